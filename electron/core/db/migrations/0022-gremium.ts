import type { Migration } from '../migrate.ts';

export const migration0022: Migration = {
  version: 22,
  name: 'gremium',
  sql: '',
};
