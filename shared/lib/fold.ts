/** Letters of DIN 91379 that do not decompose into a base letter and a mark. */
const BASE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ĸ: 'k',
  ł: 'l',
  ŋ: 'n',
  ŧ: 't',
  þ: 'th',
  ə: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ƴ: 'y',
  ɲ: 'n',
  ǥ: 'g',
  ʒ: 'z',
  ƶ: 'z',
  ɨ: 'i',
  ʉ: 'u',
  ɛ: 'e',
  ɔ: 'o',
  ǝ: 'e',
  ȷ: 'j',
  ſ: 's',
  ƀ: 'b',
  ɖ: 'd',
  ƒ: 'f',
  ƞ: 'n',
  ƥ: 'p',
  ƭ: 't',
  ƈ: 'c',
  ʋ: 'v',
  ȥ: 'z',
  ƹ: 'z',
};
const SPECIAL = new RegExp(`[${Object.keys(BASE).join('')}]`, 'gu');

/**
 * Folds text for comparing: small letters without marks, special letters as their base letter
 * („Đorđević“ → „dordevic“), typographic signs as plain ones, white space as one blank.
 */
export function fold(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      // „ŀ“ decomposes into a letter and a dot that is no mark.
      .replaceAll('l·', 'l')
      .replace(SPECIAL, (letter) => BASE[letter] ?? letter)
      .replace(/[\u2018\u2019\u02B9-\u02BF\u02C8\u02CC`´]/gu, "'")
      .replace(/[\u2010-\u2015\u2212]/gu, '-')
      .replace(/\s+/gu, ' ')
      .trim()
  );
}

/** As {@link fold}, with the German way of writing umlauts: „Müller“ → „mueller“. */
export function foldGerman(text: string): string {
  return fold(text.normalize('NFC').replace(/[äÄ]/gu, 'ae').replace(/[öÖ]/gu, 'oe').replace(/[üÜ]/gu, 'ue'));
}
