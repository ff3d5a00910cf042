import { describe, expect, it } from 'vitest';
import { entscheidung } from '#shared/domain/codes.ts';
import { asDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { werteAus } from '#shared/statistik/auswertung/auswertung.ts';
import type { Bestand } from '#shared/statistik/auswertung/bestand.ts';
import { prozent, type Anteil } from '#shared/statistik/auswertung/kennzahl.ts';
import { abdeckungSatz, summen } from '#shared/statistik/auswertung/tabelle.ts';
import { vergleiche } from '#shared/statistik/auswertung/vergleich.ts';

const d = asDatum;
const ZEIT = { von: d('2026-01-01'), bis: d('2026-06-30') };
type Antrag = Bestand['antraege'][number];
const person = (personId: string, haushaltId: string | null = null): Bestand['personen'][number] => ({
  personId,
  lage: 'im_programm',
  geburtsdatum: null,
  geschlecht: null,
  staatsangehoerigkeit: null,
  einreiseAm: null,
  haushaltId,
  seit: d('2025-01-01'),
  geduldetSeit: null,
});
const antrag = (personId: string, stand: Antrag['stand'], entschiedenAm: Datum | null = null): Antrag => ({
  personId,
  norm: '25b1',
  gestelltAm: d('2026-02-01'),
  vollstaendigAm: null,
  stand,
  entschiedenAm,
  ablehnungsgrund: null,
});
const MAI = d('2026-05-01');
const BESTAND: Bestand = {
  personen: [person('a', 'h'), person('b', 'h'), person('c'), person('d')],
  entscheidungen: [{ personId: 'a', am: d('2026-03-01'), farbe: 'gruen' }],
  betreuungen: [{ personId: 'a', art: 'abh', traegerId: null, von: d('2026-01-01'), bis: null }],
  hemmnisse: [],
  antraege: [
    antrag('a', 'erteilt', MAI),
    antrag('a', 'zwischenduldung', MAI),
    antrag('b', 'abgelehnt', MAI),
    antrag('c', 'gestellt'),
    antrag('d', null),
  ],
  titel: [],
  kontakte: [],
  austritte: [],
  anschreiben: [],
  traeger: [],
  stellen: [],
};
const auswertung = werteAus(BESTAND, ZEIT);
const tabelle = (id: string, von = auswertung) => {
  const found = von.tabellen.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no table ${id}`);
  return found;
};
const zahl = (id: string, label: string) =>
  tabelle(id)
    .zeilen.find((zeile) => zeile.label === label)
    ?.zellen.flat().length;
const anteil = (id: string) => auswertung.kennzahlen.find((each) => each.id === id) as Anteil;

describe('Die Widersprüche früherer Statistiken kommen nicht vor', () => {
  it('a: Eine Duldung bis zur Entscheidung steht nicht zugleich unter „offen“: jeder Antrag hat einen Stand', () => {
    expect(summen(tabelle('antragsstand'))).toEqual([5]);
    expect(zahl('antragsstand', entscheidung.label('zwischenduldung'))).toBe(1);
  });
  it('b: Was fehlt, steht als „ohne Angabe“ in der Summe und mit seinem Anteil dabei', () => {
    expect(zahl('antragsstand', 'ohne Angabe')).toBe(1);
    expect(abdeckungSatz(tabelle('antragsstand'))).toBe('Ohne Angabe: 1 von 5 (20 %).');
    expect(tabelle('ampel').ohneAngabe).toBeNull();
  });
  it('c und p: Prozente werden aus den Zahlen gerechnet, die daneben stehen', () => {
    const { zaehler, nenner } = anteil('quote_entschieden');
    expect([zaehler.length, nenner.length, prozent(anteil('quote_entschieden'))]).toEqual([1, 2, 50]);
  });
  it('d, e, i, j und o: Jede Tabelle, die zusammengezählt wird, ergibt ihre Grundgesamtheit', () => {
    const wrong = auswertung.tabellen.filter((each) => {
      const sums = summen(each);
      return sums !== null && sums.reduce((x, y) => x + y, 0) !== each.grundgesamtheit;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  it('f: Gestellte Anträge sind nicht die bewilligten: der Nenner der zweiten Quote enthält alle', () => {
    expect(anteil('quote_gestellt').nenner).toHaveLength(5);
  });
  it('g: Zähler und Nenner jeder Quote führen zu Fällen', () => {
    expect(anteil('quote_gestellt').zaehler).toEqual(['a']);
  });
  it('h, m und t: Jede Tabelle nennt ihren Stichtag oder Zeitraum', () => {
    const without = auswertung.tabellen.filter(({ definition }) => !definition.includes('2026'));
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  it('k: Anträge und Personen sind verschiedene Einheiten und stehen in verschiedenen Tabellen', () => {
    expect([tabelle('antragsstand').einheit, tabelle('trichter').einheit]).toEqual(['Anträge', 'Personen']);
    expect([tabelle('antragsstand').grundgesamtheit, tabelle('trichter').grundgesamtheit]).toEqual([5, 4]);
  });
  it('l: Ein Stand am Stichtag wird nicht mit Angesammeltem vermischt: zwei Stichtage stehen nebeneinander', () => {
    const am = (tag: Datum) => werteAus(BESTAND, { von: tag, bis: tag });
    const tabellen = vergleiche(am(d('2026-01-31')), am(d('2026-06-30')), d('2026-06-30'));
    const antraege = tabellen.find(({ id }) => id === 'antragsstand');
    expect(antraege?.summe).toMatchObject({ erster: 0, zweiter: 5, differenz: 5, prozent: null });
    const ampel = tabellen.find(({ id }) => id === 'ampel');
    expect(ampel?.zeilen.find(({ label }) => label === 'ungeprüft')).toMatchObject({
      erster: 4,
      zweiter: 3,
      differenz: -1,
      prozent: -25,
    });
    expect(ampel?.definition).toContain('jeweiligen Stichtag');
  });
  it('n: Eine Duldung ist kein Titel', () => {
    expect(tabelle('titel').grundgesamtheit).toBe(0);
    expect(
      tabelle('titel')
        .zeilen.map(({ label }) => label)
        .join(' '),
    ).not.toContain('60a Abs. 2 Satz 1');
  });
  it('q: Als entschieden zählt erteilt oder abgelehnt, nicht die Duldung bis zur Entscheidung', () => {
    expect(anteil('quote_entschieden').nenner).toEqual(['a', 'b']);
  });
  it('r: Haushalte und Einzelne werden als Haushalte gezählt, nicht als Familien', () => {
    expect(tabelle('haushalte').grundgesamtheit).toBe(3);
  });
  it('s: Einen Stichtag, den es nicht gibt, gibt es auch hier nicht', () => {
    expect([isDatum('2007-06-31'), isDatum('2007-09-31')]).toEqual([false, false]);
  });
  it('x: Keine Übersicht der Anträge ohne die Zeile für offene', () => {
    expect(tabelle('antragsstand').zeilen.map(({ label }) => label)).toContain('am Stichtag noch offen');
    expect(zahl('trichter', 'Antrag läuft')).toBe(3);
  });
});

describe('Die Last je Team', () => {
  it('nennt den Richtwert der besetzten Stellen und niemanden aus der Behörde mit Namen', () => {
    const mit = werteAus({ ...BESTAND, stellen: [{ umfang: 75, richtwert: 150 }] }, ZEIT);
    const team = tabelle('belastung', mit);
    expect(team.zeilen.map(({ label, zellen }) => [label, ...zellen.map((zelle) => zelle.length)])).toEqual([
      ['Sozialarbeit in der Behörde (Richtwert: 113)', 0, 1],
    ]);
    expect(team.definition).toContain('nach einzelnen Mitarbeitenden wird nicht gezählt');
  });
});
