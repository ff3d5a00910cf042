import type { z } from 'zod';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import type { Autosave, Werte } from './use-autosave.ts';

/** What keeps a new entry from being saved: mandatory fields that are empty, others that cannot be read. */
export function fehltNoch(
  schema: z.ZodObject,
  { werte, fehler }: Pick<Autosave<Werte>, 'werte' | 'fehler'>,
): string {
  const infos = Object.keys(schema.shape).map((feld) => ({ feld, info: feldInfo(schema, feld) }));
  const named = (some: typeof infos) => some.map(({ info }) => `„${info.label}“`).join(', ');
  const leer = infos.filter(({ feld, info }) => !info.optional && (werte[feld] ?? '') === '');
  const falsch = infos.filter((each) => fehler[each.feld] !== undefined && !leer.includes(each));
  const saetze = [
    ...(leer.length === 0 ? [] : [`Es fehlt noch: ${named(leer)}.`]),
    ...(falsch.length === 0 ? [] : [`Bitte berichtigen: ${named(falsch)}.`]),
  ];
  return saetze.length === 0 ? 'Beim Verlassen des Feldes wird gespeichert.' : saetze.join(' ');
}
