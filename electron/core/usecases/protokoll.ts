import type { Output, Parsed } from '#shared/api/contract.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { fold } from '#shared/lib/fold.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { createProtokoll } from '../db/protokoll.ts';
import { protokollauszug, type Protokollzeile } from '../db/queries/protokollauszug.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { writeAuszug } from './protokoll-datei.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadKopf } from './dokument-daten.ts';
import { fullName } from './namen.ts';
import { vorgangOf } from './protokoll-worte.ts';
import { tabellenName } from './tabellen-namen.ts';
import { rememberWritten } from './written-files.ts';

type Auszug = Output<'protokoll.auszug'>;
type Wunsch = Parsed<'protokoll.auszug'>;

/** More than anybody reads on a screen; a file holds all. */
const LISTED = 500;

export const protokollHandlers: HandlersOf<'protokoll'> = {
  'protokoll.auszug': (wunsch, access) => {
    const { personId, auszug } = load(access, wunsch);
    access.note(personId, { von: wunsch.von, bis: wunsch.bis, zeilen: auszug.zeilen.length });
    return {
      ...auszug,
      zeilen: auszug.zeilen.slice(0, LISTED),
      weitere: Math.max(0, auszug.zeilen.length - LISTED),
    };
  },

  'protokoll.write': async ({ als, ...wunsch }, { read, write, host }) => {
    const { auszug, personId, kopf } = read((access) => ({
      ...load(access, wunsch),
      kopf: loadKopf(access, false),
    }));
    const { path } = await host.chooseFile({
      mode: 'save',
      title: 'Protokollauszug speichern',
      suggestedName: `${kopf.datum}_Protokollauszug${auszug.programmNr === null ? '' : `_${auszug.programmNr}`}.${als}`,
      extensions: [als],
    });
    if (path === null) return { datei: null, zeilen: 0 };
    writeFileAtomic(path, await writeAuszug(auszug, als, kopf));
    write(({ note }) =>
      note(personId, { als, von: wunsch.von, bis: wunsch.bis, zeilen: auszug.zeilen.length }),
    );
    return { datei: rememberWritten(path), zeilen: auszug.zeilen.length };
  },
};

function load(
  access: ReadAccess,
  { von, bis, person, arten }: Wunsch,
): { readonly personId: string | null; readonly auszug: Auszug } {
  if (von > bis)
    throw new Refusal(
      'invalid',
      `Der Zeitraum endet am ${formatDatum(bis)}, bevor er am ${formatDatum(von)} beginnt. Bitte tauschen Sie die beiden Tage.`,
    );
  const found = person === null || person === '' ? null : findPerson(access, person);
  const personId = found?.id ?? null;
  return {
    personId,
    auszug: {
      von,
      bis,
      programmNr: found?.programmNr ?? null,
      pruefung: verified(access),
      zeilen: protokollauszug(access.db, { von, bis, personId })
        .map((zeile) => describe(zeile, personId !== null))
        .filter(({ art }) => arten.includes(art)),
      weitere: 0,
    },
  };
}

/** By number or by full name; who watches over data protection has no list to choose from. */
function findPerson({ tables }: ReadAccess, eingabe: string): { id: string; programmNr: string } {
  const wanted = fold(eingabe);
  const found = tables.person
    .all()
    .filter(
      ({ programmNr, nachname, vornamen }) =>
        fold(programmNr) === wanted ||
        fold(fullName(nachname, vornamen)) === wanted ||
        fold(`${vornamen ?? ''} ${nachname}`.trim()) === wanted,
    );
  const [first, second] = found;
  if (first === undefined)
    throw new Refusal(
      'not_found',
      'Unter dieser Programm-Nr. oder diesem Namen steht niemand (mehr) im Register. Bitte schreiben Sie den Namen vollständig, zum Beispiel „Nachname, Vornamen“.',
    );
  if (second !== undefined)
    throw new Refusal(
      'conflict',
      `Diesen Namen haben ${found.length} Personen im Register. Bitte geben Sie die Programm-Nr. an; sie steht auf jedem Papier.`,
    );
  return first;
}

function verified({ db }: ReadAccess): Auszug['pruefung'] {
  const result = createProtokoll(db).verify();
  if (!result.ok)
    return {
      ok: false,
      satz: `Das Protokoll wurde außerhalb des Programms verändert: Ab Zeile ${result.zeile} stimmt die Kette nicht mehr.`,
    };
  const deleted =
    result.geloescht === 0
      ? ''
      : ` Bei ${result.geloescht} davon wurde der Inhalt mit der Person gelöscht; die Zeile selbst steht noch.`;
  return {
    ok: true,
    satz: `Die Kette aller ${result.zeilen} Zeilen ist lückenlos und unverändert.${deleted}`,
  };
}

function describe(
  { nr, zeit, tag, art: name, benutzer, rechte, programmNr, inhalt, tabellen }: Protokollzeile,
  named: boolean,
): Auszug['zeilen'][number] {
  const { art, was } = vorgangOf(name);
  return {
    nr,
    zeit: named ? zeit : tag,
    wer: named ? (benutzer ?? 'unbekannt') : userKind(rechte),
    art,
    was,
    programmNr,
    angaben: inhalt === null ? 'Inhalt mit der Person gelöscht' : areas(tabellen),
  };
}

/** By what somebody may do, so that an extract of a period is no list of what each colleague has done. */
function userKind(rechte: string): string {
  const may = new Set(rechte.split(' '));
  if (may.has('verwalten')) return 'Zugang mit Verwaltung';
  if (may.has('entscheiden') || may.has('freigeben')) return 'Zugang mit Entscheidung';
  if (may.has('vorpruefen')) return 'Zugang mit Eintragung';
  return may.has('lesen') ? 'Zugang nur zum Ansehen' : 'Datenschutz';
}

/** Which parts of a file were changed; never what stood or stands in them. */
function areas(tabellen: string): string {
  // The column holds an array of names that SQLite has just made.
  return (JSON.parse(tabellen) as string[])
    .map((name) => (Object.hasOwn(records, name) ? tabellenName(name as Tabelle) : name)) // `hasOwn` says so
    .toSorted((a, b) => a.localeCompare(b, 'de'))
    .join(', ');
}
