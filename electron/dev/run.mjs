// The way into every script of package.json. Plain JavaScript that an old Node can still read, so that whoever
// has one gets a sentence and not a stack trace. npm puts node_modules/.bin first on the path, where the package
// test/node-runtime provides Node 24; where it does not exist (macOS) the installed Node must be new enough.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (!existsSync(new URL('../../node_modules', import.meta.url))) {
  stop('Die Bausteine des Programms fehlen noch. Bitte zuerst „npm ci“ ausführen.');
} else if (major < 22 || (major === 22 && minor < 14)) {
  stop(
    `Bleibeweg braucht Node 22.14 oder neuer; hier läuft Node ${process.versions.node}. Bitte ein neueres Node von https://nodejs.org installieren und „npm ci“ wiederholen.`,
  );
} else {
  runScript(process.argv.slice(2));
}

function runScript(args) {
  // Until 22.18 Node removes types only when asked to; the warning about it says nothing to our users.
  const types = major === 22 && minor < 18 ? ['--experimental-strip-types'] : [];
  const child = spawn(process.execPath, [...types, '--disable-warning=ExperimentalWarning', ...args], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function stop(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
