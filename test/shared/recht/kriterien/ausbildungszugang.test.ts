/** The two ways into §§ 60c and 16g: which training opens which, and what has to be known for it. */
import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { AUSBILDUNG, azubi } from '../azubi.ts';
import { fehlt, frage, HEUTE, stand } from '../befragen.ts';

type Abschnitt = NonNullable<FallEingabe['aufenthaltsabschnitt']>[number];

const STATUS = { aufenthaltsabschnitt: [] as Abschnitt[] };
const heute = (status: Abschnitt['status'], mehr: object = {}) => ({
  aufenthaltsabschnitt: [{ status, von: '2024-01-01', ...mehr }],
});
const begonnen = (mehr: object = {}, alsAsylbewerberBegonnen: boolean | null = true) => ({
  ausbildung: [{ ...AUSBILDUNG, von: '2024-08-01', alsAsylbewerberBegonnen, ...mehr }],
});
const asyl = (status: NonNullable<FallEingabe['asyl']>['status']) => ({ asyl: { status } });
const antwort = (id: string, mehr: Partial<FallEingabe>) => {
  const fall = azubi(mehr);
  return [stand(fall, id, HEUTE, '60c'), ...fehlt(fall, id, { weg: '60c' })];
};

const BEGINN = 'schon während des Asylverfahrens begonnen';

describe('60c.WEG: im Asylverfahren begonnen und nach der Ablehnung fortgesetzt', () => {
  test.each([
    [
      'abgelehnt als offensichtlich unbegründet',
      { ...begonnen(), ...heute('G'), ...asyl('abgelehnt_ou') },
      ['erfuellt'],
    ],
    [
      'zurückgenommen ist nicht abgelehnt',
      { ...begonnen(), ...heute('G'), ...asyl('zurueckgenommen') },
      ['offen_handlung'],
    ],
    [
      'Folgeantrag läuft',
      { ...begonnen(), ...heute('G'), ...asyl('folgeantrag_laufend') },
      ['offen_handlung'],
    ],
    [
      'Stand nicht eingetragen',
      { ...begonnen(), ...heute('G'), asyl: null },
      ['unbekannt', 'Stand des Asylverfahrens'],
    ],
    ['wer geduldet ist, braucht den Stand nicht', { ...begonnen(), ...heute('D'), asyl: null }, ['erfuellt']],
    ['Assistenz- oder Helferausbildung', { ...begonnen({ art: 'helfer' }), ...heute('G') }, ['erfuellt']],
    ['Studium öffnet den Weg nicht', { ...begonnen({ art: 'studium' }), ...heute('G') }, ['offen_handlung']],
    ['abgebrochen', { ...begonnen({ abgebrochenAm: '2026-01-01' }), ...heute('G') }, ['offen_handlung']],
    ['schon bestanden', { ...begonnen({ erfolgreich: true }), ...heute('G') }, ['offen_handlung']],
    ['letzter Tag', { ...begonnen({ bis: HEUTE }), ...heute('G') }, ['erfuellt']],
    ['ohne bekanntes Ende', { ...begonnen({ bis: null }), ...heute('G') }, ['erfuellt']],
  ] as const)('%s', (_, mehr, erwartet) => expect(antwort('60c.WEG', mehr)).toEqual(erwartet));
});

describe('60c.WEG: mit Duldung', () => {
  test.each([
    ['Fiktionswirkung: Wertung', { ...begonnen({}, false), ...heute('F') }, ['wertung']],
    ['Grenzübertrittsbescheinigung: Wertung', { ...begonnen({}, false), ...heute('GUEB') }, ['wertung']],
    ['Freizügigkeit nur vermutet: Wertung', { ...begonnen({}, false), ...heute('FZ') }, ['wertung']],
    ['Chancen-Aufenthaltsrecht: Wertung', { ...begonnen({}, false), ...heute('AE104C') }, ['wertung']],
    ['Visum', { ...begonnen({}, false), ...heute('V') }, ['offen_handlung']],
    ['ohne Status', { ...begonnen({}, false), ...heute('O') }, ['offen_handlung']],
    ['Zeiten nicht eingetragen', { ...begonnen({}, false), ...STATUS }, ['unbekannt', 'Aufenthaltszeiten']],
    [
      'Zeiten enden vor heute: Was seitdem gilt, ist nicht bekannt',
      { ...begonnen({}, false), ...heute('D', { bis: '2026-01-01' }) },
      ['unbekannt', 'Aufenthaltszeiten'],
    ],
    [
      'Anspruch auf Duldung noch nicht geprüft',
      { ...begonnen({}, false), ...heute('DM') },
      ['unbekannt', 'von Hand bestätigt (Anspruch auf Duldung seit 01.01.2024)'],
    ],
    ['geduldet: Wann sie begann, ist gleichgültig', { ...begonnen({}, null), ...heute('D') }, ['erfuellt']],
    [
      'nicht geduldet: Es kommt auf den Beginn an',
      { ...begonnen({}, null), ...heute('G') },
      ['unbekannt', BEGINN],
    ],
    [
      'weder Zeiten noch Beginn eingetragen',
      { ...begonnen({}, null), ...STATUS },
      ['unbekannt', 'Aufenthaltszeiten', BEGINN],
    ],
    [
      'eine von zwei Ausbildungen begann im Asylverfahren',
      {
        ausbildung: [
          { ...AUSBILDUNG, alsAsylbewerberBegonnen: null },
          { ...AUSBILDUNG, alsAsylbewerberBegonnen: true },
        ],
        ...heute('G'),
      },
      ['erfuellt'],
    ],
  ] as const)('%s', (_, mehr, erwartet) =>
    expect(antwort('60c.WEG', mehr as Partial<FallEingabe>)).toEqual(erwartet),
  );
});

describe('60c.3MON: am Tag des Antrags', () => {
  const antrag = (gestelltAm: string) => ({
    antrag: [{ norm: '60c', gestelltAm, stand: 'gestellt' } as const],
  });
  const seit = (von: string, status: Abschnitt['status'] = 'D') => ({
    aufenthaltsabschnitt: [{ status, von }],
  });
  test.each([
    [
      'drei Monate voll: Wann sie begann, ist gleichgültig',
      { ...begonnen({}, null), ...seit('2026-08-21') },
      ['erfuellt'],
    ],
    [
      'einen Tag zu kurz: Es kommt auf den Beginn an',
      { ...begonnen({}, null), ...seit('2026-08-22') },
      ['unbekannt', BEGINN],
    ],
    [
      'beim Antrag voll, seit gestern nicht mehr geduldet',
      {
        ...begonnen({}, false),
        ...antrag('2026-08-01'),
        aufenthaltsabschnitt: [
          { status: 'D', von: '2026-01-01', bis: '2026-11-20' },
          { status: 'O', von: HEUTE },
        ],
      },
      ['erfuellt'],
    ],
    [
      'beim Antrag zu kurz und heute auch: Es fehlt nur Zeit',
      { ...begonnen({}, false), ...antrag('2026-10-01'), ...seit('2026-09-01') },
      ['offen_ab'],
    ],
    [
      'welcher Status beim Antrag galt, ist nicht bekannt',
      { ...begonnen({}, false), ...antrag('2026-07-01'), ...seit('2026-08-01') },
      ['unbekannt', 'Aufenthaltszeiten'],
    ],
    [
      'nichts eingetragen',
      { ...begonnen({}, false), ...antrag('2026-07-01'), ...STATUS },
      ['unbekannt', 'Aufenthaltszeiten'],
    ],
    ['im Asylverfahren begonnen: nicht nötig', { ...begonnen(), ...seit('2026-11-20') }, ['nicht_anwendbar']],
  ] as const)('%s', (_, mehr, erwartet) =>
    expect(antwort('60c.3MON', mehr as Partial<FallEingabe>)).toEqual(erwartet),
  );
  test('waren drei Monate erst nach dem Antrag voll, ist er neu zu stellen', () => {
    const fall = (am: string) => azubi({ ...begonnen({}, false), ...antrag(am), ...seit('2026-05-01') });
    const befund = (am: string) => frage(fall(am), '60c.3MON', { weg: '60c' });
    expect([befund('2026-07-31').zustand, befund('2026-07-31').detail['neuerAntrag']]).toEqual([
      'offen_handlung',
      true,
    ]);
    expect([befund('2026-08-01').zustand, befund('2026-08-01').detail['neuerAntrag']]).toEqual([
      'erfuellt',
      false,
    ]);
  });
});
