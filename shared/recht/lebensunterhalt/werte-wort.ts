/** How the tables behind a calculation are called in a sentence. */

const ABSETZREGELN: Readonly<Record<string, string>> = {
  '11b-alt': '§ 11b SGB II bis 30.06.2023',
  '11b-2023': '§ 11b SGB II seit 01.07.2023',
};

/** „2026, § 11b SGB II seit 01.07.2023“ for `2026, 11b-2023`. */
export function werteWort(parameter: string): string {
  return parameter
    .split(', ')
    .map((id) => ABSETZREGELN[id] ?? id)
    .join(', ');
}
