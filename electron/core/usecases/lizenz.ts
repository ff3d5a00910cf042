import type { HandlersOf } from '../ipc/handlers.ts';
import { loadLizenzen } from '../files/lizenzen.ts';

export const lizenzHandlers: HandlersOf<'lizenz'> = {
  'lizenz.list': () => loadLizenzen(),
};
