import type { Migration } from '../migrate.ts';

export const migration0007: Migration = {
  version: 7,
  name: 'datenschutz',
  sql: '',
};
