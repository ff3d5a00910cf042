import { createHash } from 'node:crypto';
import { UMSCHLAG_MARKE, type Umschlag } from '#shared/austausch/umschlag.ts';

/**
 * One HTML file that any current browser opens from the disk, without network: it asks for the password, gives out
 * the files it holds, and hides an answer with the same password. Its own policy allows this script, this style and
 * nothing else; not even an image could be fetched.
 * @param absender the office, shown above the field for the password
 */
export function writeSeite(
  umschlag: Umschlag,
  { absender, telefon }: { readonly absender: string; readonly telefon: string | null },
): Uint8Array {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(SCRIPT)}'`,
    `style-src '${hashOf(STYLE)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Verschlüsselte Nachricht</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="wer">${escape(absender)}</p>
<h1>Verschlüsselte Nachricht</h1>
<noscript><p class="fehler">In diesem Browser ist JavaScript abgeschaltet. Bitte schalten Sie es für diese Datei ein oder öffnen Sie sie in einem anderen Browser.</p></noscript>
<form id="schloss">
<label for="kennwort">Kennwort</label>
<p id="hilfe">Acht Wörter. Sie erhalten sie am Telefon${telefon === null ? '' : ` (${escape(telefon)})`}. Groß- und Kleinschreibung und Bindestriche sind gleichgültig.</p>
<input id="kennwort" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="hilfe" required autofocus>
<button id="oeffnen">Öffnen</button>
<p id="meldung" role="alert"></p>
</form>
<section id="offen" hidden>
<h2 id="titel" tabindex="-1">Diese Dateien sind enthalten</h2>
<ul id="dateien"></ul>
<p>Bitte bewahren Sie die Dateien geschützt auf und löschen Sie sie, sobald Sie sie nicht mehr brauchen.</p>
<h2>Antwort verschlüsseln</h2>
<label for="antwort">Ihre ausgefüllte Datei</label>
<p id="antworthilfe">Sie wird mit demselben Kennwort verschlüsselt und auf Ihrem Gerät gespeichert. Von dort schicken Sie sie als Anhang; das Kennwort haben wir.</p>
<input id="antwort" type="file" aria-describedby="antworthilfe">
<p id="antwortmeldung" role="status"></p>
</section>
<p class="leise">Diese Seite arbeitet ohne Internet. Was sie enthält, verlässt Ihr Gerät nicht.</p>
</main>
<script type="application/json" id="umschlag">${JSON.stringify(umschlag)}</script>
<script>${SCRIPT}</script>
</body>
</html>
`;
  return Buffer.from(html, 'utf8');
}

const STYLE = `
:root { color-scheme: light dark; --text: #1f2933; --leise: #52606d; --grund: #fff; --linie: #b8c1cc; --akzent: #17324d; --auf: #fff; --fehler: #9b1c1c; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaef; --leise: #a9b4c0; --grund: #14191f; --linie: #46525e; --akzent: #9cc4ec; --auf: #10161c; --fehler: #ffb3b3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--grund); color: var(--text); font: 1.0625rem/1.55 system-ui, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: clamp(1.5rem, 6vw, 5rem) 1.25rem; }
h1 { margin: 0 0 2rem; color: var(--akzent); font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 2.5rem 0 .5rem; font-size: 1.2rem; }
p { margin: .25rem 0 .75rem; }
.wer, .leise, #hilfe, #antworthilfe { color: var(--leise); font-size: .95rem; }
.leise { margin-top: 3rem; border-top: 1px solid var(--linie); padding-top: 1rem; }
label { font-weight: 700; }
input[type=text] { width: 100%; padding: .65rem .75rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--leise); border-radius: 6px; }
button { margin-top: .75rem; padding: .6rem 1.25rem; font: inherit; font-weight: 700; color: var(--auf); background: var(--akzent); border: 0; border-radius: 6px; cursor: pointer; }
button:disabled { opacity: .6; cursor: progress; }
a { color: var(--akzent); }
:focus-visible { outline: 3px solid var(--akzent); outline-offset: 2px; }
ul { padding-left: 1.25rem; }
#meldung, .fehler { color: var(--fehler); font-weight: 700; }
#meldung:empty, #antwortmeldung:empty { display: none; }
`;

/** Plain script for browsers of the last years; what it may do is what its policy names. */
const SCRIPT = `
'use strict';
(() => {
  const el = (id) => document.getElementById(id);
  const umschlag = JSON.parse(el('umschlag').textContent);
  const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  const base64Of = (bytes) => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return btoa(text);
  };
  const normalise = (typed) => typed.normalize('NFC').toLowerCase().split(/[^a-z]+/).filter(Boolean).join('-');
  const text = new TextEncoder();
  const aad = text.encode('${UMSCHLAG_MARKE}');
  const keyOf = async (kennwort, salz, use) => {
    const base = await crypto.subtle.importKey('raw', text.encode(kennwort), 'PBKDF2', false, ['deriveKey']);
    return crypto.subtle.deriveKey(
      { name: 'PBKDF2', hash: 'SHA-256', salt: salz, iterations: umschlag.runden },
      base, { name: 'AES-GCM', length: 256 }, false, [use]);
  };
  const say = (satz) => { el('meldung').textContent = satz; };
  let kennwort = '';

  const link = (name, bytes) => {
    const a = document.createElement('a');
    a.href = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
    a.download = name;
    a.textContent = name + ' speichern';
    return a;
  };

  const show = (klar) => {
    const end = klar.indexOf(10);
    const verzeichnis = JSON.parse(new TextDecoder().decode(klar.subarray(0, end)));
    let at = end + 1;
    for (const { name, laenge } of verzeichnis) {
      const li = document.createElement('li');
      li.append(link(name, klar.subarray(at, at + laenge)));
      el('dateien').append(li);
      at += laenge;
    }
    el('schloss').hidden = true;
    el('offen').hidden = false;
    el('titel').focus();
  };

  el('schloss').addEventListener('submit', async (event) => {
    event.preventDefault();
    if (!window.crypto || !crypto.subtle) {
      say('Dieser Browser kann die Datei nicht entschlüsseln. Bitte öffnen Sie sie in einem aktuellen Browser, zum Beispiel Edge, Firefox oder Chrome.');
      return;
    }
    say('');
    el('oeffnen').disabled = true;
    try {
      kennwort = normalise(el('kennwort').value);
      const key = await keyOf(kennwort, bytesOf(umschlag.salz), 'decrypt');
      const klar = await crypto.subtle.decrypt(
        { name: 'AES-GCM', iv: bytesOf(umschlag.iv), additionalData: aad }, key, bytesOf(umschlag.inhalt));
      el('kennwort').value = '';
      show(new Uint8Array(klar));
    } catch (error) {
      say('Das Kennwort stimmt nicht. Bitte vergleichen Sie jedes Wort und die Reihenfolge.');
      el('kennwort').select();
    } finally {
      el('oeffnen').disabled = false;
    }
  });

  el('antwort').addEventListener('change', async () => {
    const file = el('antwort').files[0];
    const where = el('antwortmeldung');
    where.textContent = '';
    if (!file) return;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const head = text.encode(JSON.stringify([{ name: file.name, laenge: bytes.length }]) + '\\n');
      const klar = new Uint8Array(head.length + bytes.length);
      klar.set(head);
      klar.set(bytes, head.length);
      const salz = crypto.getRandomValues(new Uint8Array(16));
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const key = await keyOf(kennwort, salz, 'encrypt');
      const inhalt = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: aad }, key, klar));
      const antwort = { marke: umschlag.marke, runden: umschlag.runden, salz: base64Of(salz), iv: base64Of(iv), inhalt: base64Of(inhalt) };
      const a = link('Antwort.umschlag', text.encode(JSON.stringify(antwort)));
      where.append('Verschlüsselt. ', a);
      a.click();
    } catch (error) {
      where.textContent = 'Diese Datei ließ sich nicht lesen. Bitte schließen Sie sie in anderen Programmen und wählen Sie sie noch einmal.';
    }
  });
})();
`;

function hashOf(source: string): string {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
