import type { Migration } from '../migrate.ts';

export const migration0004: Migration = {
  version: 4,
  name: 'eintraege',
  sql: '',
};
