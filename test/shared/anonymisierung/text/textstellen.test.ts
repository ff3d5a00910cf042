import { describe, expect, it } from 'vitest';
import {
  pruefeMitEntscheidungen,
  type Stellenentscheidung,
} from '#shared/anonymisierung/text/textstellen.ts';
import { createTextregister } from '#shared/anonymisierung/text/textregister.ts';

const register = createTextregister([
  { art: 'name', text: 'Kowalczyk' },
  { art: 'name', text: 'Muzungu' },
]);
const TEXT = 'Im Fall Kowalczyks fehlte ein Termin. Kowalczyk kam dreimal.';
const prufe = (text: string, entscheidungen: readonly Stellenentscheidung[] = []) =>
  pruefeMitEntscheidungen(text, register, entscheidungen);
const entscheide = (text: string, umgang: 'ersetzt' | 'bleibt', worte: string): Stellenentscheidung[] =>
  prufe(text).stellen.map(({ satz, nr, fund, art }) => ({
    satz,
    nr,
    fund,
    art,
    umgang,
    ersatz: umgang === 'ersetzt' ? worte : null,
    grund: umgang === 'bleibt' ? worte : null,
  }));

describe('Stellen in einem Text', () => {
  it('halten den ganzen Text zurück, solange eine offen ist', () => {
    expect(prufe(TEXT).stellen).toHaveLength(2);
    expect(prufe(TEXT).frei).toBeNull();
    expect(prufe(TEXT, entscheide(TEXT, 'ersetzt', 'die Person').slice(0, 1)).frei).toBeNull();
  });

  it('schlagen ein Wort im passenden Fall vor, am Satzanfang groß', () => {
    expect(prufe(TEXT).stellen.map(({ vorschlag }) => vorschlag)).toEqual(['der Person', 'Die Person']);
  });

  it('werden ersetzt oder bleiben mit Grund stehen', () => {
    const ersetzt = prufe(TEXT, entscheide(TEXT, 'ersetzt', 'NN'));
    expect(ersetzt.frei).toBe('Im Fall NN fehlte ein Termin. NN kam dreimal.');
    expect(prufe(TEXT, entscheide(TEXT, 'bleibt', 'erfunden')).frei).toBe(TEXT);
  });

  it('lassen keinen Ersatz durch, der selbst jemanden nennt', () => {
    const { frei, ersatzProblem } = prufe(TEXT, entscheide(TEXT, 'ersetzt', 'Herr Muzungu'));
    expect(frei).toBeNull();
    expect(ersatzProblem).toContain('Herr Muzungu');
  });

  it('fragen neu, wenn sich ihr Satz geändert hat, und nur dann', () => {
    const entscheidungen = entscheide(TEXT, 'bleibt', 'erfunden');
    const geaendert = TEXT.replace('dreimal', 'viermal');
    expect(prufe(geaendert, entscheidungen).stellen.map(({ entscheidung }) => entscheidung !== null)).toEqual(
      [true, false],
    );
  });
});
