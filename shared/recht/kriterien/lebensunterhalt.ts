/** Livelihood as the routes ask for it: predominantly by work (§ 25b), fully (§ 5), not during training (§ 25a). */
import { leistungsbezug } from '#shared/domain/codes.ts';
import { alter, erfuelltAb, spanne, type Datum } from '#shared/lib/datum.ts';
import {
  erfuellt,
  nichtAnwendbar,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FeldPfad } from '../engine/feldpfad.ts';
import { einmal } from '../engine/einmal.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import type { Fall } from '#shared/domain/fall.ts';
import type { Pruefrahmen } from '../engine/ergebnis.ts';
import type { Kontext } from '../engine/kontext.ts';
import { inAusbildung } from '../lebensunterhalt/ausbildung.ts';
import { gradOf, type Berechnung, type Grad } from '../lebensunterhalt/berechnung.ts';
import {
  eigenerBedarf,
  istAnalogberechtigt,
  UNTER_ASYLBLG,
  type EigenerBedarf,
} from '../lebensunterhalt/eigener-bedarf.ts';
import { kdugrenzeFuer } from '../lebensunterhalt/kdu.ts';
import type { Lebensunterhalt } from '../lebensunterhalt/pruefung.ts';
import { werteWort } from '../lebensunterhalt/werte-wort.ts';
import type { Vorgabe } from './fundstelle.ts';
import { ERMESSEN_5_3, euro } from './satz.ts';

/** Every input and result of the calculation, in cents and percent, so that it can be printed and repeated. */
type Gerechnet = Berechnung & {
  readonly grad: Grad;
  readonly brutto: number;
  readonly netto: number;
  readonly nettoAndere: number;
  readonly sonstiges: number;
  readonly kduWarm: number;
  readonly kduUeberGrenze: boolean;
  readonly personen: number;
  /** The other reading, under the AsylbLG: only the own need (contested). */
  readonly eigenerBedarf?: number;
  readonly eigenerBedarfArt?: EigenerBedarf['art'];
  readonly eigenerAnteilOhneFreibetrag?: number;
  readonly eigenerAnteilMitFreibetrag?: number;
  readonly parameter: string;
  readonly leistungen?: string;
  readonly ausnahme?: string;
  /** The exception rests on health. */
  readonly gesundheit?: boolean;
};
/** Nothing is asked, so nothing is calculated. */
type Entfallen = { readonly grad: 'entfaellt' } & {
  readonly [K in Exclude<keyof Gerechnet, 'grad'>]?: undefined;
};
type Unterhalt = Gerechnet | Entfallen;

const felder: readonly FeldPfad[] = [
  'lebensunterhalt',
  'lebensunterhalt.bruttoErwerb',
  'lebensunterhalt.nettoErwerb',
  'lebensunterhalt.kduWarm',
  'lebensunterhalt.kduGrenze',
  'beschaeftigung',
  'angehoeriger',
  'person.geburtsdatum',
  'person.haushaltErfasst',
];
const ABSEHEN = 'Davon wird abgesehen, wenn Krankheit, Behinderung oder Alter der Grund ist (§ 25b Abs. 3).';
const PROGNOSE =
  'Prognose: Ist zu erwarten, dass der Lebensunterhalt künftig vollständig gesichert ist? Bitte Vertrag, Dauer, Qualifikation, Kinder und Gesundheit bedenken; mit dem Titel können Kindergeld und Kinderzuschlag hinzukommen.';

/** 25b1.LU */
export const ueberwiegendDurchArbeit = (vorgabe: Vorgabe) =>
  kriterium<Gerechnet>({
    exceptions: [],
    ...vorgabe,
    typ: 'R/H',
    geschuetzt: ({ gesundheit }) => gesundheit === true,
    fields: [...felder, 'ausbildung', 'gesundheit.entfaelltWegen'],
    evaluate: (kontext) => {
      const calculated = withOtherReading(rechne(kontext), kontext);
      if (calculated.zustand === 'unbekannt' || calculated.zustand === 'erfuellt') return calculated;
      const ausnahme = exception(kontext);
      return ausnahme
        ? wertung({ ...calculated.details, ausnahme, ...(ausnahme === ABSEHEN ? { gesundheit: true } : {}) })
        : calculated;
    },
    explain: (details, befund) => {
      const aussage = { fakt: unterhaltFakt(details) };
      const fragen = [PROGNOSE, ...kduFrage(details)];
      switch (befund.zustand) {
        case 'erfuellt':
          return {
            ...aussage,
            text:
              details.grad === 'voll'
                ? 'Der Lebensunterhalt ist überschlägig vollständig gesichert.'
                : 'Der Lebensunterhalt ist überschlägig überwiegend durch Arbeit gesichert: Sie deckt mehr als die Hälfte des Bedarfs, auch nach Abzug der Freibeträge.',
            fragen: kduFrage(details),
          };
        case 'wertung':
          return details.ausnahme && details.grad !== 'strittig'
            ? {
                ...aussage,
                text: `Der Lebensunterhalt ist nicht überwiegend durch Arbeit gesichert. ${details.ausnahme}`,
                fragen: [
                  'Liegt die genannte Ausnahme vor, und ist der Bezug von Leistungen nur vorübergehend?',
                  ...fragen,
                ],
              }
            : {
                ...aussage,
                text: `Ohne Abzug der Freibeträge deckt die Arbeit mehr als die Hälfte des Bedarfs, nach Abzug nicht. Das Gesetz nennt kein Rechenverfahren.${details.ausnahme ? ` ${details.ausnahme}` : ''}`,
                fragen: [
                  'Welche Berechnung gilt hier? Die Länder handhaben „überwiegend“ unterschiedlich.',
                  ...otherReading(details),
                  ...fragen,
                ],
              };
        case 'offen_handlung':
          return {
            ...aussage,
            text: 'Die Arbeit deckt höchstens die Hälfte des Bedarfs.',
            handlung: 'Arbeit aufnehmen oder ausweiten; sonst kommt es auf die Prognose an.',
            fragen: [...fragen, ...otherReading(details)],
          };
        case 'unbekannt':
        case 'offen_ab':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return {
            ...aussage,
            text: 'Der Lebensunterhalt lässt sich mit diesen Angaben noch nicht beurteilen.',
          };
      }
    },
  });

/** The same income against the own need alone, as long as the person falls under the AsylbLG. */
function withOtherReading(befund: Befund<Gerechnet>, kontext: Kontext): Befund<Gerechnet> {
  const { fall, stichtag, heute, lebensunterhalt: lu } = kontext;
  if (befund.details === null || lu.art !== 'gerechnet' || heute === null) return befund;
  if (!UNTER_ASYLBLG.has(heute.status)) return befund;
  const own = eigenerBedarf(lu.eingabe, lu.parameter, istAnalogberechtigt(fall.person.einreiseAm, stichtag));
  if (own === null) return befund;
  return {
    ...befund,
    details: {
      ...befund.details,
      eigenerBedarf: own.bedarf,
      eigenerBedarfArt: own.art,
      eigenerAnteilOhneFreibetrag: own.anteilOhneFreibetrag,
      eigenerAnteilMitFreibetrag: own.anteilMitFreibetrag,
    },
  };
}

function otherReading(d: Gerechnet): string[] {
  const frage =
    'Zählt unter dem Asylbewerberleistungsgesetz nur der eigene Bedarf (OVG Schleswig 4 MB 49/21)?';
  if (d.eigenerBedarf === undefined) return [frage];
  const norm = d.eigenerBedarfArt === 'analog' ? '§ 2 AsylbLG' : '§ 3a AsylbLG';
  const [ohne, mit] = [d.eigenerAnteilOhneFreibetrag ?? 0, d.eigenerAnteilMitFreibetrag ?? 0];
  return [
    `${frage} Dann wären es ${euro(d.eigenerBedarf)} (${norm}); die Arbeit deckt davon ${Math.round(ohne)} % ohne und ${Math.round(mit)} % nach Abzug der Freibeträge. Das ist umstritten.`,
  ];
}

/** Both ratios above one half: met; both not: open; in between a human decides (recht.md 7.3 no. 5). */
function rechne(kontext: Kontext): Befund<Gerechnet> {
  const lu = kontext.lebensunterhalt;
  if (lu.art !== 'gerechnet') return unbekannt(lu.fehlt, null);
  const grades = lu.berechnungen.map((b) =>
    gradOf(b, kontext.fall.lebensunterhalt?.krankenversichert === true),
  );
  // A partly known birth date gives two calculations: „voll“ and „überwiegend“ are both enough here.
  const enough = grades.every((grad) => grad === 'voll' || grad === 'ueberwiegend');
  const same = new Set(grades).size <= 1;
  const details = toDetails(kontext, lu, enough && !same ? 'ueberwiegend' : (grades[0] ?? 'nein'));
  if (!same && !enough) return unbekannt(lu.ungenau, details);
  switch (details.grad) {
    case 'voll':
    case 'ueberwiegend':
      return erfuellt(details);
    case 'strittig':
      return wertung(details);
    case 'nein':
      return offenHandlung(details);
  }
}

function toDetails(
  { fall, stichtag, rahmen }: Kontext,
  { eingabe, parameter, berechnungen }: Extract<Lebensunterhalt, { readonly art: 'gerechnet' }>,
  grad: Grad,
): Gerechnet {
  const grenze = grenzeFor(fall, { personen: eingabe.mitglieder.length, tag: stichtag }, rahmen);
  const bezug = fall.lebensunterhalt?.leistungen ?? null;
  return {
    grad,
    ...berechnungen[0],
    brutto: eingabe.brutto,
    netto: eingabe.netto,
    nettoAndere: eingabe.andere.reduce((sum, { netto }) => sum + netto, 0),
    sonstiges: eingabe.kindergeld + eingabe.sonstiges,
    kduWarm: eingabe.kduWarm,
    kduUeberGrenze: grenze !== null && eingabe.kduWarm > grenze,
    personen: eingabe.mitglieder.length,
    parameter: `${parameter.id}, ${parameter.absetzregel.id}`,
    ...(bezug ? { leistungen: leistungsbezug.label(bezug) } : {}),
  };
}

/** What was entered for the person, before the table of the office. */
function grenzeFor(
  { lebensunterhalt, person }: Fall,
  frage: { readonly personen: number; readonly tag: Datum },
  { eigene }: Pruefrahmen,
): number | null {
  const { gemeinde } = person;
  const table = kdugrenzeFuer(eigene?.kdugrenzen ?? [], { ...frage, gemeinde });
  return lebensunterhalt?.kduGrenze ?? table?.betrag ?? null;
}

/** § 25b Abs. 1 S. 3 and Abs. 3: what may excuse benefits; the human confirms. */
function exception({ fall, rahmen, stichtag }: Kontext): string | null {
  const training = fall.ausbildung.find(
    ({ art, von, bis, abgebrochenAm }) =>
      art !== 'helfer' &&
      von !== null &&
      von <= stichtag &&
      (bis === null || bis >= stichtag) &&
      (abgebrochenAm === null || abgebrochenAm > stichtag),
  );
  if (training)
    return 'Während Studium, Ausbildung oder geförderter Berufsvorbereitung schadet ein vorübergehender Bezug in der Regel nicht.';
  if (fall.gesundheit?.entfaelltWegen) return ABSEHEN;
  if (fall.lebensunterhalt?.pflegeAngehoeriger === true)
    return 'Bei der Pflege naher Angehöriger schadet ein vorübergehender Bezug in der Regel nicht (§ 25b Abs. 1 S. 3 Nr. 4).';
  const kinder = fall.angehoeriger
    .filter(({ beziehung, imHaushalt }) => beziehung === 'kind' && imHaushalt === true)
    .flatMap(({ geburtsdatum }) => (geburtsdatum === null ? [] : [spanne(geburtsdatum).bis]));
  if (!kinder.some((geburt) => alter(geburt, stichtag) < 18)) return null;
  const familie =
    'Bei Familien mit minderjährigen Kindern schadet ein vorübergehender ergänzender Bezug in der Regel nicht.';
  const { months, wort } = kinderbetreuung(rahmen.rechtsstand);
  const klein =
    fall.lebensunterhalt?.alleinerziehend === true &&
    kinder.some((geburt) => stichtag < erfuelltAb(geburt, { months }));
  if (klein)
    return `Alleinerziehenden mit einem Kind unter ${wort} ist Arbeit in der Regel nicht zumutbar (§ 10 Abs. 1 Nr. 3 SGB II). ${familie}`;
  return fall.lebensunterhalt?.alleinerziehend === true &&
    fall.lebensunterhalt.kinderbetreuungGesichert === false
    ? `Die Betreuung des jüngsten Kindes ist nicht gesichert; dann ist Arbeit Alleinerziehenden in der Regel nicht zumutbar (§ 10 Abs. 1 Nr. 3 SGB II). ${familie}`
    : familie;
}

/** § 10 Abs. 1 Nr. 3 SGB II, to which § 25b Abs. 1 S. 3 Nr. 3 refers as it stands: 14 months of age since July 2026. */
function kinderbetreuung(tag: Datum): { readonly months: number; readonly wort: string } {
  return tag < '2026-07-01' ? { months: 36, wort: 'drei Jahren' } : { months: 14, wort: '14 Monaten' };
}

/** Q.LU: fully secured, with sufficient health insurance; the office may deviate. */
export const vollGesichert = ({
  ermessen = ERMESSEN_5_3,
  ...vorgabe
}: Vorgabe & { readonly ermessen?: string }) =>
  kriterium<Gerechnet>({
    exceptions: [],
    ...vorgabe,
    typ: 'R',
    fields: [...felder, 'lebensunterhalt.krankenversichert'],
    evaluate: (kontext) => vollBefund(kontext),
    explain: (details, befund) => vollAussage(details, befund, ermessen),
  });

/** 25a1.LU: no livelihood needed during school, training or university; otherwise as Q.LU. */
export const ausserInAusbildung = (vorgabe: Vorgabe) =>
  kriterium<Unterhalt>({
    exceptions: [],
    ...vorgabe,
    typ: 'R',
    fields: [...felder, 'lebensunterhalt.krankenversichert', 'schulbesuch', 'ausbildung'],
    evaluate: (kontext) =>
      inAusbildung(kontext.fall, kontext.stichtag)
        ? nichtAnwendbar({ grad: 'entfaellt' })
        : vollBefund(kontext),
    explain: (details, befund) =>
      befund.zustand === 'nicht_anwendbar'
        ? {
            fakt: 'in Schule, Ausbildung oder Studium',
            text: 'Während Schule, Ausbildung oder Studium schadet der Bezug öffentlicher Leistungen nicht.',
          }
        : vollAussage(details, befund),
  });

/** Several ways ask for it. */
export const vollBefund = einmal((kontext): Befund<Gerechnet> => {
  const lu = kontext.lebensunterhalt;
  const kv = kontext.fall.lebensunterhalt?.krankenversichert ?? null;
  if (lu.art !== 'gerechnet') return unbekannt(lu.fehlt, null);
  const voll = lu.berechnungen.map(({ saldo }) => saldo >= 0);
  const details = toDetails(kontext, lu, voll[0] ? 'voll' : 'nein');
  if (voll.every((v) => !v)) return wertung(details);
  if (voll.some((v) => !v)) return unbekannt(lu.ungenau, details);
  if (kv === null) return unbekannt(['lebensunterhalt.krankenversichert'], details);
  return kv ? erfuellt(details) : wertung({ ...details, grad: 'nein' });
});

function vollAussage(details: Unterhalt, { zustand }: Befund<Unterhalt>, ermessen = ERMESSEN_5_3): Aussage {
  const fakt = unterhaltFakt(details);
  if (zustand === 'erfuellt')
    return {
      fakt,
      text: 'Der Lebensunterhalt ist überschlägig vollständig gesichert.',
      fragen: kduFrage(details),
    };
  if (zustand === 'unbekannt')
    return {
      fakt,
      text: 'Ob der Lebensunterhalt vollständig gesichert ist, lässt sich mit diesen Angaben noch nicht sagen.',
    };
  const grund =
    details.saldo !== undefined && details.saldo < 0
      ? `Überschlägig fehlen ${euro(-details.saldo)} im Monat.`
      : 'Ein ausreichender Krankenversicherungsschutz fehlt.';
  return {
    fakt,
    text: `Der Lebensunterhalt ist nicht vollständig gesichert. ${grund}`,
    fragen: [ermessen, PROGNOSE],
  };
}

function unterhaltFakt(d: Unterhalt): string {
  if (d.bedarf === undefined) return '';
  const anteil = `Anteil der Arbeit ${Math.round(d.anteilOhneFreibetrag)} % ohne, ${Math.round(d.anteilMitFreibetrag)} % mit Freibeträgen`;
  return `Bedarf ${euro(d.bedarf)}, anrechenbares Einkommen ${euro(d.einkommen)}; ${anteil} (überschlägig, ersetzt keine Berechnung der Leistungsbehörde; Werte ${werteWort(d.parameter)})`;
}

function kduFrage(d: Unterhalt): string[] {
  return d.kduUeberGrenze
    ? [
        'Die Miete liegt über der örtlichen Angemessenheitsgrenze; gerechnet ist mit der tatsächlichen Miete. Ist sie anzuerkennen?',
      ]
    : [];
}

/** 25b3.KRANK: bound waiver if illness, disability or age causes the failure; only a human sees the cause. */
export const absehenBeiKrankheit = (vorgabe: Vorgabe) =>
  kriterium<{ readonly grund: 'krankheit' | 'behinderung' | 'alter'; readonly nachweis: string | null }>({
    exceptions: [],
    ...vorgabe,
    typ: 'W',
    geschuetzt: true,
    massgeblich: false,
    fields: ['gesundheit.entfaelltWegen', 'gesundheit.nachweis'],
    evaluate: ({ fall }) => {
      const { gesundheit } = fall;
      if (!gesundheit?.entfaelltWegen) return nichtAnwendbar({ grund: 'krankheit', nachweis: null });
      return wertung({ grund: gesundheit.entfaelltWegen, nachweis: gesundheit.nachweis });
    },
    explain: ({ grund, nachweis }, { zustand }) =>
      zustand === 'nicht_anwendbar'
        ? { fakt: '', text: 'Ein solcher Grund ist nicht eingetragen.' }
        : {
            fakt: `${{ krankheit: 'Krankheit', behinderung: 'Behinderung', alter: 'Alter' }[grund]} vermerkt${nachweis ? ` (${nachweis})` : ', ohne Fundstelle des Nachweises'}`,
            text: 'Von Lebensunterhalt und Deutsch wird abgesehen, soweit sie deshalb nicht erfüllt werden können. Dass es auch andere Gründe gibt, schadet nicht (BVerwG 1 C 17.24).',
            fragen: [
              'Ist dieser Grund ursächlich dafür, dass Lebensunterhalt oder Sprachnachweis fehlen? Genügt der Nachweis?',
            ],
          },
  });
