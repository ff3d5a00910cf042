/** Everything that is due, from records, agreements and law, with what somebody has already done about it. */
import { rechtsgrundlage } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Posten } from '#shared/api/heute.ts';
import {
  bearbeitenBis,
  dringlichkeit,
  isShown,
  LAENGSTER_VORLAUF,
  postenart,
  postenregeln,
  type Postenart,
} from '#shared/fristen/posten.ts';
import type { Land } from '#shared/fristen/feiertage.ts';
import { daysBetween, formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { halbjahrName, meldetag, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { loadFaelliges, type Faelliges } from '../../db/queries/faelliges.ts';
import type { ReadAccess } from '../../register/access.ts';
import { loadEinstellung } from '../einstellung.ts';
import { loadFaelligeLoeschungen } from './faellige-loeschungen.ts';
import { traegerPosten } from '../traeger-posten.ts';
import { landOf } from '../land.ts';
import { gremienposten } from './gremienposten.ts';

export type Wunsch = { readonly zustaendig: string | null; readonly tage: number };
export type Alles = { readonly offen: readonly Posten[]; readonly erledigt: readonly Posten[] };

/** Where each kind is dealt with: the section of the file, or the address of a room. */
const ORTE: Readonly<Record<Postenart, string>> = {
  duldung: 'aufenthalt',
  erlaubnis: 'nachweise',
  titel_gespraech: 'antrag',
  titel: 'antrag',
  titel_104c: 'antrag',
  zusicherung: 'antrag',
  antrag: 'antrag',
  zweiter_blick: 'pruefung',
  rueckmeldung: 'betreuung',
  ueberpruefung: 'instrument',
  schritt: 'instrument',
  wiedervorlage: 'sachstand',
  pass: 'nachweise',
  vollmacht: 'person',
  halbjahr: '/austausch/statistik',
  programmbericht: '/traeger/berichte',
  sachbericht: '/traeger/berichte',
  verwendungsnachweis: '/traeger/berichte',
  traegervereinbarung: '/traeger',
  gremium: '/gremien/vorbereiten',
  aufgabe: '/gremien/aufgaben',
  programmende: '/auswertung/programm',
  loeschung: '/einstellungen/datenschutz',
};

/** A Duldung and the permission to work that end this close together are one errand (004:4041-4075). */
const ZUSAMMEN = 31;

type Roh = {
  readonly schluessel: string;
  readonly art: Postenart;
  readonly am: Datum;
  readonly was: string;
  readonly person: Pick<Faelliges, 'personId' | 'name' | 'programmNr' | 'zustaendig'> | null;
  /** The record says itself that it is open, whatever was ticked here before. */
  readonly sicherOffen?: boolean;
};

export function loadPosten(access: ReadAccess, { zustaendig, tage }: Wunsch): Alles {
  const { today } = access;
  const land = landOf(access);
  const staende = access.tables.postenstand.all();
  const stand = new Map(staende.map((each) => [each.schluessel, each]));
  const all = collect(access, { tage, staende, nur: null })
    .map((roh) => complete(roh, stand.get(roh.schluessel) ?? null, today, land))
    .filter((each) => isNear(each, today, tage))
    .filter((each) => zustaendig === null || each.personId === null || (each.zustaendig ?? '') === zustaendig)
    .toSorted((a, b) => a.bis.localeCompare(b.bis) || (a.name ?? '').localeCompare(b.name ?? '', 'de'));
  return {
    offen: all.filter(({ erledigtAm }) => erledigtAm === null),
    erledigt: all.filter(({ erledigtAm }) => erledigtAm === today),
  };
}

/** One due thing by its key, without asking for all the others; null where it is not due any more. */
export function findPosten(access: ReadAccess, schluessel: string, tage: number): Posten | null {
  const { today } = access;
  const art = postenart.codes.find((code) => schluessel.startsWith(`${code}:`));
  if (art === undefined) return null;
  const staende = access.tables.postenstand.select('WHERE schluessel = ?', schluessel);
  const roh = collect(access, { tage, staende, nur: art }).find((each) => each.schluessel === schluessel);
  if (roh === undefined) return null;
  const posten = complete(roh, staende[0] ?? null, today, landOf(access));
  const { erledigtAm } = posten;
  return isNear(posten, today, tage) && (erledigtAm === null || erledigtAm === today) ? posten : null;
}

type Suche = {
  readonly tage: number;
  /** What somebody has done about the things that are looked for. */
  readonly staende: readonly RecordOf<'postenstand'>[];
  /** Only things of this kind; null: every kind. */
  readonly nur: Postenart | null;
};

function collect(access: ReadAccess, { tage, staende, nur }: Suche): readonly Roh[] {
  return [...ofPeople(access, tage, nur), ...doneToday(access, staende), ...ofOffice(access, nur)];
}

/** By the day on which it can still be done: what ends on a Sunday is due on the Friday before. */
function isNear({ art, bis, verschoben }: Posten, today: Datum, tage: number): boolean {
  return verschoben ? bis <= plusDays(today, tage) : isShown(art, bis, today, tage);
}

function complete(roh: Roh, stand: RecordOf<'postenstand'> | null, today: Datum, land: Land | null): Posten {
  const { schluessel, art, was, person } = roh;
  const moved = stand?.verschobenAuf ?? null;
  const am = moved ?? roh.am;
  const bis = bearbeitenBis(am, today, land);
  const place = ORTE[art];
  return {
    schluessel,
    art,
    am,
    bis,
    dringlichkeit: dringlichkeit(bis, today),
    was,
    regel: postenregeln[art].regel,
    personId: person?.personId ?? null,
    name: person?.name ?? null,
    programmNr: person?.programmNr ?? null,
    zustaendig: person?.zustaendig ?? null,
    ort: person === null ? place : `/faelle/${person.personId}/${place}`,
    verschoben: moved !== null,
    kommentar: stand?.kommentar ?? null,
    erledigtAm: roh.sicherOffen === true ? null : (stand?.erledigtAm ?? null),
  };
}

/** Kinds that come from another kind of record, or only together with one. */
const MIT: Partial<Readonly<Record<Postenart, readonly Postenart[]>>> = {
  duldung: ['duldung', 'erlaubnis'],
  erlaubnis: ['duldung', 'erlaubnis'],
  titel_gespraech: ['titel'],
  titel_104c: ['titel'],
};

function ofPeople(access: ReadAccess, tage: number, nur: Postenart | null): readonly Roh[] {
  const { today } = access;
  const { erinnerungTitelTage } = loadEinstellung(access);
  const fenster = {
    heute: today,
    bis: plusDays(today, tage + LAENGSTER_VORLAUF),
    titelBis: plusDays(today, tage + Math.max(LAENGSTER_VORLAUF, erinnerungTitelTage)),
  };
  const rows = loadFaelliges(access.db, fenster, nur === null ? null : (MIT[nur] ?? [nur]));
  const erlaubnisse = new Map(
    rows.filter(({ art }) => art === 'erlaubnis').map((row) => [row.personId, row]),
  );
  const duldungen = new Map(rows.filter(({ art }) => art === 'duldung').map((row) => [row.personId, row]));
  return rows.flatMap((row): readonly Roh[] => {
    switch (row.art) {
      case 'duldung': {
        const erlaubnis = erlaubnisse.get(row.personId);
        return [
          erlaubnis === undefined || !isClose(row, erlaubnis)
            ? roh(row, 'Duldung verlängern')
            : {
                ...roh(row, 'Duldung und Beschäftigungserlaubnis verlängern'),
                am: row.am < erlaubnis.am ? row.am : erlaubnis.am,
              },
        ];
      }
      case 'erlaubnis': {
        const duldung = duldungen.get(row.personId);
        return duldung !== undefined && isClose(duldung, row)
          ? []
          : [roh(row, 'Beschäftigungserlaubnis verlängern')];
      }
      case 'titel':
        return titel(row, erinnerungTitelTage, today);
      case 'wiedervorlage':
        return [{ ...roh(row, worte(row)), sicherOffen: true }];
      default:
        return [roh(row, worte(row))];
    }
  });
}

/** A Wiedervorlage that is done is no longer due; ticked off here, it stays in sight until tomorrow, to be taken back. */
function doneToday(
  { tables, today }: ReadAccess,
  staende: readonly RecordOf<'postenstand'>[],
): readonly Roh[] {
  return staende.flatMap(({ schluessel, erledigtAm }): readonly Roh[] => {
    const [art, recordId = ''] = schluessel.split(':');
    if (art !== 'wiedervorlage' || erledigtAm !== today) return [];
    const record = tables.wiedervorlage.find(recordId);
    const person = record === null ? null : tables.person.find(record.personId);
    if (record === null || person === null || record.erledigtAm === null) return [];
    const { id, nachname, vornamen, programmNr, zustaendig } = person;
    const name = [nachname, vornamen].filter((part) => part !== null).join(', ');
    return [
      {
        schluessel,
        art,
        am: record.faelligAm,
        was: record.was,
        person: { personId: id, name, programmNr, zustaendig },
      },
    ];
  });
}

const isClose = (a: Faelliges, b: Faelliges): boolean => Math.abs(daysBetween(a.am, b.am)) <= ZUSAMMEN;

function roh(row: Faelliges, was: string, art: Postenart = row.art, am: Datum = row.am): Roh {
  return { schluessel: `${art}:${row.recordId}:${am}`, art, am, was, person: row };
}

function titel(row: Faelliges, erinnerungTage: number, today: Datum): readonly Roh[] {
  const bis = formatDatum(row.am);
  if (row.text === '104c')
    return [
      roh(
        row,
        `Titel nach § 104c endet am ${bis} und wird nicht verlängert: vorher Antrag nach § 25a oder § 25b`,
        'titel_104c',
      ),
    ];
  const norm = rechtsgrundlage.codes.find((code) => code === row.text);
  const name =
    norm === undefined ? 'Aufenthaltserlaubnis' : `Aufenthaltserlaubnis nach ${rechtsgrundlage.label(norm)}`;
  const talk = roh(
    row,
    `Über die Zeit nach dem ${bis} sprechen: ${name}`,
    'titel_gespraech',
    plusDays(row.am, -erinnerungTage),
  );
  // Once the last weeks have begun, the end itself stands there; two lines about one thing help nobody.
  return plusDays(row.am, -postenregeln.titel.vorlauf) <= today ? [roh(row, `${name} verlängern`)] : [talk];
}

function worte({ art, text }: Faelliges): string {
  switch (art) {
    case 'zusicherung':
      return text === null ? 'Zusicherung einlösen' : `Zusicherung einlösen: ${text}`;
    case 'antrag':
      return 'Über den Antrag entscheiden oder den Stand mitteilen';
    case 'zweiter_blick':
      return 'Zweiter Blick auf die Entscheidung „rot“';
    case 'rueckmeldung':
      return text === null
        ? 'Nachfragen: Der Rückmeldebogen ist nicht zurück'
        : `Nachfragen: Rückmeldung von ${text} fehlt`;
    case 'ueberpruefung':
      return `Überprüfung: ${text === 'vereinbarung' ? 'Integrationsvereinbarung' : 'Integrationsfahrplan'}`;
    case 'schritt':
      return `Vereinbarter Schritt: ${text ?? ''}`;
    case 'wiedervorlage':
      return text ?? '';
    case 'pass':
      return 'Pass verlängern';
    case 'vollmacht':
      return 'Vollmacht erneuern';
    default:
      throw new Error(`no words for ${art}`);
  }
}

/** What makes things of the office, by the kinds it makes: asked one by one where one kind is looked for. */
const BUERO: readonly {
  readonly arten: readonly Postenart[];
  readonly load: (access: ReadAccess) => readonly Roh[];
}[] = [
  { arten: ['loeschung'], load: loeschungen },
  { arten: ['programmende'], load: programmende },
  { arten: ['halbjahr'], load: halbjahre },
  {
    arten: ['programmbericht', 'sachbericht', 'verwendungsnachweis', 'traegervereinbarung'],
    load: traegerPosten,
  },
  { arten: ['gremium', 'aufgabe'], load: gremienposten },
];

function ofOffice(access: ReadAccess, nur: Postenart | null): readonly Roh[] {
  return BUERO.filter(({ arten }) => nur === null || arten.includes(nur)).flatMap(({ load }) => load(access));
}

function loeschungen(access: ReadAccess): readonly Roh[] {
  const due = loadFaelligeLoeschungen(access);
  if (due === 0) return [];
  const was = due === 1 ? 'Ein Fall hat seine Frist erreicht' : `${due} Fälle haben ihre Frist erreicht`;
  return [{ schluessel: `loeschung:${access.today}`, art: 'loeschung', am: access.today, was, person: null }];
}

/** The end of a trial: until then somebody must have reported and decided how to go on (000:431-440). */
function programmende({ tables }: ReadAccess): readonly Roh[] {
  const { id, ende } = tables.programm.all()[0] ?? { id: '', ende: null };
  if (ende === null) return [];
  const was = `Die Erprobung endet am ${formatDatum(ende)}: berichten und über die Fortsetzung entscheiden`;
  return [{ schluessel: `programmende:${id}:${ende}`, art: 'programmende', am: ende, was, person: null }];
}

/** Of each Träger the half-year whose report was due last, and the one that is due next. */
function halbjahre({ tables, today }: ReadAccess): readonly Roh[] {
  const jahr = Number(today.slice(0, 4));
  const zeiten: readonly Halbjahr[] = [
    { jahr: jahr - 2, halbjahr: 2 },
    { jahr: jahr - 1, halbjahr: 1 },
    { jahr: jahr - 1, halbjahr: 2 },
    { jahr, halbjahr: 1 },
    { jahr, halbjahr: 2 },
  ];
  const gemeldet = tables.halbjahresmeldung.all();
  return tables.traeger
    .all()
    .filter(({ aktiv }) => aktiv)
    .flatMap((traeger) => {
      const { id, name } = traeger;
      const next = zeiten.findIndex((zeit) => meldetag(zeit, traeger) >= today);
      return zeiten.slice(Math.max(0, next - 1), next + 1).flatMap((zeit): readonly Roh[] => {
        const meldung = gemeldet.find(
          (each) => each.traegerId === id && each.jahr === zeit.jahr && each.halbjahr === zeit.halbjahr,
        );
        // A half-year of which nobody has asked anything so far is not overdue; the one ahead is announced.
        if (meldung === undefined && meldetag(zeit, traeger) < today) return [];
        if (meldung !== undefined && meldung.geprueftAm !== null) return [];
        const am = meldung?.faelligAm ?? meldetag(zeit, traeger);
        const was =
          meldung !== undefined && meldung.eingegangenAm !== null
            ? `Halbjahresstatistik von ${name} prüfen, ${halbjahrName(zeit)}`
            : `Halbjahresstatistik von ${name}, ${halbjahrName(zeit)}`;
        return [{ schluessel: `halbjahr:${id}:${am}`, art: 'halbjahr', am, was, person: null }];
      });
    });
}
