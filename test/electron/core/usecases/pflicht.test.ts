import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '#electron/dev/freshness.ts';
import { tabellenName } from '#electron/core/usecases/tabellen-namen.ts';
import { pflichten, type PflichtId } from '#shared/dokumente/pflichten/index.ts';
import { massnahmen } from '#shared/dokumente/pflichten/massnahmen.ts';
import { verarbeitungen } from '#shared/dokumente/pflichten/verarbeitungen.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { openWorld, type World } from '../world.ts';

const IDS = Object.keys(pflichten) as PflichtId[]; // the keys of an object whose type names them all
const TABELLEN = Object.keys(records) as Tabelle[]; // likewise
const alle = verarbeitungen(tabellenName);

/** Words only: lines, boxes and layout differ between page and Word. */
const woerter = (text: string): string => text.replace(/[\s☐☒_.]+/g, '');
const ofHtml = (html: string): string =>
  html
    .slice(html.indexOf('<main>'))
    .replace(/<div class="bildfuss"[\s\S]*?<\/div>/g, '')
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('Papiere für die eigenen Pflichten der Behörde', () => {
  let world: World;
  let ziel = '';

  beforeAll(async () => {
    world = await openWorld({
      ports: {
        chooseFile: async ({ suggestedName }) => {
          ziel = join(world.ordner, suggestedName ?? '');
          return await Promise.resolve({ path: ziel });
        },
        printPdf: async ({ html }) => await Promise.resolve(new TextEncoder().encode(html)),
      },
    });
  });
  afterAll(async () => await world.close());

  test('stehen zur Wahl, jedes mit einem Satz, wozu es dient', async () => {
    const list = await world.call('pflicht.list', undefined);
    expect(list.map(({ papier }) => papier)).toEqual(IDS);
    expect(list.every(({ wozu }) => wozu.length > 20)).toBe(true);
  });

  test('jedes Feld jedes Eintrags steht im Verzeichnis', async () => {
    const { html } = await world.call('pflicht.preview', { papier: 'verzeichnis' });
    const text = ofHtml(html);
    for (const tabelle of TABELLEN) {
      const eintrag = alle.find(({ name }) => name === tabellenName(tabelle));
      const felder = [...(eintrag?.angaben ?? []), ...(eintrag?.technisch ?? [])];
      expect(felder, tabelle).toHaveLength(Object.keys(records[tabelle].shape).length);
    }
    for (const { name, angaben, technisch } of alle) {
      const teil = text.slice(text.indexOf('Alle Angaben im Register'));
      expect(teil).toContain(name);
      for (const { label } of angaben) expect(teil, name).toContain(label);
      for (const spalte of technisch) expect(teil, name).toContain(spalte);
    }
  });

  test('jeder Eintrag nennt Zweck, Betroffene und Rechtsgrund', () => {
    for (const { name, zweck, betrifft, rechtsgrund, angaben } of alle) {
      expect(rechtsgrund.length, name).toBeGreaterThan(8);
      expect(betrifft, name).not.toBe('');
      if (zweck === null)
        for (const each of angaben) expect(each.zweck, `${name}: ${each.label}`).not.toBeNull();
    }
  });

  test('kein Eintrag, der auf eine Person oder einen Zugang zeigt, gilt als Angabe zur Sache', () => {
    const nachName = new Map(alle.map((each) => [each.name, each.betrifft]));
    const falsch = TABELLEN.filter((tabelle) => {
      const betrifft = nachName.get(tabellenName(tabelle)) ?? '';
      const { shape } = records[tabelle];
      if ('personId' in shape) return !betrifft.includes('Menschen mit einer Duldung');
      return 'benutzerId' in shape && betrifft.includes('niemand');
    });
    expect(falsch).toEqual([]);
  });

  test('nennt die Fristen, die eingestellt sind', async () => {
    const { loeschNachTitelMonate, loeschNachRuheMonate } = await world.call('einstellung.load', undefined);
    for (const papier of ['verzeichnis', 'folgenabschaetzung'] as const) {
      const text = ofHtml((await world.call('pflicht.preview', { papier })).html);
      expect(text).toContain(`${loeschNachTitelMonate} Monate`);
      expect(text).toContain(`nach ${loeschNachRuheMonate} Monaten fragt`);
    }
  });

  test('nennt bei jedem Empfänger die Einwilligung oder die Grundlage und nie die AZR-Nummer', async () => {
    const { html } = await world.call('pflicht.preview', { papier: 'verzeichnis' });
    const empfaenger = /aria-label="Empfänger[\s\S]*?<\/table>/.exec(html)?.[0] ?? '';
    expect(empfaenger).toContain('Einwilligung: Behörde gibt Angaben an den Träger');
    expect(empfaenger).not.toMatch(/AZR|Aktenzeichen|Verurteilung|Gesundheit/);
  });

  test('jede Maßnahme, die das Papier behauptet, hat ihren Test', () => {
    const ohne = Object.entries(massnahmen).filter(
      ([, { test: file }]) => !existsSync(join(ROOT, 'test', file)),
    );
    expect(ohne).toEqual([]);
  });

  test.each(IDS)('%s: Word und PDF sagen dasselbe wie die Vorschau', async (papier) => {
    const vorschau = woerter(ofHtml((await world.call('pflicht.preview', { papier })).html));
    await world.call('pflicht.write', { papier, als: 'pdf' });
    expect(woerter(ofHtml(readFileSync(ziel, 'utf8')))).toBe(vorschau);
    await world.call('pflicht.write', { papier, als: 'docx' });
    const { value } = await mammoth.extractRawText({ buffer: readFileSync(ziel) });
    const word = woerter(value);
    for (const satz of saetze(papier)) {
      expect(vorschau).toContain(woerter(satz));
      expect(word).toContain(woerter(satz));
    }
  });

  function saetze(papier: PflichtId): readonly string[] {
    if (papier === 'verzeichnis')
      return alle.flatMap(({ rechtsgrund, angaben }) => [
        rechtsgrund,
        ...angaben.flatMap(({ label, zweck }) => [label, ...(zweck === null ? [] : [zweck])]),
      ]);
    return Object.values(massnahmen)
      .filter(({ ziel: schutzziel }) => papier === 'tom' || schutzziel === 'verfuegbarkeit')
      .map(({ text }) => text);
  }
});
