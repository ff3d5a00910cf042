/**
 * Everything a paper can say, in the order in which it says it: learnt by writing it from complete data, from
 * empty data, and with each choice made otherwise, alone and in pairs. What is not always there stands under a
 * condition, what is repeated in a loop.
 */
import { kopf as kopfSchema } from '#shared/dokumente/daten.ts';
import type { Kennung, Papier, Vorlage } from '#shared/dokumente/vorlage.ts';
import { zuEnde, type Schritte } from '#shared/lib/schritte.ts';
import { gliedern, type Glied } from './gliederung.ts';
import { nameOf, takeName } from './namen.ts';
import { factsOf, wordsOf, type Bezug, type Posten, type Stueck } from './posten.ts';
import { alleWahlen, probeDaten, type Wahl } from './probe.ts';
import { trace, type Spur } from './spur.ts';
import { applyRegeln, learnRegeln, type Regel } from './verallgemeinern.ts';

export type Bedingung = { readonly name: string; readonly keys: readonly string[] };
type Shared = {
  readonly key: string;
  /** Null: always there. Passages that come and go together share one. */
  readonly bedingung: Bedingung | null;
};
export type PostenKnoten = Shared & {
  readonly posten: Posten;
  /** Names of what is filled in, by kind of passage. */
  readonly namen: {
    readonly feld: string;
    readonly kreuz: string | null;
    /** One per anonymous fact of a sentence, in their order. */
    readonly angaben: readonly string[];
    readonly zeilen: string | null;
    readonly leerzeilen: string | null;
    /** One per party: the name under its line. */
    readonly unterschriften: readonly string[];
    readonly spalten: readonly { readonly fett: string | null; readonly rest: string | null }[];
  };
};
export type ListeKnoten = Shared & {
  readonly liste: string;
  readonly name: string;
  readonly knoten: readonly Knoten[];
};
export type Knoten = PostenKnoten | ListeKnoten;

export type Muster = {
  readonly vorlageId: string;
  readonly knoten: readonly Knoten[];
  /** Facts a sentence may name anywhere, with a sample. */
  readonly fakten: ReadonlyMap<string, string>;
  readonly regeln: readonly Regel[];
  /** Keys of passages that stand in more than one place. */
  readonly kontext: ReadonlySet<string>;
};

type AnyVorlage = Pick<Vorlage<unknown>, 'id' | 'schema' | 'build' | 'leer'>;

/** Passages that are the same in every paper; their names are spoken for. */
export const FESTE_NAMEN = [
  'briefkopf_behoerde',
  'briefkopf_amt',
  'mit_amt',
  'mit_dokumentnummer',
  'dokumentnummer',
  'dokumentversion',
  'qr_code',
  'ruecksendung',
  'anschrift',
  'anschrift_leer',
  'zeile',
  'linie',
  'fusszeile',
  'ergaenzung',
  'absatz',
] as const;

export const INFO_FELDER = ['Aktenzeichen', 'Ihr Kontakt', 'Telefon', 'E-Mail', 'Sprechzeiten', 'Datum'];
export const infoName = (label: string): string => `info_${nameOf(label)}`;

const patterns = new Map<string, Muster>();

/** The pattern of a paper, learnt once while the program runs: up to a second, unless `lerneMuster` came before. */
export const musterOf = (vorlage: AnyVorlage): Muster =>
  patterns.get(vorlage.id) ?? zuEnde(lerneMuster(vorlage));

/** Learns the pattern of a paper, if it is not known yet, in steps of a few milliseconds. */
export function* lerneMuster(vorlage: AnyVorlage): Schritte<Muster> {
  const known = patterns.get(vorlage.id);
  if (known !== undefined) return known;
  const made = yield* createMuster(vorlage);
  patterns.set(vorlage.id, made);
  return made;
}

/** At most so many pairs of choices are tried. */
const MAX_PAIRS = 250;

function* createMuster(vorlage: AnyVorlage): Schritte<Muster> {
  const runs: Spur[] = [];
  const seen = new Set<string>();
  const run = (wahl: readonly Wahl[]): string => {
    const { posten, fakten } = trace(vorlage, ...probe(vorlage, wahl));
    const content = JSON.stringify(posten);
    // Half of all papers say what another said before: of them only the names of their facts are news.
    runs.push({ posten: seen.has(content) ? [] : posten, fakten });
    seen.add(content);
    return shape(gliedern(posten, new Set()));
  };
  const base = run([]);
  const all = wahlen(vorlage);
  const structural: Wahl[] = [];
  for (const wahl of all) {
    if (run([wahl]) !== base) structural.push(wahl);
    yield;
  }
  const nothing = all.filter(({ wert }) => wert === null || wert === 0 || wert === false);
  const noAddress = [...ADDRESS].map((ort) => ({ ort, wert: null }));
  run([...nothing, ...noAddress]);
  run(noAddress);
  // From empty data on, and from data about somebody of whom nothing is known but who it is.
  for (const bare of [nothing, nothing.filter(({ ort }) => !PERSON.test(ort))]) {
    run(bare);
    for (const wahl of bare) {
      run(bare.filter((each) => each !== wahl));
      yield;
    }
  }
  for (const [a, b] of pairs(structural).slice(0, MAX_PAIRS)) {
    run([a, b]);
    yield;
  }
  runs.push(blank(vorlage));

  const regeln = learnRegeln(runs.flatMap(({ posten }) => posten));
  const fakten = new Map<string, string>();
  const written: (readonly Posten[])[] = [];
  for (const spur of runs) {
    const posten = spur.posten.map((each) => applyRegeln(each, regeln));
    for (const [name, wert] of spur.fakten) if (!fakten.has(name)) fakten.set(name, wert);
    for (const { name, wert, liste } of posten.flatMap(factsOf))
      if (liste === null && !fakten.has(name)) fakten.set(name, wert);
    if (posten.length > 0) written.push(posten);
    yield;
  }
  const kontext = misplaced(yield* rowsOf(written, new Set()));
  const rows = yield* rowsOf(written, kontext);
  const taken = new Set<string>([...FESTE_NAMEN, ...INFO_FELDER.map(infoName), ...fakten.keys()]);
  return { vorlageId: vorlage.id, knoten: yield* merge(rows, taken), fakten, regeln, kontext };
}

function* rowsOf(
  papiere: readonly (readonly Posten[])[],
  kontext: ReadonlySet<string>,
): Schritte<readonly (readonly Glied[])[]> {
  const rows: (readonly Glied[])[] = [];
  for (const posten of papiere) {
    rows.push(gliedern(posten, kontext));
    yield;
  }
  return rows;
}

/** Passages that one paper prints before and another after the same neighbour: the fewest that explain it. */
function misplaced(rows: readonly (readonly Glied[])[]): ReadonlySet<string> {
  const before = new Set<string>();
  const pair = (a: string, b: string) => `${a}\u0000${b}`;
  const sequences = new Set(rows.map((row) => row.map(({ key }) => key).join('\u0001')));
  for (const sequence of sequences) {
    const keys = sequence.split('\u0001');
    keys.forEach((a, i) => keys.slice(i + 1).forEach((b) => before.add(pair(a, b))));
  }
  let conflicts = [...before]
    .map((both) => both.split('\u0000'))
    .filter(([a = '', b = '']) => before.has(pair(b, a)));
  const found = new Set<string>();
  while (conflicts.length > 0) {
    const counts = new Map<string, number>();
    for (const key of conflicts.flat()) counts.set(key, (counts.get(key) ?? 0) + 1);
    const [worst] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [''];
    found.add(worst.replace(/#\d+$/, ''));
    conflicts = conflicts.filter((both) => !both.includes(worst));
  }
  return found;
}

const PERSON = /(?:^|\.)person\.|^kopf\.|^kennung$/;
const KENNUNG: Kennung = { code: 'XX-7K3M-9QXD', version: 1, qr: null };
const OHNE_KENNUNG = 'kennung';
/** The picture of the letterhead and its form are no facts of the text. */
const kopfTexte = kopfSchema.omit({ logo: true, briefform: true });

/** An office has entered its address, or nothing of it. */
const ADDRESS: ReadonlySet<string> = new Set(
  ['behoerde', 'strasse', 'plz', 'ort'].map((key) => `kopf.${key}`),
);

function wahlen(vorlage: AnyVorlage): Wahl[] {
  return [
    ...alleWahlen(vorlage.schema),
    ...alleWahlen(kopfTexte, ['kopf']).filter(({ ort }) => !ADDRESS.has(ort)),
    { ort: OHNE_KENNUNG, wert: null },
  ];
}

function probe(vorlage: AnyVorlage, wahl: readonly Wahl[]): readonly [daten: unknown, papier: Papier] {
  const own = wahl.filter(({ ort }) => !ort.startsWith('kopf.') && ort !== OHNE_KENNUNG);
  const office = wahl
    .filter(({ ort }) => ort.startsWith('kopf.'))
    .map(({ ort, wert }) => ({ ort: ort.slice('kopf.'.length), wert }));
  const kennung = wahl.some(({ ort }) => ort === OHNE_KENNUNG) ? null : KENNUNG;
  // Made from the very schema it is read as.
  return [
    probeDaten(vorlage.schema, own),
    { kopf: kopfSchema.parse(probeDaten(kopfTexte, office)), kennung },
  ];
}

function blank(vorlage: AnyVorlage): Spur {
  return trace(vorlage, vorlage.leer, {
    kopf: kopfSchema.parse({ datum: '2026-11-21' }),
    kennung: null,
  });
}

function shape(glieder: readonly Glied[]): string {
  return glieder
    .map((glied) =>
      'posten' in glied
        ? glied.key
        : `${glied.key}[${[...new Set(glied.elemente.map(shape))].toSorted().join('/')}]`,
    )
    .join('\n');
}

function pairs(all: readonly Wahl[]): (readonly [Wahl, Wahl])[] {
  return all.flatMap((a, i) =>
    all
      .slice(i + 1)
      .filter(({ ort }) => ort !== a.ort)
      .map((b) => [a, b] as const),
  );
}

/** One row of passages that contains every given row in its order. */
function* merge(rows: readonly (readonly Glied[])[], taken: Set<string>): Schritte<Knoten[]> {
  const order = topological(rows);
  const byKey = new Map<string, Glied[]>();
  const present = new Map<string, string>();
  rows.forEach((row, i) => {
    for (const glied of row) {
      const same = byKey.get(glied.key);
      if (same === undefined) byKey.set(glied.key, [glied]);
      else same.push(glied);
      present.set(glied.key, `${present.get(glied.key) ?? ''},${i}`);
    }
  });
  const bedingungen = new Map<string, { readonly name: string; readonly keys: string[] }>();
  const knoten: Knoten[] = [];
  for (const key of order) {
    yield;
    const glieder = byKey.get(key) ?? [];
    const pattern = present.get(key) ?? '';
    const [first] = glieder;
    if (first === undefined) throw new Error('a key comes from a row');
    let bedingung: Bedingung | null = null;
    if (glieder.length < rows.length) {
      const own = bedingungen.get(pattern) ?? {
        name: takeName(taken, `wenn_${nameOf(titleOf(first), 4) || 'leere_zeile'}`),
        keys: [],
      };
      own.keys.push(key);
      bedingungen.set(pattern, own);
      bedingung = own;
    }
    if ('posten' in first) {
      const posten = glieder.flatMap((glied) => ('posten' in glied ? [glied.posten] : []));
      knoten.push({ key, bedingung, ...postenKnoten(posten, taken) });
      continue;
    }
    const elemente = glieder.flatMap((glied) => ('liste' in glied ? glied.elemente : []));
    const name = takeName(taken, first.liste);
    const own = new Set(taken);
    for (const element of elemente) for (const bezug of element.flatMap(bezuege)) own.add(bezug.name);
    knoten.push({ key, bedingung, liste: first.liste, name, knoten: yield* merge(elemente, own) });
  }
  return knoten;
}

const titleOf = (glied: Glied): string => ('posten' in glied ? wordsOf(glied.posten) : glied.liste);

function topological(rows: readonly (readonly Glied[])[]): string[] {
  const after = new Map<string, Set<string>>();
  const before = new Map<string, number>();
  for (const row of rows) {
    row.forEach(({ key }, i) => {
      const follows = after.get(key) ?? new Set<string>();
      after.set(key, follows);
      if (!before.has(key)) before.set(key, 0);
      const next = row[i + 1]?.key;
      if (next !== undefined && !follows.has(next)) {
        follows.add(next);
        before.set(next, (before.get(next) ?? 0) + 1);
      }
    });
  }
  const left = [...before.keys()];
  const order: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex((key) => before.get(key) === 0);
    const [key = ''] = left.splice(Math.max(0, free), 1);
    order.push(key);
    for (const next of after.get(key) ?? []) before.set(next, (before.get(next) ?? 1) - 1);
  }
  return order;
}

function postenKnoten(all: readonly Posten[], taken: Set<string>): Pick<PostenKnoten, 'posten' | 'namen'> {
  const posten = all.toSorted((a, b) => refs(b) - refs(a))[0];
  if (posten === undefined) throw new Error('a passage occurs at least once');
  const none = {
    feld: '',
    kreuz: null,
    angaben: [],
    zeilen: null,
    leerzeilen: null,
    unterschriften: [],
    spalten: [],
  };
  const title = nameOf(wordsOf(posten), 4);
  if (posten.kind === 'feld') return { posten, namen: { ...none, feld: takeName(taken, `feld_${title}`) } };
  if (posten.kind === 'tabelle') {
    const tables = all.filter((each) => each.kind === 'tabelle');
    const base = nameOf(wordsOf(posten), 3);
    const rows = tables.flatMap((each) => each.rows);
    const counts = new Set(tables.map(({ emptyRows }) => emptyRows));
    const own = new Set<string>();
    return {
      posten,
      namen: {
        ...none,
        zeilen: rows.length === 0 ? null : takeName(taken, base),
        leerzeilen: counts.size === 1 ? null : takeName(taken, `${base}_leerzeilen`),
        spalten: posten.columns.map(({ label }, i) => {
          const name = takeName(own, nameOf(label) || `spalte_${i + 1}`);
          const fett = rows.some((row) => (row[i]?.fett ?? '') !== '');
          const rest = !fett || rows.some((row) => (row[i]?.rest ?? '') !== '');
          return {
            fett: fett ? name : null,
            rest: rest ? (fett ? takeName(own, `${name}_dazu`) : name) : null,
          };
        }),
      },
    };
  }
  if (posten.kind === 'zeichnung') {
    const unterschriften = posten.parteien.map(() => takeName(taken, 'unterschrift_name'));
    return { posten, namen: { ...none, unterschriften } };
  }
  if (posten.kind !== 'zeile') return { posten, namen: none };
  const checked = new Set(
    all.map((each) => each.kind === 'zeile' && each.form.art === 'kaestchen' && each.form.checked),
  );
  const isBox = posten.form.art === 'kaestchen';
  return {
    posten,
    namen: {
      ...none,
      kreuz: isBox && checked.has(true) ? takeName(taken, `kreuz_${title}`) : null,
      angaben: posten.stuecke
        .filter((part) => part.stil === 'feld' && singleFact(part) === null)
        .map(() => takeName(taken, `${title}_angabe`)),
    },
  };
}

/** The one fact a field consists of; null where its value is put together. */
export function singleFact(part: Extract<Stueck, { readonly stil: 'feld' }>): Bezug | null {
  const [only, ...more] = part.teile ?? [];
  if (only === undefined || typeof only === 'string' || more.length > 0) return null;
  return only.liste === null ? only : null;
}

function bezuege(glied: Glied): Bezug[] {
  return 'posten' in glied ? factsOf(glied.posten) : [];
}

const refs = (posten: Posten): number => factsOf(posten).length;
