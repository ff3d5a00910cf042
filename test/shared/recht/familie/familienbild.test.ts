import { describe, expect, test } from 'vitest';
import type { FallEingabe } from '#shared/domain/fall.ts';
import * as records from '#shared/domain/records.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { checkFall } from '#shared/recht/check-fall.ts';
import { pruefrahmen } from '#shared/recht/engine/pruefrahmen.ts';
import { createFamilienbild } from '#shared/recht/familie/familienbild.ts';
import type { Akte } from '#shared/recht/familie/verwandtschaft.ts';
import { integriert, unbekannte } from '#test/shared/recht/befragen.ts';

const HEUTE = asDatum('2026-11-21');
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

type Angaben = Partial<FallEingabe> & { readonly voll?: boolean };
type Angehoeriger = NonNullable<FallEingabe['angehoeriger']>[number] & { readonly verknuepftMit?: string };

/** Somebody of the register, with the relatives that stand in the file. */
function akte(n: number, name: string, { voll = false, ...fakten }: Angaben = {}): Akte {
  const personId = uuid(n);
  const entries = (fakten.angehoeriger ?? []) as readonly Angehoeriger[];
  // The link is a matter of the register; the rules never see it.
  const angehoeriger = entries.map(({ verknuepftMit: _, ...facts }) => facts);
  const fall = voll ? integriert({ ...fakten, angehoeriger }) : unbekannte({ ...fakten, angehoeriger });
  return {
    personId,
    name,
    programmNr: `P-0000${n}`,
    fall,
    angehoerige: entries.map((a, i) => records.angehoeriger.parse({ ...a, id: uuid(n * 100 + i), personId })),
    ergebnis: checkFall(fall, pruefrahmen(HEUTE)),
  };
}

const bild = (akten: readonly Akte[], tag = HEUTE) =>
  createFamilienbild(akten, new Set(akten.map(({ personId }) => personId)), tag);
const bruecke = (akten: readonly Akte[], norm: string, tag = HEUTE) =>
  bild(akten, tag).bruecken.find((b) => b.norm.startsWith(norm));

const kind = (geburtsdatum: string, mehr: object = {}) => ({
  beziehung: 'kind' as const,
  name: 'Nele Familie',
  geburtsdatum,
  ledig: true,
  imHaushalt: true,
  personensorge: true,
  ...mehr,
});
const MUTTER = { person: { geburtsdatum: '1988-01-05' } };

describe('Vier statt sechs Jahre', () => {
  test('öffnet das minderjährige ledige Kind im Haushalt, bis zum Tag vor seinem 18. Geburtstag', () => {
    const mutter = akte(1, 'Familie, Nadia', { ...MUTTER, angehoeriger: [kind('2010-05-04')] });
    expect(bruecke([mutter], '§ 25b Abs. 1')).toMatchObject({ stand: 'besteht', bis: '2028-05-03' });
    expect(bruecke([mutter], '§ 25b Abs. 1', asDatum('2028-05-03'))).toBeDefined();
    expect(bruecke([mutter], '§ 25b Abs. 1', asDatum('2028-05-04'))).toBeUndefined();
  });

  test('öffnet kein Kind, das verheiratet ist oder woanders wohnt', () => {
    for (const mehr of [{ ledig: false }, { imHaushalt: false }])
      expect(
        bruecke(
          [akte(1, 'Familie, Nadia', { ...MUTTER, angehoeriger: [kind('2010-05-04', mehr)] })],
          '§ 25b Abs. 1',
        ),
      ).toBeUndefined();
  });

  test('bleibt offen, solange niemand gesagt hat, ob das Kind im Haushalt lebt', () => {
    const mutter = akte(1, 'Familie, Nadia', {
      ...MUTTER,
      angehoeriger: [kind('2010-05-04', { imHaushalt: null })],
    });
    expect(bruecke([mutter], '§ 25b Abs. 1')).toMatchObject({
      stand: 'offen',
      fehlt: [{ feld: 'angehoeriger.imHaushalt' }],
    });
  });
});

describe('§ 25a Abs. 2', () => {
  const junge = kind('2010-05-04', { titel: '25a1' });

  test('öffnet die minderjährige junge Person mit Titel ihren Eltern, mit Duldung bis dahin', () => {
    const mutter = akte(1, 'Familie, Nadia', { ...MUTTER, angehoeriger: [junge] });
    expect(bruecke([mutter], '§ 25a Abs. 2 S. 1')).toMatchObject({ stand: 'besteht', bis: '2028-05-03' });
    expect(bruecke([mutter], '§ 60a Abs. 2b')).toMatchObject({ stand: 'besteht', bis: '2028-05-03' });
  });

  test('öffnet nichts mehr, wenn sie volljährig ist oder die Sorge fehlt', () => {
    const alt = akte(1, 'Familie, Nadia', {
      ...MUTTER,
      angehoeriger: [kind('2008-11-21', { titel: '25a1' })],
    });
    const ohne = akte(1, 'Familie, Nadia', { ...MUTTER, angehoeriger: [{ ...junge, personensorge: false }] });
    for (const mutter of [alt, ohne]) expect(bruecke([mutter], '§ 25a Abs. 2')).toBeUndefined();
  });

  test('ist „möglich“, solange der Titel nach dem Vorschlag erst erreichbar ist', () => {
    const tochter = akte(2, 'Familie, Nele', {
      voll: true,
      person: { geburtsdatum: '2010-05-04', haushaltErfasst: true },
      schulbesuch: [{ art: 'weiterfuehrend', von: '2020-08-01', erfolgreich: true }],
    });
    const mutter = akte(1, 'Familie, Nadia', { ...MUTTER, angehoeriger: [kind('2010-05-04')] });
    expect(bruecke([mutter, tochter], '§ 25a Abs. 2 S. 1')).toMatchObject({ stand: 'moeglich' });
  });

  test('gilt nicht für Mütter und Väter, die selbst schon einen Titel haben', () => {
    const mutter = akte(1, 'Familie, Nadia', {
      ...MUTTER,
      angehoeriger: [junge],
      aufenthaltsabschnitt: [{ status: 'AE', von: '2024-01-01', norm: '§ 25b' }],
    });
    expect(bild([mutter]).bruecken).toEqual([]);
  });
});

describe('§ 25b Abs. 4 und § 60d', () => {
  const ehe = (mehr: object = {}) => ({
    beziehung: 'ehegatte' as const,
    name: 'Noah Familie',
    geburtsdatum: '1986-03-03',
    imHaushalt: true,
    ...mehr,
  });

  test('Wer mit jemandem verheiratet ist, der einen Titel nach § 25b hat, braucht keine eigene Aufenthaltszeit', () => {
    const nadia = akte(1, 'Familie, Nadia', {
      ...MUTTER,
      angehoeriger: [ehe({ titel: '25b1', titelBis: '2027-10-01' })],
    });
    expect(bruecke([nadia], '§ 25b Abs. 4')).toMatchObject({ stand: 'besteht', bis: '2027-10-01' });
    expect(bruecke([nadia], '§ 25b Abs. 4', asDatum('2027-10-02'))).toBeUndefined();
  });

  test('Bei der Beschäftigungsduldung werden beide zusammen geprüft; Antworten über die andere Person stehen nicht im Bild', () => {
    const nadia = akte(1, 'Familie, Nadia', { ...MUTTER, angehoeriger: [ehe({ vorsatztat: 'vorhanden' })] });
    const gemeinsam = bruecke([nadia], '§ 60d');
    expect(gemeinsam).toMatchObject({ stand: 'gemeinsam' });
    expect(gemeinsam?.fehlt.map(({ feld }) => feld)).not.toContain('angehoeriger.vorsatztat');
    expect(JSON.stringify(gemeinsam)).not.toContain('vorhanden');
  });
});

describe('Ein Mensch in zwei Akten', () => {
  const noah = (fakten: Angaben = {}) =>
    akte(2, 'Familie, Noah', {
      person: { geburtsdatum: '1986-03-03', einreiseAm: '2019-02-02' },
      aufenthaltsabschnitt: [{ status: 'D', von: '2021-01-01' }],
      ...fakten,
    });
  const nadia = (eintrag: object) =>
    akte(1, 'Familie, Nadia', {
      ...MUTTER,
      angehoeriger: [{ beziehung: 'ehegatte', name: 'Noah', geburtsdatum: '1986-03-03', ...eintrag }],
    });

  test('wird an Geburtstag und Namen erkannt und steht einmal im Bild', () => {
    expect(bild([nadia({}), noah()]).mitglieder.map(({ name, beziehung }) => [name, beziehung])).toEqual([
      ['Familie, Nadia', null],
      ['Familie, Noah', 'Ehegatte oder Ehegattin'],
    ]);
  });

  test('wird von Hand verbunden auch dann erkannt, wenn der Name anders geschrieben ist', () => {
    const eine = nadia({ name: 'Nuh', geburtsdatum: null, verknuepftMit: uuid(2) });
    expect(bild([eine, noah()]).mitglieder).toHaveLength(2);
  });

  test('mit anderem Geburtstag ist jemand anderes, und das Bild sagt, wer nicht verbunden ist', () => {
    const { mitglieder, hinweise } = bild([nadia({ geburtsdatum: '1987-03-03' }), noah()]);
    expect(mitglieder).toHaveLength(3);
    expect(hinweise.join(' ')).toContain('Familie, Noah wohnt laut Register im selben Haushalt');
  });

  test('bietet fehlende Angaben mit Quelle an und überschreibt keine, die übereinstimmt', () => {
    const { uebernahmen } = bild([nadia({ titel: 'duldung' }), noah()]);
    expect(uebernahmen.map(({ feld, wert }) => [feld, wert])).toEqual([
      ['imHaushalt', true],
      ['einreiseAm', '2019-02-02'],
      ['titelSeit', '2021-01-01'],
    ]);
    expect(uebernahmen[1]?.quelle).toBe('Fallakte Familie, Noah (P-00002): Angaben zur Person');
  });

  test('zeigt, wo zwei Akten einander widersprechen', () => {
    const [abweichung] = bild([
      nadia({ einreiseAm: '2018-01-01', imHaushalt: true, titel: 'duldung', titelSeit: '2021-01-01' }),
      noah(),
    ]).uebernahmen;
    expect(abweichung).toMatchObject({ feld: 'einreiseAm', bisher: '01.01.2018', wertText: '02.02.2019' });
  });

  test('trägt nie eine Verurteilung von einer Akte in die andere', () => {
    const vorbestraft = noah({
      hindernis: { verurteilungen: 'vorhanden' },
      verurteilung: [{ art: 'geldstrafe', tagessaetze: 90, vorsatz: true }],
    });
    const felder = bild([nadia({}), vorbestraft]).uebernahmen.map(({ feld }) => feld);
    expect(felder).not.toContain('vorsatztat');
    expect(felder).not.toContain('ausschlussgrund');
  });
});

describe('Farben der Familie', () => {
  test('dürfen verschieden sein; das Bild sagt, dass das kein Widerspruch ist', () => {
    const gruen = akte(1, 'Familie, Nadia', {
      voll: true,
      angehoeriger: [
        { beziehung: 'ehegatte', name: 'Noah Familie', geburtsdatum: '1986-03-03', imHaushalt: true },
      ],
      lebensunterhalt: {
        bruttoErwerb: 310_000,
        nettoErwerb: 250_000,
        kduWarm: 60_000,
        krankenversichert: true,
      },
    });
    const offen = akte(2, 'Familie, Noah', { person: { geburtsdatum: '1986-03-03' } });
    const { mitglieder, hinweise } = bild([gruen, offen]);
    expect(mitglieder.map(({ vorschlag }) => vorschlag)).toEqual(['gruen', 'angaben_fehlen']);
    expect(hinweise.join(' ')).toContain('kein Widerspruch');
  });
});
