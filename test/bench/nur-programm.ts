/** `npm run bench:programm`: Heute and the Auswertungen alone. The aims are in docs/leistung.md. */
import { benchProgramm } from './programm.ts';
import { printMessungen } from './messung.ts';

printMessungen('Zehn Jahre, 10.000 Personen', await benchProgramm());
