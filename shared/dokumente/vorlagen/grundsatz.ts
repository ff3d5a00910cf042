/** A decision of principle as papers say it; every word has been through the guard before. */
import { z } from 'zod';
import { datum } from '#shared/domain/feld.ts';
import { tag } from '#shared/dokumente/daten.ts';
import { absaetze, klein, text, type Block, type Feld } from '#shared/dokumente/modell.ts';

const wort = z.string().nullable().default(null);

export const grundsatzDaten = z.strictObject({
  titel: wort,
  frage: wort,
  konstellation: wort,
  entscheidung: wort,
  grundzuege: wort,
  argumente: wort,
  abweichend: wort,
  gremium: wort,
  am: datum.nullable().default(null),
  von: datum.nullable().default(null),
  bis: datum.nullable().default(null),
  /** Criteria in words. */
  kriterien: z.array(z.string()).default([]),
  leitsatz: wort,
});
export type GrundsatzDaten = z.output<typeof grundsatzDaten>;
export const leererGrundsatz: GrundsatzDaten = grundsatzDaten.parse({});

/** Where and since when, for the head of a decision. */
export function grundsatzFelder({ gremium, am, von, bis }: GrundsatzDaten): readonly Feld[] {
  const gilt = [
    von === null ? null : `ab ${tag(von) ?? ''}`,
    bis === null ? null : `bis ${tag(bis) ?? ''}`,
  ].filter((teil) => teil !== null);
  return [
    { label: 'Gremium', value: gremium },
    { label: 'Entschieden am', value: tag(am) },
    { label: 'Gilt', value: gilt.length === 0 ? null : gilt.join(' ') },
  ];
}

/**
 * The parts in the order in which a committee reads them.
 * @param leer true: parts without words get lines to write on, as on a blank form.
 */
export function grundsatzTeile(daten: GrundsatzDaten, level: 2 | 3, leer: boolean): readonly Block[] {
  const teil = (titel: string, inhalt: string | null, zeilen: number): readonly Block[] => {
    if (inhalt === null && !leer) return [];
    return [
      { kind: 'heading', level, text: titel },
      ...(inhalt === null ? [{ kind: 'writing', label: null, zeilen } as const] : absaetze(inhalt)),
    ];
  };
  return [
    ...teil('Frage', daten.frage, 2),
    ...teil('Fallkonstellation', daten.konstellation, 3),
    ...teil('Entscheidung', daten.entscheidung, 2),
    ...teil('Grundzüge', daten.grundzuege, 3),
    ...argumente(daten.argumente, level, leer),
    ...teil('Abweichende Auffassungen', daten.abweichend, 1),
    ...bezug(daten),
  ];
}

function argumente(inhalt: string | null, level: 2 | 3, leer: boolean): readonly Block[] {
  if (inhalt === null && !leer) return [];
  const items = (inhalt ?? '')
    .split('\n')
    .map((zeile) => zeile.replace(/^\s*[-–•*]\s*/u, '').trim())
    .filter((zeile) => zeile !== '');
  return [
    { kind: 'heading', level, text: 'Tragende Argumente' },
    items.length === 0
      ? { kind: 'writing', label: null, zeilen: 3 }
      : { kind: 'list', numbered: true, items: items.map((item) => text(item)) },
  ];
}

function bezug({ kriterien, leitsatz }: GrundsatzDaten): readonly Block[] {
  return [
    ...(kriterien.length === 0 ? [] : [klein(`Betrifft: ${kriterien.join('; ')}.`)]),
    ...(leitsatz === null ? [] : [klein(`Daraus entstand der Leitsatz „${leitsatz}“.`)]),
  ];
}
