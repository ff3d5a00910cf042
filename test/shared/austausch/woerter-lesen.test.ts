import { describe, expect, test } from 'vitest';
import { leseGeld } from '#shared/austausch/geld-lesen.ts';
import { leseKinder } from '#shared/austausch/kinder-lesen.ts';
import { leseName } from '#shared/austausch/name-lesen.ts';
import { leseStaat } from '#shared/austausch/staat-lesen.ts';
import {
  leseAsylstatus,
  leseDuldungsgrund,
  leseFamilienstand,
  leseGeschlecht,
  leseIdentitaet,
  leseJaNein,
  leseLeistungen,
  leseMitwirkung,
  lesePruefstand,
  leseSprachniveau,
  leseStatus,
} from '#shared/austausch/woerter-lesen.ts';
import { asDatum } from '#shared/lib/datum.ts';

const heute = asDatum('2026-11-21');

test.each([
  ['Muster, Erika', 'Muster', 'Erika'],
  ['Erika Muster', 'Muster', 'Erika'],
  ['Erika Anna Muster', 'Muster', 'Erika Anna'],
  ['MUSTER Erika', 'MUSTER', 'Erika'],
  ['Erika MUSTER PROBE', 'MUSTER PROBE', 'Erika'],
  ['Amina al Muster', 'al Muster', 'Amina'],
  ['Muster', 'Muster', null],
  [' Muster ,  Erika  Anna ', 'Muster', 'Erika Anna'],
  ['Mu\u0308ster, A\u0301', 'Müster', 'Á'],
])('der Name „%s“ teilt sich in „%s“ und „%s“', (text, nachname, vornamen) => {
  expect(leseName(text)).toEqual({ ok: true, wert: { nachname, vornamen } });
});

test('ein Name mit Steuerzeichen oder ohne Nachnamen wird abgewiesen', () => {
  expect(leseName('Mus\u0007ter, Erika')).toMatchObject({ ok: false });
  expect(leseName('Mus\uFFFDter')).toMatchObject({ ok: false });
  expect(leseName(', Erika')).toEqual({ ok: false, text: 'Der Nachname fehlt.' });
});

test.each([
  ['Afghanistan', '423'],
  ['afghanisch', '423'],
  ['afghanische', '423'],
  ['AFG', '423'],
  ['423', '423'],
  ['Türkei', '163'],
  ['TUERKEI', '163'],
  ['türkisch', '163'],
  ['Côte d’Ivoire', '231'],
  ['Elfenbeinküste', '231'],
  ['Kosovo', '150'],
  ['Mazedonien', '144'],
  ['Iran (Islamische Republik)', '439'],
  ['Russland', '160'],
  ['Moldawien', '146'],
  ['ungeklärt', '998'],
  ['ungekl.', '998'],
  ['staatenlos', '997'],
  ['serbisch/kosovarisch', '170'],
  ['Kongo (DR)', '246'],
  ['Guinea', '261'],
  ['Guinea-Bissau', '259'],
])('der Staat „%s“ ist %s', (text, code) => {
  expect(leseStaat(text)).toEqual({ ok: true, wert: code });
});

test('„unbekannt“ ist kein Staat und kein Fehler, ein fremdes Wort ist ein Fehler', () => {
  expect(leseStaat('unbekannt')).toEqual({ ok: true, wert: null });
  expect(leseStaat('Phantasien')).toEqual({ ok: false, text: 'Der Staat „Phantasien“ ist nicht bekannt.' });
  expect(leseStaat('777')).toEqual({ ok: false, text: 'Den Staatsschlüssel 777 gibt es nicht.' });
});

test.each([
  ['Duldung', 'D'],
  ['geduldet', 'D'],
  ['Duldung § 60a', 'D'],
  ['Aussetzung der Abschiebung nach § 60a Abs. 2 S. 1', 'D'],
  ['Ausbildungsduldung § 60c', 'D'],
  ['Beschäftigungsduldung', 'D'],
  ['Duldung § 60b', 'D60B'],
  ['Duldung für Personen mit ungeklärter Identität', 'D60B'],
  ['Gestattung', 'G'],
  ['Aufenthaltsgestattung', 'G'],
  ['AE § 104c', 'AE104C'],
  ['Chancen-AE', 'AE104C'],
  ['Chancenaufenthaltsrecht', 'AE104C'],
  ['AE § 25 Abs. 5', 'AE'],
  ['Aufenthaltserlaubnis', 'AE'],
  ['Fiktionsbescheinigung', 'F'],
  ['§ 81 Abs. 4', 'F'],
  ['GÜB', 'GUEB'],
  ['untergetaucht', 'O'],
  ['ohne Papiere', 'O'],
  ['Ausland', 'AUSL'],
  ['Visum', 'V'],
  ['D', 'D'],
  ['DM', 'DM'],
])('der Status „%s“ zählt als %s', (text, code) => {
  expect(leseStatus(text)).toEqual({ ok: true, wert: code });
});

test.each([
  ['§ 60a Abs. 2 Satz 1 AufenthG wegen fehlender Reisedokumente', 'b_aa'],
  ['Passlosigkeit', 'b_aa'],
  ['medizinische Gründe', 'b_bb'],
  ['familiäre Bindungen', 'b_cc'],
  ['§ 60a Abs. 2 S. 3', 'd'],
  ['§ 60b Abs. 1', 'p'],
  ['Ausbildung (§ 60c Abs. 1)', 'e'],
  ['§ 60d Abs. 1', 'i'],
  ['§ 60a Abs. 2b', 'r'],
  ['Abschiebungsstopp § 60a Abs. 1', 'a'],
  ['sonstige Gründe', 'b_ll'],
])('der Duldungsgrund „%s“ ist %s', (text, code) => {
  expect(leseDuldungsgrund(text)).toEqual({ ok: true, wert: code });
});

describe('Einzelne Wörter', () => {
  test.each<[string, unknown, unknown]>([
    ['Geschlecht', leseGeschlecht('weibl.'), 'w'],
    ['Geschlecht', leseGeschlecht('M'), 'm'],
    ['Familienstand', leseFamilienstand('verh.'), 'verheiratet'],
    ['Familienstand', leseFamilienstand('getrennt lebend'), 'getrennt'],
    ['Sprachniveau', leseSprachniveau('B1 (telc)'), 'B1'],
    ['Sprachniveau', leseSprachniveau('A2/B1'), 'B1'],
    ['Sprachniveau', leseSprachniveau('keine Kenntnisse'), 'keine'],
    ['Identität', leseIdentitaet('Pass liegt vor'), 'pass'],
    ['Identität', leseIdentitaet('nicht geklärt'), 'keine_massnahmen'],
    ['Identität', leseIdentitaet('ungeklärt, bemüht sich'), 'massnahmen'],
    ['Mitwirkung', leseMitwirkung('wirkt mit'), 'erfuellt'],
    ['Mitwirkung', leseMitwirkung('wirkt nicht mit'), 'nicht_erfuellt'],
    ['Asyl', leseAsylstatus('abgelehnt als o.u.'), 'abgelehnt_ou'],
    ['Asyl', leseAsylstatus('bestandskräftig abgelehnt'), 'abgelehnt_einfach'],
    ['Leistungen', leseLeistungen('AsylbLG'), 'voll'],
    ['Leistungen', leseLeistungen('ergänzend SGB II'), 'ergaenzend'],
    ['Prüfstand', lesePruefstand('keine'), 'keine'],
    ['Prüfstand', lesePruefstand('Geldstrafe 40 TS'), 'vorhanden'],
    ['Prüfstand', lesePruefstand(''), null],
    ['ja/nein', leseJaNein('Ja'), true],
    ['ja/nein', leseJaNein('nein'), false],
    ['ja/nein', leseJaNein('?'), null],
    ['Geld', leseGeld('1.234,50 €'), 123_450],
    ['Geld', leseGeld('1234.5'), 123_450],
    ['Geld', leseGeld('ca. 900 netto'), 90_000],
    ['Geld', leseGeld(1650.5), 165_050],
    ['Geld', leseGeld('520,-'), 52_000],
  ])('%s: %j', (_feld, ist, soll) => {
    expect(ist).toEqual({ ok: true, wert: soll });
  });

  test('ein Wort, das niemand kennt, ist nie ein Nein', () => {
    for (const result of [
      leseJaNein('vielleicht'),
      leseStatus('grün'),
      leseSprachniveau('gut'),
      lesePruefstand('mal sehen'),
      leseGeld('viel'),
    ]) {
      expect(result).toMatchObject({ ok: false });
    }
  });
});

test.each([
  [2, [null, null]],
  ['2', [null, null]],
  ['keine', []],
  ['2015, 2018', ['2015', '2018']],
  ['2 (2015, 3.4.2018)', ['2015', '2018-04-03']],
  ['ja, 1', [null]],
  ['3 Kinder: 2012, 2015', ['2012', '2015', null]],
])('Kinder %j', (zelle, soll) => {
  expect(leseKinder(zelle, heute)).toEqual({ ok: true, wert: soll });
});

test('mehr Geburtsdaten als Kinder ist ein Widerspruch', () => {
  expect(leseKinder('1 (2015, 2018)', heute)).toMatchObject({ ok: false });
});
