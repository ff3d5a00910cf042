/**
 * The Latin letters of DIN 91379 (2022-08, normative letters and sequences), which a name in a German register may
 * contain, and how to write them with the letters of a keyboard: base letter, then a sign that looks like the mark.
 */
import { fold } from './fold.ts';

const LETTERS =
  'À Á Â Ã Ä Å Æ Ç È É Ê Ë Ì Í Î Ï Ð Ñ Ò Ó Ô Õ Ö Ø Ù Ú Û Ü Ý Þ ß à á â ã ä å æ ç è é ê ë ì í î ï ð ñ ò ó ô õ ö ø ù ú û ü ý þ ÿ ' +
  'Ā ā Ă ă Ą ą Ć ć Ĉ ĉ Ċ ċ Č č Ď ď Đ đ Ē ē Ĕ ĕ Ė ė Ę ę Ě ě Ĝ ĝ Ğ ğ Ġ ġ Ģ ģ Ĥ ĥ Ħ ħ Ĩ ĩ Ī ī Ĭ ĭ Į į İ ı Ĳ ĳ Ĵ ĵ Ķ ķ ĸ Ĺ ĺ Ļ ļ Ľ ľ Ŀ ŀ Ł ł ' +
  'Ń ń Ņ ņ Ň ň ŉ Ŋ ŋ Ō ō Ŏ ŏ Ő ő Œ œ Ŕ ŕ Ŗ ŗ Ř ř Ś ś Ŝ ŝ Ş ş Š š Ţ ţ Ť ť Ŧ ŧ Ũ ũ Ū ū Ŭ ŭ Ů ů Ű ű Ų ų Ŵ ŵ Ŷ ŷ Ÿ Ź ź Ż ż Ž ž ' +
  'Ƈ ƈ Ə Ɨ Ơ ơ Ư ư Ʒ Ǎ ǎ Ǐ ǐ Ǒ ǒ Ǔ ǔ Ǖ ǖ Ǘ ǘ Ǚ ǚ Ǜ ǜ Ǟ ǟ Ǣ ǣ Ǥ ǥ Ǧ ǧ Ǩ ǩ Ǫ ǫ Ǭ ǭ Ǯ ǯ ǰ Ǵ ǵ Ǹ ǹ Ǻ ǻ Ǽ ǽ Ǿ ǿ Ȓ ȓ Ș ș Ț ț Ȟ ȟ ȧ Ȩ ȩ Ȫ ȫ Ȭ ȭ Ȯ ȯ Ȱ ȱ Ȳ ȳ ə ɨ ʒ ' +
  'Ḃ ḃ Ḇ ḇ Ḋ ḋ Ḍ ḍ Ḏ ḏ Ḑ ḑ ḗ Ḝ ḝ Ḟ ḟ Ḡ ḡ Ḣ ḣ Ḥ ḥ Ḧ ḧ Ḩ ḩ Ḫ ḫ ḯ Ḱ ḱ Ḳ ḳ Ḵ ḵ Ḷ ḷ Ḻ ḻ Ṁ ṁ Ṃ ṃ Ṅ ṅ Ṇ ṇ Ṉ ṉ Ṓ ṓ Ṕ ṕ Ṗ ṗ Ṙ ṙ Ṛ ṛ Ṟ ṟ Ṡ ṡ Ṣ ṣ Ṫ ṫ Ṭ ṭ Ṯ ṯ ' +
  'Ẁ ẁ Ẃ ẃ Ẅ ẅ Ẇ ẇ Ẍ ẍ Ẏ ẏ Ẑ ẑ Ẓ ẓ Ẕ ẕ ẖ ẗ ẞ Ạ ạ Ả ả Ấ ấ Ầ ầ Ẩ ẩ Ẫ ẫ Ậ ậ Ắ ắ Ằ ằ Ẳ ẳ Ẵ ẵ Ặ ặ Ẹ ẹ Ẻ ẻ Ẽ ẽ Ế ế Ề ề Ể ể Ễ ễ Ệ ệ Ỉ ỉ Ị ị ' +
  'Ọ ọ Ỏ ỏ Ố ố Ồ ồ Ổ ổ Ỗ ỗ Ộ ộ Ớ ớ Ờ ờ Ở ở Ỡ ỡ Ợ ợ Ụ ụ Ủ ủ Ứ ứ Ừ ừ Ử ử Ữ ữ Ự ự Ỳ ỳ Ỵ ỵ Ỷ ỷ Ỹ ỹ ' +
  'A̋ C̀ C̄ C̆ C̈ C̕ C̣ C̦ C̨̆ D̂ F̀ F̄ G̀ H̄ H̦ H̱ J́ J̌ K̀ K̂ K̄ K̇ K̕ K̛ K̦ K͟H K͟h L̂ L̥ L̥̄ L̦ M̀ M̂ M̆ M̐ N̂ N̄ N̆ N̦ P̀ P̄ P̕ P̣ R̆ R̥ R̥̄ S̀ S̄ S̛̄ S̱ T̀ T̄ T̈ T̕ T̛ U̇ Z̀ Z̄ Z̆ Z̈ Z̧ ' +
  'a̋ c̀ c̄ c̆ c̈ c̕ c̣ c̦ c̨̆ d̂ f̀ f̄ g̀ h̄ h̦ j́ k̀ k̂ k̄ k̇ k̕ k̛ k̦ k͟h l̂ l̥ l̥̄ l̦ m̀ m̂ m̆ m̐ n̂ n̄ n̆ n̦ p̀ p̄ p̕ p̣ r̆ r̥ r̥̄ s̀ s̄ s̛̄ s̱ t̀ t̄ t̕ t̛ u̇ z̀ z̄ z̆ z̈ z̧ ' +
  'Ç̆ Û̄ ç̆ û̄ ÿ́ Č̕ Č̣ č̕ č̣ ē̍ Ī́ ī́ ō̍ Ž̦ Ž̧ ž̦ ž̧ Ḳ̄ ḳ̄ Ṣ̄ ṣ̄ Ṭ̄ ṭ̄ Ạ̈ ạ̈ Ọ̈ ọ̈ Ụ̄ Ụ̈ ụ̄ ụ̈';

/** Every letter and sequence beyond A to Z, composed (NFC). */
export const din91379: readonly string[] = LETTERS.split(' ').map((letter) => letter.normalize('NFC'));

/** Sign on the keyboard that stands for a mark, in the order in which help shows them. */
export const zeichenTasten = [
  { taste: "'", marke: '\u0301', wort: 'Akut' },
  { taste: '`', marke: '\u0300', wort: 'Gravis' },
  { taste: '^', marke: '\u0302', wort: 'Zirkumflex' },
  { taste: 'v', marke: '\u030C', wort: 'Haken (Hatschek)' },
  { taste: ':', marke: '\u0308', wort: 'Trema' },
  { taste: '~', marke: '\u0303', wort: 'Tilde' },
  { taste: '-', marke: '\u0304', wort: 'Strich darüber' },
  { taste: 'u', marke: '\u0306', wort: 'Bogen' },
  { taste: '.', marke: '\u0307', wort: 'Punkt darüber' },
  { taste: '!', marke: '\u0323', wort: 'Punkt darunter' },
  { taste: 'o', marke: '\u030A', wort: 'Ring' },
  { taste: '"', marke: '\u030B', wort: 'Doppelakut' },
  { taste: ',', marke: '\u0327', wort: 'Cedille' },
  { taste: ';', marke: '\u0326', wort: 'Komma darunter' },
  { taste: '+', marke: '\u0328', wort: 'Ogonek' },
  { taste: '_', marke: '\u0331', wort: 'Strich darunter' },
  { taste: '?', marke: '\u0309', wort: 'Haken darüber' },
  { taste: '*', marke: '\u031B', wort: 'Horn' },
  { taste: '/', marke: '/', wort: 'Querstrich oder anderer Buchstabe' },
] as const;

const STROKE: Readonly<Record<string, string>> = {
  d: 'đ',
  h: 'ħ',
  i: 'ı',
  l: 'ł',
  o: 'ø',
  t: 'ŧ',
  a: 'æ',
  e: 'ə',
  s: 'ß',
  g: 'ǥ',
  n: 'ŋ',
};

/** Letters of DIN 91379 with the same base letter and case: „c“ → „ç ć ĉ ċ č …“. The letter itself is left out. */
export function variantsOf(letter: string): readonly string[] {
  const base = baseOf(letter);
  const upper = isUpper(letter);
  return base === ''
    ? []
    : din91379.filter((each) => each !== letter && baseOf(each) === base && isUpper(each) === upper);
}

/** The letter with the mark that the sign stands for: c and v → č. A letter may already carry a mark. Null: no such letter. */
export function composed(letter: string, taste: string): string | null {
  const sign = zeichenTasten.find((each) => each.taste === taste);
  if (sign === undefined) return null;
  const next = sign.marke === '/' ? stroke(letter) : `${letter}${sign.marke}`.normalize('NFC');
  return next !== null && din91379.includes(next) ? next : null;
}

/** The letter at the end of a text, with the marks that belong to it; empty where it ends with none. */
export function lastLetter(text: string): string {
  return /\p{L}[\p{M}]*$/u.exec(text.normalize('NFC'))?.[0] ?? '';
}

function stroke(letter: string): string | null {
  const small = STROKE[letter.toLowerCase()];
  if (small === undefined) return null;
  return isUpper(letter) ? small.toUpperCase() : small;
}

function baseOf(letter: string): string {
  return /[a-z]/.exec(fold(letter))?.[0] ?? '';
}

function isUpper(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
