/** A route that takes over all conditions of another one: what stands against it is named, its details stand there. */
import type { Befund } from '../engine/befund.ts';
import { kriterium, type Kriterium, type Pruefung } from '../engine/kriterium.ts';
import { isClosed } from '../engine/vorschlag.ts';
import type { Vorgabe } from './fundstelle.ts';
import { namen } from './satz.ts';
import { weakest } from './verbund.ts';

type Uebernommen = {
  /** Labels of the parts that are not met, those that close the way first. */
  readonly verschlossen: string;
  readonly offen: string;
  readonly handlung: string;
  /** What is not met; whether it rests on restricted facts is asked only when somebody reads it. */
  readonly offene: () => readonly Pruefung[];
};

/** @param wo where the details stand: „bei § 60d“. */
export const weiterErfuellt = ({
  teile,
  wo,
  ...vorgabe
}: Vorgabe & { readonly teile: readonly Kriterium[]; readonly wo: string }) =>
  kriterium<Uebernommen>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    geschuetzt: ({ offene }) => offene().some((each) => each.geschuetzt()),
    fields: [...new Set(teile.flatMap(({ fields }) => fields))],
    evaluate: (kontext) => {
      const { horizont } = kontext;
      const closed: Kriterium[] = [];
      const open: Kriterium[] = [];
      const handeln: Kriterium[] = [];
      for (const teil of teile) {
        const befund = kontext.befund(teil);
        if (befund.zustand === 'erfuellt' || befund.zustand === 'nicht_anwendbar') continue;
        (isClosed(befund, horizont) ? closed : open).push(teil);
        if (befund.zustand === 'offen_handlung') handeln.push(teil);
      }
      const details = {
        verschlossen: names(closed),
        offen: names(open),
        handlung: names(handeln),
        offene: () => [...closed, ...open].map((teil) => kontext.pruefe(teil)),
      };
      return weakest(
        teile.map((teil) => kontext.befund(teil)),
        details,
        horizont,
      );
    },
    explain: ({ verschlossen, offen, handlung }, befund) => ({
      fakt: '',
      text: [
        verschlossen === '' ? '' : `Nicht erfüllt: ${verschlossen}.`,
        offen === '' ? '' : `Noch offen oder nicht bekannt: ${offen}.`,
        verschlossen === '' && offen === '' ? 'Diese Voraussetzungen sind weiter erfüllt.' : '',
        ab(befund),
        `Einzelheiten ${wo}.`,
      ]
        .filter(Boolean)
        .join(' '),
      handlung: `Nachholen: ${handlung}.`,
      fragen:
        befund.zustand === 'wertung' || befund.zustand === 'offen_handlung'
          ? [`Wie sind die offenen Punkte zu werten (Fragen ${wo})?`]
          : [],
    }),
  });

function names(teile: readonly Kriterium[]): string {
  return namen(teile.map(({ label }) => label));
}

function ab(befund: Befund<Uebernommen>): string {
  return befund.zustand === 'offen_ab'
    ? 'Das Datum ist voraussichtlich und setzt voraus, dass sich sonst nichts ändert.'
    : '';
}
