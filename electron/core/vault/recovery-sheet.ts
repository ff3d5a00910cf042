export type Blatt = {
  readonly words: readonly string[];
  readonly registerId: string;
  readonly beispiel: boolean;
  readonly name: string;
  readonly behoerde: string | null;
};

/** The Wiederherstellungsblatt as a complete page: words to read aloud, and what to do with the paper. */
export function recoverySheet({ words, registerId, beispiel, name, behoerde }: Blatt): string {
  const items = words.map((word) => `<li><span>${escape(word)}</span></li>`).join('');
  const office = behoerde === null ? '' : `<p class="amt">${escape(behoerde)}</p>`;
  return `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Wiederherstellungsblatt</title><style>${STYLE}</style></head>
<body><main>
${office}
<h1>Wiederherstellungsblatt</h1>
<p class="wozu">Mit diesen zwölf Wörtern lässt sich das Register öffnen, wenn das Kennwort vergessen wurde oder der Rechner ersetzt werden muss. Wer sie hat, kann alle Daten lesen.</p>
<ol>${items}</ol>
<section>
<h2>So bewahren Sie das Blatt auf</h2>
<ul>
<li>In einem verschlossenen Umschlag, Unterschrift über der Klappe, im Tresor oder bei der Amtsleitung.</li>
<li>Nicht kopieren, nicht fotografieren, nicht in eine E-Mail schreiben.</li>
<li>Ist der Umschlag einmal geöffnet worden: in den Einstellungen neue Wörter erzeugen und dieses Blatt vernichten.</li>
</ul>
<h2>So öffnen Sie das Register damit</h2>
<ul>
<li>Auf der Sperrseite „Kennwort vergessen?“ wählen und die Wörter der Reihe nach eingeben.</li>
<li>Groß- und Kleinschreibung ist gleich; die ersten vier Buchstaben jedes Wortes genügen.</li>
</ul>
</section>
<p class="fuss">Register ${escape(registerId.slice(0, 8))}${beispiel ? ' · Beispielregister' : ''} · eingerichtet von ${escape(name)} · Datum ________________ · Umschlag verschlossen von ________________________</p>
</main></body></html>`;
}

const STYLE = `
@page { size: A4; margin: 22mm 20mm }
* { box-sizing: border-box }
body { font: 11.5pt/1.45 'Fira Sans', sans-serif; color: #171a1c; margin: 0 }
.amt { margin: 0 0 8mm; color: #444b50 }
h1 { font-size: 24pt; line-height: 1.1; margin: 0 0 4mm; font-weight: 600 }
h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; font-weight: 600 }
.wozu { font-size: 12.5pt; max-width: 155mm; margin: 0 0 8mm }
ol { list-style: none; counter-reset: wort; margin: 0; padding: 6mm; border: 0.5mm solid #171a1c; border-radius: 2mm;
  display: grid; grid-template-columns: repeat(3, 1fr); grid-template-rows: repeat(4, auto); grid-auto-flow: column; gap: 4mm 8mm }
ol li { counter-increment: wort; display: flex; align-items: baseline; gap: 3mm; border-bottom: 0.2mm solid #9aa3a9; padding-bottom: 1.5mm }
ol li::before { content: counter(wort); width: 7mm; text-align: right; color: #444b50; font-size: 10pt }
ol span { font-size: 16pt; font-weight: 500; letter-spacing: 0.02em }
ul { margin: 0; padding-left: 5mm }
li { margin: 0 0 1mm }
.fuss { margin-top: 12mm; padding-top: 3mm; border-top: 0.2mm solid #9aa3a9; font-size: 9.5pt; color: #444b50 }
`;

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
