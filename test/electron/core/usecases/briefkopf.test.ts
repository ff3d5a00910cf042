import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrPng } from '#electron/core/files/docx/png.ts';
import { qr } from '#test/shared/dokumente/papiere.ts';
import { openPapierRegister, type PapierRegister } from './papier-register.ts';

let register: PapierRegister;
let personId: string;
const traegerId = crypto.randomUUID();
beforeAll(async () => {
  register = await openPapierRegister();
  register.host.chosen = join(register.newFolder(), 'wappen.png');
  writeFileSync(register.host.chosen, qrPng(qr));
  await register.call('briefkopf.choose', undefined);
  personId = await addPerson('Briefkopfprobe');
}, 60_000);
afterAll(async () => register.remove());

async function addPerson(nachname: string): Promise<string> {
  const { id } = await register.call('fall.create', {
    nachname,
    vornamen: 'Probe',
    geburtsdatum: null,
    geschlecht: null,
    staatsangehoerigkeit: null,
    aktenzeichen: null,
    gemeinde: null,
    einreiseAm: null,
    haushaltId: null,
  });
  return id;
}

const LOGO = /<img class="logo" src="data:image\/png;base64,/;

describe('Das Wappen der Behörde', () => {
  it('steht auf dem Brief an die Person, auch auf dem leeren', async () => {
    for (const wer of [personId, null]) {
      const { html } = await register.call('dokument.preview', { vorlage: 'was_fehlt', personId: wer });
      expect(html).toMatch(LOGO);
    }
  });

  it('steht auf der Erklärung, die dem Papier beiliegt', async () => {
    const { html } = await register.call('begleit.preview', { vorlage: 'rueckmeldebogen', sprache: null });
    expect(html).toMatch(LOGO);
  });

  it('steht auf dem Papier eines Gremiums', async () => {
    const id = crypto.randomUUID();
    await register.call('sitzung.save', { id, gremium: 'fallgruppe', am: '2026-12-01', punkte: [] });
    expect((await register.call('sitzung.preview', { id, papier: 'einladung' })).html).toMatch(LOGO);
  });

  it('steht auf dem Löschprotokoll', async () => {
    const geht = await addPerson('Löschprobe');
    const { protokollNr } = await register.call('loeschung.loeschen', {
      personIds: [geht],
      grund: 'irrtum',
    });
    await register.call('loeschung.papier', { protokollNr, als: 'druck' });
    expect(register.host.printed.at(-1)?.html).toMatch(LOGO);
  });

  it('steht auf dem Bogen zum Sachstand, der wieder eingelesen wird', async () => {
    await register.call('traeger.save', { id: traegerId, name: 'Beratung Probe (erfunden)', aktiv: true });
    await register.call('betreuung.start', {
      personId,
      art: 'traeger',
      traegerId,
      von: '2026-01-01',
      gewaehltVon: 'person',
    });
    await register.call('einwilligung.grant', {
      personId,
      traegerId,
      erteiltAm: '2026-02-01',
      zwecke: ['behoerde_an_traeger'],
    });
    await register.call('eintrag.save', {
      tabelle: 'sichtweise',
      eintrag: {
        id: crypto.randomUUID(),
        personId,
        seite: 'behoerde',
        einschaetzung: 'auf_dem_weg',
        text: 'Kurs läuft.',
        am: '2026-11-01',
        quelle: 'Gespräch',
      },
    });
    const sent = await register.call('sachstand.send', {
      personId,
      ordner: register.newFolder(),
      verschluesselt: false,
    });
    const pictures = (docx: Uint8Array) =>
      Object.entries(unzipSync(docx)).filter(
        ([name, bytes]) =>
          name.startsWith('word/media/') && Buffer.from(bytes).equals(Buffer.from(qrPng(qr))),
      );
    expect(pictures(readFileSync(sent?.datei ?? ''))).toHaveLength(1);
    const back = await register.call('sachstand.read', { personId, pfad: sent?.datei ?? '' });
    expect(back).toMatchObject({ dokumentId: sent?.dokumentId, unterschiede: [] });
  });
});
