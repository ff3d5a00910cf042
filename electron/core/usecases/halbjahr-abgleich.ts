import type { Output } from '#shared/api/contract.ts';
import { gleicheAb, type Abgleich, type Abgleichperson } from '#shared/austausch/halbjahr/abgleich.ts';
import { fragen, rueckfrage } from '#shared/austausch/halbjahr/meldestand.ts';
import type { Meldezeile } from '#shared/austausch/halbjahr/meldung-lesen.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { weitergabeHindernis } from '#shared/ablauf/einwilligung.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { grenzenOf } from '#shared/lib/halbjahr.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { betreuteOf } from './halbjahr-lauf.ts';
import {
  andereTraegerOf,
  meldungOf,
  requireTraeger,
  schritteOf,
  zeilenOf,
  type MeldungId,
  type Schritt,
  type Zeile,
} from './halbjahr-zeilen.ts';
import { fullName } from './namen.ts';
import { laterChanges } from './take-back.ts';

type Betreuung = RecordOf<'betreuung'>;
type Person = RecordOf<'person'>;
export type GeladenerAbgleich = Abgleich & {
  readonly zeilen: ReadonlyMap<string, Zeile>;
  readonly personen: ReadonlyMap<string, Person>;
  readonly betreuungen: ReadonlyMap<string, readonly Betreuung[]>;
  readonly schritte: readonly Schritt[];
};

/** Our list and that of the Träger with everything that both need. */
export function ladeAbgleich(access: ReadAccess, id: MeldungId): GeladenerAbgleich {
  const { tables, today } = access;
  const meldung = meldungOf(access, id);
  const zeilen = zeilenOf(access, meldung.id);
  const betreute = betreuteOf(access, id);
  const wanted = new Set([
    ...betreute,
    ...zeilen.flatMap(({ personId, vorschlaege }) => [
      ...(personId === null ? [] : [personId]),
      ...vorschlaege.map((vorschlag) => vorschlag.personId),
    ]),
  ]);
  const personen = new Map(
    [...wanted].flatMap((personId) => {
      const person = tables.person.find(personId);
      return person === null ? [] : [[personId, person] as const];
    }),
  );
  // Of everybody else nothing is read: a register holds many more than one list.
  const ids = JSON.stringify([...wanted]);
  const ofPeople = <R extends { readonly personId: string }>(table: {
    readonly select: (rest: string, ids: string) => R[];
  }) =>
    Map.groupBy(
      table.select('WHERE personId IN (SELECT value FROM json_each(?)) ORDER BY rowid', ids),
      ({ personId }) => personId,
    );
  const betreuungen = ofPeople(tables.betreuung);
  const einwilligungen = ofPeople(tables.einwilligung);
  const teilwiderrufe = ofPeople(tables.teilwiderruf);
  const andere = andereTraegerOf(access, id);
  const gemeint = new Set([
    ...betreute,
    ...zeilen.flatMap(({ personId }) => (personId === null ? [] : [personId])),
  ]);
  const beteiligte = new Map(
    [...personen]
      .filter(([personId]) => gemeint.has(personId))
      .map(([personId, person]): [string, Abgleichperson] => [
        personId,
        {
          ...person,
          betreuungen: betreuungen.get(personId) ?? [],
          andereTraeger: andere.get(personId) ?? [],
          hindernis: weitergabeHindernis(
            einwilligungen.get(personId) ?? [],
            { zweck: 'halbjahresstatistik', traegerId: id.traegerId, tag: meldung.eingegangenAm ?? today },
            teilwiderrufe.get(personId) ?? [],
          ),
        },
      ]),
  );
  return {
    ...gleicheAb({
      traegerId: id.traegerId,
      zeit: grenzenOf(id),
      zeilen: zeilen.map((zeile) => ({
        ...zeile,
        // Somebody who was proposed may have been deleted meanwhile.
        vorschlaege: zeile.vorschlaege.filter(({ personId }) => personen.has(personId)),
      })),
      personen: beteiligte,
    }),
    zeilen: new Map(zeilen.map((zeile) => [zeile.id, zeile])),
    personen,
    betreuungen,
    schritte: schritteOf(access, meldung.id),
  };
}

/** As the window shows it. */
export function abgleichAnsicht(access: ReadAccess, id: MeldungId): Output<'halbjahr.abgleich'> {
  const abgleich = ladeAbgleich(access, id);
  const { zeilen, personen, betreuungen, schritte } = abgleich;
  const worte = (personId: string | null) => {
    const person = personId === null ? undefined : personen.get(personId);
    return person === undefined ? null : personWorte(person);
  };
  const abweichungen = abgleich.abweichungen.map((abweichung) => {
    const zeile = abweichung.zeileId === null ? undefined : zeilen.get(abweichung.zeileId);
    return {
      art: abweichung.art,
      zeileId: abweichung.zeileId,
      nr: abweichung.nr,
      text: abweichung.text,
      person: worte(abweichung.personId),
      angaben: zeile === undefined ? null : angabenWorte(zeile.angaben),
      vorschlaege:
        abweichung.art === 'zweifelhaft'
          ? (zeile?.vorschlaege ?? []).flatMap(({ personId, grund }) => {
              const person = worte(personId);
              return person === null ? [] : [{ ...person, grund }];
            })
          : [],
      betreuungId:
        (abweichung.personId === null ? [] : (betreuungen.get(abweichung.personId) ?? [])).find(
          ({ traegerId, bis }) => traegerId === id.traegerId && bis === null,
        )?.id ?? null,
      erledigt: schritte.some((schritt) => meint(schritt, abweichung)),
    };
  });
  return {
    inBeiden: abgleich.inBeiden.flatMap((personId) => worte(personId) ?? []),
    abweichungen,
    schritte: schritte.map((schritt) => {
      const zeile = schritt.zeileId === null ? undefined : zeilen.get(schritt.zeileId);
      return {
        id: schritt.id,
        abweichung: schritt.abweichung,
        art: schritt.art,
        wer: worte(schritt.personId)?.name ?? (zeile === undefined ? '' : `Zeile ${zeile.angaben.nr}`),
        text: schritt.text,
        am: schritt.am,
        hindernis:
          laterChanges(access, schritt.protokollId) > 0 ? 'Daran wurde inzwischen etwas geändert.' : null,
      };
    }),
    rueckfrage: rueckfrageText(access, id, abgleich),
  };
}

/** Whether a step was taken for this very finding. */
export function meint(
  schritt: Pick<Schritt, 'abweichung' | 'zeileId' | 'personId'>,
  abweichung: {
    readonly art: Schritt['abweichung'];
    readonly zeileId: string | null;
    readonly personId: string | null;
  },
): boolean {
  if (schritt.abweichung !== abweichung.art) return false;
  return abweichung.zeileId === null
    ? schritt.personId === abweichung.personId
    : schritt.zeileId === abweichung.zeileId;
}

function rueckfrageText(
  access: ReadAccess,
  id: MeldungId,
  { schritte, zeilen, personen }: GeladenerAbgleich,
): string | null {
  const offen = schritte.filter(({ art }) => art === 'traeger_fragen');
  if (offen.length === 0) return null;
  return rueckfrage({
    traeger: requireTraeger(access, id.traegerId),
    zeit: id,
    absender: behoerdeOf(access).name,
    zeilen: offen
      .map(({ abweichung, zeileId, personId }) => ({
        nr: zeileId === null ? null : (zeilen.get(zeileId)?.angaben.nr ?? null),
        programmNr: personId === null ? null : (personen.get(personId)?.programmNr ?? null),
        text: fragen[abweichung],
      }))
      .toSorted((a, b) => (a.nr ?? 0) - (b.nr ?? 0)),
  });
}

export function personWorte({ id, nachname, vornamen, programmNr, geburtsdatum }: Person) {
  return {
    id,
    name: fullName(nachname, vornamen),
    programmNr,
    geburtsdatum: geburtsdatum === null ? null : formatDatum(geburtsdatum),
  };
}

export function angabenWorte(angaben: Meldezeile) {
  const tag = (wert: Meldezeile['geburtsdatum'] | Meldezeile['seit']) =>
    wert === null ? null : formatDatum(wert);
  return {
    name: fullName(angaben.nachname, angaben.vornamen),
    geburtsdatum: tag(angaben.geburtsdatum),
    programmNr: angaben.programmNr,
    seit: tag(angaben.seit),
    bis: tag(angaben.bis),
    aktiv: angaben.aktiv,
    letzterKontakt: tag(angaben.letzterKontakt),
    themen: [...angaben.themen],
    bemerkung: angaben.bemerkung,
  };
}
