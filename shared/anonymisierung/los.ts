/** A repeatable draw from 0 up to 1; the same number gives the same draw. */
export type Los = (nummer: number) => number;

/**
 * Draws that nobody outside can repeat: they hang on a secret of the register. The same register draws alike for
 * every release, so that the same figures are protected in the same way.
 */
export function createLos(geheim: string, wofuer: string): Los {
  const anfang = mische(`${geheim}|${wofuer}`);
  return (nummer) => {
    let state = (anfang + Math.imul(nummer + 1, 0x9e3779b1)) >>> 0;
    state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
    return ((state ^ (state >>> 16)) >>> 0) / 4_294_967_296;
  };
}

function mische(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
