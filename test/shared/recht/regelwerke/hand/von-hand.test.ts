import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import { PASS } from '#test/cast/basis.ts';
import { pruefe, unbekannte } from '#test/shared/recht/befragen.ts';

type Mehr = Partial<FallEingabe>;
const hinweise = (id: string, mehr: Mehr) =>
  pruefe(unbekannte(mehr)).vonHand.find((w) => w.id === id)?.hinweise ?? null;

describe('§ 60a Abs. 2 S. 3: was für eine Ermessensduldung sprechen kann, am 21.11.2026', () => {
  const LAEUFT = {
    ausbildung: 'Eine Ausbildung läuft: Soll sie abgeschlossen werden können?',
    schule: 'Ein Schulbesuch läuft: Soll das Schuljahr oder der Abschluss abgewartet werden?',
    hinweis:
      'Ein Hinweis auf Rechte und Pflichten ist nicht eingetragen: Wurde er versäumt, kann das für eine Ermessensduldung sprechen (VGH München 19 CE 24.1915).',
  };
  const lehre = (mehr: object): Mehr => ({ ausbildung: [{ art: 'qualifiziert', ...mehr }] });
  const schule = (mehr: { von: string; bis?: string }): Mehr => ({ schulbesuch: [mehr] });

  test.each<readonly [string, Mehr, readonly string[]]>([
    ['Ausbildung seit heute', lehre({ von: '2026-11-21' }), [LAEUFT.ausbildung]],
    ['Ausbildung ab morgen', lehre({ von: '2026-11-22' }), []],
    ['Ausbildung bis heute', lehre({ von: '2024-09-01', bis: '2026-11-21' }), [LAEUFT.ausbildung]],
    ['Ausbildung bis gestern', lehre({ von: '2024-09-01', bis: '2026-11-20' }), []],
    ['Ausbildung ohne Beginn', lehre({}), []],
    ['Ausbildung abgebrochen', lehre({ von: '2024-09-01', abgebrochenAm: '2026-01-01' }), []],
    ['ein Studium ist keine Ausbildung', { ausbildung: [{ art: 'studium', von: '2024-10-01' }] }, []],
    ['Schule seit heute', schule({ von: '2026-11-21' }), [LAEUFT.schule]],
    ['Schule ab morgen', schule({ von: '2026-11-22' }), []],
    ['Schule bis heute', schule({ von: '2024-09-01', bis: '2026-11-21' }), [LAEUFT.schule]],
    ['Schule bis gestern', schule({ von: '2024-09-01', bis: '2026-11-20' }), []],
    ['Hinweis nicht eingetragen', { identitaet: { ...PASS, hinweisAm: null } }, [LAEUFT.hinweis]],
    ['Hinweis eingetragen', { identitaet: PASS }, []],
    ['nichts eingetragen', {}, []],
  ])('%s', (_, mehr, erwartet) => expect(hinweise('60a23', mehr)).toEqual(erwartet));
});

describe('§ 60d Abs. 4: was für Ermessen spricht, am 21.11.2026', () => {
  const stelle = (mehr: { von: string; bis?: string }): Mehr => ({ beschaeftigung: [mehr] });
  const LAUFEND = 'Eine laufende Beschäftigung ist eingetragen.';
  test.each<readonly [string, Mehr, readonly string[]]>([
    ['Beschäftigung seit heute', stelle({ von: '2026-11-21' }), [LAUFEND]],
    ['Beschäftigung ab morgen', stelle({ von: '2026-11-22' }), []],
    ['Beschäftigung bis heute', stelle({ von: '2024-01-01', bis: '2026-11-21' }), [LAUFEND]],
    ['Beschäftigung bis gestern', stelle({ von: '2024-01-01', bis: '2026-11-20' }), []],
    ['Schritte nicht unternommen', { identitaet: { massnahmenErgriffen: false } }, []],
    ['ob Schritte unternommen wurden, ist unbekannt', { identitaet: {} }, []],
    [
      'Schritte unternommen, Tag unbekannt',
      { identitaet: { massnahmenErgriffen: true } },
      ['Zumutbare Schritte zur Klärung der Identität sind vermerkt.'],
    ],
  ])('%s', (_, mehr, erwartet) => expect(hinweise('60d4', mehr)).toEqual(erwartet));

  test('§ 60c Abs. 7 nennt Schritte ohne Ausbildung und eine Ausbildung ohne Schritte', () => {
    expect(hinweise('60c7', {})).toEqual([]);
    expect(hinweise('60c7', { ausbildung: [{ art: 'helfer' }] })).toEqual([
      'Eine Ausbildung ist eingetragen.',
    ]);
  });
});

describe('§ 25 Abs. 5: was für eine unmögliche Ausreise spricht', () => {
  const geduldet = (grund: 'b_aa' | 'b_bb' | 'b_cc' | 'b_kk', mehr: object = {}): Mehr => ({
    aufenthaltsabschnitt: [{ status: 'D', von: '2020-01-01', grund, ...mehr }],
  });
  const seit = 'Geduldet seit 01.01.2020.';
  test.each<readonly [string, Mehr, readonly string[]]>([
    [
      'als unmöglich vermerkt',
      { hindernis: { ausreiseUnmoeglich: true } },
      ['Die Ausreise ist als unmöglich vermerkt.'],
    ],
    ['nicht unmöglich', { hindernis: { ausreiseUnmoeglich: false } }, []],
    ['nicht geprüft', { hindernis: {} }, []],
    [
      'Reisedokumente fehlen',
      geduldet('b_aa'),
      ['Eingetragener Duldungsgrund: § 60a Abs. 2 S. 1: fehlende Reisedokumente.', seit],
    ],
    [
      'Familie',
      geduldet('b_cc'),
      ['Eingetragener Duldungsgrund: § 60a Abs. 2 S. 1: familiäre Bindungen.', seit],
    ],
    [
      'Abschiebungsverbot',
      geduldet('b_kk'),
      ['Eingetragener Duldungsgrund: § 60a Abs. 2 S. 1: § 60 Abs. 1 bis 5, 7.', seit],
    ],
    ['medizinische Gründe bleiben in der Akte', geduldet('b_bb'), [seit]],
    ['ein beendeter Abschnitt nennt keinen Grund mehr', geduldet('b_aa', { bis: '2026-10-01' }), []],
    [
      'wer gestattet ist, ist nicht geduldet',
      { aufenthaltsabschnitt: [{ status: 'G', von: '2020-01-01' }] },
      [],
    ],
    [
      'derselbe Grund steht nur einmal da',
      { ...geduldet('b_cc'), duldung: [{ grund: 'b_cc' }] },
      ['Eingetragener Duldungsgrund: § 60a Abs. 2 S. 1: familiäre Bindungen.', seit],
    ],
  ])('%s', (_, mehr, erwartet) => expect(hinweise('255', mehr)).toEqual(erwartet));
});

describe('Bindungen, die § 23a und § 25 Abs. 5 nennen', () => {
  const person = (geburtsdatum: string | null, einreiseAm: string | null): Mehr => ({
    person: { geburtsdatum, einreiseAm },
  });
  const kind = (mehr: object) => ({ beziehung: 'kind', imHaushalt: true, ...mehr }) as const;
  test.each<readonly [string, Mehr, readonly string[]]>([
    ['nichts eingetragen', {}, []],
    [
      'eingereist am Tag vor dem 18. Geburtstag',
      person('2002-11-21', '2020-11-20'),
      ['In Deutschland seit 20.11.2020, eingereist vor dem 18. Geburtstag.'],
    ],
    ['eingereist am 18. Geburtstag', person('2002-11-21', '2020-11-21'), ['In Deutschland seit 21.11.2020.']],
    ['Geburtsdatum unbekannt', person(null, '2020-11-21'), ['In Deutschland seit 21.11.2020.']],
    ['Einreise unbekannt', person('2002-11-21', null), []],
    ['ein Kind', { angehoeriger: [kind({})] }, ['1 Kind im Haushalt.']],
    ['zwei Kinder', { angehoeriger: [kind({}), kind({})] }, ['2 Kinder im Haushalt.']],
    ['ein Kind, das woanders lebt', { angehoeriger: [kind({ imHaushalt: false })] }, []],
    ['ein Kind, von dem man das nicht weiß', { angehoeriger: [kind({ imHaushalt: null })] }, []],
    ['ein Ehegatte ist kein Kind', { angehoeriger: [{ beziehung: 'ehegatte', imHaushalt: true }] }, []],
    [
      'Familie mit deutscher Staatsangehörigkeit',
      { angehoeriger: [{ beziehung: 'ehegatte', titel: 'deutsch' }] },
      ['Angehörige mit deutscher Staatsangehörigkeit (Art. 6 GG).'],
    ],
    ['Engagement', { integration: { engagement: 'Chor' } }, ['Engagement ist eingetragen.']],
  ])('%s', (_, mehr, erwartet) => expect(hinweise('255', mehr)).toEqual(erwartet));
});

describe('§ 25 Abs. 4 S. 2: nur, wer einen Titel hat', () => {
  test.each([
    ['AE', 1],
    ['AE104C', 1],
    ['D', 0],
    ['G', 0],
  ] as const)('%s: %i Hinweis', (status, anzahl) =>
    expect(hinweise('254', { aufenthaltsabschnitt: [{ status, von: '2020-01-01' }] })).toHaveLength(anzahl),
  );
});
