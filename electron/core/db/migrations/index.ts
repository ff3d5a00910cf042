import type { Migration } from '../migrate.ts';
import { migration0001 } from './0001-register.ts';
import { migration0002 } from './0002-uebersicht.ts';

export const migrations: readonly Migration[] = [migration0001, migration0002];
