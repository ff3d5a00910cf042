import type { KriteriumErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';

/** What one looks at together, in the order in which a file is read (000:234-250). */
export type Blick = {
  readonly id: 'ausschluss' | 'zeit' | 'rest';
  readonly frage: string;
  readonly kriterien: readonly KriteriumErgebnis[];
};

const FRAGEN = {
  ausschluss: 'Steht etwas entgegen?',
  zeit: 'Reicht die Zeit?',
  rest: 'Was gehört noch dazu?',
} as const;

/** Exclusion grounds first, then time, then the rest; rows that only inform or do not apply are left out. */
export function sichtungFolge({ kriterien }: RechtsgrundlageErgebnis): readonly Blick[] {
  const shown = kriterien.filter(({ massgeblich, zustand }) => massgeblich && zustand !== 'nicht_anwendbar');
  return (['ausschluss', 'zeit', 'rest'] as const).map((id) => ({
    id,
    frage: FRAGEN[id],
    kriterien: shown.filter((kriterium) => blickOf(kriterium) === id),
  }));
}

/** Ids and kinds as in recht.md: X excludes, Z is time; who may apply at all is a question of time too. */
function blickOf({ id, typ }: KriteriumErgebnis): Blick['id'] {
  const parts = typ.split('/');
  if (parts.some((part) => part.startsWith('X'))) return 'ausschluss';
  if (/\.(STATUS|ALTER|VORAUF|VOLLJ|PERS)$/.test(id)) return 'zeit';
  return parts.includes('Z') && !parts.includes('H') ? 'zeit' : 'rest';
}
