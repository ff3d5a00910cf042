import type { Posten } from '#shared/api/heute.ts';
import { geburtstage, type Aenderung } from '#shared/fristen/aenderungen.ts';
import { feiertage } from '#shared/fristen/feiertage.ts';
import { postenart } from '#shared/fristen/posten.ts';
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import { erfuelltAb, formatDatum, isDatum, plusDays } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { loadKommende } from '../db/queries/faelliges.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { writeKalender } from '../files/kalender.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { loadKopf } from './dokument-daten.ts';
import { findPosten, loadPosten } from './heute/posten-liste.ts';
import { tagesliste } from './heute/tagesliste.ts';
import { landOf } from './land.ts';
import { rememberWritten } from './written-files.ts';
import { gibPapierAus } from './papier-ausgeben.ts';

/** More than anybody works off in a day; the rest is counted. */
const LISTED = 500;
/** As far ahead as the list can show, in days. */
const WEITESTE = 180;

export const heuteHandlers: HandlersOf<'heute'> = {
  'heute.load': (wunsch, access) => {
    const { offen, erledigt } = loadPosten(access, wunsch);
    const land = landOf(access);
    const { today } = access;
    return {
      heute: today,
      feiertag: feiertage(Number(today.slice(0, 4)), land).find(({ tag }) => tag === today)?.name ?? null,
      ohneLand: land === null,
      posten: offen.slice(0, LISTED),
      weitere: Math.max(0, offen.length - LISTED),
      erledigt: [...erledigt],
      zustaendige: access.db
        .prepare<[], string>(
          `SELECT DISTINCT zustaendig FROM person WHERE zustaendig IS NOT NULL AND zustaendig <> '' ORDER BY zustaendig`,
        )
        .pluck()
        .all(),
      personen: access.tables.person.count(),
    };
  },

  'heute.vorschau': ({ monate }, access) => {
    const bis = erfuelltAb(access.today, { months: monate });
    const von = plusDays(access.today, 1);
    const all = loadKommende(access.db).flatMap(
      ({ personId, geburtsdatum, fruehestens, rechtsgrundlage: weg, name, programmNr }) =>
        [
          ...(geburtsdatum === null ? [] : geburtstage(geburtsdatum, von, bis)),
          ...(fruehestens !== null && isDatum(fruehestens) && von <= fruehestens && fruehestens <= bis
            ? [{ art: 'schwelle' as const, am: fruehestens, was: schwelleSatz(weg) }]
            : []),
        ].map((aenderung: Aenderung) => ({ ...aenderung, personId, name, programmNr })),
    );
    const sorted = all.toSorted((a, b) => a.am.localeCompare(b.am) || a.name.localeCompare(b.name, 'de'));
    return { aenderungen: sorted.slice(0, LISTED), weitere: Math.max(0, sorted.length - LISTED) };
  },

  'heute.tick': ({ schluessel }, access) => {
    const posten = requirePosten(access, schluessel);
    if (posten.art === 'wiedervorlage') tickWiedervorlage(access, posten, access.today);
    keep(access, posten, { erledigtAm: access.today });
  },

  'heute.untick': ({ schluessel }, access) => {
    const known = access.tables.postenstand.select('WHERE schluessel = ?', schluessel)[0];
    if (known === undefined || known.erledigtAm === null)
      throw new Refusal('not_found', 'Das ist nicht (mehr) als erledigt eingetragen.');
    const recordId = schluessel.split(':')[1] ?? '';
    const wiedervorlage = access.tables.wiedervorlage.find(recordId);
    if (schluessel.startsWith('wiedervorlage:') && wiedervorlage !== null)
      access.save('wiedervorlage', { ...wiedervorlage, erledigtAm: null });
    access.save('postenstand', { ...known, erledigtAm: null });
    access.note(known.personId, { posten: known.schluessel });
  },

  'heute.move': ({ schluessel, auf }, access) => {
    if (auf < access.today)
      throw new Refusal(
        'refused',
        'Bitte wählen Sie einen Tag ab heute; die Vergangenheit lässt sich nicht einholen.',
      );
    const latest = erfuelltAb(access.today, { years: 2 });
    if (auf > latest)
      throw new Refusal('refused', `Bitte wählen Sie einen Tag bis zum ${formatDatum(latest)}.`);
    keep(access, requirePosten(access, schluessel), { verschobenAuf: auf });
  },

  'heute.comment': ({ schluessel, kommentar }, access) =>
    keep(access, requirePosten(access, schluessel), { kommentar: kommentar === '' ? null : kommentar }),

  'heute.print': async ({ als, ...wunsch }, access) => {
    const dokument = access.read((read) =>
      tagesliste(loadPosten(read, wunsch).offen.slice(0, LISTED), loadKopf(read, false)),
    );
    const name = `${dokument.datum}_Tagesliste`;
    return await gibPapierAus(access, { dokument, name, als, titel: 'Tagesliste' });
  },

  'heute.writeIcs': async (wunsch, access) => {
    const { today, offen } = access.read((read) => ({
      today: read.today,
      offen: loadPosten(read, wunsch).offen,
    }));
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: 'Kalenderdatei speichern',
      suggestedName: `${today}_Fristen.ics`,
      extensions: ['ics'],
    });
    if (path === null) return { datei: null, termine: 0 };
    writeFileAtomic(path, calendar(offen));
    return { datei: rememberWritten(path), termine: offen.length };
  },
};

function schwelleSatz(weg: string | null): string {
  const norm = rechtsgrundlage.codes.find((code) => code === weg);
  return `Erster Tag, an dem die Voraussetzungen erreichbar sind${norm === undefined ? '' : `: ${rechtsgrundlage.label(norm)}`}; vorher prüfen, was noch fehlt.`;
}

function requirePosten(access: ReadAccess, schluessel: string): Posten {
  const found = findPosten(access, schluessel, WEITESTE);
  if (found === null)
    throw new Refusal('not_found', 'Das ist nicht mehr fällig. Die Liste ist inzwischen eine andere.');
  return found;
}

function keep(
  access: WriteAccess,
  { schluessel, personId }: Posten,
  change: {
    readonly erledigtAm?: string;
    readonly verschobenAuf?: string;
    readonly kommentar?: string | null;
  },
): void {
  const known = access.tables.postenstand.select('WHERE schluessel = ?', schluessel)[0];
  const { id, erledigtAm = null, verschobenAuf = null, kommentar = null } = known ?? { id: access.newId() };
  access.save('postenstand', {
    id,
    schluessel,
    personId,
    erledigtAm,
    verschobenAuf,
    kommentar,
    ...change,
    am: access.today,
    benutzerId: access.benutzer.id,
  } as Parameters<typeof access.save<'postenstand'>>[1]);
  access.note(personId, { posten: schluessel });
}

function tickWiedervorlage(
  access: WriteAccess,
  { schluessel }: Posten,
  erledigtAm: ReadAccess['today'],
): void {
  const record = access.tables.wiedervorlage.find(schluessel.split(':')[1] ?? '');
  if (record !== null) access.save('wiedervorlage', { ...record, erledigtAm });
}

/** One day per due thing; a calendar is shared and synchronised, so it gets no name and no note. */
function calendar(liste: readonly Posten[]): string {
  return writeKalender(
    'Fristen der Ausländerbehörde',
    liste.map(({ schluessel, art, bis, programmNr }) => ({
      uid: `${schluessel}@bleibeweg`,
      tag: bis,
      titel: programmNr === null ? postenart.label(art) : `${postenart.label(art)}: ${programmNr}`,
    })),
  );
}
