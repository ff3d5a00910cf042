import { performance } from 'node:perf_hooks';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch } from '#electron/core/ipc/dispatch.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import { api, type Name } from '#shared/api/contract.ts';
import { createPerson, KENNWORT, NO_PORTS, openWorld, type World } from '#test/electron/core/world.ts';
import { gueltig, verderbe, type Vorrat } from './ipc-eingaben.ts';
import { createZufall, type Zufall } from './zufall.ts';

export type Ipcbericht = {
  readonly seed: number;
  readonly versuche: number;
  readonly beantwortet: number;
  readonly abgelehnt: number;
  readonly laengsterMs: number;
  readonly laengste: string;
  /** Answers of no known shape, defects, and refusals after which something had changed. */
  readonly funde: readonly string[];
};

/** A window whose person cancels every dialog; printing works and gives nothing. */
const HOST: HostPorts = {
  ...NO_PORTS,
  printPdf: async () => await Promise.resolve(new Uint8Array([37, 80, 68, 70])),
  print: async () => await Promise.resolve({ printed: false }),
  chooseFile: async () => await Promise.resolve({ path: null }),
  chooseFolder: async () => await Promise.resolve({ path: null }),
  openPath: async () => await Promise.resolve(undefined),
  startReader: async () => await Promise.resolve({ ok: false, reason: 'refused', message: 'Probe.' }),
};

const CODES = new Set(['invalid', 'locked', 'forbidden', 'not_found', 'conflict', 'refused', 'cancelled']);
/** Whole these take seconds or end the session; they are sent with something wrong in them only. */
const NUR_VERDORBEN: ReadonlySet<string> = new Set(['tresor.lock', 'beispiel.fill', 'sicherung.create']);
const UNBEKANNT = [
  '',
  'toString',
  '__proto__',
  'constructor',
  'fall.list ',
  'FALL.LIST',
  'fall',
  'fall.list.x',
  '\u0000',
  'tresor.status\u0000',
];

/** Messages as a window sends them, as whoever has taken over the page would, and everything in between. */
export async function fuzzIpc(seed: number, anzahl: number): Promise<Ipcbericht> {
  const zufall = createZufall(seed);
  const world = await openWorld({ ports: HOST });
  const dispatch = createDispatch({
    handlers,
    tresor: world.tresor,
    places: createChosenPlaces(HOST, true),
    logDefect: (name, error) => world.defects.push(new Error(name, { cause: error })),
  });
  const funde: string[] = [];
  let [beantwortet, laengsterMs, laengste] = [0, 0, ''];
  try {
    const vorrat = await fuelle(world);
    for (let nr = 0; nr < anzahl; nr += 1) {
      const { name, input, art } = nachricht(zufall, vorrat);
      const before = stand(world);
      const began = performance.now();
      const reply: unknown = await dispatch({
        name,
        input,
        signal: new AbortController().signal,
        progress: () => undefined,
      });
      const wo = `Nachricht ${nr}, ${name.slice(0, 60)}, ${art}`;
      const ms = performance.now() - began;
      if (ms > laengsterMs) [laengsterMs, laengste] = [ms, wo];
      const answer = formOf(reply);
      if (answer === 'beantwortet') beantwortet += 1;
      else if (answer !== 'abgelehnt') funde.push(`${wo}: ${answer}`);
      else if (stand(world) !== before) funde.push(`${wo}: abgelehnt und doch etwas geändert`);
      for (const defect of world.defects.splice(0)) funde.push(`${wo}: ${spur(defect)}`);
      await oeffne(world);
    }
    if (world.tresor.register()?.protokoll.verify().ok !== true) funde.push('das Protokoll ist gestört');
    if (Object.hasOwn(Object.prototype, 'isAdmin')) funde.push('der Prototyp aller Objekte wurde verändert');
  } finally {
    await world.close();
  }
  return {
    seed,
    versuche: anzahl,
    beantwortet,
    abgelehnt: anzahl - beantwortet - funde.length,
    laengsterMs,
    laengste,
    funde,
  };
}

async function fuelle(world: World): Promise<Vorrat> {
  const ids: string[] = [];
  for (let i = 0; i < 5; i += 1)
    ids.push(await createPerson(world, `Fuzzprobe ${i}`, { geburtsdatum: '1990-02-01' as never }));
  return { ids, today: '2026-11-20' };
}

function nachricht(zufall: Zufall, vorrat: Vorrat): { name: string; input: unknown; art: string } {
  // Object.keys forgets that these are the names of the contract.
  const known = zufall.wahl(Object.keys(api) as Name[]);
  const input = gueltig(api[known].input, zufall, vorrat);
  const wurf = zufall.ganz(0, 19);
  if (wurf === 0) return { name: zufall.wahl(UNBEKANNT), input, art: 'unbekannter Name' };
  if (wurf < 5 && !NUR_VERDORBEN.has(known)) return { name: known, input, art: 'heil' };
  const wrong = verderbe(input, zufall);
  return { name: known, input: wrong === undefined ? null : wrong, art: 'verdorben' };
}

/** @returns `beantwortet`, `abgelehnt`, or what is wrong with the answer */
function formOf(reply: unknown): string {
  if (typeof reply !== 'object' || reply === null || !('ok' in reply))
    return 'keine Antwort in ihrem Umschlag';
  if (reply.ok === true) return 'value' in reply ? 'beantwortet' : 'Ergebnis ohne Wert';
  if (!('code' in reply && 'message' in reply && typeof reply.message === 'string'))
    return 'Ablehnung ohne Satz';
  if (!CODES.has(String(reply.code))) return `Fehler statt Ablehnung: ${String(reply.code)}`;
  const isSentence = /^[\p{L}„0-9].{8,1500}$/su.test(reply.message);
  return isSentence && !/undefined|\[object|NaN|expected/i.test(reply.message)
    ? 'abgelehnt'
    : `kein Satz: ${reply.message.slice(0, 200)}`;
}

/** Every write leaves a line in the log, a change, or a draft. */
function stand(world: World): string {
  const db = world.tresor.register()?.db;
  if (db === undefined) return 'gesperrt';
  const one = (sql: string): unknown => db.prepare(sql).pluck().get();
  return [
    one('SELECT max(id) FROM protokoll'),
    one('SELECT max(id) FROM aenderung'),
    one(`SELECT group_concat(ort || length(inhalt) || am) FROM entwurf`),
  ].join(' ');
}

async function oeffne(world: World): Promise<void> {
  if (world.tresor.register() !== null) return;
  await world.tresor.unlock({ benutzerId: null, kennwort: KENNWORT });
}

function spur(defect: unknown): string {
  if (!(defect instanceof Error)) return String(defect);
  const { cause } = defect;
  const at = cause instanceof Error ? (cause.stack ?? '').split('\n').slice(0, 6).join(' | ') : String(cause);
  return at.slice(0, 900);
}
