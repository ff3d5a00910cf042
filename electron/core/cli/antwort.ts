import { z } from 'zod';
import { befehle } from './befehle.ts';

export type Befehlsname = keyof typeof befehle;
// Object.keys loses the literal type of the keys it lists.
export const befehlsnamen = Object.keys(befehle) as [Befehlsname, ...Befehlsname[]];

const zweige = befehlsnamen.map((name) =>
  z.strictObject({
    format: z.literal('bleibeweg-antwort'),
    version: z.literal(1),
    befehl: z.literal(name),
    ergebnis: befehle[name].ergebnis,
  }),
);

/** What every command writes to the standard output. */
export const antwort = z
  // The branches are computed; zod wants to see at least one member at compile time.
  .discriminatedUnion('befehl', zweige as [(typeof zweige)[number]])
  .meta({ title: 'Bleibeweg: Antwort eines Befehls', description: 'Ausgabe von „npm run bleibeweg“.' });

/** JSON Schema of the answers, also in docs/schema/antwort.schema.json. */
export function antwortSchema(): Record<string, unknown> {
  return z.toJSONSchema(antwort, {
    io: 'output',
    override: ({ jsonSchema }) => {
      for (const own of ['label', 'hilfe', 'einheit']) delete jsonSchema[own];
    },
  });
}
