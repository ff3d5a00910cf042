/** `npm run bench`: medians on this machine, one part after the other. Nothing is judged here; the aims are in docs/leistung.md. */
import { benchBuendel } from './buendel.ts';
import { benchDokumente } from './dokumente.ts';
import { benchHalbjahr } from './halbjahr.ts';
import { benchImport } from './import.ts';
import { benchProgramm } from './programm.ts';
import { benchRecht } from './recht.ts';
import { benchRegister } from './register.ts';
import { printMessungen as print } from './messung.ts';
import { benchMenge } from './recht-menge.ts';
import { benchRegelmaschinen } from './regelmaschinen.ts';
import { benchSchreiblauf } from './schreiblauf.ts';
import { benchVorlagen } from './vorlagen.ts';
import { benchVorschau } from './vorschau.ts';

print('Register mit 10.000 Personen', await benchRegister());
print('Heute und Auswertung nach zehn Jahren', await benchProgramm());
print('Listen mit 10.000 Zeilen und 25 Spalten', await benchImport());
print('Recht', benchRecht());
print('Vorschau', benchVorschau());
print('Halbjahresstatistik', benchHalbjahr());
print('Das ganze Recht über alle Geduldeten', benchMenge().messungen);
print('Eine Regel neben Regelmaschinen', await benchRegelmaschinen());
print('Bündel für den Lenkungskreis', await benchBuendel());
const papiere = await benchDokumente();
print('Papiere', [
  { name: 'Integrationsvereinbarung als Word', wert: papiere.wordMs, einheit: 'ms' },
  { name: 'Größe', wert: papiere.wordKilobytes, einheit: 'kB' },
  { name: 'Vorschau', wert: papiere.previewMs, einheit: 'ms' },
  { name: '300 Schreiben', wert: papiere.letters300s, einheit: 's' },
]);
print('Vorlagen', await benchVorlagen());
print('Briefe als eine Druckdatei', await benchSchreiblauf());
