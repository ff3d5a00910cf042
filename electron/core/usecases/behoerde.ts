import type { ReadAccess } from '../register/access.ts';

/** How the office and its programme are called on what leaves the program. */
export function behoerdeOf({ tables }: ReadAccess): { readonly name: string; readonly programm: string } {
  const einstellung = tables.einstellung.all()[0];
  const name = [einstellung?.behoerde, einstellung?.amt]
    .filter((teil) => teil !== null && teil !== undefined && teil !== '')
    .join(', ');
  return {
    name: name === '' ? 'Ausländerbehörde' : name,
    programm: einstellung?.programmName ?? 'Bleiberechtsprogramm',
  };
}
