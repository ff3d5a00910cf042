import type { Migration } from '../migrate.ts';

export const migration0021: Migration = {
  version: 21,
  name: 'traeger',
  sql: '',
};
