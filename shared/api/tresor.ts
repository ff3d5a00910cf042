import { z } from 'zod';
import { einstellung } from '#shared/domain/records.ts';
import type { UseCase } from './use-case.ts';

const kennwort = z.string().max(1000);
const woerter = z.array(z.string().max(40)).max(48);
const ordner = z.string().min(1).max(4096);

export const behoerdeEingabe = einstellung.pick({
  behoerde: true,
  amt: true,
  strasse: true,
  plz: true,
  ort: true,
  telefon: true,
  email: true,
  land: true,
  programmName: true,
});

/** `keines`: no register known. `anlegen`: set-up begun, recovery words not yet rehearsed. */
const zustand = z.enum(['keines', 'anlegen', 'gesperrt', 'offen']);
const status = z.strictObject({
  zustand,
  ordner: z.string().nullable(),
  /** Sample register with invented people. */
  beispiel: z.boolean(),
  /** The window stand-in may only open sample registers. */
  onlySample: z.boolean(),
  benutzer: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  /** Who is signed in; null while locked. */
  angemeldet: z.strictObject({ id: z.uuid(), name: z.string(), rechte: z.array(z.string()) }).nullable(),
  autoLockMinutes: z.int(),
  heute: z.string(),
  version: z.string(),
  /** Seconds to wait before the next try after wrong Kennwörter. */
  warteSekunden: z.int(),
  /** The newest backup in the register's folder; known without a key. */
  sicherung: z
    .strictObject({
      erstelltAm: z.string(),
      tage: z.int(),
      geprueft: z.boolean(),
      personen: z.int().nullable(),
    })
    .nullable(),
  /** What the last try to open has found wrong with the database; null if nothing. */
  schaden: z.enum(['beschaedigt', 'fehlt']).nullable(),
  /** Who can come in without a Kennwort because this computer remembers it; null: nobody, or no longer in this run. */
  gemerkt: z.uuid().nullable(),
  /** What speaks against the place of the register: network drive, stick, folder synchronised with a cloud. */
  hinweise: z.array(z.string()),
});

/** The register as a locked box: setting up, unlocking, locking. All of it works without an open register. */
export const tresorApi = {
  'tresor.status': { kind: 'task', right: 'offen', input: z.undefined(), output: status },
  'tresor.chooseFolder': {
    kind: 'task',
    right: 'offen',
    input: z.undefined(),
    output: z
      .strictObject({
        ordner: z.string(),
        inhalt: z.enum(['leer', 'register', 'anderes']),
        /** e.g. network drive, USB stick, folder synchronised with a cloud. */
        hinweise: z.array(z.string()),
      })
      .nullable(),
  },
  'tresor.staerke': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ kennwort }),
    output: z.strictObject({
      stufe: z.int().min(0).max(4),
      wort: z.string(),
      hinweis: z.string(),
      ausreichend: z.boolean(),
    }),
  },
  'tresor.create': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({
      ordner,
      kennwort,
      name: z.string().min(1).max(100),
      beispiel: z.boolean(),
      behoerde: behoerdeEingabe,
    }),
    /** Recovery words, shown once; the set-up ends with `tresor.rehearse`. */
    output: z.strictObject({ woerter: z.array(z.string()), geprobt: z.array(z.int()) }),
  },
  /** Prints the Wiederherstellungsblatt or saves it as PDF; only while set-up or renewal is under way. */
  'tresor.printBlatt': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ als: z.enum(['druck', 'pdf']) }),
    output: z.strictObject({ datei: z.string().nullable() }),
  },
  /** The words at the asked positions (`geprobt`, counted from 1); ends the set-up and opens the register. */
  'tresor.rehearse': { kind: 'task', right: 'offen', input: z.strictObject({ woerter }), output: status },
  /** Opens the folder's key file without unlocking, so that the names of its users can be offered. */
  'tresor.select': { kind: 'task', right: 'offen', input: z.strictObject({ ordner }), output: status },
  'tresor.unlock': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ benutzerId: z.uuid().nullable(), kennwort }),
    output: status,
  },
  /** Unlocks with the recovery words and sets a new Kennwort in the same step. */
  'tresor.recover': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ woerter, benutzerId: z.uuid().nullable(), kennwort }),
    output: status,
  },
  /**
   * The way to the last good state when the database is damaged or missing: the newest backup that opens takes its
   * place, the damaged file is laid aside. `stand` is that backup's moment, `beiseite` where the damaged file lies.
   */
  'tresor.repair': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ benutzerId: z.uuid().nullable(), kennwort }),
    output: z.strictObject({
      status,
      stand: z.string(),
      personen: z.int(),
      beiseite: z.string().nullable(),
    }),
  },
  'tresor.lock': { kind: 'task', right: 'offen', input: z.undefined(), output: z.undefined() },
  /** New recovery words; the old ones are valid until `tresor.rehearse` has shown that the new ones were written down. */
  'tresor.renewWoerter': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ kennwort }),
    output: z.strictObject({ woerter: z.array(z.string()), geprobt: z.array(z.int()) }),
  },
  /**
   * A new data key: database and every way in are renewed at once; nobody else's Kennwort is needed. `sicherung` is
   * the backup made before, under the old key.
   */
  'tresor.renewKey': {
    kind: 'task',
    right: 'verwalten',
    input: z.strictObject({ kennwort }),
    output: z.strictObject({ sicherung: z.string() }),
  },
  /**
   * Lets this computer open the door for who is signed in, without the Kennwort: a convenience kept by the operating
   * system, never the only way. Refused where the system would keep it readable.
   */
  'tresor.merkeRechner': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ kennwort }),
    output: z.undefined(),
  },
  /** Removing it works without any right, also at the locked door. */
  'tresor.vergissRechner': { kind: 'task', right: 'offen', input: z.undefined(), output: z.undefined() },
  /** Only for the first opening after the program was started; behind a lock the Kennwort is asked for. */
  'tresor.unlockRechner': { kind: 'task', right: 'offen', input: z.undefined(), output: status },
  /** One's own; everybody may, whatever else she may. */
  'tresor.changeKennwort': {
    kind: 'task',
    right: 'offen',
    input: z.strictObject({ alt: kennwort, neu: kennwort }),
    output: z.undefined(),
  },
} as const satisfies Record<`tresor.${string}`, UseCase>;
