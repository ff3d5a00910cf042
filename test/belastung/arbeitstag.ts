/** One day with every step once; run under strace by kein-netz.test.ts. Prints how many steps were made. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCore } from '#electron/core/client.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { createZufall } from '#test/fuzz/zufall.ts';
import { createModell } from './modell.ts';
import { KENNWOERTER, schritte, schrittnamen } from './tag.ts';
import { richteEin } from './tode.ts';

const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-arbeitstag-'));
const core = await startCore({
  userData: join(folder, 'user-data'),
  onlySample: false,
  version: '0',
  today: '2026-11-20',
  lightKeys: true,
  // The real reader, in the process of its own that the program gives it.
  ports: { startReader: async (job) => await startReader(job) },
});
try {
  await richteEin(core, join(folder, 'register'));
  let nummer = 0;
  const tag = {
    core,
    modell: createModell(),
    zufall: createZufall(1),
    ids: new Map<string, string>(),
    ordner: join(folder, 'register'),
    arbeit: folder,
    sicherungen: [],
    papiere: [],
    kennwoerter: { gilt: KENNWOERTER[0] as string, kommt: null },
    defekte: [],
    abgelehnt: [] as string[],
    next: () => (nummer += 1),
  };
  for (const name of schrittnamen) await schritte[name](tag);
  process.stdout.write(
    JSON.stringify({ schritte: schrittnamen.length, abgelehnt: tag.abgelehnt, defekte: tag.defekte }),
  );
} finally {
  await core.stop();
  rmSync(folder, { recursive: true, force: true });
}
