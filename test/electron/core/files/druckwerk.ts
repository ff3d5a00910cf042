/** A PDF in the shape in which the browser's print engine writes it: one page per sheet, an outline of the headings. */
export function enginePdf(html: string): Uint8Array {
  const parts = html.split('<section class="blatt"').slice(1);
  // A page made from a Word file has no sheets of ours: one page of it is enough here.
  const sheets = parts.length === 0 ? [html] : parts;
  const pageNumbers = sheets.map((_, i) => 3 + i);
  const titles = postOrder(
    sheets.flatMap((sheet, i) =>
      [...sheet.matchAll(/<h([1-6])>/g)].map(([, level]) => ({
        level: Number(level),
        page: pageNumbers[i] ?? 0,
      })),
    ),
  );
  const first = 3 + sheets.length;
  const objects = [
    '<</Title (Probe)\n/Producer (Skia/PDF)>>',
    `<</Type /Pages\n/Count ${sheets.length}\n/Kids [${pageNumbers.map((n) => `${n} 0 R`).join(' ')}]>>`,
    ...sheets.map(() => '<</Type /Page\n/MediaBox [0 0 595 842]\n/Parent 2 0 R>>'),
    ...titles.map((page, i) => `<</Title (T${i})\n/Dest [${page} 0 R /XYZ 0 800 0]\n/Parent 2 0 R>>`),
    '<</Type /Catalog\n/Pages 2 0 R>>',
  ];
  const root = first + titles.length;
  let text = '%PDF-1.4\n';
  const places = objects.map((content, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${content}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}\n/Root ${root} 0 R\n/Info 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}

/** The engine writes what stands under a heading before the heading itself. */
function postOrder(
  headings: readonly { readonly level: number; readonly page: number }[],
): readonly number[] {
  const written: number[] = [];
  const open: { readonly level: number; readonly page: number }[] = [];
  for (const heading of headings) {
    while ((open.at(-1)?.level ?? 0) >= heading.level) written.push(open.pop()?.page ?? 0);
    open.push(heading);
  }
  return [...written, ...open.toReversed().map(({ page }) => page)];
}
