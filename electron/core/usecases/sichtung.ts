import { api, type Output } from '#shared/api/contract.ts';
import { sichtungsauswahl } from '#shared/api/sichtung.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { sichtungHindernis } from '#shared/ablauf/sichtung-schritt.ts';
import { istZweiterBlick } from '#shared/ablauf/zweiter-blick.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { Database } from '../db/open.ts';
import {
  countDone,
  countOpen,
  fallzeile,
  isOpen,
  nextOpen,
  sichtungOverview,
  type Lauf,
} from '../db/queries/sichtung.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { decide } from './ampel.ts';
import { fallHandlers } from './fall.ts';
import { fullName } from './namen.ts';
import { requirePerson } from './person.ts';
import { pruefungHandlers } from './pruefung.ts';
import { undoStep } from './sichtung-undo.ts';
import { entscheidungInKraft } from './umstaende.ts';

type Schritt = RecordOf<'sichtungsschritt'>;

export const sichtungHandlers: HandlersOf<'sichtung'> = {
  'sichtung.current': (_, access) => {
    const lauf = loadLauf(access);
    if (lauf === null) return null;
    const frage = { ...lauf, heute: access.today };
    const stays = lauf.aktuellId !== null && isOpen(access.db, frage, lauf.aktuellId);
    const personId = stays ? lauf.aktuellId : nextOpen(access.db, frage);
    const erledigt = countDone(access.db, frage);
    return {
      laufId: lauf.id,
      auswahl: lauf.auswahl,
      begonnenAm: lauf.begonnenAm,
      fall: personId === null ? null : describeFall(access, personId),
      erledigt,
      gesamt: erledigt + countOpen(access.db, frage),
      letzter: lastStep(access, lauf.id),
    };
  },

  'sichtung.overview': (_, { db, today }) => sichtungOverview(db, today),

  'sichtung.start': ({ auswahl }, access) => {
    const id = access.newId();
    const personen = auswahl.art === 'auswahl' ? JSON.stringify(freeze(access, auswahl.filter)) : null;
    access.db
      .prepare(
        'INSERT OR REPLACE INTO sichtungslauf (benutzerId, id, auswahl, personen, begonnenAm, aktuellId) VALUES (?, ?, ?, ?, ?, NULL)',
      )
      .run(access.benutzer.id, id, JSON.stringify(auswahl), personen, access.now);
    const lauf = requireLauf(access);
    goOn(access, lauf);
    access.note(null, { lauf: id, auswahl: auswahl.art });
    return { laufId: id, gesamt: countOpen(access.db, { ...lauf, heute: access.today }) };
  },

  'sichtung.decide': (input, access) => {
    const lauf = requireOnDesk(access, input.personId);
    const { id, wartet } = decide(access, input);
    const pruefungId = keepPruefung(access, input.personId);
    saveStep(access, lauf, {
      personId: input.personId,
      art: input.farbe,
      entscheidungId: wartet ? null : id,
      freigabeId: wartet ? id : null,
      pruefungId,
    });
    goOn(access, lauf);
    return { id, wartet };
  },

  'sichtung.setAside': (input, access) => {
    const lauf = requireOnDesk(access, input.personId);
    const hindernis = sichtungHindernis(input, access.today);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
    const pruefungId = input.art === 'angaben_fehlen' ? keepPruefung(access, input.personId) : null;
    saveStep(access, lauf, { ...input, pruefungId });
    goOn(access, lauf);
  },

  'sichtung.undo': (_, access) => {
    const lauf = requireLauf(access);
    const step = stepsOf(access, lauf.id).at(-1);
    if (step === undefined)
      throw new Refusal('not_found', 'In diesem Durchgang gibt es nichts mehr, was sich zurücknehmen lässt.');
    undoStep(access, step);
    setCurrent(access, step.personId);
    access.note(step.personId, { schritt: step.id, zurueckgenommen: true });
    return { personId: step.personId };
  },

  'sichtung.finish': (_, access) => {
    access.db.prepare('DELETE FROM sichtungslauf WHERE benutzerId = ?').run(access.benutzer.id);
    access.note(null);
  },
};

type LaufRow = Omit<Lauf, 'auswahl'> & { readonly auswahl: string };

function loadLauf({ db, benutzer }: ReadAccess): Lauf | null {
  const row = db
    .prepare<[string], LaufRow>(
      'SELECT id, auswahl, personen, begonnenAm, aktuellId FROM sichtungslauf WHERE benutzerId = ?',
    )
    .get(benutzer.id);
  if (row === undefined) return null;
  // A round of an older program that cannot be read any more is no round; nothing of its results is lost.
  const auswahl = sichtungsauswahl.safeParse(JSON.parse(row.auswahl));
  return auswahl.success ? { ...row, auswahl: auswahl.data } : null;
}

function requireLauf(access: ReadAccess): Lauf {
  const lauf = loadLauf(access);
  if (lauf === null)
    throw new Refusal(
      'not_found',
      'Es ist keine Sichtung begonnen. Bitte wählen Sie zuerst aus, wen Sie durchgehen möchten.',
    );
  return lauf;
}

/** A second press of the key must not hit the next person: only an open case of the round can be settled. */
function requireOnDesk(access: ReadAccess, personId: string): Lauf {
  const lauf = requireLauf(access);
  requirePerson(access, personId);
  if (!isOpen(access.db, { ...lauf, heute: access.today }, personId))
    throw new Refusal(
      'conflict',
      'Dieser Fall ist in diesem Durchgang schon erledigt. Mit „Rückgängig“ liegt er wieder vor Ihnen.',
    );
  return lauf;
}

function goOn({ db, benutzer, today }: WriteAccess, lauf: Lauf): void {
  setCurrent({ db, benutzer }, nextOpen(db, { ...lauf, heute: today }));
}

function setCurrent(
  { db, benutzer }: { readonly db: Database; readonly benutzer: { readonly id: string } },
  personId: string | null,
): void {
  db.prepare('UPDATE sichtungslauf SET aktuellId = ? WHERE benutzerId = ?').run(personId, benutzer.id);
}

function saveStep(
  access: WriteAccess,
  { id: laufId }: Lauf,
  step: Pick<Schritt, 'personId' | 'art'> & Partial<Schritt>,
): void {
  const id = access.newId();
  access.save('sichtungsschritt', {
    grund: null,
    bis: null,
    entscheidungId: null,
    freigabeId: null,
    pruefungId: null,
    ...step,
    id,
    laufId,
    tag: access.today,
    benutzerId: access.benutzer.id,
  });
  access.note(step.personId, { schritt: id, ergebnis: step.art });
}

/** Whoever has looked leaves a Prüfvermerk: the check as it was made. */
function keepPruefung(access: WriteAccess, personId: string): string {
  return pruefungHandlers['pruefung.save'](api['pruefung.save'].input.parse({ personId }), access).id;
}

function stepsOf({ tables, benutzer }: ReadAccess, laufId: string): Schritt[] {
  return tables.sichtungsschritt.select(
    'WHERE laufId = ? AND benutzerId = ? ORDER BY rowid DESC LIMIT 1',
    laufId,
    benutzer.id,
  );
}

function lastStep(access: ReadAccess, laufId: string): NonNullable<Output<'sichtung.current'>>['letzter'] {
  const step = stepsOf(access, laufId).at(-1);
  if (step === undefined) return null;
  const { nachname, vornamen } = requirePerson(access, step.personId);
  return { personId: step.personId, name: fullName(nachname, vornamen), art: step.art };
}

function describeFall(access: ReadAccess, personId: string) {
  const { nachname, vornamen, ...zeile } = assertPresent(
    fallzeile(access.db, personId),
    'the queue has just named it',
  );
  const step = access.tables.sichtungsschritt.ofPerson(personId).at(-1);
  const isBack = step?.art === 'zurueckgestellt' && step.entscheidungId === null;
  return {
    ...zeile,
    name: fullName(nachname, vornamen),
    wiederDaSeit: isBack ? step.bis : null,
    zweiterBlick: istZweiterBlick(entscheidungInKraft(access, personId)),
  };
}

const WINDOW = 500;

/** The people of a selection at this moment: deciding about them must not take them out of the round. */
function freeze(access: ReadAccess, filter: object): string[] {
  const ids: string[] = [];
  for (;;) {
    const input = api['fall.list'].input.parse({ filter, offset: ids.length, limit: WINDOW });
    const { zeilen, gesamt } = fallHandlers['fall.list'](input, access);
    ids.push(...zeilen.map(({ id }) => id));
    if (zeilen.length === 0 || ids.length >= gesamt) return ids;
  }
}
