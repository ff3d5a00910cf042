import { describe, expect, it } from 'vitest';
import { beginntMit, passendeOptionen } from '#renderer/lib/passende-optionen.ts';

const options = ['Ausbildung', 'Teilzeit', 'Vollzeit', 'Zeitarbeit'].map((label) => ({ label }));
const worte = (getippt: string) => passendeOptionen(options, getippt).map(({ label }) => label);

describe('Getippt in eine Auswahl', () => {
  it('steht ein Teil des Wortes für alles, was ihn enthält, ein ganzes Wort nur für sich', () => {
    expect(worte('zeit')).toEqual(['Teilzeit', 'Vollzeit', 'Zeitarbeit']);
    expect(worte(' TEIL ')).toEqual(['Teilzeit']);
    expect(passendeOptionen([{ label: 'Pass' }, { label: 'Passersatz' }], 'pass')).toEqual([
      { label: 'Pass' },
    ]);
  });

  it('stehen nichts und Unbekanntes für keine Antwort', () => {
    expect(worte('')).toEqual([]);
    expect(worte('xyz')).toEqual([]);
  });

  it('wählen die ersten Buchstaben in einer kurzen Liste, zuerst am Anfang, dann am Anfang eines Wortes', () => {
    const kurz = ['unbekannt', 'ja', 'nein', 'nur mündlich'].map((label) => ({ label }));
    expect(beginntMit(kurz, 'J')).toEqual({ label: 'ja' });
    expect(beginntMit(kurz, 'n')).toEqual({ label: 'nein' });
    expect(beginntMit(kurz, 'nu')).toEqual({ label: 'nur mündlich' });
    expect(beginntMit(kurz, 'mü')).toEqual({ label: 'nur mündlich' });
    expect(beginntMit(kurz, 'x')).toBeUndefined();
  });
});
