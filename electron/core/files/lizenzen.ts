import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Refusal } from '#shared/lib/refusal.ts';

const lizenzen = z.array(
  z.strictObject({ name: z.string(), version: z.string(), license: z.string(), text: z.string() }),
);

/** The licence texts the build has put beside the core (`electron/dev/lizenzen.ts`); refused where nothing is built. */
export function loadLizenzen(folder = import.meta.dirname): z.output<typeof lizenzen> {
  const file = join(folder, 'lizenzen.json');
  if (!existsSync(file))
    throw new Refusal(
      'not_found',
      'Die Lizenzen entstehen beim Bau des Programms; dieses hier läuft ungebaut. Im fertigen Programm stehen sie an dieser Stelle.',
    );
  return lizenzen.parse(JSON.parse(readFileSync(file, 'utf8')));
}
