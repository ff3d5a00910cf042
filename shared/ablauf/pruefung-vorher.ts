import type { Gate } from './gate.ts';

type Facts = {
  /** When the latest Prüfvermerk was kept; null if the case was never checked. A moment as UTC text. */
  readonly pruefvermerkAm: string | null;
  /** When a fact the check reads was last changed; null if none was. */
  readonly angabenGeaendertAm: string | null;
};

/** §§ 25a and 25b are checked before any Abschiebung and before a case goes back (003:53-55). */
export const pruefungVorherTor: Gate<Facts> = {
  id: 'pruefung_vorher',
  titel: 'Prüfvermerk mit den Angaben von heute',
  quelle: 'Kreistagsvorlage: §§ 25a und 25b werden vor jeder Abschiebung geprüft',
  hindernis: ({ pruefvermerkAm, angabenGeaendertAm }) => {
    if (pruefvermerkAm === null)
      return 'Dieser Fall wurde noch nie geprüft. Bitte halten Sie zuerst die Prüfung nach §§ 25a und 25b fest.';
    return angabenGeaendertAm !== null && angabenGeaendertAm > pruefvermerkAm
      ? 'Seit der letzten festgehaltenen Prüfung haben sich Angaben geändert. Bitte halten Sie die Prüfung neu fest.'
      : null;
  },
};
