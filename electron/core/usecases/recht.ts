import { setImmediate } from 'node:timers/promises';
import type { Output, Parsed } from '#shared/api/contract.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { createRechtsblatt } from '#shared/dokumente/rechtsblatt.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';
import { regelnOf } from '#shared/paket/paket-inhalt.ts';
import type { Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { beistandFuer } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { ursachen } from '#shared/recht/vergleich.ts';
import { aktivePakete, giltAm } from '../db/pakete.ts';
import { loadFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import { renderPapier } from '../files/papier.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadEinstellung } from './einstellung.ts';

/** A piece of work between two looks at other calls: some 40 ms. */
const PIECE = 25;
const SHOWN = 2_000;

type Vergleich = Output<'recht.compare'>;
type Frames = { readonly vorher: Pruefrahmen; readonly nachher: Pruefrahmen };
type Zeile = {
  readonly personId: string;
  readonly programmNr: string;
  readonly nachname: string;
  readonly vornamen: string | null;
};
type Veraenderter = Vergleich['faelle'][number];

export const rechtHandlers: HandlersOf<'recht'> = {
  'recht.hinweise': ({ tag }, access) => ({
    land: loadEinstellung(access).land,
    beistand: [...loadBeistand(access, tag ?? access.today)],
  }),

  'recht.compare': async (input, task) =>
    await compareFaelle(task, (access) => ({
      vorher: rahmenOf(access.tables, input.vorher.stichtag, input.vorher.rechtsstand),
      nachher: rahmenOf(access.tables, input.nachher.stichtag, input.nachher.rechtsstand),
    })),

  'recht.print': async (input, { read, host }) => {
    const dokument = read((access) => rechtsblatt(access, input));
    const { printed } = await host.print({ html: renderPapier(dokument), title: dokument.titel });
    return { gedruckt: printed };
  },
};

/**
 * Checks everybody in both frames, in pieces between which other calls have their turn.
 * @throws Refusal `cancelled`
 */
export async function compareFaelle(
  task: TaskAccess,
  framesOf: (access: ReadAccess) => Frames,
): Promise<Vergleich> {
  const { personen, frames } = task.read((access) => ({
    personen: access.db
      .prepare<[], Zeile>(
        'SELECT personId, programmNr, nachname, vornamen FROM uebersicht ORDER BY sortName, personId',
      )
      .all(),
    frames: framesOf(access),
  }));
  const result = {
    personen: 0,
    vorher: { gruen: 0, gelb: 0, rot: 0, angaben_fehlen: 0 },
    nachher: { gruen: 0, gelb: 0, rot: 0, angaben_fehlen: 0 },
    geaendert: 0,
    faelle: [] as Veraenderter[],
  };
  for (let from = 0; from < personen.length; from += PIECE) {
    requireGoingOn(task);
    task.progress(from, personen.length, 'Personen werden zweimal geprüft');
    task.read((access) => {
      for (const person of personen.slice(from, from + PIECE)) compareOne(access, person, { frames, result });
    });
    await setImmediate();
  }
  return result;
}

function rechtsblatt(access: ReadAccess, { rechtsgrundlage, version }: Parsed<'recht.print'>): Dokument {
  const grundlage = rechtDarstellung().rechtsgrundlagen.find(({ id }) => id === rechtsgrundlage);
  const fassung = grundlage?.fassungen.find(({ id }) => id === version);
  if (grundlage === undefined || fassung === undefined)
    throw new Refusal('not_found', 'Diese Fassung kennt das Programm nicht.');
  return createRechtsblatt({
    grundlage,
    fassung,
    beistand: loadBeistand(access, access.today),
    datum: access.today,
    behoerde: loadEinstellung(access).behoerde ?? 'Ausländerbehörde',
  });
}

/** Hints and Leitsätze as they apply on a day, in the Land of the office. */
export function loadBeistand(access: ReadAccess, tag: Parsed<'recht.compare'>['vorher']['stichtag']) {
  const regeln = aktivePakete(access.tables)
    .filter((each) => giltAm(each, tag))
    .map(({ paket, inhalt }) => ({ regeln: regelnOf(inhalt), paket: `${paket.name} ${paket.version}` }));
  return beistandFuer(
    {
      land: loadEinstellung(access).land,
      leitsaetze: access.tables.leitsatz.all(),
      pakethinweise: regeln.flatMap(({ regeln: each, paket }) =>
        (each?.hinweise ?? []).map((hinweis) => ({ hinweis, paket })),
      ),
      paketleitsaetze: regeln.flatMap(({ regeln: each, paket }) =>
        (each?.leitsaetze ?? []).map((leitsatz) => ({ leitsatz, paket })),
      ),
    },
    tag,
  );
}

function requireGoingOn({ signal }: TaskAccess): void {
  if (signal.aborted)
    throw new Refusal('cancelled', 'Der Vergleich wurde abgebrochen. Geändert hat er nichts.');
}

function compareOne(
  access: ReadAccess,
  { personId, programmNr, nachname, vornamen }: Zeile,
  { frames, result }: { readonly frames: Frames; readonly result: Vergleich },
): void {
  const fall = loadFall(access.tables, personId);
  if (fall === null) return;
  const a = access.check(fall, frames.vorher);
  const b = access.check(fall, frames.nachher);
  result.personen += 1;
  result.vorher[a.vorschlag] += 1;
  result.nachher[b.vorschlag] += 1;
  if (a.vorschlag === b.vorschlag && a.rechtsgrundlage === b.rechtsgrundlage) return;
  result.geaendert += 1;
  if (result.faelle.length >= SHOWN) return;
  result.faelle.push({
    personId,
    programmNr,
    name: [nachname, vornamen].filter((part) => part !== null).join(', '),
    vorher: { vorschlag: a.vorschlag, rechtsgrundlage: a.rechtsgrundlage },
    nachher: { vorschlag: b.vorschlag, rechtsgrundlage: b.rechtsgrundlage },
    ursachen: [...ursachen(a, b)],
  });
}
