/**
 * How a paper looks on screen, in print and as PDF. Positions follow DIN 5008 Form B: address field 20 mm from
 * the left and 45 mm from the top edge (85 × 45 mm, text at 25 mm), Informationsblock at 125 / 50 mm, text from
 * 98.46 mm, fold marks at 105 and 210 mm, punch mark at 148.5 mm. The side margins are inside the page so that
 * the marks can stand beside the text.
 */
export const papierCss = `
:root { --tinte: #16191d; --leise: #555e68; --linie: #8a939c; --zart: #d5dade; --grund: #f3f5f6; --akzent: #1d4b5c; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; color: var(--tinte); font: 400 10.25pt/1.42 'Fira Sans', 'Noto Sans DIN 91379', 'Noto Sans Arabic', 'Noto Sans Ethiopic', Calibri, Carlito, Arial, sans-serif; font-variant-numeric: lining-nums; hyphens: manual; }
.blatt { position: relative; padding: 0 20mm 0 25mm; }
.blatt + .blatt { break-before: page; }
p, ul, ol, dl, table, h1, h2, h3 { margin: 0; }

.brief { position: relative; height: 98.46mm; margin: 0 -20mm 0 -25mm; }
.kopf { position: relative; height: 42mm; margin: 0 -20mm 0 -25mm; }
.behoerde { position: absolute; left: 25mm; top: 15mm; width: 92mm; }
.behoerde strong { display: block; font-weight: 600; font-size: 14.5pt; line-height: 1.2; letter-spacing: -0.005em; color: var(--akzent); }
.behoerde span { display: block; margin-top: 1mm; color: var(--leise); font-size: 10pt; }
/* Form A: everything of the letter begins 18 mm higher, the name of the office with 12 instead of 15 mm. */
.brief.form-a { height: 80.46mm; }
.form-a .behoerde, .form-a .kennung, .form-a .logo { top: 12mm; }
.form-a .anschrift { top: 27mm; }
.form-a .info { top: 32mm; }
.form-a .kennung svg { width: 13mm; height: 13mm; }
.logo { position: absolute; left: 25mm; top: 15mm; }
.kennung { position: absolute; left: 125mm; top: 15mm; display: flex; gap: 3mm; align-items: flex-start; }
.kennung svg { width: 15mm; height: 15mm; flex: none; }
.kennung div { font-size: 8pt; line-height: 1.45; color: var(--leise); padding-top: 0.4mm; }
.kennung strong { display: block; font-weight: 600; font-size: 10pt; letter-spacing: 0.04em; color: var(--tinte); }
.anschrift { position: absolute; left: 20mm; top: 45mm; width: 85mm; height: 45mm; padding-left: 5mm; overflow: hidden; }
.ruecksendung { position: absolute; left: 5mm; right: 0; top: 12.7mm; height: 5mm; font-size: 7pt; line-height: 5mm; color: var(--leise); white-space: nowrap; overflow: hidden; text-overflow: clip; }
.empfaenger { position: absolute; left: 5mm; right: 0; top: 17.7mm; line-height: 4.5mm; font-size: 10.5pt; }
.empfaenger span { display: block; min-height: 4.5mm; }
.empfaenger .leer { height: 8mm; border-bottom: 0.5pt solid var(--linie); }
.info { position: absolute; left: 125mm; top: 50mm; width: 75mm; display: grid; grid-template-columns: 21mm 1fr; row-gap: 0.9mm; font-size: 9pt; line-height: 1.3; }
.info div { display: contents; }
.info dt { color: var(--leise); }
.info dd { margin: 0; overflow-wrap: anywhere; }
.info .leer { border-bottom: 0.5pt solid var(--linie); min-height: 4.6mm; margin-right: 10mm; }
.marke { position: absolute; left: 4mm; width: 4mm; border-top: 0.4pt solid var(--linie); }

h1 { font-weight: 600; font-size: 18pt; line-height: 1.2; letter-spacing: -0.01em; margin-bottom: 3mm; color: var(--tinte); break-after: avoid; }
h1 .zusatz { display: block; font-weight: 400; font-size: 10.5pt; letter-spacing: 0; color: var(--leise); margin-top: 1mm; }
h2 { display: flex; align-items: baseline; gap: 2.6mm; font-weight: 600; font-size: 12.5pt; line-height: 1.3; margin: 5.4mm 0 2mm; padding-top: 1.8mm; border-top: 1pt solid var(--akzent); color: var(--akzent); break-after: avoid; }
h2 .zusatz { font-weight: 400; font-size: 9pt; color: var(--leise); margin-left: auto; }
h2 .buchstabe { min-width: 4mm; }
h3 { font-weight: 600; font-size: 10.25pt; margin: 4mm 0 1mm; break-after: avoid; }
h3 .zusatz { font-weight: 400; color: var(--leise); }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
p.lead { font-size: 11pt; line-height: 1.45; margin-bottom: 2.6mm; }
p.klein { font-size: 8.75pt; line-height: 1.4; color: var(--leise); }
strong { font-weight: 600; }
ul, ol { padding-left: 5.5mm; margin-bottom: 2mm; }
li { margin-bottom: 0.9mm; padding-left: 1mm; }
li::marker { color: var(--akzent); }

.feld { white-space: pre-wrap; font-weight: 600; }
.feld.leer { display: inline-block; border-bottom: 0.6pt solid var(--linie); height: 1em; }
.feld.kurz { width: 24mm; } .feld.mittel { width: 45mm; } .feld.lang { width: 80mm; }

.felder { display: grid; gap: 2.2mm 6mm; margin: 0 0 3mm; break-inside: avoid; }
.felder.n1 { grid-template-columns: 1fr; } .felder.n2 { grid-template-columns: 1fr 1fr; } .felder.n3 { grid-template-columns: 1fr 1fr 1fr; }
.felder .s2 { grid-column: span 2; } .felder .s3 { grid-column: span 3; }
.felder dt { font-size: 8pt; line-height: 1.3; color: var(--leise); }
.felder dd { margin: 0; min-height: 5.6mm; padding: 0.2mm 0 0.5mm; border-bottom: 0.5pt solid var(--linie); overflow-wrap: anywhere; }
.felder dd.leer { min-height: 7mm; }
.felder.gross { gap: 4.5mm 8mm; margin: 4mm 0 6mm; } .felder.gross dd { font-size: 15pt; font-weight: 600; letter-spacing: 0.02em; padding-bottom: 1mm; } .felder.gross dd.leer { min-height: 9mm; }

table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1mm 0 4mm; font-size: 9.5pt; line-height: 1.38; }
thead { display: table-header-group; }
th { text-align: left; vertical-align: bottom; font-weight: 600; font-size: 8.5pt; color: var(--akzent); padding: 1mm 2mm 1.2mm; border-bottom: 1pt solid var(--akzent); }
td { vertical-align: top; padding: 1.7mm 2mm; border-bottom: 0.5pt solid var(--zart); overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; } th:last-child, td:last-child { padding-right: 0; }
tr { break-inside: avoid; }
tr.frei td { height: 12.5mm; border-bottom-color: var(--linie); }
tr.frei td + td { border-left: 0.5pt solid var(--zart); }
table.vergleich { break-inside: avoid; } td.balken { vertical-align: middle; border-bottom-color: var(--zart); } td.balken i { display: block; height: 3.2mm; background: var(--akzent); }
td:empty:not(.balken) { border-bottom-color: var(--linie); }

.wahl { list-style: none; padding: 0; margin: 0 0 2.6mm; display: grid; gap: 1.5mm 6mm; }
.wahl li { position: relative; padding: 0 0 0 6.6mm; margin: 0; break-inside: avoid; }
.wahl svg { position: absolute; left: 0; top: 0.55mm; width: 3.9mm; height: 3.9mm; }

.zeichnung { margin: 5mm 0 0; break-before: avoid; break-inside: avoid; font-size: 8pt; }
.zeichnung td { border: 0; padding: 0 5mm 0 0; color: var(--leise); line-height: 1.35; }
.zeichnung td:last-child { padding-right: 0; }
.zeichnung .rolle td { font-weight: 600; font-size: 9.5pt; color: var(--tinte); }
.zeichnung .ort td { padding-top: 9.5mm; } .zeichnung .name td { padding-top: 12.5mm; }
.zeichnung.stempel .name td { padding-top: 15mm; }
.zeichnung span { display: block; border-top: 0.6pt solid var(--linie); padding-top: 0.8mm; }

.hinweis { margin: 3.4mm 0 3.6mm; padding: 2.6mm 4mm 1.4mm; border-left: 2.4pt solid var(--akzent); background: var(--grund); break-inside: avoid; font-size: 9.75pt; }
.hinweis .titel { font-weight: 600; color: var(--akzent); margin-bottom: 0.8mm; }
.hinweis p { margin-bottom: 1.4mm; }
.spalten { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 7mm; }
.spalten > div > :first-child { margin-top: 0; }
.schreiben { margin: 0 0 3.4mm; break-inside: avoid; }
.schreiben .label { font-size: 8pt; color: var(--leise); margin: 0; line-height: 1.3; }
.schreiben i { display: block; height: 8mm; border-bottom: 0.5pt solid var(--linie); }

@page { size: 210mm 297mm; margin: 20mm 0 19mm; }
@page :first { margin-top: 0; }
@media print { .bildfuss { display: none; } }
@media screen {
  body { background: #dfe3e6; padding: 8mm 0; }
  .blatt { width: 210mm; min-height: 297mm; margin: 0 auto 8mm; background: #fff; padding-bottom: 22mm; box-shadow: 0 0.4mm 2.4mm rgb(22 25 29 / 18%); }
  .blatt + .blatt { padding-top: 20mm; }
  .bildfuss { position: absolute; left: 25mm; right: 20mm; bottom: 9mm; font-size: 8pt; color: var(--leise); }
  .gefuellt .leer:not(.hand) { background: #fff6d8; }
}
`;

/** Running head and foot of the printed pages; the browser counts the pages. */
export function randCss(kopf: string, fuss: string): string {
  const schrift = `font: 400 8pt 'Fira Sans', Calibri, Carlito, Arial, sans-serif; color: #555e68; white-space: pre;`;
  return `
@page {
  @top-left { content: ${cssString(kopf)}; ${schrift} padding-left: 25mm; text-align: left; }
  @bottom-left { content: ${cssString(fuss)}; ${schrift} padding-left: 25mm; text-align: left; width: 150mm; }
  @bottom-right { content: 'Seite ' counter(page) ' von ' counter(pages); ${schrift} padding-right: 20mm; text-align: right; }
}
@page :first { @top-left { content: none; } }
`;
}

/** Every character that is no letter or digit as an escape, so that no text can leave the string or the style. */
export function cssString(text: string): string {
  return `'${text.replace(/[^\p{L}\p{N}]/gu, (c) => `\\${c.codePointAt(0)?.toString(16) ?? ''} `)}'`;
}
