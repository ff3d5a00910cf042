import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import { rechte, type UseCase } from './use-case.ts';

const kennwort = z.string().max(1000);
const angaben = records.benutzer.pick({
  name: true,
  kuerzel: true,
  funktion: true,
  telefon: true,
  email: true,
});
const recht = z.array(z.enum(rechte)).max(rechte.length);

/** Several people with a Kennwort each on the same register. `eigenesKennwort` is that of who is signed in. */
export const benutzerApi = {
  'benutzer.list': {
    kind: 'query',
    right: 'lesen',
    input: z.undefined(),
    output: z.array(records.benutzer.omit({ rechte: true }).extend({ rechte: z.array(z.string()) })),
  },
  'benutzer.create': {
    kind: 'task',
    right: 'verwalten',
    input: angaben.extend({ rechte: recht, kennwort, eigenesKennwort: kennwort }),
    output: z.strictObject({ id: z.uuid() }),
  },
  /** Everything but the name, under which the person signs in. */
  'benutzer.save': {
    kind: 'command',
    right: 'verwalten',
    input: angaben.omit({ name: true }).extend({ id: z.uuid(), rechte: recht }),
    output: z.undefined(),
  },
  /** Takes the way in; what the person has entered stays, under their name. */
  'benutzer.revoke': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ id: z.uuid(), eigenesKennwort: kennwort }),
    output: z.undefined(),
  },
} as const satisfies Record<`benutzer.${string}`, UseCase>;
