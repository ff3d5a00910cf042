import { formatDatum } from '#shared/lib/datum.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';

/** „Fassung 25b-2022, in Kraft seit 31.12.2022, Änderung zum 01.07.2027 geplant“; null for an unknown version. */
export function fassungInWorten(route: string, version: string | null): string | null {
  const found = rechtsgrundlagen.find(({ id }) => id === route)?.versionen.find(({ id }) => id === version);
  if (found === undefined) return null;
  const { id, von, bis, endeGeplant, beginnGeplant = false, datumGenau } = found;
  const about = datumGenau ? '' : 'etwa ';
  const since = `${beginnGeplant ? 'geplant ab' : 'in Kraft seit'} ${about}${formatDatum(von)}`;
  const until = bis === null ? '' : `, ${endeGeplant ? 'voraussichtlich ' : ''}bis ${formatDatum(bis)}`;
  return `Fassung ${id}, ${since}${until}`;
}
