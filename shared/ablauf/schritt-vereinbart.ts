import type { RecordOf } from '#shared/domain/records.ts';
import { schritt } from '#shared/domain/records.ts';
import { feldWort } from '#shared/domain/feld.ts';

type Schritt = Pick<RecordOf<'schritt'>, 'wer' | 'bis' | 'nachweis' | 'stand'>;

const NEEDED = ['wer', 'bis', 'nachweis'] as const;

/** Labels of what a step still lacks to count as agreed; empty when it has responsible person, date and proof. */
export function schrittFehlt(step: Pick<Schritt, 'wer' | 'bis' | 'nachweis'>): string[] {
  return NEEDED.filter((name) => step[name] === null).map(
    (name) => feldWort(schritt.shape[name], 'label') ?? name,
  );
}

/** Why a step cannot have its state; null if it can. Incomplete steps stay drafts. */
export function schrittHindernis(step: Schritt & { readonly was: string }): string | null {
  const fehlt = schrittFehlt(step);
  if (step.stand === 'entwurf' || fehlt.length === 0) return null;
  return `Der Schritt „${shortened(step.was)}“ gilt erst als vereinbart, wenn feststeht: ${fehlt.join(' ')} Bitte ergänzen Sie das oder lassen Sie ihn als Entwurf stehen.`;
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
