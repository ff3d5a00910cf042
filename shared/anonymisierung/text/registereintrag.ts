/** What the register knows about somebody and what a free text must therefore not say by accident. */
import type { fundart } from '#shared/domain/gremium.ts';

export type Fundart = (typeof fundart.codes)[number];

/** One text of the register, e.g. a last name, a street with its number, a file number, a day (`YYYY-MM-DD`). */
export type Registereintrag = { readonly art: Fundart; readonly text: string };

/** How sure the guard is. Every level waits for a human; the level only orders them. */
export type Fundstufe = 'register' | 'aehnlich' | 'alltagswort' | 'muster';

export type Fund = {
  /** Place in the text, in UTF-16 units; `bis` is the first one after it. */
  readonly von: number;
  readonly bis: number;
  readonly text: string;
  readonly art: Fundart;
  readonly stufe: Fundstufe;
};

/** What is proposed in place of a hit; a human may write something else. */
export const ersatzwort: Readonly<Record<Fundart, string>> = {
  name: 'die Person',
  beistand: 'die unterstützende Person',
  mitarbeit: 'die zuständige Stelle',
  arbeitgeber: 'der Arbeitgeber',
  schule: 'die Einrichtung',
  strasse: 'eine Anschrift',
  ort: 'eine Gemeinde',
  staat: 'der Herkunftsstaat',
  geburtsdatum: 'ein Geburtsdatum',
  datum: 'ein Tag',
  nummer: 'eine Nummer',
  telefon: 'eine Telefonnummer',
  email: 'eine E-Mail-Adresse',
  bank: 'ein Konto',
  kennzeichen: 'ein Kennzeichen',
};
