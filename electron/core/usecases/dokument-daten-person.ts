/** Data of the papers a person receives on the way to a title: what is missing, letter, application, passport. */
import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import { klartext } from '#shared/ablauf/klartext.ts';
import { faktText, standText } from '#shared/ablauf/stand-text.ts';
import { ersteUnterlagen, missingUnterlagen, unterlagen } from '#shared/ablauf/unterlagen.ts';
import { bemuehungsstand, familienstand, passhandlung, rechtsgrundlage } from '#shared/domain/codes.ts';
import { staatName } from '#shared/domain/staaten.ts';
import type { DatenOf } from '#shared/dokumente/vorlagen/index.ts';
import type { PassDaten } from '#shared/dokumente/vorlagen/pass.ts';
import type { WegDaten } from '#shared/dokumente/vorlagen/weg.ts';
import { fristEnde } from '#shared/lib/datum.ts';
import type {
  FallErgebnis,
  KriteriumErgebnis,
  RechtsgrundlageErgebnis,
} from '#shared/recht/engine/ergebnis.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadPerson, schritteOf, traegerName, type Loader } from './dokument-quelle.ts';
import { naechsteTermine } from './naechste-termine.ts';
import { requirePerson } from './person.ts';
import { checkPerson } from './pruefung.ts';
import { briefOf, erstesAmOf } from './anschreiben-brief.ts';

const weg: Loader<'was_fehlt'> = {
  filled: (access, { personId }) => loadWeg(access, personId),
  blank: (access) => ({ beratung: hasBeratung(access) }),
};
const anschreibenLoader: Loader<'anschreiben'> = {
  filled: (access, { personId }) => ({
    ...loadWeg(access, personId),
    empfaenger: briefOf(access, personId),
    erstesAm: erstesAmOf(access, personId),
  }),
  blank: (access) => ({ beratung: hasBeratung(access) }),
};
const pass: Loader<'zusicherung'> = {
  filled: (access, { personId }) => loadPass(access, personId),
  blank: () => ({}),
};

type PapierDerPerson =
  | 'was_fehlt'
  | 'unterlagenliste'
  | 'anschreiben'
  | 'antrag'
  | 'zusicherung'
  | 'zug_um_zug'
  | 'passbemuehungen'
  | 'widerruf';

export const personLoaders: { readonly [K in PapierDerPerson]: Loader<K> } = {
  was_fehlt: weg,
  unterlagenliste: weg,
  anschreiben: anschreibenLoader,
  antrag: {
    filled: (access, { personId }) => loadAntrag(access, personId),
    blank: () => ({}),
  },
  zusicherung: pass,
  zug_um_zug: pass,
  passbemuehungen: pass,
  widerruf: {
    filled: (access, { personId }) => loadWiderruf(access, personId),
    blank: () => ({}),
  },
};

/** The check in words for the person. What rests on restricted facts is left out, not hinted at. */
function loadWeg(access: ReadAccess, personId: string): WegDaten {
  const ergebnis = checkPerson(access, { personId, stichtag: null, rechtsstand: null });
  const { route } = proposeInstrument(ergebnis);
  const kriterien = route?.kriterien ?? [];
  return {
    person: loadPerson(access, personId),
    rechtsgrundlage: openWay(route),
    geprueft: route !== null,
    geschafft: rows(kriterien.filter(({ zustand }) => zustand === 'erfuellt')),
    fehlt: [...(route === null ? ersteUnterlagen : missingUnterlagen(kriterien))],
    wartet: rows(kriterien.filter(waits)),
    schritt: nextStep(access, personId, ergebnis),
    termin: naechsteTermine(access, personId)[0] ?? null,
    bis: fristEnde(access.today, { months: 1 }),
    beratung: hasBeratung(access),
  };
}

/** Named to the person only while the check of everything, restricted facts included, holds it open. */
function openWay(route: RechtsgrundlageErgebnis | null): WegDaten['rechtsgrundlage'] {
  if (route === null || (route.vorschlag !== 'gruen' && route.vorschlag !== 'gelb')) return null;
  return rechtsgrundlage.schema.safeParse(route.id).data ?? null;
}

/** Only what has a name for people and does not rest on restricted facts; each point once. */
function rows(kriterien: readonly KriteriumErgebnis[]): WegDaten['geschafft'] {
  const found = kriterien
    .filter(({ id }) => klartext[id] !== undefined)
    .flatMap((kriterium) => {
      const row = standText(kriterium);
      if (row === null) return [];
      return kriterium.zustand === 'erfuellt' ? { ...row, stand: faktText(kriterium) } : row;
    });
  return [...new Map(found.map((row) => [row.punkt, row])).values()];
}

/** Open, and nothing the person could bring a paper for. */
function waits({ id, zustand }: KriteriumErgebnis): boolean {
  if (zustand === 'offen_ab') return true;
  const open = zustand === 'offen_handlung' || zustand === 'unbekannt' || zustand === 'nicht_erfuellt';
  return open && unterlagen[id] === undefined;
}

/** The earliest agreed step of a Fahrplan; a step towards a criterion on restricted facts is not printed. */
function nextStep(
  access: ReadAccess,
  personId: string,
  { rechtsgrundlagen }: FallErgebnis,
): WegDaten['schritt'] {
  const all = rechtsgrundlagen.flatMap(({ kriterien }) => kriterien);
  const hidden = new Set(all.filter(({ geschuetzt }) => geschuetzt).map(({ id }) => id));
  const [first] = access.tables.instrument
    .ofPerson(personId)
    .filter(({ art }) => art === 'fahrplan')
    .flatMap(({ id }) => schritteOf(access, id))
    .filter(({ wer, stand }) => wer === 'person' && stand === 'vereinbart')
    .filter(({ kriterium }) => kriterium === null || !hidden.has(kriterium))
    .toSorted((a, b) => (a.bis ?? '9999').localeCompare(b.bis ?? '9999'));
  return first === undefined ? null : { was: first.was, bis: first.bis };
}

const hasBeratung = ({ tables }: ReadAccess): boolean => tables.traeger.all().some(({ aktiv }) => aktiv);

function loadAntrag(access: ReadAccess, personId: string): DatenOf<'antrag'> {
  const person = requirePerson(access, personId);
  return {
    ...loadWeg(access, personId),
    staatsangehoerigkeit:
      person.staatsangehoerigkeit === null ? null : staatName(person.staatsangehoerigkeit),
    familienstand: person.familienstand === null ? null : familienstand.label(person.familienstand),
    einreiseAm: person.einreiseAm,
    telefon: person.telefon,
    email: person.email,
  };
}

function loadPass(access: ReadAccess, personId: string): PassDaten {
  const { tables } = access;
  const open = tables.zusicherung
    .ofPerson(personId)
    .filter(
      ({ eingeloestAm, gueltigBis }) =>
        eingeloestAm === null && (gueltigBis === null || gueltigBis >= access.today),
    )
    .toSorted((a, b) => a.am.localeCompare(b.am))
    .at(-1);
  return {
    person: loadPerson(access, personId),
    zusicherung:
      open === undefined
        ? null
        : { am: open.am, norm: open.norm, bedingung: open.bedingung, gueltigBis: open.gueltigBis },
    bemuehungen: tables.passbemuehung
      .ofPerson(personId)
      .toSorted((a, b) => a.am.localeCompare(b.am))
      .map(({ am, handlung, stelle, stand, nachweis }) => ({
        am,
        handlung: passhandlung.label(handlung),
        stelle,
        ergebnis: stand === null ? null : bemuehungsstand.label(stand),
        nachweis,
      })),
  };
}

/**
 * What is in force, and what was withdrawn last. A withdrawal is left out once the person has agreed again: then the
 * sheet is for the next one.
 */
function loadWiderruf(access: ReadAccess, personId: string): DatenOf<'widerruf'> {
  const { tables } = access;
  const partly = tables.teilwiderruf.ofPerson(personId);
  const all = tables.einwilligung
    .ofPerson(personId)
    .flatMap(({ id, zweck, traegerId, erteiltAm, widerrufenAm }) => [
      { zweck, stelle: traegerName(access, traegerId), erteiltAm, widerrufenAm },
      ...partly
        .filter(({ einwilligungId }) => einwilligungId === id)
        .map((each) => ({
          zweck,
          stelle: traegerName(access, each.traegerId),
          erteiltAm,
          widerrufenAm: each.am,
        })),
    ]);
  const last = all
    .flatMap(({ widerrufenAm }) => widerrufenAm ?? [])
    .toSorted()
    .at(-1);
  const again = all.some(({ erteiltAm }) => last !== undefined && erteiltAm > last);
  return {
    person: loadPerson(access, personId),
    einwilligungen: all.filter(
      ({ widerrufenAm }) => widerrufenAm === null || (widerrufenAm === last && !again),
    ),
  };
}
