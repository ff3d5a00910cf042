/** What loaders of papers share: who is asked for, and facts that several papers carry. */
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { klartext } from '#shared/ablauf/klartext.ts';
import { instrumentart } from '#shared/domain/codes.ts';
import type { RecordOf, Traeger } from '#shared/domain/records.ts';
import { personDaten, stelleDaten, type PersonDaten, type StelleDaten } from '#shared/dokumente/daten.ts';
import type { DatenOf, VorlageId } from '#shared/dokumente/vorlagen/index.ts';
import type { SchrittDaten } from '#shared/dokumente/vorlagen/instrument.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { ReadAccess } from '../register/access.ts';
import { askWeitergabe } from './einwilligung.ts';
import { requirePerson } from './person.ts';

export type Quelle = {
  readonly personId: string;
  readonly instrumentId: string | null;
  readonly traegerId: string | null;
  /** Protokoll of a review: which one; absent for the sheet of the talk to come. */
  readonly ueberpruefungId?: string | undefined;
};

export type Loader<K extends VorlageId> = {
  /** Data about a person. */
  readonly filled: (access: ReadAccess, quelle: Quelle) => DatenOf<K>;
  /** What a blank form carries beside empty fields. */
  readonly blank: (access: ReadAccess) => Partial<DatenOf<K>>;
  /** The sentence of a gate that keeps this paper from leaving today, written before or not; null if it may. */
  readonly gesperrt?: (access: ReadAccess, personId: string, daten: DatenOf<K>) => string | null;
};

export function loadPerson(access: ReadAccess, personId: string): PersonDaten {
  const person = requirePerson(access, personId);
  const haushalt = person.haushaltId === null ? null : access.tables.haushalt.find(person.haushaltId);
  const { programmNr, nachname, vornamen, geburtsdatum, aktenzeichen, sprache } = person;
  return personDaten.parse({
    programmNr,
    nachname,
    vornamen,
    geburtsdatum,
    aktenzeichen,
    sprache,
    strasse: haushalt?.strasse,
    plz: haushalt?.plz,
    ort: haushalt?.ort,
  });
}

/** What a paper may say about a Träger; places, money and people to talk to stay in the office. */
export function toStelle(traeger: Traeger): StelleDaten {
  const { name, strasse, plz, ort, telefon, email, ansprechpartner, sprachen, schwerpunkt, sprechzeiten } =
    traeger;
  return stelleDaten.parse({
    name,
    strasse,
    plz,
    ort,
    telefon,
    email,
    ansprechpartner,
    sprachen,
    schwerpunkt,
    sprechzeiten,
  });
}

export function traegerName({ tables }: ReadAccess, traegerId: string | null): string | null {
  return traegerId === null ? null : (tables.traeger.find(traegerId)?.name ?? null);
}

/** Why named data must not go to this Träger today; null if the person has allowed it. */
export function weitergabeGesperrt(access: ReadAccess, personId: string, traegerId: string): string | null {
  const closed = askWeitergabe(access, personId, {
    zweck: 'behoerde_an_traeger',
    traegerId,
    tag: access.today,
  });
  return closed?.satz ?? null;
}

/** A Beratungsstelle signs with them only if it looks after the person today and may know about the plan. */
export function beratungsstelleOf(access: ReadAccess, personId: string): string | null {
  const traegerId = betreuenderTraeger(access, personId);
  if (traegerId === null) return null;
  return weitergabeGesperrt(access, personId, traegerId) === null ? traegerName(access, traegerId) : null;
}

/** The Träger that looks after the person today. */
export function betreuenderTraeger({ tables, today }: ReadAccess, personId: string): string | null {
  return betreuungAm(tables.betreuung.ofPerson(personId), today)?.traegerId ?? null;
}

/** The named instrument, or the one of this kind that was entered last; without a kind, of whichever. */
export function requireInstrument(
  { tables }: ReadAccess,
  { personId, instrumentId }: Quelle,
  art: RecordOf<'instrument'>['art'] | null,
): RecordOf<'instrument'> {
  const ofPerson = tables.instrument
    .ofPerson(personId)
    .filter((instrument) => art === null || instrument.art === art);
  const found = instrumentId === null ? ofPerson.at(-1) : ofPerson.find(({ id }) => id === instrumentId);
  if (found !== undefined) return found;
  const what = art === null ? 'Fahrplan oder Vereinbarung' : instrumentart.label(art);
  throw new Refusal(
    'not_found',
    `Für diese Person gibt es diesen Eintrag „${what}“ noch nicht. Bitte legen Sie ihn an unter Fallakte › Fahrplan und Vereinbarung.`,
  );
}

export function schritteOf({ tables }: ReadAccess, instrumentId: string): RecordOf<'schritt'>[] {
  return tables.schritt.select('WHERE instrumentId = ? ORDER BY reihenfolge, rowid', instrumentId);
}

/** A criterion in plain words; null where the check does not know it or it rests on restricted facts. */
export function kriteriumLabel({ rechtsgrundlagen }: FallErgebnis, id: string): string | null {
  const found = rechtsgrundlagen
    .flatMap(({ kriterien }) => kriterien)
    .find((kriterium) => kriterium.id === id);
  if (found === undefined || found.geschuetzt) return null;
  return klartext[id]?.name ?? found.label;
}

/** The steps of an instrument as a paper says them, each with the criterion it serves. */
export function schritteMitGrund(
  access: ReadAccess,
  instrumentId: string,
  ergebnis: FallErgebnis,
): SchrittDaten[] {
  return schritteOf(access, instrumentId).map(({ was, kriterium, wer, bis, nachweis, stand, angebot }) => ({
    was,
    warum: kriterium === null ? null : kriteriumLabel(ergebnis, kriterium),
    wer,
    bis,
    nachweis,
    stand,
    angebot,
  }));
}
