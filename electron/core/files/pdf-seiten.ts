/**
 * How many pages each paper of a printed stack has, read from the outline that the browser writes into the file. The
 * engine writes its objects in plain text; whatever does not look as expected gives null, and nothing is claimed.
 * @param headings number of headings of each paper, in the order of the file
 */
export function pagesPerPaper(pdf: Uint8Array, headings: readonly number[]): readonly number[] | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const pages = pageObjects(text);
  const starts = [...text.matchAll(/\/Title (?:\((?:\\.|[^\\)])*\)|<[0-9A-Fa-f]*>)\s*\/Dest \[(\d+) 0 R/g)]
    .map(([, object]) => pages.indexOf(Number(object)))
    // The engine writes what stands under a heading before the heading itself. Papers never share a page.
    .toSorted((a, b) => a - b);
  const wanted = headings.reduce((sum, count) => sum + count, 0);
  if (pages.length === 0 || starts.length !== wanted || headings.some((count) => count === 0)) return null;
  const firsts = headings.map(
    (_, i) => starts[headings.slice(0, i).reduce((sum, count) => sum + count, 0)] ?? -1,
  );
  const counts = firsts.map((first, i) => (firsts[i + 1] ?? pages.length) - first);
  return firsts[0] === 0 && counts.every((count) => count > 0) ? counts : null;
}

/** How many pages a file of the print engine has; null if it is none. */
export function pageCount(pdf: Uint8Array): number | null {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  return pageObjects(text).length || null;
}

/** Numbers of the page objects in the order of the page tree. */
function pageObjects(text: string): readonly number[] {
  const kids = new Map<number, readonly number[]>();
  const leaves = new Set<number>();
  for (const [, number, type, body] of text.matchAll(
    /(\d+) 0 obj\s*<<\s*\/Type \/(Pages|Page)\b([\s\S]*?)endobj/g,
  )) {
    if (type === 'Page') leaves.add(Number(number));
    else {
      const list = /\/Kids \[([^\]]*)\]/.exec(body ?? '')?.[1] ?? '';
      kids.set(
        Number(number),
        [...list.matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid)),
      );
    }
  }
  const inside = new Set([...kids.values()].flat());
  const walk = (node: number): readonly number[] =>
    leaves.has(node) ? [node] : (kids.get(node) ?? []).flatMap(walk);
  return [...kids.keys()].filter((node) => !inside.has(node)).flatMap(walk);
}
