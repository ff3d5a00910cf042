/**
 * `npm run textwaechter [-- Anzahl [Saat]]`: plants names, places and numbers in every form into sentences, counts what
 * the guard sees and where it asks without need, and writes docs/textwaechter.md. Ends with 1 below the marks.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ROOT } from '#electron/dev/freshness.ts';
import { createZufall } from '#test/beispiel/zufall.ts';
import { ALLTAGSNAMEN, zaehleFehlalarme, type Fehlalarme } from './fehlalarm.ts';
import { eintraegeOf, lauf, type Ergebnis, type Klasse } from './lauf.ts';
import { erfinde } from './menschen.ts';

const anzahl = Number(process.argv[2] ?? 10_000);
const saat = Number(process.argv[3] ?? 20_261_121);
if (!Number.isInteger(anzahl) || anzahl < 1 || !Number.isInteger(saat))
  throw new Error('npm run textwaechter -- <Anzahl> <Saat>: beides ganze Zahlen');

const MARKEN: Readonly<Record<Klasse, { readonly wort: string; readonly mindestens: number }>> = {
  sicher: { wort: 'Einträge und Schreibweisen, gebeugt, in Umschrift, anders getrennt', mindestens: 1 },
  gehoer: { wort: 'nach Gehör geschrieben', mindestens: 0.98 },
  tippfehler: { wort: 'mit einem Tippfehler', mindestens: 0.98 },
};

const ergebnis = lauf(saat, anzahl, { menschen: 2000 });
const menschen = eintraegeOf(erfinde(10_000, createZufall(saat)));
const erfunden = zaehleFehlalarme(menschen);
const alltag = zaehleFehlalarme([
  ...menschen,
  ...ALLTAGSNAMEN.map((text) => ({ art: 'name' as const, text })),
]);

for (const { art, eintrag, geschrieben, satz } of ergebnis.verpasst)
  console.log(`verpasst: ${art}: ${eintrag} → ${geschrieben} („${satz}“)`);
const seite = page(ergebnis, { erfunden, alltag });
writeFileSync(join(ROOT, 'docs/textwaechter.md'), seite);
console.log(seite);
const klassen = Object.entries(MARKEN) as [Klasse, (typeof MARKEN)[Klasse]][];
process.exitCode = klassen.every(([klasse, { mindestens }]) => quote(ergebnis.klassen[klasse]) >= mindestens)
  ? 0
  : 1;

function quote({ zahl, gefunden }: { readonly zahl: number; readonly gefunden: number }): number {
  return zahl === 0 ? 1 : gefunden / zahl;
}

function page(
  { klassen: counted, gepflanzt, verpasst, seed }: Ergebnis,
  alarme: { readonly erfunden: Fehlalarme; readonly alltag: Fehlalarme },
): string {
  const rows = (Object.keys(MARKEN) as Klasse[]).map((klasse) => {
    const { zahl, gefunden } = counted[klasse];
    return `| ${MARKEN[klasse].wort} | ${zahl} | ${gefunden} | ${quote(counted[klasse]).toFixed(4)} | ${MARKEN[klasse].mindestens.toFixed(2)} |`;
  });
  const forms = [...gepflanzt]
    .toSorted(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([art, { zahl, gefunden }]) => `| ${art} | ${zahl} | ${zahl - gefunden} |`);
  return `# The guard of free text, measured

Written by \`npm run textwaechter\`; ${anzahl} plantings, seed ${seed}, 2,000 invented people. The generator of spellings
(\`test/textwaechter\`) shares no list and no function with the guard (\`shared/anonymisierung/text\`).

## What it finds

| form | planted | found | share | mark |
| --- | --- | --- | --- | --- |
${rows.join('\n')}

| form | planted | missed |
| --- | --- | --- |
${forms.join('\n')}

${verpasst.length === 0 ? 'Nothing was missed.' : `Missed: ${verpasst.map(({ eintrag, geschrieben }) => `${eintrag} → ${geschrieben}`).join('; ')}.`}

## Where it asks without need

German prose of the field without any person (${alarme.erfunden.worte} words: hints, plain words of the criteria, sentences
of the tests), against a register of 10,000 invented people, and against the same with ${ALLTAGSNAMEN.length} surnames that are words.

| level / kind | 10,000 people | and ${ALLTAGSNAMEN.length} everyday surnames |
| --- | --- | --- |
${alarmRows(alarme)}

Most frequent, without days and other patterns: ${wordsOf(alarme.alltag)}.

## Speed

Preparing the index of 10,000 people, once until something about people changes: ${alarme.erfunden.vorbereitetMs.toFixed(0)} ms. Checking
2,000 words against it: ${alarme.erfunden.geprueftMs.toFixed(0)} ms (median of nine).
`;
}

function alarmRows({
  erfunden: a,
  alltag: b,
}: {
  readonly erfunden: Fehlalarme;
  readonly alltag: Fehlalarme;
}): string {
  const keys = [...new Set([...a.zahl.keys(), ...b.zahl.keys()])].toSorted();
  const je = (zahl: number, { worte }: Fehlalarme) =>
    `${zahl} (${((zahl / worte) * 1000).toFixed(1)} in 1,000 words)`;
  return keys
    .map((key) => `| ${key} | ${je(a.zahl.get(key) ?? 0, a)} | ${je(b.zahl.get(key) ?? 0, b)} |`)
    .join('\n');
}

function wordsOf({ haeufigste }: Fehlalarme): string {
  return haeufigste.map(([wort, zahl]) => `${wort} (${zahl})`).join(', ');
}
