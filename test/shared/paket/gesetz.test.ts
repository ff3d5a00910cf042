import { describe, expect, it } from 'vitest';
import { compareGesetze, gesetzName, kriterienZu, zitateIn, type Gesetz } from '#shared/paket/gesetz.ts';
import { rechtDarstellung } from '#shared/recht/darstellung.ts';

describe('Eine Fundstelle der Prüfung', () => {
  it.each([
    ['§ 25b Abs. 1 S. 2 Nr. 3, S. 3, Abs. 3 AufenthG', ['AufenthG § 25b']],
    ['§ 5 Abs. 1 Nr. 1a, 4, § 25a Abs. 6 AufenthG', ['AufenthG § 5', 'AufenthG § 25a']],
    ['§§ 48, 49, 60b, 82 AufenthG', ['AufenthG § 48', 'AufenthG § 49', 'AufenthG § 60b', 'AufenthG § 82']],
    ['§ 25a Abs. 1 S. 1 AufenthG, § 1 Abs. 2 JGG', ['AufenthG § 25a', 'JGG § 1']],
    ['§ 60d Abs. 1 Nr. 7 AufenthG, § 32 Abs. 2 Nr. 5 Buchst. a BZRG', ['AufenthG § 60d', 'BZRG § 32']],
    ['§ 16g Abs. 2 Nr. 5 AufenthG (Art. 20 Abs. 1 VO (EU) Nr. 604/2013)', ['AufenthG § 16g']],
    ['BVerwG 1 C 34.18', []],
  ])('%s nennt ihre Vorschriften', (norm, vorschriften) => {
    expect(zitateIn(norm).map(({ gesetz, paragraf }) => `${gesetz} ${paragraf}`)).toEqual(vorschriften);
  });

  it('führt bei jeder Voraussetzung der Regeln zu einem Paragrafen, und von dort zurück', () => {
    const all = rechtDarstellung().rechtsgrundlagen.flatMap(({ fassungen }) =>
      fassungen.flatMap(({ kriterien }) => kriterien),
    );
    for (const { id, norm } of all) {
      const [first] = zitateIn(norm);
      expect(first, `${id}: ${norm}`).toBeDefined();
      if (first !== undefined) expect(kriterienZu(first).map((each) => each.id)).toContain(id);
    }
  });
});

describe('Zwei Fassungen eines Gesetzes', () => {
  const fassung = (normen: Record<string, string[]>): Gesetz => ({
    kuerzel: 'AufenthG 2004',
    titel: 'erfunden',
    stand: [],
    erzeugtAm: null,
    normen: Object.entries(normen).map(([paragraf, absaetze]) => ({ paragraf, titel: '', absaetze })),
  });

  it('unterscheiden sich in genau den Absätzen, die anders lauten; was die Prüfung berührt, steht vorn', () => {
    const alt = fassung({ '§ 2000': ['a'], '§ 25b': ['eins', 'zwei', 'drei'], '§ 3000': ['x'] });
    const neu = fassung({ '§ 2000': ['b'], '§ 25b': ['eins', 'ZWEI', 'drei', 'vier'], '§ 2001': ['neu'] });
    expect(
      compareGesetze(alt, neu).map(({ paragraf, was, absaetze }) => [paragraf, was, ...absaetze]),
    ).toEqual([
      ['§ 25b', 'geaendert', 2, 4],
      ['§ 2000', 'geaendert', 1],
      ['§ 2001', 'neu'],
      ['§ 3000', 'entfallen'],
    ]);
    expect(compareGesetze(neu, neu)).toEqual([]);
  });

  it('gehören zum selben Gesetz, ob mit oder ohne Jahr im Kürzel', () => {
    expect(gesetzName('AufenthG 2004')).toBe(gesetzName('AufenthG'));
  });
});
