/** What the guard of free text is asked against: everything in the register that tells who somebody is. */
import { gattungswoerter, isAllgemein } from '#shared/anonymisierung/text/allgemeinwoerter.ts';
import type { Fundart, Registereintrag } from '#shared/anonymisierung/text/registereintrag.ts';
import {
  createTextregister,
  textregisterInSchritten,
  type Textregister,
} from '#shared/anonymisierung/text/textregister.ts';
import { plainWord } from '#shared/anonymisierung/text/wortkern.ts';
import { staaten } from '#shared/domain/staaten.ts';
import type { Database } from '../db/open.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadEinstellung } from './einstellung.ts';
import { inPieces } from './in-pieces.ts';

/** Columns that hold something of each kind. A new column that names people belongs here. */
const SPALTEN: readonly (readonly [Fundart, string, readonly string[]])[] = [
  ['name', 'person', ['nachname', 'vornamen', 'weitereNamen']],
  ['name', 'angehoeriger', ['name']],
  ['beistand', 'kontaktperson', ['name']],
  ['beistand', 'kontakt', ['dolmetschen']],
  ['mitarbeit', 'benutzer', ['name']],
  ['mitarbeit', 'traeger', ['ansprechpartner']],
  ['mitarbeit', 'traegerkontakt', ['name']],
  ['mitarbeit', 'uebergabe', ['von', 'an']],
  ['arbeitgeber', 'beschaeftigung', ['arbeitgeber']],
  ['schule', 'massnahme', ['anbieter']],
  ['schule', 'traeger', ['name']],
  ['schule', 'kontaktperson', ['einrichtung']],
  ['schule', 'verurteilung', ['gericht']],
  ['strasse', 'haushalt', ['strasse']],
  ['strasse', 'traeger', ['strasse']],
  ['strasse', 'kontaktperson', ['strasse']],
  ['ort', 'haushalt', ['ort']],
  ['ort', 'person', ['gemeinde']],
  ['ort', 'angehoeriger', ['lebtIn']],
  ['nummer', 'person', ['programmNr', 'aktenzeichen', 'azrNr']],
  ['telefon', 'person', ['telefon']],
  ['telefon', 'kontaktperson', ['telefon']],
  ['telefon', 'traeger', ['telefon']],
  ['telefon', 'traegerkontakt', ['telefon']],
  ['telefon', 'benutzer', ['telefon']],
  ['email', 'person', ['email']],
  ['email', 'kontaktperson', ['email']],
  ['email', 'traeger', ['email']],
  ['email', 'traegerkontakt', ['email']],
  ['email', 'benutzer', ['email']],
  ['geburtsdatum', 'person', ['geburtsdatum']],
  ['geburtsdatum', 'angehoeriger', ['geburtsdatum']],
];

type Gemerkt = { readonly stand: string; readonly register: Textregister };
const gemerkt = new WeakMap<Database, Gemerkt>();

/** Tables whose changes do not change what the register knows about people. */
const EIGENE = ['grundsatzentscheidung', 'textentscheidung', 'fallgeschichte', 'sitzung', 'sitzungspunkt'];

/** Kept as long as nobody changes anything about people: with 10,000 people it takes most of a second to prepare. */
export function loadTextregister(access: ReadAccess): Textregister {
  const known = gemerkt.get(access.db);
  const stand = standOf(access.db);
  if (known?.stand === stand) return known.register;
  const register = createTextregister(loadEintraege(access));
  gemerkt.set(access.db, { stand, register });
  return register;
}

/**
 * Prepares it before anybody asks, in pieces, so that the first text is checked at once and nobody waits meanwhile.
 * @returns what is kept, unless somebody has changed the register while it was made.
 */
export async function prepareTextregister({ read }: Pick<TaskAccess, 'read'>): Promise<Textregister> {
  const found = read((access) => {
    const stand = standOf(access.db);
    const known = gemerkt.get(access.db);
    return known?.stand === stand
      ? { fertig: known.register }
      : { fertig: null, stand, db: access.db, eintraege: loadEintraege(access) };
  });
  if (found.fertig !== null) return found.fertig;
  const register = await inPieces(textregisterInSchritten(found.eintraege));
  // What was made from an older state is never taken for the new one: it carries the state it was made from.
  gemerkt.set(found.db, { stand: found.stand, register });
  return register;
}

/** Last change of the register and number of people: both change when somebody is entered, changed or deleted. */
function standOf(db: Database): string {
  const marks = EIGENE.map(() => '?').join(', ');
  const last = db
    .prepare<string[], number>(
      `SELECT id FROM aenderung WHERE tabelle NOT IN (${marks}) ORDER BY id DESC LIMIT 1`,
    )
    .pluck()
    .get(...EIGENE);
  const people = db.prepare<[], number>('SELECT count(*) FROM person').pluck().get();
  return `${last ?? 0}/${people ?? 0}`;
}

export function loadEintraege(access: ReadAccess): Registereintrag[] {
  const { db } = access;
  const texts = SPALTEN.flatMap(([art, tabelle, spalten]) =>
    spalten.flatMap((spalte) =>
      db
        .prepare<[], string>(
          `SELECT DISTINCT "${spalte}" FROM "${tabelle}" WHERE "${spalte}" IS NOT NULL AND "${spalte}" <> ''`,
        )
        .pluck()
        .all()
        .map((text): Registereintrag => ({ art, text })),
    ),
  );
  const oeffentlich = ownWords(access);
  return [
    ...texts.filter(({ art, text }) => !(art === 'ort' && oeffentlich.has(plainWord(text)))),
    ...zustaendige(db),
    ...haushaltsnamen(db),
    ...herkunft(db),
  ];
}

/** The seat of the office stands on the bundle itself; it tells nothing about one of its people. */
function ownWords(access: ReadAccess): ReadonlySet<string> {
  const { behoerde, ort } = loadEinstellung(access);
  return new Set(
    [ort ?? '', ...(behoerde ?? '').split(/[\s-]+/)].map(plainWord).filter((word) => word.length > 3),
  );
}

/** Initials and signs say too little to be looked for. */
function zustaendige(db: Database): Registereintrag[] {
  return db
    .prepare<[], string>('SELECT DISTINCT zustaendig FROM person WHERE length(zustaendig) > 3')
    .pluck()
    .all()
    .map((text) => ({ art: 'mitarbeit', text }));
}

/** A household may be called after its people; „Familie“ alone says nothing. */
function haushaltsnamen(db: Database): Registereintrag[] {
  return db
    .prepare<[], string>('SELECT DISTINCT bezeichnung FROM haushalt WHERE bezeichnung IS NOT NULL')
    .pluck()
    .all()
    .flatMap((text) => text.split(/[\s,;/]+/))
    .filter((word) => {
      const plain = plainWord(word);
      return plain.length > 2 && !/\d/.test(plain) && !isAllgemein(plain) && !gattungswoerter.has(plain);
    })
    .map((text) => ({ art: 'name', text }));
}

/** States from which somebody in the register comes: often a handful of people. */
function herkunft(db: Database): Registereintrag[] {
  const codes = new Set(
    db
      .prepare<[], string>(
        'SELECT staatsangehoerigkeit FROM person WHERE staatsangehoerigkeit IS NOT NULL UNION SELECT staatsangehoerigkeit FROM weitereStaatsangehoerigkeit',
      )
      .pluck()
      .all(),
  );
  return staaten
    .filter(({ code, gruppe }) => codes.has(code) && code !== '000' && !/^(?:ungeklaert|ohne)$/.test(gruppe))
    .map(({ name }) => ({ art: 'staat', text: name.replace(/\s*\(.*\)|, .*$/u, '') }));
}
