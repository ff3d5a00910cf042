/** `npm run bench:recht`: the law alone, in a fresh process, so that nothing else takes its memory or its time. */
import process from 'node:process';
import { benchMenge } from './recht-menge.ts';
import { benchRegelmaschinen } from './regelmaschinen.ts';
import { printMessungen } from './messung.ts';

const { messungen, zustaende } = benchMenge();
printMessungen('Das ganze Recht über alle Geduldeten', messungen);
process.stdout.write(
  `  ${[...zustaende]
    .map(([zustand, n]) => `${zustand} ${n}`)
    .toSorted()
    .join(', ')}\n`,
);
printMessungen('Eine Regel neben Regelmaschinen', await benchRegelmaschinen());
