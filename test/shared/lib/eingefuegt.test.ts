import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanAbsatz, cleanZeile, tableCells } from '#shared/lib/eingefuegt.ts';
import { absatz, zeile } from '#shared/domain/feld.ts';

const SEED = 20_261_121;
/** What Excel, Word and PDF leave between the letters. */
const schmutz = fc.constantFrom(
  '\u00A0',
  '\u00AD',
  '\u200B',
  '\uFEFF',
  '\r\n',
  '\t',
  '\u202F',
  '\u2028',
  '\u200F',
  '\u0007',
);
const wort = fc.stringMatching(/^[A-Za-zÄÖÜäöüßčşğđ]{1,12}$/u);
const eingefuegt = fc.array(fc.oneof(wort, schmutz), { maxLength: 40 }).map((teile) => teile.join(''));

describe('Eingefügter Text', () => {
  it.each([
    ['Muster\u00ADstadt\u00A0', 'Musterstadt'],
    ['Anna\r\n  Beispiel', 'Anna Beispiel'],
    ['\uFEFF12345\u200B', '12345'],
    ['1.250,00\u202F€', '1.250,00 €'],
    ['Mu\u0308ller', 'Müller'],
  ])('%j wird in einem Feld zu „%s“', (text, erwartet) => {
    expect(cleanZeile(text)).toBe(erwartet);
  });

  it('behält in einer Notiz die Absätze und höchstens eine leere Zeile', () => {
    expect(cleanAbsatz('Erster\u00A0Satz. \r\n\r\n\r\n\r\n Zweiter\u00AD Satz.\t\n')).toBe(
      'Erster Satz.\n\nZweiter Satz.',
    );
  });

  it('ist nach dem Säubern immer speicherbar, und noch einmal gesäubert ändert sich nichts', () => {
    fc.assert(
      fc.property(fc.oneof(eingefuegt, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        expect(zeile().safeParse(cleanZeile(text)).success).toBe(true);
        expect(absatz().safeParse(cleanAbsatz(text)).success).toBe(true);
        expect(cleanZeile(cleanZeile(text))).toBe(cleanZeile(text));
        expect(cleanAbsatz(cleanAbsatz(text))).toBe(cleanAbsatz(text));
      }),
      { seed: SEED },
    );
  });

  it('verliert dabei keinen sichtbaren Buchstaben', () => {
    const sichtbar = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(eingefuegt, (text) => {
        expect(sichtbar(cleanZeile(text))).toBe(sichtbar(text));
        expect(sichtbar(cleanAbsatz(text))).toBe(sichtbar(text));
      }),
      { seed: SEED },
    );
  });
});

describe('Eine eingefügte Tabelle', () => {
  it('kommt Zelle für Zelle an, auch mit Umbruch und Anführungszeichen in einer Zelle', () => {
    expect(tableCells('Duldung\t01.02.2020\t\r\nGestattung\t"1.2.2018\n"\t"Akte ""alt"""\r\n')).toEqual([
      ['Duldung', '01.02.2020', ''],
      ['Gestattung', '1.2.2018', 'Akte "alt"'],
    ]);
    expect(tableCells('nur ein Satz')).toBeNull();
  });

  it('hat die Zellen, aus denen sie gemacht ist', () => {
    const zelle = fc.stringMatching(/^[A-Za-z0-9. äöü]{0,12}$/u).map(cleanZeile);
    const zeilen = fc.array(fc.array(zelle, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(zeilen, (rows) => {
        const text = rows.map((row) => row.join('\t')).join('\r\n');
        expect(tableCells(text)).toEqual(rows.filter((row) => row.some((cell) => cell !== '')));
      }),
      { seed: SEED },
    );
  });
});
