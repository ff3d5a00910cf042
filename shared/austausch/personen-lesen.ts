/**
 * From the rows of a list to people: every cell read with its own rules, several rows of one person put
 * together, every problem with its cell. Nothing is written here and nothing is compared with the register.
 */
import { assertNever } from '#shared/lib/assert.ts';
import type { Datum, TeilDatum } from '#shared/lib/datum.ts';
import { cleanAbsatz, cleanZeile } from '#shared/lib/eingefuegt.ts';
import { fold } from '#shared/lib/fold.ts';
import {
  begriffOptionen,
  begriffSchluessel,
  isBegriffsfeld,
  type Begriff,
  type Begriffe,
  type Begriffsfeld,
} from './begriffe.ts';
import { leseDatum, leseTag } from './datum-lesen.ts';
import { leseGeld } from './geld-lesen.ts';
import { leseKinder } from './kinder-lesen.ts';
import type { Gelesen } from './lesen.ts';
import { leseName, pruefeName, pruefeText } from './name-lesen.ts';
import { nachnameZuerst } from './namensspalte.ts';
import { leseStaat } from './staat-lesen.ts';
import { spaltenBuchstabe, zelleText, type Zeile } from './tabelle.ts';
import * as wort from './woerter-lesen.ts';
import type { Zielfeld } from './zielfelder.ts';

export type Problem = {
  readonly zeile: number;
  readonly zelle: string | null;
  readonly spalte: string | null;
  readonly text: string;
  readonly schwere: 'abgewiesen' | 'hinweis';
};

type Wert<F extends (...args: never[]) => Gelesen<unknown>> =
  ReturnType<F> extends Gelesen<infer T> ? T : never;

export type Abschnitt = { readonly status: wort.Status; readonly von: Datum; readonly bis: Datum | null };
export type Kind = {
  readonly geburtsdatum: TeilDatum | null;
  readonly imHaushalt: true | null;
  readonly ledig: true | null;
};

/** Facts of one person as the list states them; absent means that the list says nothing. */
export type Angaben = {
  nachname?: string;
  vornamen?: string;
  geburtsdatum?: TeilDatum;
  geschlecht?: Wert<typeof wort.leseGeschlecht>;
  staatsangehoerigkeit?: string;
  aktenzeichen?: string;
  azrNr?: string;
  gemeinde?: string;
  sprache?: string;
  telefon?: string;
  einreiseAm?: Datum;
  duldungGrund?: wort.Duldungsgrund;
  duldungBis?: Datum;
  familienstand?: Wert<typeof wort.leseFamilienstand>;
  kinder?: readonly Kind[];
  haushaltErfasst?: boolean;
  alleinerziehend?: boolean;
  einreiseVisum?: boolean;
  passVorhanden?: boolean;
  sprachniveau?: Wert<typeof wort.leseSprachniveau>;
  passGueltigBis?: Datum;
  identitaet?: Wert<typeof wort.leseIdentitaet>;
  mitwirkung?: Wert<typeof wort.leseMitwirkung>;
  asylstatus?: Wert<typeof wort.leseAsylstatus>;
  beschaeftigtSeit?: Datum;
  bruttoMonat?: number;
  nettoMonat?: number;
  kduWarm?: number;
  krankenversichert?: boolean;
  leistungen?: Wert<typeof wort.leseLeistungen>;
  schuleSeit?: Datum;
  schuleErfolgreich?: boolean;
  schulbesuchKinder?: boolean;
  fdgoAm?: wort.Ereignis;
  lidTestAm?: wort.Ereignis;
  verurteilungen?: Wert<typeof wort.lesePruefstand>;
  ausschlussgruende?: Wert<typeof wort.lesePruefstand>;
  traeger?: string;
  notiz?: string;
};

export type Listenperson = {
  /** First row of the person in the list. */
  readonly zeile: number;
  readonly zeilen: number[];
  readonly angaben: Angaben;
  readonly abschnitte: Abschnitt[];
};

export type Gelesenes = {
  readonly personen: readonly Listenperson[];
  readonly probleme: readonly Problem[];
  readonly abgewiesen: ReadonlySet<number>;
  /** What is known of the rows that are sent back: enough to see that somebody still stands in the list. */
  readonly abgewiesene: readonly Angaben[];
  /** Rows that belong to the person of an earlier row: row to first row of the person. */
  readonly kontext: ReadonlyMap<number, number>;
  readonly begriffe: readonly Begriff[];
};

export type Leserahmen = {
  readonly zuordnung: readonly Zielfeld[];
  readonly koepfe: readonly string[];
  readonly heute: Datum;
  readonly begriffe?: Begriffe;
  readonly tage1904?: boolean | undefined;
};
/** Words met so far, by column and spelling. */
type Rahmen = Leserahmen & {
  readonly gesehen: Map<string, Begriff>;
  /** The same, letter by letter as it stands there: lists repeat few words many times. */
  readonly gelesen: Map<string, Wortbefund>;
};
type Gelesene = {
  readonly zeile: Zeile;
  readonly angaben: Angaben;
  readonly status: wort.Status | null;
  readonly von: Datum | null;
  readonly bis: Datum | null;
  readonly abgewiesen: boolean;
};

/** Everything at once; see {@link leseInSchritten}. */
export function lesePersonen(zeilen: readonly Zeile[], rahmen: Leserahmen): Gelesenes {
  const schritte = leseInSchritten(zeilen, rahmen);
  for (;;) {
    const schritt = schritte.next();
    if (schritt.done === true) return schritt.value;
  }
}

const SCHRITT = 500;

/** Reads in steps of some hundred rows and yields how many are done, so that the caller can show it and stop. */
export function* leseInSchritten(
  zeilen: readonly Zeile[],
  leserahmen: Leserahmen,
): Generator<number, Gelesenes, void> {
  const rahmen: Rahmen = { ...leserahmen, gesehen: new Map(), gelesen: new Map() };
  const probleme: Problem[] = [];
  const abgewiesene: Angaben[] = [];
  const kontext = new Map<number, number>();
  const abgewiesen = new Set<number>();
  const personen: Listenperson[] = [];
  const bySchluessel = new Map<string, Listenperson>();
  let letzte: Listenperson | 'abgewiesen' | null = null;

  for (const [index, zeile] of zeilen.entries()) {
    if (index % SCHRITT === SCHRITT - 1) yield index + 1;
    if (isBeiwerk(zeile, rahmen)) continue;
    const gelesen = leseZeile(zeile, rahmen, probleme);
    const melde = (text: string, ziel: Zielfeld | null, schwere: Problem['schwere'] = 'abgewiesen') => {
      probleme.push(ort(zeile, ziel, rahmen, { text, schwere }));
      if (schwere === 'abgewiesen') abgewiesen.add(zeile.nr);
    };
    const schluessel = schluesselOf(gelesen.angaben);
    if (gelesen.abgewiesen) {
      abgewiesen.add(zeile.nr);
      abgewiesene.push(gelesen.angaben);
      const gehoertZu = schluessel === null ? null : bySchluessel.get(schluessel);
      if (gehoertZu) kontext.set(zeile.nr, gehoertZu.zeile);
      else if (letzte !== null && letzte !== 'abgewiesen' && isFortsetzung(gelesen.angaben, letzte))
        kontext.set(zeile.nr, letzte.zeile);
      if (schluessel !== null || gelesen.angaben.nachname !== undefined) letzte = 'abgewiesen';
      continue;
    }
    const fortsetzung = isFortsetzung(gelesen.angaben, letzte);
    if (fortsetzung && letzte === 'abgewiesen') {
      melde('Die Zeile gehört zur Person darüber, die nicht übernommen werden kann.', null);
      continue;
    }
    if (fortsetzung && letzte === null) {
      melde('In dieser Zeile fehlt der Name.', null);
      continue;
    }
    const bekannt = schluessel === null ? undefined : bySchluessel.get(schluessel);
    let person: Listenperson | undefined =
      fortsetzung && letzte !== null && letzte !== 'abgewiesen' ? letzte : bekannt;
    if (person === undefined) {
      if (gelesen.angaben.nachname === undefined) {
        melde('In dieser Zeile fehlt der Name.', 'nachname');
        letzte = 'abgewiesen';
        continue;
      }
      person = { zeile: zeile.nr, zeilen: [], angaben: {}, abschnitte: [] };
      personen.push(person);
      if (schluessel !== null) bySchluessel.set(schluessel, person);
    } else if (!fortsetzung && gelesen.status === null) {
      melde(
        `Diese Person steht schon in Zeile ${person.zeile}; die Angaben wurden zusammengeführt.`,
        null,
        'hinweis',
      );
    }
    person.zeilen.push(zeile.nr);
    uebernimm(person, gelesen.angaben, (ziel, text) => melde(text, ziel, 'hinweis'));
    uebernimmAbschnitt(person, gelesen, melde);
    letzte = person;
  }
  return {
    personen,
    probleme,
    abgewiesen,
    abgewiesene,
    kontext,
    begriffe: [...rahmen.gesehen.values()],
  };
}

/** Number first; without one the name with the birth date. The name alone is no key. */
function schluesselOf({ aktenzeichen, azrNr, nachname, vornamen, geburtsdatum }: Angaben): string | null {
  if (azrNr !== undefined) return `azr ${azrNr}`;
  if (aktenzeichen !== undefined) return `az ${fold(aktenzeichen)}`;
  return nachname === undefined || geburtsdatum === undefined
    ? null
    : `name ${fold(nachname)}|${fold(vornamen ?? '')}|${geburtsdatum}`;
}

/** A further row of the person above: it names nobody, or the same name and nothing else that tells people apart. */
function isFortsetzung(
  { nachname, vornamen, geburtsdatum, aktenzeichen, azrNr }: Angaben,
  letzte: Listenperson | 'abgewiesen' | null,
): boolean {
  if (geburtsdatum !== undefined || aktenzeichen !== undefined || azrNr !== undefined) return false;
  if (nachname === undefined) return true;
  if (letzte === null || letzte === 'abgewiesen') return false;
  return (
    fold(nachname) === fold(letzte.angaben.nachname ?? '') &&
    fold(vornamen ?? '') === fold(letzte.angaben.vornamen ?? '')
  );
}

/** Empty rows, repeated headers and sums are no people. */
function isBeiwerk({ zellen }: Zeile, { koepfe, zuordnung }: Rahmen): boolean {
  const texte = zellen.map((zelle) => zelleText(zelle));
  const gefuellt = texte.filter((text, index) => text !== '' && zuordnung[index] !== 'ignorieren');
  if (gefuellt.length === 0) return true;
  const wieKopf = texte.filter(
    (text, index) => text !== '' && (text === koepfe[index] || (koepfe[index] ?? '').endsWith(` › ${text}`)),
  ).length;
  if (wieKopf >= 2 && wieKopf === texte.filter((text) => text !== '').length) return true;
  return (
    gefuellt.length <= 3 && texte.some((text) => /^(?:summe|gesamt|anzahl|stand|insgesamt)\b/i.test(text))
  );
}

function leseZeile(zeile: Zeile, rahmen: Rahmen, probleme: Problem[]): Gelesene {
  const angaben: Angaben = {};
  let abgewiesen = false;
  let status: wort.Status | null = null;
  let von: Datum | null = null;
  let bis: Datum | null = null;
  let statustext = '';
  for (const [index, ziel] of rahmen.zuordnung.entries()) {
    const zelle = zeile.zellen[index] ?? null;
    if (ziel === 'ignorieren' || zelle === null || zelleText(zelle) === '') continue;
    const melde = (text: string) => {
      const schwere = schwereOf(ziel, text);
      if (schwere === 'abgewiesen') abgewiesen = true;
      probleme.push(ort(zeile, ziel, rahmen, { text, schwere }, index));
    };
    const take = <T>(result: Gelesen<T>): T | undefined => {
      if (!result.ok) melde(result.text);
      return result.ok ? (result.wert ?? undefined) : undefined;
    };
    const { heute, tage1904 } = rahmen;
    const text = zelleText(zelle);
    const tag = () => take(leseTag(zelle, { art: 'ereignis', heute, tage1904 }));
    /** A word of a list: what the office has decided about it, or what the program knows for certain. */
    const begriff = <T>(lese: (wort: string) => Gelesen<T>): T | undefined =>
      take(leseBegriff(zeile.nr, { ziel, index, text, lese }, rahmen));
    switch (ziel) {
      case 'name': {
        const name = take(leseName(text, nachnameZuerst(rahmen.koepfe[index] ?? '')));
        if (name) set(angaben, { nachname: name.nachname, vornamen: name.vornamen ?? undefined });
        break;
      }
      case 'nachname': {
        const fehler = pruefeName(text);
        set(angaben, {
          nachname: take(fehler === null ? leseZeilentext(text) : { ok: false, text: fehler }),
        });
        break;
      }
      case 'vornamen':
      case 'gemeinde':
      case 'sprache':
      case 'traeger':
        set(angaben, { [ziel]: take(leseZeilentext(text)) });
        break;
      case 'telefon':
      case 'aktenzeichen':
        set(angaben, { [ziel]: take(leseZeilentext(text, 50)) });
        break;
      case 'azrNr':
        set(angaben, { azrNr: take(leseZeilentext(text.replace(/\s/g, ''), 20)) });
        break;
      case 'notiz':
        set(angaben, { notiz: take(leseZeilentext(text, 4000)) });
        break;
      case 'geburtsdatum':
        set(angaben, { geburtsdatum: take(leseDatum(zelle, { art: 'geburt', heute, tage1904 })) });
        break;
      case 'geschlecht':
        set(angaben, { geschlecht: begriff(wort.leseGeschlecht) });
        break;
      case 'staatsangehoerigkeit':
        set(angaben, { staatsangehoerigkeit: begriff(leseStaat) });
        break;
      case 'einreiseAm':
      case 'duldungBis':
      case 'passGueltigBis':
      case 'beschaeftigtSeit':
      case 'schuleSeit':
        set(angaben, { [ziel]: tag() });
        break;
      case 'status':
        status = begriff(wort.leseStatus) ?? null;
        statustext = text;
        break;
      case 'statusVon':
        von = tag() ?? null;
        break;
      case 'statusBis':
        bis = /^(?:heute|laufend|lfd\.?|jetzt|andauernd)$/i.test(text) ? null : (tag() ?? null);
        break;
      case 'duldungGrund':
        set(angaben, { duldungGrund: begriff(wort.leseDuldungsgrund) });
        break;
      case 'familienstand':
        set(angaben, { familienstand: begriff(wort.leseFamilienstand) });
        break;
      case 'kinder': {
        const kinder = take(leseKinder(zelle, heute));
        const kopf = rahmen.koepfe[index] ?? '';
        if (kinder) {
          const merkmale = {
            imHaushalt: /haush|hh\b/i.test(kopf) ? (true as const) : null,
            ledig: /led/i.test(kopf) ? (true as const) : null,
          };
          set(angaben, { kinder: kinder.map((geburtsdatum) => ({ geburtsdatum, ...merkmale })) });
        }
        break;
      }
      case 'sprachniveau':
        set(angaben, { sprachniveau: begriff(wort.leseSprachniveau) });
        break;
      case 'identitaet':
        set(angaben, { identitaet: begriff(wort.leseIdentitaet) });
        break;
      case 'mitwirkung':
        set(angaben, { mitwirkung: begriff(wort.leseMitwirkung) });
        break;
      case 'asylstatus':
        set(angaben, { asylstatus: begriff(wort.leseAsylstatus) });
        break;
      case 'fdgoAm':
      case 'lidTestAm':
        set(angaben, { [ziel]: take(wort.leseEreignis(zelle, heute)) });
        break;
      case 'bruttoMonat':
      case 'nettoMonat':
      case 'kduWarm':
        set(angaben, { [ziel]: take(leseGeld(zelle)) });
        break;
      case 'leistungen':
        set(angaben, { leistungen: begriff(wort.leseLeistungen) });
        break;
      case 'schulbesuchKinder':
      case 'haushaltErfasst':
      case 'alleinerziehend':
      case 'einreiseVisum':
      case 'passVorhanden':
      case 'krankenversichert':
      case 'schuleErfolgreich':
        set(angaben, { [ziel]: take(wort.leseJaNein(text)) });
        break;
      case 'verurteilungen':
      case 'ausschlussgruende':
        set(angaben, { [ziel]: begriff(wort.lesePruefstand) });
        break;
      default:
        assertNever(ziel);
    }
  }
  // A column „geduldet seit“ without one for the status says the status in its heading.
  if (status === null && von !== null && !rahmen.zuordnung.includes('status')) {
    const kopf = rahmen.koepfe[rahmen.zuordnung.indexOf('statusVon')] ?? '';
    if (/duldung|geduldet/i.test(kopf)) status = 'D';
  }
  // „Duldung § 60c“ names the ground of the present Duldung along with the status.
  if (bis === null && angaben.duldungGrund === undefined && /60 ?[bcd]|60 ?a abs/i.test(statustext)) {
    const grund = wort.leseDuldungsgrund(statustext);
    if (grund.ok && grund.wert !== null) set(angaben, { duldungGrund: grund.wert });
  }
  if (von !== null && bis !== null && bis < von) {
    abgewiesen = true;
    probleme.push(
      ort(zeile, 'statusBis', rahmen, {
        text: 'Das Ende des Zeitraums liegt vor seinem Beginn.',
        schwere: 'abgewiesen',
      }),
    );
  }
  return { zeile, angaben, status, von, bis, abgewiesen };
}

type Wortzelle<T> = {
  readonly ziel: Zielfeld;
  readonly index: number;
  readonly text: string;
  readonly lese: (wort: string) => Gelesen<T>;
};

/** Reads a word once for the whole list and counts how often it stands there. */
function leseBegriff<T>(nr: number, { ziel, index, text, lese }: Wortzelle<T>, rahmen: Rahmen): Gelesen<T> {
  if (!isBegriffsfeld(ziel)) return lese(text);
  const roh = `${ziel}|${text}`;
  const bekannt = rahmen.gelesen.get(roh) ?? entscheide(ziel, { text, lese }, rahmen);
  rahmen.gelesen.set(roh, bekannt);
  // `as`: kept under the name of its column, so it comes from the same reader.
  const ergebnis = bekannt.ergebnis as Gelesen<T>;
  const frueher = rahmen.gesehen.get(bekannt.schluessel);
  if (frueher !== undefined)
    rahmen.gesehen.set(bekannt.schluessel, { ...frueher, anzahl: frueher.anzahl + 1 });
  // Empty in words („k. A.“) is no word.
  else if (!ergebnis.ok || ergebnis.wert !== null || bekannt.gemerkt)
    rahmen.gesehen.set(bekannt.schluessel, {
      feld: ziel,
      wort: text.slice(0, 200),
      anzahl: 1,
      zelle: `${spaltenBuchstabe(index)}${nr}`,
      // `as`: the list of this column holds nothing but the codes its reader gives.
      code: ergebnis.ok ? (ergebnis.wert as string | null) : null,
      herkunft: bekannt.gemerkt ? 'gemerkt' : ergebnis.ok ? 'programm' : 'offen',
    });
  return ergebnis;
}

type Wortbefund = {
  readonly schluessel: string;
  readonly ergebnis: Gelesen<unknown>;
  /** The office has decided about it. */
  readonly gemerkt: boolean;
};

function entscheide(
  feld: Begriffsfeld,
  { text, lese }: Pick<Wortzelle<unknown>, 'text' | 'lese'>,
  { begriffe }: Rahmen,
): Wortbefund {
  const schluessel = begriffSchluessel(feld, text);
  const code = begriffe?.get(schluessel);
  // A decision about a code that the program no longer has is none.
  const gilt = code === null || begriffOptionen(feld).some(({ value }) => value === code);
  return code !== undefined && gilt
    ? { schluessel, ergebnis: { ok: true, wert: code }, gemerkt: true }
    : { schluessel, ergebnis: lese(text), gemerkt: false };
}

/** A day that does not exist, and anything wrong with what tells people apart, sends the row back. */
function schwereOf(ziel: Zielfeld, text: string): Problem['schwere'] {
  const ausweisend: readonly Zielfeld[] = [
    'name',
    'nachname',
    'vornamen',
    'geburtsdatum',
    'aktenzeichen',
    'azrNr',
  ];
  return ausweisend.includes(ziel) || /gibt es nicht|fehlt das Jahr|nicht darstellen|länger als/.test(text)
    ? 'abgewiesen'
    : 'hinweis';
}

function leseZeilentext(text: string, max = 200): Gelesen<string> {
  const rein = max > 200 ? cleanAbsatz(text) : cleanZeile(text);
  const fehler = pruefeText(text, max, rein.length);
  return fehler === null ? { ok: true, wert: rein === '' ? null : rein } : { ok: false, text: fehler };
}

/** Takes over what is new and reports what contradicts an earlier row of the same person. */
function uebernimm(person: Listenperson, neu: Angaben, melde: (ziel: Zielfeld, text: string) => void): void {
  const { duldungBis, ...weitere } = neu;
  // Rows of one person are papers one after the other; the last to end is the one she holds.
  if (duldungBis !== undefined && (person.angaben.duldungBis ?? '') < duldungBis)
    person.angaben.duldungBis = duldungBis;
  // `as`: entries of an object lose the type of its keys.
  for (const [feld, wert] of Object.entries(weitere) as [keyof Angaben, never][]) {
    const bisher = person.angaben[feld];
    if (bisher === undefined) person.angaben[feld] = wert;
    else if (JSON.stringify(bisher) !== JSON.stringify(wert))
      melde(feld, `Hier steht etwas anderes als in Zeile ${person.zeile}; es gilt die frühere Zeile.`);
  }
}

function uebernimmAbschnitt(
  person: Listenperson,
  { status, von, bis }: Gelesene,
  melde: (text: string, ziel: Zielfeld, schwere: 'hinweis') => void,
): void {
  if (status === null) return;
  if (von === null) {
    melde(
      'Zum Status fehlt, seit wann er gilt; der Zeitraum wurde nicht übernommen.',
      'statusVon',
      'hinweis',
    );
    return;
  }
  const gleich = person.abschnitte.some((abschnitt) => abschnitt.status === status && abschnitt.von === von);
  if (!gleich) person.abschnitte.push({ status, von, bis });
}

function set(angaben: Angaben, neu: { readonly [K in keyof Angaben]: Angaben[K] | undefined }): void {
  for (const [feld, wert] of Object.entries(neu))
    if (wert !== undefined) Object.assign(angaben, { [feld]: wert });
}

function ort(
  zeile: Zeile,
  ziel: Zielfeld | null,
  { zuordnung, koepfe }: Rahmen,
  was: Pick<Problem, 'text' | 'schwere'>,
  index?: number,
): Problem {
  const ersatz =
    ziel === 'nachname'
      ? zuordnung.findIndex((feld) => feld === 'nachname' || feld === 'name')
      : zuordnung.findIndex((feld) => feld === ziel);
  const spalte = index ?? ersatz;
  return {
    zeile: zeile.nr,
    zelle: spalte >= 0 ? `${spaltenBuchstabe(spalte)}${zeile.nr}` : null,
    spalte: spalte >= 0 ? (koepfe[spalte] ?? null) : null,
    ...was,
  };
}
