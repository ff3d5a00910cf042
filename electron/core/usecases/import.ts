import { setImmediate } from 'node:timers/promises';
import type { Output, Parsed } from '#shared/api/contract.ts';
import { leseInSchritten, type Gelesenes } from '#shared/austausch/personen-lesen.ts';
import { zelleText } from '#shared/austausch/tabelle.ts';
import { datenzeilen, proposeZuordnung } from '#shared/austausch/zuordnung.ts';
import { zielfeldLabels, type Zielfeld } from '#shared/austausch/zielfelder.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import { writeRueckgabe } from '../files/rueckgabe.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import { fuehreAus } from './import/ausfuehren.ts';
import { keepLauf, openLauf, readTabelle, requireLauf, type Lauf } from './import/lauf.ts';
import { planImport } from './import/plan.ts';
import { nimmZurueck } from './import/rueckgaengig.ts';
import { chooseOrdner } from './ordner.ts';
import { rememberWritten } from './written-files.ts';

const MAX_PROBLEME = 500;
const VORSCHAU = 20;

export const importHandlers: HandlersOf<'import'> = {
  'import.open': async ({ pfad }, access) => {
    const path =
      pfad ??
      (
        await access.host.chooseFile({
          mode: 'open',
          title: 'Liste auswählen',
          extensions: ['xlsx', 'csv', 'txt'],
        })
      ).path;
    if (path === null) return null;
    access.progress(0, 1, 'Die Datei wird gelesen');
    const lauf = openLauf(
      path,
      await readTabelle(access.host, path, null),
      access.read(({ today }) => today),
    );
    keepLauf(requireRegister(access), lauf);
    const { id, datei, tabelle, kopfzeile } = lauf;
    return {
      lauf: id,
      datei,
      blaetter: [...tabelle.blaetter],
      blatt: tabelle.blatt,
      kopfzeile,
      ...ansicht(lauf),
    };
  },

  'import.choose': async ({ lauf: id, blatt, kopfzeile }, access) => {
    const lauf = requireLauf(access.tresor.register(), id);
    const tabelle =
      blatt === lauf.tabelle.blatt ? lauf.tabelle : await readTabelle(access.host, lauf.pfad, blatt);
    if (!tabelle.zeilen.some(({ nr }) => nr === kopfzeile))
      throw new Refusal(
        'invalid',
        `In Zeile ${kopfzeile} steht nichts; bitte wählen Sie die Zeile mit den Überschriften.`,
      );
    const gewaehlt = {
      ...lauf,
      tabelle,
      kopfzeile,
      spalten: proposeZuordnung(
        tabelle,
        kopfzeile,
        access.read(({ today }) => today),
      ),
    };
    keepLauf(requireRegister(access), gewaehlt);
    return ansicht(gewaehlt);
  },

  'import.dryRun': async (input, access) => {
    const { gelesenes } = await lies(input, access);
    access.progress(1, 2, 'Die Liste wird mit dem Register verglichen');
    const plan = access.read((read) => planImport(read, gelesenes));
    const zahl = (art: 'neu' | 'geaendert' | 'gleich') =>
      plan.personen.filter((person) => person.art === art).length;
    return {
      neu: zahl('neu'),
      geaendert: zahl('geaendert'),
      gleich: zahl('gleich'),
      moeglicheDubletten: plan.dubletten,
      abgewiesen: plan.abgewiesen.size,
      probleme: plan.probleme
        .toSorted((a, b) => Number(b.schwere === 'abgewiesen') - Number(a.schwere === 'abgewiesen'))
        .slice(0, MAX_PROBLEME),
      problemeGesamt: plan.probleme.length,
    };
  },

  'import.run': async (input, access) => runImport(input, access),

  'import.returnCopy': async ({ ordner, ...input }, access) => {
    const { lauf, gelesenes } = await lies(input, access);
    const { probleme, abgewiesen } = access.read((read) => planImport(read, gelesenes));
    if (abgewiesen.size === 0) return { datei: null };
    const ziel = await chooseOrdner(access.host, { ordner, title: 'Ordner für die Liste zur Korrektur' });
    if (ziel === null) return { datei: null };
    const bytes = await writeRueckgabe(lauf.tabelle, { kopfzeile: lauf.kopfzeile, probleme, abgewiesen });
    const name = `${access.read(({ today }) => today)}_Liste_zur_Korrektur.xlsx`;
    return { datei: rememberWritten(writeNewFile(ziel, name, bytes)) };
  },

  'import.undo': ({ importlaufId }, access) => ({ entfernt: nimmZurueck(access, importlaufId) }),
};

/** Reads, compares and writes in one transaction; until it begins, the import can be cancelled without a trace. */
export async function runImport(
  input: Parsed<'import.run'>,
  access: TaskAccess,
): Promise<Output<'import.run'>> {
  const { lauf, gelesenes } = await lies(input, access);
  access.progress(1, 2, 'Die Personen werden gespeichert');
  await setImmediate();
  refuseCancelled(access);
  const ergebnis = access.write((write) => fuehreAus(write, planImport(write, gelesenes), lauf.datei));
  access.progress(2, 2, 'Fertig');
  return ergebnis;
}

async function lies(
  { lauf: id, zuordnung }: Pick<Parsed<'import.run'>, 'lauf' | 'zuordnung'>,
  access: TaskAccess,
): Promise<{ readonly lauf: Lauf; readonly gelesenes: Gelesenes }> {
  const lauf = requireLauf(access.tresor.register(), id);
  pruefeZuordnung(zuordnung);
  const zeilen = datenzeilen(lauf.tabelle, lauf.kopfzeile);
  const schritte = leseInSchritten(zeilen, {
    zuordnung,
    koepfe: lauf.spalten.map(({ kopf }) => kopf),
    heute: access.read(({ today }) => today),
  });
  for (;;) {
    const schritt = schritte.next();
    if (schritt.done === true) return { lauf, gelesenes: schritt.value };
    access.progress(schritt.value, zeilen.length, 'Die Zeilen werden gelesen');
    // Lets a cancel come through between the steps.
    await setImmediate();
    refuseCancelled(access);
  }
}

function pruefeZuordnung(zuordnung: readonly Zielfeld[]): void {
  if (!zuordnung.includes('name') && !zuordnung.includes('nachname'))
    throw new Refusal(
      'invalid',
      'Bitte ordnen Sie einer Spalte den Namen zu; ohne ihn lässt sich niemand anlegen.',
    );
  const doppelt = zuordnung.find((ziel, index) => ziel !== 'ignorieren' && zuordnung.indexOf(ziel) !== index);
  if (doppelt !== undefined)
    throw new Refusal(
      'invalid',
      `„${zielfeldLabels[doppelt]}“ ist zwei Spalten zugeordnet; bitte lassen Sie eine davon weg.`,
    );
}

function ansicht({ tabelle, kopfzeile, spalten }: Lauf) {
  const zeilen = datenzeilen(tabelle, kopfzeile);
  return {
    spalten: spalten.map((spalte) => ({ ...spalte, beispiele: [...spalte.beispiele] })),
    zeilen: zeilen.length,
    vorschau: zeilen
      .slice(0, VORSCHAU)
      .map(({ zellen }) => spalten.map((_, index) => zelleText(zellen[index]))),
  };
}

function requireRegister({ tresor }: TaskAccess): object {
  const register = tresor.register();
  if (register === null)
    throw new Refusal('locked', 'Das Register ist gesperrt. Bitte entsperren Sie es mit Ihrem Kennwort.');
  return register;
}

function refuseCancelled({ signal }: TaskAccess): void {
  if (signal.aborted)
    throw new Refusal('cancelled', 'Der Import wurde abgebrochen. Es wurde nichts übernommen.');
}
