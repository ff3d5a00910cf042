/** Days in spreadsheets are numbers with a date format; which formats are dates, and which day a number is. */

/** Numbers of built-in formats that show a day (ECMA-376, 18.8.30). */
const BUILT_IN = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/** A predicate over the style numbers of cells, from the text of `styles.xml`. */
export function readDateStyles(xml: string): (style: number) => boolean {
  const custom = new Set<number>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\b[^>]*>/g)) {
    if (showsDay(attribute(tag, 'formatCode'))) custom.add(Number(attribute(tag, 'numFmtId')));
  }
  const cellXfs = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  const styles = [...cellXfs.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId'));
    return BUILT_IN.has(id) || custom.has(id);
  });
  return (style) => styles[style] === true;
}

/**
 * The day a serial number stands for. In the 1900 system number 60 is a 29 February that never was.
 * Null where the number is no day between 1900 and 2199.
 */
export function serialToDay(serial: number, date1904: boolean): string | null {
  const whole = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (whole < 1 || whole === 60 || whole > 109_574) return null;
  const day = new Date(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * 86_400_000);
  return day.toISOString().slice(0, 10);
}

/** The other way round; the inverse of {@link serialToDay}. */
export function dayToSerial(day: string, date1904: boolean): number {
  const days = Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
  return (days <= 60 ? days - 1 : days) - (date1904 ? 1462 : 0);
}

function showsDay(format: string): boolean {
  const bare = format.replace(/&quot;.*?&quot;|"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();
  return /[yj]|d|t{1,4}(?=[.\-/ ])/.test(bare) && !/general|standard/.test(bare);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
