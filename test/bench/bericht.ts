/** docs/leistung.md, written by a whole run of `npm run bench` and by nothing else. */
import { writeFileSync } from 'node:fs';
import { cpus, release, type } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import type { Messung } from './messung.ts';
import { isReached, zieleWithoutMessung, zielOf, type Ziel } from './ziele.ts';

export type Teil = { readonly titel: string; readonly messungen: readonly Messung[] };

const FILE = join(ROOT, 'docs', 'leistung.md');

/** @throws when a goal has lost its measurement */
export function writeBericht(teile: readonly Teil[], am: string): void {
  writeFileSync(FILE, bericht(teile, am));
  const lost = zieleWithoutMessung(teile.flatMap(({ messungen }) => messungen));
  if (lost.length > 0) throw new Error(`no measurement for: ${lost.join(', ')}`);
}

export function bericht(teile: readonly Teil[], am: string): string {
  const all = teile.flatMap(({ messungen }) => messungen);
  const judged = all.flatMap((messung) => {
    const ziel = zielOf(messung);
    return ziel === null ? [] : [{ ...messung, ziel }];
  });
  const missed = judged.filter(({ wert, ziel }) => !isReached(wert, ziel));
  return [
    '# Speed and size',
    '',
    `Written by \`npm run bench\` on ${am}: Node ${process.versions.node}, ${type()} ${release()}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).`,
    'Medians; ratios come from the same run. Heute, Auswertung and Zielgruppe count processor time. The window is the',
    'stand-in (Chromium without a screen, main as a Node process), not Electron. Tests assert no times.',
    '',
    `Of ${judged.length} figures with an aim, ${judged.length - missed.length} reach it.${missed.length === 0 ? '' : ` Not reached: ${missed.map(({ name }) => name.trim()).join('; ')}.`}`,
    ...teile.flatMap(section),
    '',
  ].join('\n');
}

function section({ titel, messungen }: Teil): readonly string[] {
  return [
    '',
    `## ${titel}`,
    '',
    '| what | aim | measured | |',
    '| --- | --- | --- | --- |',
    ...messungen.map((messung) => {
      const ziel = zielOf(messung);
      const { name, wert, einheit } = messung;
      const verdict = ziel === null ? '' : isReached(wert, ziel) ? 'reached' : '**not reached**';
      return `| ${name.trim()} | ${ziel === null ? '' : inWords(ziel, einheit)} | ${number(wert)} ${einheit} | ${verdict} |`;
    }),
  ];
}

function inWords(ziel: Ziel, einheit: string): string {
  return 'hoechstens' in ziel ? `≤ ${ziel.hoechstens} ${einheit}` : `≥ ${ziel.mindestens} ${einheit}`;
}

/** Three digits; whole numbers as they are. */
function number(wert: number): string {
  return Number.isInteger(wert) || Math.abs(wert) >= 1000 ? String(Math.round(wert)) : wert.toPrecision(3);
}
