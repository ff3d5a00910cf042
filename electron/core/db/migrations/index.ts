import type { Migration } from '../migrate.ts';
import { migration0001 } from './0001-register.ts';
import { migration0002 } from './0002-uebersicht.ts';
import { migration0003 } from './0003-recht-fakten.ts';
import { migration0004 } from './0004-eintraege.ts';
import { migration0005 } from './0005-suche.ts';
import { migration0006 } from './0006-sichtung.ts';
import { migration0007 } from './0007-datenschutz.ts';
import { migration0008 } from './0008-rechtsstand.ts';
import { migration0009 } from './0009-vorschau.ts';

export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
  migration0007,
  migration0008,
  migration0009,
];
