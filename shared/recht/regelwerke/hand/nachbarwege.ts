/** Ways outside the Bleiberecht (recht.md 4.11): no computation, but the facts that speak for looking there. */
import { asDatum, erfuelltAb, formatDatum } from '#shared/lib/datum.ts';
import type { FallErgebnis } from '../../engine/ergebnis.ts';
import type { Kontext } from '../../engine/kontext.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { asGepruefteWege, type Handweg } from './handweg.ts';

const UKRAINE = '166';
const EINREISE_18A = asDatum('2023-03-29');

const wege: readonly Handweg[] = [
  {
    id: '253',
    titel: '§ 25 Abs. 3 – Abschiebungsverbot',
    citation: fundstelle(
      '§ 25 Abs. 3, § 60 Abs. 5, 7 AufenthG',
      'Titel, wenn das Bundesamt oder die Ausländerbehörde ein Abschiebungsverbot festgestellt hat.',
      0,
    ),
    hinweise: (kontext) =>
      hasGrund(kontext, 'b_kk')
        ? ['Als Duldungsgrund ist ein Abschiebungsverbot (§ 60 Abs. 1 bis 5, 7) eingetragen.']
        : [],
  },
  {
    id: '254ab',
    titel: '§ 25 Abs. 4a, 4b – Opfer von Straftaten',
    citation: fundstelle(
      '§ 25 Abs. 4a, 4b AufenthG',
      'Titel für Opfer von Menschenhandel oder ausbeuterischer Beschäftigung, auch für die Dauer des Strafverfahrens.',
      0,
    ),
    hinweise: (kontext) =>
      hasGrund(kontext, 'c') ? ['Die Duldung beruht auf einer Aussage in einem Strafverfahren.'] : [],
  },
  {
    id: '28',
    titel: '§§ 28, 33, 36 – Familie',
    citation: fundstelle(
      '§§ 28, 33, 36, § 10 Abs. 3 S. 3 AufenthG',
      'Titel wegen deutscher oder aufenthaltsberechtigter Familie; besteht ein Anspruch, sperrt auch ein abgelehnter Asylantrag nicht.',
      0,
    ),
    hinweise: familie,
  },
  {
    id: '24',
    titel: '§ 24 – vorübergehender Schutz',
    citation: fundstelle(
      '§ 24 AufenthG',
      'Titel für Personen, denen nach einem Beschluss der Union vorübergehender Schutz gewährt wird (zurzeit aus der Ukraine).',
      0,
    ),
    hinweise: ({ fall }) =>
      fall.person.staatsangehoerigkeit === UKRAINE ? ['Die Person ist ukrainische Staatsangehörige.'] : [],
  },
  {
    id: '264',
    titel: '§ 26 Abs. 4 – Niederlassungserlaubnis',
    citation: fundstelle(
      '§ 26 Abs. 4, § 9 Abs. 2 AufenthG',
      'Nach fünf Jahren mit humanitärer Aufenthaltserlaubnis, wenn auch die Voraussetzungen des § 9 Abs. 2 vorliegen; die Zeit des Asylverfahrens zählt mit.',
      0,
    ),
    hinweise: ({ heute }) =>
      heute?.status === 'AE' || heute?.status === 'AE104C'
        ? [
            `Eine Aufenthaltserlaubnis besteht seit ${formatDatum(heute.von)}; fünf Jahre sind ohne Anrechnung ab ${formatDatum(erfuelltAb(heute.von, { years: 5 }))} erreicht.`,
          ]
        : [],
  },
  {
    id: '18a',
    titel: '§§ 18a, 18b, 19c Abs. 2 – Fachkräfte',
    citation: fundstelle(
      '§§ 18a, 18b, 19c Abs. 2, § 10 Abs. 3 S. 4, 5 AufenthG',
      'Nach abgelehntem Asylantrag nicht vor der Ausreise; nach einer Rücknahme nur bei Einreise vor dem 29.03.2023.',
      0,
    ),
    hinweise: ({ fall }) => {
      const { einreiseAm } = fall.person;
      return fall.asyl?.status === 'zurueckgenommen' && einreiseAm !== null && einreiseAm < EINREISE_18A
        ? [
            `Der Asylantrag ist zurückgenommen, eingereist wurde am ${formatDatum(einreiseAm)}: Dieser Weg ist nicht gesperrt.`,
          ]
        : [];
    },
  },
  {
    id: '85a',
    titel: '§§ 85a bis 85c – Anerkennung der Vaterschaft',
    citation: fundstelle(
      '§§ 85a bis 85c, § 60a Abs. 2 S. 4 AufenthG',
      'Solange das Verfahren über die Zustimmung zur Anerkennung läuft, ist die Abschiebung ausgesetzt (neu gefasst zum 29.07.2026).',
      0,
    ),
    hinweise: (kontext) =>
      hasGrund(kontext, 'o')
        ? ['Die Duldung beruht auf einem Verfahren zur Anerkennung der Vaterschaft.']
        : [],
  },
];

/** „Außerhalb der Bleiberechtsprüfung prüfen“. */
export function nachbarwege(kontext: Kontext): FallErgebnis['nachbarwege'] {
  return asGepruefteWege(wege, kontext);
}

function hasGrund({ fall }: Kontext, gesucht: 'b_kk' | 'c' | 'o'): boolean {
  return [...fall.aufenthaltsabschnitt, ...fall.duldung].some(({ grund }) => grund === gesucht);
}

const WORT: Readonly<Partial<Record<string, string>>> = {
  kind: 'Ein Kind',
  ehegatte: 'Der Ehegatte oder die Ehegattin',
  lebenspartner: 'Der Lebenspartner oder die Lebenspartnerin',
  elternteil: 'Ein Elternteil',
};

function familie({ fall }: Kontext): readonly string[] {
  const found = fall.angehoeriger.flatMap(({ beziehung, titel }) => {
    const wer = WORT[beziehung];
    if (wer === undefined) return [];
    switch (titel) {
      case 'deutsch':
        return [`${wer} hat die deutsche Staatsangehörigkeit (§ 28).`];
      case 'eu':
        return [`${wer} ist freizügigkeitsberechtigt: Auch das Freizügigkeitsrecht prüfen.`];
      case 'niederlassung':
        return [`${wer} hat eine Niederlassungserlaubnis.`];
      case 'ae_andere':
        return [`${wer} hat eine andere Aufenthaltserlaubnis.`];
      default:
        return [];
    }
  });
  return found.toSorted();
}
