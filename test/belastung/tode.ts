import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { openDatabase } from '#electron/core/db/open.ts';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { answer } from '#electron/core/reader/answer.ts';
import { registerPaths } from '#electron/core/register/paths.ts';
import { createZufall, type Zufall } from '#test/fuzz/zufall.ts';
import { databaseKeyOf, lese, leseKopie } from './lesen.ts';
import { createModell, vergleiche } from './modell.ts';
import { KENNWOERTER, schritte, schrittnamen, type Schrittname, type Tag } from './tag.ts';

export type Todesbilanz = {
  /** Processes ended with SIGKILL. */
  tode: number;
  /** Of these with a call under way that had not been answered. */
  mitten: number;
  /** Steps of the day; most are one acknowledged change, some up to forty. */
  schritte: number;
  /** Step that was under way, with the number of kills in it. */
  readonly inSchritt: Record<string, number>;
  geprueftePapiere: number;
  gepruefteSicherungen: number;
  /** One sentence per lost or half change, per damage, per answer that was no answer. Empty if all is well. */
  readonly funde: string[];
};

export type Todesauftrag = {
  readonly seed: number;
  readonly tode: number;
  readonly folder: string;
  /** The bundle that ships, or the sources. */
  readonly entry?: URL;
  readonly fortschritt?: (done: number) => void;
  /** Asked after each kill; true ends the run, which then reports what it has done. */
  readonly genug?: () => boolean;
};

/** A fresh register after so many kills, so that looking through it stays quick. */
const JE_REGISTER = 50;
const VORLAUF = 6;
/** Kills the core at moments of chance, and compares after every death what is there with what was acknowledged. */
export async function toete({
  seed,
  tode,
  folder,
  entry,
  fortschritt,
  genug = () => false,
}: Todesauftrag): Promise<Todesbilanz> {
  const zufall = createZufall(seed);
  const bilanz: Todesbilanz = {
    tode: 0,
    mitten: 0,
    schritte: 0,
    inSchritt: {},
    geprueftePapiere: 0,
    gepruefteSicherungen: 0,
    funde: [],
  };
  const dauer = new Map<Schrittname, number>();
  for (let register = 0; bilanz.tode < tode && !genug(); register += 1) {
    const ort = join(folder, `register-${register}`);
    await mitRegister({
      ort,
      zufall,
      bilanz,
      dauer,
      bis: Math.min(tode, bilanz.tode + JE_REGISTER),
      entry,
      fortschritt,
      genug,
    });
    rmSync(ort, { recursive: true, force: true });
  }
  return bilanz;
}

type Lauf = {
  readonly ort: string;
  readonly zufall: Zufall;
  readonly bilanz: Todesbilanz;
  readonly dauer: Map<Schrittname, number>;
  readonly bis: number;
  readonly entry: URL | undefined;
  readonly fortschritt: ((done: number) => void) | undefined;
  readonly genug: () => boolean;
};

async function mitRegister({
  ort,
  zufall,
  bilanz,
  dauer,
  bis,
  entry,
  fortschritt,
  genug,
}: Lauf): Promise<void> {
  const [ordner, userData, arbeit] = ['register', 'user-data', 'arbeit'].map((name) => join(ort, name));
  if (ordner === undefined || userData === undefined || arbeit === undefined)
    throw new Error('three folders');
  mkdirSync(arbeit, { recursive: true });
  const start = async (): Promise<CoreClient> =>
    await startCore({
      userData,
      onlySample: false,
      version: '0',
      today: '2026-11-20',
      lightKeys: true,
      ports: { startReader: answer },
      ...(entry === undefined ? {} : { entry }),
    });
  let nummer = 0;
  const buch: Omit<Tag, 'core'> = {
    modell: createModell(),
    zufall,
    ids: new Map(),
    ordner,
    arbeit,
    sicherungen: [],
    papiere: [],
    kennwoerter: { gilt: KENNWOERTER[0], kommt: null },
    defekte: [],
    abgelehnt: [],
    next: () => (nummer += 1),
  };
  let core = await start();
  await richteEin(core, ordner);
  const databaseKey = await databaseKeyOf(ordner, KENNWOERTER);
  for (let i = 0; i < 3; i += 1) await schritte.gleichzeitig({ ...buch, core });
  while (bilanz.tode < bis && !genug()) {
    const before = bilanz.funde.length;
    await arbeiteBisZumTod({ ...buch, core }, { bilanz, dauer });
    pruefeNachTod(buch, { bilanz, databaseKey, scratch: join(ort, 'kopie') });
    core = await start();
    if (zufall.ganz(0, 9) === 0) core = await toeteBeimOeffnen(core, { buch, bilanz, start });
    await oeffneUndVergleiche({ ...buch, core }, bilanz);
    if (bilanz.funde.length > before) bilanz.funde.push(`(nach Tod ${bilanz.tode})`);
    fortschritt?.(bilanz.tode);
  }
  await core.stop();
}

export async function richteEin(core: CoreClient, ordner: string): Promise<void> {
  const leer = { amt: null, strasse: null, plz: null, ort: null, telefon: null, email: null };
  const { woerter, geprobt } = await core.call('tresor.create', {
    ordner,
    kennwort: KENNWOERTER[0],
    name: 'Petra Probe',
    beispiel: true,
    behoerde: { behoerde: 'Landratsamt Musterland', ...leer, land: 'SN', programmName: null },
  });
  await core.call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });
}

type Zaehler = Pick<Lauf, 'bilanz' | 'dauer'>;

async function arbeiteBisZumTod(tag: Tag, { bilanz, dauer }: Zaehler): Promise<void> {
  const { zufall, core } = tag;
  for (let i = zufall.ganz(0, VORLAUF); i > 0; i -= 1)
    await gemessen(zufall.wahl(schrittnamen), { tag, dauer, bilanz });
  const ziel = zufall.wahl(schrittnamen);
  const frist = (zufall.ganz(0, 10_000) / 10_000) * (dauer.get(ziel) ?? 40);
  const arbeit = gemessen(ziel, { tag, dauer, bilanz });
  await new Promise((resolve) => setTimeout(resolve, frist));
  const unterwegs = tag.modell.offen.size > 0;
  await core.kill();
  await arbeit;
  bilanz.tode += 1;
  if (unterwegs) bilanz.mitten += 1;
  bilanz.inSchritt[ziel] = (bilanz.inSchritt[ziel] ?? 0) + 1;
}

/** Remembers how long a step takes, to kill in the middle of the next one. */
async function gemessen(
  name: Schrittname,
  { tag, dauer, bilanz }: Zaehler & { readonly tag: Tag },
): Promise<void> {
  const began = performance.now();
  await schritte[name](tag);
  const ms = performance.now() - began;
  const known = dauer.get(name);
  dauer.set(name, known === undefined ? ms : known * 0.8 + ms * 0.2);
  bilanz.schritte += 1;
}

/** What lies on the disk, before the program has had a chance to mend it. */
function pruefeNachTod(
  tag: Omit<Tag, 'core'>,
  { bilanz, databaseKey, scratch }: { bilanz: Todesbilanz; databaseKey: Buffer; scratch: string },
): void {
  bilanz.funde.push(...tag.defekte.splice(0), ...tag.abgelehnt.splice(0));
  if (!existsSync(registerPaths(tag.ordner).database)) {
    bilanz.funde.push('Register.bleibeweg fehlt');
    return;
  }
  const { stand, ids, funde } = leseKopie(tag.ordner, databaseKey, scratch);
  bilanz.funde.push(...funde, ...vergleiche(tag.modell, stand));
  for (const [marke, id] of ids) tag.ids.set(marke, id);
  for (const datei of tag.papiere.splice(0)) {
    bilanz.geprueftePapiere += 1;
    const found = statSync(datei, { throwIfNoEntry: false });
    if (found === undefined) bilanz.funde.push('ein geschriebenes Papier fehlt');
    else if (Object.keys(unzipSync(readFileSync(datei))).length < 5) bilanz.funde.push('ein Papier ist halb');
  }
  for (const sicherung of tag.sicherungen) {
    if (sicherung.geprueft) continue;
    sicherung.geprueft = true;
    bilanz.gepruefteSicherungen += 1;
    bilanz.funde.push(...pruefeSicherung(sicherung.datei, { databaseKey, damals: sicherung.stand }));
  }
}

/** An acknowledged backup opens and holds exactly what had been acknowledged when it was made. */
function pruefeSicherung(
  datei: string,
  { databaseKey, damals }: { databaseKey: Buffer; damals: ReadonlyMap<string, string> },
): readonly string[] {
  if (!existsSync(datei)) return [`eine Sicherung fehlt: ${datei}`];
  const db = openDatabase(datei, databaseKey, { readonly: true, mustExist: true });
  try {
    const { stand, funde } = lese(db);
    return [...funde, ...vergleiche(createModell(damals), stand)].map((fund) => `Sicherung: ${fund}`);
  } finally {
    db.close();
  }
}

/** One in ten dies a second time, while the register is being opened. */
async function toeteBeimOeffnen(
  core: CoreClient,
  { buch, bilanz, start }: { buch: Omit<Tag, 'core'>; bilanz: Todesbilanz; start: () => Promise<CoreClient> },
): Promise<CoreClient> {
  const unlock = core.request('tresor.unlock', { benutzerId: null, kennwort: buch.kennwoerter.gilt });
  await new Promise((resolve) => setTimeout(resolve, buch.zufall.ganz(0, 250)));
  await core.kill();
  await unlock;
  bilanz.tode += 1;
  bilanz.inSchritt['oeffnen'] = (bilanz.inSchritt['oeffnen'] ?? 0) + 1;
  return await start();
}

/** Opens the register as a person would, with the Kennwort that holds, and asks for everybody. */
async function oeffneUndVergleiche(tag: Tag, bilanz: Todesbilanz): Promise<void> {
  const { core, kennwoerter, modell } = tag;
  const moeglich = [kennwoerter.gilt, ...(kennwoerter.kommt === null ? [] : [kennwoerter.kommt])];
  let offen: string | null = null;
  for (const kennwort of moeglich) {
    if (offen !== null) continue;
    const reply = await core.request('tresor.unlock', { benutzerId: null, kennwort });
    if (reply.ok) offen = kennwort;
    else if (!reply.message.startsWith('Das Kennwort stimmt nicht'))
      bilanz.funde.push(`beim Öffnen: ${reply.message}`);
  }
  if (offen === null) throw new Error(`Das Register öffnet sich nicht mehr: ${bilanz.funde.join('; ')}`);
  Object.assign(kennwoerter, { gilt: offen, kommt: null });
  const erwartet = [...modell.stand].filter(([marke]) => !marke.startsWith('entwurf '));
  const { zeilen, gesamt } = await core.call('fall.list', { limit: 500 });
  const namen = new Map(zeilen.map(({ aktenzeichen, nachname }) => [aktenzeichen, nachname]));
  if (gesamt !== erwartet.length)
    bilanz.funde.push(`die Liste zeigt ${gesamt} statt ${erwartet.length} Personen`);
  if (gesamt > 500) return;
  for (const [marke, text] of erwartet)
    if (namen.get(marke) !== JSON.parse(text)[0]) bilanz.funde.push(`die Liste zeigt ${marke} nicht richtig`);
}
