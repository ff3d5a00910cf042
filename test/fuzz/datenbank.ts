import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openRegisterFile } from '#electron/core/register/open-file.ts';
import { registerPaths } from '#electron/core/register/paths.ts';
import { readKeyFile } from '#electron/core/vault/key-file.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { databaseKeyOf, lese } from '#test/belastung/lesen.ts';
import { createPerson, KENNWORT, openWorld, testServices } from '#test/electron/core/world.ts';
import type { Textbericht } from './datum-namen.ts';
import { createZufall, type Zufall } from './zufall.ts';

/** Database files that somebody has worked on: refused in a sentence, or just what they were. */
export async function fuzzDatenbank(
  seed: number,
  { anzahl, folder }: { readonly anzahl: number; readonly folder: string },
): Promise<Textbericht & { readonly laengsterMs: number }> {
  const zufall = createZufall(seed);
  const world = await openWorld();
  for (let i = 0; i < 3; i += 1) await createPerson(world, `Fuzzprobe ${i}`);
  const databaseKey = await databaseKeyOf(world.ordner, [KENNWORT]);
  const { registerId, beispiel } = readKeyFile(registerPaths(world.ordner).keyFile);
  await world.tresor.lock();
  mkdirSync(folder, { recursive: true });
  const vorlage = join(folder, 'vorlage');
  copyFileSync(registerPaths(world.ordner).database, vorlage);
  await world.close();
  const original = readFileSync(vorlage);
  const paths = registerPaths(join(folder, 'versuch'));
  mkdirSync(paths.ordner, { recursive: true });
  let [gelesen, laengsterMs, soll] = [0, 0, ''];
  const funde: string[] = [];
  const open = (bytes: Buffer): string | null => {
    for (const rest of ['-wal', '-shm', '-journal']) rmSync(`${paths.database}${rest}`, { force: true });
    writeFileSync(paths.database, bytes);
    const db = openRegisterFile(paths, databaseKey, { registerId, beispiel }, testServices());
    try {
      return JSON.stringify([...lese(db).stand]);
    } finally {
      db.close();
    }
  };
  soll = open(original) ?? '';
  for (let nr = 0; nr < anzahl; nr += 1) {
    const { art, bytes } = verdorben(original, zufall);
    const began = performance.now();
    try {
      const ist = open(bytes);
      gelesen += 1;
      if (ist !== soll) funde.push(`Versuch ${nr}, ${art}: unbemerkt anderer Inhalt`);
    } catch (error) {
      if (!(error instanceof Refusal)) funde.push(`Versuch ${nr}, ${art}: ${String(error)}`);
    }
    laengsterMs = Math.max(laengsterMs, performance.now() - began);
  }
  return { seed, versuche: anzahl, gelesen, funde, laengsterMs };
}

const PAGE = 4096;

function verdorben(original: Buffer, zufall: Zufall): { readonly art: string; readonly bytes: Buffer } {
  const bytes = Buffer.from(original);
  const page = (): number => zufall.ganz(0, bytes.length / PAGE - 1) * PAGE;
  const at = zufall.ganz(0, bytes.length - 1);
  const [a, b] = [page(), page()];
  switch (zufall.ganz(0, 7)) {
    case 0:
      bytes[zufall.ganz(0, 120)] = zufall.ganz(0, 255);
      return { art: 'Kopf', bytes };
    case 1:
      original.copy(bytes, a, b, b + PAGE);
      return { art: 'Seite an falscher Stelle', bytes };
    case 2:
      bytes.fill(zufall.wahl([0, 0xff]), a, a + PAGE);
      return { art: 'Seite geleert', bytes };
    case 3:
      return { art: 'abgeschnitten', bytes: bytes.subarray(0, at) };
    case 4:
      return {
        art: 'verlängert',
        bytes: Buffer.concat([bytes, Buffer.alloc(zufall.ganz(1, 3 * PAGE), zufall.ganz(0, 255))]),
      };
    case 5:
      for (let i = zufall.ganz(1, 40); i > 0; i -= 1)
        bytes[zufall.ganz(0, bytes.length - 1)] = zufall.ganz(0, 255);
      return { art: 'Bytes', bytes };
    case 6:
      return {
        art: 'etwas ganz anderes',
        bytes: Buffer.from(
          zufall.wahl(['', 'SQLite format 3\u0000', '%PDF-1.7', 'x'.repeat(zufall.ganz(1, 9000))]),
        ),
      };
    default:
      return {
        art: 'Stück fehlt',
        bytes: Buffer.concat([bytes.subarray(0, a), bytes.subarray(Math.max(a, b))]),
      };
  }
}
