import type { Migration } from '../migrate.ts';

export const migration0016: Migration = {
  version: 16,
  name: 'paket',
  sql: '',
};
