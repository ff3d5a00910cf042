/** Many papers as one page for the printer: each keeps its own foot and its own count of pages. */
import { renderBlaetter } from './html.ts';
import type { Dokument } from './modell.ts';
import { cssString, papierCss } from './papier-css.ts';

type StapelOptions = {
  readonly schriftCss: string;
  readonly titel: string;
  /** Pages of each paper, as a first print has counted them; null while nobody knows. */
  readonly seiten: readonly number[] | null;
};

/**
 * The counter of the browser runs through the whole file, so each paper has a named page with a counter of its own.
 * A named page cannot say what its first page looks like: the head begins at the upper edge of the sheet instead, and
 * every further page repeats the padding.
 */
export function renderStapel(
  dokumente: readonly Dokument[],
  { schriftCss, titel, seiten }: StapelOptions,
): string {
  const pages = dokumente.map(({ fusszeile }, i) => pageCss(i, fusszeile, seiten?.[i] ?? null)).join('');
  const body = dokumente
    .map((dokument, i) =>
      renderBlaetter(dokument)
        .map((blatt) => `<section class="blatt" style="page:p${i}">\n${blatt}\n</section>`)
        .join('\n'),
    )
    .join('\n');
  return `<!doctype html>
<html lang="de-DE">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${titel.replaceAll(/[&<>]/g, '')}</title>
<style>${schriftCss}${papierCss}${STAPEL_CSS}${pages}</style>
</head>
<body>
<p class="schriftprobe" aria-hidden="true">a\u0142\u1ea1\u0639\u12a0<strong>a\u0142\u1ea1\u0639\u12a0</strong></p>
<main>
${body}
</main>
</body>
</html>`;
}

export type Umfang = {
  /** How many headings the paper has: the outline of the file lists them in this order. */
  readonly ueberschriften: number;
  /** How much stands on it, without pictures: papers of a kind that say about as much fill as many pages. */
  readonly zeichen: number;
};

export function umfangOf(dokument: Dokument): Umfang {
  const blaetter = renderBlaetter(dokument);
  const count = (of: (blatt: string) => number) => blaetter.reduce((sum, blatt) => sum + of(blatt), 0);
  return {
    ueberschriften: count((blatt) => blatt.match(/<h[1-6]>/g)?.length ?? 0),
    zeichen: count((blatt) => blatt.replaceAll(/<svg[\s\S]*?<\/svg>/g, '').length),
  };
}

/**
 * Nobody ever sees the stack on a screen, and laying it out for one before the printer took a third of the time. The
 * few letters that are laid out make the browser read every font before it prints.
 */
const STAPEL_CSS = `
@media screen { main { display: none; } }
@media print { .schriftprobe { display: none; } }
@page { size: 210mm 297mm; margin: 0 0 19mm; }
@page :first { margin: 0 0 19mm; }
.blatt { padding-top: 20mm; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.blatt > .brief:first-child, .blatt > .kopf:first-child { position: absolute; top: 0; left: 0; right: 0; margin: 0; }
.brief + * { margin-top: 78.46mm; }
.kopf + * { margin-top: 22mm; }
`;

const SCHRIFT = `font: 400 8pt 'Fira Sans', Calibri, Carlito, Arial, sans-serif; color: #555e68; white-space: pre;`;

function pageCss(i: number, fuss: string, seiten: number | null): string {
  const von = seiten === null ? '' : ` ${cssString(` von ${seiten}`)}`;
  return `@page p${i} { counter-increment: c${i}; @bottom-left { content: ${cssString(fuss)}; ${SCHRIFT} padding-left: 25mm; text-align: left; width: 150mm; } @bottom-right { content: 'Seite ' counter(c${i})${von}; ${SCHRIFT} padding-right: 20mm; text-align: right; } }
`;
}
