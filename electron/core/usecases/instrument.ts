import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import { schrittHindernis } from '#shared/ablauf/schritt-vereinbart.ts';
import { proposeRahmen, proposeSchritte } from '#shared/ablauf/schritte-vorschlag.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import type { Output, Parsed } from '#shared/api/contract.ts';
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';
import { checkPerson } from './pruefung.ts';

type Instrument = Parsed<'instrument.save'>;

export const instrumentHandlers: HandlersOf<'instrument'> = {
  'instrument.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.instrument
      .ofPerson(personId)
      .toReversed()
      .map((instrument) => ({ ...instrument, schritte: schritteOf(access, instrument.id) }));
  },

  'instrument.save': (input, access) => {
    requirePerson(access, input.personId);
    requireConsistent(input, access);
    const { schritte, ...instrument } = input;
    access.save('instrument', instrument);
    const kept = new Set(schritte.map(({ id }) => id));
    for (const { id } of schritteOf(access, instrument.id)) if (!kept.has(id)) access.remove('schritt', id);
    schritte.forEach((schritt, reihenfolge) => access.save('schritt', { ...schritt, reihenfolge }));
    access.note(instrument.personId, {
      instrument: instrument.id,
      art: instrument.art,
      schritte: schritte.length,
    });
  },

  'instrument.remove': ({ id }, access) => {
    const instrument = access.tables.instrument.find(id);
    if (instrument === null) throw new Refusal('not_found', 'Diesen Eintrag gibt es nicht mehr.');
    for (const schritt of schritteOf(access, id)) access.remove('schritt', schritt.id);
    access.remove('instrument', id);
    access.note(instrument.personId, { instrument: id, art: instrument.art });
  },

  'instrument.propose': ({ personId, art: wanted }, access) => propose(access, personId, wanted),
};

function propose(
  access: ReadAccess,
  personId: string,
  wanted: Instrument['art'] | null,
): Output<'instrument.propose'> {
  const ergebnis = checkPerson(access, { personId, stichtag: null, rechtsstand: null });
  const { art: proposed, grund, route } = proposeInstrument(ergebnis);
  const art = wanted ?? proposed;
  const hemmnisse = access.tables.hemmnis.ofPerson(personId).filter(({ behobenAm }) => behobenAm === null);
  const betreuung = betreuungAm(access.tables.betreuung.ofPerson(personId), access.today);
  const schritte = proposeSchritte(ergebnis, {
    art,
    hemmnisse: hemmnisse.map(({ code }) => code),
    mitBeratungsstelle: betreuung?.art === 'traeger',
  });
  const id = access.newId();
  return {
    art,
    grund,
    instrument: {
      id,
      personId,
      art,
      rechtsgrundlage: rechtsgrundlage.codes.find((code) => code === route?.id) ?? null,
      ziel: ZIEL[art],
      ...proposeRahmen(art, access.today, route?.fruehestens ?? null),
      beitragBehoerde: null,
      schritte: schritte.map((schritt, reihenfolge) => ({
        ...schritt,
        id: access.newId(),
        personId,
        instrumentId: id,
        reihenfolge,
      })),
    },
  };
}

const ZIEL: Readonly<Record<Instrument['art'], string>> = {
  fahrplan: 'Eine Aufenthaltserlaubnis, mit der Sie arbeiten und hier leben können.',
  vereinbarung: 'Ihr Aufenthalt soll auf Dauer gesichert sein.',
};

/** One instrument is one person's; its steps are its own and complete enough for their state. */
function requireConsistent({ schritte, ...instrument }: Instrument, access: WriteAccess): void {
  const known = access.tables.instrument.find(instrument.id);
  if (known !== null && known.personId !== instrument.personId)
    throw new Refusal('conflict', 'Dieser Eintrag gehört zu einer anderen Person.');
  if (instrument.beginn !== null && instrument.ende !== null && instrument.ende < instrument.beginn)
    throw new Refusal('refused', 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die beiden Tage.');
  if (new Set(schritte.map(({ id }) => id)).size !== schritte.length)
    throw new Refusal(
      'invalid',
      'Ein Schritt kommt doppelt vor. Bitte laden Sie die Seite neu; Ihre Eingabe bleibt als Entwurf erhalten.',
    );
  for (const schritt of schritte) {
    const before = access.tables.schritt.find(schritt.id);
    const isForeign = schritt.personId !== instrument.personId || schritt.instrumentId !== instrument.id;
    if (isForeign || (before !== null && before.instrumentId !== instrument.id))
      throw new Refusal(
        'conflict',
        'Ein Schritt gehört zu einem anderen Fahrplan oder einer anderen Vereinbarung.',
      );
    const hindernis = schrittHindernis(schritt);
    if (hindernis !== null) throw new Refusal('refused', hindernis);
  }
}

function schritteOf({ tables }: ReadAccess, instrumentId: string) {
  return tables.schritt.select('WHERE instrumentId = ? ORDER BY reihenfolge, rowid', instrumentId);
}
