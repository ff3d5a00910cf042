/** The packages that count: which version of each, read once, and what they add to a check. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import type { RecordOf } from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { paketInhalt, regelnOf, type PaketInhalt } from '#shared/paket/paket-inhalt.ts';
import type { Parameterjahr } from '#shared/recht/lebensunterhalt/parameter.ts';
import type { Tables } from './tables.ts';

export type AktivesPaket = {
  readonly paket: Pick<
    RecordOf<'paket'>,
    'id' | 'kennung' | 'name' | 'version' | 'gueltigVon' | 'gueltigBis'
  >;
  readonly inhalt: PaketInhalt;
};

/** A stored package: head and signature as they were signed, every file, and what was read from them. */
const abgelegt = z.strictObject({
  kopf: z.string(),
  unterschrift: z.string(),
  dateien: z.array(z.strictObject({ name: z.string(), base64: z.string() })),
  inhalt: paketInhalt,
});
export type Abgelegt = z.output<typeof abgelegt>;

const MAX_UNPACKED = 200 * 1024 * 1024;

export function packAbgelegt(paket: Abgelegt): string {
  return deflateRawSync(JSON.stringify(paket)).toString('base64');
}

export function unpackAbgelegt({ inhalt }: Pick<RecordOf<'paket'>, 'inhalt'>): Abgelegt {
  const text = inflateRawSync(Buffer.from(inhalt, 'base64'), { maxOutputLength: MAX_UNPACKED });
  return abgelegt.parse(JSON.parse(text.toString('utf8')));
}

/** A package never changes, so each is read once per opened register. */
const gelesen = new WeakMap<Tables, Map<string, AktivesPaket>>();

export function loadPaket(tables: Tables, id: string): AktivesPaket {
  const known = gelesen.get(tables) ?? new Map<string, AktivesPaket>();
  gelesen.set(tables, known);
  const before = known.get(id);
  if (before !== undefined) return before;
  const record = assertPresent(tables.paket.find(id), 'a package is never deleted');
  const { inhalt: _inhalt, ...paket } = record;
  const read = { paket, inhalt: unpackAbgelegt(record).inhalt };
  known.set(id, read);
  return read;
}

/** Which version of a package counts, null for none; the latest row decides. */
export function aktiveVersionen(tables: Tables): ReadonlyMap<string, string | null> {
  return new Map(tables.paketstand.all().map(({ kennung, paketId }) => [kennung, paketId]));
}

/** Packages that count; of two that say something about the same, the one that applies later goes first. */
export function aktivePakete(tables: Tables): readonly AktivesPaket[] {
  return [...aktiveVersionen(tables).values()]
    .flatMap((id) => (id === null ? [] : [loadPaket(tables, id)]))
    .toSorted((a, b) => (a.paket.gueltigVon < b.paket.gueltigVon ? 1 : -1));
}

export function giltAm({ paket: { gueltigVon, gueltigBis } }: AktivesPaket, tag: Datum): boolean {
  return gueltigVon <= tag && (gueltigBis === null || tag <= gueltigBis);
}

/** What the office has entered itself for a year goes before what a package says. */
export function mitPaketjahren(
  eigene: readonly Parameterjahr[],
  pakete: readonly AktivesPaket[],
  tag: Datum,
): readonly Parameterjahr[] {
  if (pakete.length === 0) return eigene;
  const jahre = new Map<number, Parameterjahr>();
  for (const each of pakete) {
    if (!giltAm(each, tag)) continue;
    for (const jahr of regelnOf(each.inhalt)?.parameterjahre ?? [])
      if (!jahre.has(jahr.jahr)) jahre.set(jahr.jahr, { ...jahr, quelle: quelle(jahr.quelle, each) });
  }
  for (const jahr of eigene) jahre.set(jahr.jahr, jahr);
  return [...jahre.values()];
}

/** Stands on every calculation: an amount of a package says which one. */
function quelle(text: string, { paket }: AktivesPaket): string {
  return `${text.slice(0, 380)} (Paket „${paket.name.slice(0, 80)}“, Version ${paket.version})`;
}
