import { assertNever } from '#shared/lib/assert.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { klartext } from './klartext.ts';

export type Stand = { readonly punkt: string; readonly stand: string };

/**
 * Where a person stands on one criterion, in words for that person. Null for what is not on a paper that leaves the
 * house: restricted facts, rows that only inform, and what is the office's own business while it is all right.
 */
export function standText(kriterium: KriteriumErgebnis): Stand | null {
  if (kriterium.geschuetzt || !kriterium.massgeblich) return null;
  const known = klartext[kriterium.id];
  const isFine = kriterium.zustand === 'erfuellt' || kriterium.zustand === 'wertung';
  if (known === undefined && isFine) return null;
  // What the office does not know about its own business is nothing the person could bring.
  if (known === undefined && kriterium.zustand === 'unbekannt')
    return { punkt: kriterium.label, stand: 'Das prüft die Behörde noch.' };
  const stand = sentence(kriterium, known?.faktLesbar ?? false);
  return stand === null ? null : { punkt: known?.name ?? kriterium.label, stand };
}

function sentence(
  { zustand, fakt, ab, handlung, fehlt }: KriteriumErgebnis,
  faktLesbar: boolean,
): string | null {
  switch (zustand) {
    case 'erfuellt':
      return faktLesbar && fakt !== '' ? `Erfüllt: ${withoutSource(fakt)}` : 'Erfüllt.';
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

/** The register a fact came from and the paragraph of a status mean nothing to the person. */
const withoutSource = (fakt: string): string =>
  fakt.replaceAll(/\s*\((?:AZR|Akte|Import[^)]*|§[^)]*)\)/g, '');

/**
 * What is met, to stand behind its name („Pass: gültig bis …“, not „Pass: Pass gültig bis …“) and without the word
 * „erfüllt“. Empty where people could not read the fact.
 */
export function faktText({ id, fakt }: KriteriumErgebnis): string {
  const known = klartext[id];
  if (known === undefined || !known.faktLesbar) return '';
  const readable = withoutSource(fakt);
  const subject = `${known.name.split(' ').at(-1) ?? ''} `;
  return readable.startsWith(subject) ? readable.slice(subject.length) : readable;
}
