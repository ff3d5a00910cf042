/** A kept check made again, with the facts of then and with those of today. */
import { inflateRawSync } from 'node:zlib';
import type { Output } from '#shared/api/contract.ts';
import { datum } from '#shared/domain/feld.ts';
import type { Fall } from '#shared/domain/fall.ts';
import * as records from '#shared/domain/records.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { z } from 'zod';
import type { Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { faktenUnterschiede } from '#shared/recht/fakten-vergleich.ts';
import { gilt } from '#shared/recht/hinweise/leitsatz.ts';
import { katalog } from '#shared/recht/regelwerke/katalog.ts';
import { unterschiede, vergleichbar, type Vergleichbar } from '#shared/recht/vergleich.ts';
import { fallBei } from '../db/queries/fall-am.ts';
import { loadFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { ReadAccess } from '../register/access.ts';

type Pruefung = records.RecordOf<'pruefung'>;
type Wiederholung = Output<'pruefung.repeat'>;

const kept = z.object({
  stichtag: datum,
  rechtsstand: datum,
  horizontMonate: z.int(),
  bagatelleTage: z.int(),
  unterbrechung60b: z.enum(['hemmt', 'unterbricht']),
  eigene: z
    .object({ parameterjahre: z.array(records.parameterjahr), kdugrenzen: z.array(records.kdugrenze) })
    .optional(),
});

/** Settings and amounts of a check as text; of the rent limits only those that apply on its day. */
export function keepRahmen(rahmen: Pruefrahmen): string {
  const { eigene, stichtag } = rahmen;
  return JSON.stringify({
    ...rahmen,
    ...(eigene && {
      eigene: {
        parameterjahre: eigene.parameterjahre.filter(({ jahr }) => stichtag.startsWith(String(jahr))),
        kdugrenzen: eigene.kdugrenzen.filter((grenze) => gilt(grenze, stichtag)),
      },
    }),
  });
}

/** The result as it was kept; its shape may be an older one. */
export function unpackErgebnis({ ergebnis }: Pick<Pruefung, 'ergebnis'>): unknown {
  return JSON.parse(inflateRawSync(Buffer.from(ergebnis, 'base64')).toString('utf8'));
}

export function repeatPruefung(access: ReadAccess, id: string): Wiederholung {
  const pruefung = access.tables.pruefung.find(id);
  if (pruefung === null) throw new Refusal('not_found', 'Diese festgehaltene Prüfung gibt es nicht (mehr).');
  const damals = vergleichbar.parse(unpackErgebnis(pruefung));
  const rahmen = rahmenOfPruefung(access, pruefung);
  const faktenDamals = factsThen(access, pruefung);
  const faktenHeute = loadFall(access.tables, pruefung.personId);
  const check = (fall: Fall | null) => (fall === null ? null : access.check(fall, rahmen));
  const [wiederholt, heute] = [check(faktenDamals), check(faktenHeute)];
  const fakten =
    faktenDamals === null || faktenHeute === null ? [] : faktenUnterschiede(faktenDamals, faktenHeute);
  return {
    stichtag: pruefung.stichtag,
    rechtsstand: pruefung.rechtsstand,
    fassungen: damals.rechtsgrundlagen.flatMap(({ titel, version }) =>
      version === null ? [] : [{ titel, version }],
    ),
    parameter: parameterOf(damals),
    vorschlag: {
      damals: damals.vorschlag,
      wiederholt: wiederholt?.vorschlag ?? null,
      heute: heute?.vorschlag ?? null,
    },
    regelnGleich: pruefung.katalog === katalog,
    regeln: wiederholt === null ? [] : [...unterschiede(damals, wiederholt)],
    fakten: [...fakten],
    wirkung: wiederholt === null || heute === null ? [] : [...unterschiede(wiederholt, heute)],
  };
}

/** Checks of older registers kept no settings: today's are the best guess, and the rules are named as changed. */
function rahmenOfPruefung(access: ReadAccess, { rahmen, stichtag, rechtsstand }: Pruefung): Pruefrahmen {
  if (rahmen === null) return rahmenOf(access.tables, stichtag, rechtsstand);
  return kept.parse(JSON.parse(rahmen));
}

/** As they were in the register at the moment of the check, and for a past Stichtag as they were known on that day. */
function factsThen(access: ReadAccess, { id, personId, stichtag }: Pruefung): Fall | null {
  const written = access.db
    .prepare<[string], { protokollId: number; tag: string }>(
      `SELECT a.protokollId, p.tag FROM aenderung a JOIN protokoll p ON p.id = a.protokollId WHERE a.recordId = ? AND a.tabelle = 'pruefung' AND a.feld = 'id' ORDER BY a.id LIMIT 1`,
    )
    .get(id);
  if (written === undefined) return null;
  const day = datum.parse(written.tag);
  return fallBei(access.db, personId, {
    protokollId: written.protokollId,
    tag: stichtag < day ? stichtag : day,
  });
}

/** Named in the details of the first criterion that has reckoned with them. */
function parameterOf({ rechtsgrundlagen }: Vergleichbar): string | null {
  for (const { kriterien } of rechtsgrundlagen)
    for (const { detail } of kriterien)
      if (typeof detail['parameter'] === 'string') return detail['parameter'];
  return null;
}
