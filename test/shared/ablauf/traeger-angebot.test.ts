import { describe, expect, it } from 'vitest';
import { sprachangebot } from '#shared/ablauf/traeger-angebot.ts';

describe('Ob ein Träger die Sprache einer Person spricht', () => {
  it.each([
    ['Dari', 'Farsi, Dari und Deutsch', 'ja'],
    ['dari / Paschtu', 'PASCHTU', 'ja'],
    ['Türkisch', 'Tuerkisch', 'ja'],
    ['Dari', 'Arabisch', 'nicht_genannt'],
    ['Dari und Paschtu', 'Arabisch und Kurdisch', 'nicht_genannt'],
    ['Dari', null, 'unbekannt'],
    ['Dari', '  ', 'unbekannt'],
    [null, 'Arabisch', 'unbekannt'],
  ] as const)('%s bei „%s“: %s, nie ein Nein', (person, traeger, antwort) => {
    expect(sprachangebot(person, traeger)).toBe(antwort);
  });
});
