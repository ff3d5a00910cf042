import { describe, expect, it } from 'vitest';
import { wiedervorlage } from '#shared/domain/records.ts';
import { fehltNoch } from '#renderer/features/fallakte/eintrag/fehlt-noch.ts';
import { problems } from '#renderer/features/fallakte/eintrag/use-autosave.ts';

const leer = {
  id: crypto.randomUUID(),
  personId: crypto.randomUUID(),
  faelligAm: null,
  was: '',
  warum: null,
  wer: null,
  erledigtAm: null,
};
const satz = (getippt: object) => {
  const werte = { ...leer, ...getippt };
  return fehltNoch(wiedervorlage, { werte, fehler: problems(wiedervorlage, werte) });
};

describe('Ein neuer Eintrag, der noch nicht gespeichert ist,', () => {
  it('nennt, was fehlt', () => {
    expect(satz({})).toBe('Es fehlt noch: „am“, „Was ist zu tun?“.');
    expect(satz({ faelligAm: '2026-12-01' })).toBe('Es fehlt noch: „Was ist zu tun?“.');
  });

  it('nennt auch, was nicht zu lesen ist, statt zu versprechen, dass gleich gespeichert wird', () => {
    expect(satz({ faelligAm: '31.6.2027', was: 'Anrufen' })).toBe('Bitte berichtigen: „am“.');
    expect(satz({ faelligAm: '31.6.2027' })).toBe(
      'Es fehlt noch: „Was ist zu tun?“. Bitte berichtigen: „am“.',
    );
  });

  it('wird gespeichert, sobald alles da ist', () => {
    expect(satz({ faelligAm: '2026-12-01', was: 'Anrufen' })).toBe(
      'Beim Verlassen des Feldes wird gespeichert.',
    );
  });
});
