/** Which facts differ between two states of a Fall, in the words of the screen; restricted records say only that. */
import { z } from 'zod';
import { feldWort, feldOf } from '#shared/domain/feld.ts';
import * as fakten from '#shared/domain/fall.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { feldLabel, type FeldPfad } from './engine/feldpfad.ts';

export const faktenUnterschied = z.strictObject({
  /** Path of the record or field, as in a missing fact: leads to its place in the Fallakte. */
  feld: z.string(),
  label: z.string(),
  /** „3 statt 2 Einträge“, „geändert“; never the value of a restricted record. */
  text: z.string(),
});
export type FaktenUnterschied = z.output<typeof faktenUnterschied>;

const GESCHUETZT: ReadonlySet<string> = new Set(['verurteilung', 'taeuschung', 'gesundheit']);

const einzel = { person: fakten.personFakten, ...fakten.einzelRecords } as const;

export function faktenUnterschiede(vorher: Fall, nachher: Fall): readonly FaktenUnterschied[] {
  return [...singleFacts(vorher, nachher), ...lists(vorher, nachher)];
}

function singleFacts(vorher: Fall, nachher: Fall): FaktenUnterschied[] {
  return Object.entries(einzel).flatMap(([record, schema]) => {
    // The names come from the very map the Fall is made of.
    const name = record as keyof typeof einzel;
    const [a, b] = [plain(vorher[name]), plain(nachher[name])];
    const changed = Object.keys(schema.shape).filter((feld) => !same(a[feld] ?? null, b[feld] ?? null));
    if (changed.length === 0) return [];
    if (GESCHUETZT.has(record)) return [restricted(record)];
    return changed.map((feld) => ({
      feld: `${record}.${feld}`,
      label: feldWort(feldOf(schema, feld), 'label') ?? feld,
      text: how(a[feld] ?? null, b[feld] ?? null),
    }));
  });
}

function lists(vorher: Fall, nachher: Fall): FaktenUnterschied[] {
  return Object.keys(fakten.listenRecords).flatMap((record) => {
    const name = record as keyof typeof fakten.listenRecords; // as above
    const [a, b] = [vorher[name], nachher[name]];
    if (same(a, b)) return [];
    if (GESCHUETZT.has(record)) return [restricted(record)];
    const text =
      a.length === b.length
        ? 'Einträge geändert'
        : `${b.length} statt ${a.length} ${a.length === 1 ? 'Eintrag' : 'Einträge'}`;
    return [{ feld: record, label: feldLabel(name), text }];
  });
}

function restricted(record: string): FaktenUnterschied {
  return { feld: record, label: feldLabel(record as FeldPfad), text: 'geändert (geschützte Angaben)' }; // a record name
}

function how(before: unknown, after: unknown): string {
  if (before === null) return 'neu eingetragen';
  return after === null ? 'entfernt' : 'geändert';
}

function plain(record: object | null): Readonly<Record<string, unknown>> {
  return record === null ? {} : { ...record };
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
