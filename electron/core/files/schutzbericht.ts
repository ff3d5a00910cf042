import { kleinsterBestand, type Buendel } from '#shared/anonymisierung/tabellen.ts';
import { merkmale } from '#shared/anonymisierung/merkmale.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen } from './buendel.ts';

/** What was done to protect people, in words a layperson understands; a page without scripts or outside parts. */
export function schutzbericht(buendel: Buendel, { behoerde, programm }: BuendelRahmen): string {
  const { stichtag, schwelle, bestand, tabellen, nichtEnthalten } = buendel;
  const verborgen = tabellen.map(({ titel, zeilen }) => ({
    titel,
    zahl: zeilen.filter(({ anzahl }) => anzahl === null).length,
    von: zeilen.length,
  }));
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Schutzbericht, Stand ${formatDatum(stichtag)}</title><style>${CSS}</style></head><body><main>
<p class="oben">${esc(behoerde)} · ${esc(programm)}</p>
<h1>Schutzbericht</h1>
<p class="lead">Was getan wurde, damit niemand in den Zahlen vom ${formatDatum(stichtag)} erkannt wird.</p>
<h2>In Kürze</h2>
<ul>
<li>${bestand === null ? `Das Bündel enthält keine Tabellen, weil weniger als ${kleinsterBestand(schwelle)} Personen im Register stehen.` : `Gezählt sind ${bestand} Personen in ${tabellen.length} Tabellen. Jede Tabelle kennt ein Merkmal, keine verbindet zwei.`}</li>
<li>Zahlen von 1 bis ${schwelle - 1} werden nie gezeigt.</li>
<li>Namen, Nummern, Geburtsdaten und freie Texte gelangen gar nicht erst in das Bündel. Zum Schluss wurde jede Datei nach allen Namen und Nummern des Registers durchsucht; bei einem Fund wird nichts geschrieben.</li>
</ul>
<h2>Was von einer Akte übrig bleibt</h2>
<p>Von jeder Person werden nur diese groben Merkmale gezählt. Für jedes andere Feld des Registers ist festgelegt, dass es die Behörde auf diesem Weg nicht verlässt.</p>
<ul>${Object.values(merkmale)
    .map(({ titel }) => `<li>${esc(titel)}</li>`)
    .join('')}</ul>
<h2>Kleine Zahlen</h2>
<p>Eine Gruppe von ein oder zwei Menschen ist vor Ort oft bekannt. Gruppen unter ${schwelle} sind deshalb verborgen. Weil die Summe bekannt ist, ließe sich eine einzelne verborgene Zahl leicht ausrechnen. Darum sind in einer solchen Tabelle mindestens drei Zahlen verborgen, und zwar so, dass für jede von ihnen mehrere Werte möglich bleiben – darunter 1 und ${schwelle} –, auch für jemanden, der dieses Verfahren genau kennt. Wo das nicht gelingt, entfällt die Tabelle.</p>
${verborgen.length === 0 ? '' : `<table><caption>Verborgene Zahlen je Tabelle</caption><thead><tr><th scope="col">Tabelle</th><th scope="col">verborgen</th><th scope="col">Zeilen</th></tr></thead><tbody>${verborgen.map(({ titel, zahl, von }) => `<tr><th scope="row">${esc(titel)}</th><td>${zahl}</td><td>${von}</td></tr>`).join('')}</tbody></table>`}
<h2>Was nicht enthalten ist</h2>
<ul>${nichtEnthalten.map((satz) => `<li>${esc(satz)}</li>`).join('')}</ul>
<h2>Was als Risiko bleibt</h2>
<ul>
<li>Steht eine große Gruppe allein in einer Tabelle, sagt das etwas über alle, die dazugehören.</li>
<li>Wer selbst Angaben über einzelne Menschen hat, kann damit mehr wissen als dieses Bündel.</li>
<li>Frühere Bündel wurden nicht verglichen: Wer zwei Bündel mit nahe beieinanderliegenden Stichtagen nebeneinanderlegt, kann aus dem Unterschied lernen. Geben Sie ein neues Bündel erst weiter, wenn sich der Bestand deutlich geändert hat, am besten zum Ende eines Halbjahres.</li>
</ul>
</main></body></html>
`;
}

const CSS = `:root{color-scheme:light dark;--text:#1f2933;--leise:#5b6776;--linie:#b8c1cc;--akzent:#17324d;--grund:#fff}
@media (prefers-color-scheme:dark){:root{--text:#e6e9ee;--leise:#a9b3bf;--linie:#46515e;--akzent:#a9c8ea;--grund:#14181d}}
body{margin:0;background:var(--grund);color:var(--text);font:1.05rem/1.55 'Fira Sans',Calibri,'Segoe UI',sans-serif}
main{max-width:42rem;margin:3rem auto;padding:0 1.25rem}.oben{color:var(--leise);margin:0}
h1{font-size:2rem;line-height:1.15;margin:.25rem 0 .5rem;color:var(--akzent)}h2{font-size:1.2rem;margin:2rem 0 .4rem;color:var(--akzent)}
.lead{font-size:1.15rem;color:var(--leise);margin-top:0}li{margin:.3rem 0}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;color:var(--leise);padding-bottom:.4rem}
th,td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--linie);text-align:left;font-weight:400}thead th{font-weight:600}td,thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}`;

function esc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
