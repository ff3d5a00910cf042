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

/** Every report about these years that is expected or noted, by year, Träger and kind. */
export function berichteUeber(access: ReadAccess, jahre: readonly number[]): readonly Erwartet[] {
  const beteiligt = beteiligteIn(access, jahre);
  const vermerkt = new Map(
    access.tables.traegerbericht.all().map((each) => [keyOf(each.jahr, each.traegerId, each.art), each]),
  );
  const alle = access.tables.traeger.select('ORDER BY name COLLATE NOCASE');
  return jahre.flatMap((jahr) =>
    alle.flatMap((traeger) =>
      berichtsart.codes.flatMap((art): readonly Erwartet[] => {
        const known = vermerkt.get(keyOf(jahr, traeger.id, art));
        if (known !== undefined) return [{ traeger, bericht: known, vermerkt: true }];
        if (!REGELBERICHTE.includes(art) || beteiligt.get(jahr)?.has(traeger.id) !== true) return [];
        return [{ traeger, bericht: blank(access, traeger, art, jahr), vermerkt: false }];
      }),
    ),
  );
}

const keyOf = (jahr: number, traegerId: string, art: Berichtsart): string => `${jahr} ${traegerId} ${art}`;

export function loadBerichte(access: ReadAccess, jahr: number): Output<'traeger.berichte'> {
  const { today } = access;
  const absender = behoerdeOf(access).name;
  const alle = berichteUeber(access, [jahr]);
  const beteiligt = beteiligteIn(access, [jahr]).get(jahr) ?? new Set();
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

/** Who looked after somebody in a year or got money for it, by year: those owe a report about it. */
function beteiligteIn(
  { db, today }: ReadAccess,
  jahre: readonly number[],
): ReadonlyMap<number, ReadonlySet<string>> {
  const rows = db
    .prepare<[{ jahre: string; heute: string }], { readonly jahr: number; readonly traegerId: string }>(
      `SELECT j.value jahr, t.id traegerId FROM json_each(@jahre) j JOIN traeger t
       WHERE EXISTS (SELECT 1 FROM traegerfoerderung f WHERE f.traegerId = t.id AND f.jahr = j.value)
          OR EXISTS (SELECT 1 FROM betreuung b WHERE b.traegerId = t.id
                     AND b.von <= min(j.value || '-12-31', @heute) AND (b.bis IS NULL OR b.bis >= j.value || '-01-01'))`,
    )
    .all({ jahre: JSON.stringify(jahre), heute: today });
  const ids = Map.groupBy(rows, ({ jahr }) => jahr);
  return new Map([...ids].map(([jahr, each]) => [jahr, new Set(each.map(({ traegerId }) => traegerId))]));
}
