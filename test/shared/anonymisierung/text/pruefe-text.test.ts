import { describe, expect, it } from 'vitest';
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import type { Registereintrag } from '#shared/anonymisierung/text/registereintrag.ts';
import { createTextregister } from '#shared/anonymisierung/text/textregister.ts';
import { lauf } from '#test/textwaechter/lauf.ts';

const SAAT = 20_261_121;

const EINTRAEGE: readonly Registereintrag[] = [
  { art: 'name', text: 'Đorđević' },
  { art: 'name', text: 'Koch' },
  { art: 'name', text: 'Lang' },
  { art: 'name', text: 'Abd el Rahman' },
  { art: 'name', text: 'An' },
  { art: 'ort', text: 'Mustersheim' },
  { art: 'strasse', text: 'Am Alten Markt 3' },
  { art: 'strasse', text: 'Amselstraße 12' },
  { art: 'arbeitgeber', text: 'Bäckerei Muzungu GmbH & Co. KG' },
  { art: 'nummer', text: '33.2-10815/21' },
  { art: 'telefon', text: '0341 987654' },
  { art: 'geburtsdatum', text: '1990-02-01' },
  { art: 'staat', text: 'Eritrea' },
];
const register = createTextregister(EINTRAEGE);
const funde = (text: string) => pruefeText(text, register).map((fund) => fund.text);

describe('Der Wächter der freien Texte', () => {
  const ergebnis = lauf(SAAT, 1000);
  const quote = ({ zahl, gefunden }: { readonly zahl: number; readonly gefunden: number }) => gefunden / zahl;
  const verpasst = ergebnis.verpasst.map(
    ({ art, eintrag, geschrieben }) => `${art}: ${eintrag} → ${geschrieben}`,
  );

  it(`findet von 1.000 Pflanzungen jede Form, die im Register steht oder sich daraus ergibt (Saat ${SAAT})`, () => {
    expect(ergebnis.klassen.sicher.zahl).toBeGreaterThan(600);
    expect(ergebnis.verpasst.filter(({ klasse }) => klasse === 'sicher')).toEqual([]);
  });

  it(`findet wenigstens 98 von 100 Tippfehlern und nennt, was er verpasst (Saat ${SAAT})`, () => {
    expect(ergebnis.klassen.tippfehler.zahl).toBeGreaterThan(100);
    expect(quote(ergebnis.klassen.tippfehler), verpasst.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(quote(ergebnis.klassen.gehoer), verpasst.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  it.each([
    'Der Antrag Đorđevićs wurde zurückgestellt.',
    'Frau Djordjevic war da.',
    'DORDEVIC hat unterschrieben.',
    'die Dordevićsche Akte',
    'Akte Dordewic',
    'Đor\u00ADđe\u00ADvić',
  ])('findet den Namen in „%s“', (text) => {
    expect(funde(text)).toHaveLength(1);
  });

  it('findet Zusammengesetztes als Ganzes und nicht seine gewöhnlichen Teile', () => {
    expect(funde('Sie wohnt Am Alten Markt 3 in Mustersheim.')).toEqual(['Am Alten Markt 3', 'Mustersheim']);
    expect(funde('Der alte Markt am Ort ist belebt.')).toEqual([]);
    expect(funde('Abdelrahman und Abd-el-Rahman sind ein Name.')).toHaveLength(2);
    expect(funde('Er arbeitet in der Bäckerei Muzungu.')).toEqual(['Bäckerei Muzungu']);
    expect(funde('Er arbeitet in einer Bäckerei.')).toEqual([]);
    expect(funde('Amselstr. 12 und Amselstrasse')).toHaveLength(2);
    expect(funde('Die Mustersheimer Behörde')).toEqual(['Mustersheimer']);
  });

  it('zeigt Namen, die auch Wörter sind, auf einer niedrigeren Stufe, aber nur, wo sie ein Name sein können', () => {
    expect(pruefeText('Dort hat Koch angefangen.', register)[0]).toMatchObject({
      text: 'Koch',
      stufe: 'alltagswort',
    });
    expect(funde('Es dauerte lang. Er war als koch angestellt.')).toEqual([]);
    expect(funde('An diesem Tag kam er an.')).toEqual([]);
    expect(funde('Gestern kam An mit.')).toEqual(['An']);
  });

  it('erkennt Tage und Nummern, wie auch immer sie geschrieben sind', () => {
    for (const tag of ['01.02.1990', '1.2.90', '1990-02-01', '1. Februar 1990', '01/02/1990', '1. Feb. 1990'])
      expect(pruefeText(`geboren am ${tag} hier`, register)[0], tag).toMatchObject({ art: 'geburtsdatum' });
    for (const nummer of ['33.2-10815/21', '33 2 10815 21', '33.2-10816/21'])
      expect(funde(`Az. ${nummer} liegt vor`), nummer).toHaveLength(1);
    expect(funde('Tel. +49 341 987654')).toHaveLength(1);
  });

  it('erkennt an der Form, was nicht im Register steht', () => {
    for (const [art, text] of [
      ['email', 'name@beispiel.example'],
      ['bank', 'DE02 1203 0000 0000 2020 51'],
      ['kennzeichen', 'L-AB 1234'],
      ['strasse', 'Kastanienallee 7'],
      ['ort', '04999 Krähenwinkel'],
      ['nummer', '12 K 345/24'],
      ['datum', '14.07.2025'],
    ])
      expect(pruefeText(`Es war ${text ?? ''} genannt.`, register)[0], text).toMatchObject({ art });
  });

  it('nennt auch den Herkunftsstaat, weil aus manchem nur wenige kommen', () => {
    expect(funde('Eine Familie aus Eritrea, ein eritreischer Pass')).toEqual(['Eritrea', 'eritreischer']);
  });

  it('lässt gewöhnliche Sätze einer Entscheidung in Ruhe', () => {
    const text =
      'Lücken bis zu zwei Wochen schaden nicht, wenn der Anspruch auf Duldung fortbestand. Maßgeblich ist § 25b Abs. 1 Satz 2 Nr. 1 AufenthG; die Behörde prüft, ob sich die Person um einen Termin bemüht hat. Der Leitsatz gilt für alle Anträge.';
    expect(funde(text)).toEqual([]);
  });
});
