import { describe, expect, it } from 'vitest';
import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import { modulKatalog, vorgegebeneModule } from '#shared/ablauf/massnahmen.ts';
import { schrittHindernis } from '#shared/ablauf/schritt-vereinbart.ts';
import { proposeRahmen, proposeSchritte } from '#shared/ablauf/schritte-vorschlag.ts';
import { asDatum } from '#shared/lib/datum.ts';
import {
  fallErgebnis,
  type FallErgebnis,
  type KriteriumErgebnis,
  type Zustand,
} from '#shared/recht/engine/ergebnis.ts';

const HEUTE = asDatum('2026-11-21');

function kriterium(id: string, zustand: Zustand, more: Partial<KriteriumErgebnis> = {}): KriteriumErgebnis {
  return {
    id,
    label: `Kriterium ${id}`,
    typ: 'H',
    zustand,
    fakt: '',
    text: 'Ein Satz.',
    citation: { norm: '§ 25b Abs. 1', inhalt: 'erfunden für diesen Test', beleg: 'S', unsicherheit: 0 },
    ab: null,
    datumGenau: true,
    handlung: null,
    fehlt: [],
    fragen: [],
    detail: {},
    geschuetzt: false,
    massgeblich: true,
    ...more,
  };
}

function ergebnis(kriterien: KriteriumErgebnis[]): FallErgebnis {
  return fallErgebnis.parse({
    id: 'probe',
    stichtag: HEUTE,
    rechtsstand: HEUTE,
    vorschlag: 'gelb',
    rechtsgrundlage: '25b1',
    fruehestens: null,
    begruendung: [],
    fehlt: [],
    widersprueche: [],
    rechtsgrundlagen: [
      {
        id: '25b1',
        titel: '§ 25b Abs. 1',
        version: '25b-2022',
        keine: null,
        rechtsfolge: 'soll',
        zustand: 'erfuellt',
        vorschlag: 'gelb',
        fruehestens: null,
        begruendung: [],
        kriterien,
      },
    ],
    nichtGeprueft: [],
    vonHand: [],
  });
}

const ohneAlles = { hemmnisse: [], mitBeratungsstelle: true } as const;

describe('Fahrplan oder Vereinbarung', () => {
  it.each<[string, KriteriumErgebnis[], 'fahrplan' | 'vereinbarung']>([
    [
      'alles erfüllt: Vereinbarung',
      [kriterium('25b1.DEU', 'erfuellt'), kriterium('25b1.LU', 'erfuellt')],
      'vereinbarung',
    ],
    ['ein Nachweis fehlt: Fahrplan', [kriterium('25b1.DEU', 'offen_handlung')], 'fahrplan'],
    [
      'nur Zeit fehlt: Fahrplan',
      [kriterium('25b1.VORAUF', 'offen_ab', { ab: asDatum('2027-05-01') })],
      'fahrplan',
    ],
    ['nichts bekannt: Fahrplan', [kriterium('25b1.LU', 'unbekannt')], 'fahrplan'],
    [
      'nur der Pass fehlt noch: Vereinbarung',
      [kriterium('25b1.DEU', 'erfuellt'), kriterium('25b.ID', 'offen_handlung')],
      'vereinbarung',
    ],
    ['nur eine Wertung ist offen: Vereinbarung', [kriterium('25b1.GESAMT', 'wertung')], 'vereinbarung'],
    [
      'was nur informiert, zählt nicht',
      [kriterium('25b.DAUER', 'unbekannt', { massgeblich: false })],
      'vereinbarung',
    ],
  ])('%s', (_, kriterien, art) => {
    expect(proposeInstrument(ergebnis(kriterien)).art).toBe(art);
  });

  it('richtet sich nach der Prüfung und nicht nach der Farbe', () => {
    const kriterien = [kriterium('25b1.DEU', 'offen_handlung')];
    expect(proposeInstrument({ ...ergebnis(kriterien), vorschlag: 'gruen' }).art).toBe('fahrplan');
  });

  it('nennt, was fehlt, aber nie, was auf geschützten Angaben beruht', () => {
    const { grund } = proposeInstrument(
      ergebnis([
        kriterium('25b1.DEU', 'offen_handlung'),
        kriterium('25b2.AUSW', 'nicht_erfuellt', { geschuetzt: true, label: 'Straftaten' }),
      ]),
    );
    expect(grund).toContain('Deutsch sprechen');
    expect(grund).toContain('ein Punkt, der in der Prüfung steht');
    expect(grund).not.toContain('Straf');
  });

  it('kommt ohne geprüfte Rechtsgrundlage aus', () => {
    const nichts = { ...ergebnis([]), rechtsgrundlage: null, rechtsgrundlagen: [] };
    expect(proposeInstrument(nichts).art).toBe('fahrplan');
    expect(proposeSchritte(nichts, ohneAlles)).toEqual([]);
  });
});

describe('Die vorgeschlagenen Schritte', () => {
  it('sind Entwürfe mit Zuständigen, Termin nach heute und Nachweis', () => {
    const steps = proposeSchritte(
      ergebnis([kriterium('25b1.DEU', 'offen_handlung'), kriterium('25b1.LU', 'nicht_erfuellt')]),
      ohneAlles,
    );
    expect(steps.length).toBeGreaterThanOrEqual(3);
    for (const step of steps) {
      expect(step.stand).toBe('entwurf');
      expect((step.bis ?? '') > HEUTE).toBe(true);
      expect(schrittHindernis({ ...step, stand: 'vereinbart' })).toBeNull();
    }
  });

  it('dauern dort, wo nur Zeit fehlt, bis zu dem Tag, der erwartet wird', () => {
    const ab = asDatum('2028-01-15');
    const [step] = proposeSchritte(ergebnis([kriterium('25b1.VORAUF', 'offen_ab', { ab })]), ohneAlles);
    expect(step).toMatchObject({ bis: ab, kriterium: '25b1.VORAUF' });
  });

  it('fassen Unbekanntes zusammen: was die Person mitbringt, und was die Behörde klärt', () => {
    const unbekannt = ['25b1.DEU', '25b1.LU', '25b1.VORAUF', 'Q.EAV'].map((id) => kriterium(id, 'unbekannt'));
    const steps = proposeSchritte(ergebnis(unbekannt), ohneAlles);
    expect(steps.map(({ wer, was }) => [wer, was])).toEqual([
      ['person', 'Unterlagen mitbringen zu: Deutsch sprechen (A2), Lebensunterhalt durch Arbeit'],
      ['behoerde', 'In der Akte klären: Zeit in Deutschland, Kriterium Q.EAV'],
    ]);
  });

  it('nehmen die Worte der Prüfung, wo der Katalog nichts hat; das bleibt unvollständig', () => {
    const [step] = proposeSchritte(
      ergebnis([kriterium('25b1.NEU', 'offen_handlung', { handlung: 'Etwas Neues tun.' })]),
      ohneAlles,
    );
    expect(step).toMatchObject({ was: 'Etwas Neues tun.', bis: null, nachweis: null });
  });

  it('verraten nichts Geschütztes', () => {
    const geschuetzt = kriterium('25b2.MIT', 'nicht_erfuellt', {
      geschuetzt: true,
      handlung: 'Täuschung aufklären',
    });
    expect(proposeSchritte(ergebnis([geschuetzt]), ohneAlles)).toEqual([]);
  });

  it('kommen einmal, auch wenn Kriterium und Hemmnis dasselbe verlangen', () => {
    const steps = proposeSchritte(ergebnis([kriterium('25b.ID', 'offen_handlung')]), {
      ...ohneAlles,
      hemmnisse: ['identitaet'],
    });
    expect(new Set(steps.map(({ was }) => was)).size).toBe(steps.length);
    expect(steps).toHaveLength(2);
  });

  it('geben ohne Beratungsstelle der Behörde, was sonst diese täte', () => {
    const wer = (mitBeratungsstelle: boolean) =>
      proposeSchritte(ergebnis([]), { hemmnisse: ['kinderbetreuung'], mitBeratungsstelle }).map(
        (step) => step.wer,
      );
    expect(wer(true)).toEqual(['beratungsstelle']);
    expect(wer(false)).toEqual(['behoerde']);
  });

  it('sichern in einer Vereinbarung, was erreicht ist, und holen den Pass nach', () => {
    const steps = proposeSchritte(
      ergebnis([
        kriterium('25b1.LU', 'erfuellt'),
        kriterium('25b.ID', 'offen_handlung'),
        kriterium('25b2.AUSW', 'erfuellt'),
      ]),
      ohneAlles,
    );
    const text = steps.map(({ was }) => was).join(' ');
    expect(text).toContain('Arbeit fortsetzen');
    expect(text).toContain('Pass');
    expect(text).not.toContain('Straftaten');
  });

  it('verlangen nichts, wovon das Gesetz bei dieser Person absieht', () => {
    const alter = kriterium('25b1.LU', 'wertung', { detail: { ausnahme: 'Davon wird im Alter abgesehen.' } });
    expect(proposeSchritte(ergebnis([alter]), ohneAlles)).toEqual([]);
  });
});

describe('Der Rahmen', () => {
  it('ist bei einer Vereinbarung ein Jahr, überprüft vor dem Ende', () => {
    expect(proposeRahmen('vereinbarung', HEUTE, { fruehestens: null, abstand: 'drei_monate' })).toEqual({
      beginn: HEUTE,
      ende: '2027-11-21',
      naechsteUeberpruefung: '2027-08-21',
    });
  });

  it('reicht bei einem Fahrplan bis zum frühesten Zeitpunkt und wird im Abstand der Behörde besprochen', () => {
    expect(
      proposeRahmen('fahrplan', HEUTE, { fruehestens: asDatum('2028-01-15'), abstand: 'drei_monate' }),
    ).toMatchObject({
      ende: '2028-01-15',
      naechsteUeberpruefung: '2027-02-21',
    });
    expect(
      proposeRahmen('fahrplan', HEUTE, { fruehestens: asDatum('2026-12-24'), abstand: 'drei_monate' }),
    ).toMatchObject({
      naechsteUeberpruefung: '2026-12-24',
    });
  });
});

describe('Der Katalog der Maßnahmen', () => {
  it('hat für jede Maßnahme Nachweis und eine Zeit zwischen einem Monat und einem Jahr', () => {
    const all = vorgegebeneModule;
    expect(all.length).toBeGreaterThan(20);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { was, nachweis, monate } of all) {
      expect(was.length).toBeLessThanOrEqual(500);
      expect(nachweis.length).toBeGreaterThan(2);
      expect(monate >= 1 && monate <= 12).toBe(true);
    }
  });

  it('nennt keine Anbieter; eigene und geänderte Maßnahmen der Behörde stehen an ihrer Stelle', () => {
    expect(vorgegebeneModule.every(({ anbieter }) => anbieter === null)).toBe(true);
    const [first, second] = vorgegebeneModule;
    if (first === undefined || second === undefined)
      throw new Error('the catalogue is shipped with measures');
    const eigen = { ...second, id: crypto.randomUUID(), was: 'Ein Kurs der Probestadt' };
    const katalog = modulKatalog([{ ...first, anbieter: 'Volkshochschule Musterstadt' }, eigen]);
    expect(katalog[0]).toMatchObject({
      herkunft: 'geaendert',
      modul: { anbieter: 'Volkshochschule Musterstadt' },
    });
    expect(katalog[1]?.herkunft).toBe('vorgabe');
    expect(katalog.at(-1)).toMatchObject({ herkunft: 'eigen', modul: { was: 'Ein Kurs der Probestadt' } });
  });

  it('bestimmt, was vorgeschlagen wird: mit Angebot, und nicht mehr, was es hier nicht gibt', () => {
    const deutsch = kriterium('25b1.DEU', 'offen_handlung');
    const eigen = vorgegebeneModule.map((modul) =>
      modul.kriterien === '25b1.DEU'
        ? { ...modul, anbieter: 'Volkshochschule Musterstadt', dauer: '300 Stunden', kosten: 'kostenfrei' }
        : modul,
    );
    const [step] = proposeSchritte(ergebnis([deutsch]), { ...ohneAlles, module: eigen });
    expect(step?.angebot).toBe('Volkshochschule Musterstadt · 300 Stunden · kostenfrei');
    const ohne = eigen.map((modul) => ({ ...modul, aktiv: modul.kriterien !== '25b1.DEU' }));
    expect(proposeSchritte(ergebnis([deutsch]), { ...ohneAlles, module: ohne })).toEqual([]);
  });
});
