/** Data of the papers about the course of a case: exchange with the Beratungsstelle, review, exit. */
import { z } from 'zod';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import {
  betreuungsart,
  rechtsgrundlage,
  sprachniveau,
  entscheidung,
  instrumentart,
} from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { DatenOf } from '#shared/dokumente/vorlagen/index.ts';
import { ausschlussgrundText } from '#shared/dokumente/vorlagen/ausschlussgrund-text.ts';
import type { AustrittDaten } from '#shared/dokumente/vorlagen/austritt.ts';
import type { Empfaenger } from '#shared/dokumente/vorlagen/traeger-brief.ts';
import { asDatum, formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { colour, zustand } from '#shared/recht/engine/ergebnis.ts';
import type { ReadAccess } from '../register/access.ts';
import { austrittInKraft } from './austritt.ts';
import {
  beratungsstelleOf,
  betreuenderTraeger,
  kriteriumLabel,
  loadPerson,
  requireInstrument,
  schritteOf,
  toStelle,
  traegerName,
  weitergabeGesperrt,
  type Loader,
  type Quelle,
} from './dokument-quelle.ts';
import { checkPerson } from './pruefung.ts';
import { loadSachstand } from './sachstand-daten.ts';
import { unpackErgebnis } from './pruefung-wiederholen.ts';
import { punkteOf } from './ueberpruefung.ts';
import { entscheidungInKraft } from './umstaende.ts';

type Verfahren =
  | 'sachstand'
  | 'ueberpruefung'
  | 'arbeitgeber'
  | 'veraenderung'
  | 'vor_ausschluss'
  | 'ausschluss'
  | 'rueckgabe'
  | 'betreuungswechsel';

/** Days a Beratungsstelle has to answer before an exclusion; the sources name none. */
const ANTWORT_TAGE = 14;

export const verfahrenLoaders: { readonly [K in Verfahren]: Loader<K> } = {
  sachstand: {
    filled: loadSachstand,
    blank: () => ({}),
    gesperrt: (access, personId, { an }) => gesperrtFuer(access, personId, [an]),
  },
  ueberpruefung: { filled: loadUeberpruefung, blank: () => ({}) },
  arbeitgeber: { filled: loadArbeitgeber, blank: () => ({}) },
  veraenderung: {
    filled: loadVeraenderung,
    blank: () => ({}),
    gesperrt: (access, personId, { an }) => gesperrtFuer(access, personId, [an]),
  },
  vor_ausschluss: {
    filled: loadVorAusschluss,
    blank: () => ({}),
    gesperrt: (access, personId, { an }) => gesperrtFuer(access, personId, [an]),
  },
  ausschluss: { filled: loadAusschluss, blank: () => ({}) },
  rueckgabe: { filled: loadRueckgabe, blank: () => ({}) },
  betreuungswechsel: {
    filled: loadBetreuungswechsel,
    blank: () => ({}),
    gesperrt: (access, personId, { an }) => gesperrtFuer(access, personId, an),
  },
};

/** The first sentence that keeps a paper from one of those it is addressed to. */
function gesperrtFuer(
  access: ReadAccess,
  personId: string,
  an: readonly (Empfaenger | null)[],
): string | null {
  const closed = an.map((each) =>
    each === null ? null : weitergabeGesperrt(access, personId, each.traegerId),
  );
  return closed.find((satz) => satz !== null) ?? null;
}

function toEmpfaenger({ tables }: ReadAccess, traegerId: string | null): Empfaenger | null {
  const traeger = traegerId === null ? null : tables.traeger.find(traegerId);
  return traeger === null ? null : { traegerId: traeger.id, stelle: toStelle(traeger) };
}

function loadTraegerBrief(access: ReadAccess, personId: string) {
  return {
    person: loadPerson(access, personId),
    an: toEmpfaenger(access, betreuenderTraeger(access, personId)),
  };
}

const asSchritt = ({ was, kriterium, wer, bis, nachweis, stand, angebot }: RecordOf<'schritt'>) => ({
  was,
  kriterium,
  warum: null,
  wer,
  bis,
  nachweis,
  stand,
  angebot,
});

function loadUeberpruefung(access: ReadAccess, quelle: Quelle): DatenOf<'ueberpruefung'> {
  const { personId } = quelle;
  const recorded = recordedReview(access, quelle);
  const instrumentId = recorded?.instrumentId ?? quelle.instrumentId;
  const { id, art, beginn, naechsteUeberpruefung } = requireInstrument(
    access,
    { ...quelle, instrumentId },
    null,
  );
  const ergebnis = checkPerson(access, { personId, stichtag: null, rechtsstand: null });
  const schritte = schritteOf(access, id);
  const geschuetzt = schritte.some(
    ({ kriterium }) => kriterium !== null && kriteriumLabel(ergebnis, kriterium) === null,
  );
  const beratungsstelle = beratungsstelleOf(access, personId);
  return {
    person: loadPerson(access, personId),
    art,
    vom: beginn,
    ueberprueftAm: recorded?.am ?? access.today,
    // A day that has come is the review itself; the next one is agreed in the talk.
    naechsteUeberpruefung:
      recorded !== null
        ? recorded.naechsteAm
        : naechsteUeberpruefung !== null && naechsteUeberpruefung > access.today
          ? naechsteUeberpruefung
          : null,
    schritte: schritte.map(asSchritt).map(({ kriterium: _kriterium, ...schritt }) => schritt),
    protokoll:
      recorded === null
        ? null
        : {
            gesamt: recorded.gesamt,
            besprochen: recorded.besprochen,
            punkte: punkteOf(access, recorded.id).map(({ was, wer, befund, gesehen, naechsterTermin }) => ({
              was,
              wer,
              befund,
              gesehen,
              naechsterTermin,
            })),
          },
    beratungsstelle: geschuetzt ? null : beratungsstelle,
    geschuetzt: geschuetzt && beratungsstelle !== null,
  };
}

/** The review that was asked for; null for the sheet of the talk to come. */
function recordedReview(
  { tables }: ReadAccess,
  { personId, ueberpruefungId }: Quelle,
): RecordOf<'ueberpruefung'> | null {
  if (ueberpruefungId === undefined) return null;
  const found = tables.ueberpruefung.find(ueberpruefungId);
  if (found === null || found.personId !== personId)
    throw new Refusal('not_found', 'Diese Überprüfung gibt es in dieser Akte nicht.');
  return found;
}

/** Name, date of birth and what the Duldung of today says about work: nothing else. */
function loadArbeitgeber(access: ReadAccess, { personId }: Quelle): DatenOf<'arbeitgeber'> {
  const { today, tables } = access;
  const duldung = tables.duldung
    .ofPerson(personId)
    .filter(
      ({ erteiltAm, gueltigBis }) =>
        (erteiltAm === null || erteiltAm <= today) && (gueltigBis === null || gueltigBis >= today),
    )
    .toSorted((a, b) => (a.erteiltAm ?? '').localeCompare(b.erteiltAm ?? ''))
    .at(-1);
  return {
    person: {
      ...loadPerson(access, personId),
      programmNr: null,
      aktenzeichen: null,
      strasse: null,
      plz: null,
      ort: null,
      sprache: null,
    },
    erwerb: duldung?.erwerb ?? null,
    gueltigBis: duldung?.gueltigBis ?? null,
  };
}

function loadVeraenderung(access: ReadAccess, { personId }: Quelle): DatenOf<'veraenderung'> {
  const seit = lastTold(access, personId);
  const changes = changesOf(access, personId)
    .filter(({ ab }) => ab <= access.today && (seit === null || ab >= seit))
    .toSorted((a, b) => a.ab.localeCompare(b.ab));
  return { ...loadTraegerBrief(access, personId), seit, aenderungen: changes };
}

/** The day of the last Mitteilung before today, or the first day of the Betreuung. */
function lastTold({ tables, today }: ReadAccess, personId: string): Datum | null {
  const betreuung = betreuungAm(tables.betreuung.ofPerson(personId), today);
  if (betreuung === null) return null;
  const written = tables.dokument
    .select("WHERE personId = ? AND vorlage = 'veraenderung' ORDER BY erstelltAm", personId)
    .map(({ erstelltAm }) => asDatum(erstelltAm.slice(0, 10)))
    .findLast((day) => day < today && day >= betreuung.von);
  return written ?? betreuung.von;
}

type Change = { readonly was: string; readonly ab: Datum };

/** What a Beratungsstelle has to know to go on advising; no employer, no amounts, nothing restricted. */
function changesOf({ tables }: ReadAccess, personId: string): Change[] {
  const change = (was: string, ab: Datum | null): Change[] => (ab === null ? [] : [{ was, ab }]);
  const until = (bis: Datum | null) => (bis === null ? '' : `, gültig bis ${formatDatum(bis)}`);
  return [
    ...tables.duldung
      .ofPerson(personId)
      .flatMap(({ erteiltAm, gueltigBis }) => change(`Neue Duldung${until(gueltigBis)}`, erteiltAm)),
    ...tables.titel
      .ofPerson(personId)
      .flatMap(({ norm, von, bis }) =>
        change(`Aufenthaltstitel erteilt: ${rechtsgrundlage.label(norm)}${until(bis)}`, von),
      ),
    ...tables.antrag
      .ofPerson(personId)
      .flatMap(({ norm, gestelltAm, stand, entschiedenAm }) => [
        ...change(`Antrag gestellt: ${rechtsgrundlage.label(norm)}`, gestelltAm),
        ...change(
          `Über den Antrag entschieden${stand === null ? '' : `: ${entscheidung.label(stand)}`}`,
          entschiedenAm,
        ),
      ]),
    ...tables.sprachnachweis
      .ofPerson(personId)
      .flatMap(({ muendlich, am }) =>
        change(
          `Nachweis über Deutsch${muendlich === null ? '' : `: mündlich ${sprachniveau.label(muendlich)}`}`,
          am,
        ),
      ),
    ...tables.beschaeftigung
      .ofPerson(personId)
      .flatMap(({ von, bis }) => [...change('Arbeit begonnen', von), ...change('Arbeit beendet', bis)]),
    ...tables.ausbildung
      .ofPerson(personId)
      .flatMap(({ von, abgebrochenAm }) => [
        ...change('Ausbildung oder Studium begonnen', von),
        ...change('Ausbildung oder Studium nicht fortgesetzt', abgebrochenAm),
      ]),
    ...tables.instrument
      .ofPerson(personId)
      .flatMap(({ art, beginn }) => change(`${instrumentart.label(art)} beginnt`, beginn)),
  ];
}

function loadVorAusschluss(access: ReadAccess, { personId }: Quelle): DatenOf<'vor_ausschluss'> {
  const decision = entscheidungInKraft(access, personId);
  const rotgrund = decision?.farbe === 'rot' ? decision.rotgrund : null;
  const words = rotgrund === null ? null : ausschlussgrundText[rotgrund];
  return {
    ...loadTraegerBrief(access, personId),
    entschieden: words !== null,
    // The office's own reasoning is written for the file and may rest on restricted facts: it stays there.
    grund: words?.anTraeger ?? null,
    oeffnet: words === null || words.anTraeger === null ? null : words.oeffnet,
    antwortBis: plusDays(access.today, ANTWORT_TAGE),
  };
}

function loadAustritt(
  access: ReadAccess,
  personId: string,
  austritt: RecordOf<'austritt'> | null,
): AustrittDaten {
  const words =
    austritt === null || austritt.ausschlussgrund === null
      ? null
      : ausschlussgrundText[austritt.ausschlussgrund];
  return {
    person: loadPerson(access, personId),
    am: austritt?.am ?? null,
    grund: austritt?.grund ?? null,
    grundText: words?.grund ?? null,
    erlaeuterung: austritt?.erlaeuterung ?? null,
    oeffnet: words?.oeffnet ?? null,
  };
}

function loadAusschluss(access: ReadAccess, { personId }: Quelle): DatenOf<'ausschluss'> {
  const austritt = austrittInKraft(access, personId);
  const { today } = access;
  const vertretung = access.tables.kontaktperson
    .ofPerson(personId)
    .find(
      ({ vollmacht, vollmachtVon, vollmachtBis }) =>
        (vollmacht === 'zustellung' || vollmacht === 'betreuung') &&
        (vollmachtVon === null || vollmachtVon <= today) &&
        (vollmachtBis === null || vollmachtBis >= today),
    );
  return {
    ...loadAustritt(access, personId, austritt?.grund === 'ausschluss' ? austritt : null),
    zustellungAn:
      vertretung === undefined
        ? null
        : [vertretung.name, vertretung.einrichtung].filter((part) => part !== null).join(', '),
  };
}

const kept = z.object({
  rechtsgrundlagen: z.array(
    z.object({
      id: z.string(),
      titel: z.string(),
      version: z.string().nullable(),
      vorschlag: colour.schema.nullable(),
      kriterien: z.array(
        z.object({
          label: z.string(),
          zustand: zustand.schema,
          geschuetzt: z.boolean(),
          massgeblich: z.boolean(),
        }),
      ),
    }),
  ),
});

function loadRueckgabe(access: ReadAccess, { personId }: Quelle): DatenOf<'rueckgabe'> {
  const { tables } = access;
  const austritt = austrittInKraft(access, personId);
  const pruefung = tables.pruefung.ofPerson(personId).at(-1) ?? null;
  return {
    ...loadAustritt(access, personId, austritt),
    rueckgabeAm: austritt?.rueckgabeAm ?? null,
    pruefung:
      pruefung === null
        ? null
        : {
            stichtag: pruefung.stichtag,
            rechtsstand: pruefung.rechtsstand,
            vorschlag: pruefung.vorschlag === null ? 'kein Vorschlag' : colour.label(pruefung.vorschlag),
            ...wegeOf(pruefung),
          },
  };
}

/** Every way that has a colour; with §§ 25a and 25b what is missing, but nothing that rests on restricted facts. */
function wegeOf(
  pruefung: RecordOf<'pruefung'>,
): Pick<NonNullable<DatenOf<'rueckgabe'>['pruefung']>, 'wege' | 'weitere'> {
  const ways = kept
    .parse(unpackErgebnis(pruefung))
    .rechtsgrundlagen.flatMap((way) =>
      way.version === null || way.vorschlag === null
        ? []
        : [{ ...way, ergebnis: colour.label(way.vorschlag), again: /^25[ab]/.test(way.id) }],
    );
  return {
    wege: ways
      .filter(({ again }) => again)
      .map(({ titel, ergebnis, kriterien }) => ({
        titel,
        ergebnis,
        offen: kriterien.filter(isOpen).map(({ label }) => label),
      })),
    weitere: ways.filter(({ again }) => !again).map(({ titel, ergebnis }) => ({ titel, ergebnis })),
  };
}

type KeptKriterium = z.output<typeof kept>['rechtsgrundlagen'][number]['kriterien'][number];

const isOpen = ({ massgeblich, geschuetzt, zustand: state }: KeptKriterium): boolean =>
  massgeblich &&
  !geschuetzt &&
  (state === 'offen_ab' || state === 'offen_handlung' || state === 'nicht_erfuellt' || state === 'unbekannt');

function loadBetreuungswechsel(access: ReadAccess, { personId }: Quelle): DatenOf<'betreuungswechsel'> {
  const [bisher, neu] = lastTwo(access.tables.betreuung.ofPerson(personId));
  const beteiligt = [bisher, neu].flatMap((each) => {
    const an = toEmpfaenger(access, each?.traegerId ?? null);
    return an === null ? [] : [an];
  });
  const all = beteiligt.filter((each, i) => beteiligt.findIndex((e) => e.traegerId === each.traegerId) === i);
  const allowed = all.filter(({ traegerId }) => weitergabeGesperrt(access, personId, traegerId) === null);
  return {
    person: loadPerson(access, personId),
    bisher: wordFor(access, bisher),
    neu: wordFor(access, neu),
    ab: neu?.von ?? null,
    gewaehltVon: neu?.gewaehltVon ?? null,
    // Nobody may get it: then the gate says why, and all of them stay named.
    an: allowed.length === 0 ? all : allowed,
    ohneEinwilligung: all.filter((each) => !allowed.includes(each)).map(({ stelle }) => stelle.name),
  };
}

function lastTwo(
  alle: readonly RecordOf<'betreuung'>[],
): readonly [RecordOf<'betreuung'> | null, RecordOf<'betreuung'> | null] {
  const sorted = alle.toSorted((a, b) => a.von.localeCompare(b.von));
  const neu = sorted.at(-1);
  const bisher = sorted.at(-2);
  return neu === undefined || bisher === undefined ? [null, null] : [bisher, neu];
}

function wordFor(access: ReadAccess, betreuung: RecordOf<'betreuung'> | null): string | null {
  if (betreuung === null) return null;
  return traegerName(access, betreuung.traegerId) ?? betreuungsart.label(betreuung.art);
}
