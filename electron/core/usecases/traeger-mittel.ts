/** Money of a year beside the people looked after: for the talk about the Auszahlungsschlüssel, not for bookkeeping. */
import type { Output, Parsed } from '#shared/api/contract.ts';
import { berichtstand } from '#shared/ablauf/traeger-bericht.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { requireTraeger } from './halbjahr-zeilen.ts';
import { berichteUeber } from './traeger-bericht.ts';

export function loadMittel(access: ReadAccess, jahr: number): Output<'traeger.mittel'> {
  const { tables, today } = access;
  const foerderungen = tables.traegerfoerderung.select('WHERE jahr = ?', jahr);
  const betreut = betreutIn(access, jahr);
  const berichte = berichteUeber(access, [jahr]);
  const summe = foerderungen.reduce((sum, { betrag }) => sum + betrag, 0);
  const alle = [...betreut.values()].reduce((sum, anzahl) => sum + anzahl, 0);
  const zeilen = tables.traeger
    .select('ORDER BY name COLLATE NOCASE')
    .map((traeger) => {
      const foerderung = foerderungen.find(({ traegerId }) => traegerId === traeger.id) ?? null;
      const anzahl = betreut.get(traeger.id) ?? 0;
      const erwartet = berichte
        .filter(({ bericht }) => bericht.traegerId === traeger.id)
        .map(({ bericht }) => berichtstand(bericht, today))
        .filter((stand) => stand !== 'entfaellt');
      return {
        gegangen: traeger.ausgeschiedenAm !== null && traeger.ausgeschiedenAm < `${jahr}-01-01`,
        traegerId: traeger.id,
        name: traeger.name,
        foerderung,
        anteil: foerderung === null ? null : promille(foerderung.betrag, summe),
        betreut: anzahl,
        anteilBetreut: promille(anzahl, alle),
        eingegangen: erwartet.filter((stand) => stand !== 'erwartet' && stand !== 'ueberfaellig').length,
        erwartet: erwartet.length,
      };
    })
    .filter(({ gegangen, foerderung, betreut: anzahl }) => !gegangen || foerderung !== null || anzahl > 0)
    .map(({ gegangen: _, ...zeile }) => zeile);
  return { zeilen, summe, betreut: alle };
}

export function saveFoerderung(access: WriteAccess, input: Parsed<'traeger.saveFoerderung'>): void {
  requireTraeger(access, input.traegerId);
  if (input.betrag < 0)
    throw new Refusal('refused', 'Eine Förderung kann nicht unter null liegen. Bitte prüfen Sie den Betrag.');
  const [known] = access.tables.traegerfoerderung.select(
    'WHERE traegerId = ? AND jahr = ?',
    input.traegerId,
    input.jahr,
  );
  access.save('traegerfoerderung', { ...input, id: known?.id ?? access.newId() });
  access.note(null, { traeger: input.traegerId, jahr: input.jahr });
}

const promille = (teil: number, ganzes: number): number | null =>
  ganzes === 0 ? null : Math.round((teil * 1000) / ganzes);

/** People per Träger with at least one day there in the year; somebody who changed counts at both. */
function betreutIn({ db, today }: ReadAccess, jahr: number): ReadonlyMap<string, number> {
  return new Map(
    db
      .prepare<[{ von: string; bis: string; heute: string }], { traegerId: string; anzahl: number }>(
        `SELECT traegerId, count(DISTINCT personId) AS anzahl FROM betreuung
         WHERE traegerId IS NOT NULL AND von <= min(@bis, @heute) AND (bis IS NULL OR bis >= @von)
         GROUP BY traegerId`,
      )
      .all({ von: `${jahr}-01-01`, bis: `${jahr}-12-31`, heute: today })
      .map(({ traegerId, anzahl }) => [traegerId, anzahl]),
  );
}
