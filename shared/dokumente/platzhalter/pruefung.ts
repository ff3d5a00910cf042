/** Checks the marks of a loaded template against the names of its paper, before it is used for the first time. */
import type { Fund } from './fund.ts';
import type { Muster } from './muster.ts';
import { namenBaum, type Name } from './namen-baum.ts';

export type Befund = {
  readonly satz: string;
  /** „Absatz 12 unter ‚…‘“, „Tabelle 2, Zeile 3“, „Kopfzeile“; null where something is missing altogether. */
  readonly ort: string | null;
};

type Offen = { readonly fund: Fund; readonly names: ReadonlyMap<string, Name> };

/** What must be put right, in the order of the file; empty where the template may be used. */
export function pruefeVorlage(funde: readonly Fund[], muster: Muster): readonly Befund[] {
  const root = byName(namenBaum(muster));
  const befunde: Befund[] = [];
  const open: Offen[] = [];
  for (const fund of funde) {
    const scopes = [root, ...open.map(({ names }) => names)];
    switch (fund.art) {
      case 'klammer':
        befunde.push({
          satz: `Hier steht eine geschweifte Klammer ohne ihr Gegenstück: „${fund.roh}“. Ein Platzhalter beginnt mit { und endet mit }.`,
          ort: fund.ort,
        });
        break;
      case 'wert':
        befunde.push(...checkWert(fund, scopes));
        break;
      case 'auf':
        befunde.push(...checkAuf(fund, scopes));
        open.push({ fund, names: byName(find(scopes, fund.name)?.innen ?? []) });
        break;
      case 'zu': {
        const last = open.at(-1);
        if (last === undefined)
          befunde.push({
            satz: `„${fund.roh}“ schließt etwas, das nicht geöffnet wurde. Davor fehlt „{#${fund.name}}“.`,
            ort: fund.ort,
          });
        else {
          open.pop();
          befunde.push(...checkPair(last.fund, fund));
        }
        break;
      }
    }
  }
  for (const { fund } of open)
    befunde.push({
      satz: `„${fund.roh}“ wird nicht geschlossen. Danach fehlt „{/${fund.name}}“.`,
      ort: fund.ort,
    });
  return [...befunde, ...missing(funde, muster)];
}

function checkWert(fund: Fund, scopes: readonly ReadonlyMap<string, Name>[]): Befund[] {
  const known = find(scopes, fund.name);
  if (known === null) return [unknown(fund, scopes)];
  if (known.art === 'wert') return [];
  return [
    {
      satz: `„${fund.roh}“ umschließt einen Teil des Papiers und braucht zwei Marken: „{#${fund.name}}“ davor und „{/${fund.name}}“ danach.`,
      ort: fund.ort,
    },
  ];
}

function checkAuf(fund: Fund, scopes: readonly ReadonlyMap<string, Name>[]): Befund[] {
  const known = find(scopes, fund.name);
  if (known === null) return [unknown(fund, scopes)];
  if (known.art !== 'wert') return [];
  return [
    {
      satz: `„${fund.roh}“ ist eine einzelne Angabe und keine Schleife. Sie heißt nur „{${fund.name}}“.`,
      ort: fund.ort,
    },
  ];
}

function checkPair(opens: Fund, closes: Fund): Befund[] {
  if (closes.name !== '' && closes.name !== opens.name)
    return [
      {
        satz: `„${closes.roh}“ schließt nicht, was zuletzt geöffnet wurde: Das war „${opens.roh}“ (${opens.ort}).`,
        ort: closes.ort,
      },
    ];
  const sameRow = opens.tabelle !== null && opens.tabelle === closes.tabelle;
  if (opens.absatz === closes.absatz || opens.behaelter === closes.behaelter || sameRow) return [];
  return [
    {
      satz: `„${opens.roh}“ und „${closes.roh}“ stehen nicht in derselben Umgebung, zum Beispiel eines in einer Tabelle und das andere daneben. Beide gehören in denselben Textbereich oder in Zeilen derselben Tabelle.`,
      ort: opens.ort,
    },
  ];
}

function unknown(fund: Fund, scopes: readonly ReadonlyMap<string, Name>[]): Befund {
  const loop = loopWith([...(scopes[0]?.values() ?? [])], fund.name);
  if (loop !== null)
    return {
      satz: `Den Platzhalter „${fund.roh}“ gibt es nur zwischen „{#${loop}}“ und „{/${loop}}“.`,
      ort: fund.ort,
    };
  const near = nearest(
    fund.name,
    scopes.flatMap((names) => [...names.keys()]),
  );
  return {
    satz: `Den Platzhalter „${fund.roh}“ gibt es nicht.${near === null ? '' : ` Meinten Sie „{${near}}“?`}`,
    ort: fund.ort,
  };
}

/** The loop in which a name holds that is unknown outside of it. */
function loopWith(names: readonly Name[], wanted: string): string | null {
  for (const each of names) {
    if (each.innen.some(({ name }) => name === wanted)) return each.name;
    const inner = loopWith(each.innen, wanted);
    if (inner !== null) return inner;
  }
  return null;
}

/** The person, the number, every table and the place for what is rare: without them a paper would be wrong. */
function missing(funde: readonly Fund[], muster: Muster): Befund[] {
  const used = new Set(funde.map(({ name }) => name));
  const needed: (readonly [readonly string[], string])[] = [
    [['dokumentnummer', 'fusszeile'], 'die Nummer, an der das Papier wiedergefunden wird'],
    [['ergaenzung'], 'den Platz für Absätze, die das Programm nur selten schreibt'],
    ...(muster.fakten.has('nachname')
      ? [[['name', 'nachname', 'anschrift', 'feld_vornamen_und_nachname'], 'den Namen der Person'] as const]
      : []),
    ...tablesOf(muster),
  ];
  return needed
    .filter(([names]) => !names.some((name) => used.has(name)))
    .map(([names, what]) => ({
      satz: `Es fehlt „{${names[0] ?? ''}}“: ${what}. Ohne diese Angabe wäre das Papier nicht vollständig.`,
      ort: null,
    }));
}

function tablesOf({ knoten }: Muster): (readonly [readonly string[], string])[] {
  return knoten.flatMap((each) =>
    'posten' in each &&
    each.posten.kind === 'tabelle' &&
    each.namen.zeilen !== null &&
    each.bedingung === null
      ? [[[each.namen.zeilen], 'die Zeilen einer Tabelle'] as const]
      : [],
  );
}

const byName = (names: readonly Name[]): ReadonlyMap<string, Name> =>
  new Map(names.map((each) => [each.name, each]));

function find(scopes: readonly ReadonlyMap<string, Name>[], name: string): Name | null {
  for (const names of scopes.toReversed()) {
    const known = names.get(name);
    if (known !== undefined) return known;
  }
  return null;
}

/** The name that needs the fewest changes, if there are few. */
function nearest(typed: string, names: readonly string[]): string | null {
  const limit = Math.max(1, Math.floor(typed.length / 3));
  let best: string | null = null;
  let least = limit + 1;
  for (const name of names) {
    const cost =
      name.startsWith(`${typed}_`) || typed.startsWith(`${name}_`) ? 1 : distance(typed, name, least);
    if (cost < least) {
      least = cost;
      best = name;
    }
  }
  return best;
}

/** Letters to change, insert, leave out or swap; stops where it would be `limit` or more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? limit;
}
