import type { Migration } from '../migrate.ts';

export const migration0018: Migration = {
  version: 18,
  name: 'beleg',
  sql: '',
};
