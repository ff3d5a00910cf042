import type { Migration } from '../migrate.ts';

export const migration0015: Migration = {
  version: 15,
  name: 'freigabe',
  sql: '',
};
