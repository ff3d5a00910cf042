/** Facts that several papers carry, as they are kept with every paper that was written. */
import { z } from 'zod';
import { briefform } from '#shared/domain/codes.ts';
import { datum, teilDatum } from '#shared/domain/feld.ts';
import { formatDatum, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import type { Feld } from './modell.ts';

const wort = z.string().nullable().default(null);

/** Letterhead and contact of the office on the day of the paper. */
export const kopf = z.strictObject({
  datum,
  behoerde: wort,
  amt: wort,
  strasse: wort,
  plz: wort,
  ort: wort,
  telefon: wort,
  email: wort,
  web: wort,
  sprechzeiten: wort,
  programmName: wort,
  briefform: briefform.schema.default('form_b'),
  /** Which picture stands in the letterhead; its bytes are kept by their checksum. */
  logo: z
    .strictObject({
      pruefsumme: z.string(),
      /** In pixels. */
      breite: z.int().min(1),
      hoehe: z.int().min(1),
      text: wort,
    })
    .nullable()
    .default(null),
  bearbeitung: z.strictObject({ name: z.string(), telefon: wort, email: wort }).nullable().default(null),
});
export type Kopf = z.output<typeof kopf>;

/** What a paper may say about a person; never the AZR-Nummer. */
export const personDaten = z.strictObject({
  programmNr: wort,
  nachname: wort,
  vornamen: wort,
  geburtsdatum: teilDatum.nullable().default(null),
  strasse: wort,
  plz: wort,
  ort: wort,
  aktenzeichen: wort,
  sprache: wort,
});
export type PersonDaten = z.output<typeof personDaten>;
export const leerePerson: PersonDaten = personDaten.parse({});

export const stelleDaten = z.strictObject({
  name: z.string(),
  strasse: wort,
  plz: wort,
  ort: wort,
  telefon: wort,
  email: wort,
  ansprechpartner: wort,
  sprachen: wort,
  schwerpunkt: wort,
  sprechzeiten: wort,
});
export type StelleDaten = z.output<typeof stelleDaten>;

export type FehlendeAngabe = {
  readonly label: string;
  /** Where it is entered, as the way through the program: „Fallakte › Person“. */
  readonly ort: string;
};

export function personName({
  vornamen,
  nachname,
}: Pick<PersonDaten, 'vornamen' | 'nachname'>): string | null {
  const name = [vornamen, nachname].filter(Boolean).join(' ');
  return name === '' ? null : name;
}

export function tag(day: Datum | TeilDatum | null): string | null {
  return day === null ? null : formatDatum(day);
}

/** „12345 Musterstadt“; null when both parts are missing. */
export function plzOrt({
  plz,
  ort,
}: {
  readonly plz: string | null;
  readonly ort: string | null;
}): string | null {
  const line = [plz, ort].filter(Boolean).join(' ');
  return line === '' ? null : line;
}

/** Name and date of birth, one row of three columns. */
export function personFelder(person: PersonDaten): readonly Feld[] {
  return [
    { label: 'Vornamen und Nachname', value: personName(person), span: 2 },
    { label: 'Geburtsdatum', value: tag(person.geburtsdatum) },
  ];
}

export function missingPerson(
  person: PersonDaten,
  needed: readonly ('name' | 'geburtsdatum')[],
): FehlendeAngabe[] {
  const found: FehlendeAngabe[] = [];
  if (needed.includes('name') && person.nachname === null)
    found.push({ label: 'Nachname', ort: 'Fallakte › Person und Haushalt' });
  if (needed.includes('geburtsdatum') && person.geburtsdatum === null)
    found.push({ label: 'Geburtsdatum', ort: 'Fallakte › Person und Haushalt' });
  return found;
}

/** Without name and address of the office no paper can be answered. */
export function missingKopf({ behoerde, strasse, plz, ort }: Kopf): FehlendeAngabe[] {
  const place = 'Einstellungen › Behörde';
  const found: FehlendeAngabe[] = [];
  if (behoerde === null) found.push({ label: 'Name der Behörde', ort: place });
  if (strasse === null || plz === null || ort === null)
    found.push({ label: 'Anschrift der Behörde', ort: place });
  return found;
}
