import type { Rundgang } from './erklaerung.ts';

/** Written by `npm run barrierefreiheit`; not by hand. */
export const rundgang: Rundgang = { am: '2026-11-21' as Rundgang['am'], version: '0.1.0', orte: [] };
