import type { Output, Parsed } from '#shared/api/contract.ts';
import {
  createAzrSuche,
  felderOf,
  siehtAusWieAzrNr,
  uebermittlungsfelder,
  umfaenge,
  type Uebermittlungsfeld,
} from '#shared/austausch/uebermittlung.ts';
import { ampelfarbe, einwilligungszweck, hemmnis, verantwortlich } from '#shared/domain/codes.ts';
import type { Person, RecordOf } from '#shared/domain/records.ts';
import { SPERRE_BEI_WEITERGABE } from '#shared/ablauf/auskunftssperre.ts';
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { weitergabeHindernis } from '#shared/ablauf/einwilligung.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { beruehrt, grenzenOf, type Halbjahr } from '#shared/lib/halbjahr.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { sha256 } from '../files/buendel.ts';
import type { Vorlagenperson } from '../files/halbjahr-vorlage.ts';
import type { ReadAccess } from '../register/access.ts';
import { imHaushaltGesperrt } from './auskunftssperre.ts';
import { askWeitergabe } from './einwilligung.ts';
import { requireTraeger } from './halbjahr-zeilen.ts';
import { fullName } from './namen.ts';

export type Uebermittlungswunsch = Parsed<'uebermittlung.preview'>;
export type Inhalt = {
  readonly felder: readonly Uebermittlungsfeld[];
  readonly kopf: readonly string[];
  readonly zeilen: readonly { readonly personId: string; readonly zellen: readonly string[] }[];
  /** The same people for the template of the Halbjahresstatistik. */
  readonly vorlage: readonly Vorlagenperson[];
  readonly ausgelassen: Output<'uebermittlung.preview'>['ausgelassen'];
  readonly hindernis: string | null;
  readonly pruefsumme: string;
};

/** Exactly what would leave; everybody without an Einwilligung for every purpose involved is left out and named. */
export function inhaltOf(access: ReadAccess, wunsch: Uebermittlungswunsch): Inhalt {
  requireTraeger(access, wunsch.traegerId);
  const zeit = halbjahrOf(wunsch);
  const felder = felderOf(wunsch.zweck, wunsch.ohne);
  const nenntAzrNr = createAzrSuche(
    access.db.prepare<[], string>('SELECT azrNr FROM person WHERE azrNr IS NOT NULL').pluck().all(),
  );
  const zeilen: { personId: string; zellen: string[] }[] = [];
  const vorlage: Vorlagenperson[] = [];
  const ausgelassen: Output<'uebermittlung.preview'>['ausgelassen'] = [];
  for (const person of personenOf(access, wunsch, zeit)) {
    const betreuung = betreuungDort(access, person.id, wunsch.traegerId, zeit);
    const grund = hindernisOf(access, person, wunsch, betreuung !== null);
    const name = fullName(person.nachname, person.vornamen);
    if (grund !== null) {
      ausgelassen.push({ personId: person.id, name, grund });
      continue;
    }
    if (felder.includes('anschrift') && imHaushaltGesperrt(access, person.id)) {
      ausgelassen.push({ personId: person.id, name, grund: SPERRE_BEI_WEITERGABE });
      continue;
    }
    const werte = werteOf(access, person, betreuung);
    const zellen = felder.map((feld) => werte[feld]());
    const nennt = felder.find((feld, i) => {
      const text = zellen[i] ?? '';
      return nenntAzrNr(text) || (feld === 'schritte' && siehtAusWieAzrNr(text));
    });
    if (nennt !== undefined) {
      ausgelassen.push({
        personId: person.id,
        name,
        grund: `Unter „${uebermittlungsfelder[nennt]}“ steht eine AZR-Nummer. Sie verlässt die Behörde nie; bitte nehmen Sie sie dort heraus oder lassen Sie die Angabe weg.`,
      });
      continue;
    }
    zeilen.push({ personId: person.id, zellen });
    vorlage.push({
      programmNr: felder.includes('programmNr') ? person.programmNr : '',
      nachname: person.nachname,
      vornamen: person.vornamen,
      geburtsdatum: felder.includes('geburtsdatum') ? person.geburtsdatum : null,
      seit: felder.includes('seit') ? (betreuung?.von ?? null) : null,
      bis: felder.includes('bis') ? (betreuung?.bis ?? null) : null,
    });
  }
  const kopf = felder.map((feld) => uebermittlungsfelder[feld]);
  return {
    felder,
    kopf,
    zeilen,
    vorlage,
    ausgelassen,
    hindernis:
      zeilen.length > 0
        ? null
        : ausgelassen.length > 0
          ? 'Für niemanden liegt eine Einwilligung vor, die diese Weitergabe erlaubt.'
          : 'Bei diesem Träger ist niemand in Betreuung.',
    pruefsumme: sha256(
      Buffer.from(JSON.stringify({ traeger: wunsch.traegerId, zweck: wunsch.zweck, zeit, kopf, zeilen })),
    ),
  };
}

/** @throws Refusal where the template is wanted and nobody has said for when */
export function halbjahrOf({ zweck, jahr, halbjahr }: Uebermittlungswunsch): Halbjahr | null {
  if (zweck !== 'halbjahr') return null;
  if (jahr === null || halbjahr === null)
    throw new Refusal('invalid', 'Bitte wählen Sie, für welches Halbjahr die Vorlage ist.');
  return { jahr, halbjahr };
}

function personenOf(
  { tables, today }: ReadAccess,
  { traegerId, personIds }: Uebermittlungswunsch,
  zeit: Halbjahr | null,
): Person[] {
  const grenzen = zeit === null ? { von: today, bis: today } : grenzenOf(zeit);
  const ids =
    personIds ??
    tables.betreuung
      .select('WHERE traegerId = ?', traegerId)
      .filter((betreuung) => beruehrt(betreuung, grenzen))
      .map(({ personId }) => personId);
  const gefunden = [...new Set(ids)].flatMap((id) => tables.person.find(id) ?? []);
  if (personIds !== null && gefunden.length < new Set(personIds).size)
    throw new Refusal('not_found', 'Eine der Personen gibt es im Register nicht (mehr).');
  const collator = new Intl.Collator('de');
  return gefunden.toSorted((a, b) =>
    collator.compare(fullName(a.nachname, a.vornamen), fullName(b.nachname, b.vornamen)),
  );
}

/**
 * Why nothing about this person may go to this Träger for this purpose; null if it may. An Einwilligung for whichever
 * Träger looks after her does not reach one that does not.
 */
function hindernisOf(
  access: ReadAccess,
  { id }: Person,
  { traegerId, zweck }: Uebermittlungswunsch,
  dort: boolean,
): string | null {
  for (const noetig of umfaenge[zweck].einwilligungen) {
    const weitergabe = { zweck: noetig, traegerId, tag: access.today };
    const satz = askWeitergabe(access, id, weitergabe)?.satz ?? null;
    if (satz !== null) return `„${einwilligungszweck.label(noetig)}“: ${satz}`;
    const eigene = access.tables.einwilligung.ofPerson(id).filter((e) => e.traegerId === traegerId);
    if (!dort && weitergabeHindernis(eigene, weitergabe) !== null)
      return 'Die Person ist bei diesem Träger nicht in Betreuung, und die Einwilligung gilt nur für den Träger, der sie betreut.';
  }
  return null;
}

function betreuungDort(
  { tables, today }: ReadAccess,
  personId: string,
  traegerId: string,
  zeit: Halbjahr | null,
): RecordOf<'betreuung'> | null {
  const dort = tables.betreuung.ofPerson(personId).filter((betreuung) => betreuung.traegerId === traegerId);
  if (zeit === null) return betreuungAm(dort, today);
  const grenzen = grenzenOf(zeit);
  return dort.findLast((betreuung) => beruehrt(betreuung, grenzen)) ?? null;
}

/** How each field reads. A function each, so that what is not asked for is not read. */
function werteOf(
  { tables, today }: ReadAccess,
  person: Person,
  betreuung: RecordOf<'betreuung'> | null,
): Readonly<Record<Uebermittlungsfeld, () => string>> {
  const tag = (wert: Datum | Person['geburtsdatum']) => (wert === null ? '' : formatDatum(wert));
  return {
    programmNr: () => person.programmNr,
    nachname: () => person.nachname,
    vornamen: () => person.vornamen ?? '',
    geburtsdatum: () => tag(person.geburtsdatum),
    sprache: () => person.sprache ?? '',
    telefon: () => person.telefon ?? '',
    email: () => person.email ?? '',
    anschrift: () => {
      const haushalt = person.haushaltId === null ? null : tables.haushalt.find(person.haushaltId);
      return [haushalt?.strasse, [haushalt?.plz, haushalt?.ort].filter(Boolean).join(' ')]
        .filter(Boolean)
        .join(', ');
    },
    seit: () => tag(betreuung?.von ?? null),
    bis: () => tag(betreuung?.bis ?? null),
    ampel: () => {
      const letzte = tables.ampelentscheidung
        .ofPerson(person.id)
        .toSorted((a, b) => a.am.localeCompare(b.am))
        .at(-1);
      return letzte === undefined
        ? 'noch nicht entschieden'
        : `${ampelfarbe.label(letzte.farbe)}, ${formatDatum(letzte.am)}`;
    },
    hemmnisse: () =>
      tables.hemmnis
        .ofPerson(person.id)
        .filter(({ behobenAm }) => behobenAm === null || behobenAm > today)
        .map(({ code }) => hemmnis.label(code))
        .join('; '),
    schritte: () =>
      tables.schritt
        .ofPerson(person.id)
        .filter(({ stand }) => stand === 'vereinbart' || stand === 'teilweise')
        .map(({ was, wer, bis }) => {
          const rest = [
            wer === null ? null : verantwortlich.label(wer),
            bis === null ? null : `bis ${formatDatum(bis)}`,
          ];
          const zusatz = rest.filter((teil) => teil !== null).join(', ');
          return zusatz === '' ? was : `${was} (${zusatz})`;
        })
        .join('; '),
    zustaendig: () => person.zustaendig ?? '',
  };
}
