/** What somebody does about a finding, and how it is taken back. */
import type { Parsed } from '#shared/api/contract.ts';
import { meldename } from '#shared/austausch/halbjahr/abgleich.ts';
import { schluesselOf } from '#shared/austausch/halbjahr/zuordnen.ts';
import { beruehrt, grenzenOf, halbjahrName } from '#shared/lib/halbjahr.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { plusDays } from '#shared/lib/datum.ts';
import { searchText } from '#shared/lib/such-text.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { WriteAccess } from '../register/access.ts';
import { betreuungHandlers } from './betreuung.ts';
import { ordneZu } from './halbjahr-lauf.ts';
import {
  addSchritt,
  meldungOf,
  requireTraeger,
  schritteById,
  zeilenOf,
  type MeldungId,
  type Schritt,
  type Zeile,
} from './halbjahr-zeilen.ts';
import { requirePerson } from './person.ts';
import { takeBackWhole } from './take-back.ts';

type Wunsch = Parsed<'halbjahr.schritt'>;
const ERINNERN_NACH_TAGEN = 14;
const MAX_WEITERE_NAMEN = 500;

export function tueSchritt(access: WriteAccess, wunsch: Wunsch): string {
  const meldung = access.tables.halbjahresmeldung.find(meldungOf(access, wunsch).id);
  if (meldung === null) throw new Refusal('not_found', 'Zu diesem Träger ist noch keine Liste eingelesen.');
  const zeile = wunsch.zeileId === null ? null : requireZeile(access, meldung.id, wunsch.zeileId);
  act(access, wunsch, zeile);
  const id = access.newId();
  const { abweichung, art, zeileId, personId, text } = wunsch;
  addSchritt(access, { id, meldungId: meldung.id, zeileId, personId, abweichung, art, text });
  access.note(personId, { meldung: meldung.id, schritt: art, abweichung });
  return id;
}

function act(access: WriteAccess, wunsch: Wunsch, zeile: Zeile | null): void {
  switch (wunsch.art) {
    case 'bestaetigen':
    case 'ablehnen':
      remember(access, wunsch, zeile);
      return;
    case 'betreuung_eintragen':
      startBetreuung(access, wunsch, zeile);
      return;
    case 'betreuung_beenden':
      endBetreuung(access, wunsch, zeile);
      return;
    case 'einwilligung_erbitten':
      askForEinwilligung(access, wunsch);
      return;
    case 'schreibweise_merken':
      addSchreibweise(access, wunsch, zeile);
      return;
    case 'traeger_fragen':
      return;
    case 'notiz':
      if (wunsch.text === null || wunsch.text.trim() === '')
        throw new Refusal('invalid', 'Bitte schreiben Sie, was Sie festhalten möchten.');
      return;
    default:
      assertNever(wunsch.art);
  }
}

/** What was said about a spelling counts for the next half-year too. */
function remember(access: WriteAccess, { traegerId, personId, art }: Wunsch, zeile: Zeile | null): void {
  if (zeile === null || personId === null) throw new Refusal('invalid', 'Bitte wählen Sie eine Person.');
  requirePerson(access, personId);
  const ist = art === 'bestaetigen';
  access.db
    .prepare(
      'INSERT OR REPLACE INTO meldeschreibweise (traegerId, schluessel, personId, ist, protokollId) VALUES (?, ?, ?, ?, ?)',
    )
    .run(traegerId, schluesselOf(zeile.angaben), personId, ist ? 1 : 0, access.protokollId);
  const rest = zeile.vorschlaege.filter((vorschlag) => vorschlag.personId !== personId);
  access.db
    .prepare('UPDATE halbjahreszeile SET personId = ?, zuordnung = ?, grund = ?, kandidaten = ? WHERE id = ?')
    .run(
      ist ? personId : null,
      ist ? 'bestaetigt' : rest.length > 0 ? 'offen' : 'unbekannt',
      ist ? 'von Ihnen bestätigt' : '',
      JSON.stringify(ist ? zeile.vorschlaege : rest),
      zeile.id,
    );
}

function startBetreuung(access: WriteAccess, wunsch: Wunsch, zeile: Zeile | null): void {
  const person = requirePerson(access, wunsch.personId ?? '');
  const zeit = grenzenOf(wunsch);
  const andere = access.tables.betreuung
    .ofPerson(person.id)
    .find((betreuung) => betreuung.art !== 'keine' && beruehrt(betreuung, zeit) && betreuung.bis === null);
  if (andere !== undefined)
    throw new Refusal(
      'refused',
      'Im Register läuft schon eine andere Betreuung. Bitte fragen Sie den Träger oder wechseln Sie die Betreuung in der Fallakte.',
    );
  betreuungHandlers['betreuung.start'](
    {
      personId: person.id,
      art: 'traeger',
      traegerId: wunsch.traegerId,
      von: zeile?.angaben.seit ?? zeit.von,
      gewaehltVon: 'person',
      grund: `gemeldet in der Halbjahresstatistik ${halbjahrName(wunsch)}`,
    },
    access,
  );
}

function endBetreuung(access: WriteAccess, wunsch: Wunsch, zeile: Zeile | null): void {
  const offen = access.tables.betreuung
    .ofPerson(requirePerson(access, wunsch.personId ?? '').id)
    .find(({ traegerId, bis }) => traegerId === wunsch.traegerId && bis === null);
  const bis = wunsch.bis ?? zeile?.angaben.bis ?? null;
  if (offen === undefined)
    throw new Refusal('refused', 'Im Register läuft bei diesem Träger keine Betreuung, die enden könnte.');
  if (bis === null)
    throw new Refusal('invalid', 'Bitte geben Sie an, an welchem Tag die Betreuung geendet hat.');
  if (bis > access.today)
    throw new Refusal(
      'refused',
      'Dieser Tag liegt in der Zukunft. Bitte beenden Sie die Betreuung, wenn er da ist.',
    );
  betreuungHandlers['betreuung.end'](
    { id: offen.id, bis, grund: `Halbjahresstatistik ${halbjahrName(wunsch)}` },
    access,
  );
}

function askForEinwilligung(access: WriteAccess, wunsch: Wunsch): void {
  const person = requirePerson(access, wunsch.personId ?? '');
  access.save('wiedervorlage', {
    id: access.newId(),
    personId: person.id,
    faelligAm: plusDays(access.today, ERINNERN_NACH_TAGEN),
    was: 'Einwilligung für die Halbjahresstatistik erbitten',
    warum: `Gemeldet von ${requireTraeger(access, wunsch.traegerId).name} für das ${halbjahrName(wunsch)}`,
    wer: null,
    gremium: null,
    erledigtAm: null,
  });
}

function addSchreibweise(access: WriteAccess, wunsch: Wunsch, zeile: Zeile | null): void {
  const person = requirePerson(access, wunsch.personId ?? '');
  if (zeile === null) throw new Refusal('invalid', 'Zu dieser Person ist kein anderer Name gemeldet.');
  const neu = meldename(zeile.angaben);
  const known = ` ${searchText(person.weitereNamen ?? '')} `;
  if (known.includes(` ${searchText(neu)} `)) return;
  const alle = [person.weitereNamen, neu].filter((name) => name !== null && name !== '').join('; ');
  if (alle.length > MAX_WEITERE_NAMEN)
    throw new Refusal(
      'refused',
      'Bei dieser Person stehen schon sehr viele Schreibweisen. Bitte kürzen Sie sie zuerst in der Fallakte.',
    );
  access.save('person', { ...person, weitereNamen: alle });
}

/** Takes back what a step did, as long as nobody has built on it. */
export function nimmSchrittZurueck(access: WriteAccess, id: string): void {
  const schritt = schritteById(access, id);
  if (schritt === null) throw new Refusal('not_found', 'Dieser Schritt ist schon zurückgenommen.');
  takeBackWhole(access, {
    protokollNr: schritt.protokollId,
    art: 'halbjahr.schritt',
    fehlt: 'Dieser Schritt ist schon zurückgenommen.',
    weitergearbeitet:
      'An dieser Stelle wurde inzwischen weitergearbeitet. Bitte ändern Sie den Eintrag in der Fallakte.',
  });
  access.db.prepare('DELETE FROM meldeschreibweise WHERE protokollId = ?').run(schritt.protokollId);
  access.db.prepare('DELETE FROM halbjahresschritt WHERE id = ?').run(id);
  if (schritt.zeileId !== null && (schritt.art === 'bestaetigen' || schritt.art === 'ablehnen'))
    matchAgain(access, schritt, schritt.zeileId);
  access.note(schritt.personId, { schritt: schritt.art, abweichung: schritt.abweichung });
}

function matchAgain(access: WriteAccess, { meldungId }: Schritt, zeileId: string): void {
  const meldung = access.tables.halbjahresmeldung.find(meldungId);
  const zeile = zeilenOf(access, meldungId).find((each) => each.id === zeileId);
  if (meldung === null || zeile === undefined) return;
  const id: MeldungId = { ...meldung, halbjahr: meldung.halbjahr === 1 ? 1 : 2 };
  const [again] = ordneZu(access, id, {
    zeilen: [zeile.angaben],
    probleme: [],
    kennung: null,
    spalten: [],
  });
  if (again === undefined) return;
  const { zuordnung } = again;
  access.db
    .prepare('UPDATE halbjahreszeile SET personId = ?, zuordnung = ?, grund = ?, kandidaten = ? WHERE id = ?')
    .run(
      zuordnung.art === 'sicher' ? zuordnung.personId : null,
      zuordnung.art,
      zuordnung.art === 'sicher' ? zuordnung.grund : '',
      JSON.stringify(zuordnung.art === 'offen' ? zuordnung.vorschlaege : []),
      zeileId,
    );
}

function requireZeile(access: WriteAccess, meldungId: string, zeileId: string): Zeile {
  const zeile = zeilenOf(access, meldungId).find(({ id }) => id === zeileId);
  if (zeile === undefined)
    throw new Refusal(
      'not_found',
      'Diese Zeile gibt es nicht mehr; die Liste wurde inzwischen neu eingelesen.',
    );
  return zeile;
}
