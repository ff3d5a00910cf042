import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { openDatabase } from '#electron/core/db/open.ts';
import { registerPaths } from '#electron/core/register/paths.ts';
import type { Reply } from '#shared/api/contract.ts';
import {
  createPerson,
  emptyWorld,
  KENNWORT,
  OHNE_ANGABEN,
  openWorld,
  testServices,
  type World,
} from '#test/electron/core/world.ts';
import { databaseKeyOf } from './lesen.ts';

export type Stoerung = {
  readonly name: string;
  /** What was seen; for a test that this machine does not allow, why. */
  readonly ergebnis: string;
  readonly funde: readonly string[];
};

type Probe = (folder: string) => Promise<Omit<Stoerung, 'name'>>;

/** Nothing may be lost, nothing may answer with a defect, and each refusal says what is the matter. */
export async function stoere(
  folder: string,
  namen: readonly string[] = Object.keys(proben),
): Promise<readonly Stoerung[]> {
  const ergebnisse: Stoerung[] = [];
  for (const [name, probe] of Object.entries(proben)) {
    if (!namen.includes(name)) continue;
    const ort = join(folder, name.replaceAll(/\W/g, '-'));
    mkdirSync(ort, { recursive: true });
    ergebnisse.push({ name, ...(await probe(ort)) });
  }
  return ergebnisse;
}

/** Creates people until one is refused. @returns the acknowledged names and the refusal */
async function fuelle(
  request: World['request'],
  { name, limit }: { readonly name: string; readonly limit: number },
): Promise<{ readonly da: readonly string[]; readonly nein: Reply<unknown> | null }> {
  const da: string[] = [];
  for (let i = 0; i < limit; i += 1) {
    const nachname = `${name} ${i}`;
    const reply = await request('fall.create', { nachname, vornamen: 'x'.repeat(150) });
    if (!reply.ok) return { da, nein: reply };
    da.push(nachname);
  }
  return { da, nein: null };
}

async function namen(request: World['request']): Promise<ReadonlySet<string>> {
  const alle = new Set<string>();
  for (let offset = 0; ; offset += 500) {
    const reply = await request('fall.list', { offset, limit: 500 });
    // `as`: the answer of `fall.list`.
    const zeilen = reply.ok ? (reply.value as { zeilen: { nachname: string }[] }).zeilen : [];
    for (const { nachname } of zeilen) alle.add(nachname);
    if (zeilen.length < 500) return alle;
  }
}

function fehlend(da: readonly string[], gefunden: ReadonlySet<string>): readonly string[] {
  const weg = da.filter((each) => !gefunden.has(each));
  return weg.length === 0 ? [] : [`verloren: ${weg.length} von ${da.length}`];
}

/** @returns a fault unless the answer is a refusal that says so */
function sagt(reply: Reply<unknown> | null, wort: RegExp): readonly string[] {
  if (reply === null) return ['nichts wurde abgelehnt'];
  if (reply.ok) return ['wurde nicht abgelehnt'];
  if (reply.code === 'internal') return [`Fehler statt Satz: ${reply.message}`];
  return wort.test(reply.message) ? [] : [`anderer Satz: ${reply.message}`];
}

async function mitKern<R>(
  { userData, ordner }: { readonly userData: string; readonly ordner: string },
  work: (core: CoreClient) => Promise<R>,
): Promise<R> {
  const core = await startCore({ userData, onlySample: false, version: '0', lightKeys: true });
  try {
    if (existsSync(registerPaths(ordner).keyFile)) {
      await core.call('tresor.select', { ordner });
      await core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    } else {
      const { woerter, geprobt } = await core.call('tresor.create', {
        ordner,
        kennwort: KENNWORT,
        name: 'Petra Probe',
        beispiel: true,
        behoerde: OHNE_ANGABEN,
      });
      await core.call('tresor.rehearse', { woerter: geprobt.map((each) => woerter[each - 1] ?? '') });
    }
    return await work(core);
  } finally {
    await core.stop();
  }
}

const kannEinhaengen = (): string | null => {
  if (process.platform !== 'linux') return 'nur unter Linux lässt sich ein eigenes Laufwerk einhängen';
  return process.getuid?.() === 0 ? null : 'ein eigenes Laufwerk einzuhängen braucht Verwaltungsrechte';
};

async function aufLaufwerk(
  folder: string,
  work: (mount: string) => Promise<Omit<Stoerung, 'name'>>,
): Promise<Omit<Stoerung, 'name'>> {
  const grund = kannEinhaengen();
  if (grund !== null) return { ergebnis: `übersprungen: ${grund}`, funde: [] };
  const mount = join(folder, 'laufwerk');
  mkdirSync(mount);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=10m', 'tmpfs', mount], { stdio: 'pipe' });
  } catch {
    return { ergebnis: 'übersprungen: diese Umgebung erlaubt kein mount', funde: [] };
  }
  try {
    return await work(mount);
  } finally {
    execFileSync('umount', ['-l', mount]);
  }
}

const volleDatenbank: Probe = async () => {
  const world = await openWorld();
  try {
    const db = world.tresor.register()?.db;
    const vorher = await fuelle(world.request, { name: 'Vorher', limit: 20 });
    db?.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 40}`);
    const { da, nein } = await fuelle(world.request, { name: 'Enge', limit: 500 });
    const funde = [
      ...sagt(nein, /Datenträger ist voll/),
      ...fehlend([...vorher.da, ...da], await namen(world.request)),
    ];
    db?.pragma('max_page_count = 1073741823');
    const danach = await fuelle(world.request, { name: 'Danach', limit: 20 });
    const chain = world.tresor.register()?.protokoll.verify();
    return {
      ergebnis: `${da.length} gespeichert, dann abgelehnt; nach dem Platzschaffen ${danach.da.length} weitere, nichts verloren`,
      funde: [
        ...funde,
        ...fehlend([...vorher.da, ...da, ...danach.da], await namen(world.request)),
        ...(danach.nein === null ? [] : ['danach ging es nicht weiter']),
        ...(chain?.ok === true ? [] : ['Protokoll gestört']),
        ...world.defects.map(String),
      ],
    };
  } finally {
    await world.close();
  }
};

const volleFestplatte: Probe = async (folder) =>
  await aufLaufwerk(folder, async (mount) => {
    const office = { userData: join(folder, 'user-data'), ordner: join(mount, 'register') };
    const funde: string[] = [];
    const da: string[] = [];
    await mitKern(office, async (core) => {
      const voll = await fuelle(core.request, { name: 'Eng', limit: 20_000 });
      da.push(...voll.da);
      funde.push(...sagt(voll.nein, /Datenträger ist voll/));
      funde.push(...sagt(await core.request('sicherung.create', {}), /Datenträger ist voll/));
      await core.kill();
    });
    const unfertig = readdirSync(join(office.ordner, 'Sicherungen')).filter((name) =>
      name.endsWith('.unfertig'),
    );
    if (unfertig.length > 0) funde.push(`halbe Sicherung liegen geblieben: ${unfertig.join()}`);
    execFileSync('mount', ['-o', 'remount,size=64m', mount]);
    await mitKern(office, async (core) => {
      funde.push(...fehlend(da, await namen(core.request)));
      const danach = await fuelle(core.request, { name: 'Danach', limit: 50 });
      if (danach.nein !== null) funde.push('danach ging es nicht weiter');
      await core.call('sicherung.create', {});
    });
    return {
      ergebnis: `tmpfs, 10 MiB: ${da.length} gespeichert, dann abgelehnt; SIGKILL auf vollem Laufwerk; nichts verloren`,
      funde,
    };
  });

const nurLesen: Probe = async (folder) =>
  await aufLaufwerk(folder, async (mount) => {
    const office = { userData: join(folder, 'user-data'), ordner: join(mount, 'register') };
    await mitKern(office, async (core) => void (await fuelle(core.request, { name: 'Da', limit: 5 })));
    execFileSync('mount', ['-o', 'remount,ro', mount]);
    const core = await startCore({
      userData: office.userData,
      onlySample: false,
      version: '0',
      lightKeys: true,
    });
    const nein = await core.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    await core.stop();
    execFileSync('mount', ['-o', 'remount,rw', mount]);
    const papier = join(mount, 'register');
    const da = await mitKern(office, async (again) => await namen(again.request));
    return {
      ergebnis: 'öffnet nicht, mit einem Satz; danach ist alles da',
      funde: [
        ...sagt(nein, /nicht geschrieben werden/),
        ...fehlend(['Da 0', 'Da 4'], da),
        ...(existsSync(papier) ? [] : ['weg']),
      ],
    };
  });

const verschwunden: Probe = async () => {
  const world = await openWorld();
  try {
    await createPerson(world, 'Vorher');
    const fort = `${world.ordner}-fort`;
    renameSync(world.ordner, fort);
    const saved = await world.request('fall.create', { nachname: 'Währenddessen' });
    const backup = await world.request('sicherung.create', {});
    const entstanden = existsSync(world.ordner);
    renameSync(fort, world.ordner);
    await world.tresor.lock();
    await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    const da = await namen(world.request);
    return {
      ergebnis: `Speichern ${saved.ok ? 'gelingt in der offenen Datei' : 'wird abgelehnt'}, Sichern wird abgelehnt; wieder da: nichts verloren`,
      funde: [
        ...(saved.ok ? [] : sagt(saved, /nicht mehr erreichbar/)),
        ...sagt(backup, /nicht mehr erreichbar/),
        ...fehlend(['Vorher', ...(saved.ok ? ['Währenddessen'] : [])], da),
        ...(entstanden ? ['der Ordner wurde neu angelegt'] : []),
        ...world.defects.map(String),
      ],
    };
  } finally {
    await world.close();
  }
};

const zweiterAufruf: Probe = async (folder) => {
  const office = { userData: join(folder, 'user-data'), ordner: join(folder, 'register') };
  return await mitKern(office, async (first) => {
    const second = await startCore({
      userData: join(folder, 'zweiter'),
      onlySample: false,
      version: '0',
      lightKeys: true,
    });
    await second.call('tresor.select', { ordner: office.ordner });
    const funde: string[] = [];
    for (let i = 0; i < 20; i += 1) {
      funde.push(
        ...sagt(
          await second.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT }),
          /von Petra Probe am Rechner/,
        ),
      );
      if (!(await first.request('fall.create', { nachname: `Erster ${i}` })).ok)
        funde.push('der erste wurde gestört');
    }
    await first.kill();
    const reply = await second.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    if (!reply.ok) funde.push(`nach dem Tod des ersten: ${reply.message}`);
    funde.push(
      ...fehlend(
        Array.from({ length: 20 }, (_, i) => `Erster ${i}`),
        await namen(second.request),
      ),
    );
    await second.stop();
    return {
      ergebnis:
        '20 Versuche mit Namen und Rechner abgelehnt; nach dem Tod des ersten öffnet der zweite sofort',
      funde,
    };
  });
};

/** The clock of the machine jumps a year back in the middle of the day, then ten years forward. */
const uhr: Probe = async () => {
  let jahr = 0;
  const echt = testServices('2026-11-20');
  const verstellt = (tag: string): string => `${Number(tag.slice(0, 4)) + jahr}${tag.slice(4)}`;
  const world = await openWorld({
    services: {
      ...echt,
      today: () => verstellt(echt.today()) as ReturnType<typeof echt.today>,
      now: () => verstellt(echt.now()),
    },
  });
  try {
    const funde: string[] = [];
    let gesichert = 0;
    for (const versatz of [0, -1, 10, 0]) {
      jahr = versatz;
      await createPerson(world, `Uhr ${versatz}`);
      if ((await world.call('sicherung.create', {}))?.geprueft !== true)
        funde.push(`keine Sicherung bei ${versatz}`);
      gesichert += 1;
      await world.tresor.lock();
      await world.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    }
    const dateien = readdirSync(join(world.ordner, 'Sicherungen')).filter((name) =>
      name.endsWith('von_hand.bleibeweg'),
    );
    if (world.tresor.register()?.protokoll.verify().ok !== true) funde.push('Protokoll gestört');
    funde.push(...fehlend(['Uhr 0', 'Uhr -1', 'Uhr 10'], await namen(world.request)));
    if (dateien.length !== gesichert)
      funde.push(`${gesichert - dateien.length} Sicherungen von Hand sind verfallen`);
    return {
      ergebnis: `ein Jahr zurück, zehn vor, wieder richtig: nichts verloren, Protokoll heil; alle ${gesichert} Sicherungen von Hand sind noch da`,
      funde: [...funde, ...world.defects.map(String)],
    };
  } finally {
    await world.close();
  }
};

const neueresFormat: Probe = async (folder) => {
  const world = await openWorld();
  const other = emptyWorld();
  try {
    await createPerson(world, 'Aus der Zukunft');
    const key = await databaseKeyOf(world.ordner, [KENNWORT]);
    await world.tresor.lock();
    const funde: string[] = [];
    const probiere = async (name: string, veraendere: (ordner: string) => void): Promise<void> => {
      const ordner = join(folder, name);
      cpSync(world.ordner, ordner, { recursive: true });
      veraendere(ordner);
      const vorher = readFileSync(registerPaths(ordner).database);
      const gewaehlt = await other.request('tresor.select', { ordner });
      const reply = gewaehlt.ok
        ? await other.request('tresor.unlock', { benutzerId: null, kennwort: KENNWORT })
        : gewaehlt;
      funde.push(...sagt(reply, /neueren Fassung/).map((fund) => `${name}: ${fund}`));
      if (!readFileSync(registerPaths(ordner).database).equals(vorher))
        funde.push(`${name}: wurde verändert`);
    };
    await probiere('datenbank', (ordner) => {
      const db = openDatabase(registerPaths(ordner).database, key);
      db.pragma('user_version = 999');
      db.close();
    });
    await probiere('schluessel', (ordner) => {
      const { keyFile } = registerPaths(ordner);
      writeFileSync(keyFile, readFileSync(keyFile, 'utf8').replace(/"version": \d+/, '"version": 999'));
    });
    return {
      ergebnis:
        'Datenbank und Schlüsseldatei einer neueren Fassung: abgelehnt mit einem Satz, kein Byte verändert',
      funde,
    };
  } finally {
    await world.close();
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const proben: Readonly<Record<string, Probe>> = {
  'Datenbank voll (max_page_count)': volleDatenbank,
  'Festplatte voll': volleFestplatte,
  'Ordner nur zum Lesen': nurLesen,
  'Ordner verschwindet': verschwunden,
  'zweites Programm': zweiterAufruf,
  'Uhr verstellt': uhr,
  'neuere Fassung': neueresFormat,
};
