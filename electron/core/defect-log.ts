import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'fehler.log';
const MAX_BYTES = 256 * 1024;

/**
 * Remembers defects in the user-data folder: where, what kind of error, which lines of the program. Never the
 * message of an error, which may quote what somebody has entered.
 */
export function createDefectLog(userData: string, now: () => string) {
  const path = join(userData, FILE);
  return (where: string, error: unknown): void => {
    try {
      mkdirSync(userData, { recursive: true, mode: 0o700 });
      if (existsSync(path) && statSync(path).size > MAX_BYTES) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify({ zeit: now(), wo: where, ...describe(error) })}\n`, {
        mode: 0o600,
      });
    } catch {
      // A log that cannot be written must not stop the work it reports on.
    }
  };
}

function describe(error: unknown): { art: string; code: string | null; stapel: readonly string[] } {
  if (!(error instanceof Error)) return { art: typeof error, code: null, stapel: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { art: error.name, code, stapel: frames.slice(0, 12).map(withoutFolder) };
}

/** The program's own folder may lie in somebody's home: only the file inside it is of interest. */
function withoutFolder(frame: string): string {
  return frame
    .trim()
    .replace(/\(?(?:file:\/\/)?[^()\s]*[\\/]((?:electron|shared|out|node_modules)[\\/])/, '($1');
}
