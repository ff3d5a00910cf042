import { describe, expect, test } from 'vitest';
import type { Fall, FallEingabe } from '#shared/domain/fall.ts';
import { INTEGRIERTE_PERSON, PASS } from '#test/cast/basis.ts';
import { AUSBILDUNG, azubi, FRUEH_GEKLAERT, NICHTS_DAGEGEN } from '../azubi.ts';
import { HEUTE, frage, pruefe, stand, unbekannte, weg } from '../befragen.ts';

const ausbildung = (mehr: object, rest: Partial<FallEingabe> = {}) =>
  azubi({ ausbildung: [{ ...AUSBILDUNG, ...mehr }], ...rest });
const person = (mehr: object) => ({ person: { ...INTEGRIERTE_PERSON.person, ...mehr } });
const antrag = (gestelltAm: string) => ({
  antrag: [{ norm: '60c', gestelltAm, stand: 'gestellt' } as const],
});
const in60c = (fall: Fall, id: string, tag = HEUTE) => stand(fall, id, tag, '60c');

describe('§ 60c führt zu einer Duldung', () => {
  test('ist alles erfüllt, bleibt es bei gelb, und die Begründung sagt warum', () => {
    const route = weg(pruefe(azubi()), '60c');
    expect(route).toMatchObject({ vorschlag: 'gelb', version: '60c-2026' });
    expect(route.begruendung[0]).toContain('„Brücke“');
    expect(route.begruendung.join(' ')).toContain('Alle Voraussetzungen sind erfüllt');
    expect(route.begruendung.join(' ')).not.toContain('Offenes ist durch Handeln');
  });

  test('ein Titel mit derselben Farbe wird vor der Duldung genannt', () => {
    const ergebnis = pruefe(
      azubi({
        lebensunterhalt: { krankenversichert: true },
        sprachnachweis: [],
        integration: { fdgoErklaerung: false, grundkenntnisse: false },
        ausbildung: [{ ...AUSBILDUNG, verguetungMonat: 10_000 }],
      }),
    );
    expect([weg(ergebnis, '16g').vorschlag, weg(ergebnis, '60c').vorschlag]).toEqual(['gelb', 'gelb']);
    expect(ergebnis.rechtsgrundlage).not.toBe('60c');
  });

  test('öffentliche Fehler: Weder Pass noch Straflosigkeit ohne Ausnahme ist Voraussetzung', () => {
    const fall = azubi({
      identitaet: { ...FRUEH_GEKLAERT, identitaet: 'dokument', passVorhanden: false },
      hindernis: { ...NICHTS_DAGEGEN, verurteilungen: 'vorhanden' },
      verurteilung: [
        {
          art: 'geldstrafe',
          tagessaetze: 20,
          nurAuslaenderrechtlich: false,
          vorsatz: true,
          rechtskraftAm: '2025-07-01',
        },
      ],
    });
    const route = weg(pruefe(fall), '60c');
    expect(route.vorschlag).toBe('gelb');
    expect(route.kriterien.map(({ id }) => id)).not.toContain('Q.PASS');
    expect(frage(fall, '60c.STRAF', { weg: '60c' }).zustand).toBe('erfuellt');
  });

  test('ohne eine einzige Angabe fehlt alles, und nichts ist verschlossen', () => {
    const route = weg(pruefe(unbekannte()), '60c');
    expect(route.vorschlag).toBe('angaben_fehlen');
    expect(route.kriterien.filter((k) => k.zustand === 'nicht_erfuellt')).toEqual([]);
  });
});

describe('60c.AUSB: die Ausbildung', () => {
  test.each([
    ['qualifiziert und anerkannt', azubi(), 'erfuellt'],
    ['Anerkennung nicht eingetragen', ausbildung({ staatlichAnerkannt: null }), 'unbekannt'],
    ['Beruf nicht anerkannt', ausbildung({ staatlichAnerkannt: false }), 'offen_handlung'],
    ['Helferausbildung mit Zusage', ausbildung({ art: 'helfer', engpassZusage: true }), 'erfuellt'],
    ['Helferausbildung ohne Zusage', ausbildung({ art: 'helfer', engpassZusage: false }), 'offen_handlung'],
    ['Helferausbildung, Zusage nicht eingetragen', ausbildung({ art: 'helfer' }), 'unbekannt'],
    ['Studium genügt nicht', ausbildung({ art: 'studium' }), 'offen_handlung'],
    ['abgebrochen', ausbildung({ abgebrochenAm: '2026-10-01' }), 'offen_handlung'],
    ['keine eingetragen', azubi({ ausbildung: [] }), 'unbekannt'],
    [
      'geprüft: keine',
      azubi({ ausbildung: [], integration: { ausbildungenErfasst: true } }),
      'offen_handlung',
    ],
    ['letzter Tag der Ausbildung', ausbildung({ bis: '2026-11-21' }), 'erfuellt'],
    ['gestern beendet', ausbildung({ bis: '2026-11-20' }), 'offen_handlung'],
  ] as const)('%s', (_, fall, zustand) => expect(in60c(fall, '60c.AUSB')).toBe(zustand));
});

describe('60c.WEG: Zugang', () => {
  const heute = (status: 'D' | 'D60B' | 'G' | 'AE' | 'DM', mehr: object = {}) =>
    azubi({ aufenthaltsabschnitt: [{ status, von: '2026-01-01', ...mehr }] });
  test.each([
    ['geduldet', heute('D'), 'erfuellt'],
    ['Duldung nach § 60b', heute('D60B'), 'offen_handlung'],
    ['noch gestattet', heute('G'), 'offen_handlung'],
    ['mit anderem Titel: Wertung', heute('AE'), 'wertung'],
    ['Anspruch auf Duldung bestätigt: Wertung', heute('DM', { bestaetigt: true }), 'wertung'],
    ['Anspruch auf Duldung nicht geprüft', heute('DM'), 'unbekannt'],
    ['Anspruch auf Duldung verneint', heute('DM', { bestaetigt: false }), 'offen_handlung'],
    ['nichts eingetragen', azubi({ aufenthaltsabschnitt: [] }), 'unbekannt'],
    [
      'eine frühere, gestern beendete Ausbildung öffnet den Weg nicht',
      ausbildung(
        { alsAsylbewerberBegonnen: true, bis: '2026-11-20' },
        { aufenthaltsabschnitt: [{ status: 'G', von: '2024-01-01' }] },
      ),
      'offen_handlung',
    ],
    [
      'im Asylverfahren begonnen und abgelehnt',
      ausbildung(
        { alsAsylbewerberBegonnen: true },
        { aufenthaltsabschnitt: [{ status: 'G', von: '2024-01-01' }] },
      ),
      'erfuellt',
    ],
    [
      'im Asylverfahren begonnen, Verfahren läuft noch',
      ausbildung(
        { alsAsylbewerberBegonnen: true },
        { asyl: { status: 'laufend' }, aufenthaltsabschnitt: [{ status: 'G', von: '2024-01-01' }] },
      ),
      'offen_handlung',
    ],
    [
      'noch gestattet, Beginn nicht eingetragen',
      ausbildung(
        { alsAsylbewerberBegonnen: null },
        { aufenthaltsabschnitt: [{ status: 'G', von: '2024-01-01' }] },
      ),
      'unbekannt',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in60c(fall, '60c.WEG')).toBe(zustand));
});

describe('60c.3MON: drei Monate Duldung beim Antrag', () => {
  const seit = (von: string, mehr: Partial<FallEingabe> = {}) =>
    azubi({ aufenthaltsabschnitt: [{ status: 'D', von }], ...mehr });
  test.each([
    ['drei Monate auf den Tag', seit('2026-08-21'), 'erfuellt'],
    ['ein Tag zu wenig', seit('2026-08-22'), 'offen_ab'],
    ['am Tag des Antrags erreicht', seit('2026-05-01', antrag('2026-08-01')), 'erfuellt'],
    ['am Tag vor Ablauf beantragt: neu stellen', seit('2026-05-01', antrag('2026-07-31')), 'offen_handlung'],
    [
      'Falle 7: Zeiten nach § 60b zählen nicht',
      azubi({
        aufenthaltsabschnitt: [
          { status: 'D60B', von: '2020-01-01', bis: '2026-09-30' },
          { status: 'D', von: '2026-10-01' },
        ],
      }),
      'offen_ab',
    ],
    [
      'im Asylverfahren begonnen: nicht nötig',
      ausbildung({ alsAsylbewerberBegonnen: true }, { aufenthaltsabschnitt: [{ status: 'D', von: HEUTE }] }),
      'nicht_anwendbar',
    ],
    [
      'zu kurz, und der Beginn ist nicht eingetragen',
      ausbildung({ alsAsylbewerberBegonnen: null }, { aufenthaltsabschnitt: [{ status: 'D', von: HEUTE }] }),
      'unbekannt',
    ],
    ['nichts eingetragen', azubi({ aufenthaltsabschnitt: [] }), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60c(fall, '60c.3MON')).toBe(zustand));
});

describe('60c.ID: die Frist hängt vom Tag der Einreise ab', () => {
  const faelle = (einreiseAm: string, identitaet: object, mehr: Partial<FallEingabe> = {}) =>
    azubi({
      ...person({ einreiseAm }),
      asyl: { status: 'nicht_gestellt' },
      aufenthaltsabschnitt: [{ status: 'D', von: einreiseAm }],
      identitaet: { ...PASS, ...identitaet },
      ...mehr,
    });
  const offen = { identitaet: 'massnahmen', identitaetGeklaertAm: null };
  const spaet = { identitaetGeklaertAm: '2026-06-01' };

  test.each([
    ['Einreise bis 2016: heute geklärt genügt', faelle('2016-12-31', spaet), 'erfuellt'],
    ['Einreise bis 2016: noch offen, kein Antrag', faelle('2016-12-31', offen), 'offen_handlung'],
    [
      'Einreise bis 2016: erst nach dem Antrag geklärt, also neu stellen',
      faelle('2016-12-31', spaet, antrag('2026-05-31')),
      'offen_handlung',
    ],
    [
      'Einreise bis 2016: am Tag des Antrags geklärt',
      faelle('2016-12-31', spaet, antrag('2026-06-01')),
      'erfuellt',
    ],
    [
      'Einreise ab 2017: am 30.06.2020 geklärt',
      faelle('2017-01-01', { identitaetGeklaertAm: '2020-06-30' }),
      'erfuellt',
    ],
    [
      'Einreise ab 2017: am 01.07.2020 geklärt, ohne frühere Schritte',
      faelle('2017-01-01', { identitaetGeklaertAm: '2020-07-01', massnahmenErgriffen: false }),
      'nicht_erfuellt',
    ],
    [
      'Einreise bis 31.12.2019: Frist am 30.06.2020',
      faelle('2019-12-31', { identitaetGeklaertAm: '2020-06-30' }),
      'erfuellt',
    ],
    [
      'Einreise bis 31.12.2019: Antrag vor der Klärung, früher als 30.06.2020',
      faelle(
        '2019-12-31',
        { identitaetGeklaertAm: '2020-06-01', massnahmenErgriffen: false },
        antrag('2020-05-31'),
      ),
      'nicht_erfuellt',
    ],
    [
      'Einreise ab 2020: am letzten Tag der sechs Monate geklärt',
      faelle('2020-01-01', { identitaetGeklaertAm: '2020-07-01' }),
      'erfuellt',
    ],
    [
      'Einreise ab 2020: einen Tag später geklärt',
      faelle('2020-01-01', { identitaetGeklaertAm: '2020-07-02', massnahmenErgriffen: false }),
      'nicht_erfuellt',
    ],
    ['neu eingereist: die sechs Monate laufen noch', faelle('2026-05-21', offen), 'offen_handlung'],
    [
      'neu eingereist: seit gestern abgelaufen, Schritte nicht unternommen',
      faelle('2026-05-20', { ...offen, identitaet: 'keine_massnahmen', massnahmenErgriffen: false }),
      'nicht_erfuellt',
    ],
    [
      'Schritte am letzten Tag, Klärung später: Frist gewahrt',
      faelle('2020-01-01', { ...spaet, massnahmenErgriffen: true, massnahmenAm: '2020-07-01' }),
      'erfuellt',
    ],
    [
      'Schritte einen Tag zu spät: nur Ermessen',
      faelle('2020-01-01', { ...spaet, massnahmenErgriffen: true, massnahmenAm: '2020-07-02' }),
      'wertung',
    ],
    [
      'Schritte rechtzeitig, noch nicht geklärt: Wertung',
      faelle('2020-01-01', { ...offen, massnahmenErgriffen: true, massnahmenAm: '2020-07-01' }),
      'wertung',
    ],
    ['ob Schritte unternommen wurden, ist nicht eingetragen', faelle('2020-01-01', spaet), 'unbekannt'],
    [
      'Tag der Schritte nicht eingetragen',
      faelle('2020-01-01', { ...spaet, massnahmenErgriffen: true }),
      'unbekannt',
    ],
    ['geklärt, aber ohne Tag', faelle('2020-01-01', { identitaetGeklaertAm: null }), 'unbekannt'],
    ['Identität nicht eingetragen', faelle('2020-01-01', { identitaet: null }), 'unbekannt'],
    ['Einreise nicht eingetragen', azubi(person({ einreiseAm: null })), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60c(fall, '60c.ID')).toBe(zustand));

  test('Falle 9: Wer seit 2020 eingereist ist, hatte nur sechs Monate', () => {
    const { fakt } = frage(faelle('2021-03-31', spaet), '60c.ID', { weg: '60c' });
    expect(fakt).toContain('Frist bis 30.09.2021');
  });

  test('nach der Frist bleibt Ermessen nach Abs. 7, und die Frage danach steht da', () => {
    const befund = frage(
      faelle('2020-01-01', { ...spaet, massnahmenErgriffen: true, massnahmenAm: '2021-01-01' }),
      '60c.ID',
      { weg: '60c' },
    );
    expect(befund.text).toContain('§ 60c Abs. 7');
    expect(befund.fragen.join()).toContain('§ 60c Abs. 7');
  });
});

describe('Q.60A6: Erwerbsverbot', () => {
  const staat = (
    staatsangehoerigkeit: string | null,
    asyl: FallEingabe['asyl'] = {},
    mehr: Partial<FallEingabe> = {},
  ) =>
    azubi({
      ...person({ staatsangehoerigkeit }),
      asyl: { ...INTEGRIERTE_PERSON.asyl, ...asyl },
      ...mehr,
    });
  const spaeterAntrag = {
    antragAm: '2023-09-10',
    ablehnungAm: '2024-05-01',
    bestandskraftAm: '2024-06-01',
  };
  const hindernis = (mehr: object) => azubi({ hindernis: { ...NICHTS_DAGEGEN, ...mehr } });
  test.each([
    ['Afghanistan: kein Verbot', azubi(), 'erfuellt'],
    ['Ghana, Asylantrag 2018 abgelehnt', staat('238'), 'nicht_erfuellt'],
    ['Ghana, Asylgesuch am 31.08.2015', staat('238', { gesuchAm: '2015-08-31' }), 'erfuellt'],
    ['Ghana, Asylgesuch am 01.09.2015', staat('238', { gesuchAm: '2015-09-01' }), 'nicht_erfuellt'],
    ['Ghana, anerkannt', staat('238', { status: 'anerkannt' }), 'erfuellt'],
    ['Ghana, Verfahren läuft', staat('238', { status: 'laufend' }), 'erfuellt'],
    ['Ghana, zurückgenommen: Beratung ist zu prüfen', staat('238', { status: 'zurueckgenommen' }), 'wertung'],
    [
      'Ghana, kein Asylantrag, als Erwachsene eingereist',
      staat('238', { status: 'nicht_gestellt' }),
      'nicht_erfuellt',
    ],
    [
      'Ghana, kein Asylantrag, unbegleitet minderjährig',
      staat('238', { status: 'nicht_gestellt', unbegleitet: true }),
      'wertung',
    ],
    ['Ghana, Stand des Asylverfahrens fehlt', staat('238', { status: null }), 'unbekannt'],
    ['Staatsangehörigkeit ungeklärt', staat('998'), 'unbekannt'],
    ['Staatsangehörigkeit nicht eingetragen', staat(null), 'unbekannt'],
    ['staatenlos', staat('997'), 'erfuellt'],
    ['Einreise wegen Leistungen', hindernis({ einreiseWegenLeistungen: 'vorhanden' }), 'nicht_erfuellt'],
    ['Einreise wegen Leistungen nicht geprüft', hindernis({ einreiseWegenLeistungen: null }), 'unbekannt'],
    [
      'zumutbare Mitwirkung fehlt: heilbar',
      azubi({ identitaet: { ...FRUEH_GEKLAERT, mitwirkung: 'nicht_erfuellt' } }),
      'offen_handlung',
    ],
    [
      'Georgien, Asylgesuch am 30.08.2023',
      staat('430', { ...spaeterAntrag, gesuchAm: '2023-08-30' }),
      'erfuellt',
    ],
    [
      'Georgien, Asylgesuch am 31.08.2023, damals nicht geduldet',
      staat(
        '430',
        { ...spaeterAntrag, gesuchAm: '2023-08-31' },
        { aufenthaltsabschnitt: [{ status: 'G', von: '2023-08-01' }] },
      ),
      'nicht_erfuellt',
    ],
    [
      'Georgien, nie ein Asylantrag, seit 30.08.2023 geduldet',
      staat(
        '430',
        { status: 'nicht_gestellt', gesuchAm: null, antragAm: null, unbegleitet: false },
        { aufenthaltsabschnitt: [{ status: 'D', von: '2023-08-30' }] },
      ),
      'erfuellt',
    ],
    [
      'Georgien, nie ein Asylantrag, bis 30.08.2023 geduldet',
      staat(
        '430',
        { status: 'nicht_gestellt', gesuchAm: null, antragAm: null, unbegleitet: false },
        {
          aufenthaltsabschnitt: [
            { status: 'D', von: '2018-03-01', bis: '2023-08-30' },
            { status: 'O', von: '2023-08-31' },
          ],
        },
      ),
      'erfuellt',
    ],
    [
      'Georgien, nie ein Asylantrag, nur bis 29.08.2023 geduldet',
      staat(
        '430',
        { status: 'nicht_gestellt', gesuchAm: null, antragAm: null, unbegleitet: false },
        {
          aufenthaltsabschnitt: [
            { status: 'D', von: '2018-03-01', bis: '2023-08-29' },
            { status: 'O', von: '2023-08-30' },
          ],
        },
      ),
      'nicht_erfuellt',
    ],
    [
      'Türkei, Erlaubnis zuletzt am 11.06.2026',
      staat(
        '163',
        {},
        {
          aufenthaltsabschnitt: [
            { status: 'G', von: '2018-03-01', bis: '2025-05-06' },
            { status: 'D', von: '2025-05-07' },
          ],
          duldung: [{ erteiltAm: '2026-01-01', gueltigBis: '2026-06-11', erwerb: 'erlaubt' }],
        },
      ),
      'erfuellt',
    ],
    [
      'Türkei, am 06.05.2025 geduldet',
      staat('163', {}, { aufenthaltsabschnitt: [{ status: 'D', von: '2025-05-06' }] }),
      'erfuellt',
    ],
    [
      'Türkei, erst seit 07.05.2025 geduldet, keine Erlaubnis',
      staat(
        '163',
        {},
        {
          aufenthaltsabschnitt: [
            { status: 'G', von: '2018-03-01', bis: '2025-05-06' },
            { status: 'D', von: '2025-05-07' },
          ],
          duldung: [{ erteiltAm: '2026-01-01', gueltigBis: '2026-12-31', erwerb: 'verboten' }],
        },
      ),
      'nicht_erfuellt',
    ],
    [
      'Türkei, erst später geduldet, mit Erlaubnis am 11.06.2026',
      staat(
        '163',
        {},
        {
          aufenthaltsabschnitt: [
            { status: 'G', von: '2018-03-01', bis: '2025-05-06' },
            { status: 'D', von: '2025-05-07' },
          ],
          duldung: [{ erteiltAm: '2026-06-11', gueltigBis: '2026-12-31', erwerb: 'erlaubt' }],
        },
      ),
      'erfuellt',
    ],
  ] as const)('%s', (_, fall, zustand) => {
    expect(in60c(fall, 'Q.60A6')).toBe(zustand);
    expect(in60c(fall, '60c.ARBV')).toBe(zustand);
  });

  test.each([
    ['2025-12-24', '146', 'nicht_erfuellt', '60a6-2023'],
    ['2025-12-25', '146', 'nicht_erfuellt', '60a6-2025'],
    ['2026-06-12', '146', 'nicht_erfuellt', '60a6-2026-06'],
    ['2026-07-28', '436', 'erfuellt', '60a6-2026-06'],
    ['2026-07-29', '436', 'nicht_erfuellt', '60a6-2026-07'],
    ['2023-12-22', '430', 'erfuellt', '60a6-2015'],
    ['2023-12-23', '430', 'nicht_erfuellt', '60a6-2023'],
  ] as const)(
    'Falle 14: Die Liste ist datiert: Rechtsstand %s, Staat %s',
    (rechtsstand, code, zustand, fassung) => {
      const fall = staat(
        code,
        { gesuchAm: '2025-07-01', antragAm: '2025-07-01', ablehnungAm: '2025-09-01' },
        {
          ...person({ staatsangehoerigkeit: code, einreiseAm: '2025-06-30' }),
          aufenthaltsabschnitt: [{ status: 'G', von: '2025-07-01' }],
          duldung: [{ erteiltAm: '2026-01-01', gueltigBis: '2026-12-31', erwerb: 'mit_erlaubnis' }],
        },
      );
      const befund = frage(fall, 'Q.60A6', { weg: '60c', rahmen: { rechtsstand: rechtsstand as never } });
      expect([befund.zustand, befund.detail['fassung']]).toEqual([zustand, fassung]);
    },
  );
});

describe('60c.STRAF: Straftaten, Extremismus, Ausweisung', () => {
  const mit = (verurteilung: NonNullable<FallEingabe['verurteilung']>, mehr: object = {}) =>
    azubi({
      verurteilung,
      hindernis: {
        ...NICHTS_DAGEGEN,
        verurteilungen: verurteilung.length > 0 ? 'vorhanden' : 'keine',
        ...mehr,
      },
    });
  const geld = (
    tagessaetze: number | null,
    nurAuslaenderrechtlich: boolean | null = false,
    mehr: object = {},
  ) =>
    ({
      art: 'geldstrafe',
      tagessaetze,
      nurAuslaenderrechtlich,
      vorsatz: true,
      am: '2025-06-01',
      rechtskraftAm: '2025-07-01',
      ...mehr,
    }) as const;

  test.each([
    ['nichts vermerkt', mit([]), 'erfuellt'],
    ['50 Tagessätze', mit([geld(50)]), 'erfuellt'],
    ['51 Tagessätze', mit([geld(51)]), 'offen_ab'],
    ['zweimal 25 Tagessätze', mit([geld(25), geld(25)]), 'erfuellt'],
    ['25 und 26 Tagessätze', mit([geld(25), geld(26)]), 'offen_ab'],
    ['90 Tagessätze nur ausländerrechtlich', mit([geld(90, true)]), 'erfuellt'],
    ['91 Tagessätze nur ausländerrechtlich', mit([geld(91, true)]), 'offen_ab'],
    ['20 allgemein und 30 ausländerrechtlich: zusammen 50', mit([geld(20), geld(30, true)]), 'erfuellt'],
    ['20 allgemein und 31 ausländerrechtlich: strittig', mit([geld(20), geld(31, true)]), 'wertung'],
    ['50 allgemein und 90 ausländerrechtlich: strittig', mit([geld(50), geld(90, true)]), 'wertung'],
    ['60 Tagessätze, Art der Tat nicht eingetragen', mit([geld(60, null)]), 'unbekannt'],
    ['40 Tagessätze, Art der Tat gleichgültig', mit([geld(40, null)]), 'erfuellt'],
    ['91 Tagessätze, Art der Tat gleichgültig', mit([geld(91, null)]), 'offen_ab'],
    ['Höhe nicht eingetragen', mit([geld(null)]), 'unbekannt'],
    ['60 Tagessätze, fahrlässig', mit([geld(60, false, { vorsatz: false })]), 'erfuellt'],
    ['60 Tagessätze, Vorsatz nicht eingetragen', mit([geld(60, false, { vorsatz: null })]), 'unbekannt'],
    [
      '60 Tagessätze, noch nicht rechtskräftig',
      mit([geld(60, false, { rechtskraftAm: '2026-11-22' })]),
      'erfuellt',
    ],
    ['60 Tagessätze, seit heute rechtskräftig', mit([geld(60, false, { rechtskraftAm: HEUTE })]), 'offen_ab'],
    [
      '60 Tagessätze, Rechtskraft nicht eingetragen',
      mit([geld(60, false, { rechtskraftAm: null })]),
      'unbekannt',
    ],
    ['60 Tagessätze, heute tilgungsreif: Wertung', mit([geld(60, false, { am: '2021-11-21' })]), 'wertung'],
    ['60 Tagessätze, morgen tilgungsreif', mit([geld(60, false, { am: '2021-11-22' })]), 'offen_ab'],
    [
      'Freiheitsstrafe von einem Monat',
      mit([
        {
          art: 'freiheitsstrafe',
          monate: 1,
          bewaehrung: true,
          vorsatz: true,
          am: '2025-06-01',
          rechtskraftAm: '2025-07-01',
        },
      ]),
      'offen_ab',
    ],
    [
      'Zuchtmittel: Wertung',
      mit([{ art: 'zuchtmittel', vorsatz: true, rechtskraftAm: '2025-07-01' }]),
      'wertung',
    ],
    ['Einstellung zählt nicht', mit([{ art: 'einstellung' }]), 'erfuellt'],
    ['Verurteilungen nicht geprüft', mit([], { verurteilungen: null }), 'unbekannt'],
    ['Extremismus', mit([], { extremismus: 'vorhanden' }), 'nicht_erfuellt'],
    ['Extremismus nicht geprüft', mit([], { extremismus: null }), 'unbekannt'],
    ['Ausweisungsverfügung', mit([], { ausweisungsverfuegung: 'vorhanden' }), 'nicht_erfuellt'],
    ['Ausweisungsverfügung nicht geprüft', mit([], { ausweisungsverfuegung: null }), 'unbekannt'],
  ] as const)('%s', (_, fall, zustand) => expect(in60c(fall, '60c.STRAF')).toBe(zustand));

  test('beide Summen stehen im Befund', () => {
    const befund = frage(mit([geld(20), geld(40, true)]), '60c.STRAF', { weg: '60c' });
    expect(befund.fakt).toContain(
      '20 Tagessätze allgemein, 40 nur nach Aufenthalts- oder Asylgesetz, zusammen 60',
    );
    expect(befund.geschuetzt).toBe(true);
  });
});

describe('Q.MASSN und 60c.MASSN: konkrete Maßnahmen beim Antrag', () => {
  const massnahmen = (mehr: object, rest: Partial<FallEingabe> = {}) =>
    azubi({ hindernis: { ...NICHTS_DAGEGEN, ...mehr }, ...rest });
  test.each([
    ['keine', azubi(), 'erfuellt'],
    ['nicht geprüft', massnahmen({ massnahmen: null }), 'unbekannt'],
    ['vorhanden, kein Antrag', massnahmen({ massnahmen: 'vorhanden' }), 'nicht_erfuellt'],
    [
      'am Tag des Antrags eingeleitet',
      massnahmen({ massnahmen: 'vorhanden', massnahmenSeit: '2026-10-01' }, antrag('2026-10-01')),
      'nicht_erfuellt',
    ],
    [
      'einen Tag nach dem Antrag eingeleitet',
      massnahmen({ massnahmen: 'vorhanden', massnahmenSeit: '2026-10-02' }, antrag('2026-10-01')),
      'erfuellt',
    ],
    ['Tag nicht eingetragen', massnahmen({ massnahmen: 'vorhanden' }, antrag('2026-10-01')), 'unbekannt'],
    [
      'im Asylverfahren begonnen: ohne Bedeutung',
      massnahmen(
        { massnahmen: 'vorhanden' },
        { ausbildung: [{ ...AUSBILDUNG, alsAsylbewerberBegonnen: true }] },
      ),
      'nicht_anwendbar',
    ],
  ] as const)('%s', (_, fall, zustand) => {
    expect(in60c(fall, 'Q.MASSN')).toBe(zustand);
    expect(in60c(fall, '60c.MASSN')).toBe(zustand);
  });
});

describe('60c.ZEITP: Antrag und Erteilung', () => {
  test.each([
    ['heute genau sechs Monate vorher', ausbildung({ von: '2027-05-21' }), 'erfuellt'],
    ['einen Tag zu früh', ausbildung({ von: '2027-05-22' }), 'offen_ab'],
    ['läuft schon', azubi(), 'erfuellt'],
    ['nicht eingetragen', ausbildung({ eingetragen: false }), 'offen_handlung'],
    ['Eintragung unbekannt', ausbildung({ eingetragen: null }), 'unbekannt'],
    ['Beginn unbekannt', ausbildung({ von: null }), 'unbekannt'],
    [
      'Antrag genau sieben Monate vorher',
      ausbildung({ von: '2027-05-01' }, antrag('2026-10-01')),
      'erfuellt',
    ],
    ['Antrag einen Tag zu früh', ausbildung({ von: '2027-05-01' }, antrag('2026-09-30')), 'offen_handlung'],
    ['keine Ausbildung eingetragen', azubi({ ausbildung: [] }), 'unbekannt'],
    [
      'geprüft: keine Ausbildung',
      azubi({ ausbildung: [], integration: { ausbildungenErfasst: true } }),
      'nicht_anwendbar',
    ],
  ] as const)('%s', (_, fall, zustand) => expect(in60c(fall, '60c.ZEITP')).toBe(zustand));
});

describe('Was nur informiert', () => {
  test('60c.ENDE nennt die sechs Monate der Suche nach einem Abbruch', () => {
    const befund = frage(ausbildung({ abgebrochenAm: '2026-10-31' }), '60c.ENDE', { weg: '60c' });
    expect(befund.text).toContain('30.04.2027');
    expect(befund.massgeblich).toBe(false);
  });
  test('60c.MISSB nennt eine Ausbildung nur, wenn eine eingetragen ist', () => {
    const fakt = (fall: Fall) => frage(fall, '60c.MISSB', { weg: '60c' }).fakt;
    expect([fakt(azubi()), fakt(azubi({ ausbildung: [] }))]).toEqual(['Ausbildung eingetragen', '']);
  });
  test('60c.MISSB ist immer Wertung und nie eine Farbe', () => {
    expect(in60c(azubi(), '60c.MISSB')).toBe('wertung');
    expect(weg(pruefe(azubi()), '60c').vorschlag).toBe('gelb');
  });
  test.each([
    ['erlaubt', 'erfuellt'],
    ['mit_erlaubnis', 'offen_handlung'],
    ['verboten', 'offen_handlung'],
  ] as const)('Q.ERL: %s', (erwerb, zustand) =>
    expect(in60c(azubi({ duldung: [{ erteiltAm: '2026-10-01', gueltigBis: HEUTE, erwerb }] }), 'Q.ERL')).toBe(
      zustand,
    ),
  );
  test('Q.ERL: gestern abgelaufene Duldung sagt nichts', () =>
    expect(
      in60c(
        azubi({ duldung: [{ erteiltAm: '2026-01-01', gueltigBis: '2026-11-20', erwerb: 'erlaubt' }] }),
        'Q.ERL',
      ),
    ).toBe('unbekannt'));
});
