/** RFC 4180 in UTF-8. Text that a spreadsheet would take for a formula is marked as text with an apostrophe. */
export function writeCsv(
  kopf: readonly string[],
  zeilen: readonly (readonly (string | number | null)[])[],
): string {
  return [kopf, ...zeilen].map((zeile) => zeile.map(cell).join(',')).join('\r\n') + '\r\n';
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // Programs skip blanks and line breaks before the sign, and know its wide form too.
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
