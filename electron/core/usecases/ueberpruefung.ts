import { schrittFehlt } from '#shared/ablauf/schritt-vereinbart.ts';
import { proposeNaechste, ueberpruefungHindernis } from '#shared/ablauf/ueberpruefung.ts';
import type { Parsed } from '#shared/api/contract.ts';
import { zustimmungsseite } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { loadEinstellung } from './einstellung.ts';
import { loadStand } from './instrument-zustimmung.ts';
import { requirePerson } from './person.ts';

type Eingabe = Parsed<'ueberpruefung.save'>;

export const ueberpruefungHandlers: HandlersOf<'ueberpruefung'> = {
  'ueberpruefung.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.ueberpruefung
      .select('WHERE personId = ? ORDER BY am DESC, rowid DESC', personId)
      .map(({ benutzerId, ...each }) => ({
        ...each,
        benutzer: benutzerName(access, benutzerId),
        punkte: punkteOf(access, each.id),
      }));
  },

  'ueberpruefung.prepare': ({ instrumentId }, access) => {
    const instrument = requireKnown(access, instrumentId);
    const { art, ende } = instrument;
    const abstand = loadEinstellung(access).ueberpruefungAbstand;
    return {
      art,
      am: access.today,
      naechsteAm: proposeNaechste(art, access.today, { ende, abstand }),
      hindernis: agreedHindernis(access, instrument),
      schritte: access.tables.schritt
        .select('WHERE instrumentId = ? ORDER BY reihenfolge, rowid', instrumentId)
        .filter((schritt) => schritt.stand !== 'entwurf' && schrittFehlt(schritt).length === 0),
    };
  },

  'ueberpruefung.save': (input, access) => {
    const instrument = requireKnown(access, input.instrumentId);
    requireRecordable(input, instrument, access);
    const { punkte, ...ueberpruefung } = input;
    const { personId, fassung } = instrument;
    access.save('ueberpruefung', {
      ...ueberpruefung,
      personId,
      fassung,
      benutzerId: access.benutzer.id,
    });
    punkte.forEach((punkt, reihenfolge) => {
      access.save('ueberpruefungspunkt', { ...punkt, personId, ueberpruefungId: input.id, reihenfolge });
      advance(punkt, access);
    });
    access.save('instrument', { ...instrument, naechsteUeberpruefung: input.naechsteAm });
    access.note(personId, { instrument: instrument.id, ueberpruefung: input.id, punkte: punkte.length });
  },
};

/** The step takes over what the talk found; a further date only while something is left to do. */
function advance(
  { schrittId, befund, naechsterTermin }: Eingabe['punkte'][number],
  access: WriteAccess,
): void {
  const schritt = access.tables.schritt.find(schrittId);
  if (schritt === null) return;
  const bis = befund === 'erfuellt' ? schritt.bis : (naechsterTermin ?? schritt.bis);
  access.save('schritt', { ...schritt, stand: befund, bis });
}

function requireRecordable(input: Eingabe, instrument: RecordOf<'instrument'>, access: WriteAccess): void {
  if (access.tables.ueberpruefung.find(input.id) !== null)
    throw new Refusal(
      'conflict',
      'Dieses Protokoll ist schon festgehalten und bleibt, wie es ist. Was heute anders ist, gehört in eine neue Überprüfung.',
    );
  const agreed = agreedHindernis(access, instrument);
  if (agreed !== null) throw new Refusal('refused', agreed);
  const own = new Set(
    access.tables.schritt.select('WHERE instrumentId = ?', instrument.id).map(({ id }) => id),
  );
  const ids = input.punkte.map(({ schrittId }) => schrittId);
  if (ids.some((id) => !own.has(id)) || new Set(ids).size !== ids.length)
    throw new Refusal('conflict', 'Ein Ergebnis gehört nicht zu diesem Plan oder kommt doppelt vor.');
  const hindernis = ueberpruefungHindernis({ ...input, heute: access.today, instrument });
  if (hindernis !== null) throw new Refusal('refused', hindernis);
}

/** Only what was agreed can be held against anybody. */
function agreedHindernis(access: ReadAccess, instrument: RecordOf<'instrument'>): string | null {
  const open = loadStand(access, instrument).seiten.filter(({ zustimmung }) => zustimmung === null);
  if (open.length === 0) return null;
  const who = open.map(({ seite }) => zustimmungsseite.label(seite)).join(', ');
  return `Überprüft wird, was vereinbart ist. Es fehlt noch die Zustimmung von: ${who}.`;
}

function requireKnown({ tables }: ReadAccess, id: string): RecordOf<'instrument'> {
  const instrument = tables.instrument.find(id);
  if (instrument === null) throw new Refusal('not_found', 'Diesen Eintrag gibt es nicht mehr.');
  return instrument;
}

export function punkteOf({ tables }: ReadAccess, ueberpruefungId: string) {
  return tables.ueberpruefungspunkt.select(
    'WHERE ueberpruefungId = ? ORDER BY reihenfolge, rowid',
    ueberpruefungId,
  );
}
