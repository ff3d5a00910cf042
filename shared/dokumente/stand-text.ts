import { formatDatum } from '#shared/lib/datum.ts';
import { assertNever } from '#shared/lib/assert.ts';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';

/**
 * Where a person stands on one criterion, in a sentence for that person. Null for what is not on a paper that
 * leaves the house (restricted facts) or does not concern the person.
 */
export function standText(kriterium: KriteriumErgebnis): string | null {
  const { zustand, geschuetzt, massgeblich, fakt, ab, handlung, fehlt } = kriterium;
  if (geschuetzt || !massgeblich) return null;
  switch (zustand) {
    case 'erfuellt':
      return fakt === '' ? 'Erfüllt.' : `Erfüllt: ${fakt}`;
    case 'offen_ab':
      return ab === null
        ? 'Dafür braucht es noch Zeit.'
        : `Voraussichtlich ab ${formatDatum(ab)}, wenn sich an Ihrem Aufenthalt nichts ändert.`;
    case 'offen_handlung':
    case 'nicht_erfuellt':
      return handlung ?? 'Das fehlt noch.';
    case 'unbekannt':
      return fehlt.length === 0
        ? 'Dazu wissen wir noch zu wenig.'
        : `Dazu fehlt uns noch: ${fehlt.map(({ label }) => label).join(', ')}.`;
    case 'wertung':
      return 'Darüber sprechen wir noch mit Ihnen.';
    case 'nicht_anwendbar':
      return null;
    default:
      return assertNever(zustand);
  }
}
