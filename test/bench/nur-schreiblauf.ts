/** The run of letters alone: `node electron/dev/run.mjs test/bench/nur-schreiblauf.ts`. The aims are in docs/leistung.md. */
import { printMessungen } from './messung.ts';
import { benchSchreiblauf } from './schreiblauf.ts';

printMessungen('Briefe als eine Druckdatei', await benchSchreiblauf());
