import { expect, it } from 'vitest';
import { fassungUnterschied, type Fassungsinhalt } from '#shared/ablauf/fassung-unterschied.ts';

const schritt = {
  id: 'a',
  was: 'Einen Kurs besuchen',
  kriterium: null,
  wer: 'person',
  bis: '2026-12-01',
  nachweis: null,
  angebot: 'Volkshochschule',
};
const fassung = (teil: object, ...schritte: readonly object[]): Fassungsinhalt =>
  // `as`: only what is compared.
  ({
    art: 'fahrplan',
    rechtsgrundlage: null,
    ziel: 'Ein Titel bis 2027',
    beginn: null,
    ende: null,
    beitragBehoerde: null,
    ...teil,
    schritte,
  }) as unknown as Fassungsinhalt;

it('zwei Fassungen nennen zu jeder Änderung beide Wortlaute', () => {
  const alt = fassung({}, schritt, { ...schritt, id: 'b', was: 'Alt' });
  const neu = fassung(
    { ziel: 'Ein Titel bis 2028', beginn: '2026-11-20' },
    { ...schritt, wer: 'behoerde', bis: '2027-03-01', nachweis: 'Zertifikat', angebot: null },
    { ...schritt, id: 'c', was: 'Neu' },
  );
  expect(fassungUnterschied(alt, neu)).toEqual([
    'Ziel: „Ein Titel bis 2028“ statt „Ein Titel bis 2027“',
    'Beginn: neu 20.11.2026',
    'Einen Kurs besuchen – Wer: Ausländerbehörde statt die Person selbst; Bis wann: 01.03.2027 statt 01.12.2026; Nachweis: neu „Zertifikat“; Angebot: entfällt, bisher „Volkshochschule“',
    'Neu: Neu',
    'Entfällt: Alt',
  ]);
  expect(fassungUnterschied(alt, alt)).toEqual([]);
});
