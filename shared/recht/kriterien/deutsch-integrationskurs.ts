/** § 25b Abs. 6: oral German, and written German too where there was a possibility to attend an Integrationskurs. */
import { integrationskurs, sprachniveau } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { erfuellt, offenHandlung, unbekannt, wertung } from '../engine/befund.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';

type Niveau = (typeof sprachniveau.codes)[number];
type Kurs = (typeof integrationskurs.codes)[number];
type Deutsch = {
  readonly muendlich: Niveau | null;
  readonly schriftlich: Niveau | null;
  readonly kurs: Kurs | null;
};

/** Who attended or was obliged to had the possibility; anything else a human must judge. */
const teilgenommen = new Set<Kurs>(['laeuft', 'erfolgreich', 'abbruch_unverschuldet', 'abbruch_verschuldet']);

/** 25b6.DEU */
export const deutschNachIntegrationskurs = ({
  mindestens,
  ...vorgabe
}: Vorgabe & { readonly mindestens: Niveau }) => {
  const enough = (niveau: Niveau) => rank(niveau) >= rank(mindestens);
  return kriterium<Deutsch>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    parameter: { Stufe: `${mindestens} mündlich; schriftlich, wenn ein Integrationskurs möglich war` },
    fields: [
      'sprachnachweis',
      'sprachnachweis.muendlich',
      'sprachnachweis.schriftlich',
      'integration.integrationskurs',
    ],
    evaluate: ({ fall, stichtag }) => {
      const details = {
        muendlich: best(fall.sprachnachweis, 'muendlich', stichtag),
        schriftlich: best(fall.sprachnachweis, 'schriftlich', stichtag),
        kurs: fall.integration?.integrationskurs ?? null,
      };
      const { muendlich, schriftlich, kurs } = details;
      if (muendlich !== null && !enough(muendlich)) return offenHandlung(details);
      if (muendlich === null && later(fall.sprachnachweis, 'muendlich', stichtag))
        return offenHandlung(details);
      if (muendlich === null)
        return unbekannt(
          [fall.sprachnachweis.length === 0 ? 'sprachnachweis' : 'sprachnachweis.muendlich'],
          null,
        );
      if (schriftlich !== null && enough(schriftlich)) return erfuellt(details);
      const spaeter = later(fall.sprachnachweis, 'schriftlich', stichtag);
      if (kurs === null)
        return spaeter ? offenHandlung(details) : unbekannt(['integration.integrationskurs'], details);
      if (!teilgenommen.has(kurs)) return wertung(details);
      return schriftlich === null
        ? unbekannt(['sprachnachweis.schriftlich'], details)
        : offenHandlung(details);
    },
    explain: ({ muendlich, schriftlich, kurs }, { zustand }) => {
      const fakt = `mündlich ${wort(muendlich)}, schriftlich ${wort(schriftlich)}${kurs ? `; Integrationskurs: ${integrationskurs.label(kurs)}` : ''}`;
      switch (zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: `Deutsch ist mündlich und schriftlich auf der Stufe ${mindestens} nachgewiesen.`,
          };
        case 'wertung':
          return {
            fakt,
            text: `Mündlich ist ${mindestens} nachgewiesen. Schriftlich ist ${mindestens} nur nötig, wenn ein Integrationskurs möglich war.`,
            fragen: [
              'Gab es eine Möglichkeit, einen Integrationskurs zu besuchen? 2026 werden Geduldete nicht zugelassen; ob dann eine Möglichkeit bestand, ist umstritten.',
            ],
          };
        case 'unbekannt':
          return {
            fakt,
            text: `Mündlich ist ${mindestens} nachgewiesen. Ob auch schriftliche Kenntnisse nötig sind, hängt davon ab, ob ein Integrationskurs möglich war.`,
          };
        case 'offen_handlung':
        case 'offen_ab':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return {
            fakt,
            text: `Deutsch auf der Stufe ${mindestens} ist noch nicht ausreichend nachgewiesen: mündlich immer, schriftlich nach einem Integrationskurs.`,
            handlung: `Nachweis der Stufe ${mindestens} vorlegen.`,
          };
      }
    },
  });
};

function wort(niveau: Niveau | null): string {
  return niveau === null ? 'nicht eingetragen' : niveau === 'keine' ? 'keine Kenntnisse' : niveau;
}

function rank(niveau: Niveau): number {
  return sprachniveau.codes.indexOf(niveau);
}

/** A proof entered for a later day is no gap in what is known: it does not count yet. */
function later(
  nachweise: Fall['sprachnachweis'],
  fertigkeit: 'muendlich' | 'schriftlich',
  stichtag: Datum,
): boolean {
  return nachweise.some(({ [fertigkeit]: niveau, am }) => niveau !== null && am !== null && am > stichtag);
}

function best(
  nachweise: Fall['sprachnachweis'],
  fertigkeit: 'muendlich' | 'schriftlich',
  stichtag: Datum,
): Niveau | null {
  let found: Niveau | null = null;
  for (const { [fertigkeit]: niveau, am } of nachweise)
    if (niveau !== null && (am === null || am <= stichtag) && (found === null || rank(niveau) > rank(found)))
      found = niveau;
  return found;
}
