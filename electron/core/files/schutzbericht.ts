import { merkmale } from '#shared/anonymisierung/merkmale.ts';
import { kleinsteGruppe } from '#shared/anonymisierung/kleinste-gruppe.ts';
import { basisOf, kleinsterBestand, leseregeln } from '#shared/anonymisierung/regeln.ts';
import { NAH_TAGE } from '#shared/anonymisierung/vergleich.ts';
import type { Einzeltabelle, Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen } from './buendel.ts';

/** What was done to protect people, in words a layperson understands; a page without scripts or outside parts. */
export function schutzbericht(buendel: Gesamtbuendel, { behoerde, programm }: BuendelRahmen): string {
  const { stichtag, schwelle, bestand, tabellen, kreuze, einzeldaten, nichtEnthalten } = buendel;
  const zahl = tabellen.length + kreuze.length;
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Schutzbericht, Stand ${formatDatum(stichtag)}</title><style>${CSS}</style></head><body><main>
<p class="oben">${esc(behoerde)} · ${esc(programm)}</p>
<h1>Schutzbericht</h1>
<p class="lead">Was getan wurde, damit niemand in den Zahlen vom ${formatDatum(stichtag)} erkannt wird.</p>
<h2>In Kürze</h2>
${liste([
  bestand === null
    ? `Das Bündel enthält keine Tabellen, weil weniger als ${kleinsterBestand(schwelle)} Personen im Register stehen.`
    : `Gezählt sind ${bestand} Personen in ${zahl} Tabellen${kreuze.length === 0 ? '' : `, davon ${kreuze.length} mit zwei Merkmalen zugleich`}.`,
  ...leseregeln(buendel.regeln),
  einzeldaten === null
    ? 'Einzelne Fälle sind nicht enthalten.'
    : `Dazu kommen ${einzeldaten.zeilen.length} einzelne Zeilen; jeder gleichen mindestens ${einzeldaten.regel.k - 1} andere.`,
  'Namen, Nummern, Geburtsdaten und Anschriften gelangen gar nicht erst in das Bündel. Zum Schluss wurde jede Datei nach allen Namen und Nummern des Registers durchsucht; bei einem Fund wird nichts geschrieben.',
])}
${kleinste(buendel)}
<h2>Was von einer Akte übrig bleibt</h2>
<p>Von jeder Person werden nur diese groben Merkmale gezählt. Für jedes andere Feld des Registers ist festgelegt, dass es die Behörde auf diesem Weg nicht verlässt.</p>
${liste(Object.values(merkmale).map(({ titel }) => titel))}
${verfahren(buendel)}
${verborgenTabelle(buendel)}
${einzeldaten === null ? '' : einzelAbschnitt(einzeldaten)}
${frueher(buendel)}
<h2>Was nicht enthalten ist</h2>
${liste(nichtEnthalten)}
<h2>Was als Risiko bleibt</h2>
${liste([
  'Steht eine große Gruppe allein in einer Tabelle, sagt das etwas über alle, die dazugehören.',
  'Wer selbst Angaben über einzelne Menschen hat, kann damit mehr wissen als dieses Bündel.',
  'Verglichen wird mit Bündeln, die dieses Programm geschrieben hat. Zahlen, die auf anderem Weg bekannt wurden, kennt es nicht.',
  'Zwischen zwei Bündeln, die ein halbes Jahr auseinanderliegen, können sich einzelne Zahlen um 1 oder 2 unterscheiden. Wer über Monate jede Veränderung kennt, könnte daraus schließen; verlangt wird deshalb, dass sich in jeder Tabelle mindestens die kleinste veröffentlichte Zahl von Personen verändert hat.',
])}
</main></body></html>
`;
}

function kleinste(buendel: Gesamtbuendel): string {
  const gruppe = kleinsteGruppe(buendel);
  if (gruppe === null) return '';
  const titel = [...buendel.tabellen, ...buendel.kreuze].find(({ id }) => id === gruppe.tabelle)?.titel ?? '';
  return `<aside><strong>Wer könnte diese Person erkennen?</strong> Die kleinste gezeigte Gruppe hat ${gruppe.anzahl} Personen: „${esc(gruppe.gruppe)}“ in der Tabelle „${esc(titel)}“. Wer das Bündel freigibt, hat sie vorher angesehen.</aside>`;
}

function verfahren({ regeln, kreuze }: Gesamtbuendel): string {
  const { schwelle, nullenZeigen } = regeln;
  const basis = basisOf(regeln);
  if (basis !== null)
    return `<h2>Gerundete Zahlen</h2>
<p>Jede Zahl ist für sich auf das nächste Vielfache von ${basis} gerundet, auch die Summen. Wer eine Zahl liest, kennt nur den Bereich, aus dem sie stammt. Für jede Zelle wurde nachgerechnet, dass dieser Bereich auch mit allen anderen Zahlen zusammen ganz offen bleibt. Wo das nicht gelingt, entfällt die Tabelle.</p>`;
  const klein = nullenZeigen ? 1 : 0;
  return `<h2>Kleine Zahlen</h2>
<p>Eine Gruppe von ein oder zwei Menschen ist vor Ort oft bekannt. Gruppen unter ${schwelle} sind deshalb verborgen. Weil die Summe bekannt ist, ließe sich eine einzelne verborgene Zahl leicht ausrechnen. Darum sind in einer solchen Tabelle mindestens drei Zahlen verborgen, und zwar so, dass für jede von ihnen mehrere Werte möglich bleiben – darunter ${klein} und ${schwelle} –, auch für jemanden, der dieses Verfahren genau kennt. Wo das nicht gelingt, entfällt die Tabelle.</p>
${
  kreuze.length === 0
    ? ''
    : `<p>In Tabellen mit zwei Merkmalen kommen Zeilen- und Spaltensummen dazu. Welche weiteren Zahlen dort verborgen werden, entscheidet ein Los, das außerhalb der Behörde niemand kennt. Danach sucht ein Rechenverfahren für jede verborgene Zahl zwei andere, ebenso mögliche Tabellen: eine, in der sie ${klein} ist, und eine, in der sie ${schwelle} ist. Nur wenn es beide gibt, wird die Tabelle gezeigt; sonst wird sie gröber oder entfällt.</p>`
}
<p>Anteile, Mitte und Viertel sind aus den gezeigten Zahlen berechnet und aus nichts anderem. Sie verraten nicht mehr als diese.</p>`;
}

function verborgenTabelle({ tabellen, kreuze }: Gesamtbuendel): string {
  const zeilen = [
    ...tabellen.map(({ titel, zeilen: reihen }) => ({ titel, zahlen: reihen.map(({ anzahl }) => anzahl) })),
    ...kreuze.map(({ titel, zellen }) => ({ titel, zahlen: zellen.flat() })),
  ];
  if (zeilen.length === 0) return '';
  return tafel(
    'Verborgene Zahlen je Tabelle',
    ['Tabelle', 'verborgen', 'Zahlen'],
    zeilen.map(({ titel, zahlen }) => [
      titel,
      String(zahlen.filter((zahl) => zahl === null).length),
      String(zahlen.length),
    ]),
  );
}

function einzelAbschnitt({ regel, zeilen, ausgelassen, verlustProzent, angriff }: Einzeltabelle): string {
  const anteil = Math.round((ausgelassen * 1000) / Math.max(1, angriff.personen)) / 10;
  const prozent = anteil.toLocaleString('de-DE');
  const zuViel = ausgelassen > angriff.personen * regel.unterdrueckt;
  return `<h2>Einzeldatensätze</h2>
<p>Jede Zeile steht für eine Person. Woran man jemanden erkennen könnte – Alter, Geschlecht, Herkunft, Wohnort, Aufenthaltsdauer, Haushalt, Halbjahr der Entscheidung –, ist so weit vergröbert, dass sich immer mindestens ${regel.k} Zeilen darin gleichen. Unter gleichen Zeilen gibt es mindestens ${regel.l} verschiedene Ampelgruppen, oder alle sind ungeprüft; und nie ist bei allen derselbe Ablehnungsgrund vermerkt. Tage sind zu Halbjahren geworden. Die Reihenfolge der Zeilen sagt nichts.</p>
${liste([
  `${zeilen.length} Zeilen, ${ausgelassen} Personen (${prozent} %) sind ausgelassen${zuViel ? `; das sind mehr als die vorgesehenen ${Math.round(regel.unterdrueckt * 100)} %, weil sich für sie keine gleichen Zeilen fanden` : ''}.`,
  `Durch das Vergröbern gingen ${verlustProzent} % der Genauigkeit verloren.`,
])}
<h3>Der Probeangriff</h3>
<p>Vor dem Schreiben hat das Programm versucht, jede der ${angriff.personen} Personen des Registers in den Zeilen wiederzufinden – mit allen erkennbaren Angaben, so genau, wie sie in den Akten stehen. Bei ${angriff.einmalige} von ihnen gibt es diese Verbindung von Angaben im Register nur einmal, bei ${angriff.seltene} sind schon zwei Angaben zusammen einmalig.</p>
${liste([
  angriff.passend === null
    ? 'Zu niemandem passte eine Zeile.'
    : `Zu jeder gefundenen Person passten mindestens ${angriff.passend} Zeilen. Die richtige zu raten gelingt also höchstens in einem von ${angriff.passend} Versuchen (erlaubt: einer von ${regel.k}).`,
  `Bei ${angriff.verraten === 0 ? 'keiner Person' : `${angriff.verraten} Personen`} sagten alle passenden Zeilen dasselbe über Ampelgruppe oder Ablehnung.`,
])}`;
}

function frueher({ vergleiche, schwelle }: Gesamtbuendel): string {
  const titel = '<h2>Frühere Bündel</h2>';
  if (vergleiche.length === 0)
    return `${titel}<p>Dies ist das erste Bündel, das dieses Register verlässt. Jedes weitere wird mit ihm verglichen.</p>`;
  return `${titel}
<p>Wer zwei Bündel nebeneinanderlegt, sieht, was sich geändert hat. Darum wurde jede Tabelle neben dieselbe Tabelle jedes früheren Bündels gelegt. Sie entfällt, wenn sich weniger als ${schwelle} Personen geändert haben, und bei Stichtagen, die weniger als ${NAH_TAGE} Tage auseinanderliegen, auch dann, wenn sich eine einzelne Zahl um weniger als ${schwelle} unterscheidet.</p>
${tafel(
  'Vergleich mit früheren Bündeln',
  ['Stichtag', 'Ergebnis'],
  vergleiche.map(({ stichtag, weggelassen }) => [
    formatDatum(stichtag),
    weggelassen.length === 0 ? 'nichts ableitbar' : `weggelassen: ${weggelassen.join(', ')}`,
  ]),
)}`;
}

function liste(saetze: readonly string[]): string {
  return `<ul>${saetze.map((satz) => `<li>${esc(satz)}</li>`).join('')}</ul>`;
}

function tafel(titel: string, kopf: readonly string[], zeilen: readonly (readonly string[])[]): string {
  const kopfzeile = kopf.map((wort) => `<th scope="col">${esc(wort)}</th>`).join('');
  const reihen = zeilen
    .map(
      ([erste = '', ...rest]) =>
        `<tr><th scope="row">${esc(erste)}</th>${rest.map((wert) => `<td>${esc(wert)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<table><caption>${esc(titel)}</caption><thead><tr>${kopfzeile}</tr></thead><tbody>${reihen}</tbody></table>`;
}

const CSS = `:root{color-scheme:light dark;--text:#1f2933;--leise:#5b6776;--linie:#b8c1cc;--akzent:#17324d;--grund:#fff;--flaeche:#eef2f6}
@media (prefers-color-scheme:dark){:root{--text:#e6e9ee;--leise:#a9b3bf;--linie:#46515e;--akzent:#a9c8ea;--grund:#14181d;--flaeche:#1f262e}}
body{margin:0;background:var(--grund);color:var(--text);font:1.05rem/1.55 'Fira Sans',Calibri,'Segoe UI',sans-serif}
main{max-width:42rem;margin:3rem auto;padding:0 1.25rem}.oben{color:var(--leise);margin:0}
h1{font-size:2rem;line-height:1.15;margin:.25rem 0 .5rem;color:var(--akzent)}h2{font-size:1.2rem;margin:2rem 0 .4rem;color:var(--akzent)}h3{font-size:1.05rem;margin:1.4rem 0 .3rem}
.lead{font-size:1.15rem;color:var(--leise);margin-top:0}li{margin:.3rem 0}
aside{margin:1.5rem 0;padding:.9rem 1.1rem;background:var(--flaeche);border-left:4px solid var(--akzent)}
table{border-collapse:collapse;width:100%;margin:1rem 0}caption{text-align:left;color:var(--leise);padding-bottom:.4rem}
th,td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--linie);text-align:left;font-weight:400}thead th{font-weight:600}td,thead th:not(:first-child){text-align:right;font-variant-numeric:tabular-nums}
@media print{main{margin:0}}`;

function esc(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
