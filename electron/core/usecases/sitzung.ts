import type { Output } from '#shared/api/contract.ts';
import type { SitzungDaten } from '#shared/dokumente/vorlagen/sitzung.ts';
import { einladung } from '#shared/dokumente/vorlagen/einladung.ts';
import { niederschrift } from '#shared/dokumente/vorlagen/niederschrift.ts';
import { tagesordnung } from '#shared/dokumente/vorlagen/tagesordnung.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { keepAufgabe } from './gremium-aufgabe.ts';
import { seiteOf } from './gebaut.ts';
import { gremiumPapier, writeGremiumPapier } from './gremium-papier.ts';
import { rahmenOf, requireFaelleErlaubt, requireOhneNamen } from './gremium-schutz.ts';

const vorlagen = { einladung, tagesordnung, niederschrift };
type Sitzung = Output<'sitzung.list'>[number];

export const sitzungHandlers: HandlersOf<'sitzung'> = {
  'sitzung.list': (_, access) => loadSitzungen(access),

  'sitzung.save': ({ punkte, ...input }, access) => {
    const fremd = punkte.find(
      ({ grundsatzentscheidungId }) =>
        grundsatzentscheidungId !== null &&
        access.tables.grundsatzentscheidung.find(grundsatzentscheidungId) === null,
    );
    if (fremd !== undefined)
      throw new Refusal('not_found', `Die Grundsatzentscheidung zu „${fremd.thema}“ gibt es nicht mehr.`);
    const sitzung = { ...input, gremiumId: ofSameKind(access, input) };
    const before = punkteOf(access, sitzung.id);
    const schon = new Set(before.flatMap(({ personId }) => personId ?? []));
    requireFaelleErlaubt(access, rahmenOf(access, sitzung), punkte, schon);
    access.save('sitzung', sitzung);
    const kept = new Set<string>();
    punkte.forEach((punkt, reihenfolge) => {
      // An item stays the same one wherever it moves to: its task hangs on it.
      const known = before.find(({ id }) => id === punkt.id) ?? null;
      const neu = {
        ...punkt,
        id: known?.id ?? access.newId(),
        sitzungId: sitzung.id,
        reihenfolge,
        wiedervorlageId: known?.wiedervorlageId ?? null,
      };
      kept.add(neu.id);
      access.save('sitzungspunkt', { ...neu, wiedervorlageId: keepAufgabe(access, sitzung, neu) });
    });
    for (const { id } of before.filter((punkt) => !kept.has(punkt.id))) access.remove('sitzungspunkt', id);
    access.note(null, { sitzung: sitzung.id, punkte: punkte.length });
  },

  'sitzung.remove': ({ id }, access) => {
    for (const punkt of punkteOf(access, id)) access.remove('sitzungspunkt', punkt.id);
    if (access.remove('sitzung', id) === null)
      throw new Refusal('not_found', 'Diese Sitzung ist schon gelöscht.');
    access.note(null, { sitzung: id });
  },

  'sitzung.preview': async ({ id, papier }, { read }) => {
    const fertig = read((access) =>
      gremiumPapier(access, vorlagen[papier], toDaten(requireSitzung(access, id), access)),
    );
    return { titel: fertig.dokument.titel, html: await seiteOf(fertig) };
  },

  'sitzung.write': async ({ id, papier, ...ziel }, access) => {
    const fertig = access.read((read) => {
      const sitzung = requireSitzung(read, id);
      requireOhneNamen(read, rahmenOf(read, sitzung), [
        sitzung.einladung,
        ...sitzung.punkte.flatMap(({ thema, ergebnis, beschluss, aufgabe }) => [
          thema,
          ergebnis,
          beschluss,
          aufgabe,
        ]),
      ]);
      const gebaut = gremiumPapier(read, vorlagen[papier], toDaten(sitzung, read));
      return { ...gebaut, name: `${sitzung.am}_${vorlagen[papier].dateiname}_${dateiteil(sitzung.gremium)}` };
    });
    const datei = await writeGremiumPapier(fertig, ziel, access);
    if (datei !== null) access.write(({ note }) => note(null, { sitzung: id, papier, als: ziel.als }));
    return { datei };
  },
};

/** Whoever changes the kind of a meeting means another Gremium than the one it was prepared for. */
function ofSameKind(
  { tables }: ReadAccess,
  { gremium, gremiumId }: Pick<Sitzung, 'gremium' | 'gremiumId'>,
): string | null {
  return gremiumId !== null && tables.gremium.find(gremiumId)?.art === gremium ? gremiumId : null;
}

function loadSitzungen(access: ReadAccess): Sitzung[] {
  return access.tables.sitzung
    .select('ORDER BY am DESC, rowid DESC')
    .map((sitzung) => ({ ...sitzung, punkte: punkteOf(access, sitzung.id).map(withoutPlace) }));
}

const punkteOf = ({ tables }: ReadAccess, sitzungId: string) =>
  tables.sitzungspunkt.select('WHERE sitzungId = ? ORDER BY reihenfolge', sitzungId);

function withoutPlace({
  sitzungId: _sitzungId,
  reihenfolge: _reihenfolge,
  ...punkt
}: ReturnType<typeof punkteOf>[number]): Sitzung['punkte'][number] {
  return punkt;
}

function requireSitzung(access: ReadAccess, id: string): Sitzung {
  const found = access.tables.sitzung.find(id);
  if (found === null) throw new Refusal('not_found', 'Diese Sitzung gibt es nicht (mehr).');
  return { ...found, punkte: punkteOf(access, id).map(withoutPlace) };
}

function toDaten(sitzung: Sitzung, access: ReadAccess): SitzungDaten {
  const { am, uhrzeit, ort, einladung: worum, teilnehmende, protokoll, punkte } = sitzung;
  return {
    gremium: rahmenOf(access, sitzung).name,
    am,
    uhrzeit,
    ort,
    einladung: worum,
    teilnehmende: (teilnehmende ?? '').split('\n').filter((zeile) => zeile.trim() !== ''),
    protokoll,
    punkte: punkte.map(({ thema, ergebnis, beschluss, aufgabe, wer, bis }) => ({
      thema,
      ergebnis,
      beschluss,
      aufgabe,
      wer,
      bis,
    })),
  };
}

const dateiteil = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', '');
