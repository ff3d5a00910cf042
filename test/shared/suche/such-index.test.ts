import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isTeilDatum } from '#shared/lib/datum.ts';
import { createSuchIndex, type Suchperson } from '#shared/suche/such-index.ts';
import { andereMenschen, arten, namenspaare } from './namenspaare.ts';
import { zehntausend } from './zehntausend.ts';

function person(
  id: string,
  nachname: string,
  vornamen: string | null,
  more: Partial<Suchperson> = {},
): Suchperson {
  return { id, nachname, vornamen, weitereNamen: null, geburtsdatum: null, nummern: [], ...more };
}

function born(text: string): { readonly geburtsdatum: NonNullable<Suchperson['geburtsdatum']> } {
  if (!isTeilDatum(text)) throw new Error(text);
  return { geburtsdatum: text };
}

function indexOf(...people: readonly Suchperson[]) {
  const index = createSuchIndex();
  for (const each of people) index.put(each);
  return index;
}

describe('Wer eine Person sucht', () => {
  const index = indexOf(
    person('a', 'Dordevic-Muster', 'Änne', {
      ...born('1990-02-01'),
      weitereNamen: 'geb. Beispielova',
      nummern: [
        { text: 'P-00017', art: 'Programm-Nr.' },
        { text: '33.2-777/26', art: 'Aktenzeichen' },
        { text: '121212345678', art: 'AZR-Nummer' },
      ],
    }),
    person('b', 'Muster', 'Ana Lena', born('1985-11-03')),
    person('c', 'Yilmazprobe', 'Dschamal', born('1979')),
  );
  // A set of our own, on which the figures of the comparison were tried.
  it.each([
    ['Đorđević-Muster', 'a', []],
    ['aenne', 'a', []],
    ['Dorde', 'a', []],
    ['Dordevci', 'a', ['Tippfehler']],
    ['Tordewitsch', 'a', ['klingt gleich']],
    ['Beispielova', 'a', ['weiterer Name: geb. Beispielova']],
    ['Ana, Muster', 'b', ['Vor- und Nachname vertauscht']],
    ['Lena Ana Muster', 'b', []],
    ['AnaLena Muster', 'b', []],
    ['Jamal Yilmasprobe', 'c', ['klingt gleich']],
    ['1.2.90', 'a', ['Geburtsdatum']],
    ['01.02.1990', 'a', ['Geburtsdatum']],
    ['1990-02-01', 'a', ['Geburtsdatum']],
    ['010290', 'a', ['Geburtsdatum']],
    ['01021990', 'a', ['Geburtsdatum']],
    ['1. Februar 1990', 'a', ['Geburtsdatum']],
    ['1 2 1990', 'a', ['Geburtsdatum']],
    ['1/2/1990', 'a', ['Geburtsdatum']],
    ['2.1.1990', 'a', ['Tag/Monat vertauscht']],
    ['1.2.1991', 'a', ['Tippfehler im Geburtsdatum']],
    ['3.11.1985', 'b', ['Geburtsdatum']],
    ['11.3.85', 'b', ['Tag/Monat vertauscht']],
    ['4.5.1979', 'c', ['Geburtsdatum nur teilweise bekannt']],
    ['P17', 'a', ['Programm-Nr.']],
    ['P-00017', 'a', ['Programm-Nr.']],
    ['17', 'a', ['Programm-Nr.']],
    ['33.2-777/26', 'a', ['Aktenzeichen']],
    ['33.2 777/26', 'a', ['Aktenzeichen']],
    ['1212 1234 5678', 'a', ['AZR-Nummer']],
    ['Muster 1990', 'a', ['Geburtsdatum']],
    ['Muster, Ana 3.11.', 'b', ['Geburtsdatum']],
  ])('findet mit „%s“ die richtige und sagt, warum', (eingabe, id, gruende) => {
    expect(index.finde(eingabe)[0]).toMatchObject({ id, gruende });
  });

  it('findet nicht irgendwen, wenn nichts passt', () => {
    for (const eingabe of ['Völliganders', 'xq', '31.12.2011', '99-4444', '%', "'", ' ', ''])
      expect(index.finde(eingabe)).toEqual([]);
  });

  it('bekommt auch den, bei dem ein Wort anders ist, aber erst, wenn sonst niemand passt', () => {
    expect(index.finde('Muster Ana Maria')[0]).toMatchObject({
      id: 'b',
      gruende: ['ein Wort steht nicht im Namen'],
    });
    expect(index.finde('Muster Ana').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('findet nach einer Änderung den neuen Namen und nach dem Löschen niemanden', () => {
    const own = indexOf(person('x', 'Altname', 'Ina'));
    own.put(person('x', 'Neuheit', 'Ina'));
    expect(own.finde('Altname')).toEqual([]);
    expect(own.finde('Neuheit')).toMatchObject([{ id: 'x' }]);
    own.remove('x');
    expect([own.finde('Ina'), own.size()]).toEqual([[], 0]);
  });

  test('die Suche bricht nie ab, was auch getippt wird', () => {
    const seed = Number(process.env['FC_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
    console.info(`seed ${seed}`);
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(..."0123456789.-/ aämß,'đ"), maxLength: 40 }),
    );
    fc.assert(
      fc.property(typed, typed, (name, eingabe) => {
        const own = indexOf(person('x', name, eingabe, { weitereNamen: name, ...born('1990') }));
        for (const { wert } of [...own.finde(eingabe), ...index.finde(eingabe)])
          expect(Number.isFinite(wert)).toBe(true);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('Unter zehntausend anderen', () => {
  const index = indexOf(
    ...zehntausend(),
    ...namenspaare.map(({ nachname, vornamen, weitereNamen = null }, i) =>
      person(`paar-${i}`, nachname, vornamen, { weitereNamen }),
    ),
    ...andereMenschen.map(({ nachname, vornamen }, i) => person(`anders-${i}`, nachname, vornamen)),
  );
  const rankOf = (eingabe: string, id: string) =>
    index.finde(eingabe, 0).findIndex((hit) => hit.id === id) + 1;

  it('stehen wenigstens 93 von hundert anders geschriebenen Namen unter den ersten drei', () => {
    const misses = namenspaare.flatMap(({ art, nachname, vornamen, getippt }, i) => {
      const rank = rankOf(getippt, `paar-${i}`);
      return rank >= 1 && rank <= 3
        ? []
        : [
            `${art}: „${getippt}“ für ${nachname}, ${vornamen}: ${rank === 0 ? 'nicht gefunden' : `Platz ${rank}`}`,
          ];
    });
    console.info(
      `${namenspaare.length - misses.length} von ${namenspaare.length} unter den ersten drei${misses.map((miss) => `\n  ${miss}`).join('')}`,
    );
    expect(namenspaare.length).toBeGreaterThanOrEqual(30);
    expect(new Set(namenspaare.map(({ art }) => art)).size).toBe(arten.length);
    expect((namenspaare.length - misses.length) / namenspaare.length).toBeGreaterThanOrEqual(0.93);
  });

  it('steht vor allen ähnlichen, wer genau so heißt', () => {
    expect(andereMenschen).toHaveLength(20);
    const second = andereMenschen.filter(
      ({ nachname, vornamen }, i) => rankOf(`${vornamen} ${nachname}`, `anders-${i}`) !== 1,
    );
    expect(second).toEqual([]);
  });
});
