/** Only the templates, e.g. `node test/bench/nur-vorlagen.ts --cpu` on a machine that is not quiet. */
import { printMessungen } from './messung.ts';
import { benchVorlagen } from './vorlagen.ts';

printMessungen('Vorlagen', await benchVorlagen());
