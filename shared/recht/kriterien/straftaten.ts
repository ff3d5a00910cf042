/** Convictions: the Ausweisungsinteresse of § 54 as each route asks for it (recht.md 5). */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtErfuellt,
  offenAb,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { einmalJe } from '../engine/einmal.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import type { Vorgabe } from './fundstelle.ts';
import { anzahl } from './satz.ts';
import { fehltFuerTilgung, istEintrag, tilgungsreifAb, type Verurteilung } from './tilgung.ts';
import { verurteilungWort } from './verurteilung-wort.ts';

/** Limits in months of sentence from which § 54 names a case by itself. */
export type Schwellen = {
  readonly id: string;
  /** Numbers of § 54 Abs. 1 beside Nr. 1 that name offences and rest on a judgement: „Nr. 1a bis 1c“. */
  readonly weitere: string;
  /** § 54 Abs. 1 Nr. 1 */
  readonly abs1Monate: number;
  /** § 54 Abs. 2 Nr. 1: Freiheitsstrafe */
  readonly abs2Nr1Monate: number;
  /** § 54 Abs. 2 Nr. 2: Jugendstrafe without Bewährung */
  readonly abs2Nr2Monate: number;
};

type Straf = {
  /** Sentences that § 54 names by itself, in words. */
  readonly schwer: string;
  readonly eintraege: number;
  readonly summeTagessaetze: number;
  readonly tilgungsreifAb: Datum | null;
  readonly offen: string;
};

const worte = ({ id, abs1Monate, abs2Nr1Monate, abs2Nr2Monate }: Schwellen) => ({
  'Fassung des § 54': id,
  'Abs. 1 Nr. 1': `ab ${abs1Monate} Monaten`,
  'Abs. 2 Nr. 1 (Freiheitsstrafe)': `ab ${abs2Nr1Monate} Monaten`,
  'Abs. 2 Nr. 2 (Jugendstrafe ohne Bewährung)': `ab ${abs2Nr2Monate} Monaten`,
});

const felder: readonly FeldPfad[] = [
  'hindernis.verurteilungen',
  'hindernis.ausweisungsinteresse',
  'hindernis.sicherheitserkenntnisse',
  'hindernis.registerauszugVom',
  'verurteilung',
];
export const AUSZUG =
  'Bitte einen aktuellen Auszug aus dem Bundeszentralregister anfordern; nach der Tilgung darf die Verurteilung nicht mehr verwertet werden (§ 51 BZRG).';

/** 25b2.AUSW: refuses by force of law: § 54 Abs. 1, § 54 Abs. 2 Nr. 1 and 2, nothing else. */
export const keinZwingenderVersagungsgrund = ({
  schwellen,
  ...vorgabe
}: Vorgabe & { readonly schwellen: Schwellen }) =>
  kriterium<Straf>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xt',
    geschuetzt: true,
    parameter: worte(schwellen),
    fields: felder,
    evaluate: (kontext) => {
      const { fall } = kontext;
      const { details, fehlt: strafen, grenzfall } = sichte(kontext, schwellen);
      if (fall.hindernis?.sicherheitserkenntnisse === 'vorhanden')
        return nichtErfuellt({ ...details, schwer: 'Sicherheitserkenntnisse (§ 54 Abs. 1)' });
      if (details.schwer) return heavy(details, kontext);
      const fehlt =
        fall.hindernis === null || fall.hindernis.ausweisungsinteresse === null
          ? [...strafen, fehlend('hindernis.ausweisungsinteresse')]
          : strafen;
      if (fehlt.length > 0) return unbekannt(fehlt, null);
      return grenzfall || fall.hindernis?.ausweisungsinteresse === 'vorhanden'
        ? wertung(details)
        : erfuellt(details);
    },
    explain: (details, befund) => {
      const fakt = strafFakt(details);
      const tilgung = details.tilgungsreifAb
        ? ` Frühestens tilgungsreif ist der Eintrag voraussichtlich ab ${formatDatum(details.tilgungsreifAb)}.`
        : '';
      switch (befund.zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: 'Es liegt kein Ausweisungsinteresse vor, das den Titel zwingend ausschließt. Feste Grenzen nach Tagessätzen gibt es hier nicht.',
          };
        case 'offen_ab':
          return {
            fakt,
            text: `Dieses Ausweisungsinteresse schließt den Titel zwingend aus.${tilgung}`,
            fragen: [AUSZUG],
          };
        case 'wertung':
          return details.schwer
            ? {
                fakt,
                text: `Dieses Ausweisungsinteresse schließt den Titel zwingend aus, solange es verwertet werden darf.${tilgung}`,
                fragen: [AUSZUG, 'Ist die Verurteilung bereits getilgt oder tilgungsreif?'],
              }
            : {
                fakt,
                text: 'Ob ein Fall des § 54 Abs. 1 vorliegt, lässt sich aus den Einträgen allein nicht sagen.',
                fragen: [
                  `Fällt das Vermerkte unter § 54 Abs. 1 (auch ${schwellen.weitere})? Dann ist der Titel zwingend zu versagen. Andere Fälle gehören in die Gesamtschau.`,
                ],
              };
        case 'nicht_erfuellt':
          return { fakt, text: 'Solange dieses Ausweisungsinteresse besteht, ist der Titel zu versagen.' };
        case 'unbekannt':
        case 'offen_handlung':
        case 'nicht_anwendbar':
          return { fakt, text: 'Ob der Titel zwingend ausgeschlossen ist, ist noch nicht geklärt.' };
      }
    },
  });

/** Q.AUSW: the general condition of § 5 Abs. 1 Nr. 2, from which the office may deviate. */
export const keinAusweisungsinteresse = ({
  schwellen,
  ermessen,
  ...vorgabe
}: Vorgabe & { readonly schwellen: Schwellen; readonly ermessen?: string }) =>
  kriterium<Straf>({
    exceptions: [],
    ...vorgabe,
    typ: 'R/Xt',
    geschuetzt: true,
    parameter: worte(schwellen),
    fields: felder,
    evaluate: (kontext) => ausweisungBefund(kontext, schwellen),
    explain: (details, befund) => {
      const fakt = strafFakt(details);
      const tilgung = details.tilgungsreifAb
        ? ` Frühestens tilgungsreif ist der Eintrag voraussichtlich ab ${formatDatum(details.tilgungsreifAb)}.`
        : '';
      switch (befund.zustand) {
        case 'erfuellt':
          return { fakt, text: 'Ein Ausweisungsinteresse ist nicht bekannt.' };
        case 'offen_ab':
          return {
            fakt,
            text: `Es besteht ein Ausweisungsinteresse.${tilgung}`,
            fragen: [ermessen ?? ERMESSEN, AUSZUG],
          };
        case 'wertung':
          return {
            fakt,
            text: `Ob ein Ausweisungsinteresse besteht, ist zu werten: Vereinzelte und geringfügige Verstöße genügen nicht.${tilgung}`,
            fragen: [
              'Ist der Verstoß nur vereinzelt und geringfügig? Geldstrafen über 30 Tagessätze gelten meist nicht mehr als geringfügig.',
              ermessen ?? ERMESSEN,
              AUSZUG,
            ],
          };
        case 'offen_handlung':
          return {
            fakt,
            text: 'Die Behörde hat ein Ausweisungsinteresse festgestellt.',
            handlung: ermessen
              ? 'Entscheiden, ob ein atypischer Fall vorliegt.'
              : 'Entscheiden, ob nach Ermessen davon abgesehen wird (§ 5 Abs. 3 S. 2).',
            fragen: [ermessen ?? ERMESSEN],
          };
        case 'unbekannt':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return { fakt, text: 'Ob ein Ausweisungsinteresse besteht, ist noch nicht geprüft.' };
      }
    },
  });

const ERMESSEN =
  'Soll nach Ermessen davon abgesehen werden (§ 5 Abs. 3 S. 2 AufenthG)? Bitte mit Begründung entscheiden; auf die Folgen weiterer Taten hinweisen (§ 5 Abs. 3 S. 3).';

export function ausweisungBefund(kontext: Kontext, schwellen: Schwellen): Befund<Straf> {
  const { fall } = kontext;
  const { details, fehlt: strafen } = sichte(kontext, schwellen);
  if (details.schwer) return heavy(details, kontext);
  const interesse = fall.hindernis?.ausweisungsinteresse ?? null;
  if (interesse === 'vorhanden') return offenHandlung(details);
  const fehlt = interesse === null ? [...strafen, fehlend('hindernis.ausweisungsinteresse')] : strafen;
  if (fehlt.length > 0) return unbekannt(fehlt, null);
  return details.eintraege > 0 || details.offen ? wertung(details) : erfuellt(details);
}

/** 25a1.STRAF: no fixed limit; every conviction is weighed in the Prognose. */
export const straftatenAlsWertung = ({
  schwellen,
  ...vorgabe
}: Vorgabe & { readonly schwellen: Schwellen }) =>
  kriterium<Straf>({
    exceptions: [],
    ...vorgabe,
    typ: 'W/Xt',
    geschuetzt: true,
    massgeblich: false,
    parameter: worte(schwellen),
    fields: felder,
    evaluate: (kontext) => {
      const { details, fehlt } = sichte(kontext, schwellen);
      if (details.eintraege > 0 || details.offen) return wertung(details);
      return fehlt.length > 0 ? unbekannt(fehlt, null) : erfuellt(details);
    },
    explain: (details, { zustand }) => ({
      fakt: strafFakt(details),
      text:
        zustand === 'erfuellt'
          ? 'Keine Verurteilungen. Für diesen Weg gibt es keine feste Grenze nach Tagessätzen.'
          : 'Für diesen Weg gibt es keine feste Grenze nach Tagessätzen; Verurteilungen fließen in die Prognose und in das Ausweisungsinteresse ein.',
      fragen:
        zustand === 'erfuellt'
          ? []
          : [
              'Spricht die Tat gegen eine positive Prognose? Bitte Alter bei der Tat, Zeitablauf und Entwicklung bedenken.',
            ],
    }),
  });

/** A heavy sentence: open until it may be deleted; near or past that day a human must look. */
function heavy(details: Straf, { fall, stichtag }: Kontext): Befund<Straf> {
  if (details.tilgungsreifAb === null) return unbekannt(fehltFuerTilgung(fall.verurteilung), null);
  return details.tilgungsreifAb > stichtag ? offenAb(details.tilgungsreifAb, details) : wertung(details);
}

type Sichtung = {
  readonly details: Straf;
  readonly fehlt: readonly FehlendesFeld[];
  readonly grenzfall: boolean;
};

/** Most people have no entry; then only the answer of the office is looked at. */
const OHNE_EINTRAG: Straf = {
  schwer: '',
  eintraege: 0,
  summeTagessaetze: 0,
  tilgungsreifAb: null,
  offen: '',
};
const ohneEintrag = {
  keine: { details: OHNE_EINTRAG, fehlt: [], grenzfall: false },
  vorhanden: { details: OHNE_EINTRAG, fehlt: [fehlend('verurteilung')], grenzfall: false },
  offen: { details: OHNE_EINTRAG, fehlt: [fehlend('hindernis.verurteilungen')], grenzfall: false },
} as const satisfies Record<string, Sichtung>;

/** Several ways ask with the same limits. */
const sichte = einmalJe(({ fall, stichtag }, schwellen: Schwellen): Sichtung => {
  const stand = fall.hindernis?.verurteilungen ?? null;
  if (fall.verurteilung.length === 0) return ohneEintrag[stand ?? 'offen'];
  const fehlt: FehlendesFeld[] = [];
  const schwer: string[] = [];
  const offen: string[] = [];
  let grenzfall = false;
  for (const v of fall.verurteilung) {
    if (!istEintrag(v)) {
      offen.push(verurteilungWort(v));
      continue;
    }
    if (v.rechtskraftAm !== null && v.rechtskraftAm > stichtag)
      offen.push(`${verurteilungWort(v)}, noch nicht rechtskräftig`);
    else if (v.art !== 'geldstrafe') {
      const answer = schwere(v, schwellen);
      if (answer === 'schwer' && v.rechtskraftAm !== null) schwer.push(verurteilungWort(v));
      else if (answer === 'schwer') fehlt.push(fehlend('verurteilung.rechtskraftAm', verurteilungWort(v)));
      else if (answer === 'grenzfall') grenzfall = true;
      else if (answer !== 'leicht') fehlt.push(...answer);
    }
  }
  if (stand !== 'vorhanden') fehlt.push(fehlend('hindernis.verurteilungen'));
  const entries = fall.verurteilung.filter(istEintrag);
  const details: Straf = {
    schwer: schwer.toSorted().join('; '),
    eintraege: entries.length,
    summeTagessaetze: entries.reduce(
      (sum, v) => sum + (v.art === 'geldstrafe' ? (v.tagessaetze ?? 0) : 0),
      0,
    ),
    tilgungsreifAb: tilgungsreifAb(fall.verurteilung),
    offen: offen.toSorted().join('; '),
  };
  return { details, fehlt, grenzfall };
});

/** Only intentional offences count; the length alone decides, lists of offences do not exist here. */
function schwere(
  v: Verurteilung,
  { abs1Monate, abs2Nr1Monate, abs2Nr2Monate }: Schwellen,
): 'schwer' | 'leicht' | 'grenzfall' | FehlendesFeld[] {
  if (v.vorsatz === false) return 'leicht';
  if (v.monate === null) return [fehlend('verurteilung.monate', verurteilungWort(v))];
  const jugend = v.art === 'jugendstrafe';
  if (v.monate < (jugend ? Math.min(abs2Nr1Monate, abs2Nr2Monate) : abs2Nr1Monate)) return 'leicht';
  if (v.vorsatz === null) return [fehlend('verurteilung.vorsatz', verurteilungWort(v))];
  if (!jugend || v.monate >= abs1Monate) return 'schwer';
  if (v.monate < abs2Nr2Monate) return 'grenzfall';
  if (v.bewaehrung === null) return [fehlend('verurteilung.bewaehrung', verurteilungWort(v))];
  return v.bewaehrung ? 'grenzfall' : 'schwer';
}

function strafFakt({ schwer, eintraege, summeTagessaetze, offen }: Straf): string {
  if (schwer) return schwer;
  if (eintraege === 0) return offen || 'geprüft: keine Verurteilungen';
  return `${anzahl(eintraege, 'Eintrag', 'Einträge')}${summeTagessaetze > 0 ? `, zusammen ${anzahl(summeTagessaetze, 'Tagessatz', 'Tagessätze')}` : ''}${offen ? `; ${offen}` : ''}`;
}
