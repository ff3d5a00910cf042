import type { z } from 'zod';
import { eingabeSatz } from '#shared/lib/eingabe-satz.ts';

/**
 * What a schema refuses, by path, e.g. `punkte.0.thema`: the first sentence of each field, in the words of the program.
 * @param werte what stands in the fields of a form
 */
export function eingabeSaetze(schema: z.ZodObject, werte: unknown): Record<string, string> {
  const parsed = schema.safeParse(werte, { reportInput: true });
  const issues = parsed.success ? [] : parsed.error.issues.toReversed();
  return Object.fromEntries(issues.map((issue) => [issue.path.join('.'), eingabeSatz(issue)]));
}
