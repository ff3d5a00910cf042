/** The office's own register as the guard looks things up in it. Built once, asked for every text. */
import { fundart } from '#shared/domain/gremium.ts';
import { zuEnde, type Schritte } from '#shared/lib/schritte.ts';
import { gattungswoerter, isAllgemein, namenszusaetze } from './allgemeinwoerter.ts';
import { ortsstaemme } from './beugung.ts';
import { EinFehlerIndex } from './ein-fehler.ts';
import { NummernIndex } from './nummern-index.ts';
import type { Fundart, Registereintrag } from './registereintrag.ts';
import { lautkerne, plainWord, schreibkern } from './wortkern.ts';

export type Textregister = {
  /** Words and whole names, streets, firms written together, in their plain form and their {@link schreibkern}. */
  readonly worte: EinFehlerIndex<readonly Fundart[]>;
  readonly laute: ReadonlyMap<string, readonly Fundart[]>;
  /** Stems of places that only occur with an ending: „Götting“(er). */
  readonly stamm: ReadonlyMap<string, readonly Fundart[]>;
  /** Letters and digits of numbers, without the signs between them. */
  readonly nummern: NummernIndex;
  readonly emails: ReadonlySet<string>;
  readonly geburtstage: ReadonlySet<string>;
  /** Most words that one entry has. */
  readonly fenster: number;
};

const PERSONEN: ReadonlySet<Fundart> = new Set(['name', 'beistand', 'mitarbeit']);
const EIN_WORT = /^\p{L}+$/u;
const FENSTER_MAX = 8;
/** Between the words of one entry; several spellings stand with commas or semicolons between them. */
const TRENNER = /[\s\-‐-―/()"„“”.&+]+/u;

/** Street names end alike however they are written: „Lindenstraße“, „Lindenstr.“. */
export function strassenform(plain: string): string {
  return plain.endsWith('strasse') ? `${plain.slice(0, -7)}str` : plain;
}

export const createTextregister = (eintraege: readonly Registereintrag[]): Textregister =>
  zuEnde(textregisterInSchritten(eintraege));

/** So many entries in one step; they take a few milliseconds. */
const JE_SCHRITT = 200;

/** The same in steps: with 10,000 people it takes most of a second, and somebody else may be waiting. */
export function* textregisterInSchritten(eintraege: readonly Registereintrag[]): Schritte<Textregister> {
  const worte = new EinFehlerIndex<readonly Fundart[]>();
  const laute = new Map<string, readonly Fundart[]>();
  const stamm = new Map<string, readonly Fundart[]>();
  const nummern = new NummernIndex();
  const emails = new Set<string>();
  const geburtstage = new Set<string>();
  let fenster = 1;
  const seen = new Map<string, Fundart>();

  const addWort = (plain: string, art: Fundart) => {
    const form = strassenform(plain);
    const keys = form === plain ? [plain] : [plain, form];
    for (const key of keys) {
      const kern = schreibkern(key);
      worte.set(key, withArt(worte.get(key), art));
      if (kern !== key) worte.set(kern, withArt(worte.get(kern), art));
    }
    if (art === 'ort' || art === 'staat')
      for (const each of ortsstaemme(form).map(schreibkern)) stamm.set(each, withArt(stamm.get(each), art));
  };
  const addLaut = (word: string, art: Fundart) => {
    for (const laut of lautkerne(word)) laute.set(laut, withArt(laute.get(laut), art));
  };
  const addText = (text: string, art: Fundart) => {
    if (EIN_WORT.test(text)) {
      // „Amtsgericht“ or „Restaurant“ alone is no particular one.
      if ((art === 'schule' || art === 'arbeitgeber') && gattungswoerter.has(plainWord(text))) return;
      addWort(plainWord(text), art);
      if (PERSONEN.has(art) || art === 'ort') addLaut(text, art);
      return;
    }
    const raw = text.split(TRENNER).filter((word) => /\p{L}/u.test(word));
    const plain = raw.map(plainWord).filter((word) => word !== '' && !/^\d+$/.test(word));
    if (plain.length === 0) return;
    for (const ganz of new Set([plain, withoutGattung(plain)])) {
      if (ganz.length < 2 || ganz.length > FENSTER_MAX) continue;
      fenster = Math.max(fenster, ganz.length);
      addWort(ganz.join(''), art);
    }
    if (plain.length === 1) addWort(plain[0] ?? '', art);
    for (const word of raw) {
      const form = plainWord(word);
      if (plain.length > 1 && !saysSomethingAlone(form, art)) continue;
      if (plain.length > 1) addWort(form, art);
      if (PERSONEN.has(art) || art === 'ort') addLaut(word, art);
    }
  };

  for (const [index, { art, text }] of eintraege.entries()) {
    if (index % JE_SCHRITT === JE_SCHRITT - 1) yield;
    if (seen.get(text) === art) continue;
    seen.set(text, art);
    switch (art) {
      case 'geburtsdatum':
      case 'datum':
        if (art === 'geburtsdatum') geburtstage.add(text);
        break;
      case 'nummer':
      case 'telefon':
      case 'bank':
      case 'kennzeichen':
        for (const form of nummernformen(text, art)) nummern.set(form, art);
        break;
      case 'email':
        emails.add(text.trim().toLowerCase());
        break;
      default:
        for (const each of /[,;\n]/.test(text) ? text.split(/[,;\n]+/) : [text])
          addText(art === 'strasse' ? each.replace(/\s+\d.*$/u, '') : each, art);
    }
  }
  return { worte, laute, stamm, nummern, emails, geburtstage, fenster };
}

/** One list per kind, shared by nearly all words. */
const ALLEIN = new Map<Fundart, readonly Fundart[]>(fundart.codes.map((art) => [art, [art]]));

function withArt(known: readonly Fundart[] | undefined, art: Fundart): readonly Fundart[] {
  if (known === undefined) return ALLEIN.get(art) ?? [art];
  return known.includes(art) ? known : [...known, art];
}

/** „Bäckerei Krause GmbH & Co. KG“ → Bäckerei, Krause. */
function withoutGattung(plain: readonly string[]): readonly string[] {
  let end = plain.length;
  while (end > 1 && gattungswoerter.has(plain[end - 1] ?? '')) end -= 1;
  return plain.slice(0, end);
}

function saysSomethingAlone(plain: string, art: Fundart): boolean {
  if (PERSONEN.has(art)) {
    if (namenszusaetze.has(plain)) return false;
    return plain.length >= 2 && (art === 'name' || !gattungswoerter.has(plain));
  }
  return plain.length >= 4 && !gattungswoerter.has(plain) && !isAllgemein(plain);
}

/** Ways in which a number is written; too short ones say nothing. */
export function nummernformen(text: string, art: Fundart): readonly string[] {
  const signs = text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const digits = signs.replaceAll(/\D+/g, '').length;
  if (digits < 3 || signs.length < 4) return [];
  if (art === 'telefon') return [nationalNumber(signs)];
  return [...new Set([signs, signs.replace(/^(\p{L}+)0+(?=\d{3})/u, '$1')])];
}

/** Digits of a phone number without what stands for the country or its zero. */
export function nationalNumber(digits: string): string {
  return digits.replace(/^(?:00)?49(?=\d{6})/, '').replace(/^0+/, '');
}
