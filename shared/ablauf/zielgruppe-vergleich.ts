import type { Zugehoerigkeit } from './zielgruppe.ts';

/** What another version, or another day, does to one person. */
export type Wechsel = 'dazu' | 'heraus' | 'unklar' | 'entfaellt';

export const WECHSEL: Readonly<Record<Wechsel, string>> = {
  dazu: 'kommt dazu',
  heraus: 'fällt heraus',
  unklar: 'jetzt unklar, weil Angaben fehlen',
  entfaellt: 'war unklar, gehört jetzt nicht dazu',
};

/** Null: nothing changes. Unknown before and now is no change, and never a no. */
export function wechsel(alt: Zugehoerigkeit['art'], neu: Zugehoerigkeit['art']): Wechsel | null {
  if (alt === neu) return null;
  if (neu === 'ja') return 'dazu';
  if (neu === 'unbekannt') return 'unklar';
  return alt === 'ja' ? 'heraus' : 'entfaellt';
}
