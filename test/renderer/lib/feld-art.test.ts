import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { feldOf, feldWort } from '#shared/domain/feld.ts';
import { records } from '#shared/domain/records.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';

/** What nobody types: keys, texts the program makes, and the rights that have a list of their own. */
const NOT_TYPED =
  /^(id|\w+Id|reihenfolge|ergebnis|katalog|rahmen|erstelltAm|vorlage|fassung|code|version|daten|rechte|datei|neu|geaendert|gleich|abgewiesen|rueckgaengigAm|aktiv|vorhaben|beantragtVon|beantragtAm|stellen)$/;

/** Records that only the program writes: what left the house, what was loaded, what somebody said yes to. */
const WRITTEN_BY_THE_PROGRAM: ReadonlySet<string> = new Set([
  'buendelfreigabe',
  'fallgeschichte',
  'herausgeber',
  'paket',
  'paketstand',
  'postenstand',
  'textentscheidung',
  'vorlagenfassung',
]);

/** A label of its own, which may well be spelled like the field: „von“. */
function hasWord(schema: z.ZodObject, feld: string): boolean {
  return feldWort(feldOf(schema, feld), 'label') !== null;
}

describe('Die Eingabe eines Feldes', () => {
  it.each([
    ['person', 'nachname', 'text', false],
    ['person', 'geburtsdatum', 'teildatum', true],
    ['person', 'staatsangehoerigkeit', 'auswahl', true],
    ['person', 'notiz', 'absatz', true],
    ['duldung', 'gueltigBis', 'datum', true],
    ['betreuung', 'von', 'datum', false],
    ['beschaeftigung', 'nettoMonat', 'geld', true],
    ['beschaeftigung', 'stundenWoche', 'zahl', true],
    ['identitaet', 'passVorhanden', 'janein', true],
    ['ampelentscheidung', 'grund', 'absatz', false],
    ['gesundheit', 'entfaelltWegen', 'auswahl', true],
  ] as const)('%s.%s ist %s', (tabelle, feld, art, optional) => {
    const info = feldInfo(records[tabelle], feld);
    expect(info.eingabe.art).toBe(art);
    expect(info.optional).toBe(optional);
  });

  it('jedes Feld, das Menschen ausfüllen, hat ein Wort', () => {
    const typed = Object.entries(records).filter(([tabelle]) => !WRITTEN_BY_THE_PROGRAM.has(tabelle));
    const without = typed.flatMap(([tabelle, schema]) =>
      Object.keys(schema.shape)
        .filter((feld) => !NOT_TYPED.test(feld) && !hasWord(schema, feld))
        .map((feld) => `${tabelle}.${feld}`),
    );
    expect(without).toEqual([]);
  });

  it('jede Auswahl zeigt Wörter, keine Schlüssel', () => {
    const { eingabe } = feldInfo(records.identitaet, 'identitaet');
    expect(eingabe.art === 'auswahl' && eingabe.options.map(({ label }) => label)).toContain(
      'geklärt durch Pass oder Passersatz',
    );
    for (const [schema, feld, wort] of [
      [records.wiedervorlage, 'gremium', 'Fallgruppe'],
      [records.gremium, 'rhythmus', 'jedes Vierteljahr'],
      [records.leitsatz, 'thema', 'Passbeschaffung'],
    ] as const) {
      const info = feldInfo(schema, feld).eingabe;
      expect(info.art === 'auswahl' && info.options.map(({ label }) => label)).toContain(wort);
    }
  });
});
