import { setImmediate } from 'node:timers/promises';
import type { Output, Parsed } from '#shared/api/contract.ts';
import type { Dokument } from '#shared/dokumente/modell.ts';
import { createRechtsblatt } from '#shared/dokumente/rechtsblatt.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';
import { beistandFuer } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { ursachen } from '#shared/recht/vergleich.ts';
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
type Veraenderter = Vergleich['faelle'][number];

export const rechtHandlers: HandlersOf<'recht'> = {
  'recht.hinweise': ({ tag }, access) => ({
    land: loadEinstellung(access).land,
    beistand: [...loadBeistand(access, tag ?? access.today)],
  }),

  'recht.compare': async (input, task) => {
    const ids = task.read(({ db }) =>
      db.prepare<[], string>('SELECT personId FROM uebersicht ORDER BY sortName, personId').pluck().all(),
    );
    const result = {
      personen: 0,
      vorher: { gruen: 0, gelb: 0, rot: 0, angaben_fehlen: 0 },
      nachher: { gruen: 0, gelb: 0, rot: 0, angaben_fehlen: 0 },
      geaendert: 0,
      faelle: [] as Veraenderter[],
    };
    for (let from = 0; from < ids.length; from += PIECE) {
      requireGoingOn(task);
      task.progress(from, ids.length, 'Personen werden zweimal geprüft');
      task.read((access) => {
        for (const id of ids.slice(from, from + PIECE)) compareOne(access, id, { input, result });
      });
      await setImmediate();
    }
    return result;
  },

  'recht.print': async (input, { read, host }) => {
    const dokument = read((access) => rechtsblatt(access, input));
    const { printed } = await host.print({ html: renderPapier(dokument), title: dokument.titel });
    return { gedruckt: printed };
  },
};

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
  return beistandFuer({ land: loadEinstellung(access).land, leitsaetze: access.tables.leitsatz.all() }, tag);
}

function requireGoingOn({ signal }: TaskAccess): void {
  if (signal.aborted)
    throw new Refusal('cancelled', 'Der Vergleich wurde abgebrochen. Geändert hat er nichts.');
}

function compareOne(
  access: ReadAccess,
  personId: string,
  {
    input: { vorher, nachher },
    result,
  }: { readonly input: Parsed<'recht.compare'>; readonly result: Vergleich },
): void {
  const fall = loadFall(access.tables, personId);
  const person = access.tables.person.find(personId);
  if (fall === null || person === null) return;
  const [a, b] = [vorher, nachher].map(({ stichtag, rechtsstand }) =>
    access.check(fall, rahmenOf(access.tables, stichtag, rechtsstand)),
  );
  if (a === undefined || b === undefined) return;
  result.personen += 1;
  result.vorher[a.vorschlag] += 1;
  result.nachher[b.vorschlag] += 1;
  if (a.vorschlag === b.vorschlag && a.rechtsgrundlage === b.rechtsgrundlage) return;
  result.geaendert += 1;
  if (result.faelle.length >= SHOWN) return;
  result.faelle.push({
    personId,
    programmNr: person.programmNr,
    name: [person.nachname, person.vornamen].filter((part) => part !== null).join(', '),
    vorher: { vorschlag: a.vorschlag, rechtsgrundlage: a.rechtsgrundlage },
    nachher: { vorschlag: b.vorschlag, rechtsgrundlage: b.rechtsgrundlage },
    ursachen: [...ursachen(a, b)],
  });
}
