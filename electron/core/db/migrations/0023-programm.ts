import type { Migration } from '../migrate.ts';

export const migration0023: Migration = {
  version: 23,
  name: 'programm',
  sql: '',
};
