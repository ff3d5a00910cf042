/** Papers of a Gremium belong to no person: here they are blank forms; filled ones are made in `gremium-papier.ts`. */
import { leererGrundsatz } from '#shared/dokumente/vorlagen/grundsatz.ts';
import { leereSitzung } from '#shared/dokumente/vorlagen/sitzung.ts';
import type { Loader } from './dokument-quelle.ts';

type Papiere = 'entscheidungsvorlage' | 'einladung' | 'tagesordnung' | 'niederschrift';
const sitzung = { filled: () => leereSitzung, blank: () => ({}) };

export const gremiumLoaders: { readonly [K in Papiere]: Loader<K> } = {
  entscheidungsvorlage: { filled: () => leererGrundsatz, blank: () => ({}) },
  einladung: sitzung,
  tagesordnung: sitzung,
  niederschrift: sitzung,
};
