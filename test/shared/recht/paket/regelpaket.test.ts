import { describe, expect, test } from 'vitest';
import { parameterjahr, leitsatz } from '#shared/domain/records.ts';
import { alleHinweise } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { mergePaket, validatePaket, type Regelpaket } from '#shared/recht/paket/regelpaket.ts';

const BEKANNT = new Set(['25b1.LU', 'Q.PASS']);
const [erster] = alleHinweise;
if (erster === undefined) throw new Error('there are hints');
const hinweis = { ...erster, id: 'probe-hinweis', kriterien: ['25b1.LU'] };
const satz = leitsatz.parse({
  id: '11111111-1111-4111-8111-111111111111',
  titel: 'Passbemühungen',
  text: 'Zwei erfolglose Vorsprachen genügen.',
  kriterien: 'Q.PASS',
  quelle: null,
  von: '2026-01-01',
  bis: null,
});
const jahr = parameterjahr.parse({
  id: '22222222-2222-4222-8222-222222222222',
  jahr: 2027,
  regelbedarf1: 57_000,
  quelle: 'erfundenes Amtsblatt',
});
const paket = {
  format: 'bleibeweg-regelpaket',
  fassung: 1,
  name: 'Probepaket',
  herausgeber: 'Erfundene Fachaufsicht',
  stand: '2026-11-01',
  hinweise: [hinweis],
  leitsaetze: [satz],
  parameterjahre: [jahr],
};
const gelesen = (): Regelpaket => {
  const found = validatePaket(paket, BEKANNT);
  if (!found.ok) throw new Error(found.probleme.join());
  return found.paket;
};
const probleme = (inhalt: unknown) => {
  const found = validatePaket(inhalt, BEKANNT);
  return found.ok ? [] : found.probleme;
};

describe('Ein Regelpaket', () => {
  test('mit Beträgen, Hinweisen und Leitsätzen wird gelesen', () => {
    expect(gelesen()).toMatchObject({ name: 'Probepaket', hinweise: [{ id: 'probe-hinweis' }] });
  });

  test.each<readonly [string, unknown, string]>([
    ['etwas ganz anderes', { faelle: [] }, 'kein Regelpaket'],
    ['kein Objekt', 'Text', 'kein Regelpaket'],
    ['eine neuere Fassung', { ...paket, fassung: 2 }, 'neuere Fassung des Programms'],
    ['ein Tag, den es nicht gibt', { ...paket, stand: '2026-02-30' }, 'Angabe „stand“'],
    ['eine unbekannte Angabe', { ...paket, regeln: [] }, 'die das Programm nicht kennt'],
    ['ein Hinweis ohne Text', { ...paket, hinweise: [{ ...hinweis, text: '' }] }, 'Hinweis 1, „text“'],
    ['zweimal derselbe Hinweis', { ...paket, hinweise: [hinweis, hinweis] }, 'steht zweimal'],
    ['zweimal dasselbe Jahr', { ...paket, parameterjahre: [jahr, jahr] }, 'Das Jahr „2027“ steht zweimal'],
    [
      'eine Voraussetzung, die es nicht gibt',
      { ...paket, leitsaetze: [{ ...satz, kriterien: 'Q.PASS Q.ERFUNDEN' }] },
      'Leitsatz „Passbemühungen“ nennt die Voraussetzung „Q.ERFUNDEN“',
    ],
    [
      'ein Ende vor dem Anfang',
      { ...paket, leitsaetze: [{ ...satz, bis: '2025-12-31' }] },
      '„gilt bis“ liegt vor „gilt ab“',
    ],
  ])('wird abgewiesen: %s', (_, inhalt, wort) => expect(probleme(inhalt).join()).toContain(wort));
});

describe('Zusammenführen', () => {
  const leer = { parameterjahre: [], hinweise: [], leitsaetze: [] };

  test('nimmt Neues auf und zählt es', () => {
    const { bestand, neu, gleich, behalten } = mergePaket(leer, gelesen());
    expect([neu, gleich, behalten]).toEqual([3, 0, []]);
    expect(bestand.parameterjahre).toEqual([jahr]);
  });

  test('zweimal dasselbe Paket ändert beim zweiten Mal nichts', () => {
    const once = mergePaket(leer, gelesen());
    expect(mergePaket(once.bestand, gelesen())).toEqual({ ...once, neu: 0, gleich: 3, geaendert: 0 });
  });

  test('ein neuer Stand eines Hinweises ersetzt den alten', () => {
    const alt = { ...leer, hinweise: [{ ...hinweis, text: 'früherer Text' }] };
    const { bestand, geaendert } = mergePaket(alt, gelesen());
    expect([geaendert, bestand.hinweise[0]?.text]).toEqual([1, hinweis.text]);
  });

  test('was die Behörde selbst eingetragen hat, bleibt, und das wird gesagt', () => {
    const eigene = {
      ...leer,
      leitsaetze: [{ ...satz, text: 'Drei Vorsprachen.' }],
      parameterjahre: [{ ...jahr, regelbedarf1: 58_000 }],
    };
    const { bestand, behalten } = mergePaket(eigene, gelesen());
    expect(bestand.leitsaetze).toEqual(eigene.leitsaetze);
    expect(bestand.parameterjahre).toEqual(eigene.parameterjahre);
    expect(behalten).toHaveLength(2);
  });
});
