/** `npm run bench`: medians on this machine, one part after the other. Nothing is judged here; the aims are in docs/leistung.md. */
import process from 'node:process';
import { benchDokumente } from './dokumente.ts';
import { benchRecht } from './recht.ts';
import { benchRegister } from './register.ts';
import type { Messung } from './messung.ts';

function print(title: string, messungen: readonly Messung[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { name, wert, einheit } of messungen)
    process.stdout.write(`  ${name.padEnd(64)} ${wert.toPrecision(3).padStart(8)} ${einheit}\n`);
}

print('Register mit 10.000 Personen', await benchRegister());
print('Recht', benchRecht());
const papiere = await benchDokumente();
print('Papiere', [
  { name: 'Integrationsvereinbarung als Word', wert: papiere.wordMs, einheit: 'ms' },
  { name: 'Größe', wert: papiere.wordKilobytes, einheit: 'kB' },
  { name: 'Vorschau', wert: papiere.previewMs, einheit: 'ms' },
  { name: '300 Schreiben', wert: papiere.letters300s, einheit: 's' },
]);
