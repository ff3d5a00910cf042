/**
 * Amounts, hints and Leitsätze as a package of data, so that they can be delivered without a new program. Here are
 * its shape, its examination and its merging with what an office has; nothing is loaded here.
 */
import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { hinweis, type Hinweis } from '../hinweise/hinweis.ts';
import type { Leitsatz } from '../hinweise/leitsatz.ts';
import type { Parameterjahr } from '../lebensunterhalt/parameter.ts';

export const PAKET_FORMAT = 'bleibeweg-regelpaket';

export const regelpaket = z.strictObject({
  format: z.literal(PAKET_FORMAT),
  /** Shape of the package; a newer one is refused. */
  fassung: z.literal(1),
  name: z.string().min(3).max(200),
  herausgeber: z.string().min(2).max(200),
  stand: datum,
  parameterjahre: z.array(records.parameterjahr).max(50).default([]),
  hinweise: z.array(hinweis).max(2000).default([]),
  leitsaetze: z.array(records.leitsatz).max(2000).default([]),
});
export type Regelpaket = z.output<typeof regelpaket>;

export type Geprueft =
  | { readonly ok: true; readonly paket: Regelpaket }
  /** Sentences that say where something is wrong; nothing of the package is used. */
  | { readonly ok: false; readonly probleme: readonly string[] };

/** @param kriterien ids of the catalogue; what speaks about others would never be seen. */
export function validatePaket(inhalt: unknown, kriterien: ReadonlySet<string>): Geprueft {
  const wrong = wrongFormat(inhalt);
  if (wrong !== null) return { ok: false, probleme: [wrong] };
  const parsed = regelpaket.safeParse(inhalt);
  if (!parsed.success) return { ok: false, probleme: parsed.error.issues.map(sentence) };
  const probleme = [
    ...doubles(parsed.data),
    ...periods(parsed.data),
    ...unknownKriterien(parsed.data, kriterien),
  ];
  return probleme.length === 0 ? { ok: true, paket: parsed.data } : { ok: false, probleme };
}

function wrongFormat(inhalt: unknown): string | null {
  const seen = z.object({ format: z.unknown(), fassung: z.unknown() }).safeParse(inhalt);
  if (!seen.success || seen.data.format !== PAKET_FORMAT)
    return 'Das ist kein Regelpaket für dieses Programm. Es wurde nichts übernommen.';
  return typeof seen.data.fassung === 'number' && seen.data.fassung > 1
    ? `Dieses Regelpaket (Fassung ${seen.data.fassung}) ist für eine neuere Fassung des Programms gemacht. Bitte aktualisieren Sie zuerst das Programm.`
    : null;
}

const TEILE: Readonly<Record<string, string>> = {
  parameterjahre: 'Beträge',
  hinweise: 'Hinweis',
  leitsaetze: 'Leitsatz',
};

/** „Hinweis 3, kriterien: …“ */
function sentence({ path, message, code }: z.core.$ZodIssue): string {
  const [teil, index, ...rest] = path.map(String);
  const ort = [
    teil === undefined ? 'Das Paket' : (TEILE[teil] ?? `Angabe „${teil}“`),
    ...(index === undefined ? [] : [` ${Number(index) + 1}`]),
    ...(rest.length === 0 ? [] : [`, „${rest.join('.')}“`]),
  ].join('');
  return code === 'unrecognized_keys'
    ? `${ort}: enthält Angaben, die das Programm nicht kennt.`
    : `${ort}: fehlt oder hat eine falsche Form${isOurs(message) ? ` (${message})` : ''}.`;
}

/** Sentences of the schema are German; those of the library are not for people. */
function isOurs(message: string): boolean {
  return !/^(?:Invalid|Too|Unrecognized|Expected)\b/.test(message);
}

function doubles({ hinweise, leitsaetze, parameterjahre }: Regelpaket): string[] {
  const twice = (was: string, ids: readonly (string | number)[]) =>
    [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))].map(
      (id) => `${was} „${id}“ steht zweimal im Paket.`,
    );
  return [
    ...twice(
      'Hinweis',
      hinweise.map(({ id }) => id),
    ),
    ...twice(
      'Leitsatz',
      leitsaetze.map(({ id }) => id),
    ),
    ...twice(
      'Das Jahr',
      parameterjahre.map(({ jahr }) => jahr),
    ),
  ];
}

function periods({ hinweise, leitsaetze }: Regelpaket): string[] {
  return [
    ...hinweise.map((each) => ({ name: `Hinweis „${each.dokument}“`, ...each })),
    ...leitsaetze.map((each) => ({ name: `Leitsatz „${each.titel}“`, ...each })),
  ]
    .filter(({ von, bis }) => bis !== null && bis < von)
    .map(({ name }) => `${name}: „gilt bis“ liegt vor „gilt ab“.`);
}

function unknownKriterien({ hinweise, leitsaetze }: Regelpaket, known: ReadonlySet<string>): string[] {
  const named = [
    ...hinweise.map(({ dokument, kriterien }) => ({ name: `Hinweis „${dokument}“`, ids: kriterien })),
    ...leitsaetze.map(({ titel, kriterien }) => ({ name: `Leitsatz „${titel}“`, ids: kriterien.split(' ') })),
  ];
  return named.flatMap(({ name, ids }) =>
    ids
      .filter((id) => id !== '' && !known.has(id))
      .map((id) => `${name} nennt die Voraussetzung „${id}“, die das Programm nicht kennt.`),
  );
}

export type Bestand = {
  readonly parameterjahre: readonly Parameterjahr[];
  readonly hinweise: readonly Hinweis[];
  readonly leitsaetze: readonly Leitsatz[];
};

export type Zusammengefuehrt = {
  readonly bestand: Bestand;
  readonly neu: number;
  readonly geaendert: number;
  readonly gleich: number;
  /** What the office has entered itself and the package would replace: kept, and said. */
  readonly behalten: readonly string[];
};

/** What the office entered stays: its own amounts of a year and its own Leitsätze go before those of a package. */
export function mergePaket(vorher: Bestand, paket: Regelpaket): Zusammengefuehrt {
  const zahl = { neu: 0, geaendert: 0, gleich: 0 };
  const behalten: string[] = [];
  const hinweise = new Map(vorher.hinweise.map((each) => [each.id, each]));
  for (const each of paket.hinweise) {
    const old = hinweise.get(each.id);
    zahl[old === undefined ? 'neu' : same(old, each) ? 'gleich' : 'geaendert'] += 1;
    hinweise.set(each.id, each);
  }
  const leitsaetze = new Map(vorher.leitsaetze.map((each) => [each.id, each]));
  for (const each of paket.leitsaetze) {
    const old = leitsaetze.get(each.id);
    zahl[old === undefined ? 'neu' : 'gleich'] += 1;
    if (old !== undefined && !same(old, each))
      behalten.push(`Leitsatz „${old.titel}“: Ihre Fassung bleibt, das Paket hat eine andere.`);
    if (old === undefined) leitsaetze.set(each.id, each);
  }
  const jahre = new Map(vorher.parameterjahre.map((each) => [each.jahr, each]));
  for (const each of paket.parameterjahre) {
    const old = jahre.get(each.jahr);
    zahl[old === undefined ? 'neu' : 'gleich'] += 1;
    if (old !== undefined && !same({ ...old, id: '' }, { ...each, id: '' }))
      behalten.push(`Beträge für ${each.jahr}: Ihre eigenen Werte bleiben, das Paket nennt andere.`);
    if (old === undefined) jahre.set(each.jahr, each);
  }
  return {
    bestand: {
      parameterjahre: [...jahre.values()],
      hinweise: [...hinweise.values()],
      leitsaetze: [...leitsaetze.values()],
    },
    ...zahl,
    behalten,
  };
}

/** Field order does not matter: both have come through the same schema. */
function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
