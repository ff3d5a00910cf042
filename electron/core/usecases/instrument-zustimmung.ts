/** Who has agreed to a Fahrplan or a Vereinbarung, and when all have. */
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { schrittFehlt } from '#shared/ablauf/schritt-vereinbart.ts';
import {
  beteiligungstag,
  vereinbarungsstand,
  zustimmungHindernis,
  type Vereinbarungsstand,
} from '#shared/ablauf/zustimmung.ts';
import type { Parsed } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { askWeitergabe } from './einwilligung.ts';

type Instrument = RecordOf<'instrument'>;

/** What `instrument.stand` says of one instrument. */
export function standOf(access: ReadAccess, instrument: Instrument) {
  const { stand, seiten, am } = loadStand(access, instrument);
  return { stand, am, seiten: seiten.map((each) => ({ ...each })) };
}

/** The Beratungsstelle takes part if it looked after the person on that day and may know about the plan. */
export function loadStand(access: ReadAccess, instrument: Instrument): Vereinbarungsstand {
  const { tables, today } = access;
  const { personId } = instrument;
  const zustimmungen = tables.zustimmung.ofPerson(personId);
  const tag = beteiligungstag(instrument, zustimmungen, today);
  const traegerId = betreuungAm(tables.betreuung.ofPerson(personId), tag)?.traegerId ?? null;
  const beteiligt =
    traegerId !== null &&
    askWeitergabe(access, personId, { zweck: 'behoerde_an_traeger', traegerId, tag }) === null;
  return vereinbarungsstand(instrument, zustimmungen, beteiligt);
}

export function agree(
  { instrumentId, seite, am, funktion }: Parsed<'instrument.agree'>,
  access: WriteAccess,
) {
  const instrument = access.tables.instrument.find(instrumentId);
  if (instrument === null) throw new Refusal('not_found', 'Diesen Eintrag gibt es nicht mehr.');
  const { personId, fassung } = instrument;
  const schritte = access.tables.schritt.select('WHERE instrumentId = ?', instrumentId);
  const vollstaendig = schritte.filter((schritt) => schrittFehlt(schritt).length === 0);
  const hindernis = zustimmungHindernis({
    seite,
    am,
    stand: loadStand(access, instrument),
    heute: access.today,
    vollstaendig: vollstaendig.length,
  });
  if (hindernis !== null) throw new Refusal('refused', hindernis);
  const id = access.newId();
  access.save('zustimmung', {
    id,
    personId,
    instrumentId,
    fassung,
    seite,
    am,
    funktion,
    benutzerId: access.benutzer.id,
  });
  access.note(personId, { instrument: instrumentId, zustimmung: id, seite });
  if (loadStand(access, instrument).stand !== 'vereinbart') return;
  // What all have agreed to is agreed; a step that lacks something was not on the paper.
  for (const schritt of vollstaendig)
    if (schritt.stand === 'entwurf') access.save('schritt', { ...schritt, stand: 'vereinbart' });
}

/** Only while nothing rests on it: the Fassung is the present one and has not been reviewed. */
export function takeBack(id: string, access: WriteAccess): void {
  const zustimmung = access.tables.zustimmung.find(id);
  if (zustimmung === null) throw new Refusal('not_found', 'Diese Zustimmung ist schon zurückgenommen.');
  const { instrumentId, fassung, personId } = zustimmung;
  const reviewed = access.tables.ueberpruefung.select(
    'WHERE instrumentId = ? AND fassung = ?',
    instrumentId,
    fassung,
  );
  if (access.tables.instrument.find(instrumentId)?.fassung !== fassung || reviewed.length > 0)
    throw new Refusal(
      'refused',
      'Auf dieser Zustimmung beruht schon eine Überprüfung oder eine neue Fassung; sie bleibt stehen.',
    );
  access.remove('zustimmung', id);
  access.note(personId, { instrument: instrumentId, zustimmung: id });
}
