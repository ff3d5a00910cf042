import type { Migration } from '../migrate.ts';

export const migration0011: Migration = {
  version: 11,
  name: 'rueckmeldung',
  sql: '',
};
