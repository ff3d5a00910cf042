import { cleanZeile } from '#shared/lib/eingefuegt.ts';
import { gelesen, nichts, problem, type Gelesen } from './lesen.ts';

export type Name = { readonly nachname: string; readonly vornamen: string | null };

/** Words that belong to the family name that follows. */
const PARTIKEL = new Set([
  'von',
  'van',
  'de',
  'del',
  'della',
  'di',
  'da',
  'dos',
  'al',
  'el',
  'ben',
  'ibn',
  'bin',
  'bint',
  'abu',
  'abd',
  'ter',
  'ten',
  'zu',
  'le',
  'la',
]);

/**
 * A name in one column. With a comma the family name stands first; without one it stands last, together with
 * its particles („Amina al Muster“). Written in capitals („MUSTER Erika“) it is recognised wherever it stands.
 * @param zuerst the heading says that the family name stands first
 */
export function leseName(text: string, zuerst = false): Gelesen<Name> {
  const rein = cleanZeile(text);
  const fehler = pruefeText(text, 200, rein.length);
  if (rein === '') return nichts;
  const grund = fehler ?? pruefeName(rein);
  if (grund !== null) return problem(grund);
  const komma = rein.indexOf(',');
  if (komma !== -1) return teile(rein.slice(0, komma), rein.slice(komma + 1).replaceAll(',', ' '));
  const worte = rein.split(' ');
  if (worte.length === 1) return gelesen({ nachname: rein, vornamen: null });
  const gross = worte.filter(
    (wort) =>
      wort.length > 1 && wort === wort.toLocaleUpperCase('de') && wort !== wort.toLocaleLowerCase('de'),
  );
  if (gross.length > 0 && gross.length < worte.length) {
    return teile(gross.join(' '), worte.filter((wort) => !gross.includes(wort)).join(' '));
  }
  if (zuerst) {
    const erstes = worte.findIndex((wort) => !PARTIKEL.has(wort.toLocaleLowerCase('de')));
    return teile(worte.slice(0, erstes + 1).join(' '), worte.slice(erstes + 1).join(' '));
  }
  let anfang = worte.length - 1;
  while (anfang > 1 && PARTIKEL.has((worte[anfang - 1] ?? '').toLocaleLowerCase('de'))) anfang -= 1;
  return teile(worte.slice(anfang).join(' '), worte.slice(0, anfang).join(' '));
}

/** Signs that no name is written with (DIN 91379): such a cell is a legend, a formula or a note. @returns why not, or null */
export function pruefeName(text: string): string | null {
  const zeichen = /[:=;<>{}[\]@#%&+!§$|\\]/.exec(text)?.[0];
  return zeichen === undefined ? null : `In einem Namen steht kein „${zeichen}“.`;
}

/**
 * Text for any field, as it stands there. @returns the reason why it cannot be taken, or null.
 * @param length of what is left of it once it is composed and cleaned
 */
export function pruefeText(text: string, max = 200, length = text.length): string | null {
  if (/[\p{Cc}\p{Co}\p{Cs}\uFFFD]/u.test(text.replace(/[\r\n\t]/g, ' ')))
    return 'Der Text enthält Zeichen, die sich nicht darstellen lassen.';
  return length > max ? `Der Text ist länger als ${max} Zeichen.` : null;
}

function teile(nachname: string, vornamen: string): Gelesen<Name> {
  const nach = nachname.trim();
  const vor = vornamen.replace(/\s+/gu, ' ').trim();
  if (nach === '') return problem('Der Nachname fehlt.');
  return gelesen({ nachname: nach, vornamen: vor === '' ? null : vor });
}
