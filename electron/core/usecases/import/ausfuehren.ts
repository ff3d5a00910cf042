import type { WriteAccess } from '#electron/core/register/access.ts';
import { nextProgrammNr } from '../person.ts';
import type { Plan, PlanPerson, Speicherung } from './plan.ts';

export type Ergebnis = {
  readonly importlaufId: string;
  readonly neu: number;
  readonly geaendert: number;
  readonly gleich: number;
  readonly abgewiesen: number;
};

/** Writes a plan; the caller holds the one transaction in which it was made. */
export function fuehreAus(access: WriteAccess, plan: Plan, datei: string): Ergebnis {
  for (const person of plan.personen) speichere(access, person);
  const zahl = (art: PlanPerson['art']) => plan.personen.filter((person) => person.art === art).length;
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
    datei,
    rueckgaengigAm: null,
    ...zahlen,
  });
  access.note(null, { importlauf: importlaufId, ...zahlen });
  return ergebnis;
}

function speichere(access: WriteAccess, { art, speicherungen }: PlanPerson): void {
  for (const einzelne of speicherungen) {
    if (einzelne.tabelle === 'person' && art === 'neu')
      access.save('person', { ...einzelne.record, programmNr: nextProgrammNr(access) });
    else save(access, einzelne);
  }
}

function save(access: WriteAccess, { tabelle, record }: Speicherung): void {
  // `as`: table and record belong together, the union loses which to which.
  access.save(tabelle, record as never);
}
