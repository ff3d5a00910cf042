/** `npm start`: builds what has changed and opens the window, in Electron or, where there is none, in a browser. */
import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { buildProgram } from './build.ts';
import { canFetchElectron, fetchElectron, findElectron } from './electron-binary.ts';
import { isBuildFresh, ROOT } from './freshness.ts';
import { installedBrowser } from './installed-browser.ts';

const WITHOUT_WINDOW = 'Was das Programm kann, zeigt ohne Fenster: npm run beispiel';

process.exitCode = await start(process.argv.slice(2));

async function start(args: readonly string[]): Promise<number> {
  if (!hasDisplay())
    return refuse(`Hier gibt es keinen Bildschirm, auf dem sich ein Fenster öffnen ließe. ${WITHOUT_WINDOW}`);
  const electron = findElectron() ?? (await tryToFetch());
  const browser = electron === null ? browserOrSentence() : null;
  if (electron === null && browser === null)
    return refuse(`Hier gibt es weder Electron noch ein Chromium, Chrome oder Edge. ${WITHOUT_WINDOW}`);
  if (!isBuildFresh()) {
    say('Das Programm wird gebaut …');
    await buildProgram();
  }
  if (electron !== null) return await run(electron, [...asRoot(), ...args, ROOT]);
  say(
    'Electron ist hier nicht zu haben. Bleibeweg öffnet sich deshalb in einem Browserfenster; dort lassen sich nur Beispielordner öffnen.',
  );
  return await run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    '--import',
    './test/stand-in/register.ts',
    'out/main/main.js',
    '--sichtbar',
    ...args,
    `--user-data-dir=${join(homedir(), '.bleibeweg-vorschau')}`,
  ]);
}

async function tryToFetch(): Promise<string | null> {
  if (!(await canFetchElectron())) return null;
  say('Electron wird einmalig geholt (etwa 120 MB) …');
  return fetchElectron();
}

function browserOrSentence(): string | null {
  try {
    return installedBrowser();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** Chromium refuses its sandbox to root; only for trying things out, the packaged program is never started so. */
function asRoot(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function run(command: string, args: readonly string[]): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', () => resolve(refuse(`Das Fenster ließ sich nicht öffnen. ${WITHOUT_WINDOW}`)));
  child.on('exit', (code) => resolve(code ?? 1));
  return promise;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
