/** What Integrationsfahrplan and Integrationsvereinbarung have in common: their data, steps and signatures. */
import { z } from 'zod';
import { hemmnis, schrittstand, verantwortlich } from '#shared/domain/codes.ts';
import { datum } from '#shared/domain/feld.ts';
import {
  leerePerson,
  missingPerson,
  personDaten,
  personName,
  tag,
  type FehlendeAngabe,
} from '#shared/dokumente/daten.ts';
import { klein, text, umbruch, type Block, type BlockOf } from '#shared/dokumente/modell.ts';
import { assertNever } from '#shared/lib/assert.ts';

export const schrittDaten = z.strictObject({
  was: z.string(),
  /** Which criterion it serves, in plain words. */
  warum: z.string().nullable(),
  wer: verantwortlich.schema.nullable(),
  bis: datum.nullable(),
  nachweis: z.string().nullable(),
  stand: schrittstand.schema,
  /** Provider, duration and costs of the measure. */
  angebot: z.string().nullable().default(null),
});
export type SchrittDaten = z.output<typeof schrittDaten>;

export const instrumentDaten = z.strictObject({
  person: personDaten,
  /** Label of the Rechtsgrundlage aimed at or granted. */
  rechtsgrundlage: z.string().nullable(),
  ziel: z.string().nullable(),
  beginn: datum.nullable(),
  ende: datum.nullable(),
  naechsteUeberpruefung: datum.nullable(),
  /** Earliest day on which the conditions can be met; always „voraussichtlich“. */
  fruehestens: datum.nullable(),
  /** Where the person stands, criterion by criterion; nothing from restricted facts. */
  stand: z.array(z.strictObject({ punkt: z.string(), stand: z.string() })),
  hemmnisse: z.array(hemmnis.schema),
  schritte: z.array(schrittDaten),
  beitragBehoerde: z.string().nullable(),
  /** The Beratungsstelle that looks after the person; null where there is none. */
  beratungsstelle: z.string().nullable(),
  /** Counted from 1; from the second one on the paper says that it replaces the one before. */
  fassung: z.int().min(1).default(1),
});
export type InstrumentDaten = z.output<typeof instrumentDaten>;

export const leeresInstrument: InstrumentDaten = {
  person: leerePerson,
  rechtsgrundlage: null,
  ziel: null,
  beginn: null,
  ende: null,
  naechsteUeberpruefung: null,
  fruehestens: null,
  stand: [],
  hemmnisse: [],
  schritte: [],
  beitragBehoerde: null,
  beratungsstelle: null,
  fassung: 1,
};

/** Which Fassung this is, where it is not the first. */
export function fassungBlock({ fassung }: InstrumentDaten): readonly Block[] {
  return fassung === 1
    ? []
    : [klein(`Fassung ${fassung}. Sie ersetzt Fassung ${fassung - 1}, sobald alle Seiten zugestimmt haben.`)];
}

/** Who does it, in the words of a paper that speaks to the person. */
export function werText(wer: SchrittDaten['wer']): string {
  switch (wer) {
    case null:
      return '';
    case 'person':
      return 'Sie';
    case 'behoerde':
      return 'Behörde';
    case 'beratungsstelle':
      return 'Beratungsstelle';
    case 'dritte':
      return 'andere Stelle';
    default:
      return assertNever(wer);
  }
}

type Tabellenform = {
  /** Head of the first column. */
  readonly was: string;
  /** Without it, everything in the table is done by the same side. */
  readonly mitWer: boolean;
  /** Rows to write on; the blank form has only these. */
  readonly emptyRows: number;
};

export function schritteTable(
  schritte: readonly SchrittDaten[],
  { was, mitWer, emptyRows }: Tabellenform,
): BlockOf<'table'> {
  return {
    kind: 'table',
    beschreibung: 'Schritte mit Termin und Nachweis',
    columns: [
      { label: was, breite: mitWer ? 41 : 52 },
      ...(mitWer ? [{ label: 'Wer?', breite: 19 }] : []),
      { label: 'Bis wann?', breite: 14 },
      { label: 'Nachweis', breite: mitWer ? 26 : 34 },
    ],
    rows: schritte.map(({ was: what, warum, wer, bis, nachweis, angebot }) => [
      text(
        what,
        ...(angebot === null ? [] : [umbruch, `Angebot: ${angebot}`]),
        ...(warum === null ? [] : [umbruch, `Dafür: ${warum}`]),
      ),
      ...(mitWer ? [value(werText(wer))] : []),
      value(tag(bis)),
      value(nachweis),
    ]),
    emptyRows,
  };
}

const value = (known: string | null) => (known === null || known === '' ? [] : text(known));

export function sides({ person, beratungsstelle }: InstrumentDaten, blanko: boolean): Block {
  return {
    kind: 'signatures',
    ortDatum: true,
    parteien: [
      { rolle: 'Sie', name: personName(person) },
      { rolle: 'Ausländerbehörde', name: null },
      ...(beratungsstelle === null && !blanko ? [] : [{ rolle: 'Beratungsstelle', name: beratungsstelle }]),
    ],
  };
}

export const isBlank = ({ person, schritte }: InstrumentDaten): boolean =>
  person.nachname === null && schritte.length === 0;

/** Only complete steps stand on a paper that is signed; the others stay drafts. */
export const complete = <S extends Pick<SchrittDaten, 'wer' | 'bis' | 'nachweis'>>(
  schritte: readonly S[],
): readonly S[] =>
  schritte.filter(({ wer, bis, nachweis }) => wer !== null && bis !== null && nachweis !== null);

/** A person and at least one step with responsible person, date and proof. */
export function missingInstrument({ person, schritte }: InstrumentDaten): readonly FehlendeAngabe[] {
  const found = missingPerson(person, ['name']);
  if (complete(schritte).length === 0)
    found.push({ label: 'mindestens ein Schritt mit „Wer?“, „Bis wann?“ und Nachweis', ort: PLACE });
  return found;
}

/** Steps that are left out of the paper, and what they lack. */
export function draftSteps({
  schritte,
  naechsteUeberpruefung,
}: Pick<InstrumentDaten, 'schritte' | 'naechsteUeberpruefung'>): readonly FehlendeAngabe[] {
  const drafts = schritte.flatMap(({ wer, bis, nachweis }, i) => {
    const missing = [
      wer === null && 'Wer?',
      bis === null && 'Bis wann?',
      nachweis === null && 'Nachweis',
    ].filter(Boolean);
    return missing.length === 0
      ? []
      : [
          {
            label: `Schritt ${i + 1}: ${missing.join(', ')} (bleibt Entwurf und steht nicht auf dem Papier)`,
            ort: PLACE,
          },
        ];
  });
  return naechsteUeberpruefung === null ? [...drafts, { label: 'nächste Überprüfung', ort: PLACE }] : drafts;
}

const PLACE = 'Fallakte › Fahrplan und Vereinbarung';
