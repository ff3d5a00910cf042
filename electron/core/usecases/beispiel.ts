import { api, type Input, type Name, type Output } from '#shared/api/contract.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { fuelleBeispiel } from '../beispiel/fuellen.ts';
import { beispielListe } from '../beispiel/liste-pfad.ts';
import type { Rufer } from '../beispiel/rufer.ts';
import type { Database } from '../db/open.ts';
import type { Handlers, HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { ampelHandlers } from './ampel.ts';
import { betreuungHandlers } from './betreuung.ts';
import { eintragHandlers } from './eintrag.ts';
import { einwilligungHandlers } from './einwilligung.ts';
import { fallHandlers } from './fall.ts';
import { gremiumHandlers } from './gremium.ts';
import { importHandlers } from './import.ts';
import { pruefungHandlers } from './pruefung.ts';
import { sitzungHandlers } from './sitzung.ts';
import { traegerHandlers } from './traeger.ts';
import { zielgruppeHandlers } from './zielgruppe.ts';

/** The use cases the sample consists of, run one after the other as if somebody had clicked them. */
const gebraucht: Partial<Handlers> = {
  ...ampelHandlers,
  ...betreuungHandlers,
  ...eintragHandlers,
  ...einwilligungHandlers,
  ...fallHandlers,
  ...gremiumHandlers,
  ...importHandlers,
  ...pruefungHandlers,
  ...sitzungHandlers,
  ...traegerHandlers,
  ...zielgruppeHandlers,
};

/** Longer than this, and others would wait for the core. */
const PIECE_MS = 20;

/** Registers that are being filled just now. */
const underWay = new WeakSet<Database>();

export const beispielHandlers: HandlersOf<'beispiel'> = {
  'beispiel.fill': async (_, access) => {
    if (!access.tresor.status().beispiel)
      throw new Refusal(
        'refused',
        'Das hier ist kein Beispielregister. Erfundene Personen kommen nur in ein Register, das als Beispiel angelegt wurde.',
      );
    const { heute, db } = access.read((read) => ({ heute: read.today, db: read.db }));
    return await onceWithoutWaitingForTheDisk(db, async () => {
      const { personen, traeger, entscheidungen } = await fuelleBeispiel(createRufer(access), {
        liste: beispielListe(),
        heute,
        fortschritt: access.progress,
      });
      return { personen, traeger, entscheidungen };
    });
  },
};

/**
 * Some five hundred short transactions, each of which would wait for the medium: most of the time on a busy machine.
 * Invented people are the only ones for whom a power failure may cost something.
 */
async function onceWithoutWaitingForTheDisk<T>(db: Database, work: () => Promise<T>): Promise<T> {
  if (underWay.has(db))
    throw new Refusal(
      'conflict',
      'Die Beispielpersonen werden gerade schon eingefügt. Bitte warten Sie, bis das fertig ist.',
    );
  const before: unknown = db.pragma('synchronous', { simple: true });
  underWay.add(db);
  try {
    db.pragma('synchronous = OFF');
    return await work();
  } finally {
    underWay.delete(db);
    // Locked meanwhile: then it is closed, and whoever opens it again waits for the medium as ever.
    if (db.open) db.pragma(`synchronous = ${String(before)}`);
  }
}

/** Runs use cases with the access of the running task: one short transaction and one log line each. */
function createRufer(access: TaskAccess): Rufer {
  let since = performance.now();
  return async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    const handler = gebraucht[name] as ((input: unknown, access: unknown) => unknown) | undefined;
    if (handler === undefined) throw new Error(`${name} is no part of the sample`);
    const parsed = api[name].input.parse(input);
    if (performance.now() - since > PIECE_MS) {
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    }
    // `as`: the handler was compiled from the same contract; the generic name hides which one it is.
    return (await run(name, (zugriff) => handler(parsed, zugriff))) as Output<N>;
  };

  async function run(name: Name, work: (zugriff: unknown) => unknown): Promise<unknown> {
    const { kind } = api[name];
    switch (kind) {
      case 'query':
        return access.read(work);
      case 'command':
      case 'einsicht':
      case 'entwurf':
        return access.write(work);
      case 'task':
        return await work({ ...access, progress: () => undefined });
      default:
        return assertNever(kind);
    }
  }
}
