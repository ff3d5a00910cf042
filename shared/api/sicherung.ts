import { z } from 'zod';
import * as records from '#shared/domain/records.ts';
import { sicherungsanlass } from '#shared/domain/sicherungsanlass.ts';
import type { UseCase } from './use-case.ts';

const sicherung = z.strictObject({
  datei: z.string(),
  erstelltAm: records.zeitpunkt,
  anlass: sicherungsanlass,
  bytes: z.int(),
  /** Opened and counted after writing. */
  geprueft: z.boolean(),
  personen: z.int().nullable(),
});

/** `protokoll`: somebody has changed the log behind the program's back. `schaden`: the file itself is damaged. */
const pruefung = z.strictObject({
  am: records.zeitpunkt,
  ergebnis: z.enum(['gut', 'protokoll', 'schaden']),
  satz: z.string(),
});

export const sicherungApi = {
  'sicherung.list': {
    kind: 'task',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      letzte: sicherung.nullable(),
      sicherungen: z.array(sicherung),
      /** The last full look at the register, once a day; null before the first. */
      pruefung: pruefung.nullable(),
      warnung: z.string().nullable(),
    }),
  },
  /** Reads the whole register now: every page, every reference, the chain of the log. */
  'sicherung.check': { kind: 'task', right: 'lesen', input: z.undefined(), output: pruefung },
  /** `ordner` null: the register's own folder; `waehlen`: asks, e.g. for a stick. */
  'sicherung.create': {
    kind: 'task',
    right: 'lesen',
    input: z.strictObject({
      ziel: z.enum(['register', 'waehlen']).default('register'),
      ordner: z.string().max(4096).nullable().default(null),
    }),
    output: sicherung.nullable(),
  },
  /** Before and after, counted, without changing anything. `datei` null asks for a file. */
  'sicherung.inspect': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ datei: z.string().max(4096).nullable() }),
    output: z
      .strictObject({
        datei: z.string(),
        lesbar: z.boolean(),
        erstelltAm: records.zeitpunkt.nullable(),
        vergleich: z.array(z.strictObject({ was: z.string(), jetzt: z.int(), sicherung: z.int() })),
      })
      .nullable(),
  },
  /** Keeps the replaced state as a backup of its own. */
  'sicherung.restore': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ datei: z.string().max(4096) }),
    output: z.strictObject({ ersetzt: z.string() }),
  },
  /**
   * On a new computer: makes a backup the register of an empty folder, which is then opened with the Kennwort or
   * the recovery words of that backup. `datei` null asks for the backup, `ordner` null for the folder.
   */
  'sicherung.adopt': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({
      datei: z.string().max(4096).nullable(),
      ordner: z.string().max(4096).nullable(),
    }),
    output: z.strictObject({ ordner: z.string() }).nullable(),
  },
} as const satisfies Record<`sicherung.${string}`, UseCase>;
