import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { CoreEvent, Name, Output, Parsed } from '#shared/api/contract.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { Regelwerk } from '../db/uebersicht.ts';
import type { Services } from '../services.ts';
import { asDatum, daysBetween } from '#shared/lib/datum.ts';
import { countBackup, listBackups } from '../files/backup.ts';
import { secureFile, syncFolder } from '../files/atomic.ts';
import { readKeyFile, subKey, writeKeyFile, type KeyFile, type KeyFileContent } from '../vault/key-file.ts';
import { passwordStrength } from '../vault/password-strength.ts';
import { readRecoveryWords } from '../vault/recovery-words.ts';
import { createTries, type Tries } from '../vault/tries.ts';
import {
  earlierKeys,
  nameOf,
  privateKeyOf,
  renewDataKey,
  renewWords,
  setKennwort,
  unlockWithKennwort,
  unlockWithPrivateKey,
  unlockWithWords,
  usersOf,
  waysWithoutPair,
} from '../vault/vault.ts';
import type { ScryptCost } from '../scrypt-cost.ts';
import { createBackupKeeper, type BackupKeeper } from './backup-keeper.ts';
import { bringUnderKey, exchangePrepared, prepareUnderKey, tidyExchange } from './database-key.ts';
import { layAside } from './damaged-aside.ts';
import { createHealthKeeper, type HealthKeeper } from './health.ts';
import { removeHolder, writeHolder } from './holder.ts';
import { DamagedDatabase, openRegisterFile, signedIn } from './open-file.ts';
import { createOpenRegister, type OpenRegister } from './open-register.ts';
import { warningsAbout } from './inspect-folder.ts';
import { registerPaths, type RegisterPaths } from './paths.ts';
import { rememberFolder, rememberedFolder } from './last-folder.ts';
import { findKeyFile, putInPlace, twinsOf, type FoundKeyFile } from './spare-key-file.ts';
import { forgetRemembered, readRemembered, writeRemembered } from './remembered.ts';
import { keepProposalsFresh } from './fresh-proposals.ts';
import { beginRenewal, type Renewal } from './renewal.ts';
import { beginSetup, finishSetup, type Setup } from './setup.ts';
import type { Blatt } from '../vault/recovery-sheet.ts';
import { firstWrongPosition } from '../vault/key-rehearsal.ts';

export type Status = Output<'tresor.status'>;

export type TresorParts = {
  readonly userData: string;
  readonly onlySample: boolean;
  readonly version: string;
  readonly services: Services;
  readonly regelwerk: Regelwerk;
  readonly emit: (event: CoreEvent) => void;
  /** For what fails in the background, where nobody waits for an answer. */
  readonly logDefect: (where: string, error: unknown) => void;
};

const KENNWORT_FALSCH =
  'Das Kennwort stimmt nicht. Bitte achten Sie auf Groß- und Kleinschreibung; wer es vergessen hat, öffnet das Register mit den Wiederherstellungswörtern.';

type Opened = {
  readonly register: OpenRegister;
  readonly paths: RegisterPaths;
  /** The key under which the database lies. */
  readonly databaseKey: Buffer;
  /** That one and all others of this register, the current one first: backups may lie under any of them. */
  readonly databaseKeys: readonly Buffer[];
  readonly backups: BackupKeeper;
  readonly health: HealthKeeper;
  readonly stopBackground: () => void;
};

/** The register as a locked box: knows its folder, opens it, and lets go of every key when it is locked. */
export function createTresor(parts: TresorParts) {
  const { services, emit } = parts;
  let ordner = rememberedFolder(parts.userData);
  let setup: Setup | null = null;
  let renewal: Renewal | null = null;
  let opened: Opened | null = null;
  let schaden: Status['schaden'] = null;
  /** The computer may open the door once, when the program was just started: a lock must keep closed what it closed. */
  let wasOpen = false;
  let tries: { readonly ordner: string; readonly of: Tries } | null = null;
  let busy: Promise<unknown> = Promise.resolve();

  /** One step at a time: two tries at once would be counted as one. */
  function inTurn<R>(step: () => Promise<R>): Promise<R> {
    const next = busy.then(step, step);
    busy = next.catch(() => undefined);
    return next;
  }

  const triesOf = (paths: RegisterPaths): Tries => {
    if (tries?.ordner !== paths.ordner)
      tries = { ordner: paths.ordner, of: createTries(paths.tries, services) };
    return tries.of;
  };

  function knownPaths(): RegisterPaths {
    if (ordner === null) throw new Refusal('not_found', 'Es ist noch kein Register gewählt.');
    return registerPaths(ordner);
  }

  /** What can be said without a key; a sentence where the register of last time cannot be had. */
  function keyFileIfAny(): FoundKeyFile | { readonly file: null; readonly satz: string | null } {
    if (ordner === null) return { file: null, satz: null };
    if (!existsSync(ordner))
      return {
        file: null,
        satz: `Ihr Register lag zuletzt im Ordner „${ordner}“, und der ist gerade nicht da. Ist der Stick eingesteckt oder das Netzlaufwerk verbunden?`,
      };
    try {
      return findKeyFile(registerPaths(ordner));
    } catch (error) {
      // A damaged file must not keep the first page from opening.
      if (error instanceof Refusal) return { file: null, satz: error.message };
      throw error;
    }
  }

  function status(): Status {
    const found = setup === null ? keyFileIfAny() : { file: null, satz: null };
    const { file } = found;
    const zustand =
      opened !== null ? 'offen' : setup !== null ? 'anlegen' : file === null ? 'keines' : 'gesperrt';
    const benutzer = opened?.register.benutzer;
    return {
      zustand,
      ordner: setup?.ordner ?? (file === null ? null : ordner),
      beispiel: setup?.content.beispiel ?? file?.beispiel ?? false,
      onlySample: parts.onlySample,
      benutzer: file === null ? [] : usersOf(file),
      angemeldet:
        benutzer === undefined
          ? null
          : { id: benutzer.id, name: benutzer.name, rechte: [...benutzer.rechte] },
      autoLockMinutes: opened?.register.tables.einstellung.all()[0]?.sperreMinuten ?? 0,
      heute: services.today(),
      version: parts.version,
      warteSekunden: file === null || opened !== null ? 0 : triesOf(knownPaths()).secondsToWait(),
      sicherung: file === null ? null : newestBackup(knownPaths()),
      schaden: zustand === 'gesperrt' ? schaden : null,
      gemerkt: rememberedIn(file),
      hinweise: hinweiseZu(found),
    };
  }

  function hinweiseZu({ file, satz }: ReturnType<typeof keyFileIfAny>): string[] {
    return [...(satz === null ? [] : [satz]), ...(file === null ? [] : warningsAbout(knownPaths().ordner))];
  }

  /** Whom this computer remembers for the register at hand: at the door only before the first opening. */
  function rememberedIn(file: KeyFile | null): string | null {
    const kept = readRemembered(parts.userData);
    if (kept === null || file === null || kept.registerId !== file.registerId) return null;
    if (opened === null && wasOpen) return null;
    return usersOf(file).some(({ id }) => id === kept.benutzerId) ? kept.benutzerId : null;
  }

  function newestBackup({ sicherungen }: RegisterPaths): Status['sicherung'] {
    const all = listBackups(sicherungen);
    const newest = all.find(({ geprueft }) => geprueft) ?? all[0];
    if (newest === undefined) return null;
    const { erstelltAm, geprueft, personen } = newest;
    const tage = Math.max(0, daysBetween(asDatum(erstelltAm.slice(0, 10)), services.today()));
    return { erstelltAm, tage, geprueft, personen };
  }

  function requireAllowed(beispiel: boolean): void {
    if (parts.onlySample && !beispiel) {
      throw new Refusal(
        'refused',
        'In dieser Umgebung (Browser statt Programmfenster) dürfen nur Beispielregister geöffnet werden. Für echte Daten starten Sie bitte das Programm selbst.',
      );
    }
  }

  /** @param dataKey is wiped here. */
  function open(
    paths: RegisterPaths,
    file: KeyFileContent,
    { dataKey, benutzerId, art }: { dataKey: Buffer; benutzerId: string; art: Name },
    ersatz: string | null = null,
  ): Status {
    const databaseKeys = databaseKeysOf(file, dataKey);
    dataKey.fill(0);
    try {
      attach(paths, databaseKeys, { ...file, benutzerId }, ersatz ?? undefined);
    } catch (error) {
      wipe(databaseKeys);
      schaden =
        error instanceof DamagedDatabase ? (existsSync(paths.database) ? 'beschaedigt' : 'fehlt') : null;
      throw error;
    }
    // The copy has opened the database: it is the right one.
    if (ersatz !== null) putInPlace(paths, ersatz, services.now());
    schaden = null;
    wasOpen = true;
    ordner = paths.ordner;
    rememberFolder(parts.userData, paths.ordner);
    opened?.register.write(art, ({ note }) => note(null));
    emit({ kind: 'geoeffnet' });
    return status();
  }

  function attach(
    paths: RegisterPaths,
    databaseKeys: readonly Buffer[],
    { registerId, beispiel, benutzerId }: { registerId: string; beispiel: boolean; benutzerId: string },
    keyFile = paths.keyFile,
  ): void {
    tidyExchange(paths);
    const databaseKey = bringUnderKey(paths, databaseKeys, parts.logDefect);
    const db = openRegisterFile({ ...paths, keyFile }, databaseKey, { registerId, beispiel }, services);
    try {
      const register = createOpenRegister(db, signedIn(db, benutzerId), {
        services,
        regelwerk: parts.regelwerk,
      });
      writeHolder(paths.holder, register.benutzer.name, services.now());
      const backups = createBackupKeeper({ register, paths, databaseKey, services });
      const health = createHealthKeeper(register, services);
      const background = [
        keepProposalsFresh(register, services, parts.logDefect),
        backups.watch(health, parts.logDefect),
      ];
      opened = {
        register,
        paths,
        databaseKey,
        databaseKeys,
        backups,
        health,
        stopBackground: () => background.forEach((stop) => stop()),
      };
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** Closes the file. The keys are wiped by who owns them. */
  function detach(): Opened | null {
    const was = opened;
    opened = null;
    renewal?.words.fill('');
    renewal = null;
    if (was === null) return null;
    was.stopBackground();
    was.register.db.close();
    removeHolder(was.paths.holder);
    return was;
  }

  function requireOpen(): Opened {
    if (opened === null)
      throw new Refusal('locked', 'Das Register ist gesperrt. Bitte entsperren Sie es mit Ihrem Kennwort.');
    return opened;
  }

  /** Counts the try before it is made and says how long to wait after a wrong one. */
  async function guarded<R>(
    paths: RegisterPaths,
    wrong: string,
    attempt: () => Promise<R | null>,
  ): Promise<R> {
    const slow = triesOf(paths);
    const wait = slow.secondsToWait();
    if (wait > 0)
      throw new Refusal(
        'refused',
        `Nach mehreren falschen Versuchen bitte noch ${wait} Sekunden warten. Es wird nichts gelöscht.`,
      );
    slow.begin();
    const result = await attempt();
    if (result !== null) {
      slow.succeeded();
      return result;
    }
    const next = slow.secondsToWait();
    throw new Refusal(
      'refused',
      next > 0 ? `${wrong} Der nächste Versuch ist in ${next} Sekunden möglich.` : wrong,
    );
  }

  /** With the key file; if that opens nobody, with a copy of the same state: a flipped bit closes the file for everybody. */
  async function openedBy<R>(
    paths: RegisterPaths,
    found: FoundKeyFile,
    attempt: (file: KeyFile) => Promise<R | null>,
  ): Promise<(FoundKeyFile & { readonly way: R }) | null> {
    const way = await attempt(found.file);
    if (way !== null) return { ...found, way };
    // Looked for only now: an ordinary unlocking reads no backup.
    for (const twin of twinsOf(paths, found.file)) {
      const other = await attempt(twin.file);
      if (other !== null) return { ...twin, way: other };
    }
    return null;
  }

  /** The data key of the open register, for who knows the Kennwort of who is signed in. The caller wipes it. */
  async function keysOf(kennwort: string): Promise<{ file: KeyFile; dataKey: Buffer }> {
    const { paths, register } = requireOpen();
    const file = readKeyFile(paths.keyFile);
    const { dataKey } = await guarded(paths, 'Ihr Kennwort stimmt nicht.', () =>
      unlockWithKennwort(file, register.benutzer.id, kennwort),
    );
    return { file, dataKey };
  }

  async function changeKeys(
    kennwort: string,
    change: (
      content: KeyFileContent,
      dataKey: Buffer,
      cost: ScryptCost,
    ) => Promise<KeyFileContent> | KeyFileContent,
  ): Promise<void> {
    const { paths } = requireOpen();
    const { file, dataKey } = await keysOf(kennwort);
    try {
      writeKeyFile(paths.keyFile, await change(file, dataKey, services.scrypt), dataKey);
    } finally {
      dataKey.fill(0);
    }
  }

  /** A way in from an older file gets its pair of keys now that its secret is known; written once the file is open. */
  async function pairFor(
    file: KeyFile,
    way: { readonly benutzerId: string; readonly dataKey: Buffer },
    change: (content: KeyFileContent, dataKey: Buffer) => Promise<KeyFileContent>,
  ): Promise<((paths: RegisterPaths) => void) | null> {
    const old = waysWithoutPair(file).some(
      (each) => each.art === 'kennwort' && each.benutzerId === way.benutzerId,
    );
    if (!old) return null;
    const dataKey = Buffer.from(way.dataKey);
    const content = await change(file, dataKey);
    return ({ keyFile }) => {
      writeKeyFile(keyFile, content, dataKey);
      dataKey.fill(0);
    };
  }

  /** @throws Refusal if the database opens, or if something else than damage keeps it from opening. */
  function requireDamaged(paths: RegisterPaths, keys: readonly Buffer[], file: KeyFile): void {
    try {
      openRegisterFile(paths, bringUnderKey(paths, keys, parts.logDefect), file, services).close();
    } catch (error) {
      if (error instanceof DamagedDatabase) return;
      throw error;
    }
    throw new Refusal(
      'conflict',
      'Die Datenbank ist in Ordnung und lässt sich öffnen; es wurde nichts verändert. Bitte entsperren Sie das Register wie gewohnt.',
    );
  }

  /** The newest backup in the folder that really opens, whatever its index says. */
  function lastGood(
    { sicherungen }: RegisterPaths,
    keys: readonly Buffer[],
  ): { readonly name: string; readonly erstelltAm: string; readonly personen: number } {
    for (const { name, erstelltAm } of listBackups(sicherungen)) {
      const counts = countBackup(join(sicherungen, name), keys);
      if (counts !== null) return { name, erstelltAm, personen: counts['person'] ?? 0 };
    }
    throw new Refusal(
      'not_found',
      'In diesem Ordner liegt keine Sicherung, die sich öffnen lässt; es wurde nichts verändert. Suchen Sie eine auf einem Stick oder Netzlaufwerk und wählen Sie „Sicherung übernehmen“.',
    );
  }

  function exchangeKeys({
    file,
    dataKey,
    newKey,
    paths,
    benutzerId,
  }: {
    readonly file: KeyFile;
    readonly dataKey: Buffer;
    readonly newKey: Buffer;
    readonly paths: RegisterPaths;
    readonly benutzerId: string;
  }): string {
    const { register, backups, databaseKey } = requireOpen();
    const backup = backups.write('vor_schluesselwechsel');
    const content = renewDataKey(file, dataKey, newKey);
    const databaseKeys = databaseKeysOf(content, newKey);
    prepareUnderKey(register.db, paths, { from: databaseKey, to: databaseKeys[0] ?? databaseKey });
    // From here on the new key file counts; it opens the old database too.
    writeKeyFile(paths.keyFile, content, newKey);
    const was = detach();
    try {
      exchangePrepared(paths);
    } finally {
      attach(paths, databaseKeys, { ...content, benutzerId });
      wipe(was?.databaseKeys ?? []);
    }
    // The version before opens nothing any more; beside the database it would only mislead.
    rmSync(`${paths.keyFile}.vorher`, { force: true });
    // The new key file has a copy from its first minute on.
    requireOpen().backups.write('aenderungen');
    return backup.name;
  }

  function finishRenewal(pending: Renewal, typed: readonly string[]): Status {
    requireRehearsed(pending, typed);
    pending.finish();
    renewal = null;
    return status();
  }

  async function requireStrong(kennwort: string, related: readonly string[]): Promise<void> {
    const { ausreichend, hinweis } = await passwordStrength(kennwort, related);
    if (!ausreichend) throw new Refusal('invalid', `Dieses Kennwort ist zu schwach. ${hinweis}`);
  }

  return {
    register: (): OpenRegister | null => opened?.register ?? null,
    opened: requireOpen,
    /** Folder of the register at hand, open or not. */
    ordner: (): string | null => setup?.ordner ?? ordner,
    newId: services.newId,
    /** What runs here, and where it keeps what is not a register. */
    programm: { version: parts.version, userData: parts.userData },
    status,
    /** The words that are being set up or renewed, for the paper; null at any other time. */
    blatt: (): Blatt | null => {
      const words = setup?.words ?? renewal?.words;
      const file = setup?.content ?? keyFileIfAny().file;
      if (words === undefined || file === null) return null;
      const behoerde =
        setup?.input.behoerde.behoerde ?? opened?.register.tables.einstellung.all()[0]?.behoerde ?? null;
      const name = setup?.input.name ?? opened?.register.benutzer.name ?? '';
      return { words, registerId: file.registerId, beispiel: file.beispiel, name, behoerde };
    },

    select: async (wanted: string): Promise<Status> =>
      await inTurn(async () => {
        if (opened !== null)
          throw new Refusal('conflict', 'Bitte sperren Sie zuerst das geöffnete Register.');
        const { file } = findKeyFile(registerPaths(wanted));
        requireAllowed(file.beispiel);
        setup?.wipe();
        setup = null;
        ordner = wanted;
        schaden = null;
        rememberFolder(parts.userData, wanted);
        return await Promise.resolve(status());
      }),

    create: async (input: Parsed<'tresor.create'>): Promise<Output<'tresor.create'>> =>
      await inTurn(async () => {
        if (opened !== null)
          throw new Refusal('conflict', 'Bitte sperren Sie zuerst das geöffnete Register.');
        requireAllowed(input.beispiel);
        await requireStrong(input.kennwort, [input.name, input.behoerde.behoerde ?? '']);
        mkdirSync(input.ordner, { recursive: true, mode: 0o700 });
        requireNoRegister(input.ordner);
        setup?.wipe();
        setup = await beginSetup(input, services);
        return { woerter: [...setup.words], geprobt: [...setup.asked] };
      }),

    rehearse: async (typed: readonly string[]): Promise<Status> =>
      await inTurn(async () => {
        const pending = setup;
        if (pending === null && renewal !== null) return await Promise.resolve(finishRenewal(renewal, typed));
        if (pending === null) throw new Refusal('conflict', 'Es wird gerade kein Register eingerichtet.');
        requireRehearsed(pending, typed);
        requireNoRegister(pending.ordner);
        const paths = registerPaths(pending.ordner);
        const keys = finishSetup(pending, paths, services);
        setup = null;
        const status = open(paths, pending.content, { ...keys, art: 'tresor.rehearse' });
        // The way back exists from the first minute on, and the key file is in it.
        opened?.backups.writeIfDue();
        return await Promise.resolve(status);
      }),

    unlock: async ({ benutzerId, kennwort }: Parsed<'tresor.unlock'>): Promise<Status> =>
      await inTurn(async () => {
        if (opened !== null) throw new Refusal('conflict', 'Das Register ist bereits geöffnet.');
        const paths = knownPaths();
        const found = findKeyFile(paths);
        requireAllowed(found.file.beispiel);
        const { file, ersatz, way } = await guarded(paths, KENNWORT_FALSCH, () =>
          openedBy(paths, found, (each) => unlockWithKennwort(each, benutzerId, kennwort)),
        );
        const upgrade = await pairFor(file, way, (content, dataKey) =>
          setKennwort(content, dataKey, { ...way, kennwort }, services.scrypt),
        );
        const result = open(paths, file, { ...way, art: 'tresor.unlock' }, ersatz);
        upgrade?.(paths);
        return result;
      }),

    recover: async ({ woerter, benutzerId, kennwort }: Parsed<'tresor.recover'>): Promise<Status> =>
      await inTurn(async () => {
        if (opened !== null) throw new Refusal('conflict', 'Das Register ist bereits geöffnet.');
        const paths = knownPaths();
        const found = findKeyFile(paths);
        requireAllowed(found.file.beispiel);
        const user = usersOf(found.file).find(({ id }) => benutzerId === null || id === benutzerId);
        if (user === undefined) throw new Refusal('not_found', 'Diesen Zugang gibt es nicht.');
        await requireStrong(kennwort, [user.name]);
        const words = readRecoveryWords(woerter);
        const {
          file,
          ersatz,
          way: dataKey,
        } = await guarded(paths, 'Diese Wörter gehören nicht zu diesem Register.', () =>
          openedBy(paths, found, (each) => unlockWithWords(each, words)),
        );
        const withWords = waysWithoutPair(file).some(({ art }) => art === 'worte')
          ? await renewWords(file, dataKey, words, services.scrypt)
          : file;
        const content = await setKennwort(
          withWords,
          dataKey,
          { benutzerId: user.id, name: user.name, kennwort },
          services.scrypt,
        );
        const forKeyFile = Buffer.from(dataKey);
        const result = open(paths, file, { dataKey, benutzerId: user.id, art: 'tresor.recover' }, ersatz);
        // Only after the file is open: then nobody else can be changing the same key file.
        writeKeyFile(paths.keyFile, content, forKeyFile);
        forKeyFile.fill(0);
        return result;
      }),

    /** Puts the newest backup that opens in the place of a damaged database, which is laid aside. */
    repair: async ({ benutzerId, kennwort }: Parsed<'tresor.repair'>): Promise<Output<'tresor.repair'>> =>
      await inTurn(async () => {
        if (opened !== null)
          throw new Refusal(
            'conflict',
            'Das Register ist geöffnet. Den letzten guten Stand finden Sie in den Einstellungen unter „Sicherung“.',
          );
        const paths = knownPaths();
        const found = findKeyFile(paths);
        requireAllowed(found.file.beispiel);
        const { file, ersatz, way } = await guarded(paths, KENNWORT_FALSCH, () =>
          openedBy(paths, found, (each) => unlockWithKennwort(each, benutzerId, kennwort)),
        );
        const keys = databaseKeysOf(file, way.dataKey);
        try {
          requireDamaged(paths, keys, file);
          const good = lastGood(paths, keys);
          const beiseite = existsSync(paths.database)
            ? layAside(paths, paths.database, services.now())
            : null;
          const incoming = `${paths.database}.neu`;
          copyFileSync(join(paths.sicherungen, good.name), incoming);
          secureFile(incoming);
          renameSync(incoming, paths.database);
          syncFolder(paths.ordner);
          const result = open(paths, file, { ...way, art: 'tresor.repair' }, ersatz);
          return { status: result, stand: good.erstelltAm, personen: good.personen, beiseite };
        } finally {
          wipe(keys);
          way.dataKey.fill(0);
        }
      }),

    /** Closes the database, wipes the keys and says so to every window. */
    lock: async (): Promise<undefined> =>
      await inTurn(async () => {
        const was = detach();
        wipe(was?.databaseKeys ?? []);
        if (was !== null) emit({ kind: 'gesperrt' });
        return await Promise.resolve(undefined);
      }),

    /** @param seal of the operating system, for this user of this computer */
    remember: async (
      kennwort: string,
      seal: (bytes: Uint8Array) => Promise<Uint8Array>,
    ): Promise<undefined> =>
      await inTurn(async () => {
        const { paths, register } = requireOpen();
        const { file, dataKey } = await keysOf(kennwort);
        dataKey.fill(0);
        const privat = await privateKeyOf(file, register.benutzer.id, kennwort);
        if (privat === null || paths.ordner !== ordner)
          throw new Error('a way in that was just used has a pair');
        try {
          const versiegelt = Buffer.from(await seal(privat)).toString('base64');
          const { registerId } = file;
          writeRemembered(parts.userData, { registerId, benutzerId: register.benutzer.id, versiegelt });
        } finally {
          privat.fill(0);
        }
        return undefined;
      }),

    forgetRemembered: (): void => forgetRemembered(parts.userData),

    /** @param unseal throws where the operating system does not know what it has sealed */
    unlockRemembered: async (unseal: (sealed: Uint8Array) => Promise<Uint8Array>): Promise<Status> =>
      await inTurn(async () => {
        const paths = knownPaths();
        const { file, ersatz } = findKeyFile(paths);
        requireAllowed(file.beispiel);
        const benutzerId = opened === null ? rememberedIn(file) : null;
        const kept = readRemembered(parts.userData);
        if (benutzerId === null || kept === null) throw notRemembered();
        const privat = await unseal(Buffer.from(kept.versiegelt, 'base64')).catch((error: unknown) => {
          // Another user, another computer, a new key ring: the Kennwort opens as always.
          if (error instanceof Refusal) return null;
          throw error;
        });
        const dataKey = privat === null ? null : unlockWithPrivateKey(file, benutzerId, privat);
        privat?.fill(0);
        if (dataKey === null) {
          forgetRemembered(parts.userData);
          throw notRemembered();
        }
        return open(paths, file, { dataKey, benutzerId, art: 'tresor.unlockRechner' }, ersatz);
      }),

    changeKennwort: async ({ alt, neu }: Parsed<'tresor.changeKennwort'>): Promise<undefined> =>
      await inTurn(async () => {
        const { register } = requireOpen();
        const { id, name } = register.benutzer;
        await requireStrong(neu, [name]);
        await changeKeys(alt, (content, dataKey, cost) =>
          setKennwort(content, dataKey, { benutzerId: id, name, kennwort: neu }, cost),
        );
        return undefined;
      }),

    renewWoerter: async (kennwort: string): Promise<Output<'tresor.renewWoerter'>> =>
      await inTurn(async () => {
        const { paths } = requireOpen();
        const { file, dataKey } = await keysOf(kennwort);
        try {
          renewal = await beginRenewal(file, dataKey, paths, services.scrypt);
        } finally {
          dataKey.fill(0);
        }
        return { woerter: [...renewal.words], geprobt: [...renewal.asked] };
      }),

    /**
     * A new data key for the whole register, for every way in at once. The backup before it, the key file that
     * opens old and new, then the database: killed at any moment, one of the two states opens.
     * @returns name of the backup made before
     */
    renewKey: async (kennwort: string): Promise<string> =>
      await inTurn(async () => {
        const { paths, register } = requireOpen();
        const { file, dataKey } = await keysOf(kennwort);
        const newKey = randomBytes(32);
        try {
          refuseWithoutPair(file);
          return exchangeKeys({ file, dataKey, newKey, paths, benutzerId: register.benutzer.id });
        } finally {
          dataKey.fill(0);
          newKey.fill(0);
        }
      }),

    changeKeys: async (...args: Parameters<typeof changeKeys>): Promise<void> =>
      await inTurn(() => changeKeys(...args)),
    requireStrong,

    /**
     * Closes the register, lets `exchange` put other files in its place, and opens what then lies there; the user
     * stays signed in. If that cannot be opened, `undo` puts back what was there.
     */
    reopenAround: async (exchange: {
      readonly apply: () => void;
      readonly undo: () => void;
    }): Promise<void> =>
      await inTurn(async () => {
        const { paths, databaseKeys, register } = requireOpen();
        const who = { ...readKeyFile(paths.keyFile), benutzerId: register.benutzer.id };
        detach();
        try {
          exchange.apply();
          attach(paths, databaseKeys, who);
        } catch (error) {
          exchange.undo();
          attach(paths, databaseKeys, who);
          throw error;
        }
        return await Promise.resolve();
      }),
  };
}

function notRemembered(): Refusal {
  return new Refusal(
    'refused',
    'Dieser Rechner kann das Register nicht (mehr) ohne Kennwort öffnen, zum Beispiel weil das Kennwort geändert wurde. Bitte geben Sie Ihr Kennwort ein; es ist nichts verloren.',
  );
}

/** The keys of database and backups, the current one first. The caller wipes them. */
function databaseKeysOf(content: KeyFileContent, dataKey: Buffer): Buffer[] {
  const earlier = earlierKeys(content, dataKey);
  const keys = [dataKey, ...earlier].map((key) => subKey(key, 'datenbank'));
  wipe(earlier);
  return keys;
}

function wipe(keys: readonly Buffer[]): void {
  for (const key of keys) key.fill(0);
}

function refuseWithoutPair(file: KeyFile): void {
  const old = waysWithoutPair(file);
  if (old.length === 0) return;
  const names = old.flatMap((way) => (way.art === 'kennwort' ? [nameOf(file, way.benutzerId)] : []));
  const who =
    names.length === 0
      ? 'Bitte erneuern Sie zuerst die Wiederherstellungswörter.'
      : `Bitte lassen Sie zuerst ${names.join(' und ')} das Register einmal mit dem eigenen Kennwort öffnen.`;
  throw new Refusal(
    'refused',
    `Dieses Register stammt aus einer älteren Fassung; der Schlüssel lässt sich noch nicht für alle erneuern. ${who} Es wurde nichts verändert.`,
  );
}

/** @throws Refusal that names the first word which is not the printed one. */
function requireRehearsed({ words, asked }: Pick<Setup, 'words' | 'asked'>, typed: readonly string[]): void {
  const wrong = firstWrongPosition(words, asked, typed);
  if (wrong !== null)
    throw new Refusal(
      'invalid',
      `Das ${wrong}. Wort stimmt nicht mit dem Blatt überein. Bitte vergleichen Sie es noch einmal.`,
    );
}

export type Tresor = ReturnType<typeof createTresor>;

function requireNoRegister(ordner: string): void {
  const paths = registerPaths(ordner);
  if (existsSync(paths.keyFile) || existsSync(paths.database)) {
    throw new Refusal(
      'conflict',
      'In diesem Ordner liegt schon ein Register. Wählen Sie einen anderen Ordner oder öffnen Sie das vorhandene.',
    );
  }
}
