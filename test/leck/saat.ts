import { randomInt } from 'node:crypto';

/** An invented person that can be told apart from everything else in the world, in every field. */
export type Saat = {
  readonly nachname: string;
  readonly vornamen: string;
  /** `YYYY-MM-DD`, in a year in which nobody of the sample was born. */
  readonly geburtsdatum: string;
  readonly azrNr: string;
  readonly strasse: string;
};

const SILBEN = ['zwy', 'quö', 'xär', 'ühm', 'jolk', 'pfex', 'drüg', 'wökk', 'snäl', 'blyf', 'kjör', 'tzuq'];

/** @param anzahl up to 1000; every run has other names, so that nothing of an earlier one is found. */
export function saeen(anzahl: number): readonly Saat[] {
  const lauf = wort(3);
  return Array.from({ length: anzahl }, (_, i) => {
    const day = new Date(Date.UTC(1907, 0, 1) + i * 86_400_000);
    return {
      nachname: gross(`${wort(3)}${lauf}${silbeOf(i)}`),
      vornamen: gross(`${silbeOf(i)}${wort(3)}${lauf}`),
      geburtsdatum: day.toISOString().slice(0, 10),
      azrNr: `99${String(randomInt(1e9)).padStart(9, '0')}${i % 10}`,
      strasse: `${gross(`${wort(2)}${lauf}${silbeOf(i)}`)}gasse ${i + 1}`,
    };
  });
}

/** What would give a person away, in every way it may be written. */
export function spurenOf({ nachname, vornamen, geburtsdatum, azrNr, strasse }: Saat): readonly string[] {
  const words = [nachname, vornamen, strasse];
  return [
    ...words,
    ...words.map((word) => word.toUpperCase()),
    ...words.map((word) => word.toLowerCase()),
    ...words.map((word) => word.normalize('NFD')),
    geburtsdatum,
    geburtsdatum.split('-').toReversed().join('.'),
    azrNr,
  ];
}

function wort(silben: number): string {
  return Array.from({ length: silben }, () => SILBEN[randomInt(SILBEN.length)] ?? '').join('');
}

const silbeOf = (i: number): string =>
  `${SILBEN[i % 12] ?? ''}${SILBEN[Math.trunc(i / 12) % 12] ?? ''}${SILBEN[Math.trunc(i / 144) % 12] ?? ''}`;
const gross = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
