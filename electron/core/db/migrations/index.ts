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
import { migration0010 } from './0010-vorlagen.ts';
import { migration0011 } from './0011-rueckmeldung.ts';
import { migration0012 } from './0012-instrument.ts';
import { migration0013 } from './0013-import.ts';
import { migration0014 } from './0014-halbjahr.ts';
import { migration0015 } from './0015-freigabe.ts';
import { migration0016 } from './0016-paket.ts';
import { migration0017 } from './0017-gremium.ts';
import { migration0018 } from './0018-beleg.ts';
import { migration0019 } from './0019-begleittext.ts';
import { migration0020 } from './0020-heute.ts';
import { migration0021 } from './0021-traeger.ts';
import { migration0022 } from './0022-gremium.ts';
import { migration0023 } from './0023-programm.ts';
import { migration0024 } from './0024-geschichte.ts';
import { migration0025 } from './0025-halbjahr-termin.ts';
import { migration0026 } from './0026-auskunftssperre.ts';

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
  migration0010,
  migration0011,
  migration0012,
  migration0013,
  migration0014,
  migration0015,
  migration0016,
  migration0017,
  migration0018,
  migration0019,
  migration0020,
  migration0021,
  migration0022,
  migration0023,
  migration0024,
  migration0025,
  migration0026,
];
