/** § 25 Abs. 5: enforceable duty to leave, and the sum of the general conditions. */
import { erfuellt, ERFUELLT, NICHT_ERFUELLT, nichtErfuellt, unbekannt, wertung } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { kriterium } from '../engine/kriterium.ts';
import { sperreBefund } from './asyl.ts';
import type { Vorgabe } from './fundstelle.ts';
import type { Kriterium, Zustandsbefund } from '../engine/kriterium.ts';
import { namen } from './satz.ts';

/** 255.PFL */
export const vollziehbarAusreisepflichtig = (vorgabe: Vorgabe) =>
  kriterium<Record<string, never>>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    fields: ['hindernis.ausreisepflichtVollziehbar'],
    evaluate: ({ fall }) => {
      const answer = fall.hindernis?.ausreisepflichtVollziehbar ?? null;
      if (answer === null) return unbekannt(['hindernis.ausreisepflichtVollziehbar'], null);
      return answer ? ERFUELLT : NICHT_ERFUELLT;
    },
    explain: (_, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt: 'vollziehbar ausreisepflichtig',
            text: 'Dieser Weg steht nur vollziehbar ausreisepflichtigen Personen offen; das ist hier so.',
          }
        : {
            fakt: 'nicht vollziehbar ausreisepflichtig',
            text: 'Dieser Weg steht nur vollziehbar ausreisepflichtigen Personen offen.',
          },
  });

type Summe = { readonly offen: string };

/** 255.ALLG: § 5 applies with Ermessen; the bar of § 10 Abs. 3 S. 2 does not give way. */
export const allgemeineVoraussetzungen = ({
  regel,
  ...vorgabe
}: Vorgabe & { readonly regel: readonly Kriterium[] }) =>
  kriterium<Summe>({
    exceptions: [],
    ...vorgabe,
    typ: 'R/X',
    massgeblich: false,
    fields: [...regel.flatMap(({ fields }) => fields), 'asyl.status', 'asyl.ablehnungAm', 'asyl.ouGrund'],
    evaluate: (kontext) => {
      const sperre: Zustandsbefund = sperreBefund(kontext, 'X');
      if (sperre.zustand === 'nicht_erfuellt') return nichtErfuellt({ offen: 'Titelerteilungssperre' });
      const befunde = regel.map((k) => ({ label: k.label, befund: kontext.befund(k) }));
      const fehlt: FehlendesFeld[] = [sperre, ...befunde.map(({ befund }) => befund)].flatMap((befund) =>
        befund.zustand === 'unbekannt' ? befund.fehlt : [],
      );
      if (fehlt.length > 0) return unbekannt(fehlt, null);
      const offen = befunde
        .filter(({ befund }) => befund.zustand !== 'erfuellt' && befund.zustand !== 'nicht_anwendbar')
        .map(({ label }) => label);
      return offen.length > 0 ? wertung({ offen: namen(offen) }) : erfuellt({ offen: '' });
    },
    explain: ({ offen }, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt: 'allgemeine Voraussetzungen erfüllt',
            text: 'Die allgemeinen Voraussetzungen sind erfüllt.',
          }
        : zustand === 'nicht_erfuellt'
          ? {
              fakt: offen,
              text: 'Die Sperre nach der Ablehnung als offensichtlich unbegründet steht diesem Titel entgegen.',
            }
          : {
              fakt: `offen: ${offen}`,
              text: 'Von den offenen allgemeinen Voraussetzungen kann nach Ermessen abgesehen werden.',
              fragen: [`Soll davon abgesehen werden (§ 5 Abs. 3 S. 2)? Offen: ${offen}.`],
            },
  });
