import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { abschnitte } from '#renderer/features/fallakte/abschnitte.ts';
import { orte } from '#test/e2e/barrierefreiheit/orte.ts';

const RENDERER = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.tsx'),
);
const source = new Map(files.map((name) => [`renderer/${name}`, readFileSync(join(RENDERER, name), 'utf8')]));
const pfade = orte.map(({ pfad }) => pfad);

describe('Der Rundgang zur Barrierefreiheit', () => {
  it('kommt auf jede Seite, die eine Adresse hat', () => {
    const rooms = source.get('renderer/app/rooms.tsx') ?? '';
    const routes = [...rooms.matchAll(/<Route path="([^"]+)"/gu)].map(([, path]) => path ?? '');
    expect(routes.length).toBeGreaterThan(12);
    const missing = routes.filter((route) => {
      const pattern = route
        .replaceAll(/\/\*\?/gu, '(/.*)?')
        .replaceAll(/\/:\w+\?/gu, '(/[^/]+)?')
        .replaceAll(/:\w+/gu, '[^/]+');
      return route !== '/' && !pfade.some((pfad) => new RegExp(`^${pattern}$`, 'u').test(pfad));
    });
    expect(missing, 'test/e2e/barrierefreiheit/orte.ts').toEqual([]);
  });

  it('kommt in jeden Teil eines Raums und in jeden Abschnitt einer Fallakte', () => {
    const parts = [...source.values()].flatMap((text) =>
      [...text.matchAll(/(?:path: |href=)["'](\/[^"'?]*)["']/gu)].map(([, path]) => path ?? ''),
    );
    expect(parts.length).toBeGreaterThan(40);
    // A room without a part shows its first one.
    const known = (path: string) => pfade.some((pfad) => pfad === path || pfad.startsWith(`${path}/`));
    expect(parts.filter((path) => path !== '/' && !known(path))).toEqual([]);
    const sections = abschnitte.map(({ slug }) => `/faelle/:fall/${slug}`);
    expect(sections.filter((path) => !pfade.includes(path))).toEqual([]);
  });

  it('sieht alles offen, was sich über eine Seite legt', () => {
    const overlays = [...source]
      .filter(([, text]) => /<(?:Modal|Drawer|Menu|Popover|Combobox|Dialog)[\s>]|role="dialog"/u.test(text))
      .map(([name]) => name);
    const seen = orte.flatMap(({ ueberlagerung = [] }) => ueberlagerung);
    expect(overlays.toSorted()).toEqual([...new Set(seen)].toSorted());
  });

  it('nennt jeden Ort nur einmal', () => {
    const names = orte.map(({ name }) => name);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });
});
