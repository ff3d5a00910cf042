/** School: own attendance or certificate (§ 25a), attendance of the children (§ 25b). */
import type { Fall } from '#shared/domain/fall.ts';
import { abschlussart } from '#shared/domain/codes.ts';
import {
  alter,
  erfuelltAb,
  formatDatum,
  plusDays,
  spanne,
  type Datum,
  type Dauer,
} from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  offenAb,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import { bezeichnung } from '../lebensunterhalt/haushalt.ts';
import type { Vorgabe } from './fundstelle.ts';
import { anzahl, aufzaehlung, dauerWort } from './satz.ts';

type Abschluss = Fall['abschluss'][number];
type Besuch = Fall['schulbesuch'][number];

type Schule = {
  readonly dauer: string;
  readonly abschluss: string | null;
  readonly seit: Datum | null;
  /** First day after the chain of visits that was counted. */
  readonly bis: Datum | null;
  readonly laeuft: boolean;
  readonly erfolgreich: boolean | null;
  readonly fehltage: number;
  readonly befreit: string | null;
};

/** Holidays and a change of school do not interrupt: up to three months between two visits (setting, not law). */
const PAUSE: Dauer = { months: 3 };

/**
 * `dauer` of successful, ongoing school in Germany, or a recognised certificate earned here.
 * @param regel false: no rule but a hard condition, and completed school counts too (§ 25a until 31.07.2015).
 * @param befreiung whether illness or disability takes it away (since 31.12.2022); before that it is a matter of the rule.
 */
export const schulbesuchOderAbschluss = ({
  dauer,
  regel = true,
  befreiung = true,
  ...vorgabe
}: Vorgabe & { readonly dauer: Dauer; readonly regel?: boolean; readonly befreiung?: boolean }) =>
  kriterium<Schule>({
    exceptions: [],
    ...vorgabe,
    typ: regel ? 'R/Z/H' : 'Z/H',
    parameter: {
      Dauer: dauerWort(dauer),
      'Nur laufender Schulbesuch': regel ? 'ja' : 'nein',
      'Entfällt bei Krankheit oder Behinderung': befreiung ? 'ja' : 'nein',
    },
    geschuetzt: ({ befreit }) => befreit !== null,
    fields: [
      'schulbesuch',
      'abschluss',
      'integration.schulbesucheErfasst',
      'gesundheit.schuleEntfaellt',
      'gesundheit.entfaelltWegen',
    ],
    evaluate: ({ fall, stichtag }) => {
      const base = {
        dauer: dauerWort(dauer),
        abschluss: null,
        seit: null,
        bis: null,
        laeuft: false,
        erfolgreich: null,
        fehltage: 0,
        befreit: null,
      };
      const abschluss = fall.abschluss.map((a) => genuegt(a, stichtag)).toSorted(byAnswer)[0];
      if (abschluss?.genuegt === true) return erfuellt({ ...base, abschluss: abschluss.wort });
      const grund = fall.gesundheit?.entfaelltWegen ?? null;
      if (fall.gesundheit?.schuleEntfaellt === true && (befreiung || regel))
        return befreiung && (grund === 'krankheit' || grund === 'behinderung')
          ? nichtAnwendbar({ ...base, befreit: grund })
          : wertung({ ...base, befreit: grund ?? 'ohne Angabe' });
      if (fall.schulbesuch.length === 0 && fall.abschluss.length === 0)
        return fall.integration?.schulbesucheErfasst === true
          ? offenHandlung(base)
          : unbekannt(['schulbesuch', 'abschluss'], null);
      const besuch = schulzeit(fall.schulbesuch, stichtag, regel);
      const details = { ...base, ...besuch };
      const open = besuchBefund(details, dauer, stichtag, regel);
      if (open.zustand !== 'erfuellt' && abschluss?.genuegt === null)
        return unbekannt([...abschluss.fehlt, ...(open.zustand === 'unbekannt' ? open.fehlt : [])], details);
      return open;
    },
    explain: (details, befund) => {
      const fakt =
        details.abschluss ??
        (details.seit
          ? `Schulbesuch seit ${formatDatum(details.seit)}${details.laeuft ? '' : ', beendet'}${details.fehltage > 0 ? `, ${anzahl(details.fehltage, 'unentschuldigter Fehltag', 'unentschuldigte Fehltage')}` : ''}`
          : '');
      const fragen =
        details.fehltage > 0
          ? [
              'Stehen die Fehltage einer günstigen Erwartung entgegen? Die Rechtsprechung ist bei jungen Menschen großzügig (VG Göttingen 1 A 280/19).',
            ]
          : [];
      switch (befund.zustand) {
        case 'erfuellt':
          return {
            fakt,
            fragen,
            text: details.abschluss
              ? 'Ein in Deutschland erworbener anerkannter Abschluss liegt vor.'
              : `Die Schule wird seit mindestens ${details.dauer.replace('Jahre', 'Jahren')} erfolgreich besucht.`,
          };
        case 'nicht_anwendbar':
          return {
            fakt: `Schulbesuch wegen ${details.befreit === 'behinderung' ? 'Behinderung' : 'Krankheit'} nicht möglich`,
            text: 'Von Schulbesuch und Abschluss wird abgesehen.',
          };
        case 'offen_ab':
          return {
            fakt,
            fragen,
            text: `${details.dauer} Schulbesuch sind voraussichtlich ab ${formatDatum(befund.ab)} erreicht, wenn die Schule weiter besucht wird.`,
          };
        case 'offen_handlung':
          return {
            fakt,
            fragen,
            text:
              details.seit === null
                ? 'Ein Schulbesuch oder Abschluss in Deutschland liegt nicht vor.'
                : 'Ein beendeter Schulbesuch ohne Abschluss genügt nicht; es zählt nur eine laufende Schule oder ein Abschluss.',
            handlung:
              'Schul- oder Berufsabschluss erwerben oder wieder eine Schule (auch Berufsschule) besuchen.',
          };
        case 'wertung':
          return details.befreit
            ? {
                fakt: 'Schulbesuch als nicht möglich vermerkt',
                text: befreiung
                  ? 'Abgesehen wird nur wegen Krankheit oder Behinderung; ein solcher Grund ist nicht eingetragen.'
                  : 'Diese Fassung nennt keine Befreiung, lässt aber Abweichungen von der Regel zu.',
                fragen: ['Verhindert eine Krankheit oder Behinderung den Schulbesuch?'],
              }
            : {
                fakt,
                text: 'Die Schule wird besucht, gilt aber nicht als erfolgreich; die Regel lässt Abweichungen zu.',
                fragen: ['Ist trotz der Leistungen zu erwarten, dass ein Abschluss gelingt?', ...fragen],
              };
        case 'unbekannt':
        case 'nicht_erfuellt':
          return {
            fakt,
            fragen,
            text: `Das lässt sich noch nicht beurteilen. Es fehlt: ${befund.zustand === 'unbekannt' ? befund.fehlt.map((feld) => feld.label).join(', ') : ''}.`,
          };
      }
    },
  });

function besuchBefund(details: Schule, dauer: Dauer, stichtag: Datum, laufend: boolean): Befund<Schule> {
  const { seit, bis } = details;
  if (seit === null || bis === null) return offenHandlung(details);
  const ab = erfuelltAb(seit, dauer);
  if (!details.laeuft && (laufend || ab > bis)) return offenHandlung(details);
  if (details.erfolgreich === null) return unbekannt(['schulbesuch.erfolgreich'], details);
  if (!details.erfolgreich) return wertung(details);
  return ab <= stichtag ? erfuellt(details) : offenAb(ab, details);
}

type Antwort = {
  readonly genuegt: boolean | null;
  readonly wort: string;
  readonly fehlt: readonly FehlendesFeld[];
};

function genuegt(a: Abschluss, stichtag: Datum): Antwort {
  const wort = `${abschlussart.label(a.art)}${a.am ? ` vom ${formatDatum(a.am)}` : ''}`;
  if (a.inDeutschland === false || a.anerkannt === false || (a.am !== null && a.am > stichtag))
    return { genuegt: false, wort, fehlt: [] };
  const fehlt = a.inDeutschland === null ? [fehlend('abschluss.inDeutschland', wort)] : [];
  // A German certificate is recognised by nature; only „sonstiger Abschluss“ needs the answer.
  if (a.art === 'sonstige' && a.anerkannt === null) fehlt.push(fehlend('abschluss.anerkannt', wort));
  return { genuegt: fehlt.length > 0 ? null : true, wort, fehlt };
}

/** Yes before unknown before no; then by words, so that the order of the list does not matter. */
function byAnswer(a: Antwort, b: Antwort): number {
  const rank = ({ genuegt: answer }: Antwort) => (answer === true ? 0 : answer === null ? 1 : 2);
  return rank(a) - rank(b) || (a.wort < b.wort ? -1 : 1);
}

/** The chain of visits that reaches the Stichtag, backwards. A university is no school. */
function schulzeit(
  besuche: readonly Besuch[],
  stichtag: Datum,
  laufend: boolean,
): Pick<Schule, 'seit' | 'bis' | 'laeuft' | 'erfolgreich' | 'fehltage'> {
  const visits = besuche
    .filter(({ art, von }) => art !== 'hochschule' && von <= stichtag)
    .toSorted((a, b) => (begin(a) < begin(b) ? 1 : -1));
  let seit: Datum | null = null;
  let erfolgreich: boolean | null = true;
  let fehltage = 0;
  const ends = visits.map(({ bis }) => (bis === null || bis > stichtag ? stichtag : bis)).toSorted();
  const last = ends.at(-1) ?? stichtag;
  const laeuft = erfuelltAb(last, PAUSE) >= stichtag;
  let reach: Datum = laufend ? stichtag : last;
  for (const visit of visits) {
    const ende = visit.bis ?? stichtag;
    if (erfuelltAb(ende, PAUSE) < reach) continue;
    seit = visit.von;
    reach = visit.von;
    fehltage += visit.fehltageUnentschuldigt ?? 0;
    if (erfolgreich !== false && visit.erfolgreich !== true) erfolgreich = visit.erfolgreich;
  }
  const latest = visits[0]?.von ?? null;
  return {
    seit: seit ?? latest,
    bis: visits.length === 0 ? null : laufend ? stichtag : plusDays(last, 1),
    laeuft: seit !== null && (laufend || laeuft),
    erfolgreich: seit === null ? null : erfolgreich,
    fehltage,
  };
}

/** Latest first; of two that began together the one that lasts longer, whatever the order of the list. */
function begin({ von, bis }: Besuch): string {
  return `${von} ${bis ?? '9'}`;
}

type Kinder = { readonly kinder: number; readonly wer: string };

/** Children from six to seventeen in the household attend school, and somebody has seen the proof. */
export const schulbesuchDerKinder = (vorgabe: Vorgabe) =>
  kriterium<Kinder>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: ['angehoeriger', 'angehoeriger.schulbesuchNachgewiesen', 'person.haushaltErfasst'],
    evaluate: ({ fall, stichtag }) => {
      const fehlt: FehlendesFeld[] =
        fall.angehoeriger.length === 0 && fall.person.haushaltErfasst !== true
          ? [fehlend('person.haushaltErfasst')]
          : [];
      const ohneNachweis: string[] = [];
      let kinder = 0;
      for (const a of fall.angehoeriger) {
        if (a.beziehung !== 'kind' || a.imHaushalt === false) continue;
        const answer = schulpflichtig(a.geburtsdatum === null ? null : spanne(a.geburtsdatum), stichtag);
        if (answer === false) continue;
        kinder += 1;
        if (a.schulbesuchNachgewiesen === true) continue;
        if (answer === null) fehlt.push(fehlend('angehoeriger.geburtsdatum', bezeichnung(a)));
        else if (a.schulbesuchNachgewiesen === null)
          fehlt.push(fehlend('angehoeriger.schulbesuchNachgewiesen', bezeichnung(a)));
        else ohneNachweis.push(bezeichnung(a));
      }
      const details = { kinder, wer: aufzaehlung(ohneNachweis.toSorted()) };
      if (ohneNachweis.length > 0) return offenHandlung(details);
      if (fehlt.length > 0) return unbekannt(fehlt, null);
      return kinder === 0 ? nichtAnwendbar(details) : erfuellt(details);
    },
    explain: ({ kinder, wer }, { zustand }) =>
      zustand === 'nicht_anwendbar'
        ? {
            fakt: 'kein Kind im schulpflichtigen Alter',
            text: 'Es lebt kein Kind im schulpflichtigen Alter im Haushalt.',
          }
        : zustand === 'offen_handlung'
          ? {
              fakt: `ohne Nachweis: ${wer}`,
              text: 'Der Schulbesuch der Kinder muss nachgewiesen sein; einzelne unentschuldigte Fehltage schaden nicht.',
              handlung: 'Schulbescheinigungen vorlegen.',
            }
          : {
              fakt: `${kinder} ${kinder === 1 ? 'Kind' : 'Kinder'} mit Nachweis`,
              text: 'Der Schulbesuch der Kinder ist nachgewiesen.',
            },
  });

/** Six to seventeen; null where the birth date leaves it open. */
function schulpflichtig(
  geburt: { readonly von: Datum; readonly bis: Datum } | null,
  stichtag: Datum,
): boolean | null {
  if (geburt === null) return null;
  const within = (tag: Datum) => stichtag >= erfuelltAb(tag, { years: 6 }) && alter(tag, stichtag) < 18;
  const [early, late] = [within(geburt.von), within(geburt.bis)];
  return early === late ? early : null;
}
