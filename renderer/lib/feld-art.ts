/** Looks at a field of a record schema and says which input it wants. */
import type { z } from 'zod';
import * as codes from '#shared/domain/codes.ts';
import * as feld from '#shared/domain/feld.ts';
import { personFakten } from '#shared/domain/fall.ts';
import { fruehereStaaten, staaten } from '#shared/domain/staaten.ts';
import { gremiumempfang, leitsatzthema, rhythmus } from '#shared/domain/gremienregister.ts';
import { gremium } from '#shared/domain/gremium.ts';
import { colour, zustand } from '#shared/recht/engine/ergebnis.ts';

type Option = { readonly value: string; readonly label: string };

export type FeldArt =
  | { readonly art: 'text' | 'absatz' | 'datum' | 'teildatum' | 'geld' | 'zahl' | 'janein' }
  | { readonly art: 'auswahl'; readonly options: readonly Option[] };

export type FeldInfo = feld.FeldInfo & {
  readonly eingabe: FeldArt;
  /** May stay empty, which means unknown. */
  readonly optional: boolean;
};

/** Meaning, label and kind of input of one field. */
export function feldInfo(schema: z.ZodObject, name: string): FeldInfo {
  const field = feld.feldOf(schema, name);
  if (field === null) throw new Error(`The record has no field ${name}.`);
  const hilfe = feld.feldWort(field, 'hilfe');
  const einheit = feld.feldWort(field, 'einheit');
  const { inner, optional } = unwrap(field);
  return {
    label: feld.feldWort(field, 'label') ?? name,
    ...(hilfe !== null && { hilfe }),
    ...(einheit !== null && { einheit }),
    eingabe: artOf(inner),
    optional,
  };
}

// `.meta` and `.nullable().default()` wrap or clone a schema but share its definition, so that is what tells them apart.
type Definition = object;
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def;

function unwrap(field: z.ZodType): { readonly inner: z.ZodType; readonly optional: boolean } {
  let inner = field;
  let optional = false;
  for (;;) {
    const { type } = inner._zod.def;
    if (type !== 'default' && type !== 'nullable' && type !== 'optional' && type !== 'prefault')
      return { inner, optional };
    if (type === 'nullable') optional = true;
    // These four kinds, and only they, carry `innerType`.
    inner = (inner as z.ZodNullable<z.ZodType>).unwrap();
  }
}

/** Unclear cases first, then by name. */
const staatOptions: readonly Option[] = staaten
  .map(({ code, name }) => ({
    value: code,
    label: fruehereStaaten.has(code) ? `${name} (früherer Staat)` : name,
  }))
  .toSorted((a, b) => Number(b.value >= '997') - Number(a.value >= '997'));

const simple = new Map<Definition, FeldArt>([
  [definitionOf(feld.datum), { art: 'datum' }],
  [definitionOf(feld.teilDatum), { art: 'teildatum' }],
  [definitionOf(feld.cent), { art: 'geld' }],
  [definitionOf(feld.janein), { art: 'janein' }],
  [
    definitionOf(unwrap(personFakten.shape.staatsangehoerigkeit).inner),
    { art: 'auswahl', options: staatOptions },
  ],
]);

const lists = new Map<Definition, readonly Option[]>(
  [...Object.values(codes), gremium, gremiumempfang, leitsatzthema, rhythmus, zustand, colour].map(
    (liste) => [definitionOf(liste.schema), liste.options],
  ),
);

function artOf(inner: z.ZodType): FeldArt {
  const definition = definitionOf(inner);
  const known = simple.get(definition);
  if (known !== undefined) return known;
  const options = lists.get(definition);
  if (options !== undefined) return { art: 'auswahl', options };
  switch (inner._zod.def.type) {
    case 'enum':
      return { art: 'auswahl', options: enumOptions(inner) };
    case 'number':
      return { art: 'zahl' };
    case 'boolean':
      return { art: 'janein' };
    default:
      return { art: takesLines(inner) ? 'absatz' : 'text' };
  }
}

/** A list without a Codeliste: its codes are its words. */
function enumOptions(inner: z.ZodType): readonly Option[] {
  return (inner as z.ZodEnum).options.map((option) => ({ value: String(option), label: String(option) }));
}

function takesLines(inner: z.ZodType): boolean {
  return inner.safeParse('Zeile eins\nZeile zwei').success;
}
