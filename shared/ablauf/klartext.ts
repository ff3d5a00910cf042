/**
 * What a criterion is called towards the person, by its id. A criterion that is not listed is the office's own
 * business (bars of the Asylgesetz, public interest …) and is named only while something is wrong with it.
 */
export type Klartext = {
  readonly name: string;
  /** Who can bring what is unknown. */
  readonly klaert: 'person' | 'behoerde';
  /** Whether the fact of the check can be read by somebody who knows no law. */
  readonly faktLesbar: boolean;
};

const person = (name: string): Klartext => ({ name, klaert: 'person', faktLesbar: true });
const behoerde = (name: string): Klartext => ({ name, klaert: 'behoerde', faktLesbar: true });

export const klartext: Readonly<Record<string, Klartext>> = {
  '25a1.STATUS': behoerde('Ihre Duldung'),
  '25b1.STATUS': behoerde('Ihre Duldung'),
  '25a1.VORAUF': behoerde('Zeit in Deutschland'),
  '25b1.VORAUF': behoerde('Zeit in Deutschland'),
  '25a1.ALTER': person('Antrag vor dem 27. Geburtstag'),
  '25b1.FDGO': behoerde('Bekenntnis zur Grundordnung'),
  '25b1.GRUNDK': person('Wissen über Recht und Gesellschaft'),
  '25b1.LU': { name: 'Lebensunterhalt durch Arbeit', klaert: 'person', faktLesbar: false },
  '25a1.LU': { name: 'Lebensunterhalt', klaert: 'person', faktLesbar: false },
  '25b1.DEU': person('Deutsch sprechen (A2)'),
  '25b1.SCHULE': person('Schulbesuch der Kinder'),
  '25a1.SCHULE': person('Schule oder Abschluss'),
  'Q.ID': person('Identität'),
  'Q.PASS': person('Pass'),
  'Q.ASYL1': { name: 'Abgeschlossenes Asylverfahren', klaert: 'behoerde', faktLesbar: false },
  '255.18M': behoerde('Dauer der Duldung'),
};
