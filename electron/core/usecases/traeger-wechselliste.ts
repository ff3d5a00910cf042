/** Transfers that were made, from the log: whoever finds a mistake later takes it back from here. */
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { datum } from '#shared/domain/feld.ts';
import type { ReadAccess } from '../register/access.ts';
import { laterChanges } from './take-back.ts';

/** More than anybody looks back on; the rest stands in the files of the people. */
const LISTED = 20;

const inhalt = z.object({ traeger: z.uuid(), gewechselt: z.int(), spaeter: z.int() });

export function loadWechselliste(access: ReadAccess): Output<'traeger.wechselliste'> {
  const { db, tables } = access;
  const back = new Set(
    db
      .prepare<[], number>(
        `SELECT i.inhalt ->> '$.zurueckgenommen' FROM protokoll p JOIN protokollinhalt i ON i.protokollId = p.id
         WHERE p.art = 'traeger.undoWechsel'`,
      )
      .pluck()
      .all(),
  );
  return db
    .prepare<[number], { readonly id: number; readonly tag: string; readonly inhalt: string }>(
      `SELECT p.id, p.tag, i.inhalt FROM protokoll p JOIN protokollinhalt i ON i.protokollId = p.id
       WHERE p.art = 'traeger.wechsel' ORDER BY p.id DESC LIMIT ?`,
    )
    .all(LISTED)
    .map(({ id, tag, inhalt: json }) => {
      const { traeger, gewechselt, spaeter } = inhalt.parse(JSON.parse(json));
      return {
        protokollNr: id,
        am: datum.parse(tag),
        traeger: tables.traeger.find(traeger)?.name ?? 'ein früherer Träger',
        gewechselt,
        spaeter,
        stand: back.has(id)
          ? ('zurueckgenommen' as const)
          : laterChanges(access, id) > 0
            ? ('weitergearbeitet' as const)
            : ('moeglich' as const),
      };
    });
}
