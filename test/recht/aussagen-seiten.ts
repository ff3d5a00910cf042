/**
 * The pages under docs/recht/aussagen: what the program says about each criterion in each state, with examples. They can
 * be read back, so the tests ask every example on them again and compare it with what stands there.
 */
import { asDatum, formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { RechtDarstellung, RechtsgrundlageDarstellung } from '#shared/recht/darstellung.ts';
import { zustand, type Zustand } from '#shared/recht/engine/ergebnis.ts';
import type { Beispiel } from './aussagen.ts';
import { probefall } from './probefall.ts';

const KOPF = '<!-- Geschrieben von „npm run recht“; bitte nicht von Hand ändern. -->';

const EINLEITUNG =
  'Jeder Punkt ist ein Satz des Programms zu einem erfundenen Fall; darunter steht, was es dazu zeigt. Die Zeile am Ende nennt den Fall, seinen Stichtag, den Tag, dessen Recht gilt, wenn es ein anderer ist, und die Fassung. Probefälle stellt `probefall` in `test/recht/probefall.ts` aus ihrer Nummer wieder her; Handfälle stehen in `test/recht/handfaelle.ts`. Ausgewählt ist so, dass jeder Zustand und jeder Satzteil einmal vorkommt. Ein Test stellt jedem Fall dieselbe Frage noch einmal und vergleicht Wort für Wort.';

/** Pages of sentences: name of the file, title, and the criteria on it in the order of the law. */
type Seite = { readonly name: string; readonly titel: string; readonly ids: readonly string[] };

/** File name to content. */
export function aussagenSeiten(
  recht: RechtDarstellung,
  beispiele: readonly Beispiel[],
): ReadonlyMap<string, string> {
  const byId = Map.groupBy(beispiele, ({ id }) => id);
  const labels = new Map(
    recht.rechtsgrundlagen.flatMap(({ fassungen }) =>
      fassungen.flatMap(({ kriterien }) => kriterien.map(({ id, label }): [string, string] => [id, label])),
    ),
  );
  return new Map(
    seitenOf(recht).map(({ name, titel, ids }) => [
      name,
      `${[
        KOPF,
        '',
        `# Was das Programm sagt: ${titel}`,
        '',
        EINLEITUNG,
        ...ids.flatMap((id) => criterion(id, labels.get(id) ?? '', byId.get(id) ?? [])),
      ].join('\n')}\n`,
    ]),
  );
}

/** Where the sentences of a criterion stand: `quer.md#Q.PASS`. */
export function ortOf(recht: RechtDarstellung): ReadonlyMap<string, string> {
  return new Map(seitenOf(recht).flatMap(({ name, ids }) => ids.map((id) => [id, `${name}#${id}`])));
}

/** Every criterion stands once: the cross-cutting ones on a page of their own, shared ones with the first route. */
function seitenOf({ rechtsgrundlagen }: RechtDarstellung): readonly Seite[] {
  const placed = new Set<string>();
  const place = (weg: RechtsgrundlageDarstellung, quer: boolean): readonly string[] => {
    const ids = weg.fassungen
      .flatMap(({ kriterien }) => kriterien.map(({ id }) => id))
      .filter((id) => id.startsWith('Q.') === quer && !placed.has(id));
    for (const id of ids) placed.add(id);
    return [...new Set(ids)];
  };
  return [
    {
      name: 'quer.md',
      titel: 'übergreifende Kriterien',
      ids: rechtsgrundlagen.flatMap((weg) => place(weg, true)),
    },
    ...rechtsgrundlagen
      .map((weg) => ({ name: `${weg.id}.md`, titel: weg.titel, ids: place(weg, false) }))
      .filter(({ ids }) => ids.length > 0),
  ];
}

function criterion(id: string, label: string, beispiele: readonly Beispiel[]): readonly string[] {
  return [
    '',
    `<a id="${id}"></a>`,
    '',
    `## ${id} ${label}`,
    ...zustaende.flatMap((each) => state(each, beispiele)),
  ];
}

const zustaende = zustand.codes;

function state(each: Zustand, beispiele: readonly Beispiel[]): readonly string[] {
  const own = beispiele
    .filter((beispiel) => beispiel.zustand === each)
    .toSorted(
      (a, b) => compare(b.herkunft.fassung, a.herkunft.fassung) || a.herkunft.nummer - b.herkunft.nummer,
    );
  return own.length === 0 ? [] : ['', `### ${zustand.label(each)}`, '', ...own.flatMap(block)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function block({ zeilen, herkunft }: Beispiel): readonly string[] {
  const [satz = '', ...rest] = zeilen;
  return [`- ${satz}`, ...[...rest, herkunftZeile(herkunft)].map((zeile) => `  - ${zeile}`)];
}

function herkunftZeile({ nummer, rechtsstand, fassung }: Beispiel['herkunft']): string {
  const { stichtag } = probefall(nummer).rahmen;
  const recht = rechtsstand === stichtag ? '' : `, Recht vom ${formatDatum(rechtsstand)}`;
  const name = nummer < 0 ? `Handfall ${-nummer}` : `Probefall ${nummer}`;
  return `_${name}, ${formatDatum(stichtag)}${recht}, ${fassung}_`;
}

const HERKUNFT =
  /^_(?<art>Probefall|Handfall) (?<nummer>\d+), (?<stichtag>[\d.]+)(?:, Recht vom (?<rechtsstand>[\d.]+))?, (?<fassung>\S+)_$/;

/**
 * The examples of a page, as they stand there.
 * @throws when a line has no place in a page of this kind.
 */
export function readSeite(seite: string): readonly Beispiel[] {
  const found: Beispiel[] = [];
  let id = '';
  let heute: Zustand | undefined;
  let zeilen: string[] = [];
  for (const line of seite.split('\n')) {
    if (line.startsWith('## ')) id = line.split(' ')[1] ?? '';
    else if (line.startsWith('### ')) heute = zustaende.find((each) => zustand.label(each) === line.slice(4));
    else if (line.startsWith('- ')) zeilen = [line.slice(2)];
    else if (line.startsWith('  - ')) {
      const herkunft = readHerkunft(line.slice(4));
      if (herkunft === null) zeilen.push(line.slice(4));
      else if (heute === undefined) throw new Error(`no state: ${line}`);
      else found.push({ id, zustand: heute, zeilen, herkunft });
    }
  }
  return found;
}

function readHerkunft(zeile: string): Beispiel['herkunft'] | null {
  const read = HERKUNFT.exec(zeile)?.groups;
  if (read === undefined) return null;
  return {
    nummer: Number(read['nummer']) * (read['art'] === 'Handfall' ? -1 : 1),
    rechtsstand: readDatum(read['rechtsstand'] ?? read['stichtag'] ?? ''),
    fassung: read['fassung'] ?? '',
  };
}

function readDatum(text: string): Datum {
  return asDatum(text.split('.').toReversed().join('-'));
}
