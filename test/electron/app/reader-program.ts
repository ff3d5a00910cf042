// A main process that has one file read by the readers named as arguments. Run by reader.test.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';
import { createChosenPaths } from '#electron/app/chosen-paths.ts';
import { startReader } from '#electron/app/reader.ts';

void app.whenReady().then(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-leser-'));
  const path = join(folder, 'liste.csv');
  writeFileSync(path, 'Name;Vorname');
  const chosen = createChosenPaths();
  const read = (reader: string, deadlineMs: number): Promise<object> =>
    startReader(
      { kind: 'test', path, input: null, deadlineMs },
      chosen,
      join(import.meta.dirname, 'readers', `${reader}.ts`),
    );
  const notChosen = await read('answers', 10_000);
  chosen.remember(path);
  const result = {
    notChosen,
    answers: await read('answers', 20_000),
    crashes: await read('crashes', 20_000),
    hangs: await read('hangs', 1_500),
    swells: await read('swells', 20_000),
    // Killed readers need a moment to be gone.
    left: await new Promise((resolve) => setTimeout(() => resolve(app.getAppMetrics().length), 500)),
  };
  rmSync(folder, { recursive: true });
  process.stdout.write(JSON.stringify(result));
  app.exit(0);
});
