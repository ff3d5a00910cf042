/** § 104c, Chancen-Aufenthaltsrecht: the old conditions for reading old files, and what is left since 31.12.2025. */
import type { Fall } from '#shared/domain/fall.ts';
import { istBeantragt } from '#shared/domain/ist-beantragt.ts';
import { erfuelltAb, formatDatum, fristEnde, plusDays, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { Segment } from '../aufenthalt/segmente.ts';
import { urteile } from '../aufenthalt/urteil.ts';
import type { Uhr } from '../aufenthalt/uhr.ts';
import {
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend } from '../engine/feldpfad.ts';
import { kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import { bezeichnung, isPartner } from '../lebensunterhalt/haushalt.ts';
import type { Vorgabe } from './fundstelle.ts';
import { aufzaehlung, dauerWort, statusWort, zeitraum } from './satz.ts';

type Abschnitt = Fall['aufenthaltsabschnitt'][number];

type Stichtagszeit = {
  readonly stichtag: Datum;
  readonly seit: Datum | null;
  readonly luecken: readonly Segment[];
  /** Set where the family takes the place of the stay (Abs. 2). */
  readonly familie: string;
};

/**
 * 104c.ZEIT: `dauer` of stay on a fixed day in the past. It cannot be met later. Family of a holder needs no stay of
 * its own (Abs. 2 a.F.).
 */
export const aufenthaltAmStichtag = ({
  am,
  dauer,
  uhr,
  ...vorgabe
}: Vorgabe & { readonly am: Datum; readonly dauer: Dauer; readonly uhr: Uhr }) =>
  kriterium<Stichtagszeit>({
    exceptions: [],
    ...vorgabe,
    typ: 'F',
    parameter: { Stichtag: formatDatum(am), Dauer: dauerWort(dauer), Lücken: 'schaden immer' },
    fields: [
      'aufenthaltsabschnitt',
      'auslandsaufenthalt',
      'person.einreiseAm',
      'person.geburtsdatum',
      'person.familienstand',
      'person.haushaltErfasst',
      'angehoeriger',
      'angehoeriger.titel',
      'angehoeriger.imHaushalt',
    ],
    evaluate: (kontext) => {
      const own = eigeneZeit(kontext, am, dauer, uhr);
      if (own.zustand === 'erfuellt') return own;
      const familie = familieVonInhaber(kontext);
      if (familie.art === 'ja')
        return nichtAnwendbar({ stichtag: am, seit: null, luecken: [], familie: familie.wer });
      if (familie.art === 'nein' || own.zustand === 'unbekannt') return own;
      return unbekannt(familie.fehlt, own.details);
    },
    explain: ({ seit, luecken, familie }, befund) => {
      const fakt = seit ? `am ${formatDatum(am)} ununterbrochen seit ${formatDatum(seit)}` : '';
      const liste = luecken.map((l) => `${statusWort(l.status)} ${zeitraum(l)}`).join('; ');
      switch (befund.zustand) {
        case 'erfuellt':
          return { fakt, text: `Am ${formatDatum(am)} waren ${dauerWort(dauer)} erreicht.` };
        case 'nicht_anwendbar':
          return {
            fakt: familie,
            text: 'Als Familie einer Person mit Titel nach § 104c Abs. 1 war keine eigene Aufenthaltszeit nötig (Abs. 2).',
          };
        case 'wertung':
          return {
            fakt,
            text: `Ob am ${formatDatum(am)} ${dauerWort(dauer)} erreicht waren, hängt davon ab, wie ${luecken.length === 1 ? 'diese Zeit' : 'diese Zeiten'} zu bewerten ${luecken.length === 1 ? 'ist' : 'sind'}: ${liste}. Die Rechtsprechung zu § 104c ist streng: Auch kurze Lücken schaden.`,
            fragen: [
              `${luecken.length === 1 ? 'Zählte diese Zeit' : 'Zählten diese Zeiten'}? Bitte prüfen und an der Aufenthaltszeit bestätigen.`,
            ],
          };
        case 'unbekannt':
          return {
            fakt,
            text: `Das lässt sich noch nicht beurteilen. Es fehlt: ${befund.fehlt.map((feld) => feld.label).join(', ')}.`,
          };
        case 'nicht_erfuellt':
        case 'offen_ab':
        case 'offen_handlung':
          return {
            fakt,
            text: `Am ${formatDatum(am)} waren ${dauerWort(dauer)} nicht erreicht; der Stichtag liegt fest. Eine Bagatellgrenze für Lücken gibt es hier nicht (VGH München 19 ZB 23.1280).`,
          };
      }
    },
  });

function eigeneZeit(kontext: Kontext, am: Datum, dauer: Dauer, uhr: Uhr): Befund<Stichtagszeit> {
  const { fall } = kontext;
  const leer = { stichtag: am, seit: null, luecken: [], familie: '' };
  const einreise = fall.person.einreiseAm;
  if (einreise !== null && erfuelltAb(einreise, dauer) > am) return nichtErfuellt(leer);
  const zaehlung = kontext.zaehleAm(uhr, am);
  if (zaehlung.segmente.length === 0)
    return unbekannt([fehlend('aufenthaltsabschnitt', `bis ${formatDatum(am)}`)], null);
  const urteil = urteile(zaehlung, dauer, am, am);
  const details = { ...leer, seit: urteil.seit, luecken: urteil.luecken };
  switch (urteil.art) {
    case 'erfuellt':
      return erfuellt(details);
    case 'wertung':
    case 'bewerten':
      return wertung(details);
    case 'unbekannt':
      return unbekannt(offeneZeiten(urteil.luecken, am), details);
    case 'offen':
      return nichtErfuellt(details);
  }
}

function offeneZeiten(luecken: readonly Segment[], am: Datum): readonly FehlendesFeld[] {
  if (luecken.length === 0) return [fehlend('aufenthaltsabschnitt', `Status am ${formatDatum(am)}`)];
  return luecken.map((l) =>
    l.status === 'LUECKE'
      ? fehlend('aufenthaltsabschnitt', `Was war ${zeitraum(l)}?`)
      : fehlend('aufenthaltsabschnitt.bestaetigt', `${statusWort(l.status)} ${zeitraum(l)}`),
  );
}

type Familie =
  | { readonly art: 'ja'; readonly wer: string }
  | { readonly art: 'nein' }
  | { readonly art: 'unbekannt'; readonly fehlt: readonly FehlendesFeld[] };

/** Abs. 2 a.F.: spouse, partner, single child in the household; a grown-up child if it entered as a minor. */
function familieVonInhaber({ fall, geburt, stichtag }: Kontext): Familie {
  const fehlt: FehlendesFeld[] =
    fall.person.haushaltErfasst === true ? [] : [fehlend('person.haushaltErfasst')];
  const candidates = fall.angehoeriger.filter(
    (a) => (isPartner(a) || a.beziehung === 'elternteil') && a.imHaushalt !== false,
  );
  const found: string[] = [];
  for (const a of candidates) {
    const wer = bezeichnung(a);
    const open: FehlendesFeld[] = [];
    if (a.imHaushalt === null) open.push(fehlend('angehoeriger.imHaushalt', wer));
    if (a.titel === null) open.push(fehlend('angehoeriger.titel', wer));
    else if (a.titel !== '104c') continue;
    if (a.beziehung === 'elternteil') {
      const child = alsKind(fall, geburt, stichtag);
      if (child === 'nein') continue;
      if (child !== 'ja') open.push(...child);
    }
    if (open.length === 0) found.push(`${wer}: Titel nach § 104c`);
    fehlt.push(...open);
  }
  if (found.length > 0) return { art: 'ja', wer: aufzaehlung(found.toSorted()) };
  return fehlt.length > 0 ? { art: 'unbekannt', fehlt } : { art: 'nein' };
}

function alsKind(
  fall: Fall,
  geburt: { readonly von: Datum; readonly bis: Datum } | null,
  stichtag: Datum,
): 'ja' | 'nein' | readonly FehlendesFeld[] {
  const { einreiseAm, familienstand } = fall.person;
  if (familienstand !== null && familienstand !== 'ledig') return 'nein';
  const fehlt = familienstand === null ? [fehlend('person.familienstand')] : [];
  if (!geburt) return [...fehlt, fehlend('person.geburtsdatum')];
  const [frueh, spaet] = [erfuelltAb(geburt.von, { years: 18 }), erfuelltAb(geburt.bis, { years: 18 })];
  const vorher = (tag: Datum) => (tag < frueh ? true : tag >= spaet ? false : null);
  const minor = vorher(stichtag);
  if (minor === true) return fehlt.length === 0 ? 'ja' : fehlt;
  if (einreiseAm === null) return [...fehlt, fehlend('person.einreiseAm')];
  const entered = vorher(einreiseAm);
  if (entered === false) return 'nein';
  if (entered === null) return [...fehlt, fehlend('person.geburtsdatum', 'genauer Tag')];
  return fehlt.length === 0 ? 'ja' : fehlt;
}

type Falschangaben = { readonly gegenwaertig: number; readonly frueher: number };

/** 104c.TAEUSCH: shall be refused who repeatedly and intentionally deceives and thereby prevents the removal. */
export const keineWiederholteTaeuschung = (vorgabe: Vorgabe) =>
  kriterium<Falschangaben>({
    exceptions: [],
    ...vorgabe,
    typ: 'R/Xk',
    geschuetzt: true,
    fields: ['hindernis.taeuschungen', 'taeuschung'],
    evaluate: ({ fall, stichtag }) => {
      const stand = fall.hindernis?.taeuschungen ?? null;
      const answered = stand === (fall.taeuschung.length > 0 ? 'vorhanden' : 'keine');
      const own = fall.taeuschung.filter(
        ({ eigene, vorsatz, ursaechlich }) => eigene !== false && vorsatz !== false && ursaechlich !== false,
      );
      const now = own.filter(({ bis }) => bis === null || bis >= stichtag);
      const details = { gegenwaertig: now.length, frueher: own.length - now.length };
      if (!answered)
        return unbekannt([stand === 'vorhanden' ? 'taeuschung' : 'hindernis.taeuschungen'], null);
      if (now.length === 0) return erfuellt(details);
      const open = now.flatMap(({ eigene, vorsatz, ursaechlich }) => [
        ...(eigene === null ? [fehlend('taeuschung.eigene')] : []),
        ...(vorsatz === null ? [fehlend('taeuschung.vorsatz')] : []),
        ...(ursaechlich === null ? [fehlend('taeuschung.ursaechlich')] : []),
      ]);
      if (open.length > 0) return unbekannt(open, details);
      return own.length > 1 ? offenHandlung(details) : wertung(details);
    },
    explain: ({ gegenwaertig, frueher }, { zustand }) => ({
      fakt:
        gegenwaertig + frueher === 0
          ? 'geprüft: nichts vermerkt'
          : `eigene vorsätzliche Falschangaben: ${gegenwaertig} gegenwärtig, ${frueher} früher`,
      text:
        zustand === 'erfuellt'
          ? 'Die Abschiebung wird nicht durch wiederholte vorsätzliche Falschangaben verhindert.'
          : zustand === 'unbekannt'
            ? 'Ob wiederholte vorsätzliche Falschangaben die Abschiebung verhindern, ist noch nicht geklärt.'
            : 'Wer wiederholt vorsätzlich falsche Angaben macht oder täuscht und dadurch die Abschiebung verhindert, dem soll der Titel versagt werden.',
      handlung: 'Angaben berichtigen und das festhalten.',
      fragen:
        zustand === 'wertung' ? ['Waren es wiederholte Falschangaben? Eine einzelne genügt nicht.'] : [],
    }),
  });

/** The current title under § 104c, as entered; not cut off at the Stichtag. */
function laufend({ fall, stichtag }: Kontext): Abschnitt | null {
  return (
    fall.aufenthaltsabschnitt
      .filter(
        ({ status, von, bis }) => status === 'AE104C' && von <= stichtag && (bis === null || bis >= stichtag),
      )
      .toSorted((a, b) => (a.von < b.von ? 1 : -1))[0] ?? null
  );
}

const erledigt = new Set<NonNullable<Fall['antrag'][number]['stand']>>([
  'erteilt',
  'abgelehnt',
  'zurueckgezogen',
  'erledigt',
]);

/** An application under § 104c made before the last day of the old law, and not decided. */
function altantrag({ fall }: Kontext, letzterTag: Datum): Datum | null {
  return (
    fall.antrag
      .filter(
        (a) =>
          a.norm === '104c' &&
          a.gestelltAm <= letzterTag &&
          istBeantragt(a) &&
          (a.stand === null || !erledigt.has(a.stand)),
      )
      .map(({ gestelltAm }) => gestelltAm)
      .toSorted()[0] ?? null
  );
}

type Letzter = { readonly letzterTag: Datum };

/** 104c.NEU: closed for everybody; an old application that is not decided has no rule at all. */
export const keineNeuerteilung = ({ letzterTag, ...vorgabe }: Vorgabe & Letzter) =>
  kriterium<{ readonly altantrag: Datum | null; readonly inhaber: boolean }>({
    exceptions: [],
    ...vorgabe,
    typ: 'F',
    parameter: { 'Letzter Tag des alten Rechts': formatDatum(letzterTag) },
    fields: ['antrag.norm', 'antrag.gestelltAm', 'antrag.stand', 'aufenthaltsabschnitt'],
    evaluate: (kontext) => {
      const am = altantrag(kontext, letzterTag);
      const details = { altantrag: am, inhaber: laufend(kontext) !== null };
      return am === null
        ? nichtErfuellt(details)
        : unbekannt([fehlend('antrag.stand', `Antrag nach § 104c vom ${formatDatum(am)}`)], details);
    },
    explain: ({ altantrag: am, inhaber }) => ({
      fakt: am
        ? `Antrag nach § 104c vom ${formatDatum(am)}, nicht entschieden`
        : inhaber
          ? 'Titel nach § 104c besteht'
          : '',
      text: am
        ? 'Für Anträge aus der Zeit des alten Rechts, die nicht entschieden sind, gibt es keine Übergangsregel im Gesetz. Das ist ungeklärt; bitte Leitung oder Aufsicht fragen.'
        : inhaber
          ? 'Der bestehende Titel gilt bis zu seinem Ende. Neu erteilt oder als § 104c verlängert wird er nicht mehr; weiter geht es nur nach § 25a oder § 25b.'
          : 'Das Chancen-Aufenthaltsrecht wird nicht mehr neu erteilt.',
      fragen: am ? ['Wie wird über diesen Altantrag entschieden? Antwort mit Datum festhalten.'] : [],
    }),
  });

/** 104c.ALT */
export const offenerAltantrag = ({ letzterTag, ...vorgabe }: Vorgabe & Letzter) =>
  kriterium<{ readonly am: Datum | null }>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: ['antrag.norm', 'antrag.gestelltAm', 'antrag.stand'],
    evaluate: (kontext) => {
      const am = altantrag(kontext, letzterTag);
      return am === null ? nichtAnwendbar({ am }) : wertung({ am });
    },
    explain: ({ am }) => ({
      fakt: am ? `Antrag vom ${formatDatum(am)}` : '',
      text: am
        ? 'Ungeklärt: Für diesen Altantrag nennt das Gesetz keine Übergangsregel.'
        : 'Ein Altantrag, über den noch nicht entschieden ist, ist nicht eingetragen.',
      fragen: am ? ['Bitte Leitung oder Aufsicht fragen.'] : [],
    }),
  });

type Lauf = {
  /** Null: no such title today. */
  readonly von: Datum | null;
  readonly bis: Datum | null;
  /** Last day of 18 months; what runs longer is an error of the entry or of the title. */
  readonly hoechstens: Datum | null;
  readonly erinnerung6: Datum | null;
  readonly erinnerung3: Datum | null;
  readonly antrag: Datum | null;
};

/** The last day of a title that was issued for `dauer`: 18 months from 31.12.2025 end on 30.06.2027. */
export function letzterTagDesTitels(von: Datum, dauer: Dauer): Datum {
  return plusDays(erfuelltAb(von, dauer), -1);
}

/** Reminders six and three months before a title under § 104c ends (104c.FRIST); none where its end is not known. */
export function erinnerungen104c(bis: Datum): { readonly erinnerung6: Datum; readonly erinnerung3: Datum } {
  return { erinnerung6: fristEnde(bis, { months: -6 }), erinnerung3: fristEnde(bis, { months: -3 }) };
}

type Titeldauer = { readonly titeldauer: Dauer };

function lauf(kontext: Kontext, titeldauer: Dauer): Lauf {
  const titel = laufend(kontext);
  if (titel === null) return ohneTitel;
  const folge = kontext.fall.antrag
    .filter(
      (a) =>
        (a.norm === '25a1' || a.norm === '25b1') &&
        a.gestelltAm >= titel.von &&
        istBeantragt(a) &&
        a.stand !== 'zurueckgezogen' &&
        a.stand !== 'abgelehnt',
    )
    .map(({ gestelltAm }) => gestelltAm)
    .toSorted()[0];
  return {
    von: titel.von,
    bis: titel.bis,
    hoechstens: letzterTagDesTitels(titel.von, titeldauer),
    ...(titel.bis === null ? { erinnerung6: null, erinnerung3: null } : erinnerungen104c(titel.bis)),
    antrag: folge ?? null,
  };
}

const ohneTitel: Lauf = {
  von: null,
  bis: null,
  hoechstens: null,
  erinnerung6: null,
  erinnerung3: null,
  antrag: null,
};

const laufFelder = ['aufenthaltsabschnitt', 'aufenthaltsabschnitt.bis'] as const;

/** 104c.LAUF */
export const laufenderTitel = ({ titeldauer, ...vorgabe }: Vorgabe & Titeldauer) =>
  kriterium<Lauf>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    parameter: { Geltungsdauer: dauerWort(titeldauer) },
    fields: laufFelder,
    evaluate: (kontext) => {
      const details = lauf(kontext, titeldauer);
      if (details.von === null || details.hoechstens === null) return nichtAnwendbar(details);
      if (details.bis === null)
        return unbekannt(
          [fehlend('aufenthaltsabschnitt.bis', `Titel seit ${formatDatum(details.von)}`)],
          details,
        );
      return details.bis > details.hoechstens ? wertung(details) : erfuellt(details);
    },
    explain: (details, { zustand }) => {
      const { von, bis, hoechstens } = details;
      if (von === null || hoechstens === null)
        return { fakt: '', text: 'Ein laufender Titel nach § 104c ist nicht eingetragen.' };
      const fakt = `Titel nach § 104c ${bis ? zeitraum({ von, bis }) : `seit ${formatDatum(von)}`}`;
      return {
        fakt,
        text: bis
          ? `Der Titel gilt bis ${formatDatum(bis)} und wird als § 104c nicht verlängert.`
          : `Wann der Titel endet, ist nicht eingetragen; bei ${dauerWort(titeldauer).replace('Monate', 'Monaten')} Geltung voraussichtlich am ${formatDatum(hoechstens)}.`,
        fragen:
          zustand === 'wertung'
            ? [
                `Der Titel läuft länger als ${dauerWort(titeldauer)} (bis ${formatDatum(hoechstens)}): Stimmt der Eintrag?`,
              ]
            : [],
      };
    },
  });

/** 104c.FRIST: the application for what follows must be made before the title ends. */
export const antragVorAblauf = ({ titeldauer, ...vorgabe }: Vorgabe & Titeldauer) =>
  kriterium<Lauf>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    parameter: { Erinnerungen: 'sechs und drei Monate vor Ablauf' },
    fields: [...laufFelder, 'antrag.norm', 'antrag.gestelltAm', 'antrag.stand'],
    evaluate: (kontext) => {
      const details = lauf(kontext, titeldauer);
      if (details.von === null || details.hoechstens === null) return nichtAnwendbar(details);
      if (details.antrag !== null) return erfuellt(details);
      if (details.bis === null)
        return unbekannt(
          [fehlend('aufenthaltsabschnitt.bis', `Titel seit ${formatDatum(details.von)}`)],
          details,
        );
      return offenHandlung(details);
    },
    explain: ({ bis, antrag, erinnerung6, erinnerung3 }, { zustand }) => {
      if (zustand === 'nicht_anwendbar')
        return { fakt: '', text: 'Ohne Titel nach § 104c läuft keine Frist.' };
      if (antrag)
        return {
          fakt: `Antrag vom ${formatDatum(antrag)}`,
          text: 'Ein Antrag nach § 25a oder § 25b ist gestellt.',
        };
      if (!bis || !erinnerung6 || !erinnerung3)
        return { fakt: '', text: 'Ohne das Ende des Titels lässt sich die Frist nicht berechnen.' };
      return {
        fakt: `Titel endet am ${formatDatum(bis)}`,
        text: `Der Antrag nach § 25a oder § 25b muss vor Ablauf gestellt sein. Erinnerungen am ${formatDatum(erinnerung6)} und am ${formatDatum(erinnerung3)}.`,
        handlung: `Antrag nach § 25a oder § 25b stellen, spätestens am ${formatDatum(bis)}.`,
      };
    },
  });

/** 104c.FOLGE, 104c.VORT: what a holder should know; not shown to anybody else as applying. */
export const fuerInhaber = ({ text, ...vorgabe }: Vorgabe & { readonly text: string }) =>
  kriterium<{ readonly inhaber: boolean }>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: ['aufenthaltsabschnitt'],
    evaluate: (kontext) => {
      const inhaber = laufend(kontext) !== null;
      return inhaber ? erfuellt({ inhaber }) : nichtAnwendbar({ inhaber });
    },
    explain: ({ inhaber }) => ({
      fakt: inhaber ? 'Titel nach § 104c besteht' : '',
      text: inhaber ? text : `${text} Ein solcher Titel ist hier nicht eingetragen.`,
    }),
  });

/** 104c.FALL: the title has ended without another one. */
export const rueckfall = (vorgabe: Vorgabe) =>
  kriterium<{ readonly ende: Datum | null }>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: laufFelder,
    evaluate: (kontext) => {
      const { fall, heute, stichtag } = kontext;
      const ende =
        fall.aufenthaltsabschnitt
          .flatMap(({ status, bis }) => (status === 'AE104C' && bis !== null && bis < stichtag ? [bis] : []))
          .toSorted()
          .at(-1) ?? null;
      const titelHeute = heute !== null && ['AE', 'AE104C', 'F'].includes(heute.status);
      return ende === null || titelHeute ? nichtAnwendbar({ ende: null }) : wertung({ ende });
    },
    explain: ({ ende }) => ({
      fakt: ende ? `Titel nach § 104c endete am ${formatDatum(ende)}` : '',
      text: ende
        ? 'Ohne Anschlusstitel ist die Person wieder geduldet. Die Zeit mit dem Titel zählt als Aufenthalt mit Aufenthaltserlaubnis; alle anderen Wege sind zu prüfen.'
        : 'Ein Rückfall in die Duldung ist nicht eingetragen.',
      fragen: ende
        ? [
            'Wurde vor dem Ablauf ein Antrag nach § 25a oder § 25b gestellt, über den noch nicht entschieden ist?',
          ]
        : [],
    }),
  });
