/**
 * What a Träger is told for which purpose: the least that serves it (Art. 5 Abs. 1 Buchst. c DSGVO). There is no
 * field for the AZR-Nummer, the Aktenzeichen or anything restricted, so nobody can choose it.
 */
import type { einwilligungszweck, uebermittlungszweck } from '#shared/domain/codes.ts';
import type { z } from 'zod';

export const uebermittlungsfelder = {
  programmNr: 'Programm-Nr.',
  nachname: 'Name',
  vornamen: 'Vorname',
  geburtsdatum: 'Geburtsdatum',
  sprache: 'Sprache',
  telefon: 'Telefon',
  email: 'E-Mail',
  anschrift: 'Anschrift',
  seit: 'Beratung seit',
  bis: 'Beratung bis',
  ampel: 'Ampelgruppe',
  hemmnisse: 'Hemmnisse',
  schritte: 'nächste Schritte',
  zustaendig: 'zuständig in der Behörde',
} as const;
export type Uebermittlungsfeld = keyof typeof uebermittlungsfelder;
export type Uebermittlungszweck = z.output<typeof uebermittlungszweck.schema>;
type Einwilligungszweck = z.output<typeof einwilligungszweck.schema>;

type Umfang = {
  readonly felder: readonly Uebermittlungsfeld[];
  /** Without these the file would be of no use. */
  readonly pflicht: readonly Uebermittlungsfeld[];
  /** Every one of them must have been agreed to. */
  readonly einwilligungen: readonly Einwilligungszweck[];
};

export const umfaenge: Readonly<Record<Uebermittlungszweck, Umfang>> = {
  halbjahr: {
    felder: ['programmNr', 'nachname', 'vornamen', 'geburtsdatum', 'seit', 'bis'],
    pflicht: ['nachname', 'vornamen'],
    einwilligungen: ['behoerde_an_traeger', 'halbjahresstatistik'],
  },
  beratung: {
    felder: [
      'programmNr',
      'nachname',
      'vornamen',
      'geburtsdatum',
      'sprache',
      'telefon',
      'email',
      'anschrift',
      'zustaendig',
    ],
    pflicht: ['nachname', 'vornamen'],
    einwilligungen: ['behoerde_an_traeger'],
  },
  sachstand: {
    felder: ['programmNr', 'nachname', 'vornamen', 'ampel', 'hemmnisse', 'schritte', 'zustaendig'],
    pflicht: ['nachname', 'vornamen'],
    einwilligungen: ['behoerde_an_traeger'],
  },
  fallgruppe: {
    felder: ['programmNr', 'nachname', 'vornamen', 'ampel', 'hemmnisse'],
    pflicht: ['nachname', 'vornamen'],
    einwilligungen: ['behoerde_an_traeger', 'fallgruppe'],
  },
};

/** The fields of a purpose without those that somebody has left out. */
export function felderOf(
  zweck: Uebermittlungszweck,
  ohne: readonly Uebermittlungsfeld[],
): Uebermittlungsfeld[] {
  const { felder, pflicht } = umfaenge[zweck];
  return felder.filter((feld) => pflicht.includes(feld) || !ohne.includes(feld));
}

/** Tells of a text whether it holds one of these AZR-Nummern, however it is grouped. */
export function createAzrSuche(azrNummern: readonly string[]): (text: string) => boolean {
  const known = new Set(azrNummern.map(compact).filter(({ length }) => length >= 6));
  const lengths = [...new Set([...known].map(({ length }) => length))];
  return (text) => {
    const inside = compact(text);
    return lengths.some((length) => {
      for (let at = 0; at + length <= inside.length; at += 1)
        if (known.has(inside.slice(at, at + length))) return true;
      return false;
    });
  };
}

function compact(text: string): string {
  return text.replaceAll(/[\s./-]/g, '').toUpperCase();
}

/** Twelve digits in a row in free text: an AZR-Nummer has this form, whoever it belongs to. */
export function siehtAusWieAzrNr(text: string): boolean {
  return /(?<!\d)\d{12}(?!\d)/.test(text);
}
