/** Questions somebody in the office has answered by looking: extremism, an order of expulsion, past deception. */
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { erfuellt, nichtErfuellt, unbekannt, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { fuerPartner } from './partner.ts';

type Stand = 'keine' | 'vorhanden';
type Nichts = { readonly stand: Stand };

type Satz = {
  readonly keine: string;
  readonly vorhanden: string;
  readonly fragen?: readonly string[];
};

/** Fields of `hindernis` that are answered with „geprüft: keine“ or „geprüft: vorhanden“. */
type Pruefungsfeld = 'extremismus' | 'ausweisungsverfuegung' | 'hinausgezoegert';

/** A bar as long as the office has found something; unknown while nobody has looked. */
export const geprueftKeine = ({
  feld,
  satz,
  ...vorgabe
}: Vorgabe & { readonly feld: Pruefungsfeld; readonly satz: Satz }) => {
  const pfad: FeldPfad = `hindernis.${feld}`;
  return kriterium<Nichts>({
    exceptions: [],
    ...vorgabe,
    typ: 'X',
    geschuetzt: true,
    fields: [pfad],
    evaluate: ({ fall }) => standBefund(fall.hindernis?.[feld] ?? null, pfad),
    explain: ({ stand }) => standAussage(stand, satz),
  });
};

/** The same question about wife, husband or Lebenspartner. */
export const geprueftKeineBeimPartner = ({
  feld,
  satz,
  typ = 'X',
  ...vorgabe
}: Omit<Vorgabe, 'label'> & {
  readonly feld: 'extremismus' | 'vorsatztat';
  readonly satz: Satz;
  readonly typ?: string;
}) => {
  const pfad: FeldPfad = `angehoeriger.${feld}`;
  return fuerPartner<Nichts>({
    ...vorgabe,
    typ,
    geschuetzt: true,
    fields: [pfad],
    urteil: (partner) => standBefund(partner[feld], pfad),
    explain: ({ stand }) => standAussage(stand, satz),
  });
};

function standBefund(stand: Stand | null, pfad: FeldPfad): Befund<Nichts> {
  if (stand === null) return unbekannt([pfad], null);
  return stand === 'keine' ? erfuellt({ stand }) : nichtErfuellt({ stand });
}

function standAussage(stand: Stand, satz: Satz): Aussage {
  return stand === 'keine'
    ? { fakt: 'geprüft: nichts bekannt', text: satz.keine }
    : { fakt: 'geprüft: vorhanden', text: satz.vorhanden, fragen: satz.fragen };
}

type Taeuschung = Fall['taeuschung'][number];

/**
 * 19d.TAEUSCH: never deceived the office on purpose about what matters for residence. Unlike § 25b the past counts
 * as much as the present, and causality is not asked.
 */
export const nieVorsaetzlichGetaeuscht = (vorgabe: Vorgabe) =>
  kriterium<{ readonly anzahl: number }>({
    exceptions: [],
    ...vorgabe,
    typ: 'X',
    geschuetzt: true,
    fields: ['hindernis.taeuschungen', 'taeuschung', 'taeuschung.vorsatz', 'taeuschung.eigene'],
    evaluate: ({ fall, stichtag }) => {
      // What came after the Stichtag was not yet so on that day.
      const bisher = fall.taeuschung.filter(({ von }) => von === null || von <= stichtag);
      const anzahl = bisher.filter(({ eigene, vorsatz }) => eigene === true && vorsatz === true).length;
      if (anzahl > 0) return nichtErfuellt({ anzahl });
      const fehlt = bisher.flatMap(openQuestions);
      const stand = fall.hindernis?.taeuschungen ?? null;
      // „keine“ beside an entry is a contradiction: the entry counts, the answer is asked again.
      if (stand !== (fall.taeuschung.length > 0 ? 'vorhanden' : 'keine'))
        fehlt.push(fehlend(stand === 'vorhanden' ? 'taeuschung' : 'hindernis.taeuschungen'));
      return fehlt.length > 0 ? unbekannt(fehlt, null) : erfuellt({ anzahl });
    },
    explain: (_, { zustand }) =>
      zustand === 'erfuellt'
        ? {
            fakt: 'geprüft: keine vorsätzliche eigene Täuschung',
            text: 'Eine vorsätzliche Täuschung der Ausländerbehörde ist nicht bekannt, auch nicht aus früherer Zeit.',
          }
        : {
            fakt: 'vorsätzliche eigene Täuschung vermerkt',
            text: 'Wer die Ausländerbehörde vorsätzlich über wichtige Umstände getäuscht hat, ist von diesem Weg ausgeschlossen, auch wenn es lange zurückliegt oder berichtigt ist.',
            fragen: [
              'Wurde die Ausländerbehörde selbst getäuscht, und ging es um Umstände, die für den Aufenthalt wichtig sind?',
            ],
          },
  });

function openQuestions(t: Taeuschung): FehlendesFeld[] {
  if (t.eigene === false || t.vorsatz === false) return [];
  const wann = t.von ? `seit ${formatDatum(t.von)}` : 'ohne Datum';
  return [
    ...(t.eigene === null ? [fehlend('taeuschung.eigene', wann)] : []),
    ...(t.vorsatz === null ? [fehlend('taeuschung.vorsatz', wann)] : []),
  ];
}
