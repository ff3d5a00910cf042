import { expect, test } from 'vitest';
import { fingerabdruck, findProfil } from '#shared/austausch/profil.ts';

const KOEPFE = ['Name', 'geb. am', 'Aktenzeichen', 'Status', 'seit', 'Ort'];
const profil = { spalten: KOEPFE.map((kopf) => ({ kopf, ziel: 'ignorieren' as const })) };

test('dieselben Überschriften in anderer Folge und Schreibweise sind dieselbe Quelle, auch mit der Spalte „Problem“', () => {
  const andere = ['GEB AM', 'name', 'Aktenzeichen ', 'Ort', 'Seit', 'Status', 'Problem', 'Spalte H', ''];
  expect(fingerabdruck(andere)).toBe(fingerabdruck(KOEPFE));
  expect(findProfil([profil], andere)).toEqual({ profil, genau: true });
});

test('eine Spalte mehr ist fast dieselbe Quelle, eine andere Liste ist keine', () => {
  expect(findProfil([profil], [...KOEPFE, 'Telefon'])).toEqual({ profil, genau: false });
  expect(findProfil([profil], ['Name', 'geb. am', 'Träger', 'Thema', 'Beratung seit', 'Ort'])).toBeNull();
  expect(fingerabdruck([...KOEPFE, 'Telefon'])).not.toBe(fingerabdruck(KOEPFE));
});
