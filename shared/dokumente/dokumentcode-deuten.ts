import { readDokumentcode } from './dokumentcode.ts';

const KUERZEL = 2;
const LENGTH = 10;
const MUSTER = 'zum Beispiel RB-7K3M-9QXD';
/** Signs no code has, and what they are mistaken for. */
const VERWECHSELT: Readonly<Record<string, readonly string[]>> = {
  0: ['D', 'Q'],
  O: ['D', 'Q'],
  I: ['1'],
  L: ['1'],
  U: ['V'],
};

/**
 * A code as somebody typed it or a scanner sent it, in the form in which it is printed; or a sentence that helps.
 * Signs that no code has are read as the ones they are mistaken for, and Y and Z are exchanged where a scanner
 * thinks of an American keyboard, but only if the check sign then agrees; `berichtigt` says so.
 */
export function deuteDokumentcode(
  typed: string,
): { readonly code: string; readonly berichtigt: boolean } | { readonly satz: string } {
  // A scanner set to an American keyboard sends ß for the hyphen, and that would become two letters.
  const signs = typed.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase();
  if (signs.length === 0) return { satz: `Bitte tippen oder scannen Sie die Kennung vom Papier, ${MUSTER}.` };
  if (signs.length !== LENGTH)
    return {
      satz: `Eine Kennung hat zwei Buchstaben und acht Zeichen, ${MUSTER}. ${countSentence(signs.length - LENGTH)}`,
    };
  const code = readDokumentcode(signs);
  if (code !== null) return { code, berichtigt: false };
  const meant = [...new Set(readings(signs).flatMap((each) => readDokumentcode(each) ?? []))];
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return { code: only, berichtigt: true };
  return Array.from(signs.slice(KUERZEL)).some((sign) => Object.hasOwn(VERWECHSELT, sign))
    ? {
        satz: 'Die Zeichen 0, I, L, O und U kommen in Kennungen nicht vor. Vielleicht ist D, Q, 1 oder V gemeint? Bitte lesen Sie noch einmal nach.',
      }
    : { satz: 'An dieser Kennung stimmt ein Zeichen nicht. Bitte lesen Sie sie noch einmal vom Papier ab.' };
}

function countSentence(more: number): string {
  if (more === -1) return 'Hier fehlt eines.';
  if (more < 0) return `Hier fehlen ${-more}.`;
  return more === 1 ? 'Hier ist eines zu viel.' : `Hier sind ${more} zu viel.`;
}

function readings(signs: string): readonly string[] {
  const exchanged = [...signs].map((sign) => ({ Y: 'Z', Z: 'Y' })[sign] ?? sign).join('');
  return [signs, exchanged].flatMap((each) =>
    Array.from(each.slice(KUERZEL)).reduce<readonly string[]>(
      (heads, sign) => heads.flatMap((head) => (VERWECHSELT[sign] ?? [sign]).map((next) => head + next)),
      [each.slice(0, KUERZEL)],
    ),
  );
}
