/** A plain table of two columns for the terminal; the longer texts on the right wrap nowhere. */
export function textTabelle(zeilen: readonly (readonly [string, string])[]): string {
  const breite = Math.max(...zeilen.map(([was]) => was.length));
  return zeilen.map(([was, wert]) => `  ${was.padEnd(breite)}  ${wert}`).join('\n');
}
