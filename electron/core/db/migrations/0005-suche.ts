import type { Migration } from '../migrate.ts';

export const migration0005: Migration = {
  version: 5,
  name: 'suche',
  sql: '',
};
