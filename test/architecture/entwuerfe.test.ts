import { describe, expect, test } from 'vitest';
import { read, sourceFiles } from './sources.ts';

/** Inputs into which somebody types words or figures. */
const EINGABE =
  /<(?:Textarea|TextInput|Autocomplete|NumberInput|NumberField|TagsInput|SchemaFeld|ZellFeld)\b/;
/** Ways to keep what is typed: own draft, one of the shells that have one, or a record that saves itself. */
const GEHALTEN =
  /\b(?:useDraft|useEntwurf|useEntwuerfe|useEingabe|useAutosave|setOffen\(SCHLUESSEL)\b|<(?:EntwurfForm|EinstellungForm)\b|\b(?:Entwuerfe|Eingabe|Draft)</;

/** Files with an input that keep nothing, each with its reason. Add one only if nothing worth five seconds is lost. */
const OHNE_ENTWURF: Readonly<Record<string, string>> = {
  'austausch/entscheidungen.tsx': 'Suchfeld',
  'austausch/gemerkt-look.tsx': 'ein Name, gespeichert beim Verlassen des Feldes',
  'austausch/kopiertext.tsx': 'nur zum Lesen und Kopieren',
  'austausch/spalten-look.tsx': 'gehört zu einer gewählten Datei, die nach dem Sperren neu zu wählen ist',
  'einstellungen/lizenzen.tsx': 'Suchfeld',
  'einstellungen/protokoll-auszug.tsx': 'Suchfeld',
  'einstellungen/vorlage-palette.tsx': 'Suchfeld',
  'faelle/ansicht-wahl.tsx': 'ein Name; die Ansicht selbst ist ein Entwurf',
  'faelle/faelle-page.tsx': 'Suchfeld; was darin steht, gehört zur Ansicht',
  'fallakte/eintrag/eintrag-feld.tsx': 'ein Feld; das Formular hält, was darin steht',
  'fallakte/instrument/schritt-form.tsx': 'eine Zeile; instrument-form.tsx hält, was darin steht',
  'fallakte/nachweise/annahmen.tsx':
    'ein Gedankenspiel, das nie gespeichert wird und nicht wie eine Tatsache wiederkommen soll',
  'hilfe/hilfe-page.tsx': 'Suchfeld',
  'papiere/blanko-form.tsx': 'eine Anzahl',
  'papiere/kennung-feld.tsx': 'eine Kennung, die vom Scanner kommt',
  'papiere/scans.tsx': 'eine Kennung je Datei, die nach dem Sperren neu zu wählen ist',
  'papiere/selbst-karte.tsx': 'Suchfeld; wer gefunden ist, wird mit der Rückmeldung gehalten',
  'recht/rechtslage.tsx': 'Suchfeld',
  'schalter/schalter-page.tsx': 'Suchfeld',
  'sichtung/ergebnis-feld.tsx': 'ein Feld; leiste.tsx hält, was darin steht',
  'start/behoerde-step.tsx': 'vor dem ersten Öffnen gibt es kein Register, das etwas halten könnte',
  'start/kennwort-step.tsx': 'Kennwort und Name vor dem ersten Öffnen',
  'start/recover-form.tsx': 'Wiederherstellungswörter, die nirgends stehen dürfen',
};

const ROOM = 'renderer/features/';
const withInput = sourceFiles('renderer/features')
  .filter((file) => EINGABE.test(read(file)))
  .map((file) => file.slice(ROOM.length));
const ohne = withInput.filter((file) => !GEHALTEN.test(read(ROOM + file)));

describe('Nichts Getipptes geht verloren', () => {
  test('in jeder Datei mit einem Eingabefeld: ein Entwurf, oder ein Grund, warum keiner nötig ist', () => {
    expect(withInput.length).toBeGreaterThan(60);
    expect(ohne.filter((file) => !(file in OHNE_ENTWURF))).toEqual([]);
  });

  test('und kein Grund steht für eine Datei, die es nicht gibt oder die inzwischen einen Entwurf hat', () => {
    expect(Object.keys(OHNE_ENTWURF).filter((file) => !ohne.includes(file))).toEqual([]);
  });

  test('ein Kennwort wird nie gehalten', () => {
    const keeps = sourceFiles('renderer/features').filter((file) =>
      /\b(?:keep|change|set)\([^)]*kennwort/i.test(read(file)),
    );
    expect(keeps).toEqual([]);
  });
});
