/** The sections of a Fallakte: part of the address, word on the tab, key that leads there. */
export const abschnitte = [
  { slug: 'uebersicht', label: 'Übersicht', taste: '1' },
  { slug: 'person', label: 'Person und Haushalt', taste: '2' },
  { slug: 'aufenthalt', label: 'Aufenthalt', taste: '3' },
  { slug: 'nachweise', label: 'Nachweise', taste: '4' },
  { slug: 'pruefung', label: 'Prüfung und Ampel', taste: '5' },
  { slug: 'instrument', label: 'Fahrplan und Vereinbarung', taste: '6' },
  { slug: 'betreuung', label: 'Betreuung und Rückmeldung', taste: '7' },
  { slug: 'sachstand', label: 'Sachstand', taste: '8' },
  { slug: 'antrag', label: 'Antrag und Titel', taste: '9' },
  { slug: 'dokumente', label: 'Dokumente', taste: '0' },
  { slug: 'verlauf', label: 'Verlauf', taste: 'V' },
] as const;

export type Abschnitt = (typeof abschnitte)[number]['slug'];

/** The section an address names; an unknown one leads to the Übersicht. */
export function abschnittOf(slug: string | undefined): Abschnitt {
  return abschnitte.find((abschnitt) => abschnitt.slug === slug)?.slug ?? 'uebersicht';
}

export function pfadOf(personId: string, abschnitt: Abschnitt): string {
  return `/faelle/${personId}/${abschnitt}`;
}
