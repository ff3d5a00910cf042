import { asDatum, formatDatum } from '#shared/lib/datum.ts';

/** `01.02.2026, 14:05` in the time of this machine. @param iso moment in UTC */
export function formatMoment(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = asDatum(`${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`);
  return `${formatDatum(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
