import { describe, expect, test } from 'vitest';
import {
  contested,
  followed,
  problems,
  sameWerte,
  savable,
  type Werte,
} from '#renderer/features/fallakte/eintrag/use-autosave.ts';
import { records } from '#shared/domain/records.ts';
import { akte } from '../probe-akte.ts';

const schema = records.identitaet;
const saved: Werte = akte.identitaet ?? {};
if (akte.identitaet === null) throw new Error('the sample has an identity');

describe('Was sich selbst speichert', () => {
  test('speichert gültige Felder, auch wenn ein anderes noch nicht stimmt', () => {
    const typed = { ...saved, passGueltigBis: '31.06.2027', mitwirkungNotiz: 'Termin am Montag' };
    expect(savable(schema, typed, saved)).toEqual({ ...saved, mitwirkungNotiz: 'Termin am Montag' });
    expect(Object.keys(problems(schema, typed))).toEqual(['passGueltigBis']);
  });
  test('speichert einen neuen Eintrag erst, wenn alles Nötige dasteht', () => {
    const neu = { ...akte.aufenthaltsabschnitt[0], von: null };
    expect(savable(records.aufenthaltsabschnitt, neu, null)).toBeNull();
    expect(savable(records.aufenthaltsabschnitt, { ...neu, von: '2024-01-01' }, null)).toMatchObject({
      von: '2024-01-01',
    });
  });
  test('übernimmt, was anderswo geändert wurde, außer wo gerade getippt wird', () => {
    const typed = { ...saved, mitwirkungNotiz: 'halb getippt' };
    const neu = { ...saved, passVorhanden: true, mitwirkungNotiz: 'anderswo' };
    expect(followed(typed, saved, neu)).toEqual({ ...neu, mitwirkungNotiz: 'halb getippt' });
  });
  test('hält ein Feld für streitig, das hier und anderswo verschieden geändert wurde, und nur dieses', () => {
    const typed = { ...saved, mitwirkungNotiz: 'hier', passVorhanden: true };
    const neu = { ...saved, mitwirkungNotiz: 'anderswo', passVorhanden: true, hinweisAm: '2026-01-01' };
    expect(contested(typed, saved, neu)).toEqual(['mitwirkungNotiz']);
  });
  test('erkennt, dass nichts Neues da ist', () => {
    expect(sameWerte(saved, { ...saved })).toBe(true);
    expect(sameWerte(saved, { ...saved, passVorhanden: true })).toBe(false);
  });
  test('hält für gespeichert, was das Register behält: das Leerzeichen am Ende eines halben Satzes nicht', () => {
    const typed = { ...saved, mitwirkungNotiz: 'Termin am ' };
    expect(savable(schema, typed, saved)).toEqual({ ...saved, mitwirkungNotiz: 'Termin am' });
  });
});
