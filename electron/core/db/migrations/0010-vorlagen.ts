import type { Migration } from '../migrate.ts';

export const migration0010: Migration = {
  version: 10,
  name: 'vorlagen',
  sql: '',
};
