/** Two checks of one person side by side: what differs, and which criterion causes it. */
import { z } from 'zod';
import { colour, zustand, type FallErgebnis } from './engine/ergebnis.ts';

const wechsel = <S extends z.ZodType>(schema: S) =>
  z.strictObject({ vorher: schema.nullable(), nachher: schema.nullable() });

export const unterschied = z.strictObject({
  rechtsgrundlage: z.string(),
  titel: z.string(),
  /** Version of the rules; null where none is in force. */
  version: wechsel(z.string()),
  vorschlag: wechsel(colour.schema),
  kriterien: z.array(z.strictObject({ id: z.string(), label: z.string(), zustand: wechsel(zustand.schema) })),
  /** Why no version is in force, where that is the reason. */
  satz: z.string().nullable(),
});
export type Unterschied = z.output<typeof unterschied>;

/** The part of a result that is compared; also what is read of a kept one, whatever else it holds. */
export const vergleichbar = z.object({
  vorschlag: colour.schema,
  rechtsgrundlage: z.string().nullable(),
  rechtsgrundlagen: z.array(
    z.object({
      id: z.string(),
      titel: z.string(),
      version: z.string().nullable(),
      keine: z.string().nullable(),
      vorschlag: colour.schema.nullable(),
      kriterien: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          zustand: zustand.schema,
          massgeblich: z.boolean(),
          detail: z.record(z.string(), z.unknown()).default({}),
        }),
      ),
    }),
  ),
});
export type Vergleichbar = z.output<typeof vergleichbar>;
type Route = Vergleichbar['rechtsgrundlagen'][number];

/** Routes whose version, colour or criteria differ, in the order of the catalogue. */
export function unterschiede(vorher: Vergleichbar, nachher: Vergleichbar): readonly Unterschied[] {
  const ids = new Set([...vorher.rechtsgrundlagen, ...nachher.rechtsgrundlagen].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const a = vorher.rechtsgrundlagen.find((r) => r.id === id) ?? null;
    const b = nachher.rechtsgrundlagen.find((r) => r.id === id) ?? null;
    const found = compareRoutes(a, b);
    return found === null ? [] : [found];
  });
}

function compareRoutes(a: Route | null, b: Route | null): Unterschied | null {
  const some = b ?? a;
  if (some === null) return null;
  const kriterien = compareKriterien(a, b);
  const version = { vorher: a?.version ?? null, nachher: b?.version ?? null };
  const vorschlag = { vorher: a?.vorschlag ?? null, nachher: b?.vorschlag ?? null };
  if (kriterien.length === 0 && version.vorher === version.nachher && vorschlag.vorher === vorschlag.nachher)
    return null;
  return {
    rechtsgrundlage: some.id,
    titel: some.titel,
    version,
    vorschlag,
    kriterien,
    satz: version.nachher === null ? (b?.keine ?? null) : version.vorher === null ? (a?.keine ?? null) : null,
  };
}

/** Where a whole route comes or goes, its version says so; its criteria one by one would only hide it. */
function compareKriterien(a: Route | null, b: Route | null): Unterschied['kriterien'] {
  if (!a?.version || !b?.version) return [];
  const ids = new Set([...a.kriterien, ...b.kriterien].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const before = a.kriterien.find((k) => k.id === id);
    const after = b.kriterien.find((k) => k.id === id);
    const some = after ?? before;
    if (some === undefined || before?.zustand === after?.zustand || !some.massgeblich) return [];
    return [
      {
        id,
        label: some.label,
        zustand: { vorher: before?.zustand ?? null, nachher: after?.zustand ?? null },
      },
    ];
  });
}

/** The routes that explain a change of the case: those it rested on, before those that only changed. */
export function ursachen(vorher: FallErgebnis, nachher: FallErgebnis): readonly Unterschied[] {
  const carries = (id: string) => id === vorher.rechtsgrundlage || id === nachher.rechtsgrundlage;
  const all = unterschiede(vorher, nachher);
  const carrying = all.filter(({ rechtsgrundlage }) => carries(rechtsgrundlage));
  return carrying.length > 0
    ? carrying
    : all.filter(({ vorschlag }) => vorschlag.vorher !== vorschlag.nachher);
}
