import { describe, expect, it } from 'vitest';
import {
  createZuordner,
  schluesselOf,
  type Registerperson,
  type Schreibweise,
} from '#shared/austausch/halbjahr/zuordnen.ts';
import { isTeilDatum, type TeilDatum } from '#shared/lib/datum.ts';

function tag(text: string): TeilDatum {
  if (!isTeilDatum(text)) throw new Error(text);
  return text;
}

const eva: Registerperson = {
  id: 'eva',
  programmNr: 'P-00001',
  nachname: 'Müllermuster',
  vornamen: 'Eva',
  weitereNamen: null,
  geburtsdatum: tag('1990-02-01'),
};
const zweite: Registerperson = {
  ...eva,
  id: 'zweite',
  programmNr: 'P-00002',
  geburtsdatum: tag('1971-11-11'),
};
const jan: Registerperson = {
  id: 'jan',
  programmNr: 'P-00003',
  nachname: 'Tschernowprobe',
  vornamen: 'Jan',
  weitereNamen: null,
  geburtsdatum: tag('1985-03-04'),
};

const frage = (
  nachname: string,
  vornamen: string | null,
  geburtsdatum: string | null = null,
  programmNr: string | null = null,
) => ({
  nachname,
  vornamen,
  geburtsdatum: geburtsdatum === null ? null : tag(geburtsdatum),
  programmNr,
});

function zuordner(
  personen: readonly Registerperson[],
  betreut: readonly string[] = [],
  schreibweisen: readonly Schreibweise[] = [],
) {
  return createZuordner(personen, { schreibweisen, betreut: new Set(betreut) });
}

describe('Wer mit einer gemeldeten Zeile gemeint ist', () => {
  it('ist sicher bei gleichem Namen und Geburtsdatum, auch in anderer Umschrift', () => {
    const zuordnen = zuordner([eva, zweite, jan]);
    expect(zuordnen(frage('Muellermuster', 'Eva', '1990-02-01'))).toMatchObject({
      art: 'sicher',
      personId: 'eva',
    });
    expect(zuordnen(frage('MÜLLERMUSTER', 'eva', '1971-11-11'))).toMatchObject({
      art: 'sicher',
      personId: 'zweite',
    });
  });

  it('ist mit der Programm-Nr. sicher, wenn der Name dazu passt, sonst nicht', () => {
    const zuordnen = zuordner([eva, jan]);
    expect(zuordnen(frage('Chernovprobe', 'Jan', '1985-03-04', 'P 3'))).toMatchObject({
      art: 'sicher',
      personId: 'jan',
    });
    const fremd = zuordnen(frage('Fremdling', 'Zora', '2001-01-01', 'P-00003'));
    expect(fremd).toMatchObject({
      art: 'offen',
      vorschlaege: [{ personId: 'jan', grund: 'Programm-Nr. passt, der Name ist ein anderer' }],
    });
  });

  it('ist ohne Geburtsdatum nur sicher, wenn es den Namen einmal gibt und die Person dort betreut wird', () => {
    expect(zuordner([eva], ['eva'])(frage('Müllermuster', 'Eva'))).toMatchObject({
      art: 'sicher',
      personId: 'eva',
    });
    expect(zuordner([eva], [])(frage('Müllermuster', 'Eva'))).toMatchObject({ art: 'offen' });
    const zwei = zuordner([eva, zweite], ['eva'])(frage('Müllermuster', 'Eva'));
    expect(zwei).toMatchObject({ art: 'offen' });
    if (zwei.art === 'offen')
      expect(zwei.vorschlaege.map(({ personId }) => personId)).toEqual(['eva', 'zweite']);
  });

  it('ist bei vertauschtem Tag und Monat oder einem Tippfehler ein Vorschlag mit Grund, nie eine Zuordnung', () => {
    const zuordnen = zuordner([eva, jan]);
    expect(zuordnen(frage('Tschernowprobe', 'Jan', '1985-04-03'))).toMatchObject({
      art: 'offen',
      vorschlaege: [{ personId: 'jan', grund: expect.stringMatching(/Tag\/Monat vertauscht/) as string }],
    });
    expect(zuordnen(frage('Tschernowprpbe', 'Jan', '1985-03-04'))).toMatchObject({
      art: 'offen',
      vorschlaege: [{ personId: 'jan' }],
    });
    expect(zuordnen(frage('Wildfremd', 'Otto', '1950-05-05'))).toEqual({ art: 'unbekannt' });
  });

  it('merkt sich, was ein Mensch gesagt hat: diese Schreibweise ist sie, oder ist sie nicht', () => {
    const zeile = frage('Tschernowprpbe', 'Jan', '1985-03-04');
    const schluessel = schluesselOf(zeile);
    expect(zuordner([jan], [], [{ schluessel, personId: 'jan', ist: true }])(zeile)).toMatchObject({
      art: 'sicher',
      grund: 'Schreibweise schon einmal bestätigt',
    });
    expect(zuordner([jan], [], [{ schluessel, personId: 'jan', ist: false }])(zeile)).toEqual({
      art: 'unbekannt',
    });
    // Auch ein genau gleicher Name wird nicht wieder zugeordnet, wenn jemand nein gesagt hat.
    const gleich = frage('Tschernowprobe', 'Jan', '1985-03-04');
    expect(
      zuordner([jan], [], [{ schluessel: schluesselOf(gleich), personId: 'jan', ist: false }])(gleich),
    ).toEqual({ art: 'unbekannt' });
  });

  it('geht auch unter sehr vielen Menschen gleichen Namens nicht verloren', () => {
    const viele = Array.from({ length: 600 }, (_, i): Registerperson => ({
      ...jan,
      id: `p${i}`,
      programmNr: `P-1${i}`,
      geburtsdatum: tag(`${1950 + (i % 50)}-0${1 + (i % 9)}-1${i % 10}`),
    }));
    const zuordnen = zuordner([...viele, jan]);
    expect(zuordnen(frage('Tschernowprobe', 'Jan', '1985-03-04'))).toMatchObject({
      art: 'sicher',
      personId: 'jan',
    });
    expect(zuordnen(frage('Tschernowprobe', 'Jan')).art).toBe('offen');
  });
});
