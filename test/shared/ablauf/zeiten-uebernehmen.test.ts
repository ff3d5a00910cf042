import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zeitenUebernehmen, type Empfang } from '#shared/ablauf/zeiten-uebernehmen.ts';
import { records } from '#shared/domain/records.ts';
import { asDatum, plusDays } from '#shared/lib/datum.ts';

const SEED = 20_261_121;
const VON = '11111111-1111-4111-8111-111111111111';
const AN = '22222222-2222-4222-8222-222222222222';

const abschnitt = (personId: string, von: string, bis: string | null) =>
  records.aufenthaltsabschnitt.parse({
    id: crypto.randomUUID(),
    personId,
    status: 'D',
    von,
    bis,
    bestaetigt: true,
  });
const empfang = (mehr: Partial<Empfang> = {}): Empfang => ({
  personId: AN,
  geburtsdatum: null,
  aufenthaltsabschnitt: [],
  duldung: [],
  ...mehr,
});

describe('Die Zeiten einer Familie', () => {
  it('gelten für ein Kind erst ab der Geburt, und niemand hat sie für das Kind bestätigt', () => {
    const von = { aufenthaltsabschnitt: [abschnitt(VON, '2015-03-01', null)], duldung: [] };
    const kind = zeitenUebernehmen(von, empfang({ geburtsdatum: '2018-07' as never }), 'wie P-1');
    expect(kind.aufenthaltsabschnitt).toMatchObject([
      { personId: AN, von: '2018-07-31', bis: null, quelle: 'wie P-1', bestaetigt: null },
    ]);
    expect(kind.saetze).toEqual([
      { art: 'gekuerzt', text: 'Duldung (§ 60a) ab 01.03.2015: erst ab der Geburt am 31.07.2018' },
    ]);
  });

  it('überschreiben nichts, was schon dasteht, und kommen kein zweites Mal', () => {
    const von = {
      aufenthaltsabschnitt: [abschnitt(VON, '2015-03-01', '2019-12-31'), abschnitt(VON, '2020-01-01', null)],
      duldung: [records.duldung.parse({ id: crypto.randomUUID(), personId: VON, gueltigBis: '2026-12-31' })],
    };
    const dort = { aufenthaltsabschnitt: [abschnitt(AN, '2016-01-01', '2016-02-01')], duldung: von.duldung };
    const plan = zeitenUebernehmen(von, empfang(dort), 'wie P-1');
    expect(plan.aufenthaltsabschnitt).toMatchObject([{ von: '2020-01-01' }]);
    expect(plan.duldung).toEqual([]);
    expect(plan.saetze.map(({ art }) => art)).toEqual(['uebersprungen', 'neu', 'uebersprungen']);
  });

  it('reichen nie vor die Geburt und überschneiden sich nie mit dem, was dort steht', () => {
    const tag = fc.integer({ min: 0, max: 4000 }).map((n) => plusDays(asDatum('2012-01-01'), n));
    const zeitraum = fc.tuple(tag, fc.option(fc.integer({ min: 0, max: 900 })));
    const zeile = (personId: string) =>
      zeitraum.map(([von, tage]) => abschnitt(personId, von, tage === null ? null : plusDays(von, tage)));
    fc.assert(
      fc.property(
        fc.array(zeile(VON), { maxLength: 4 }),
        fc.array(zeile(AN), { maxLength: 3 }),
        tag,
        (von, an, geburtsdatum) => {
          const plan = zeitenUebernehmen(
            { aufenthaltsabschnitt: von, duldung: [] },
            empfang({ aufenthaltsabschnitt: an, geburtsdatum: geburtsdatum as never }),
            '',
          );
          expect(plan.saetze).toHaveLength(von.length);
          for (const neu of plan.aufenthaltsabschnitt) {
            expect(neu.von >= geburtsdatum).toBe(true);
            expect(neu.bis === null || neu.bis >= neu.von).toBe(true);
            for (const alt of an)
              expect((alt.bis !== null && alt.bis < neu.von) || (neu.bis !== null && neu.bis < alt.von)).toBe(
                true,
              );
          }
        },
      ),
      { seed: SEED },
    );
  });
});
