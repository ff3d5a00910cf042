/**
 * `npm run fuzz [-- ipc|schluesseldatei|datenbank|daten|namen] [--anzahl 10000] [--saat 20261121]`: what comes in from
 * outside, broken by the thousand. Packages and lists have commands of their own (`fuzz:pakete`, `fuzz:leser`).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { fuzzDatenbank } from './datenbank.ts';
import { fuzzDaten, fuzzNamen } from './datum-namen.ts';
import { fuzzIpc } from './ipc.ts';
import { fuzzSchluesseldatei } from './schluesseldatei.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { anzahl: { type: 'string', default: '10000' }, saat: { type: 'string', default: '20261121' } },
});
const [anzahl, seed] = [Number(values.anzahl), Number(values.saat)];
const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-fuzz-'));

type Bericht = {
  readonly versuche: number;
  readonly funde: readonly string[];
  readonly laengsterMs?: number;
};
const GRENZEN: Readonly<Record<string, () => Bericht | Promise<Bericht>>> = {
  ipc: async () => await inPortionen(),
  schluesseldatei: async () =>
    await fuzzSchluesseldatei(seed, { anzahl, schluessel: Math.ceil(anzahl / 30) }),
  datenbank: async () => await fuzzDatenbank(seed, { anzahl, folder }),
  daten: () => fuzzDaten(seed, anzahl),
  namen: () => fuzzNamen(seed, anzahl),
};

/** A fresh register for every 400 messages: what depends on few people and young entries shows only there. */
async function inPortionen(): Promise<Bericht> {
  let bericht: Bericht = { versuche: 0, funde: [], laengsterMs: 0 };
  for (let i = 0; bericht.versuche < anzahl; i += 1) {
    const { versuche, funde, laengsterMs } = await fuzzIpc(
      seed + i,
      Math.min(400, anzahl - bericht.versuche),
    );
    bericht = {
      versuche: bericht.versuche + versuche,
      funde: [...bericht.funde, ...funde.map((fund) => `Saatzahl ${seed + i}: ${fund}`)],
      laengsterMs: Math.max(bericht.laengsterMs ?? 0, laengsterMs),
    };
  }
  return bericht;
}

try {
  for (const [name, fuzz] of Object.entries(GRENZEN)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const { funde, ...bericht } = await fuzz();
    console.log(name, { ...bericht, funde: funde.length });
    for (const fund of funde.slice(0, 20)) console.log(`  ${fund}`);
    if (funde.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
