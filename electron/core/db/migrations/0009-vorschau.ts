import type { Migration } from '../migrate.ts';

export const migration0009: Migration = {
  version: 9,
  name: 'vorschau',
  sql: '',
};
