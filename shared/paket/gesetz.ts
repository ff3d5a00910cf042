/**
 * The wording of a law as the Federation publishes it (gii-norm), read from a package: paragraphs to look up, two
 * wordings side by side, and which conditions of the rules cite a paragraph.
 */
import { z } from 'zod';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';

export const gesetz = z.strictObject({
  /** Official abbreviation, e.g. „AufenthG 2004“ as published; compared without the year. */
  kuerzel: z.string().min(2).max(60),
  titel: z.string().max(500),
  /** What the publication says about its state, e.g. „zuletzt geändert durch …“. */
  stand: z.array(z.string().max(1000)).max(20),
  /** Day on which the file was made, `YYYY-MM-DD`; null where it does not say. */
  erzeugtAm: z.string().nullable(),
  normen: z
    .array(
      z.strictObject({
        /** „§ 25b“, „Art 1“, „Anlage“. */
        paragraf: z.string().max(60),
        titel: z.string().max(500),
        absaetze: z.array(z.string().max(100_000)).max(500),
      }),
    )
    .max(5_000),
});
export type Gesetz = z.output<typeof gesetz>;
export type Norm = Gesetz['normen'][number];

/** „AufenthG 2004“ and „AufenthG“ are the same law. */
export function gesetzName(kuerzel: string): string {
  return kuerzel.replace(/ \d{4}$/, '').trim();
}

export type Normzitat = { readonly gesetz: string; readonly paragraf: string };

/** „§§ 25a, 25b AufenthG, § 5 Abs. 1 Nr. 1a AufenthG“ → its paragraphs, each once. The law is the word that follows. */
export function zitateIn(norm: string): readonly Normzitat[] {
  const found = new Map<string, Normzitat>();
  for (const part of norm.matchAll(/§§? ?([^§]*)/g)) {
    const rest = norm.slice(part.index);
    const gesetzWort = /\b((?:[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*(?:G|V|VO|GB|PO)|SGB [IVX]+|BGB|StGB))\b/.exec(
      rest,
    )?.[1];
    if (gesetzWort === undefined) continue;
    for (const paragraf of paragraphsIn(part[1] ?? ''))
      found.set(`${gesetzWort} ${paragraf}`, { gesetz: gesetzWort, paragraf: `§ ${paragraf}` });
  }
  return [...found.values()];
}

/** The first number, and others that follow it as a list without a word of division in between. */
function paragraphsIn(text: string): readonly string[] {
  const head = /^(\d+[a-z]?)((?:(?:, | und | oder | bis )\d+[a-z]?)*)/.exec(text);
  if (head === null) return [];
  return [head[1] ?? '', ...(head[2] ?? '').split(/, | und | oder | bis /)].filter((each) => each !== '');
}

export type Kriteriumbezug = { readonly id: string; readonly label: string; readonly norm: string };

/** Conditions of any version of the rules that cite this paragraph. */
export function kriterienZu({ gesetz: name, paragraf }: Normzitat): readonly Kriteriumbezug[] {
  bezuege ??= indexBezuege();
  return bezuege.get(`${name} ${paragraf}`) ?? [];
}

/** The rules do not change while the program runs, and a law has hundreds of paragraphs to ask about. */
let bezuege: ReadonlyMap<string, readonly Kriteriumbezug[]> | undefined;

function indexBezuege(): ReadonlyMap<string, readonly Kriteriumbezug[]> {
  const index = new Map<string, Map<string, Kriteriumbezug>>();
  for (const { fassungen } of rechtDarstellung().rechtsgrundlagen)
    for (const { kriterien } of fassungen)
      for (const { id, label, norm, fassungen: wordings } of kriterien)
        for (const cited of [norm, ...wordings.map((wording) => wording.norm)])
          for (const zitat of zitateIn(cited)) {
            const key = `${zitat.gesetz} ${zitat.paragraf}`;
            const found = index.get(key) ?? new Map<string, Kriteriumbezug>();
            index.set(key, found.set(id, { id, label, norm: cited }));
          }
  return new Map([...index].map(([key, found]) => [key, [...found.values()]]));
}

export type Normaenderung = {
  readonly paragraf: string;
  readonly titel: string;
  readonly was: 'neu' | 'geaendert' | 'entfallen';
  /** Absätze that differ, counted from 1 as they stand there. */
  readonly absaetze: readonly number[];
  readonly kriterien: readonly Kriteriumbezug[];
};

/** Paragraphs whose wording differs, in the order of the new law; those that rules cite come first. */
export function compareGesetze(vorher: Gesetz | null, nachher: Gesetz): readonly Normaenderung[] {
  const name = gesetzName(nachher.kuerzel);
  const before = new Map((vorher?.normen ?? []).map((norm) => [norm.paragraf, norm]));
  const after = new Map(nachher.normen.map((norm) => [norm.paragraf, norm]));
  const bezug = (paragraf: string) => kriterienZu({ gesetz: name, paragraf });
  const changed = [...after.values()].flatMap((norm): Normaenderung[] => {
    const old = before.get(norm.paragraf);
    const { paragraf, titel } = norm;
    if (old === undefined) return [{ paragraf, titel, was: 'neu', absaetze: [], kriterien: bezug(paragraf) }];
    const absaetze = differing(old.absaetze, norm.absaetze);
    return absaetze.length === 0
      ? []
      : [{ paragraf, titel, was: 'geaendert', absaetze, kriterien: bezug(paragraf) }];
  });
  const gone = [...before.values()]
    .filter(({ paragraf }) => !after.has(paragraf))
    .map(({ paragraf, titel }): Normaenderung => ({
      paragraf,
      titel,
      was: 'entfallen',
      absaetze: [],
      kriterien: bezug(paragraf),
    }));
  return [...changed, ...gone].toSorted(
    (a, b) => Number(b.kriterien.length > 0) - Number(a.kriterien.length > 0),
  );
}

function differing(a: readonly string[], b: readonly string[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i + 1).filter(
    (nr) => a[nr - 1] !== b[nr - 1],
  );
}
