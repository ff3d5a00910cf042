import { describe, expect, it } from 'vitest';
import { berichtHindernis, berichtstag, berichtstand } from '#shared/ablauf/traeger-bericht.ts';
import { traegerbericht } from '#shared/domain/traeger.ts';
import { asDatum } from '#shared/lib/datum.ts';

const HEUTE = asDatum('2027-03-31');
const bericht = (more: object) =>
  traegerbericht.parse({
    id: '11111111-1111-4111-8111-111111111111',
    traegerId: '22222222-2222-4222-8222-222222222222',
    art: 'verwendungsnachweis',
    jahr: 2026,
    faelligAm: '2027-03-31',
    ...more,
  });

describe('Der Tag eines Jahresberichts', () => {
  it.each([
    [2026, null, '2027-03-31'],
    [2026, '15.04.', '2027-04-15'],
    [2026, '29.02.', '2027-02-28'],
    [2027, '29.02.', '2028-02-29'],
    [2026, '31.04.', '2027-04-30'],
  ] as const)('über %i mit „%s“ ist der %s', (jahr, tag, erwartet) => {
    expect(berichtstag(jahr, tag)).toBe(erwartet);
  });
});

describe('Der Stand eines Jahresberichts', () => {
  it.each([
    [{}, 'erwartet'],
    [{ faelligAm: '2027-03-30' }, 'ueberfaellig'],
    [{ faelligAm: '2027-03-30', eingegangenAm: '2027-03-31' }, 'eingegangen'],
    [{ eingegangenAm: '2027-03-01', geprueftAm: '2027-03-02' }, 'geprueft'],
    [{ eingegangenAm: '2027-03-01', geprueftAm: '2027-03-02', beanstandung: 'Belege' }, 'beanstandet'],
    [
      {
        eingegangenAm: '2027-03-01',
        geprueftAm: '2027-03-02',
        beanstandung: 'Belege',
        ausgeraeumtAm: '2027-03-03',
      },
      'ausgeraeumt',
    ],
    [{ faelligAm: '2027-03-01', entfaelltWeil: 'keine Förderung' }, 'entfaellt'],
  ] as const)('%j ist %s', (werte, stand) => {
    expect(berichtstand(bericht(werte), HEUTE)).toBe(stand);
  });

  it.each([
    [{ geprueftAm: '2027-03-02' }, 'eingegangen ist'],
    [{ eingegangenAm: '2027-03-05', geprueftAm: '2027-03-02' }, 'nicht vorher geprüft'],
    [{ eingegangenAm: '2027-04-01' }, 'Zukunft'],
    [{ ausgeraeumtAm: '2027-03-02' }, 'erst nach der Prüfung'],
    [{ nachreichenBis: '2027-04-20' }, 'was nachgereicht'],
  ])('%j geht nicht', (werte, satz) => {
    expect(berichtHindernis(bericht(werte), HEUTE)).toContain(satz);
  });
});
