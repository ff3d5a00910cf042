import { describe, expect, test } from 'vitest';
import { KARTE, layoutFamilie } from '#renderer/features/fallakte/pruefung/familie-layout.ts';
import type { Familienbild } from '#shared/recht/familie/ergebnis.ts';

const mitglied = (id: string, beziehung: string | null): Familienbild['mitglieder'][number] => ({
  id,
  personId: null,
  name: id,
  beziehung,
  geburtsdatum: null,
  vorschlag: null,
  rechtsgrundlage: null,
  fruehestens: null,
});
const bruecke = (
  von: string,
  fuer: string,
  stand: Familienbild['bruecken'][number]['stand'],
): Familienbild['bruecken'][number] => ({
  id: `${von} ${fuer} ${stand}`,
  norm: '§ 25b',
  von,
  fuer,
  stand,
  titel: '',
  text: '',
  bis: null,
  bisText: null,
  fehlt: [],
});
const bild = (bruecken: Familienbild['bruecken'] = []): Familienbild => ({
  mitglieder: [
    mitglied('ich', null),
    mitglied('partner', 'Ehegatte oder Ehegattin'),
    mitglied('kind', 'Kind'),
    mitglied('mutter', 'Elternteil'),
  ],
  bruecken,
  uebernahmen: [],
  hinweise: [],
});

describe('Das Bild der Familie', () => {
  test('stellt Eltern über die Person, Kinder darunter, den Ehegatten daneben', () => {
    const y = (id: string) => layoutFamilie(bild()).karten.find((karte) => karte.id === id)?.y ?? -1;
    expect(y('mutter')).toBeLessThan(y('ich'));
    expect(y('partner')).toBe(y('ich'));
    expect(y('kind')).toBeGreaterThan(y('ich'));
  });

  test('lässt keine zwei Karten übereinander liegen', () => {
    const { karten } = layoutFamilie(bild());
    const overlapping = karten.flatMap((a) =>
      karten.filter(
        (b) => a !== b && Math.abs(a.x - b.x) < KARTE.breite && Math.abs(a.y - b.y) < KARTE.hoehe,
      ),
    );
    expect(karten).toHaveLength(4);
    expect(overlapping).toEqual([]);
  });

  test('zieht zwischen zwei Menschen eine Linie, mit dem klarsten Stand', () => {
    const { boegen } = layoutFamilie(
      bild([bruecke('kind', 'ich', 'moeglich'), bruecke('kind', 'ich', 'besteht')]),
    );
    expect(boegen.map(({ id, stand }) => [id, stand])).toEqual([['kind ich', 'besteht']]);
  });
});
