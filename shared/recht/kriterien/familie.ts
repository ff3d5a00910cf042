/** § 25a Abs. 2 and § 25b Abs. 4: the way through a relative, and what it asks of the family. */
import { formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import {
  NICHT_ANWENDBAR,
  erfuellt,
  nichtAnwendbar,
  nichtErfuellt,
  offenHandlung,
  unbekannt,
  wertung,
  type Befund,
} from '../engine/befund.ts';
import type { FeldPfad } from '../engine/feldpfad.ts';
import { kriterium, nextNummer, type Kriterium } from '../engine/kriterium.ts';
import type { Kontext } from '../engine/kontext.ts';
import { berechne } from '../lebensunterhalt/berechnung.ts';
import { bezug25a, findBezug25b, type Bezug, type Weg25a } from './bezug.ts';
import type { Vorgabe } from './fundstelle.ts';
import { dauerWort, euro } from './satz.ts';

const felder: readonly FeldPfad[] = [
  'angehoeriger',
  'angehoeriger.titel',
  'angehoeriger.titelSeit',
  'angehoeriger.titelBis',
  'angehoeriger.geburtsdatum',
  'angehoeriger.einreiseAm',
  'angehoeriger.imHaushalt',
  'angehoeriger.personensorge',
  'person.haushaltErfasst',
  'person.geburtsdatum',
  'person.familienstand',
];

type BezugDetails = {
  readonly wer: string;
  readonly weg: string;
  readonly bis: Datum | null;
  readonly ab: Datum | null;
  readonly frage: string;
};

const leer: BezugDetails = { wer: '', weg: '', bis: null, ab: null, frage: '' };

function befundOf(bezug: Bezug): Befund<BezugDetails> {
  switch (bezug.art) {
    case 'ja':
      return erfuellt({ ...leer, wer: bezug.wer, weg: bezug.weg, bis: bezug.bis });
    case 'wertung':
      return wertung({ ...leer, wer: bezug.wer, weg: bezug.weg, frage: bezug.frage });
    case 'moeglich':
      return offenHandlung({ ...leer, wer: bezug.wer, weg: bezug.weg, ab: bezug.ab });
    case 'unbekannt':
      return unbekannt(bezug.fehlt, null);
    case 'keiner':
      return nichtErfuellt(leer);
  }
}

const rolle: Readonly<Record<string, string>> = {
  eltern: 'als Elternteil',
  geschwister: 'als minderjähriges Kind dieses Elternteils',
  ehe: 'als Ehegatte oder Lebenspartner',
  kind: 'als minderjähriges lediges Kind',
};

export type Wege25a = {
  /** Which relatives the version names. */
  readonly wege: readonly Weg25a[];
  /** Stay that § 25a Abs. 1 asks of the young person; tells who may still get the title in time. */
  readonly aufenthalt: Dauer;
};

/** 25a2.BEZUG */
export const bezugsperson25a = ({ wege, aufenthalt, ...vorgabe }: Vorgabe & Wege25a) => {
  const find = bezug25a(wege, aufenthalt);
  return kriterium<BezugDetails>({
    exceptions: [],
    ...vorgabe,
    typ: 'F/I',
    parameter: {
      'Wer sich darauf berufen kann': wege.map((weg) => rolle[weg]?.replace('als ', '')).join(', '),
      'Aufenthalt der Bezugsperson': dauerWort(aufenthalt),
    },
    fields: [...felder, 'antrag.norm', 'antrag.gestelltAm', 'antrag.stand'],
    evaluate: (kontext) => befundOf(find(kontext)),
    explain: (details, { zustand }) => bezugAussage(details, zustand, '§ 25a Abs. 1'),
  });
};

/** 25b4.FAM */
export const familieVonHaltern = ({ aufenthalt, ...vorgabe }: Vorgabe & { readonly aufenthalt: Dauer }) =>
  kriterium<BezugDetails>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    parameter: { 'Aufenthalt der Bezugsperson': dauerWort(aufenthalt) },
    fields: felder,
    evaluate: (kontext) => befundOf(findBezug25b(kontext, aufenthalt)),
    explain: (details, { zustand }) => {
      const aussage = bezugAussage(details, zustand, '§ 25b Abs. 1');
      return details.weg === 'kind'
        ? {
            ...aussage,
            fragen: [
              ...aussage.fragen,
              'Wie kann ein Kind Bekenntnis und Grundkenntnisse nachweisen? Das ist offen (VG Saarland 6 L 966/16).',
            ],
          }
        : aussage;
    },
  });

function bezugAussage(
  { wer, weg, bis, ab, frage }: BezugDetails,
  zustand: Befund<unknown>['zustand'],
  norm: string,
): { fakt: string; text: string; handlung?: string; fragen: readonly string[] } {
  const als = rolle[weg] ?? '';
  switch (zustand) {
    case 'erfuellt':
      return {
        fakt: `${wer}: hat den Titel`,
        text: `Dieser Weg steht ${als} offen.${bis ? ` Er endet am ${formatDatum(bis)} mit der Volljährigkeit; ein vorher gestellter Antrag wahrt ihn, wenn unmittelbar davor alles erfüllt war.` : ''}`,
        fragen: [],
      };
    case 'wertung':
      return { fakt: wer, text: `Ob dieser Weg ${als} offensteht, ist zu werten.`, fragen: [frage] };
    case 'offen_handlung':
      return {
        fakt: `${wer}: noch ohne Titel nach ${norm}`,
        text: `Noch hat niemand in der Familie einen Titel nach ${norm}. Nach Einreise und Alter kommt er frühestens${ab ? ` ab ${formatDatum(ab)}` : ''} in Betracht (${wer}); dann öffnet sich dieser Weg ${als}.`,
        handlung: `${norm} für diese Person prüfen: ${wer}.`,
        fragen: [],
      };
    case 'nicht_erfuellt':
    case 'nicht_anwendbar':
    case 'offen_ab':
    case 'unbekannt':
      return {
        fakt: 'niemand mit diesem Titel',
        text: `In der Familie hat niemand einen Titel nach ${norm}, über den dieser Weg offensteht, und im gewählten Zeitraum ist das nach Einreise und Alter nicht zu erwarten.`,
        fragen: ['Erhält jemand aus der Familie den Titel doch noch? Dann öffnet sich dieser Weg.'],
      };
  }
}

/** A condition of § 25a Abs. 2 S. 1 that does not apply to children (S. 2, S. 5). */
export function nurElternUndEhegatten(teil: Kriterium, { wege, aufenthalt }: Wege25a): Kriterium {
  const find = bezug25a(wege, aufenthalt);
  const kinderregel = fuerKinder(teil);
  return {
    ...teil,
    nummer: nextNummer(),
    fields: [...new Set([...teil.fields, ...felder])],
    befinde: (kontext) => kontext.befund(whoseRule(kontext)),
    pruefe: (kontext) => kontext.pruefe(whoseRule(kontext)),
  };

  function whoseRule(kontext: Kontext): Kriterium {
    const bezug = find(kontext);
    const child = 'weg' in bezug && (bezug.weg === 'geschwister' || bezug.weg === 'kind');
    return child ? kinderregel : teil;
  }
}

function fuerKinder({ id, label, typ, citation, massgeblich }: Kriterium): Kriterium {
  return kriterium<Record<string, never>>({
    id,
    label,
    typ,
    citation,
    massgeblich,
    fields: [],
    exceptions: [],
    evaluate: () => NICHT_ANWENDBAR,
    explain: () => ({ fakt: '', text: 'Für Kinder verlangt das Gesetz das nicht.' }),
  });
}

/** 25a2.GESCHW, 25a2.EHE, 25a2.KIND: whether this way is the one that is open. */
export const wegDerFamilie = ({
  weg,
  wege,
  text,
  ...vorgabe
}: Vorgabe & Wege25a & { readonly typ: 'I' | 'H'; readonly weg: Weg25a; readonly text: string }) => {
  const find = bezug25a(wege, vorgabe.aufenthalt);
  return kriterium<{ readonly wer: string }>({
    exceptions: [],
    ...vorgabe,
    massgeblich: false,
    fields: felder,
    evaluate: (kontext) => {
      const bezug = find(kontext);
      return bezug.art === 'ja' && bezug.weg === weg
        ? erfuellt({ wer: bezug.wer })
        : nichtAnwendbar({ wer: '' });
    },
    explain: ({ wer }, { zustand }) => ({
      fakt: wer,
      text: zustand === 'erfuellt' ? text : `${text} Hier ist das nicht der Fall.`,
    }),
  });
};

/** 25a2.DULD: parents and siblings of a minor holder shall at least be geduldet (§ 60a Abs. 2b). */
export const auffangDuldung = ({ wege, aufenthalt, ...vorgabe }: Vorgabe & Wege25a) => {
  const find = bezug25a(wege, aufenthalt);
  return kriterium<{ readonly wer: string }>({
    exceptions: [],
    ...vorgabe,
    typ: 'I',
    massgeblich: false,
    fields: felder,
    evaluate: (kontext) => {
      const bezug = find(kontext);
      return bezug.art === 'ja' && (bezug.weg === 'eltern' || bezug.weg === 'geschwister')
        ? erfuellt({ wer: bezug.wer })
        : nichtAnwendbar({ wer: '' });
    },
    explain: ({ wer }, { zustand }) => ({
      fakt: wer,
      text:
        zustand === 'erfuellt'
          ? 'Solange der junge Mensch minderjährig ist und den Titel hat, soll die Abschiebung ausgesetzt werden, auch wenn etwas anderes fehlt.'
          : 'Eltern und minderjährige Geschwister eines minderjährigen Menschen mit Titel nach § 25a Abs. 1 sollen geduldet werden. Hier ist das nicht der Fall.',
    }),
  });
};

type Unterhalt = {
  readonly saldo: number;
  /** The same when the need of the young person at school is left out. */
  readonly saldoOhneKind: number;
  readonly krankenversichert: boolean;
};

/** 25a2.LU: fully by own work; the need of the young person at school need not be financed (guidance). */
export const durchArbeitGesichert = (vorgabe: Vorgabe) =>
  kriterium<Unterhalt>({
    exceptions: [],
    ...vorgabe,
    typ: 'H',
    fields: [
      'lebensunterhalt',
      'lebensunterhalt.bruttoErwerb',
      'lebensunterhalt.nettoErwerb',
      'lebensunterhalt.kduWarm',
      'lebensunterhalt.krankenversichert',
      'beschaeftigung',
      'angehoeriger',
      'angehoeriger.titel',
      'person.geburtsdatum',
      'person.haushaltErfasst',
    ],
    evaluate: unterhaltBefund,
    explain: ({ saldo, saldoOhneKind, krankenversichert }, { zustand }) => {
      const fakt = `Einkommen und Bedarf der Familie: ${saldo < 0 ? `es fehlen ${euro(-saldo)}` : `${euro(saldo)} mehr als nötig`} im Monat${saldoOhneKind === saldo ? '' : `; ohne den Bedarf des jungen Menschen ${saldoOhneKind < 0 ? `fehlen ${euro(-saldoOhneKind)}` : `reicht es (${euro(saldoOhneKind)} mehr)`}`} (überschlägig)`;
      switch (zustand) {
        case 'erfuellt':
          return {
            fakt,
            text: 'Der Lebensunterhalt der Familie ist überschlägig vollständig durch Arbeit gesichert.',
          };
        case 'wertung':
          return {
            fakt,
            text: 'Es reicht nur, wenn der Bedarf des jungen Menschen in Schule oder Ausbildung nicht mitgerechnet wird.',
            fragen: [
              'Muss der eigene Bedarf des jungen Menschen nicht mitfinanziert werden, solange er zur Schule geht oder lernt? So der Flüchtlingsrat Niedersachsen; das Gesetz sagt es nicht.',
            ],
          };
        case 'unbekannt':
          return { fakt, text: 'Ob eine ausreichende Krankenversicherung besteht, ist nicht eingetragen.' };
        case 'offen_handlung':
        case 'offen_ab':
        case 'nicht_erfuellt':
        case 'nicht_anwendbar':
          return {
            fakt,
            text: krankenversichert
              ? 'Der Lebensunterhalt ist nicht vollständig durch eigene Arbeit gesichert; ein Ermessen gibt es hier nicht.'
              : 'Ein ausreichender Krankenversicherungsschutz fehlt.',
            handlung: krankenversichert
              ? 'Arbeit aufnehmen oder ausweiten, bis der Bedarf der Familie gedeckt ist.'
              : 'Krankenversicherung klären.',
          };
      }
    },
  });

function unterhaltBefund(kontext: Kontext): Befund<Unterhalt> {
  const lu = kontext.lebensunterhalt;
  if (lu.art !== 'gerechnet') return unbekannt(lu.fehlt, null);
  const kv = kontext.fall.lebensunterhalt?.krankenversichert ?? null;
  const young = kontext.fall.angehoeriger.filter(
    ({ beziehung, titel, imHaushalt }) => beziehung === 'kind' && titel === '25a1' && imHaushalt === true,
  ).length;
  // Of several children it does not matter which one is left out of the sum by name: the smallest need decides.
  const kinder = lu.eingabe.mitglieder
    .filter(({ kind, alter }) => kind && alter >= 14)
    .toSorted((a, b) => lu.parameter.regelbedarf[a.stufe] - lu.parameter.regelbedarf[b.stufe])
    .slice(0, young);
  const ohne = { ...lu.eingabe, mitglieder: lu.eingabe.mitglieder.filter((m) => !kinder.includes(m)) };
  const saldi = lu.berechnungen.map(({ saldo }) => saldo);
  const saldo = Math.min(...saldi);
  const details = {
    saldo,
    saldoOhneKind: kinder.length === 0 ? saldo : berechne(ohne, lu.parameter).saldo,
    krankenversichert: kv !== false,
  };
  if (saldi.some((s) => s >= 0) && saldo < 0) return unbekannt(lu.ungenau, details);
  if (kv === false) return offenHandlung(details);
  if (details.saldoOhneKind < 0) return offenHandlung(details);
  if (kv === null) return unbekannt(['lebensunterhalt.krankenversichert'], details);
  return saldo >= 0 ? erfuellt(details) : wertung(details);
}
