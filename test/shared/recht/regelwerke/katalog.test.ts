import { describe, expect, test } from 'vitest';
import { citation, typ } from '#shared/recht/engine/ergebnis.ts';
import { feldLabel } from '#shared/recht/engine/feldpfad.ts';
import { katalog, nichtGeprueft, rechtsgrundlagen, vonHand } from '#shared/recht/regelwerke/katalog.ts';

const HEUTE = '2026-11-21';
const versionen = rechtsgrundlagen.flatMap((r) => r.versionen.map((version) => ({ r, version })));

/** The public names of the catalogue, with their types. */
const erwartet: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  '25a1': [
    ['25a1.PERS', 'Z'],
    ['25a1.STATUS', 'Z'],
    ['25a1.VORAUF', 'Z'],
    ['25a1.SCHULE', 'R/Z/H'],
    ['25a1.ALTER', 'F'],
    ['25a1.PROGNOSE', 'W'],
    ['25a1.FDGO', 'W'],
    ['25a1.LU', 'R'],
    ['25a1.TAEUSCH', 'Xk'],
    ['25a1.ID', 'R/H'],
    ['25a1.STRAF', 'W/Xt'],
    ['25a1.SPERRE', 'R'],
    ['Q.ASYL3', 'R'],
  ],
  '25a2': [
    ['25a2.BEZUG', 'F/I'],
    ['25a2.HIND', 'Xk'],
    ['25a2.LU', 'H'],
    ['25a2.STRAF', 'Xt'],
    ['25a2.GESCHW', 'I'],
    ['25a2.EHE', 'H'],
    ['25a2.KIND', 'I'],
    ['25a2.DULD', 'I'],
    ['Q.ASYL3', 'R'],
  ],
  '104c': [
    ['104c.NEU', 'F'],
    ['104c.ALT', 'I'],
    ['104c.LAUF', 'I'],
    ['104c.FOLGE', 'I'],
    ['104c.VORT', 'I'],
    ['104c.FRIST', 'I'],
    ['104c.FALL', 'I'],
  ],
  '25b4': [
    ['25b4.FAM', 'H'],
    ['25b1.FDGO', 'H'],
    ['25b1.GRUNDK', 'H'],
    ['25b1.LU', 'R/H'],
    ['25b1.DEU', 'H'],
    ['25b1.SCHULE', 'H'],
    ['25b2.MIT', 'Xk'],
    ['25b2.AUSW', 'Xt'],
    ['25b3.KRANK', 'W'],
    ['Q.ASYL3', 'R'],
  ],
  '25b1': [
    ['25b1.STATUS', 'H/Z'],
    ['25b1.VOLLJ', 'Z'],
    ['25b1.VORAUF', 'R/Z'],
    ['25b1.FDGO', 'H'],
    ['25b1.GRUNDK', 'H'],
    ['25b1.LU', 'R/H'],
    ['25b1.DEU', 'H'],
    ['25b1.SCHULE', 'H'],
    ['25b1.GESAMT', 'W'],
    ['25b2.MIT', 'Xk'],
    ['25b2.AUSW', 'Xt'],
    ['25b3.KRANK', 'W'],
    ['25b.ID', 'R/H'],
    ['25b.DAUER', 'I'],
    ['25b.SPERRE', 'R'],
    ['Q.ASYL3', 'R'],
  ],
  '255': [
    ['255.PFL', 'I'],
    ['255.UNM', 'W'],
    ['255.18M', 'Z'],
    ['255.VERS', 'Xk'],
    ['255.ALLG', 'R/X'],
    ['Q.LU', 'R'],
    ['Q.ASYL3', 'X'],
  ],
};
const quer: readonly (readonly [string, string])[] = [
  ['Q.ID', 'R/H'],
  ['Q.PASS', 'R/H'],
  ['Q.AUSW', 'R/Xt'],
  ['Q.AUSW4', 'X'],
  ['Q.INT', 'W'],
  ['Q.ASYL1', 'Xk'],
  ['Q.ASYL3a', 'I'],
  ['Q.EAV', 'Xk'],
  ['Q.60B', 'Xk'],
  ['Q.MIT', 'H'],
  ['Q.HINW', 'I'],
];

describe('Der Katalog', () => {
  test.each(Object.keys(erwartet))(
    '%s hat alle Kriterien mit ihrem öffentlichen Namen und ihrer Art',
    (id) => {
      // The catalogue lists the version in force today; older and planned ones are tested with their route.
      const rechtsgrundlage = rechtsgrundlagen.find((r) => r.id === id);
      const heute = (rechtsgrundlage?.versionen ?? []).filter(
        ({ von, bis }) => von <= HEUTE && (bis === null || HEUTE <= bis),
      );
      expect(heute).toHaveLength(1);
      for (const { kriterien } of heute) {
        const found = kriterien.map((k) => [k.id, k.typ]);
        // Nothing is granted under § 104c any more, so nothing general is examined there.
        const allgemein = id === '104c' ? [] : quer;
        for (const pair of [...(erwartet[id] ?? []), ...allgemein]) expect(found).toContainEqual(pair);
        expect(kriterien.map((k) => k.id).includes('Q.VISUM')).toBe(id !== '104c');
      }
    },
  );

  test('jeder Name kommt je Fassung nur einmal vor', () => {
    for (const { version } of versionen) {
      const ids = version.kriterien.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
    expect(new Set(versionen.map(({ version }) => version.id)).size).toBe(versionen.length);
  });

  test('jedes Kriterium hat Wort, Art, Fundstelle, Beleg und bekannte Felder', () => {
    for (const { version } of versionen)
      for (const k of version.kriterien) {
        expect(() => citation.parse(k.citation)).not.toThrow();
        expect(k.citation.norm).toMatch(/§|Art\./);
        expect(k.citation.inhalt).toMatch(/\.$/);
        expect(() => typ.parse(k.typ)).not.toThrow();
        expect(k.label.length).toBeGreaterThan(3);
        for (const feld of k.fields) expect(feldLabel(feld)).not.toBe(feld);
      }
  });

  test('jede Regelvoraussetzung nennt, wann von ihr abgewichen werden kann', () => {
    const silent = versionen
      .flatMap(({ version }) => version.kriterien)
      .filter((k) => k.typ.startsWith('R') && k.massgeblich && k.exceptions.length === 0)
      .map(({ id }) => id);
    // Its whole text is the exception.
    expect([...new Set(silent)]).toEqual(['25a1.LU']);
  });

  test('§ 25 Abs. 5 trägt keine Farbe, die anderen schon', () =>
    expect(rechtsgrundlagen.filter(({ farbe }) => !farbe).map(({ id }) => id)).toEqual(['255']));

  test('was gebaut ist, steht nicht unter den nicht geprüften Wegen; jeder Name kommt einmal vor', () => {
    const ids = [
      ...rechtsgrundlagen.filter((r) => r.farbe).map(({ id }) => id),
      ...nichtGeprueft.map(({ id }) => id),
      ...vonHand.map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('der Stand des Katalogs nennt alle Fassungen', () => {
    for (const { version } of versionen) expect(katalog.split(/[+ ]/)).toContain(version.id);
    expect(katalog).toMatch(/ r\d+$/);
  });
});
