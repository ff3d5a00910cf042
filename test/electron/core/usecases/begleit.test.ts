import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { begleittexte, isBegleitId } from '#shared/dokumente/begleit/texte.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { Input } from '#shared/api/contract.ts';
import { htmlText, wordText } from '#test/electron/core/files/paper-text.ts';
import { openWorld, ownFolder, type World } from '#test/electron/core/world.ts';

let world: World;
const chosen: { path: string | null } = { path: null };
beforeAll(async () => {
  world = await openWorld({ ports: { chooseFile: async () => await Promise.resolve({ ...chosen }) } });
  return async () => await world.close();
});

/** Words of a dictionary, in no sensible order: they stand for a translation, they are none. */
const ARABISCH = {
  titel: 'ورقة تجربة',
  worum: 'كلمة أولى\nكلمة ثانية 12',
  inhalt: 'سطر',
  tun: 'خطوة',
  wichtig: 'مهم',
};
const text = (vorlage: string, sprache: 'ar' | 'ti' = 'ar'): Input<'begleit.save'> => ({
  vorlage,
  sprache,
  ...ARABISCH,
  uebersetztVon: 'Übersetzungsbüro Muster (erfunden)',
  geprueftVon: null,
  geprueftAm: null,
});

async function refusal(name: string, input: unknown): Promise<string> {
  const reply = await world.request(name, input);
  expect(reply.ok, `${name} was not refused`).toBe(false);
  return reply.ok ? '' : reply.message;
}

/** Papers that stay in the office or go to others: nobody needs them explained. */
const OHNE = ['beratungsstellen', 'sachstand', 'veraenderung', 'vor_ausschluss', 'rueckgabe', 'pruefvermerk'];

describe('Ein Begleitblatt in einfachem Deutsch', () => {
  it('gibt es zu jedem Papier, das eine Person bekommt', () => {
    const expected = Object.entries(vorlagen)
      .filter(([id, { braucht }]) => !OHNE.includes(id) && braucht !== 'gremium')
      .map(([id]) => id);
    expect(Object.keys(begleittexte).toSorted()).toEqual(expected.toSorted());
  });

  it('hat kurze Sätze und sagt, dass das Papier selbst gilt', async () => {
    for (const [id, { worum, inhalt, tun, wichtig }] of Object.entries(begleittexte)) {
      const saetze = [...worum, ...inhalt, ...tun, ...wichtig].flatMap((line) => line.split(/(?<=[.?!:]) /));
      for (const satz of saetze) expect(satz.split(' ').length, `${id}: ${satz}`).toBeLessThanOrEqual(16);
      const { html } = await world.call('begleit.preview', { vorlage: id, sprache: null });
      expect(html).toContain('Es gilt der deutsche Text auf dem Papier selbst');
    }
  });

  it('sagt in Word dasselbe wie in der Vorschau', async () => {
    chosen.path = join(ownFolder(), 'blatt.docx');
    for (const vorlage of Object.keys(begleittexte)) {
      await world.call('begleit.write', { vorlage, sprache: null, als: 'docx' });
      const { html } = await world.call('begleit.preview', { vorlage, sprache: null });
      expect(await wordText(readFileSync(chosen.path))).toBe(htmlText(html));
    }
  });

  it('gibt es nicht zu einem Papier, das im Haus bleibt', async () => {
    expect(isBegleitId('pruefvermerk')).toBe(false);
    expect(await world.call('begleit.languages', { vorlage: 'pruefvermerk' })).toEqual({
      gibtEs: false,
      sprachen: [],
    });
    expect(await refusal('begleit.preview', { vorlage: 'pruefvermerk', sprache: null })).toContain(
      'keine Erklärung',
    );
  });
});

describe('Eine weitere Sprache', () => {
  it('wird erst gedruckt, wenn auch ihre Überschriften da sind', async () => {
    await world.call('begleit.save', text('einwilligung'));
    expect((await world.call('begleit.languages', { vorlage: 'einwilligung' })).sprachen).toEqual([]);
    expect(await refusal('begleit.preview', { vorlage: 'einwilligung', sprache: 'ar' })).toContain(
      'Überschriften',
    );
    await world.call('begleit.save', text('allgemein'));
    const { sprachen } = await world.call('begleit.languages', { vorlage: 'einwilligung' });
    expect(sprachen).toEqual([{ sprache: 'ar', name: 'Arabisch', veraltet: false }]);
    expect(await world.call('begleit.stock', undefined)).toEqual([
      { sprache: 'ar', name: 'Arabisch', texte: 2 },
    ]);
  });

  it('steht neben dem Deutschen, läuft von rechts nach links und bringt ihre Schrift mit', async () => {
    const { html } = await world.call('begleit.preview', { vorlage: 'einwilligung', sprache: 'ar' });
    expect(html).toContain('<td lang="ar" dir="rtl">');
    expect(html).toContain(`font-family: 'Noto Sans Arabic'; font-weight: 400; src: url(data:font/woff2`);
    expect(html).toContain('Die Einwilligung ist freiwillig');
    expect(html).toContain('übersetzt von Übersetzungsbüro Muster (erfunden)');
    const latin = await world.call('begleit.preview', { vorlage: 'einwilligung', sprache: null });
    expect(latin.html, 'a German sheet carries no Arabic font').not.toContain("family: 'Noto Sans Arabic'");
  });

  it('ist auch in Word eine Sprache von rechts nach links', async () => {
    chosen.path = join(ownFolder(), 'blatt.docx');
    await world.call('begleit.write', { vorlage: 'einwilligung', sprache: 'ar', als: 'docx' });
    const word = readFileSync(chosen.path);
    const xml = Buffer.from(unzipSync(word)['word/document.xml'] ?? []).toString();
    const paragraph = xml.split('<w:p>').find((part) => part.includes('كلمة أولى')) ?? '';
    expect(paragraph).toMatch(/<w:bidi\/>/);
    expect(paragraph).toMatch(/<w:rtl\/>/);
    expect(paragraph).toMatch(/<w:lang [^>]*w:bidi="ar"/);
    expect(paragraph).toContain('w:cs="Arial"');
    const { html } = await world.call('begleit.preview', { vorlage: 'einwilligung', sprache: 'ar' });
    expect(await wordText(word)).toBe(htmlText(html));
  });

  it('wird nicht mehr gedruckt, wenn sich der deutsche Text geändert hat', async () => {
    const register = world.tresor.register();
    const texte = await world.call('begleit.texts', { sprache: 'ar' });
    const old = texte.find(({ vorlage }) => vorlage === 'einwilligung')?.uebersetzung ?? null;
    if (register === null || old === null) throw new Error('the text was not kept');
    register.write('begleit.save', (access) => access.save('begleittext', { ...old, fassung: 99 }));
    expect(await refusal('begleit.preview', { vorlage: 'einwilligung', sprache: 'ar' })).toContain(
      'alten Fassung',
    );
    const after = await world.call('begleit.texts', { sprache: 'ar' });
    expect(after.filter(({ veraltet }) => veraltet).map(({ vorlage }) => vorlage)).toEqual(['einwilligung']);
    await world.call('begleit.save', text('einwilligung'));
    expect((await world.call('begleit.preview', { vorlage: 'einwilligung', sprache: 'ar' })).html).toContain(
      'كلمة',
    );
  });

  it('lässt sich entfernen, und kein anderer als die Verwaltung darf sie ändern', async () => {
    const reply = await world.requestWith(['lesen', 'vorpruefen'], 'begleit.save', text('antrag'));
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
    await world.call('begleit.save', text('antrag'));
    await world.call('begleit.remove', { vorlage: 'antrag', sprache: 'ar' });
    expect(await refusal('begleit.preview', { vorlage: 'antrag', sprache: 'ar' })).toContain(
      'fehlt noch der Text',
    );
  });
});
