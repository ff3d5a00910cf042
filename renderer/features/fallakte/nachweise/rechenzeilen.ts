import type { KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { formatMoney, formatNumber } from '#renderer/lib/format.ts';

export type Rechenzeile = {
  readonly id: string;
  readonly label: string;
  readonly wert: string;
  readonly summe: boolean;
};

type Zeile = {
  readonly label: string;
  readonly art: 'geld' | 'abzug' | 'prozent';
  readonly summe?: boolean;
  /** Left out where it is zero: most people have none. */
  readonly selten?: boolean;
};

/** Numbers behind the criterion Lebensunterhalt in the order in which one reckons; cents per month, and percent. */
const zeilen: Readonly<Record<string, Zeile>> = {
  regelbedarf: { label: 'Regelbedarf', art: 'geld' },
  mehrbedarf: { label: 'Mehrbedarf', art: 'geld', selten: true },
  kduWarm: { label: 'Wohnen (warm)', art: 'geld' },
  bedarf: { label: 'Bedarf', art: 'geld', summe: true },
  netto: { label: 'Netto aus Arbeit', art: 'geld' },
  nettoAndere: { label: 'Netto anderer im Haushalt', art: 'geld', selten: true },
  freibetrag: { label: 'Freibeträge', art: 'abzug', selten: true },
  sonstiges: { label: 'Kindergeld und sonstiges Einkommen', art: 'geld', selten: true },
  einkommen: { label: 'Anrechenbares Einkommen', art: 'geld', summe: true },
  saldo: { label: 'Überschuss oder Fehlbetrag', art: 'geld', summe: true },
  anteilOhneFreibetrag: {
    label: 'Arbeit deckt vom Bedarf, ohne Freibeträge abzuziehen',
    art: 'prozent',
    summe: true,
  },
  anteilMitFreibetrag: { label: 'Arbeit deckt vom Bedarf, nach Abzug der Freibeträge', art: 'prozent' },
};

/** The known numbers of a calculation as lines to read; unknown keys are for machines and left out. */
export function rechenzeilen(detail: KriteriumErgebnis['detail']): readonly Rechenzeile[] {
  return Object.entries(zeilen).flatMap(([id, { label, art, summe = false, selten = false }]) => {
    const wert = detail[id];
    if (typeof wert !== 'number' || (selten && wert === 0)) return [];
    return [{ id, label, summe, wert: asText(wert, art) }];
  });
}

function asText(wert: number, art: Zeile['art']): string {
  switch (art) {
    case 'geld':
      return formatMoney(wert);
    case 'abzug':
      return `– ${formatMoney(wert)}`;
    case 'prozent':
      return `${formatNumber(Math.round(wert))} %`;
  }
}
