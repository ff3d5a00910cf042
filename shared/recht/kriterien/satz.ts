/** Pieces of German that several criteria share. */
import { formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { Segment } from '../aufenthalt/segmente.ts';

/** For titles outside Kapitel 2 Abschnitt 5 there is no Ermessen of § 5 Abs. 3 S. 2, only the atypical case. */
export const ATYPISCH_5_1 =
  'Die Voraussetzung gilt „in der Regel“ (§ 5 Abs. 1 AufenthG); ein Ermessen nach § 5 Abs. 3 S. 2 gibt es für diesen Titel nicht. Liegt ein atypischer Fall vor?';

export const ERMESSEN_5_3 =
  'Soll nach Ermessen davon abgesehen werden (§ 5 Abs. 3 S. 2 AufenthG)? Bitte mit Begründung entscheiden.';

/** „vom 01.02.2020 bis 05.02.2020“, a single day as „am 01.02.2020“. */
export function zeitraum({ von, bis }: { readonly von: Datum; readonly bis: Datum }): string {
  return von === bis ? `am ${formatDatum(von)}` : `vom ${formatDatum(von)} bis ${formatDatum(bis)}`;
}

export function statusWort(status: Segment['status']): string {
  return status === 'LUECKE' ? 'ohne Eintrag' : aufenthaltsstatus.label(status);
}

/** „Duldung (§ 60a) seit 01.05.2020 (AZR)“ */
export function statusSatz(segment: Segment): string {
  const quelle = segment.quelle ? ` (${segment.quelle})` : '';
  return `${statusWort(segment.status)} seit ${formatDatum(segment.von)}${quelle}`;
}

export function vortag(tag: Datum): string {
  return formatDatum(plusDays(tag, -1));
}

/** Cents as „1.342,00 €“. */
export function euro(cent: number): string {
  const all = Math.round(Math.abs(cent));
  const rest = all % 100;
  const whole = String((all - rest) / 100);
  // Amounts stand in many sentences of a check; most of them need no separator.
  const grouped = whole.length < 4 ? whole : whole.replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${cent < 0 ? '−' : ''}${grouped},${rest < 10 ? '0' : ''}${rest} €`;
}

/** „a, b und c“ */
export function aufzaehlung(teile: readonly string[]): string {
  const last = teile.at(-1) ?? '';
  return teile.length < 2 ? last : `${teile.slice(0, -1).join(', ')} und ${last}`;
}

/** „1 Tag“, „2 Tage“ */
export function anzahl(zahl: number, eins: string, mehrere: string): string {
  return `${zahl} ${zahl === 1 ? eins : mehrere}`;
}

/** Names of other criteria inside a sentence: „Pass“, „Keine Ausweisung“ und „12 Monate Duldung“, each in its marks. */
export function namen(labels: readonly string[]): string {
  return aufzaehlung(labels.map((label) => `„${label}“`));
}

export function dauerWort({ years, months }: { readonly years?: number; readonly months?: number }): string {
  if (years !== undefined) return years === 1 ? 'ein Jahr' : `${years} Jahre`;
  return `${months ?? 0} Monate`;
}
