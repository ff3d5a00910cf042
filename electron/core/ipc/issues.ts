import { z } from 'zod';
import { eingabeSatz } from '#shared/lib/eingabe-satz.ts';

type Issue = z.core.$ZodIssue;

const SHOWN = 3;

/** What is wrong with an input, in German and with the words people read on the form. Never shows the input. */
export function describeIssues(schema: z.ZodType, issues: readonly Issue[]): string {
  const sentences = issues
    .slice(0, SHOWN)
    .map((issue) => `${labelOf(schema, issue.path)}: ${eingabeSatz(issue)}`);
  const more = issues.length - sentences.length;
  return [...sentences, ...(more > 0 ? [`Noch ${more} weitere Angaben sind nicht möglich.`] : [])].join(' ');
}

/** The label of the innermost field on the path; for what has none, or several in a union, a neutral word. */
function labelOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  let label = 'Eingabe';
  let current: readonly unknown[] = [schema];
  for (const key of path) {
    current = current.flatMap((each) => step(each, key));
    const labels = new Set(current.map((each) => (each instanceof z.ZodType ? metaLabel(each) : null)));
    const [only] = labels;
    if (labels.size === 1 && typeof only === 'string') label = only;
  }
  return label;
}

/** What lies behind a key: one schema, or one for each branch of a union that has it. */
function step(schema: unknown, key: PropertyKey): readonly unknown[] {
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodObject)
    return inner.shape[String(key)] === undefined ? [] : [inner.shape[String(key)]];
  if (inner instanceof z.ZodArray) return [inner.element];
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => step(option, key));
  return [];
}

function unwrapped(schema: unknown): unknown {
  if (
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
  )
    return unwrapped(schema.unwrap());
  return schema;
}

function metaLabel(schema: z.ZodType): string | null {
  const label = schema.meta()?.['label'];
  return typeof label === 'string' ? label : null;
}
