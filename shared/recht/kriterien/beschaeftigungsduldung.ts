/** § 60d: entry, Integrationskurs, children. What both partners must meet is asked of both. */
import { integrationskurs as kursstand } from '#shared/domain/codes.ts';
import { erfuelltAb, formatDatum, spanne, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenHandlung,
  unbekannt,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import { bezeichnung } from '../lebensunterhalt/haushalt.ts';
import type { Vorgabe } from './fundstelle.ts';
import { fuerPartner } from './partner.ts';

type Einreise = { readonly am: Datum; readonly bis: Datum };

/** 60d.EINR of the person. */
export const einreiseBis = ({ bis, ...vorgabe }: Vorgabe & { readonly bis: Datum }) =>
  kriterium<Einreise>({
    exceptions: [],
    ...vorgabe,
    typ: 'F',
    fields: ['person.einreiseAm'],
    parameter: { 'Einreise bis': formatDatum(bis) },
    evaluate: ({ fall }) => einreiseBefund(fall.person.einreiseAm, bis, 'person.einreiseAm'),
    explain: einreiseAussage,
  });

/** 60d.EINR of wife, husband or Lebenspartner. */
export const einreiseDesPartnersBis = ({
  bis,
  ...vorgabe
}: Omit<Vorgabe, 'label'> & { readonly bis: Datum }) =>
  fuerPartner<Einreise>({
    ...vorgabe,
    typ: 'F',
    fields: ['angehoeriger.einreiseAm'],
    urteil: (partner) => einreiseBefund(partner.einreiseAm, bis, 'angehoeriger.einreiseAm'),
    explain: einreiseAussage,
  });

function einreiseBefund(am: Datum | null, bis: Datum, feld: FeldPfad): Befund<Einreise> {
  if (am === null) return unbekannt([feld], null);
  return am <= bis ? erfuellt({ am, bis }) : nichtErfuellt({ am, bis });
}

function einreiseAussage({ am, bis }: Einreise, { zustand }: Befund<Einreise>): Aussage {
  return zustand === 'erfuellt'
    ? {
        fakt: `eingereist am ${formatDatum(am)}`,
        text: `Die Einreise liegt nicht nach dem ${formatDatum(bis)}.`,
      }
    : {
        fakt: `eingereist am ${formatDatum(am)}`,
        text: `Die Einreise liegt nach dem ${formatDatum(bis)}. Dieser Weg ist damit dauerhaft verschlossen.`,
        fragen: ['Stimmt der eingetragene Tag der Einreise?'],
      };
}

type Kurs = { readonly stand: (typeof kursstand.codes)[number] };

/** 60d.INTK of the person: only a duty that was not met hurts. */
export const integrationskursBeiPflicht = (vorgabe: Vorgabe) =>
  kriterium<Kurs>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: ['integration.integrationskurs'],
    evaluate: ({ fall }) =>
      kursBefund(fall.integration?.integrationskurs ?? null, 'integration.integrationskurs'),
    explain: kursAussage,
  });

/** 60d.INTK of wife, husband or Lebenspartner. */
export const integrationskursDesPartners = (vorgabe: Omit<Vorgabe, 'label'>) =>
  fuerPartner<Kurs>({
    ...vorgabe,
    typ: 'H',
    fields: ['angehoeriger.integrationskurs'],
    urteil: (partner) => kursBefund(partner.integrationskurs, 'angehoeriger.integrationskurs'),
    explain: kursAussage,
  });

function kursBefund(stand: Kurs['stand'] | null, feld: FeldPfad): Befund<Kurs> {
  switch (stand) {
    case null:
      return unbekannt([feld], null);
    case 'keine_verpflichtung':
      return nichtAnwendbar({ stand });
    case 'erfolgreich':
    case 'abbruch_unverschuldet':
      return erfuellt({ stand });
    case 'laeuft':
    case 'abbruch_verschuldet':
      return offenHandlung({ stand });
  }
}

function kursAussage({ stand }: Kurs): Aussage {
  const fakt = kursstand.label(stand);
  switch (stand) {
    case 'keine_verpflichtung':
      return {
        fakt,
        text: 'Ohne Verpflichtung kommt es auf einen Integrationskurs nicht an; auch ein bestimmtes Sprachniveau folgt daraus nicht.',
      };
    case 'erfolgreich':
    case 'abbruch_unverschuldet':
      return { fakt, text: 'Der Integrationskurs ist abgeschlossen oder der Abbruch nicht zu vertreten.' };
    case 'laeuft':
      return {
        fakt,
        text: 'Zum Integrationskurs besteht eine Verpflichtung; er ist noch nicht abgeschlossen.',
        handlung: 'Integrationskurs erfolgreich abschließen.',
      };
    case 'abbruch_verschuldet':
      return {
        fakt,
        text: 'Der Integrationskurs wurde abgebrochen, und das ist der Person zuzurechnen.',
        handlung: 'Kurs wieder aufnehmen und erfolgreich abschließen.',
        fragen: [
          'Hat die Person den Abbruch wirklich zu vertreten (Krankheit, Arbeit, Kinderbetreuung, Kursende)?',
        ],
      };
  }
}

type KinderAusschluss = { readonly wer: string; readonly kinder: number };

/** The second half of 60d.KIND: no case of § 54 Abs. 2 Nr. 1 to 2 and no drug trade by a child in the household. */
export const keinAusschlussDerKinder = (vorgabe: Vorgabe) =>
  kriterium<KinderAusschluss>({
    exceptions: [],
    ...vorgabe,
    typ: 'X',
    geschuetzt: true,
    fields: [
      'angehoeriger',
      'angehoeriger.ausschlussgrund',
      'angehoeriger.geburtsdatum',
      'angehoeriger.imHaushalt',
      'angehoeriger.ledig',
      'person.haushaltErfasst',
    ],
    evaluate: ({ fall, stichtag }) => {
      const fehlt: FehlendesFeld[] =
        fall.angehoeriger.length === 0 && fall.person.haushaltErfasst !== true
          ? [fehlend('person.haushaltErfasst')]
          : [];
      const wer: string[] = [];
      let kinder = 0;
      for (const a of fall.angehoeriger) {
        if (a.beziehung !== 'kind' || a.imHaushalt === false || a.ledig === false) continue;
        const age = strafmuendig(a.geburtsdatum === null ? null : spanne(a.geburtsdatum), stichtag);
        if (age === false) continue;
        kinder += 1;
        if (a.ausschlussgrund === 'keine') continue;
        if (a.ausschlussgrund === null) {
          fehlt.push(fehlend('angehoeriger.ausschlussgrund', bezeichnung(a)));
          continue;
        }
        // The bar is that of a minor, unmarried child in the household; what is not known of that must not close the way.
        const offen = [
          ...(age === null ? [fehlend('angehoeriger.geburtsdatum', bezeichnung(a))] : []),
          ...(a.imHaushalt === null ? [fehlend('angehoeriger.imHaushalt', bezeichnung(a))] : []),
          ...(a.ledig === null && !unterSechzehn(a.geburtsdatum, stichtag)
            ? [fehlend('angehoeriger.ledig', bezeichnung(a))]
            : []),
        ];
        if (offen.length > 0) fehlt.push(...offen);
        else wer.push(bezeichnung(a));
      }
      const details = { wer: wer.toSorted().join(', '), kinder };
      if (wer.length > 0) return nichtErfuellt(details);
      if (fehlt.length > 0) return unbekannt(fehlt, null);
      return kinder === 0 ? nichtAnwendbar(details) : erfuellt(details);
    },
    explain: ({ wer }, { zustand }) =>
      zustand === 'nicht_erfuellt'
        ? {
            fakt: `Ausschlussgrund vermerkt: ${wer}`,
            text: 'Bei einem minderjährigen ledigen Kind im Haushalt liegt ein Ausschlussgrund vor.',
            fragen: ['Ist die Verurteilung rechtskräftig und noch verwertbar?'],
          }
        : zustand === 'nicht_anwendbar'
          ? {
              fakt: 'kein strafmündiges Kind im Haushalt',
              text: 'Es lebt kein minderjähriges Kind ab 14 Jahren im Haushalt.',
            }
          : { fakt: 'geprüft: nichts bekannt', text: 'Bei den Kindern ist kein Ausschlussgrund bekannt.' },
  });

/** Below 16 nobody can be married here. */
function unterSechzehn(geburtsdatum: TeilDatum | null, stichtag: Datum): boolean {
  return geburtsdatum !== null && stichtag < erfuelltAb(spanne(geburtsdatum).von, { years: 16 });
}

/** From 14 to 17: younger children cannot be convicted, older ones are asked for themselves. Null: the birth date leaves it open. */
function strafmuendig(
  geburt: { readonly von: Datum; readonly bis: Datum } | null,
  stichtag: Datum,
): boolean | null {
  if (geburt === null) return null;
  const within = (tag: Datum) =>
    stichtag >= erfuelltAb(tag, { years: 14 }) && stichtag < erfuelltAb(tag, { years: 18 });
  const [early, late] = [within(geburt.von), within(geburt.bis)];
  return early === late ? early : null;
}
