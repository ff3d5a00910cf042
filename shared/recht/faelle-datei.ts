/** The file that `npm run pruefe` reads and the answer it writes. */
import { z } from 'zod';
import { fall } from '#shared/domain/fall.ts';
import { datum } from '#shared/domain/feld.ts';
import { fallErgebnis } from './engine/ergebnis.ts';
import { vorschau } from './vorschau/ergebnis.ts';

export const faelleDatei = z
  .strictObject({
    format: z.literal('bleibeweg-faelle'),
    version: z.literal(1),
    faelle: z.array(fall).min(1).meta({
      description: 'Ein Eintrag je Person. Was fehlt oder null ist, gilt als unbekannt, nie als „nein“.',
    }),
  })
  .meta({ title: 'Bleibeweg: Fälle zur Prüfung', description: 'Eingabe für „npm run pruefe“.' });
export type FaelleDatei = z.output<typeof faelleDatei>;

export const ergebnisDatei = z.strictObject({
  format: z.literal('bleibeweg-ergebnisse'),
  version: z.literal(1),
  stichtag: datum,
  rechtsstand: datum,
  ergebnisse: z.array(
    fallErgebnis.extend({
      /** Only with `--vorschau`. */
      vorschau: vorschau.optional(),
    }),
  ),
});

/** JSON Schema of the answer. */
export function ergebnisseSchema(): Record<string, unknown> {
  return z.toJSONSchema(ergebnisDatei, {
    io: 'input',
    override: ({ jsonSchema }) => relabel(jsonSchema),
  });
}

/** JSON Schema of the input; `label` and `hilfe` of the fields are kept as title and description. */
export function faelleSchema(): Record<string, unknown> {
  return z.toJSONSchema(faelleDatei, { io: 'input', override: ({ jsonSchema }) => relabel(jsonSchema) });
}

function relabel(schema: Record<string, unknown>): void {
  const { label, hilfe } = schema;
  delete schema['label'];
  delete schema['hilfe'];
  delete schema['einheit'];
  if (typeof label === 'string') schema['title'] = label;
  if (typeof hilfe === 'string') schema['description'] = hilfe;
}
