import type { Fund } from './registereintrag.ts';
import { nationalNumber, type Textregister } from './textregister.ts';

const GRUPPE = /[\p{L}\p{N}]+/gu;
const ZWISCHEN = /^[\s.,:_+()\-‐-―/]{1,4}$/u;
/** A number is written in at most so many groups: „33.2 – 12 34 / 21 – AB“. */
const GRUPPEN_MAX = 8;
/** From so many signs on, one wrong digit is still this number. */
const LANG = 6;

/** Numbers of the register, with whatever signs between their groups, and with one wrong digit. */
export function findNummern(text: string, { nummern, emails }: Textregister): Fund[] {
  const gruppen = [...text.matchAll(GRUPPE)].map((match) => ({
    von: match.index,
    bis: match.index + match[0].length,
    signs: match[0].toLowerCase(),
    zahl: /\d/.test(match[0]),
  }));
  const funde: Fund[] = [];
  gruppen.forEach((first, i) => {
    if (!first.zahl && gruppen[i + 1]?.zahl !== true && gruppen[i + 2]?.zahl !== true) return;
    let joined = '';
    for (let to = i; to < gruppen.length && to - i < GRUPPEN_MAX; to += 1) {
      const last = gruppen[to];
      if (last === undefined) break;
      if (to > i && !ZWISCHEN.test(text.slice(gruppen[to - 1]?.bis, last.von))) break;
      joined += last.signs;
      if (joined.length < 4 || !/\d{1}.*\d/.test(joined)) continue;
      const national = /^\d+$/.test(joined) ? nationalNumber(joined) : joined;
      const genau = nummern.get(joined) ?? nummern.get(national);
      const nah =
        genau ?? (joined.length >= LANG ? (nummern.near(joined) ?? nummern.near(national)) : undefined);
      if (nah !== undefined)
        funde.push({
          von: first.von,
          bis: last.bis,
          text: text.slice(first.von, last.bis),
          art: nah,
          stufe: genau === undefined ? 'aehnlich' : 'register',
        });
    }
  });
  const small = text.toLowerCase();
  for (const email of emails) {
    for (let at = small.indexOf(email); at >= 0; at = small.indexOf(email, at + 1))
      funde.push({
        von: at,
        bis: at + email.length,
        text: text.slice(at, at + email.length),
        art: 'email',
        stufe: 'register',
      });
  }
  return funde;
}
