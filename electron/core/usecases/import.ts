import { setImmediate } from 'node:timers/promises';
import type { Output, Parsed } from '#shared/api/contract.ts';
import { leseInSchritten, type Gelesenes } from '#shared/austausch/personen-lesen.ts';
import { zelleText } from '#shared/austausch/tabelle.ts';
import { fingerabdruck } from '#shared/austausch/profil.ts';
import { datenzeilen } from '#shared/austausch/zuordnung.ts';
import { zielfeldLabels, type Zielfeld } from '#shared/austausch/zielfelder.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeNewFile } from '../files/new-file.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { fuehreAus } from './import/ausfuehren.ts';
import {
  forgetBegriff,
  forgetProfil,
  loadGemerktes,
  loadProfile,
  profilSpalten,
  renameProfil,
  saveBegriff,
  saveProfil,
} from './import/gemerkt.ts';
import {
  ansichtOf,
  isKorrektur,
  keepLauf,
  openLauf,
  readListe,
  readTabelle,
  requireKopfzeile,
  requireLauf,
  type Lauf,
} from './import/lauf.ts';
import { planImport, type Planrahmen } from './import/plan.ts';
import { hindernisOf, nimmZurueck } from './import/rueckgaengig.ts';
import { schreibeRueckgabe } from './import/rueckgabe.ts';
import { chooseOrdner } from './ordner.ts';
import { loadAlleBegriffe } from './paket-begriffe.ts';
import { rememberWritten } from './written-files.ts';

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
    const lauf = openLauf(path, await readListe(access.host, path), access.read(wissen));
    keepLauf(requireRegister(access), lauf);
    const { id, datei, tabelle } = lauf;
    return { lauf: id, datei, blaetter: [...tabelle.blaetter], blatt: tabelle.blatt, ...ansicht(lauf) };
  },

  'import.choose': async ({ lauf: id, blatt, kopfzeile }, access) => {
    const lauf = requireLauf(access.tresor.register(), id);
    const tabelle =
      blatt === lauf.tabelle.blatt ? lauf.tabelle : await readTabelle(access.host, lauf.pfad, blatt);
    const zeile = kopfzeile ?? requireKopfzeile(tabelle);
    if (!tabelle.zeilen.some(({ nr }) => nr === zeile))
      throw new Refusal(
        'invalid',
        `In Zeile ${zeile} steht nichts; bitte wählen Sie die Zeile mit den Überschriften.`,
      );
    const gewaehlt = { ...ohneGelesenes(lauf), ...ansichtOf(tabelle, zeile, access.read(wissen)) };
    keepLauf(requireRegister(access), gewaehlt);
    return ansicht(gewaehlt);
  },

  'import.dryRun': async (input, access) => {
    const { gelesenes, rahmen } = await lies(input, access);
    access.progress(1, 2, 'Die Liste wird mit dem Register verglichen');
    const plan = access.read((read) => planImport(read, gelesenes, rahmen));
    const zahl = (art: 'neu' | 'geaendert' | 'gleich') =>
      plan.personen.filter((person) => person.art === art).length;
    return {
      neu: zahl('neu'),
      geaendert: zahl('geaendert'),
      gleich: zahl('gleich'),
      moeglicheDubletten: plan.dubletten.length,
      abgewiesen: plan.abgewiesen.size,
      probleme: plan.probleme
        .toSorted((a, b) => Number(b.schwere === 'abgewiesen') - Number(a.schwere === 'abgewiesen'))
        .slice(0, GEZEIGT),
      problemeGesamt: plan.probleme.length,
      begriffe: gelesenes.begriffe
        .toSorted(
          (a, b) => Number(b.herkunft === 'offen') - Number(a.herkunft === 'offen') || b.anzahl - a.anzahl,
        )
        .slice(0, GEZEIGT),
      // What was entered by hand is looked at first.
      unterschiede: plan.unterschiede
        .toSorted((a, b) => GEWICHT[a.herkunft] - GEWICHT[b.herkunft] || a.zeile - b.zeile)
        .slice(0, GEZEIGT),
      unterschiedeGesamt: plan.unterschiede.length,
      dubletten: plan.dubletten.slice(0, DUBLETTEN),
      fehlend: plan.fehlend,
    };
  },

  'import.run': async (input, access) => runImport(input, access),

  'import.returnCopy': async ({ ordner, ...input }, access) => {
    const { lauf, gelesenes, rahmen } = await lies(input, access);
    const { probleme, abgewiesen } = access.read((read) => planImport(read, gelesenes, rahmen));
    if (abgewiesen.size === 0) return { datei: null };
    const ziel = await chooseOrdner(access.host, { ordner, title: 'Ordner für die Liste zur Korrektur' });
    if (ziel === null) return { datei: null };
    const bytes = await schreibeRueckgabe(access.host, lauf, {
      probleme,
      abgewiesen,
      kontext: gelesenes.kontext,
    });
    const name = `${access.read(({ today }) => today)}_Liste_zur_Korrektur.xlsx`;
    return { datei: rememberWritten(writeNewFile(ziel, name, bytes)) };
  },

  'import.undo': ({ importlaufId }, access) => ({ entfernt: nimmZurueck(access, importlaufId) }),

  'import.list': (_, access) =>
    access.tables.importlauf.select('ORDER BY rowid DESC LIMIT ?', LETZTE).map((lauf) => ({
      importlaufId: lauf.id,
      am: lauf.erstelltAm,
      von: access.tables.benutzer.find(lauf.benutzerId)?.name ?? '',
      datei: lauf.datei,
      neu: lauf.neu,
      geaendert: lauf.geaendert,
      abgewiesen: lauf.abgewiesen,
      rueckgaengigAm: lauf.rueckgaengigAm,
      hindernis: lauf.rueckgaengigAm === null ? hindernisOf(access, lauf) : null,
    })),

  'import.gemerkt': (_, access) => ({
    profile: loadProfile(access).map(({ id, name, spalten, benutztAm }) => ({
      id,
      name,
      spalten: spalten.filter(({ ziel }) => ziel !== 'ignorieren').length,
      benutztAm,
    })),
    begriffe: [...loadGemerktes(access)],
  }),

  'import.saveBegriffe': ({ begriffe }, access) => {
    for (const begriff of begriffe) saveBegriff(access, begriff);
    access.note(null, { begriffe: begriffe.length });
  },

  'import.forgetBegriff': ({ feld, wort }, access) => {
    forgetBegriff(access, feld, wort);
    access.note(null);
  },

  'import.renameProfil': (profil, access) => {
    renameProfil(access, profil);
    access.note(null);
  },

  'import.forgetProfil': ({ id }, access) => {
    forgetProfil(access, id);
    access.note(null);
  },
};

/** How many differences, problems and words a window is told of at once; the rest is counted. */
const GEZEIGT = 500;
const DUBLETTEN = 200;
const LETZTE = 5;
const GEWICHT = { hand: 0, liste: 1, leer: 2 } as const;

function wissen(access: ReadAccess) {
  return { heute: access.today, profile: loadProfile(access) };
}

/** Reads, compares and writes in one transaction; until it begins, the import can be cancelled without a trace. */
export async function runImport(
  { merkenAls, ...input }: Parsed<'import.run'>,
  access: TaskAccess,
): Promise<Output<'import.run'>> {
  const { lauf, gelesenes, rahmen } = await lies(input, access);
  access.progress(1, 2, 'Die Personen werden gespeichert');
  await setImmediate();
  refuseCancelled(access);
  const ergebnis = access.write((write) => {
    if (merkenAls !== null)
      saveProfil(write, {
        name: merkenAls,
        spalten: profilSpalten(
          lauf.spalten.map(({ kopf }) => kopf),
          input.zuordnung,
        ),
      });
    return fuehreAus(write, planImport(write, gelesenes, rahmen), { datei: lauf.datei, ...rahmen });
  });
  // The list stays open for its return copy; what was read of it has done its work.
  keepLauf(requireRegister(access), ohneGelesenes(lauf));
  access.progress(2, 2, 'Fertig');
  return ergebnis;
}

type Auftrag = Pick<Parsed<'import.run'>, 'lauf' | 'zuordnung' | 'wahl'>;

async function lies(
  { lauf: id, zuordnung, wahl }: Auftrag,
  access: TaskAccess,
): Promise<{ readonly lauf: Lauf; readonly gelesenes: Gelesenes; readonly rahmen: Planrahmen }> {
  const lauf = requireLauf(access.tresor.register(), id);
  pruefeZuordnung(zuordnung);
  const koepfe = lauf.spalten.map(({ kopf }) => kopf);
  const rahmen = { wahl, fingerabdruck: fingerabdruck(koepfe), korrektur: isKorrektur(lauf) };
  const leserahmen = {
    zuordnung,
    koepfe,
    heute: access.read(({ today }) => today),
    begriffe: access.read(loadAlleBegriffe),
    tage1904: lauf.tabelle.tage1904,
  };
  const unter = JSON.stringify({ ...leserahmen, begriffe: [...leserahmen.begriffe] });
  if (lauf.gelesen?.unter === unter) return { lauf, gelesenes: lauf.gelesen.gelesenes, rahmen };
  const zeilen = datenzeilen(lauf.tabelle, lauf.kopfzeile);
  const schritte = leseInSchritten(zeilen, leserahmen);
  for (;;) {
    const schritt = schritte.next();
    if (schritt.done === true) {
      keepLauf(requireRegister(access), { ...lauf, gelesen: { unter, gelesenes: schritt.value } });
      return { lauf, gelesenes: schritt.value, rahmen };
    }
    access.progress(schritt.value, zeilen.length, 'Die Zeilen werden gelesen');
    // Lets a cancel come through between the steps.
    await setImmediate();
    refuseCancelled(access);
  }
}

function ohneGelesenes({ gelesen: _, ...lauf }: Lauf): Lauf {
  return lauf;
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

function ansicht({ tabelle, kopfzeile, kopfzeilen, profil, spalten }: Lauf) {
  const zeilen = datenzeilen(tabelle, kopfzeile);
  return {
    kopfzeile,
    kopfzeilen: [...kopfzeilen],
    profil,
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
