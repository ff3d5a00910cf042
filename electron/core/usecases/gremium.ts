import { dissense } from '#shared/ablauf/gremium-dissens.ts';
import { strukturelleBefunde } from '#shared/ablauf/gremium-befunde.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { gremium as gremiumart } from '#shared/domain/gremium.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { werktagAb } from '#shared/fristen/gremientermin.ts';
import { erfuelltAb, plusDays } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import { loadBefundlage } from '../db/queries/gremium.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadEinstellung } from './einstellung.ts';
import { askWeitergabe } from './einwilligung.ts';
import { erledigtAm, aufgabenschluessel } from './gremium-aufgabe.ts';
import {
  fallHindernis,
  MIT_FAELLEN,
  rahmenOf,
  requireFaelleErlaubt,
  requireOhneNamen,
  verraeter,
} from './gremium-schutz.ts';
import { sitzungenOf, terminOf } from './gremium-termin.ts';
import { landOf } from './land.ts';
import { fullName, nameOf } from './namen.ts';

type Gremium = RecordOf<'gremium'>;

/** Time to invite, where nothing tells a day. */
const EINLADEN_TAGE = 14;

export const gremiumHandlers: HandlersOf<'gremium'> = {
  'gremium.list': (_, access) =>
    access.tables.gremium.select('ORDER BY aktiv DESC, name COLLATE NOCASE').map((record) => ({
      ...record,
      letzteAm: sitzungenOf(access, record).findLast((am) => am <= access.today) ?? null,
      naechste: terminOf(access, record),
      vorgemerkt: vorgemerkteOf(access, record).length,
    })),

  'gremium.save': (input, access) => {
    if (input.empfang === 'namentlich' && !MIT_FAELLEN.includes(input.art))
      throw new Refusal(
        'refused',
        `„${gremiumart.label(input.art)}“ bekommt nur anonymisierte Angaben. Fälle mit Namen bespricht eine Fallgruppe oder Fallkonferenz, mit Einwilligung.`,
      );
    access.save('gremium', input);
    access.note(null, { gremium: input.id });
  },

  'gremium.remove': ({ id }, access) => {
    for (const sitzung of access.tables.sitzung.select('WHERE gremiumId = ?', id))
      access.save('sitzung', { ...sitzung, gremiumId: null });
    if (access.remove('gremium', id) === null)
      throw new Refusal('not_found', 'Dieses Gremium ist schon gelöscht.');
    access.note(null, { gremium: id });
  },

  'gremium.vorschlag': ({ id }, access) => {
    const record = requireGremium(access, id);
    const rahmen = rahmenOf(access, { gremium: record.art, gremiumId: id });
    const { schwelle } = loadEinstellung(access);
    const termin = terminOf(access, record);
    return {
      am:
        termin !== null && termin.am >= access.today
          ? termin.am
          : werktagAb(plusDays(access.today, EINLADEN_TAGE), landOf(access)),
      schwelle,
      faelle: vorgemerkteOf(access, record).map(({ personId, was, faelligAm }) => {
        const { name, programmNr } = menschOf(access, personId);
        return {
          personId,
          name,
          programmNr,
          thema: rahmen.empfang === 'namentlich' ? `${name} (${programmNr}): ${was}`.slice(0, 300) : was,
          seit: faelligAm,
          hindernis: fallHindernis(access, rahmen, personId) ?? wortHindernis(access, rahmen, was),
        };
      }),
      befunde: [
        ...strukturelleBefunde(
          {
            ...loadBefundlage(access.db, erfuelltAb(access.today, { months: -3 })),
            abweichend: new Set(dissense(access.tables.sichtweise.all()).map(({ personId }) => personId))
              .size,
          },
          schwelle,
        ),
      ],
      fragen: access.tables.grundsatzentscheidung
        .select(`WHERE entscheidung IS NULL AND gremium = ? ORDER BY titel COLLATE NOCASE`, record.art)
        .map(({ id: frageId, titel }) => ({ id: frageId, titel })),
    };
  },

  'gremium.vorbereite': ({ id, gremiumId, am, punkte }, access) => {
    const record = requireGremium(access, gremiumId);
    const rahmen = rahmenOf(access, { gremium: record.art, gremiumId });
    requireFaelleErlaubt(access, rahmen, punkte);
    requireOhneNamen(
      access,
      rahmen,
      punkte.map(({ thema }) => thema),
    );
    if (access.tables.sitzung.find(id) !== null)
      throw new Refusal('conflict', 'Diese Sitzung ist schon angelegt. Bitte laden Sie die Seite neu.');
    access.save('sitzung', {
      id,
      gremiumId,
      gremium: record.art,
      am,
      uhrzeit: null,
      ort: null,
      einladung: null,
      teilnehmende: record.mitglieder,
      protokoll: null,
    });
    punkte.forEach((punkt, reihenfolge) =>
      access.save('sitzungspunkt', {
        ...LEERER_PUNKT,
        ...punkt,
        id: access.newId(),
        sitzungId: id,
        reihenfolge,
      }),
    );
    access.note(null, { sitzung: id, punkte: punkte.length });
  },

  'gremium.aufgaben': (_, access) =>
    access.tables.sitzungspunkt
      .select('WHERE aufgabe IS NOT NULL')
      .flatMap((punkt) => {
        const sitzung = access.tables.sitzung.find(punkt.sitzungId);
        if (sitzung === null || punkt.aufgabe === null) return [];
        const { id, thema, aufgabe, wer, bis, personId } = punkt;
        return [
          {
            id,
            gremium: rahmenOf(access, sitzung).name,
            sitzungAm: sitzung.am,
            thema,
            aufgabe,
            wer,
            bis,
            fall: personId === null ? null : menschOf(access, personId),
            erledigtAm: erledigtAm(access, punkt),
          },
        ];
      })
      .toSorted(
        (a, b) =>
          Number(a.erledigtAm !== null) - Number(b.erledigtAm !== null) ||
          (a.bis ?? '9999').localeCompare(b.bis ?? '9999'),
      ),

  'gremium.erledige': ({ id, erledigt }, access) => {
    const punkt = access.tables.sitzungspunkt.find(id);
    if (punkt === null) throw new Refusal('not_found', 'Diese Aufgabe gibt es nicht mehr.');
    const am = erledigt ? access.today : null;
    const wiedervorlage =
      punkt.wiedervorlageId === null ? null : access.tables.wiedervorlage.find(punkt.wiedervorlageId);
    if (wiedervorlage !== null) access.save('wiedervorlage', { ...wiedervorlage, erledigtAm: am });
    access.save('sitzungspunkt', { ...punkt, erledigtAm: am });
    // What was ticked off on the list of today is taken back there as well.
    const schluessel =
      wiedervorlage === null
        ? aufgabenschluessel(punkt)
        : `wiedervorlage:${wiedervorlage.id}:${wiedervorlage.faelligAm}`;
    const stand = access.tables.postenstand.select('WHERE schluessel = ?', schluessel)[0];
    if (stand !== undefined) access.save('postenstand', { ...stand, erledigtAm: am });
    access.note(punkt.personId, { sitzungspunkt: id });
  },

  'gremium.falllisten': (_, access) => {
    const rahmen = { name: 'Fallkonferenz', art: 'fallkonferenz', empfang: 'namentlich' } as const;
    const listen = new Map<
      string,
      {
        mit: { personId: string; name: string; programmNr: string; was: string }[];
        ohne: { personId: string; name: string; programmNr: string; grund: string }[];
      }
    >();
    const ohneTraeger = new Map<string, ReturnType<typeof menschOf>>();
    const seen = new Set<string>();
    for (const { personId, was } of access.tables.wiedervorlage.select(
      `WHERE erledigtAm IS NULL AND gremium IN ('fallgruppe', 'fallkonferenz') ORDER BY faelligAm`,
    )) {
      if (seen.has(personId)) continue;
      seen.add(personId);
      const mensch = menschOf(access, personId);
      const traegerId =
        betreuungAm(access.tables.betreuung.ofPerson(personId), access.today)?.traegerId ?? null;
      if (traegerId === null) {
        ohneTraeger.set(personId, mensch);
        continue;
      }
      const liste = listen.get(traegerId) ?? { mit: [], ohne: [] };
      listen.set(traegerId, liste);
      const grund = fallHindernis(access, rahmen, personId) ?? askUebergabe(access, personId, traegerId);
      if (grund === null) liste.mit.push({ ...mensch, was });
      else liste.ohne.push({ ...mensch, grund });
    }
    const lookUp = nameOf(access);
    return {
      listen: [...listen]
        .map(([traegerId, liste]) => ({ traegerId, traeger: lookUp('traeger', traegerId) ?? '', ...liste }))
        .toSorted((a, b) => a.traeger.localeCompare(b.traeger, 'de')),
      ohneTraeger: [...ohneTraeger.values()],
    };
  },

  'gremium.abweichungen': (_, access) => {
    const labels = bekannteKriterien();
    return {
      sichten: dissense(access.tables.sichtweise.all()).map(
        ({ personId, kriterium, schritt, behoerde, beratungsstelle }) => ({
          ...menschOf(access, personId),
          worueber:
            kriterium === null ? (schritt ?? 'der Fall im Ganzen') : (labels.get(kriterium) ?? kriterium),
          behoerde: sichtOf(behoerde),
          beratungsstelle: sichtOf(beratungsstelle),
        }),
      ),
      entscheidungen: access.tables.grundsatzentscheidung
        .select('WHERE abweichend IS NOT NULL ORDER BY am DESC')
        .map(({ id, titel, abweichend }) => ({ id, titel, abweichend: abweichend ?? '' })),
    };
  },
};

const LEERER_PUNKT = {
  ergebnis: null,
  beschluss: null,
  aufgabe: null,
  wer: null,
  bis: null,
  wiedervorlageId: null,
  erledigtAm: null,
};

function vorgemerkteOf({ tables }: ReadAccess, { art }: Gremium): RecordOf<'wiedervorlage'>[] {
  return tables.wiedervorlage.select('WHERE erledigtAm IS NULL AND gremium = ? ORDER BY faelligAm', art);
}

function wortHindernis(
  access: ReadAccess,
  { empfang }: ReturnType<typeof rahmenOf>,
  was: string,
): string | null {
  if (empfang !== 'anonym') return null;
  const worte = verraeter(access, was);
  return worte.length === 0
    ? null
    : `Der Wortlaut nennt ${worte.map((wort) => `„${wort}“`).join(', ')}. Bitte schreiben Sie die Wiedervorlage allgemein.`;
}

/** A named list goes to the Träger as well: for that the person must have agreed too. */
function askUebergabe(access: ReadAccess, personId: string, traegerId: string): string | null {
  return (
    askWeitergabe(access, personId, { zweck: 'behoerde_an_traeger', traegerId, tag: access.today })?.satz ??
    null
  );
}

function menschOf({ tables }: ReadAccess, personId: string) {
  const person = tables.person.find(personId);
  if (person === null) throw new Error('a record points to nobody');
  return {
    personId,
    name: fullName(person.nachname, person.vornamen),
    programmNr: person.programmNr,
  };
}

function sichtOf(sicht: RecordOf<'sichtweise'> | null) {
  if (sicht === null) return null;
  const { einschaetzung, text, am, quelle } = sicht;
  return { einschaetzung, text, am, quelle };
}

function requireGremium({ tables }: ReadAccess, id: string): Gremium {
  const record = tables.gremium.find(id);
  if (record === null) throw new Refusal('not_found', 'Dieses Gremium gibt es nicht (mehr).');
  return record;
}
