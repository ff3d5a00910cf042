import type { Messung } from './messung.ts';

/** What a figure should be. A bound is never moved to meet what was measured. */
export type Ziel = { readonly hoechstens: number } | { readonly mindestens: number };

/** By what a measurement is called; the first that fits counts. */
const ZIELE: readonly (readonly [RegExp, Ziel])[] = [
  [/^Entsperren/, { hoechstens: 1000 }],
  [/^Suche je Taste/, { hoechstens: 50 }],
  [/^Liste filtern/, { hoechstens: 50 }],
  [/^Zahlen an den Filtern/, { hoechstens: 50 }],
  [/^Stand von 300 Fällen/, { hoechstens: 1000 }],
  [/^Akte laden/, { hoechstens: 100 }],
  [/^volle Akte laden/, { hoechstens: 100 }],
  [/^eine Prüfung/, { hoechstens: 20 }],
  [/^Speichern, mit Verlauf/, { hoechstens: 20 }],
  [/^ein Feld einer vollen Akte/, { hoechstens: 20 }],
  [/^Sichtung: Ergebnis festhalten/, { hoechstens: 50 }],
  [/^Heute$/, { hoechstens: 200 }],
  [/^(Auswertung mit allen|Fälle hinter einer|Zwei Stichtage|Kandidaten)/, { hoechstens: 500 }],
  [/^Probelauf/, { hoechstens: 3 }],
  [/^Import,/, { hoechstens: 5 }],
  [/^Speicher des Kerns, Spitze/, { hoechstens: 500 }],
  [/^100\.000 Prüfungen/, { hoechstens: 2 }],
  [/^eine Person, alle Wege/, { hoechstens: 5 }],
  [/^Vorschau (einer|der aufwendigsten) Person/, { hoechstens: 50 }],
  [/^Halbjahresliste mit 500 Zeilen/, { hoechstens: 1000 }],
  [/^[\d.]+ Personen, \d+ Wege/, { hoechstens: 10 }],
  [/^höchster Speicherbedarf des Prozesses/, { hoechstens: 1000 }],
  [/^Verhältnis zu json-rules-engine/, { mindestens: 20 }],
  [/^Verhältnis zu ZEN/, { mindestens: 50 }],
  [/300 Personen.*: geschrieben und durchsucht/, { hoechstens: 3 }],
  [/10000 Personen.*: geschrieben und durchsucht/, { hoechstens: 20 }],
  [/höchster Speicher des Kerns$/, { hoechstens: 500 }],
  [/^Integrationsvereinbarung als Word/, { hoechstens: 10 }],
  [/^Größe$/, { hoechstens: 60 }],
  [/^Vorschau( der eigenen Vorlage)?$/, { hoechstens: 200 }],
  [/^300 Schreiben/, { hoechstens: 5 }],
  [/ Briefe .* als eine Druckdatei/, { hoechstens: 5 }],
  [/^vom Start bis zum Kennwort/, { hoechstens: 3000 }],
  [/^vom Entsperren bis zur Liste/, { hoechstens: 1000 }],
  [/^Speicher zwei Minuten nach dem Öffnen, zusammen/, { hoechstens: 400 }],
];

export function zielOf({ name }: Messung): Ziel | null {
  return ZIELE.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

export function isReached(wert: number, ziel: Ziel): boolean {
  return 'hoechstens' in ziel ? wert <= ziel.hoechstens : wert >= ziel.mindestens;
}

/** Goals that no measurement of a whole run bears: a measurement was renamed, or is gone. */
export function zieleWithoutMessung(messungen: readonly Messung[]): readonly string[] {
  return ZIELE.filter(([pattern]) => !messungen.some(({ name }) => pattern.test(name))).map(
    ([pattern]) => pattern.source,
  );
}
