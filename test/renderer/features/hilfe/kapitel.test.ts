import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { kapitel, textOf } from '#renderer/features/hilfe/kapitel.ts';

describe('Das Handbuch', () => {
  it('führt nur an Orte, die es gibt', () => {
    const rooms = readFileSync(new URL('../../../../renderer/app/rooms.tsx', import.meta.url), 'utf8');
    const orte = kapitel.flatMap(({ ort }) => (ort === undefined ? [] : [ort.path.split('/')[1] ?? '']));
    expect(orte.filter((raum) => !rooms.includes(`path="/${raum}`))).toEqual([]);
  });

  it('hat ein Kapitel für jeden Raum der täglichen Arbeit', () => {
    const paths = kapitel.flatMap(({ ort }) => (ort === undefined ? [] : [ort.path.split('/')[1]]));
    expect(new Set(paths)).toEqual(
      new Set([
        'austausch',
        'heute',
        'faelle',
        'recht',
        'papiere',
        'traeger',
        'gremien',
        'auswertung',
        'einstellungen',
      ]),
    );
  });

  it('spricht nicht von Dingen, die es noch nicht gibt', () => {
    for (const each of kapitel) expect(textOf(each), each.titel).not.toMatch(/folgt|demnächst|künftig/i);
  });
});
