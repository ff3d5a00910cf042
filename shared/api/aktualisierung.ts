import { z } from 'zod';
import { paketKopf, version } from '#shared/paket/paket-kopf.ts';
import { programmform } from '#shared/paket/programm.ts';
import { paketApi } from './paket.ts';
import type { UseCase } from './use-case.ts';

const lauf = z.uuid();

const angesehen = z.strictObject({
  lauf,
  ...paketKopf.pick({ name: true, stand: true, aenderungen: true }).shape,
  /** What would be installed, and what runs now. */
  version,
  jetzt: version,
  schluessel: paketApi['paket.open'].output.unwrap().shape.schluessel,
  /** What keeps it from being installed, apart from a key that nobody has compared; null: nothing. */
  hindernis: z.string().nullable(),
});

/** A new version of the program from a file that somebody has brought. Nothing is ever fetched. */
export const aktualisierungApi = {
  'aktualisierung.status': {
    kind: 'task',
    right: 'lesen',
    input: z.undefined(),
    output: z.strictObject({
      version,
      form: programmform,
      /** Older versions whose installers were kept, newest first. */
      zurueck: z.array(z.strictObject({ version })),
    }),
  },
  /** `pfad` null asks for the package. Checks signature, version and every byte of the installer; changes nothing. */
  'aktualisierung.open': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ pfad: z.string().max(4096).nullable().default(null) }),
    output: angesehen.nullable(),
  },
  /** Somebody has compared the digits with the publisher, as for other packages. */
  'aktualisierung.trust': {
    kind: 'task',
    right: 'verwalten',
    input: paketApi['paket.trust'].input,
    output: angesehen,
  },
  /**
   * Checks once more, backs the register up, keeps the installer and starts it; of the portable program and the
   * AppImage the new file is put beside the old one.
   */
  'aktualisierung.start': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ lauf }),
    output: z.strictObject({
      version,
      /** What happens now, in one sentence. */
      satz: z.string(),
    }),
  },
  /** The same with a kept installer of an older version. */
  'aktualisierung.back': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ version }),
    output: z.strictObject({ version, satz: z.string() }),
  },
} as const satisfies Record<`aktualisierung.${string}`, UseCase>;
