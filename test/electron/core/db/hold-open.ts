/** Holds a database open until it is killed. */
import { openDatabase } from '#electron/core/db/open.ts';

const [, , path = '', key = ''] = process.argv;
const db = openDatabase(path, Buffer.from(key, 'hex'));
process.send?.(db.open);
setInterval(() => undefined, 1000);
