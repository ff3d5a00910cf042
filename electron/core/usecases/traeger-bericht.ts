/** Yearly reports of the Träger: what is expected, where each stands, what somebody noted. */
import type { Output, Parsed } from '#shared/api/contract.ts';
import {
  berichtErinnerung,
  berichtHindernis,
  berichtsregeln,
  berichtstag,
  berichtstand,
  REGELBERICHTE,
  type Berichtsart,
} from '#shared/ablauf/traeger-bericht.ts';
import { meldestand } from '#shared/austausch/halbjahr/meldestand.ts';
import { records, type RecordOf, type Traeger } from '#shared/domain/records.ts';
import { berichtsart } from '#shared/domain/traeger.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { meldungOf, requireTraeger } from './halbjahr-zeilen.ts';

type Bericht = RecordOf<'traegerbericht'>;
/** One report, noted already or only expected by rule. */
export type Erwartet = { readonly traeger: Traeger; readonly bericht: Bericht; readonly vermerkt: boolean };

/** Every report about a year that is expected or noted, by Träger and kind. */
export function berichteUeber(access: ReadAccess, jahr: number): readonly Erwartet[] {
  const beteiligt = beteiligteIn(access, jahr);
  return access.tables.traeger.select('ORDER BY name COLLATE NOCASE').flatMap((traeger) =>
    berichtsart.codes.flatMap((art): readonly Erwartet[] => {
      const known = findBericht(access, traeger.id, art, jahr);
      if (known !== null) return [{ traeger, bericht: known, vermerkt: true }];
      if (!REGELBERICHTE.includes(art) || !beteiligt.has(traeger.id)) return [];
      return [{ traeger, bericht: blank(access, traeger, art, jahr), vermerkt: false }];
    }),
  );
}

export function loadBerichte(access: ReadAccess, jahr: number): Output<'traeger.berichte'> {
  const { today } = access;
  const absender = behoerdeOf(access).name;
  const alle = berichteUeber(access, jahr);
  const beteiligt = beteiligteIn(access, jahr);
  const partner = access.tables.traeger
    .select('ORDER BY name COLLATE NOCASE')
    .filter(({ id, ausgeschiedenAm }) => beteiligt.has(id) || ausgeschiedenAm === null);
  return {
    berichte: alle.map(({ traeger, bericht, vermerkt }) => {
      const { id, traegerId, art, jahr: _, ...werte } = bericht;
      return {
        traegerId,
        name: traeger.name,
        art,
        stand: berichtstand(bericht, today),
        id: vermerkt ? id : null,
        werte,
        ...berichtsregeln[art],
        erinnerung: berichtErinnerung({ traeger, bericht, heute: today, absender }),
      };
    }),
    halbjahre: partner.flatMap(({ id, name }) =>
      ([1, 2] as const).map((halbjahr) => {
        const meldung = meldungOf(access, { traegerId: id, jahr, halbjahr });
        return {
          traegerId: id,
          name,
          halbjahr,
          faelligAm: meldung.faelligAm,
          stand: meldestand(meldung, today),
        };
      }),
    ),
    weitere: partner.flatMap(({ id, name }) =>
      berichtsart.codes
        .filter((art) => !alle.some(({ bericht }) => bericht.traegerId === id && bericht.art === art))
        .map((art) => ({ traegerId: id, name, art })),
    ),
  };
}

export function saveBericht(
  access: WriteAccess,
  { traegerId, art, jahr, aenderung }: Parsed<'traeger.saveBericht'>,
): void {
  const traeger = requireTraeger(access, traegerId);
  const before = findBericht(access, traegerId, art, jahr) ?? blank(access, traeger, art, jahr);
  const given = Object.fromEntries(
    Object.entries(aenderung).flatMap(([feld, wert]) =>
      wert === undefined ? [] : [[feld, wert === '' ? null : wert]],
    ),
  );
  // Parsed again: what was left out keeps its value, what was emptied is nothing.
  const next = records.traegerbericht.parse({ ...before, ...given });
  const bericht = {
    ...next,
    geprueftVon:
      next.geprueftAm === null
        ? null
        : next.geprueftAm === before.geprueftAm
          ? before.geprueftVon
          : access.benutzer.name,
  };
  const hindernis = berichtHindernis(bericht, access.today);
  if (hindernis !== null) throw new Refusal('refused', hindernis);
  access.save('traegerbericht', bericht);
  access.note(null, { traeger: traegerId, bericht: art, jahr });
}

function findBericht(
  { tables }: Pick<ReadAccess, 'tables'>,
  traegerId: string,
  art: Berichtsart,
  jahr: number,
): Bericht | null {
  return (
    tables.traegerbericht.select('WHERE traegerId = ? AND art = ? AND jahr = ?', traegerId, art, jahr)[0] ??
    null
  );
}

function blank(access: ReadAccess, traeger: Traeger, art: Berichtsart, jahr: number): Bericht {
  return records.traegerbericht.parse({
    id: access.newId(),
    traegerId: traeger.id,
    art,
    jahr,
    faelligAm: berichtstag(jahr, traeger.berichteBis),
  });
}

/** Who looked after somebody in that year or got money for it: those owe a report about it. */
function beteiligteIn({ db, today }: ReadAccess, jahr: number): ReadonlySet<string> {
  return new Set(
    db
      .prepare<[{ jahr: number; von: string; bis: string; heute: string }], string>(
        `SELECT traegerId FROM traegerfoerderung WHERE jahr = @jahr
         UNION SELECT traegerId FROM betreuung
         WHERE traegerId IS NOT NULL AND von <= min(@bis, @heute) AND (bis IS NULL OR bis >= @von)`,
      )
      .pluck()
      .all({ jahr, von: `${jahr}-01-01`, bis: `${jahr}-12-31`, heute: today }),
  );
}
