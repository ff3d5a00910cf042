import type { Gate } from './gate.ts';

/** A colour needs a person, a day and a reason (000:234-250); person and day come by themselves. */
export const begruendungTor: Gate<{ readonly grund: string }> = {
  id: 'begruendung',
  titel: 'Begründung in Worten',
  quelle: 'Projektkonzept: Die Ampel setzt ein Mensch mit Begründung',
  hindernis: ({ grund }) =>
    grund.trim().length < 3 ? 'Bitte begründen Sie die Entscheidung in einem Satz.' : null,
};
