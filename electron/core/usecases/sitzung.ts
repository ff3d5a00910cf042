import type { Output } from '#shared/api/contract.ts';
import { gremium } from '#shared/domain/gremium.ts';
import type { SitzungDaten } from '#shared/dokumente/vorlagen/sitzung.ts';
import { einladung } from '#shared/dokumente/vorlagen/einladung.ts';
import { niederschrift } from '#shared/dokumente/vorlagen/niederschrift.ts';
import { tagesordnung } from '#shared/dokumente/vorlagen/tagesordnung.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { gremiumPapier, gremiumSeite, writeGremiumPapier } from './gremium-papier.ts';

const vorlagen = { einladung, tagesordnung, niederschrift };
type Sitzung = Output<'sitzung.list'>[number];

export const sitzungHandlers: HandlersOf<'sitzung'> = {
  'sitzung.list': (_, access) => loadSitzungen(access),

  'sitzung.save': ({ punkte, ...sitzung }, access) => {
    const fremd = punkte.find(
      ({ grundsatzentscheidungId }) =>
        grundsatzentscheidungId !== null &&
        access.tables.grundsatzentscheidung.find(grundsatzentscheidungId) === null,
    );
    if (fremd !== undefined)
      throw new Refusal('not_found', `Die Grundsatzentscheidung zu „${fremd.thema}“ gibt es nicht mehr.`);
    access.save('sitzung', sitzung);
    const before = punkteOf(access, sitzung.id);
    punkte.forEach((punkt, reihenfolge) => {
      const id = before[reihenfolge]?.id ?? access.newId();
      access.save('sitzungspunkt', { id, sitzungId: sitzung.id, reihenfolge, ...punkt });
    });
    for (const { id } of before.slice(punkte.length)) access.remove('sitzungspunkt', id);
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
      gremiumPapier(access, vorlagen[papier], toDaten(requireSitzung(access, id))),
    );
    return { titel: fertig.dokument.titel, html: await gremiumSeite(fertig) };
  },

  'sitzung.write': async ({ id, papier, ...ziel }, access) => {
    const fertig = access.read((read) => {
      const sitzung = requireSitzung(read, id);
      const gebaut = gremiumPapier(read, vorlagen[papier], toDaten(sitzung));
      return { ...gebaut, name: `${sitzung.am}_${vorlagen[papier].dateiname}_${dateiteil(sitzung.gremium)}` };
    });
    const datei = await writeGremiumPapier(fertig, ziel, access);
    if (datei !== null) access.write(({ note }) => note(null, { sitzung: id, papier, als: ziel.als }));
    return { datei };
  },
};

function loadSitzungen(access: ReadAccess): Sitzung[] {
  return access.tables.sitzung
    .select('ORDER BY am DESC, rowid DESC')
    .map((sitzung) => ({ ...sitzung, punkte: punkteOf(access, sitzung.id).map(withoutPlace) }));
}

const punkteOf = ({ tables }: ReadAccess, sitzungId: string) =>
  tables.sitzungspunkt.select('WHERE sitzungId = ? ORDER BY reihenfolge', sitzungId);

function withoutPlace({
  id: _id,
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

function toDaten({
  gremium: art,
  am,
  uhrzeit,
  ort,
  einladung: worum,
  teilnehmende,
  protokoll,
  punkte,
}: Sitzung): SitzungDaten {
  return {
    gremium: gremium.label(art),
    am,
    uhrzeit,
    ort,
    einladung: worum,
    teilnehmende: (teilnehmende ?? '').split('\n').filter((zeile) => zeile.trim() !== ''),
    protokoll,
    punkte: punkte.map(({ grundsatzentscheidungId: _, ...punkt }) => punkt),
  };
}

const dateiteil = (code: string): string => code.charAt(0).toUpperCase() + code.slice(1).replaceAll('_', '');
