import type { Migration } from '../migrate.ts';

export const migration0017: Migration = {
  version: 17,
  name: 'ablage',
  sql: '',
};
