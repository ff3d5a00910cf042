import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { formatMoney } from '#renderer/lib/format.ts';

export type Rechenzeile = {
  readonly id: string;
  readonly label: string;
  readonly wert: string;
  readonly summe: boolean;
};

type Zeile = { readonly label: string; readonly art: 'geld' | 'anteil'; readonly summe?: boolean };

/** Numbers behind the criterion Lebensunterhalt in the order in which one reckons; amounts in cents, ratios from 0 to 1. */
const zeilen: Readonly<Record<string, Zeile>> = {
  regelbedarf: { label: 'Regelbedarf', art: 'geld' },
  mehrbedarf: { label: 'Mehrbedarf', art: 'geld' },
  kdu: { label: 'Wohnen (warm)', art: 'geld' },
  bedarf: { label: 'Bedarf', art: 'geld', summe: true },
  netto: { label: 'Netto aus Arbeit', art: 'geld' },
  erwerb: { label: 'Netto aus Arbeit', art: 'geld' },
  freibetrag: { label: 'davon Freibeträge', art: 'geld' },
  anrechenbar: { label: 'Netto nach Freibeträgen', art: 'geld' },
  kindergeld: { label: 'Kindergeld', art: 'geld' },
  sonstiges: { label: 'sonstiges Einkommen', art: 'geld' },
  einkommen: { label: 'Einkommen', art: 'geld', summe: true },
  saldo: { label: 'Überschuss oder Lücke', art: 'geld', summe: true },
  anteilNetto: { label: 'Arbeit deckt vom Bedarf, ohne Freibeträge', art: 'anteil' },
  anteilNachFreibetrag: { label: 'Arbeit deckt vom Bedarf, nach Freibeträgen', art: 'anteil' },
};

const percent = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });

/** The known numbers of a calculation as lines to read; unknown keys are for machines and left out. */
export function rechenzeilen(detail: KriteriumErgebnis['detail']): readonly Rechenzeile[] {
  return Object.entries(zeilen).flatMap(([id, { label, art, summe = false }]) => {
    const wert = detail[id];
    return typeof wert === 'number'
      ? [{ id, label, summe, wert: art === 'geld' ? formatMoney(wert) : percent.format(wert) }]
      : [];
  });
}
