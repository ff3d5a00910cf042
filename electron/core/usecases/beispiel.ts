import { api, type Input, type Name, type Output } from '#shared/api/contract.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { fuelleBeispiel } from '../beispiel/fuellen.ts';
import { beispielListe } from '../beispiel/liste-pfad.ts';
import type { Rufer } from '../beispiel/rufer.ts';
import type { Handlers, HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { ampelHandlers } from './ampel.ts';
import { betreuungHandlers } from './betreuung.ts';
import { eintragHandlers } from './eintrag.ts';
import { einwilligungHandlers } from './einwilligung.ts';
import { fallHandlers } from './fall.ts';
import { importHandlers } from './import.ts';
import { pruefungHandlers } from './pruefung.ts';
import { traegerHandlers } from './traeger.ts';

/** The use cases the sample consists of, run one after the other as if somebody had clicked them. */
const gebraucht: Partial<Handlers> = {
  ...ampelHandlers,
  ...betreuungHandlers,
  ...eintragHandlers,
  ...einwilligungHandlers,
  ...fallHandlers,
  ...importHandlers,
  ...pruefungHandlers,
  ...traegerHandlers,
};

export const beispielHandlers: HandlersOf<'beispiel'> = {
  'beispiel.fill': async (_, access) => {
    if (!access.tresor.status().beispiel)
      throw new Refusal(
        'refused',
        'Das hier ist kein Beispielregister. Erfundene Personen kommen nur in ein Register, das als Beispiel angelegt wurde.',
      );
    const heute = access.read(({ today }) => today);
    const { personen, traeger, entscheidungen } = await fuelleBeispiel(createRufer(access), {
      liste: beispielListe(),
      heute,
      fortschritt: access.progress,
    });
    return { personen, traeger, entscheidungen };
  },
};

/** Runs use cases with the access of the running task: one short transaction and one log line each. */
function createRufer(access: TaskAccess): Rufer {
  return async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    const handler = gebraucht[name] as ((input: unknown, access: unknown) => unknown) | undefined;
    if (handler === undefined) throw new Error(`${name} is no part of the sample`);
    const parsed = api[name].input.parse(input);
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
