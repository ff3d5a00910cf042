import { loeschstand } from '#shared/ablauf/loeschplan.ts';
import { anonymise } from '#shared/anonymisierung/anonymise.ts';
import { merkmale, type Merkmal } from '#shared/anonymisierung/merkmale.ts';
import { loeschgrund } from '#shared/domain/codes.ts';
import { records, type Tabelle } from '#shared/domain/records.ts';
import { loeschprotokoll } from '#shared/dokumente/vorlagen/loeschprotokoll.ts';
import { createDokument } from '#shared/dokumente/vorlage.ts';
import { asDatum, erfuelltAb, formatDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { countDue, loeschplan, type Planzeile } from '../db/queries/loeschplan.ts';
import { addRest, loadRest } from '../db/queries/statistikrest.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { briefpapier } from './briefkopf.ts';
import { loadEinstellung } from './einstellung.ts';
import { fullName } from './namen.ts';
import { requirePerson } from './person.ts';
import { tabellenName } from './tabellen-namen.ts';
import { gibPapierAus } from './papier-ausgeben.ts';

/** More than anybody reads; the rest is counted. */
const LISTED = 500;

export const loeschungHandlers: HandlersOf<'loeschung'> = {
  'loeschung.plan': ({ bisMonate }, access) => {
    const bis = erfuelltAb(access.today, { months: bisMonate });
    const faelle = loeschplan(access.db, loadEinstellung(access)).filter(({ am }) => am <= bis);
    return {
      faellig: faelle.filter((zeile) => loeschstand(zeile, access.today) === 'faellig').length,
      faelle: faelle.slice(0, LISTED).map((zeile) => inWorten(zeile, access.today)),
      weitere: Math.max(0, faelle.length - LISTED),
    };
  },
  'loeschung.erinnerung': async (_, { read }) =>
    await Promise.resolve({
      faellig: read((access) => countDue(access.db, loadEinstellung(access), access.today)),
    }),
  'loeschung.termin': ({ personId }, access) => ({
    ...inWorten(terminOf(access, personId), access.today),
    sperre: access.tables.loeschsperre.ofPerson(personId).at(-1) ?? null,
  }),
  'loeschung.aufbewahren': ({ personId, bis, grund }, access) => {
    requirePerson(access, personId);
    const latest = erfuelltAb(access.today, { years: 10 });
    if (bis > latest)
      throw new Refusal(
        'refused',
        `Bitte wählen Sie einen Tag bis zum ${formatDatum(latest)}. Danach kann neu entschieden werden.`,
      );
    const id = access.newId();
    access.save('loeschsperre', {
      id,
      personId,
      bis,
      grund,
      am: access.today,
      benutzerId: access.benutzer.id,
    });
    access.note(personId, { loeschsperre: id });
  },

  'loeschung.vorschau': ({ personIds }, access) => ({
    geht: extent(access, personIds),
    bleibt: remaining(access, personIds),
    gesperrt: blocked(access, personIds),
  }),
  'loeschung.loeschen': ({ personIds, grund }, access) => {
    const reason = blocked(access, personIds);
    if (reason !== null) throw new Refusal('refused', reason);
    const geht = extent(access, personIds);
    for (const personId of personIds) {
      addRest(access.db, access.today, anonymise(akteOf(access, personId), access.today));
      access.forgetPerson(personId);
    }
    access.note(null, {
      grund,
      personen: personIds.length,
      geht: geht.map(({ was, anzahl }) => `${anzahl} ${was}`),
    });
    return { protokollNr: access.protokollId, personen: personIds.length };
  },

  'loeschung.protokolle': (_, access) => loadProtokolle(access),
  'loeschung.papier': async ({ protokollNr, als }, access) => {
    const dokument = access.read((read) => {
      const found = loadProtokolle(read).find((protokoll) => protokoll.protokollNr === protokollNr);
      if (found === undefined)
        throw new Refusal('not_found', 'Unter dieser Nummer steht keine Löschung im Protokoll.');
      return createDokument(
        loeschprotokoll,
        { ...found, protokollNr: String(found.protokollNr) },
        briefpapier(read, true),
      );
    });
    const name = `${dokument.datum}_${loeschprotokoll.dateiname}_Nr-${protokollNr}`;
    const { datei, gedruckt } = await gibPapierAus(access, { dokument, name, als });
    if (gedruckt || datei !== null)
      access.write((write) => write.note(null, { protokoll: protokollNr, als }));
    return { datei };
  },

  'loeschung.rest': (_, { db }) =>
    loadRest(db).map(({ halbjahr, merkmal, zustand, anzahl }) => {
      // The names of traits were written by this program from the same list.
      const info = merkmale[merkmal as Merkmal];
      return { halbjahr, merkmal: info.titel, zustand: info.zustaende[zustand] ?? zustand, anzahl };
    }),
};

function inWorten({ nachname, vornamen, seit: _seit, ...zeile }: Planzeile, heute: Datum) {
  return { ...zeile, name: fullName(nachname, vornamen), stand: loeschstand(zeile, heute) };
}

function terminOf(access: ReadAccess, personId: string): Planzeile {
  requirePerson(access, personId);
  const [zeile] = loeschplan(access.db, loadEinstellung(access), personId);
  if (zeile === undefined) throw new Error('a person without a line in the plan');
  return zeile;
}

/** Why these people must not be deleted now; null if they may. Before the day it is allowed: Art. 17 knows no period. */
function blocked(access: ReadAccess, personIds: readonly string[]): string | null {
  const held = personIds.map((id) => terminOf(access, id)).filter(({ gesperrt }) => gesperrt !== null);
  const [first] = held;
  if (first === undefined) return null;
  return held.length === 1
    ? `${first.programmNr}: ${first.gesperrt}`
    : `Bei ${held.length} Personen ist ein Rechtsbehelf anhängig (${held.map(({ programmNr }) => programmNr).join(', ')}). Bitte nehmen Sie diese aus der Auswahl.`;
}

const NOT_OF_A_PERSON = new Set<Tabelle>(['person', 'haushalt']);

/** Area by area, how many entries go. */
function extent({ db, tables }: ReadAccess, personIds: readonly string[]) {
  const ids = JSON.stringify(personIds);
  const count = (sql: string) => db.prepare<[string], number>(sql).pluck().get(ids) ?? 0;
  // Object.keys forgets that these are the names of tables.
  const areas = (Object.keys(records) as Tabelle[]).filter(
    (tabelle) => !NOT_OF_A_PERSON.has(tabelle) && tables[tabelle].columns.includes('personId'),
  );
  return [
    { was: tabellenName('person'), anzahl: personIds.length },
    ...areas.map((tabelle) => ({
      was: tabellenName(tabelle),
      anzahl: count(`SELECT count(*) FROM "${tabelle}" WHERE personId IN (SELECT value FROM json_each(?))`),
    })),
    {
      was: 'Verlauf (einzelne Änderungen)',
      anzahl: count('SELECT count(*) FROM aenderung WHERE personId IN (SELECT value FROM json_each(?))'),
    },
  ].filter(({ anzahl }) => anzahl > 0);
}

function remaining({ db }: ReadAccess, personIds: readonly string[]): string[] {
  const others =
    db
      .prepare<[string, string], number>(
        `SELECT count(DISTINCT o.id) FROM person p JOIN person o ON o.haushaltId = p.haushaltId
         WHERE p.id IN (SELECT value FROM json_each(?)) AND o.id NOT IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .get(JSON.stringify(personIds), JSON.stringify(personIds)) ?? 0;
  return [
    'Die Zeilen im Protokoll bleiben ohne Inhalt, damit sich die Kette prüfen lässt.',
    'Für die Statistik bleibt eine Zahl je Merkmal, ohne Verbindung zwischen den Merkmalen.',
    'Sicherungen, die schon geschrieben sind, laufen nach ihrer Frist ab.',
    'Papiere, die ausgedruckt oder gespeichert wurden, und die Ausländerakte sind nicht betroffen.',
    ...(others === 0
      ? []
      : [
          `${others === 1 ? 'Eine weitere Person' : `${others} weitere Personen`} im selben Haushalt ${others === 1 ? 'bleibt' : 'bleiben'}; in deren Akten kann die Person als Angehörige stehen.`,
        ]),
  ];
}

function akteOf({ tables }: ReadAccess, personId: string) {
  const person = tables.person.find(personId);
  if (person === null) throw new Error('the person was just found');
  return {
    person,
    ampelentscheidung: tables.ampelentscheidung.ofPerson(personId),
    betreuung: tables.betreuung.ofPerson(personId),
    sprachnachweis: tables.sprachnachweis.ofPerson(personId),
    antrag: tables.antrag.ofPerson(personId),
    haushalt: person.haushaltId === null ? null : tables.haushalt.find(person.haushaltId),
    umfeld: {
      sitz: tables.einstellung.all()[0]?.ort ?? null,
      geburtsdaten:
        person.haushaltId === null
          ? []
          : tables.person
              .select('WHERE haushaltId = ?', person.haushaltId)
              .map(({ geburtsdatum }) => geburtsdatum),
    },
  };
}

type Zeile = {
  readonly id: number;
  readonly tag: string;
  readonly benutzerId: string;
  readonly inhalt: string;
};

function loadProtokolle(access: ReadAccess) {
  return access.db
    .prepare<[], Zeile>(
      `SELECT p.id, p.tag, p.benutzerId, i.inhalt FROM protokoll p JOIN protokollinhalt i ON i.protokollId = p.id
       WHERE p.art = 'loeschung.loeschen' ORDER BY p.id DESC`,
    )
    .all()
    .map(({ id, tag, benutzerId, inhalt }) => {
      // Written by loeschung.loeschen above.
      const { grund, personen, geht } = JSON.parse(inhalt) as {
        grund: string;
        personen: number;
        geht: string[];
      };
      return {
        protokollNr: id,
        am: asDatum(tag),
        benutzer: benutzerName(access, benutzerId),
        grund: loeschgrund.options.find(({ value }) => value === grund)?.label ?? grund,
        personen,
        geht: geht.map((text) => {
          const gap = text.indexOf(' ');
          return { anzahl: Number(text.slice(0, gap)), was: text.slice(gap + 1) };
        }),
      };
    });
}
