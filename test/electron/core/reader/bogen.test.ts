import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSachstandFormular } from '#electron/core/files/sachstand-formular.ts';
import { readBogenBytes } from '#electron/core/reader/bogen.ts';
import { BogenRefusal } from '#electron/core/reader/bogen-sentences.ts';
import {
  bogenSpalten,
  gelesenerBogen,
  readDay,
  readEinschaetzung,
  vergleicheBogen,
} from '#shared/austausch/sachstand-bogen.ts';
import { kopf } from '#shared/dokumente/daten.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import {
  BOGEN_KOPF,
  bogenZeilen,
  FREIE_ZEILEN,
  sachstandBogen,
} from '#shared/dokumente/vorlagen/sachstand-bogen.ts';
import { sachstand } from '#shared/dokumente/vorlagen/sachstand.ts';
import { asDatum } from '#shared/lib/datum.ts';

const heute = asDatum('2026-11-21');
const daten = sachstand.schema.parse({
  person: { programmNr: 'P-00001', nachname: 'Ŋ̄ĀǢĐÞẞ-Probe', vornamen: 'x̌ ĉ̣ Ḏ' },
  an: { traegerId: '00000000-0000-4000-8000-000000000001', stelle: { name: 'Beratung Probe (erfunden)' } },
  ausgelassen: 0,
  zeilen: [
    {
      schritt: 'Einen Pass beantragen & jeden Schritt\naufschreiben',
      stand: 'vereinbart',
      bis: '2027-05-20',
      behoerde: [{ einschaetzung: 'offen', text: 'Termin <nötig>.', am: '2026-11-01' }],
      beratungsstelle: [
        { einschaetzung: 'auf_dem_weg', text: 'Termin ist beantragt.\nWartet.', am: '2026-11-02' },
      ],
    },
    { schritt: 'Der Fall als Ganzes', stand: null, bis: null, behoerde: [], beratungsstelle: [] },
  ],
});
const gesendet = bogenZeilen(daten);

let form: Buffer;
beforeAll(async () => {
  const dokument = createDokument(sachstandBogen, daten, {
    kopf: kopf.parse({ datum: heute, behoerde: 'Landratsamt Musterkreis' }),
    kennung: { code: 'SB-7K3M-9QXD', version: 1, qr: null },
  });
  form = Buffer.from(await renderSachstandFormular(dokument, gesendet));
});

describe('Das Formular', () => {
  it('hat die Spalten, nach denen der Leser sucht', () => {
    expect(BOGEN_KOPF).toEqual(Object.values(bogenSpalten));
  });

  it('kommt mit jedem Wort und jeder Zeile zurück, wie es hinausging', () => {
    const bogen = readBogenBytes(form);
    expect(bogen.codes).toEqual(['SB-7K3M-9QXD']);
    expect(bogen.zeilen.map(({ nr }) => nr)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(bogen.zeilen).toHaveLength(gesendet.length + FREIE_ZEILEN);
    const { name: _, ...first } = gesendet[0] ?? { name: '' };
    expect(bogen.zeilen[0]?.zellen).toEqual(first);
    expect(vergleicheBogen(gesendet, bogen, heute)).toEqual({ unterschiede: [], gleich: 2 });
  });
});

describe('Stand und Datum', () => {
  it.each([
    ['3.11.26', '2026-11-03'],
    ['03.11.2026', '2026-11-03'],
    ['2026-11-03', '2026-11-03'],
    ['31.2.2026', null],
    ['gestern', null],
  ])('„%s“ ist %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each([
    ['auf dem Weg', 'auf_dem_weg'],
    [' ERFÜLLT ', 'erfuellt'],
    ['nicht_erfuellt', 'nicht_erfuellt'],
    ['fast', null],
    ['', null],
  ])('„%s“ ist %s', (typed, code) => {
    expect(readEinschaetzung(typed)).toBe(code);
  });
});

describe('Beschädigte und veränderte Bögen', () => {
  const seed = Number(process.env['BLEIBEWEG_SEED'] ?? 20_261_121);
  /** Read and compared, or refused with a sentence: nothing else. */
  const survives = (bytes: Buffer): boolean => {
    try {
      const bogen = gelesenerBogen.parse(readBogenBytes(bytes));
      const { unterschiede } = vergleicheBogen(gesendet, bogen, heute);
      return unterschiede.every(({ angabe }) => angabe === null || angabe.am <= heute);
    } catch (error) {
      if (error instanceof BogenRefusal) return true;
      throw error;
    }
  };

  it(`mit falschen Bytes: gelesen oder ein Satz (Saat ${seed})`, () => {
    const result = fc.check(
      fc.property(
        fc.array(fc.tuple(fc.nat({ max: form.length - 1 }), fc.nat({ max: 255 })), {
          minLength: 1,
          maxLength: 20,
        }),
        (changes) => {
          const bytes = Buffer.from(form);
          for (const [at, byte] of changes) bytes[at] = byte;
          return survives(bytes);
        },
      ),
      { seed, numRuns: 150 },
    );
    expect(result.failed, fc.defaultReportMessage(result)).toBe(false);
  });

  it(`mit gelöschten, verdoppelten und vertauschten Stücken im Inhalt: gelesen oder ein Satz (Saat ${seed})`, () => {
    const parts = unzipSync(form);
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const tags = xml.match(/<[^>]+>|[^<]+/g) ?? [];
    const result = fc.check(
      fc.property(
        fc.nat({ max: tags.length - 1 }),
        fc.nat({ max: 400 }),
        fc.nat({ max: 2 }),
        (at, count, how) => {
          const piece = tags.slice(at, at + count);
          const change = [[], [...piece, ...piece], piece.toReversed()][how] ?? [];
          const next = [...tags.slice(0, at), ...change, ...tags.slice(at + count)].join('');
          return survives(
            Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(next) }, { level: 0 })),
          );
        },
      ),
      { seed, numRuns: 120 },
    );
    expect(result.failed, fc.defaultReportMessage(result)).toBe(false);
  });
});
