/** How long it takes to find 500 reported people among 10,000; a third of them as in our list, the rest misspelt. */
import { createZuordner, type Registerperson } from '#shared/austausch/halbjahr/zuordnen.ts';
import { zehntausend } from '#test/shared/suche/zehntausend.ts';
import { median, type Messung } from './messung.ts';

const REPORTED = 500;

export function benchHalbjahr(): readonly Messung[] {
  const register = zehntausend().map((person): Registerperson => ({
    ...person,
    programmNr: person.nummern[0]?.text ?? '',
  }));
  const rows = register.slice(0, REPORTED).map((person, i) => ({
    programmNr: null,
    nachname: i % 3 === 0 ? person.nachname : misspelt(person.nachname),
    vornamen: person.vornamen,
    geburtsdatum: i % 5 === 0 ? null : person.geburtsdatum,
  }));
  const arten = new Map<string, number>();
  const times = Array.from({ length: 5 }, () => {
    arten.clear();
    const start = performance.now();
    const zuordnen = createZuordner(register, { schreibweisen: [], betreut: new Set() });
    for (const row of rows) {
      const { art } = zuordnen(row);
      arten.set(art, (arten.get(art) ?? 0) + 1);
    }
    return performance.now() - start;
  });
  return [
    { name: 'Halbjahresliste mit 500 Zeilen gegen 10.000 Personen', wert: median(times), einheit: 'ms' },
    ...[...arten].map(([art, wert]) => ({ name: `  davon ${art}`, wert, einheit: 'Zeilen' })),
  ];
}

/** One letter less in the middle: the slip that happens most. */
function misspelt(name: string): string {
  const at = Math.floor(name.length / 2);
  return name.slice(0, at) + name.slice(at + 1);
}
