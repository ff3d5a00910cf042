/**
 * Mistakes that no test can notice because the law stays the same with them, each with its reason. A test asks that every
 * entry still names a mistake that the tool makes.
 */
export type Gleichwertig = {
  readonly datei: string;
  /** The line with the mistake, without the space around it. */
  readonly zeile: string;
  readonly alt: string;
  readonly neu: string;
  readonly grund: string;
};

export const gleichwertig: readonly Gleichwertig[] = [
  {
    datei: 'shared/recht/lebensunterhalt/tabellen.ts',
    zeile: '{ ueber: 100_00, bis: 1000_00, bisMitKind: 1000_00, prozent: 20 },',
    alt: '100_00',
    neu: '9900',
    grund: 'Bis 100 Euro ist alles schon durch den Grundabsetzbetrag frei; die Stufe beginnt nie darunter.',
  },
  {
    datei: 'shared/recht/lebensunterhalt/tabellen.ts',
    zeile:
      'const zwanzigProzent: Absetzstufe = { ueber: 100_00, bis: 520_00, bisMitKind: 520_00, prozent: 20 };',
    alt: '100_00',
    neu: '9900',
    grund: 'Bis 100 Euro ist alles schon durch den Grundabsetzbetrag frei; die Stufe beginnt nie darunter.',
  },
  {
    datei: 'shared/recht/regelwerke/katalog.ts',
    zeile: 'tag < paragraph104c2022.von',
    alt: '<',
    neu: '<=',
    grund: 'Am ersten Tag gilt eine Fassung; nach dem Satz, warum keine gilt, wird dann nicht gefragt.',
  },
];

/** The reason why a mistake changes nothing; null where it must be noticed. */
export function grundFor(m: {
  readonly file: string;
  readonly zeilentext: string;
  readonly alt: string;
  readonly neu: string;
}): string | null {
  return gleichwertig.find((each) => isSame(each, m))?.grund ?? null;
}

function isSame(each: Gleichwertig, m: Parameters<typeof grundFor>[0]): boolean {
  return (
    each.datei === m.file &&
    each.zeile === m.zeilentext &&
    each.alt === m.alt.trim() &&
    each.neu === m.neu.trim()
  );
}
