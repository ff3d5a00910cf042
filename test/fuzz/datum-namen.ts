/** Dates and names as people, lists and enemies write them: read rightly or refused, never read wrongly. */
import { leseDatum, leseTag } from '#shared/austausch/datum-lesen.ts';
import { leseName } from '#shared/austausch/name-lesen.ts';
import { person } from '#shared/domain/records.ts';
import { readDatum, readTeilDatum } from '#shared/lib/datum-eingabe.ts';
import { asDatum, isDatum, isTeilDatum, plusDays } from '#shared/lib/datum.ts';
import { din91379 } from '#shared/lib/din-91379.ts';
import { fold, foldGerman } from '#shared/lib/fold.ts';
import { koelnerPhonetik, searchText, sortText } from '#shared/lib/such-text.ts';
import { createZufall, type Zufall } from './zufall.ts';

export type Textbericht = {
  readonly seed: number;
  readonly versuche: number;
  readonly gelesen: number;
  readonly funde: readonly string[];
};

const HEUTE = asDatum('2026-11-20');
const MONATE = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const FORMEN: readonly ((tag: string, monat: string, jahr: string) => string)[] = [
  (t, m, j) => `${t}.${m}.${j}`,
  (t, m, j) => `${Number(t)}.${Number(m)}.${j}`,
  (t, m, j) => ` ${t}. ${m}. ${j} `,
  (t, m, j) => `${t}/${m}/${j}`,
  (t, m, j) => `${t}-${m}-${j}`,
  (t, m, j) => `${j}-${m}-${t}`,
  (t, m, j) => `${j}-${m}-${t}T00:00:00Z`,
  (t, m, j) => `${t}${m}${j}`,
  (t, m, j) => `${Number(t)}. ${MONATE[Number(m) - 1] ?? ''} ${j}`,
  (t, m, j) => `geb. ${t}.${m}.${j}`,
  (t, m, j) => `${t}.${m}.${j.slice(2)}`,
  (t, m, j) => `${t}.${m}.${j} 00:00`,
];
/** What stands in lists where a day should stand. */
const SELTSAM = [
  '',
  '-',
  '?',
  'unbekannt',
  '00.00.1985',
  '00.00.0000',
  '31.02.1990',
  '30.02.2000',
  '29.02.1900',
  '29.02.2023',
  '32.01.2020',
  '1.13.2020',
  '99.99.9999',
  'XX.05.1990',
  '1985',
  '05/1990',
  '0',
  '1',
  '-1',
  '1e5',
  '45000',
  '2958465',
  'heute',
  'heute+9999j',
  'heute-9999j',
  'morgen-9999m',
  '+9999w',
  '-0',
  '\u0000',
  '٠١.٠٢.١٩٩٠',
  '１.２.１９９０',
  '1.2.90\u200B',
  '01.02.1990; 01.03.1991',
  '01.02.1990 bis 01.03.1991',
  'NaN',
  'Infinity',
  '0001-01-01',
  '12026-01-01',
  '-2026-01-01',
  '2026-1-1',
  '20260230',
  '1.2.3',
  '1..2.1990',
  '..1990',
  '1,2,1990',
];

export function fuzzDaten(seed: number, anzahl: number): Textbericht {
  const zufall = createZufall(seed);
  const funde: string[] = [];
  let gelesen = 0;
  for (let nr = 0; nr < anzahl; nr += 1) {
    // A year in two figures is the last one that has begun: „22.12.26“ is said of December 2026, not of 1926.
    const soll = plusDays(asDatum('1927-01-01'), zufall.ganz(0, 36_480));
    const [jahr = '', monat = '', tag = ''] = soll.split('-');
    const heil = zufall.ganz(0, 2) > 0;
    const text = heil ? zufall.wahl(FORMEN)(tag, monat, jahr) : seltsam(zufall);
    for (const [wer, lies] of Object.entries(LESER)) {
      try {
        const ist = lies(text);
        if (ist === null) continue;
        gelesen += 1;
        if (!isTeilDatum(ist)) funde.push(`${wer}: „${text}“ wurde zu ${ist}, das es nicht gibt`);
        else if (heil && String(ist) !== soll) funde.push(`${wer}: „${text}“ wurde zu ${ist} statt ${soll}`);
        else if (wer.endsWith('Tag') && !isDatum(ist)) funde.push(`${wer}: „${text}“ wurde zu ${ist}`);
      } catch (error) {
        funde.push(`${wer}: „${text}“: ${String(error)}`);
      }
    }
  }
  return { seed, versuche: anzahl, gelesen, funde: [...new Set(funde)] };
}

type Leser = (text: string) => string | null;
const wert = (
  answer: { readonly ok: true; readonly wert: string | null } | { readonly ok: false; readonly text: string },
): string | null => {
  if (answer.ok) return answer.wert;
  if (answer.text.length < 10) throw new Error('refused without a sentence');
  return null;
};
const LESER: Readonly<Record<string, Leser>> = {
  eingabeTag: (text) => wert(readDatum(text, { heute: HEUTE, jahreVoraus: 0 })),
  eingabe: (text) => wert(readTeilDatum(text, { heute: HEUTE, jahreVoraus: 0 })),
  liste: (text) => wert(leseDatum(text, { art: 'geburt', heute: HEUTE })),
  listeTag: (text) => wert(leseTag(text, { art: 'geburt', heute: HEUTE })),
  schema: (text) => person.shape.geburtsdatum.safeParse(text).data ?? null,
};

function seltsam(zufall: Zufall): string {
  const text = zufall.wahl(SELTSAM);
  if (zufall.ganz(0, 1) === 0) return text;
  const at = zufall.ganz(0, text.length);
  const more = zufall.wahl([
    '0',
    '9',
    '.',
    '-',
    '/',
    ' ',
    'T',
    '+',
    'ä',
    '\u202E',
    '\u0000',
    'heute',
    '31',
    'x'.repeat(5000),
  ]);
  return text.slice(0, at) + more + text.slice(at + zufall.ganz(0, 2));
}

const ZUSATZ = [
  "'",
  '-',
  ' ',
  ',',
  '.',
  '’',
  '\u0301',
  '\u0323',
  '\u200D',
  '\u202E',
  '\u0000',
  '\uD800',
  '\uFEFF',
  '\u2028',
  '🙂',
  'مثال',
  '李',
  '\t',
  '\n',
  '<b>',
  '=1+1',
  '"',
  ';',
  '\\',
];

/** Every letter of DIN 91379 in a name, alone and mixed, composed and taken apart, with signs that do not belong there. */
export function fuzzNamen(seed: number, anzahl: number): Textbericht {
  const zufall = createZufall(seed);
  const funde: string[] = [];
  let gelesen = 0;
  for (let nr = 0; nr < anzahl; nr += 1) {
    const rein = nr < din91379.length || zufall.ganz(0, 1) === 0;
    const name = nr < din91379.length ? `A${din91379[nr] ?? ''}b` : gewuerfelt(zufall, rein);
    const text = zufall.ganz(0, 1) === 0 ? name.normalize('NFD') : name;
    try {
      const parsed = person.shape.nachname.safeParse(text);
      if (rein && !parsed.success) funde.push(`Schema lehnt „${name}“ ab`);
      if (parsed.success) {
        gelesen += 1;
        if (rein && parsed.data !== name.normalize('NFC').trim())
          funde.push(`aus „${name}“ wurde „${parsed.data}“`);
        if (/\p{Cc}/u.test(parsed.data)) funde.push(`Steuerzeichen kamen durch: ${JSON.stringify(name)}`);
        for (const form of [fold, foldGerman, searchText, sortText, koelnerPhonetik])
          if (
            form(parsed.data) !== form(form === koelnerPhonetik ? parsed.data : parsed.data.normalize('NFD'))
          )
            funde.push(`${form.name} unterscheidet Schreibweisen desselben Namens: „${name}“`);
      }
      const ausListe = leseName(text);
      if (!ausListe.ok && ausListe.text.length < 10) funde.push(`Liste lehnt „${name}“ ohne Satz ab`);
      if (ausListe.ok && ausListe.wert !== null && /\p{Cc}/u.test(ausListe.wert.nachname))
        funde.push(`Steuerzeichen kamen durch die Liste: ${JSON.stringify(name)}`);
    } catch (error) {
      funde.push(`${JSON.stringify(name.slice(0, 80))}: ${String(error)}`);
    }
  }
  return { seed, versuche: anzahl, gelesen, funde: [...new Set(funde)] };
}

function gewuerfelt(zufall: Zufall, rein: boolean): string {
  const letters = Array.from({ length: zufall.ganz(1, 12) }, () =>
    rein || zufall.ganz(0, 3) > 0 ? zufall.wahl(din91379) : zufall.wahl(ZUSATZ),
  );
  return `M${letters.join('')}${rein ? '' : zufall.wahl(ZUSATZ).repeat(zufall.wahl([1, 1, 1, 300]))}`;
}
