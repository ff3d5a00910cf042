import { describe, expect, it } from 'vitest';
import { isRightToLeft } from '#shared/lib/schriftrichtung.ts';

describe('Die Richtung einer Schrift', () => {
  it.each(['سلام', '12 سلام', 'שלום', '„سلام“ (Salam)'])('läuft bei „%s“ von rechts nach links', (text) => {
    expect(isRightToLeft(text)).toBe(true);
  });
  it.each(['Hallo', 'Ćosić سلام', 'ሰላም', '12.3.', ''])('läuft bei „%s“ von links nach rechts', (text) => {
    expect(isRightToLeft(text)).toBe(false);
  });
});
