/** What papers about the way to a title have in common: what is there, what is missing, what comes next. */
import { z } from 'zod';
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import { leerePerson, personDaten, personName, type PersonDaten } from '#shared/dokumente/daten.ts';
import { field, p, text, type Block } from '#shared/dokumente/modell.ts';
import type { Papier } from '#shared/dokumente/vorlage.ts';

export const unterlageDaten = z.strictObject({
  nachweis: z.string(),
  beispiel: z.string(),
  wo: z.string().nullable(),
});
const punkt = z.strictObject({ punkt: z.string(), stand: z.string() });

export const wegDaten = z.strictObject({
  person: personDaten,
  /** The way the check holds open (grün or gelb); null where none is named to the person. */
  rechtsgrundlage: rechtsgrundlage.schema.nullable(),
  /** False while no Rechtsgrundlage could be examined: then nobody may read „es fehlt nichts“. */
  geprueft: z.boolean(),
  geschafft: z.array(punkt),
  /** Proofs the person can bring. */
  fehlt: z.array(unterlageDaten),
  /** What only time or the office can settle. */
  wartet: z.array(punkt),
  /** The next step the person has agreed to. */
  schritt: z.strictObject({ was: z.string(), bis: datum.nullable() }).nullable(),
  termin: z.strictObject({ am: datum, was: z.string() }).nullable(),
  /** Until when the proofs are wanted; a wish, not a Frist. */
  bis: datum.nullable(),
  /** Whether there is any Beratungsstelle to name. */
  beratung: z.boolean(),
});
export type WegDaten = z.output<typeof wegDaten>;

export const leererWeg: WegDaten = {
  person: leerePerson,
  rechtsgrundlage: null,
  geprueft: false,
  geschafft: [],
  fehlt: [],
  wartet: [],
  schritt: null,
  termin: null,
  bis: null,
  beratung: false,
};

export type Norm = NonNullable<WegDaten['rechtsgrundlage']>;

/** What is applied for or assured under a Rechtsgrundlage: three of them lead to a Duldung, not to a title. */
export function gegenstand(norm: Norm | null): string {
  return norm === '60c' || norm === '60d' || norm === '60a23' ? 'Duldung' : 'Aufenthaltserlaubnis';
}

/** „§ 25b Absatz 1 bis 3 des Aufenthaltsgesetzes (nachhaltige Integration)“. */
export function normText(norm: Norm): string {
  // The sign and its number stay on one line.
  const label = rechtsgrundlage.label(norm).replace('§ ', '§\u00a0');
  if (!label.startsWith('§')) return label;
  const [paragraf, rest] = label.split(' (', 2);
  const inGesetz = `${(paragraf ?? label).replace(' Abs. ', ' Absatz ').replace(/ S\. (\d)/, ' Satz $1')} des Aufenthaltsgesetzes`;
  return rest === undefined ? inGesetz : `${inGesetz} (${rest}`;
}

/** Only a paper about nobody is blank. */
export const isBlanko = (person: PersonDaten): boolean => person.nachname === null;

/** The greeting names the person as the file does and guesses no gender. */
export function anrede(person: PersonDaten): Block {
  const name = personName(person);
  return name === null ? p('Guten Tag ', field(null, 'lang'), ',') : p(`Guten Tag ${name},`);
}

/** „Telefon 01234 5 oder E-Mail a@b“; an office that has entered neither is asked at the counter. */
export function kontaktSatz({ kopf }: Papier): string {
  const telefon = kopf.bearbeitung?.telefon ?? kopf.telefon;
  const email = kopf.bearbeitung?.email ?? kopf.email;
  const wege = [telefon === null ? null : `Telefon ${telefon}`, email === null ? null : `E-Mail ${email}`];
  const known = wege.filter((weg) => weg !== null);
  return known.length === 0
    ? 'Sie erreichen uns in der Ausländerbehörde.'
    : `Sie erreichen uns so: ${known.join(' oder ')}.`;
}

/** The proofs as a table; a blank form has rows to write on. */
export function unterlagenTable(fehlt: WegDaten['fehlt'], emptyRows: number): Block {
  return {
    kind: 'table',
    beschreibung: 'Unterlagen, die noch fehlen, jede mit Beispielen',
    columns: [
      { label: 'Das brauchen wir', breite: 32 },
      { label: 'Zum Beispiel', breite: 52 },
      { label: 'Abgegeben am', breite: 16 },
    ],
    rows: fehlt.map(({ nachweis, beispiel, wo }) => [
      [{ kind: 'strong', text: nachweis }],
      wo === null ? text(beispiel) : text(beispiel, { kind: 'break' }, `Hier bekommen Sie das: ${wo}.`),
      [],
    ]),
    emptyRows,
  };
}
