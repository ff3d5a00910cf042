import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Fall } from '#shared/domain/fall.ts';
import { asDatum, daysBetween, plusDays, type Datum } from '#shared/lib/datum.ts';
import { bewerte, type Bewertung, type Geprueft } from '#shared/recht/bewerten.ts';
import type { Zustand } from '#shared/recht/engine/ergebnis.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { istEntscheidend } from '#shared/recht/engine/vorschlag.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { fortbestand } from '#shared/recht/vorschau/fortbestand.ts';
import { schritte } from '#shared/recht/vorschau/schritte.ts';
import { createVerlauf, endeDerVorschau, rahmenAm } from '#shared/recht/vorschau/verlauf.ts';
import { findWidersprueche } from '#shared/recht/engine/widerspruch.ts';
import { createVorschau } from '#shared/recht/vorschau/vorschau.ts';
import { beruehrt, bewerteAlle } from '#shared/recht/vorschau/wirkung.ts';
import { OHNE_HINDERNIS, PASS } from '#test/cast/basis.ts';
import { ensemble } from '#test/cast/ensemble.ts';
import { integriert, unbekannte } from '#test/shared/recht/befragen.ts';
import { kurzerFall } from '#test/shared/recht/zufall.ts';

vi.setConfig({ testTimeout: 60_000 });

const HEUTE = asDatum('2026-11-21');
const rahmen = pruefrahmen(HEUTE);
const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
/** `RUNS=2000` looks longer; the daily run stays short. */
const runs = (few: number) => Number(process.env['RUNS'] ?? few);
const coloured = rechtsgrundlagen.filter(({ farbe }) => farbe);

const weg = (fall: Fall, id: string) => {
  const found = createVorschau(fall, rahmen).wege.find((w) => w.id === id);
  if (!found) throw new Error(`no route ${id}`);
  return found;
};
const schritt = (fall: Fall, id: string) => createVorschau(fall, rahmen).schritte.find((s) => s.id === id);

/** The route on a day, asked without the forecast. */
function bewertungAm(fall: Fall, id: string, tag: Datum): Bewertung | null {
  const rechtsgrundlage = coloured.find((r) => r.id === id);
  if (!rechtsgrundlage) throw new Error(`no route ${id}`);
  const found = bewerte(rechtsgrundlage, new Kontext(fortbestand(fall, HEUTE), rahmenAm(rahmen, tag)));
  return 'keine' in found ? null : found;
}

function erreichtAm(fall: Fall, id: string, tag: Datum): boolean {
  const zustand = bewertungAm(fall, id, tag)?.zustand;
  return zustand === 'erfuellt' || zustand === 'wertung';
}

function befundOf(geprueft: Geprueft | undefined): string {
  const befund = geprueft?.pruefung.befund;
  return befund?.zustand === 'offen_ab' ? `offen ab ${befund.ab}` : (befund?.zustand ?? '');
}

/** Every criterion that decides, with its state. */
function zustaende(bewertung: Bewertung | null): readonly string[] {
  return (bewertung?.geprueft ?? [])
    .filter(({ kriterium }) => kriterium.massgeblich && istEntscheidend(kriterium.typ))
    .map(({ kriterium, pruefung }) => `${kriterium.id} ${settled(pruefung.befund.zustand)}`);
}

/** What is met, weighed or does not apply stands in nobody's way; between these three a finding may change unseen. */
function settled(zustand: Zustand): string {
  return zustand === 'erfuellt' || zustand === 'wertung' || zustand === 'nicht_anwendbar'
    ? 'steht nicht im Weg'
    : zustand;
}

const MIT_KIND = {
  lebensunterhalt: {
    bruttoErwerb: 310_000,
    nettoErwerb: 240_000,
    kduWarm: 60_000,
    krankenversichert: true,
    alleinerziehend: true,
  },
} as const;

describe(`Die Vorschau (Zufallszahl ${seed})`, () => {
  test('nennt für jede erfundene Person den ersten Tag: am Tag davor ist der Weg nicht erfüllt', () => {
    for (const fall of ensemble)
      for (const { id, ab } of createVorschau(fall, rahmen).wege) {
        if (ab === null) continue;
        expect([fall.id, id, erreichtAm(fall, id, ab)]).toEqual([fall.id, id, true]);
        if (ab > HEUTE)
          expect([fall.id, id, erreichtAm(fall, id, plusDays(ab, -1))]).toEqual([fall.id, id, false]);
      }
  });

  test('übersieht keinen Tag: an jedem Tag gilt, was der Verlauf für ihn sagt', () => {
    fc.assert(
      fc.property(
        fc.oneof(kurzerFall, fc.constantFrom(...ensemble)),
        fc.array(fc.nat({ max: 3600 }), { minLength: 8, maxLength: 8 }),
        (fall, days) => {
          const verlauf = createVerlauf(fall, rahmen, coloured);
          for (const { id } of coloured)
            for (const n of days) {
              const tag = plusDays(HEUTE, n);
              const stand = verlauf.get(id)?.findLast((s) => s.tag <= tag);
              expect([id, tag, ...zustaende(stand?.bewertung ?? null)]).toEqual([
                id,
                tag,
                ...zustaende(bewertungAm(fall, id, tag)),
              ]);
            }
        },
      ),
      { seed, numRuns: runs(60) },
    );
  });

  test('lässt bei einem Schritt jede Voraussetzung, wie sie war, die dessen Angaben nicht liest', () => {
    fc.assert(
      fc.property(kurzerFall, fc.constantFrom(...schritte), (fall, einer) => {
        const after = einer.anwenden(fall, HEUTE) ?? fall;
        // A step that contradicts another fact makes unbekannt what depends on either.
        fc.pre(findWidersprueche(after).length === 0);
        const untouched = (f: Fall) =>
          [...bewerteAlle(f, rahmen, coloured)].flatMap(([id, { geprueft }]) =>
            geprueft
              .filter((each) => !beruehrt(einer, [each]))
              .map((each) => `${id} ${each.kriterium.id} ${befundOf(each)}`),
          );
        expect(untouched(after)).toEqual(untouched(fall));
      }),
      { seed, numRuns: runs(200) },
    );
  });

  test('geht nicht über zehn Jahre hinaus', () => {
    const days = ensemble.flatMap((fall) => createVorschau(fall, rahmen).wege.flatMap(({ ab }) => ab ?? []));
    expect(days.length).toBeGreaterThan(0);
    for (const ab of days) expect(daysBetween(ab, endeDerVorschau(HEUTE))).toBeGreaterThanOrEqual(0);
  });
});

describe('Zeit allein', () => {
  test('Wem nur Zeit fehlt, dem nennt die Vorschau den Tag mit „voraussichtlich“ und der Bedingung', () => {
    const fall = integriert({ aufenthaltsabschnitt: [{ status: 'D', von: '2021-03-01' }] });
    expect(weg(fall, '25b1')).toMatchObject({ ab: '2027-03-01' });
    expect(weg(fall, '25b1').text).toBe(
      'Voraussichtlich ab 01.03.2027 erreichbar, wenn der Status ununterbrochen fortbesteht.',
    );
  });

  test('Läuft der Pass vorher ab, nennt sie keinen Tag durch Zeit allein, sondern was bis dahin zu tun ist', () => {
    const fall = integriert({
      aufenthaltsabschnitt: [{ status: 'D', von: '2021-03-01' }],
      identitaet: { ...PASS, passGueltigBis: '2027-01-31' },
    });
    const { ab, mitSchritten } = weg(fall, '25b1');
    expect(ab).toBeNull();
    expect(mitSchritten).toMatchObject({ ab: '2027-03-01', offen: [{ id: 'Q.PASS' }] });
  });

  test('Wird das Kind 18, bevor die vier Jahre voll sind, zählt die lange Frist', () => {
    const kind = (geburtsdatum: string) => ({
      ...MIT_KIND,
      aufenthaltsabschnitt: [{ status: 'D' as const, von: '2023-03-01' }],
      angehoeriger: [
        {
          beziehung: 'kind' as const,
          name: 'Kind Probe',
          geburtsdatum,
          ledig: true,
          imHaushalt: true,
          schulbesuchNachgewiesen: true,
        },
      ],
    });
    expect(weg(integriert(kind('2009-03-02')), '25b1').ab).toBe('2027-03-01');
    expect(weg(integriert(kind('2009-03-01')), '25b1').ab).toBe('2029-03-01');
  });

  test('Wer die vier Jahre mit Kind hat, dem sagt sie, an welchem Tag das endet', () => {
    const fall = integriert({
      ...MIT_KIND,
      aufenthaltsabschnitt: [{ status: 'D', von: '2022-01-01' }],
      angehoeriger: [
        {
          beziehung: 'kind',
          name: 'Kind Probe',
          geburtsdatum: '2009-05-04',
          ledig: true,
          imHaushalt: true,
          schulbesuchNachgewiesen: true,
        },
      ],
    });
    expect(weg(fall, '25b1')).toMatchObject({ ab: HEUTE, bis: '2027-05-03' });
    expect(createVorschau(fall, rahmen).fristen).toContainEqual(
      expect.objectContaining({
        tag: '2027-05-03',
        art: 'endet',
        wege: expect.arrayContaining(['25b1']) as string[],
      }),
    );
  });
});

describe('Letzte mögliche Tage', () => {
  test('Vor dem 27. Geburtstag ist der Tag davor der letzte für den Antrag', () => {
    const fall = integriert({ person: { geburtsdatum: '2000-02-10', haushaltErfasst: true } });
    expect(createVorschau(fall, rahmen).fristen).toContainEqual(
      expect.objectContaining({ tag: '2027-02-09', art: 'frist', wege: ['25a1'] }),
    );
  });

  test('Das Chancen-Aufenthaltsrecht endet, und vorher muss der Antrag gestellt sein', () => {
    const fall = integriert({
      aufenthaltsabschnitt: [{ status: 'AE104C', von: '2025-12-31', bis: '2027-06-30' }],
    });
    expect(createVorschau(fall, rahmen).fristen.find(({ wege }) => wege.length === 0)).toMatchObject({
      tag: '2027-06-30',
      art: 'frist',
    });
  });
});

describe('Ein Schritt', () => {
  test('Fehlt nur der Pass, ändert dieses eine Papier die Farbe von gelb auf grün', () => {
    const fall = integriert({ identitaet: { ...PASS, passVorhanden: false, passGueltigBis: null } });
    expect(schritt(fall, 'pass')).toMatchObject({ art: 'erfuellen', vorher: 'gelb', nachher: 'gruen' });
    expect(createVorschau(fall, rahmen).schritte[0]).toMatchObject({
      id: 'pass',
      papier: 'Pass oder Passersatz',
    });
  });

  test('Ist nur unbekannt, ob es einen Sprachnachweis gibt, heißt der Schritt „Klären“ und nicht „Erfüllen“', () => {
    const fall = integriert({ sprachnachweis: [] });
    expect(schritt(fall, 'deutsch_a2')).toMatchObject({ art: 'klaeren', nachher: 'gruen' });
    expect(schritt(fall, 'deutsch_a2')?.titel).toMatch(/^Klären: /);
    expect(schritt(integriert({ sprachnachweis: [{ muendlich: 'A1' }] }), 'deutsch_a2')).toMatchObject({
      art: 'erfuellen',
      titel: 'Deutsch A2 (mündlich) nachweisen',
    });
  });

  test('Wo A2 genügt, wird B1 für diesen Weg nicht auch genannt', () => {
    const fall = integriert({ sprachnachweis: [{ muendlich: 'A1' }] });
    const wege = (id: string) => schritt(fall, id)?.wege.map((w) => w.id) ?? [];
    expect(wege('deutsch_a2')).toContain('25b1');
    expect(wege('deutsch_b1')).not.toContain('25b1');
  });

  test('Eine eingetragene Verurteilung überschreibt kein Schritt', () => {
    const fall = integriert({
      hindernis: { ...OHNE_HINDERNIS, verurteilungen: 'vorhanden' },
      verurteilung: [
        { art: 'freiheitsstrafe', monate: 8, vorsatz: true, am: '2024-01-01', rechtskraftAm: '2024-02-01' },
      ],
    });
    for (const einer of schritte) {
      const after = einer.anwenden(fall, HEUTE);
      expect([einer.id, after?.verurteilung ?? fall.verurteilung]).toEqual([einer.id, fall.verurteilung]);
      expect([einer.id, (after ?? fall).hindernis?.verurteilungen]).toEqual([einer.id, 'vorhanden']);
    }
  });

  test('Wer noch 26 ist, dem zeigt sie den Antrag als Schritt', () => {
    const fall = integriert({
      person: { geburtsdatum: '2000-02-10', haushaltErfasst: true },
      abschluss: [{ art: 'hauptschule', am: '2022-07-01', inDeutschland: true }],
    });
    const wirkung = schritt(fall, 'antrag_25a1')?.wege.find(({ id }) => id === '25a1');
    expect(wirkung).toMatchObject({ art: 'erfuellen', nachher: 'gruen' });
  });

  test('Von wem nichts bekannt ist, für den bleibt alles zu klären', () => {
    for (const { art } of createVorschau(unbekannte(), rahmen).schritte) expect(art).toBe('klaeren');
  });
});
