import type { Tastaturlauf } from './erklaerung.ts';

/** Written by `npm run tastatur`; not by hand. Null: it has not been run for this version. */
export const tastaturlauf: Tastaturlauf | null = null;
