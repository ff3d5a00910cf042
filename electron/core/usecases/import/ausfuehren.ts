import type { WriteAccess } from '#electron/core/register/access.ts';
import { nextProgrammNrn } from '../person.ts';
import type { Plan } from './plan.ts';
import type { PlanPerson, Speicherung } from './vergleich.ts';

export type Ergebnis = {
  readonly importlaufId: string;
  readonly neu: number;
  readonly geaendert: number;
  readonly gleich: number;
  readonly abgewiesen: number;
};

type Herkunft = { readonly datei: string; readonly fingerabdruck: string; readonly korrektur: boolean };

/** Writes a plan; the caller holds the one transaction in which it was made. */
export function fuehreAus(access: WriteAccess, plan: Plan, herkunft: Herkunft): Ergebnis {
  const zahl = (art: PlanPerson['art']) => plan.personen.filter((person) => person.art === art).length;
  const nummern = nextProgrammNrn(access, zahl('neu')).values();
  for (const person of plan.personen) speichere(access, person, nummern);
  const ergebnis = {
    importlaufId: access.newId(),
    neu: zahl('neu'),
    geaendert: zahl('geaendert'),
    gleich: zahl('gleich'),
    abgewiesen: plan.abgewiesen.size,
  };
  const { importlaufId, ...zahlen } = ergebnis;
  access.save('importlauf', {
    id: importlaufId,
    erstelltAm: access.now,
    benutzerId: access.benutzer.id,
    datei: herkunft.datei,
    rueckgaengigAm: null,
    ...zahlen,
  });
  merke(access, plan, { ...herkunft, importlaufId });
  access.note(null, { importlauf: importlaufId, ...zahlen });
  return ergebnis;
}

/** Who stood in the list, and who are two although they look like one. */
function merke(
  { db, protokollId }: WriteAccess,
  { personen, sindZwei }: Plan,
  { importlaufId, fingerabdruck, korrektur }: Herkunft & { readonly importlaufId: string },
): void {
  db.prepare('INSERT INTO importquelle (importlaufId, fingerabdruck, korrektur) VALUES (?, ?, ?)').run(
    importlaufId,
    fingerabdruck,
    korrektur ? 1 : 0,
  );
  const stand = db.prepare('INSERT INTO importperson (importlaufId, personId) VALUES (?, ?)');
  for (const { personId } of personen) stand.run(importlaufId, personId);
  const zwei = db.prepare(
    'INSERT OR REPLACE INTO keineDublette (personA, personB, protokollId) VALUES (?, ?, ?)',
  );
  for (const [a, b] of sindZwei) zwei.run(a < b ? a : b, a < b ? b : a, protokollId);
}

function speichere(
  access: WriteAccess,
  { art, speicherungen }: PlanPerson,
  nummern: Iterator<string, undefined>,
): void {
  for (const einzelne of speicherungen()) {
    if (einzelne.tabelle === 'person' && art === 'neu')
      access.save('person', { ...einzelne.record, programmNr: nummern.next().value ?? nichtGenug() });
    else save(access, einzelne);
  }
}

function nichtGenug(): never {
  throw new Error('fewer numbers than new people');
}

function save(access: WriteAccess, { tabelle, record }: Speicherung): void {
  // `as`: table and record belong together, the union loses which to which.
  access.save(tabelle, record as never);
}
