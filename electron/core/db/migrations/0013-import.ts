import type { Migration } from '../migrate.ts';

export const migration0013: Migration = {
  version: 13,
  name: 'import',
  sql: '',
};
