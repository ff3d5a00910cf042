import type { Bilanz } from './lauf.ts';

/** docs/schutz.md: the figures of one run, written by the run itself. */
export function schutzSeite(
  bilanz: Bilanz,
  { seed, minuten, prozesse }: { readonly seed: number; readonly minuten: number; readonly prozesse: number },
): string {
  const zahl = (wert: number) => wert.toLocaleString('en-US');
  const anteil = (wert: number, von: number) => (von === 0 ? '–' : `${((100 * wert) / von).toFixed(1)} %`);
  const mittel = (summe: number) =>
    bilanz.einzeltabellen === 0 ? '–' : (summe / Math.max(1, bilanz.verglichen)).toFixed(3);
  return `# What the protection of the Lenkungskreis bundle withstands

Written by \`npm run schutz\` (seeds from ${seed}, ${prozesse} processes, ${minuten.toFixed(1)} minutes). Do not edit by hand.
Decisions: [0008](adr/0008-field-decisions-for-anonymisation.md), [0034](adr/0034-protection-of-tables-and-records.md).

| | |
| --- | --- |
| random caseloads of 5 to 300 people | ${zahl(bilanz.bestaende)} |
| of these through six half-years of releases | ${zahl(bilanz.folgen)} |
| bundles | ${zahl(bilanz.freigaben)} |
| one-way tables, with hidden cells | ${zahl(bilanz.tabellen)}, ${zahl(bilanz.tabellenMitVerborgenen)} |
| cross tables, with hidden cells | ${zahl(bilanz.kreuze)}, ${zahl(bilanz.kreuzeMitVerborgenen)} |
| hidden cells attacked with the other solver | ${zahl(bilanz.verborgeneZahlen)} |
| pairs of bundles laid side by side | ${zahl(bilanz.paare)} |
| tables left out because of an earlier bundle | ${zahl(bilanz.weggelassen)} |
| record tables, lines | ${zahl(bilanz.einzeltabellen)}, ${zahl(bilanz.einzelzeilen)} |
| highest chance to pick somebody's line | ${bilanz.hoechsterErfolg.toFixed(3)} (allowed: 0.200) |
| mean loss of detail, own / Mondrian, same tables | ${mittel(bilanz.verlust)} / ${mittel(bilanz.verlustMondrian)} |
| record tables with more loss than Mondrian | ${zahl(bilanz.schlechterAlsMondrian)} of ${zahl(bilanz.verglichen)} (${anteil(bilanz.schlechterAlsMondrian, bilanz.verglichen)}) |
| **successful attacks and wrong figures** | **${zahl(bilanz.funde.length)}** |

What counts as one: a shown count below the threshold; a hidden cell that cannot be both as small as a hidden cell may
be and as large as the threshold; sums or margins that do not fit; a percentage or a middle that is missing, too much or
wrong; a line of a record table without enough others like it; two bundles that tell about fewer people than the
threshold, or fix a hidden cell, for somebody who knows exactly who moved; close days with a single small difference.
Loss of detail: mean over people and columns of (values that stand together − 1) / (all values − 1); left out counts as 1.
${
  bilanz.funde.length === 0
    ? ''
    : `\n${bilanz.funde
        .slice(0, 50)
        .map((fund) => `- ${fund}`)
        .join('\n')}\n`
}`;
}
