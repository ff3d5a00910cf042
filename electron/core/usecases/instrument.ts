import { fassungUnterschied } from '#shared/ablauf/fassung-unterschied.ts';
import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import { modulKatalog } from '#shared/ablauf/massnahmen.ts';
import { schrittHindernis } from '#shared/ablauf/schritt-vereinbart.ts';
import { proposeRahmen, proposeSchritte } from '#shared/ablauf/schritte-vorschlag.ts';
import { FESTGEHALTEN } from '#shared/ablauf/zustimmung.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { instrumentApi } from '#shared/api/instrument.ts';
import type { Output, Parsed } from '#shared/api/contract.ts';
import { instrumentart, rechtsgrundlage } from '#shared/domain/codes.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { loadEinstellung } from './einstellung.ts';
import { agree, standOf, takeBack } from './instrument-zustimmung.ts';
import { termineMitRegel } from './naechste-termine.ts';
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
    const { schritte, ...instrument } = chosen(input, access);
    requireUnbound(input, access);
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
    const instrument = requireInstrumentById(access, id);
    if (access.tables.ueberpruefung.select('WHERE instrumentId = ?', id).length > 0)
      throw new Refusal(
        'refused',
        'Zu diesem Eintrag gibt es Protokolle von Überprüfungen; er bleibt in der Akte. Soll er nicht mehr gelten, tragen Sie bitte ein Ende ein.',
      );
    for (const table of ['zustimmung', 'instrumentfassung', 'schritt'] as const)
      for (const each of access.tables[table].select('WHERE instrumentId = ?', id))
        access.remove(table, each.id);
    access.remove('instrument', id);
    access.note(instrument.personId, { instrument: id, art: instrument.art });
  },

  'instrument.propose': ({ personId, art: wanted }, access) => propose(access, personId, wanted),

  'instrument.stand': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.instrument.ofPerson(personId).map((instrument) => ({
      id: instrument.id,
      fassung: instrument.fassung,
      ...standOf(access, instrument),
      festgehalten: isBound(access, instrument) ? FESTGEHALTEN : null,
      frueher: access.tables.instrumentfassung
        .select('WHERE instrumentId = ? ORDER BY fassung DESC', instrument.id)
        .map(({ fassung, am, grund, benutzerId }) => ({
          fassung,
          am,
          grund,
          benutzer: benutzerName(access, benutzerId),
        })),
    }));
  },

  'instrument.agree': (input, access) => {
    agree(input, access);
  },
  'instrument.takeBackAgreement': ({ id }, access) => {
    takeBack(id, access);
  },

  'instrument.beginFassung': ({ instrumentId, grund }, access) => {
    const instrument = requireInstrumentById(access, instrumentId);
    if (!isBound(access, instrument))
      throw new Refusal(
        'refused',
        'Noch hat keine Seite zugestimmt; der Entwurf lässt sich so ändern, wie er ist.',
      );
    access.save('instrumentfassung', {
      id: access.newId(),
      personId: instrument.personId,
      instrumentId,
      fassung: instrument.fassung,
      grund,
      daten: JSON.stringify({ ...instrument, schritte: schritteOf(access, instrumentId) }),
      am: access.today,
      benutzerId: access.benutzer.id,
    });
    const fassung = instrument.fassung + 1;
    access.save('instrument', { ...instrument, fassung });
    access.note(instrument.personId, { instrument: instrumentId, fassung });
    return { fassung };
  },

  'instrument.loadFassung': ({ instrumentId, fassung }, access) => {
    const inhalt = requireFassung(access, instrumentId, fassung);
    return {
      inhalt,
      zustimmungen: access.tables.zustimmung.select(
        'WHERE instrumentId = ? AND fassung = ? ORDER BY am, rowid',
        instrumentId,
        fassung,
      ),
      geaendert: [...fassungUnterschied(inhalt, nextFassung(access, instrumentId, fassung))],
    };
  },

  'instrument.reminders': ({ personId }, access) => {
    requirePerson(access, personId);
    return termineMitRegel(access, personId);
  },
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
    module: modulKatalog(access.tables.modul.all()).map(({ modul }) => modul),
  });
  const id = access.newId();
  return {
    art,
    vorgeschlagen: proposed,
    grund,
    instrument: {
      id,
      personId,
      art,
      rechtsgrundlage: rechtsgrundlage.codes.find((code) => code === route?.id) ?? null,
      ziel: ZIEL[art],
      ...proposeRahmen(art, access.today, {
        fruehestens: route?.fruehestens ?? null,
        abstand: loadEinstellung(access).ueberpruefungAbstand,
      }),
      beitragBehoerde: null,
      vorgeschlagen: proposed,
      wahlgrund: null,
      fassung: 1,
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

/** What the check suggested is the core's to say, and only on the day an instrument begins; so is the Fassung. */
function chosen(input: Instrument, access: WriteAccess): Instrument {
  const known = access.tables.instrument.find(input.id);
  if (known !== null) return { ...input, vorgeschlagen: known.vorgeschlagen, fassung: known.fassung };
  const { art } = proposeInstrument(
    checkPerson(access, { personId: input.personId, stichtag: null, rechtsstand: null }),
  );
  if (input.vorgeschlagen !== null && art !== input.art && (input.wahlgrund ?? '') === '')
    throw new Refusal(
      'refused',
      `Die Prüfung spricht für: ${instrumentart.label(art)}. Sie können anders wählen; bitte schreiben Sie dazu, warum.`,
    );
  return { ...input, vorgeschlagen: art, fassung: 1 };
}

/** What a side has agreed to keeps its wording. */
function requireUnbound(input: Instrument, access: WriteAccess): void {
  const known = access.tables.instrument.find(input.id);
  if (known === null || !isBound(access, known)) return;
  const before = { ...known, schritte: schritteOf(access, known.id) };
  if (fassungUnterschied(before, input).length > 0) throw new Refusal('refused', FESTGEHALTEN);
}

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

function requireInstrumentById({ tables }: ReadAccess, id: string) {
  const instrument = tables.instrument.find(id);
  if (instrument === null) throw new Refusal('not_found', 'Diesen Eintrag gibt es nicht mehr.');
  return instrument;
}

function isBound({ tables }: ReadAccess, { id, fassung }: { readonly id: string; readonly fassung: number }) {
  return tables.zustimmung.select('WHERE instrumentId = ? AND fassung = ?', id, fassung).length > 0;
}

type Inhalt = Output<'instrument.loadFassung'>['inhalt'];

function requireFassung({ tables }: ReadAccess, instrumentId: string, fassung: number): Inhalt {
  const [kept] = tables.instrumentfassung.select(
    'WHERE instrumentId = ? AND fassung = ?',
    instrumentId,
    fassung,
  );
  if (kept === undefined) throw new Refusal('not_found', 'Diese Fassung gibt es nicht.');
  return instrumentApi['instrument.save'].input.parse(JSON.parse(kept.daten));
}

/** The Fassung that replaced it: a kept one, or the present one. */
function nextFassung(access: ReadAccess, instrumentId: string, fassung: number): Inhalt {
  const instrument = requireInstrumentById(access, instrumentId);
  return fassung + 1 === instrument.fassung
    ? { ...instrument, schritte: schritteOf(access, instrumentId) }
    : requireFassung(access, instrumentId, fassung + 1);
}

function schritteOf({ tables }: ReadAccess, instrumentId: string) {
  return tables.schritt.select('WHERE instrumentId = ? ORDER BY reihenfolge, rowid', instrumentId);
}
