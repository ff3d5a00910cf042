/** Start and memory alone: `node electron/dev/run.mjs test/bench/nur-start.ts`, after a build. */
import { printMessungen } from './messung.ts';
import { benchStart } from './start.ts';

printMessungen('Start und Speicher', await benchStart());
