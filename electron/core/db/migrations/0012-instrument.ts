import type { Migration } from '../migrate.ts';

export const migration0012: Migration = {
  version: 12,
  name: 'instrument',
  sql: '',
};
