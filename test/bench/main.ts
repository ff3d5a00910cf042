/**
 * `npm run bench`: medians on this machine, one part after the other, on a quiet machine some fifteen minutes. Then it
 * writes docs/leistung.md, where each figure stands beside its aim (`ziele.ts`).
 */
import { writeBericht, type Teil } from './bericht.ts';
import { benchBuendel } from './buendel.ts';
import { benchDokumente } from './dokumente.ts';
import { benchHalbjahr } from './halbjahr.ts';
import { benchImport } from './import.ts';
import { benchProgramm } from './programm.ts';
import { benchRecht } from './recht.ts';
import { benchRegister } from './register.ts';
import { printMessungen, type Messung } from './messung.ts';
import { benchMenge } from './recht-menge.ts';
import { benchRegelmaschinen } from './regelmaschinen.ts';
import { benchSchreiblauf } from './schreiblauf.ts';
import { benchStart } from './start.ts';
import { benchVorlagen } from './vorlagen.ts';
import { benchVorschau } from './vorschau.ts';

const teile: Teil[] = [];

function keep(titel: string, messungen: readonly Messung[]): void {
  printMessungen(titel, messungen);
  teile.push({ titel, messungen });
}

keep('Start und Speicher', await benchStart());
keep('Register mit 10.000 Personen', await benchRegister());
keep('Heute und Auswertung nach zehn Jahren', await benchProgramm());
keep('Listen mit 10.000 Zeilen und 25 Spalten', await benchImport());
keep('Recht', benchRecht());
keep('Vorschau', benchVorschau());
keep('Halbjahresstatistik', benchHalbjahr());
keep('Das ganze Recht über alle Geduldeten', benchMenge().messungen);
keep('Eine Regel neben Regelmaschinen', await benchRegelmaschinen());
keep('Bündel für den Lenkungskreis', await benchBuendel());
const papiere = await benchDokumente();
keep('Papiere', [
  { name: 'Integrationsvereinbarung als Word', wert: papiere.wordMs, einheit: 'ms' },
  { name: 'Größe', wert: papiere.wordKilobytes, einheit: 'kB' },
  { name: 'Vorschau', wert: papiere.previewMs, einheit: 'ms' },
  { name: '300 Schreiben', wert: papiere.letters300s, einheit: 's' },
]);
keep('Vorlagen', await benchVorlagen());
keep('Briefe als eine Druckdatei', await benchSchreiblauf());
writeBericht(teile, new Date().toISOString().slice(0, 10));
