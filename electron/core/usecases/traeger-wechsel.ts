/** A Träger leaves: everybody there chooses one by one, and it happens at once or not at all. */
import type { Output, Parsed } from '#shared/api/contract.ts';
import { beginneBetreuung } from '#shared/ablauf/eine-betreuung.ts';
import { wechselHindernis } from '#shared/ablauf/traeger-wechsel.ts';
import { records, type Traeger } from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { plusDays, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { weitergabeGesperrt } from './dokument-quelle.ts';
import { requireTraeger } from './halbjahr-zeilen.ts';
import { takeBackWhole } from './take-back.ts';

type Wunsch = Parsed<'traeger.wechsel'>;
type Eine = Wunsch['wahl'][number];
type Dort = {
  readonly personId: string;
  readonly name: string;
  readonly programmNr: string;
  readonly von: Datum;
  readonly sprache: string | null;
  readonly haushaltId: string | null;
};

export function loadZuVerteilen(access: ReadAccess, { id, name }: Traeger): Output<'traeger.zuVerteilen'> {
  const partner = access.tables.traeger.all().filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null);
  return {
    name,
    personen: loadDort(access, id).map((person) => ({
      ...person,
      einwilligungFuer: partner
        .filter((each) => weitergabeGesperrt(access, person.personId, each.id) === null)
        .map((each) => each.id),
    })),
  };
}

export function askWechsel(access: ReadAccess, wunsch: Wunsch): Output<'traeger.askWechsel'> {
  const traeger = requireTraeger(access, wunsch.traegerId);
  const named = new Set(wunsch.wahl.map(({ personId }) => personId));
  const offen = loadDort(access, traeger.id).filter(({ personId }) => !named.has(personId)).length;
  return {
    hindernisse: wunsch.wahl.flatMap((eine) => {
      const satz = hindernisOf(access, wunsch, eine);
      return satz === null ? [] : [{ personId: eine.personId, satz }];
    }),
    offen,
    satz: ganzesHindernis(wunsch, traeger, offen, named.size),
  };
}

export function tueWechsel(access: WriteAccess, wunsch: Wunsch): Output<'traeger.wechsel'> {
  const traeger = requireTraeger(access, wunsch.traegerId);
  const { hindernisse, satz } = askWechsel(access, wunsch);
  if (satz !== null) throw new Refusal('refused', satz);
  if (hindernisse.length > 0)
    throw new Refusal(
      'refused',
      `Bei ${hindernisse.length === 1 ? 'einer Person' : `${hindernisse.length} Personen`} geht es so nicht: ${hindernisse[0]?.satz ?? ''} Es wurde nichts geändert.`,
    );
  for (const eine of wunsch.wahl) tueEinen(access, wunsch, traeger, eine);
  if (wunsch.scheidetAus)
    access.save('traeger', { ...traeger, aktiv: false, ausgeschiedenAm: plusDays(wunsch.ab, -1) });
  const briefe = wunsch.wahl.filter(({ ziel }) => ziel.art !== 'spaeter').map(({ personId }) => personId);
  const spaeter = wunsch.wahl.length - briefe.length;
  for (const { personId } of wunsch.wahl) access.note(personId);
  access.note(null, { traeger: traeger.id, gewechselt: briefe.length, spaeter });
  return { protokollNr: access.protokollId, gewechselt: briefe.length, spaeter, briefe };
}

export function undoWechsel(access: WriteAccess, protokollNr: number): Output<'traeger.undoWechsel'> {
  return {
    personen: takeBackWhole(access, {
      protokollNr,
      art: 'traeger.wechsel',
      fehlt: 'Diesen Wechsel gibt es nicht.',
      weitergearbeitet:
        'An einigen dieser Betreuungen wurde inzwischen weitergearbeitet; deshalb lässt sich der Wechsel nicht mehr als Ganzes zurücknehmen. Es wurde nichts geändert.',
    }),
  };
}

function ganzesHindernis(
  { ab, scheidetAus, wahl }: Wunsch,
  { name, dabeiSeit, ausgeschiedenAm }: Traeger,
  offen: number,
  named: number,
): string | null {
  if (named !== wahl.length) return 'Eine Person kommt zweimal vor. Bitte sehen Sie die Liste neu an.';
  if (!scheidetAus)
    return wahl.length === 0 ? 'Bitte wählen Sie wenigstens für eine Person, wie es weitergeht.' : null;
  if (ausgeschiedenAm !== null) return `„${name}“ ist schon als ausgeschieden eingetragen.`;
  if (dabeiSeit !== null && plusDays(ab, -1) < dabeiSeit)
    return `„${name}“ ist erst danach dazugekommen. Bitte prüfen Sie den Tag.`;
  if (offen > 0)
    return `${offen === 1 ? 'Für eine Person ist' : `Für ${offen} Personen ist`} noch nichts gewählt. „Entscheidet später“ geht auch; dann fragt das Programm an dem Tag nach, den Sie nennen.`;
  return null;
}

function hindernisOf(access: ReadAccess, { traegerId, ab }: Wunsch, { personId, ziel }: Eine): string | null {
  return wechselHindernis({
    alle: access.tables.betreuung.ofPerson(personId),
    von: traegerId,
    ziel,
    ab,
    heute: access.today,
    neu: ziel.art === 'traeger' ? access.tables.traeger.find(ziel.traegerId) : null,
  });
}

function tueEinen(
  access: WriteAccess,
  { ab, grund }: Wunsch,
  traeger: Traeger,
  { personId, ziel }: Eine,
): void {
  if (ziel.art === 'spaeter') {
    access.save(
      'wiedervorlage',
      records.wiedervorlage.parse({
        id: access.newId(),
        personId,
        faelligAm: ziel.bis,
        was: `Fragen, wer künftig begleitet: „${traeger.name}“ endet`.slice(0, 200),
        warum: grund,
      }),
    );
    return;
  }
  const neu = {
    art: ziel.art,
    traegerId: ziel.art === 'traeger' ? ziel.traegerId : null,
    gewaehltVon: ziel.gewaehltVon,
    von: ab,
  };
  const plan = beginneBetreuung(access.tables.betreuung.ofPerson(personId), neu);
  // The gates have been asked for everybody before the first record was written.
  if ('hindernis' in plan) throw new Refusal('refused', plan.hindernis);
  if (plan.ende !== null) {
    const vorige = assertPresent(
      access.tables.betreuung.find(plan.ende.id),
      'the plan names a Betreuung of this person',
    );
    access.save('betreuung', { ...vorige, bis: plan.ende.bis, grund: vorige.grund ?? grund });
  }
  access.save('betreuung', { ...neu, id: access.newId(), personId, grund: null, bis: null });
}

/** Everybody whose Betreuung there has no end yet, families together. */
function loadDort({ db }: ReadAccess, traegerId: string): readonly Dort[] {
  return db
    .prepare<[string], Dort>(
      `SELECT DISTINCT p.id AS personId, p.programmNr, b.von, p.sprache, p.haushaltId,
         p.nachname || coalesce(', ' || p.vornamen, '') AS name
       FROM betreuung b JOIN person p ON p.id = b.personId
       WHERE b.traegerId = ? AND b.bis IS NULL
       ORDER BY p.nachname COLLATE NOCASE, p.haushaltId, p.vornamen COLLATE NOCASE`,
    )
    .all(traegerId);
}
