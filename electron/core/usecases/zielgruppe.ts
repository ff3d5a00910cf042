import { wechsel, WECHSEL, type Wechsel } from '#shared/ablauf/zielgruppe-vergleich.ts';
import {
  zielgruppeSatz,
  zugehoerig,
  type Zielgruppe,
  type Zugehoerigkeit,
} from '#shared/ablauf/zielgruppe.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { loadKandidaten, type Kandidatin } from '../db/queries/kandidaten.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadEinstellung } from './einstellung.ts';

/** More than anybody reads; the rest is counted. */
const LISTED = 500;

type Urteil = { readonly kandidatin: Kandidatin; readonly urteil: Zugehoerigkeit };

export const zielgruppeHandlers: HandlersOf<'zielgruppe'> = {
  'zielgruppe.list': (_, access) =>
    access.tables.zielgruppe.select('ORDER BY fassung DESC').map((each) => ({
      ...each,
      satz: zielgruppeSatz(each),
      aenderbar: isOpen(each, access.today),
    })),

  'zielgruppe.save': (input, access) => {
    const known = access.tables.zielgruppe.find(input.id);
    if (known !== null && !isOpen(known, access.today)) throw inForce(known);
    requireRange(input);
    const last = access.tables.zielgruppe.select('ORDER BY fassung DESC LIMIT 1')[0] ?? null;
    if (known === null && last !== null && input.gueltigAb < last.gueltigAb)
      throw new Refusal(
        'refused',
        `Die Fassung ${last.fassung} gilt ab dem ${formatDatum(last.gueltigAb)}. Eine neue beginnt an diesem Tag oder später.`,
      );
    access.save('zielgruppe', { ...input, fassung: known?.fassung ?? (last?.fassung ?? 0) + 1 });
    access.note(null, { zielgruppe: input.id });
  },

  'zielgruppe.remove': ({ id }, access) => {
    const known = requireZielgruppe(access, id);
    if (!isOpen(known, access.today)) throw inForce(known);
    access.remove('zielgruppe', id);
    access.note(null, { zielgruppe: id });
  },

  'zielgruppe.kandidaten': ({ id, am, art }, access) => {
    const urteile = urteileOf(access, id, am);
    const count = (wanted: Zugehoerigkeit['art']) =>
      urteile.filter(({ urteil }) => urteil.art === wanted).length;
    const fehlt = new Map<string, number>();
    for (const { urteil } of urteile)
      if (urteil.art === 'unbekannt')
        for (const was of new Set(urteil.fehlt)) fehlt.set(was, (fehlt.get(was) ?? 0) + 1);
    return {
      ja: count('ja'),
      unbekannt: count('unbekannt'),
      nein: count('nein'),
      fehlt: [...fehlt]
        .map(([was, personen]) => ({ was, personen }))
        .toSorted((a, b) => b.personen - a.personen || a.was.localeCompare(b.was, 'de'))
        .slice(0, 20),
      ...listed(urteile.filter(({ urteil }) => urteil.art === art)),
    };
  },

  'zielgruppe.vergleich': ({ alt, neu }, access) => {
    const before = new Map(
      urteileOf(access, alt.id, alt.am).map(({ kandidatin, urteil }) => [kandidatin.personId, urteil.art]),
    );
    const changed = Map.groupBy(urteileOf(access, neu.id, neu.am), ({ kandidatin, urteil }) =>
      wechsel(before.get(kandidatin.personId) ?? 'unbekannt', urteil.art),
    );
    const arten: readonly Wechsel[] = ['dazu', 'heraus', 'unklar', 'entfaellt'];
    return {
      gleich: (changed.get(null) ?? []).length,
      wechsel: arten.map((art) => {
        const some = changed.get(art) ?? [];
        return { art, label: WECHSEL[art], anzahl: some.length, ...listed(some) };
      }),
    };
  },
};

function urteileOf(access: ReadAccess, id: string, am: Datum): readonly Urteil[] {
  const zielgruppe = requireZielgruppe(access, id);
  const luecke = loadEinstellung(access).bagatelleTage;
  return loadKandidaten(access.db).map((kandidatin) => ({
    kandidatin,
    urteil: zugehoerig(kandidatin, { zielgruppe, am, luecke }),
  }));
}

function listed(urteile: readonly Urteil[]) {
  return {
    personen: urteile.slice(0, LISTED).map(({ kandidatin: { personId, name, programmNr }, urteil }) => ({
      personId,
      name,
      programmNr,
      wozu: wozu(urteil),
    })),
    weitere: Math.max(0, urteile.length - LISTED),
  };
}

function wozu(urteil: Zugehoerigkeit): string {
  if (urteil.art === 'ja') return '';
  return urteil.art === 'nein' ? urteil.weil : `fehlt: ${urteil.fehlt.join(', ')}`;
}

function requireZielgruppe({ tables }: ReadAccess, id: string): Zielgruppe {
  const found = tables.zielgruppe.find(id);
  if (found === null) throw new Refusal('not_found', 'Diese Fassung der Zielgruppe gibt es nicht (mehr).');
  return found;
}

/** What does not hold yet may still be changed; on its first day somebody may correct what was just typed. */
const isOpen = ({ gueltigAb }: Zielgruppe, today: Datum): boolean => gueltigAb >= today;

function inForce({ fassung, gueltigAb }: Zielgruppe): Refusal {
  return new Refusal(
    'refused',
    `Die Fassung ${fassung} gilt seit dem ${formatDatum(gueltigAb)} und bleibt, wie sie ist, damit frühere Zahlen nachvollziehbar bleiben. Bitte legen Sie eine neue Fassung an.`,
  );
}

function requireRange({ alterVon, alterBis }: Pick<Zielgruppe, 'alterVon' | 'alterBis'>): void {
  if (alterVon !== null && alterBis !== null && alterVon > alterBis)
    throw new Refusal(
      'refused',
      `Das Alter reicht von ${alterVon} bis ${alterBis}: So passt niemand. Bitte tauschen Sie die beiden Zahlen.`,
    );
}
