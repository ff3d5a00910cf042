import { CallError } from './call.ts';

/** For a command whose refusal already stands in its `error`: everything else is a defect and goes on. */
export function onlyRefusal(error: unknown): void {
  if (!(error instanceof CallError)) throw error;
}
