/** A stored value as people read it: by the label of its field, its code list, its unit. */
import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { gremiumempfang, leitsatzthema, rhythmus } from '#shared/domain/gremienregister.ts';
import { gremium } from '#shared/domain/gremium.ts';
import { records, restrictedTabellen, zeitpunkt, type Tabelle } from '#shared/domain/records.ts';
import { staatName } from '#shared/domain/staaten.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import { formatDatum, isTeilDatum } from '#shared/lib/datum.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';

/** What links records, or what only the program needs to find its way; said elsewhere in words. */
export const verbindendeFelder: ReadonlySet<string> = new Set([
  'id',
  'personId',
  'benutzerId',
  'ergebnis',
  'katalog',
  'rahmen',
  'daten',
  'instrumentId',
  'ueberpruefungId',
  'schrittId',
  'dokumentId',
  'laufId',
  'vorgangId',
  'entscheidungId',
  'freigabeId',
  'pruefungId',
  'austrittId',
  'einwilligungId',
  'vorhaben',
  'beantragtVon',
  'beantragtAm',
  'entschiedenVon',
  'haushaltId',
  'traegerId',
  'reihenfolge',
  'version',
  'fassung',
  'pruefsumme',
  'schluessel',
]);

/** Restricted values are shown on demand only. */
export function isRestricted(tabelle: Tabelle): boolean {
  return restrictedTabellen.some((name) => name === tabelle);
}

/** What the field is called; its own name where it has no label. */
export function feldLabel(tabelle: Tabelle, feld: string): string {
  const label = fieldOf(tabelle, feld)?.meta()?.['label'];
  return typeof label === 'string' ? label : feld;
}

/** Code by its label, day as 01.02.2026, moment as 01.02.2026, 14:05, cents as euros, yes and no as words; `leer` where there is nothing. */
export function feldWert(tabelle: Tabelle, feld: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  const schema = fieldOf(tabelle, feld);
  if (typeof value === 'number')
    return isMoney(schema) ? `${euro.format(value / 100)} €` : String(value).replace('.', ',');
  if (typeof value !== 'string') return 'leer';
  const label = labelOfKey(feld, value) ?? labelOfCode(schema, value);
  if (label !== null) return label;
  if (isTeilDatum(value)) return formatDatum(value);
  return zeitpunkt.safeParse(value).success ? moment.format(new Date(value)) : value;
}

/** Offices that use the program share one clock. */
const moment = new Intl.DateTimeFormat('de-DE', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Berlin',
});

/** Keys that are no code list of their own: the state by its name, the criterion by what it asks for. */
function labelOfKey(feld: string, value: string): string | null {
  if (feld === 'staatsangehoerigkeit') return staatName(value);
  if (feld === 'vorlage')
    return (
      Object.entries<{ readonly titel: string }>(vorlagen).find(([id]) => id === value)?.[1].titel ?? value
    );
  if (feld === 'kriterium') return kriterien.get(value) ?? null;
  return null;
}

const kriterien: ReadonlyMap<string, string> = new Map(
  rechtsgrundlagen
    .flatMap(({ versionen }) => versionen.flatMap((version) => version.kriterien))
    .map(({ id, label }) => [id, label]),
);

const euro = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function isMoney(schema: z.ZodType | undefined): boolean {
  const einheit = schema?.meta()?.['einheit'];
  return typeof einheit === 'string' && einheit.startsWith('€');
}

const listen = [...Object.values(code), gremium, gremiumempfang, leitsatzthema, rhythmus];

/** Every code list by its schema: a field's schema leads to its labels. */
const labels = new Map<unknown, (value: string) => string>(
  listen.map((list) => [
    list.schema,
    (value: string) => list.options.find((option) => option.value === value)?.label ?? value,
  ]),
);

function labelOfCode(schema: z.ZodType | undefined, value: string): string | null {
  let inner: unknown = schema;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodNullable) inner = inner.unwrap();
  if (!(inner instanceof z.ZodEnum)) return null;
  const direct = labels.get(inner);
  if (direct !== undefined) return direct(value);
  // `.meta` makes a copy of the schema: found again by its values.
  const same = listen.find((list) => list.codes.join() === inner.options.join());
  return same?.options.find((option) => option.value === value)?.label ?? value;
}

function fieldOf(tabelle: Tabelle, feld: string): z.ZodType | undefined {
  const shape: Readonly<Record<string, z.ZodType>> = records[tabelle].shape;
  return shape[feld];
}
