import { describe, expect, it } from 'vitest';
import { entscheidung } from '#shared/domain/codes.ts';
import { asDatum, isDatum, type Datum } from '#shared/lib/datum.ts';
import { werteAus } from '#shared/statistik/auswertung/auswertung.ts';
import type { Bestand } from '#shared/statistik/auswertung/bestand.ts';
import { prozent, type Anteil } from '#shared/statistik/auswertung/kennzahl.ts';
import { auswertungBericht } from '#electron/core/files/auswertung-bericht.ts';
import { geltungsraum } from '#shared/recht/hinweise/hinweis.ts';
import { alleHinweise } from '#shared/recht/hinweise/hinweise-fuer.ts';
import { leererKopf } from '#test/shared/dokumente/papiere.ts';
import { abdeckungSatz, pruefe, summen } from '#shared/statistik/auswertung/tabelle.ts';
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
  it('c: Prozente werden aus den Zahlen gerechnet, die daneben stehen', () => {
    const { zaehler, nenner } = anteil('quote_entschieden');
    expect([zaehler.length, nenner.length, prozent(anteil('quote_entschieden'))]).toEqual([1, 2, 50]);
  });
  it('p: Auch der Anteil dessen, was fehlt, wird gerechnet; nirgends gibt es ein Feld für Prozente', () => {
    const more = werteAus({ ...BESTAND, antraege: [...BESTAND.antraege, antrag('b', null)] }, ZEIT);
    expect(abdeckungSatz(tabelle('antragsstand', more))).toBe('Ohne Angabe: 2 von 6 (33 %).');
    expect(prozent({ ...anteil('quote_entschieden'), nenner: [] })).toBeNull();
  });
  it('d: Eine Tabelle, deren Zeilen nicht alle zählen, wird nicht gezeigt', () => {
    const ganz = tabelle('antragsstand');
    const [erste, ...rest] = ganz.zeilen.filter(({ zellen }) => zellen.flat().length > 0);
    expect(erste?.zellen.flat().length).toBeGreaterThan(0);
    expect(() => pruefe({ ...ganz, zeilen: rest })).toThrow('antragsstand');
  });
  it('e: Was noch offen ist, ergibt mit allem anderen den Bestand: niemand fällt zwischen die Zeilen', () => {
    expect(summen(tabelle('trichter'))).toEqual([BESTAND.personen.length]);
  });
  it('i: Auf jedem Papier steht, von wann die Angaben sind', () => {
    const stand = { ...leererKopf, datum: d('2026-07-03') };
    expect(auswertungBericht(auswertung, { ...ZEIT, kopf: stand }).fusszeile).toContain('Stand 03.07.2026');
  });
  it('j: Eine Duldung zählt nicht als entschieden, und eine Zahl kommt nur aus einer Stelle', () => {
    expect(zahl('antragsstand', entscheidung.label('erteilt'))).toBe(
      anteil('quote_entschieden').zaehler.length,
    );
    expect(anteil('quote_entschieden').nenner).toHaveLength(2);
  });
  it('o: Jede Tabelle, die zusammengezählt wird, ergibt ihre Grundgesamtheit', () => {
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
  it('h: Anträge und Ergebnisse haben einen Stichtag: was danach entschieden wurde, ist an ihm noch offen', () => {
    const vorher = werteAus(BESTAND, { von: d('2026-01-01'), bis: d('2026-04-30') });
    const offen = tabelle('antragsstand', vorher).zeilen.find(
      ({ label }) => label === 'am Stichtag noch offen',
    );
    // Three were decided in May; the other two stand where they stood.
    expect([offen?.zellen.flat().length, summen(tabelle('antragsstand', vorher))]).toEqual([3, [5]]);
  });
  it('m: Jede Tabelle nennt ihren Stichtag oder Zeitraum und was sie zählt', () => {
    const without = auswertung.tabellen.filter(
      ({ definition }) => !definition.includes('2026') || definition.length < 40,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });
  it('t: Der Stichtag ist eine Angabe: ein Tag früher ist eine andere Zahl', () => {
    const am = (tag: Datum) => summen(tabelle('antragsstand', werteAus(BESTAND, { von: tag, bis: tag })));
    expect([am(d('2026-01-31')), am(d('2026-02-01'))]).toEqual([[0], [5]]);
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
  it('u: Ein Land hat sein amtliches Kürzel: SN ist Sachsen, ST ist Sachsen-Anhalt, SA gibt es nicht', () => {
    expect([geltungsraum.label('SN'), geltungsraum.label('ST')]).toEqual(['Sachsen', 'Sachsen-Anhalt']);
    expect(geltungsraum.schema.safeParse('SA').success).toBe(false);
  });
  it('v: Dieselbe Quelle meint immer dieselbe Fassung: ein Dokument hat einen Tag und sagt, wo es gelesen wurde', () => {
    const tage = Map.groupBy(alleHinweise, ({ land, dokument }) => `${land} ${dokument}`);
    const zweierlei = [...tage].filter(([, each]) => new Set(each.map(({ datiert }) => datiert)).size > 1);
    expect(zweierlei.map(([dokument]) => dokument)).toEqual([]);
    expect(alleHinweise.filter(({ quelle, datiert }) => quelle.length < 2 || datiert === '')).toEqual([]);
  });
  it('w: Ein Erlass heißt nach Tag oder Nummer, nie nach seiner Reihenfolge', () => {
    const gezaehlt = alleHinweise.filter(({ dokument, text, ueberholt }) =>
      /\b(erst|zweit|dritt|viert)e[nrs]? (Erlass|Weisung|Schreiben|Rundschreiben)/i.test(
        `${dokument} ${text} ${ueberholt ?? ''}`,
      ),
    );
    expect(gezaehlt.map(({ id }) => id)).toEqual([]);
    const ohneTag = alleHinweise.filter(
      ({ dokument, datiert }) => /Erlass|Weisung/.test(dokument) && !dokument.includes(datiert.slice(0, 4)),
    );
    expect(ohneTag.map(({ id }) => id)).toEqual([]);
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
