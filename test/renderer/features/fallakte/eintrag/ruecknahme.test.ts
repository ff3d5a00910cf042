import { describe, expect, test } from 'vitest';
import { labels, remember, stepOf, takeLast } from '#renderer/features/fallakte/eintrag/ruecknahme.ts';

const personId = '11111111-1111-4111-8111-111111111111';
const eintrag = { id: '22222222-2222-4222-8222-222222222222', personId, muendlich: 'A2', am: null };

describe('Rückgängig', () => {
  test('eines neuen Eintrags entfernt ihn, einer Änderung setzt nur die geänderten Felder zurück', () => {
    expect(stepOf('sprachnachweis', personId, { basis: null, eintrag })?.befehl).toEqual({
      name: 'eintrag.remove',
      input: { tabelle: 'sprachnachweis', id: eintrag.id, personId },
    });
    const spaeter = { ...eintrag, muendlich: 'B1' };
    expect(stepOf('sprachnachweis', personId, { basis: eintrag, eintrag: spaeter })).toMatchObject({
      was: 'mündlich',
      befehl: { name: 'eintrag.save', input: { eintrag: { muendlich: 'A2' }, basis: spaeter } },
    });
  });

  test('gibt es nicht, wo nichts geändert ist und bei geschützten Angaben', () => {
    expect(stepOf('sprachnachweis', personId, { basis: eintrag, eintrag })).toBeNull();
    expect(stepOf('verurteilung', personId, { basis: null, eintrag })).toBeNull();
  });

  test('nimmt das Letzte dieser Akte zuerst, und jedes nur einmal', () => {
    remember(stepOf('sprachnachweis', personId, { basis: null, eintrag }));
    remember(stepOf('sprachnachweis', 'andere', { basis: null, eintrag }));
    expect(takeLast(personId)?.was).toBe('neuer Eintrag');
    expect(takeLast(personId)).toBeNull();
    expect(takeLast('andere')?.personId).toBe('andere');
  });

  test('nennt die Felder mit ihren Worten', () => {
    expect(labels('person', { gemeinde: 'A', telefon: '1' }, { gemeinde: 'B', telefon: null })).toBe(
      'Gemeinde, Telefon',
    );
  });
});
