import { z } from 'zod';
import { eintragTabellen, type EintragTabelle } from '#shared/api/eintrag.ts';
import { records } from '#shared/domain/records.ts';

export { eintragTabellen };

/** An invented entry of a table with every field filled, so that nothing can get lost unseen. */
export function vollerEintrag(tabelle: EintragTabelle, personId: string): Record<string, unknown> {
  const shape: Readonly<Record<string, z.ZodType>> = records[tabelle].shape;
  return Object.fromEntries(
    Object.entries(shape).map(([feld, type]) => [
      feld,
      feld === 'personId' ? personId : value(feld, inner(type)),
    ]),
  );
}

function value(feld: string, type: unknown): unknown {
  if (feld === 'id') return crypto.randomUUID();
  // Points to another file; without one there is nothing to fill in.
  if (feld === 'verknuepftMit') return null;
  if (type instanceof z.ZodEnum) return type.options[0];
  if (type instanceof z.ZodBoolean) return true;
  if (type instanceof z.ZodNumber) return 7;
  return ['2024-03-01', '150', 'Eintrag zur Probe'].find(
    (each) => type instanceof z.ZodType && type.safeParse(each).success,
  );
}

function inner(type: z.ZodType): unknown {
  let current: unknown = type;
  while (current instanceof z.ZodNullable || current instanceof z.ZodDefault) current = current.unwrap();
  return current;
}
