import { begriffSchluessel, type Begriffe } from '#shared/austausch/begriffe.ts';
import { aktivePakete, giltAm } from '../db/pakete.ts';
import type { ReadAccess } from '../register/access.ts';
import { loadBegriffe } from './import/gemerkt.ts';

/** What words of a list stand for: as packages say, and before that as the office has decided itself. */
export function loadAlleBegriffe(access: ReadAccess): Begriffe {
  const ofPackages = aktivePakete(access.tables)
    .filter((each) => giltAm(each, access.today))
    .flatMap(({ inhalt }) => (inhalt.art === 'codelisten' ? inhalt.begriffe : []))
    .map(({ feld, wort, code }) => [begriffSchluessel(feld, wort), code] as const);
  return new Map([...ofPackages.toReversed(), ...loadBegriffe(access)]);
}
