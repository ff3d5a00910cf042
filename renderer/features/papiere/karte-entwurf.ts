import { z } from 'zod';
import { api } from '#shared/api/contract.ts';
import { datum } from '#shared/domain/feld.ts';

/** Who a sheet without a person was found to be about. */
const mensch = z.strictObject({
  id: z.uuid(),
  nachname: z.string(),
  vornamen: z.string().nullable(),
  programmNr: z.string(),
});

/** A sheet that names nobody: what is known of it, and who was chosen. */
const ohnePerson = z.strictObject({
  art: z.literal('selbst'),
  dokumentId: z.uuid().nullable(),
  traegerId: z.uuid().nullable(),
  code: z.string().nullable(),
  verbraucht: datum.nullable(),
  person: mensch.nullable(),
});

const verweis = z.strictObject({ art: z.literal('verweis'), verweisId: z.uuid() });

/** The card in which something was typed, kept beside it, so that it can be opened again. */
const mitKarte = z.looseObject({
  karte: z.union([verweis, ohnePerson, api['rueckmeldung.find'].output.shape.fund]),
});

export type OhnePerson = z.output<typeof ohnePerson>;
export type Karteninhalt = z.output<typeof mitKarte>['karte'];

/** The card that belongs to a draft; null for one of an older form. */
export function karteIn(inhalt: unknown): Karteninhalt | null {
  return mitKarte.safeParse(inhalt).data?.karte ?? null;
}
