import type { Migration } from '../migrate.ts';

export const migration0006: Migration = {
  version: 6,
  name: 'sichtung',
  sql: '',
};
