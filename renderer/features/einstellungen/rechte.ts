import type { Right } from '#shared/api/contract.ts';

type Recht = { readonly value: Exclude<Right, 'offen'>; readonly kurz: string; readonly label: string };

/** What a person may do here, in the words of the office. */
export const RECHTE: readonly Recht[] = [
  { value: 'lesen', kurz: 'lesen', label: 'Fälle ansehen' },
  { value: 'vorpruefen', kurz: 'eintragen', label: 'Angaben eintragen, prüfen, Schreiben ausgeben' },
  { value: 'entscheiden', kurz: 'entscheiden', label: 'über die Ampelgruppe entscheiden' },
  { value: 'freigeben', kurz: 'freigeben', label: 'Statistik und Lenkungskreis freigeben' },
  { value: 'verwalten', kurz: 'verwalten', label: 'Einstellungen, Zugänge, Wiederherstellung' },
  { value: 'datenschutz', kurz: 'Datenschutz', label: 'Protokolle für den Datenschutz einsehen' },
];
