import type { Migration } from '../migrate.ts';

export const migration0014: Migration = {
  version: 14,
  name: 'halbjahr',
  sql: '',
};
