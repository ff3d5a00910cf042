/** Where the data of each template come from. A new template without a loader does not compile. */
import { gilt } from '#shared/ablauf/einwilligung.ts';
import { standText } from '#shared/ablauf/stand-text.ts';
import { rueckmeldungFaelligAm } from '#shared/ablauf/rueckmeldung.ts';
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import type { RecordOf, Tabelle } from '#shared/domain/records.ts';
import type { Kopf, StelleDaten } from '#shared/dokumente/daten.ts';
import type { DatenOf, VorlageId } from '#shared/dokumente/vorlagen/index.ts';
import type { InstrumentDaten } from '#shared/dokumente/vorlagen/instrument.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { findBriefkopfbild } from '../db/queries/briefkopfbild.ts';
import { loeschplan } from '../db/queries/loeschplan.ts';
import type { ReadAccess } from '../register/access.ts';
import { akteInWorten } from './akte-worte.ts';
import { gremiumLoaders } from './dokument-daten-gremium.ts';
import { verfahrenLoaders } from './dokument-daten-verfahren.ts';
import { personLoaders } from './dokument-daten-person.ts';
import {
  beratungsstelleOf,
  loadPerson,
  requireInstrument,
  schritteMitGrund,
  toStelle,
  traegerName,
  type Loader,
  type Quelle,
} from './dokument-quelle.ts';
import { erinnerungLoader } from './dokument-daten-erinnerung.ts';
import { paarLoader } from './dokument-daten-paar.ts';
import { loadEinstellung } from './einstellung.ts';
import { nameOf } from './namen.ts';
import { requirePerson } from './person.ts';
import { checkPerson } from './pruefung.ts';
import { loadPruefvermerk } from './pruefvermerk-daten.ts';

export const loaders: { readonly [K in VorlageId]: Loader<K> } = {
  ...personLoaders,
  ...verfahrenLoaders,
  ...gremiumLoaders,
  rueckmeldebogen: {
    filled: (access, { personId, traegerId }) => ({
      person: loadPerson(access, personId),
      ausgehaendigtAm: access.today,
      erwartetBis: rueckmeldungFaelligAm(access.today),
      stelle: traegerName(access, traegerId),
      einwilligungVom: einwilligungVom(access, personId),
      stellen: loadStellen(access),
    }),
    blank: (access) => ({ stellen: loadStellen(access) }),
  },
  erinnerung: erinnerungLoader,
  beratungsstellen: {
    filled: (access) => ({ stellen: loadStellen(access) }),
    blank: (access) => ({ stellen: loadStellen(access) }),
  },
  einwilligung: {
    filled: (access, { personId, traegerId }) => ({
      person: loadPerson(access, personId),
      stelle: traegerName(access, traegerId),
      zwecke: [],
    }),
    blank: () => ({}),
  },
  integrationsfahrplan: {
    filled: (access, quelle) => loadInstrument(access, quelle, 'fahrplan'),
    blank: () => ({}),
  },
  integrationsvereinbarung: {
    filled: (access, quelle) => loadInstrument(access, quelle, 'vereinbarung'),
    blank: () => ({}),
  },
  gemeinsamer_plan: paarLoader,
  pruefvermerk: {
    filled: (access, { personId }) => loadPruefvermerk(access, loadPerson(access, personId), personId),
    blank: () => ({}),
  },
  auskunft: {
    filled: (access, { personId }) => loadAuskunft(access, personId),
    blank: () => ({}),
  },
};

/** Everything there is about a person, restricted entries included: the person has a right to them. */
function loadAuskunft(access: ReadAccess, personId: string): DatenOf<'auskunft'> {
  const { db, tables } = access;
  const person = requirePerson(access, personId);
  const haushalt = person.haushaltId === null ? null : tables.haushalt.find(person.haushaltId);
  const recordsOf = (tabelle: Tabelle) => {
    if (tabelle === 'person') return [person];
    if (tabelle === 'haushalt') return haushalt === null ? [] : [haushalt];
    return tables[tabelle].columns.includes('personId') ? tables[tabelle].ofPerson(personId) : [];
  };
  const [termin] = loeschplan(db, loadEinstellung(access), personId);
  return {
    person: loadPerson(access, personId),
    bereiche: akteInWorten(recordsOf, nameOf(access)),
    weitergaben: tables.verweis.ofPerson(personId).flatMap(({ traegerId, ausgehaendigtAm }) => {
      const an = traegerName(access, traegerId);
      return an === null
        ? []
        : [{ am: ausgehaendigtAm, was: 'Verweis mit Rückmeldebogen: Name, Geburtsdatum, Programm-Nr.', an }];
    }),
    seit: termin?.seit ?? null,
    loeschung:
      termin === undefined
        ? null
        : `Nach den Fristen der Behörde werden die Angaben gelöscht ab ${formatDatum(termin.am)}. ${termin.warum}`,
  };
}

/** Letterhead and contact on the day of the paper. */
export function loadKopf(access: ReadAccess, mitBearbeitung: boolean): Kopf {
  const { briefform, logo, logoText } = loadEinstellung(access);
  const bild = logo === null ? null : findBriefkopfbild(access.db, logo);
  const { behoerde, amt, strasse, plz, ort, telefon, email, web, sprechzeiten, programmName } =
    loadEinstellung(access);
  const benutzer = access.tables.benutzer.find(access.benutzer.id);
  return {
    datum: access.today,
    behoerde,
    amt,
    strasse,
    plz,
    ort,
    telefon,
    email,
    web,
    sprechzeiten,
    programmName,
    briefform,
    logo:
      bild === null || logo === null
        ? null
        : { pruefsumme: logo, breite: bild.breite, hoehe: bild.hoehe, text: logoText },
    bearbeitung:
      benutzer === null || !mitBearbeitung
        ? null
        : { name: benutzer.name, telefon: benutzer.telefon, email: benutzer.email },
  };
}

/** The Träger that take people on, as the list shows them. */
function loadStellen({ tables }: ReadAccess): StelleDaten[] {
  return tables.traeger
    .all()
    .filter(({ aktiv }) => aktiv)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
    .map(toStelle);
}

/** Since when Behörde and Träger may exchange something about the person; null without a valid Einwilligung. */
function einwilligungVom({ tables, today }: ReadAccess, personId: string) {
  const valid = tables.einwilligung.ofPerson(personId).filter((einwilligung) => gilt(einwilligung, today));
  return (
    valid
      .map(({ erteiltAm }) => erteiltAm)
      .toSorted()
      .at(-1) ?? null
  );
}

function loadInstrument(
  access: ReadAccess,
  quelle: Quelle,
  art: RecordOf<'instrument'>['art'],
): InstrumentDaten {
  const { personId } = quelle;
  const instrument = requireInstrument(access, quelle, art);
  const ergebnis = checkPerson(access, { personId, stichtag: null, rechtsstand: null });
  const route = ergebnis.rechtsgrundlagen.find(
    ({ id }) => id === (instrument.rechtsgrundlage ?? ergebnis.rechtsgrundlage),
  );
  return {
    person: loadPerson(access, personId),
    rechtsgrundlage:
      instrument.rechtsgrundlage === null ? null : rechtsgrundlage.label(instrument.rechtsgrundlage),
    ziel: instrument.ziel,
    beginn: instrument.beginn,
    ende: instrument.ende,
    naechsteUeberpruefung: instrument.naechsteUeberpruefung,
    fruehestens: route?.fruehestens ?? null,
    stand: (route?.kriterien ?? []).flatMap((kriterium) => {
      const stand = standText(kriterium);
      return stand === null ? [] : [stand];
    }),
    hemmnisse: access.tables.hemmnis
      .ofPerson(personId)
      .filter(({ behobenAm }) => behobenAm === null)
      .map(({ code }) => code),
    schritte: schritteMitGrund(access, instrument.id, ergebnis),
    beitragBehoerde: instrument.beitragBehoerde,
    beratungsstelle: beratungsstelleOf(access, personId),
    fassung: instrument.fassung,
  };
}
