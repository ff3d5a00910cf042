import type { Migration } from '../migrate.ts';

export const migration0008: Migration = {
  version: 8,
  name: 'rechtsstand',
  sql: '',
};
