/** Heute and the Auswertungen alone: `node electron/dev/run.mjs test/bench/nur-programm.ts`. The aims are in docs/leistung.md. */
import { benchProgramm } from './programm.ts';
import { printMessungen } from './messung.ts';

printMessungen('Zehn Jahre, 10.000 Personen', await benchProgramm());
