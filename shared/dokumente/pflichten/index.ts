import { folgenabschaetzung } from './folgenabschaetzung.ts';
import { tom } from './tom.ts';
import { verzeichnis } from './verzeichnis.ts';

/** Papers for the duties of the office itself; they name no person of the register. */
export const pflichten = { verzeichnis, tom, folgenabschaetzung } as const;
export type PflichtId = keyof typeof pflichten;
