import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bericht } from '#electron/core/files/buendel-bericht.ts';
import { renderDocx } from '#electron/core/files/docx.ts';
import { entscheidungen } from '#electron/core/files/entscheidungen.ts';
import type { Anonym } from '#shared/anonymisierung/anonymise.ts';
import { merkmale, merkmalNamen } from '#shared/anonymisierung/merkmale.ts';
import { buildBuendel, leererAuftrag } from '#shared/anonymisierung/tabellen.ts';
import { renderHtml } from '#shared/dokumente/html.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { grundsatzProbe } from '#test/shared/dokumente/papiere-gremium.ts';
import { htmlText, wordText } from './paper-text.ts';

const TAG = asDatum('2026-11-21');
const rahmen = {
  behoerde: 'Landkreis Musterland',
  programm: 'Musterprogramm',
  geschichten: [
    { titel: 'Auf dem Weg', text: 'Eine Person lebt seit sechs oder sieben Jahren in Deutschland.' },
  ],
};
const mensch = (ampel: string): Anonym => ({
  // `as`: filled from the complete list of traits.
  ...(Object.fromEntries(merkmalNamen.map((name) => [name, merkmale[name].ohne])) as Anonym),
  ampel,
});
const bestand = [
  ...Array.from({ length: 20 }, () => mensch('gruen')),
  ...Array.from({ length: 10 }, () => mensch('gelb')),
  ...Array.from({ length: 5 }, () => mensch('ungeprueft')),
];
const { buendel } = buildBuendel(bestand, leererAuftrag(TAG, 3));
const dokumente = {
  bericht: bericht({ ...buendel, einzeldaten: null }, rahmen),
  entscheidungen: entscheidungen([grundsatzProbe], rahmen, TAG),
};

describe.each(Object.entries(dokumente))('%s.docx', (_, dokument) => {
  it('sagt Wort für Wort dasselbe wie die Vorschau', async () => {
    expect(await wordText(await renderDocx(dokument))).toBe(
      htmlText(renderHtml(dokument, { schriftCss: '' })),
    );
  });

  it('nennt in seinen Eigenschaften die Behörde und sonst niemanden', async () => {
    const core = strFromU8(unzipSync(await renderDocx(dokument))['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain(`<dc:creator>${rahmen.behoerde}</dc:creator>`);
    expect(core).toContain(`<dc:title>${dokument.titel}</dc:title>`);
  });
});

describe('Der Bericht für den Lenkungskreis', () => {
  it('zeigt jede Zahl auch als Balken, im Verhältnis zur größten Gruppe, mit Worten für alle, die ihn nicht sehen', async () => {
    const body = strFromU8(
      unzipSync(await renderDocx(dokumente.bericht))['word/document.xml'] ?? new Uint8Array(),
    );
    const ampel =
      (body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []).find((tabelle) => tabelle.includes('tblCaption')) ?? '';
    expect(ampel).toContain('<w:tblCaption w:val="Ampelgruppe: Zahl der Personen je Gruppe');
    expect(ampel).toContain('<w:tblHeader/>');
    const rechts = [...ampel.matchAll(/<w:shd[^>]*w:fill="1D4B5C"[^>]*\/>.*?<w:ind w:right="(\d+)"/gs)].map(
      ([, right]) => Number(right),
    );
    expect(rechts).toHaveLength(3);
    const [gruen = 0, gelb = 0, offen = 0] = rechts;
    expect(gruen).toBe(0);
    expect(offen / gelb).toBeCloseTo(0.75 / 0.5, 2);
    const seite = renderHtml(dokumente.bericht, { schriftCss: '' });
    expect([...seite.matchAll(/<i style="width:([\d.]+)%/g)].slice(0, 3).map(([, width]) => width)).toEqual([
      '100.0',
      '50.0',
      '25.0',
    ]);
  });

  it('erzählt nur die Geschichten, die jemand freigegeben hat', () => {
    expect(JSON.stringify(dokumente.bericht)).toContain(rahmen.geschichten[0]?.text);
    const ohne = bericht({ ...buendel, einzeldaten: null }, { ...rahmen, geschichten: [] });
    expect(JSON.stringify(ohne)).not.toContain('Geschichten');
  });
});
