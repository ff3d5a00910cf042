import type { Output, Parsed } from '#shared/api/contract.ts';
import { werteAus, type Auswertung } from '#shared/statistik/auswertung/auswertung.ts';
import type { Bestand } from '#shared/statistik/auswertung/bestand.ts';
import { prozent, quartile, type Kennzahl } from '#shared/statistik/auswertung/kennzahl.ts';
import { abdeckungSatz, summen } from '#shared/statistik/auswertung/tabelle.ts';
import {
  vergleiche,
  type Vergleichstabelle,
  type Vergleichszeile,
} from '#shared/statistik/auswertung/vergleich.ts';
import { asDatum, formatDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { loadAuswertungsbestand } from '../db/queries/auswertung.ts';
import { auswertungBericht } from '../files/auswertung-bericht.ts';
import { writeAuswertung } from '../files/auswertung-mappe.ts';
import { vergleichBericht } from '../files/auswertung-vergleich-bericht.ts';
import { writeVergleich } from '../files/auswertung-vergleich.ts';
import { writeFileAtomic } from '../files/atomic.ts';
import { renderDocx } from '../files/docx.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { loadKopf } from './dokument-daten.ts';
import { fullName } from './namen.ts';
import { rememberWritten } from './written-files.ts';

type Zeit = { readonly von: Datum; readonly bis: Datum };

const LISTED = 500;

export const auswertungHandlers: HandlersOf<'auswertung'> = {
  'auswertung.load': (zeit, access) => {
    requireZeitraum(access, zeit);
    const { auswertung, personen, ersterTag } = compute(access, zeit);
    return {
      ...zeit,
      personen,
      ersterTag,
      tabellen: auswertung.tabellen.map((tabelle) => {
        const { id, titel, definition, einheit, spalten, zeilen } = tabelle;
        const sums = summen(tabelle);
        return {
          id,
          titel,
          definition,
          einheit,
          spalten: [...spalten],
          zeilen: zeilen.map(({ label, zellen }) => ({ label, werte: zellen.map((cell) => cell.length) })),
          summe: sums === null ? null : [...sums],
          abdeckung: abdeckungSatz(tabelle),
        };
      }),
      kennzahlen: auswertung.kennzahlen.map(inZahlen),
    };
  },

  'auswertung.faelle': ({ id, zeile, spalte, ...zeit }, access) => {
    requireZeitraum(access, zeit);
    const { was, personen } = behind(compute(access, zeit).auswertung, { id, zeile, spalte });
    const ids = [...new Set(personen)];
    return { was, faelle: faelleOf(access, ids), weitere: Math.max(0, ids.length - LISTED) };
  },

  'auswertung.vergleich': (tage, access) => {
    const { tabellen, ersterTag } = compare(access, tage);
    const inZahlenZeile = ({ dazu, heraus, ...zeile }: Vergleichszeile) => ({
      ...zeile,
      dazu: dazu.length,
      heraus: heraus.length,
    });
    return {
      ...tage,
      ersterTag,
      tabellen: tabellen.map((tabelle) => ({
        ...tabelle,
        zeilen: tabelle.zeilen.map(inZahlenZeile),
        summe: tabelle.summe === null ? null : inZahlenZeile(tabelle.summe),
      })),
    };
  },

  'auswertung.vergleichsfaelle': ({ id, zeile, ...tage }, access) => {
    const tabelle = compare(access, tage).tabellen.find((each) => each.id === id);
    const row = tabelle?.zeilen[zeile];
    if (tabelle === undefined || row === undefined) throw notFound();
    const [dazu, heraus] = [[...new Set(row.dazu)], [...new Set(row.heraus)]];
    return {
      was: `${tabelle.titel} › ${row.label}`,
      dazu: faelleOf(access, dazu),
      heraus: faelleOf(access, heraus),
      weitere: Math.max(0, dazu.length - LISTED) + Math.max(0, heraus.length - LISTED),
    };
  },

  'auswertung.writeVergleich': async ({ als, ...tage }, access) => {
    const { tabellen, behoerde, kopf } = access.read((read) => ({
      tabellen: compare(read, tage).tabellen,
      behoerde: behoerdeOf(read).name,
      kopf: loadKopf(read, false),
    }));
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: 'Vergleich speichern',
      suggestedName: `${tage.zweiter}_Vergleich.${als}`,
      extensions: [als],
    });
    if (path === null) return { datei: null };
    writeFileAtomic(
      path,
      als === 'xlsx'
        ? await writeVergleich(tabellen, { ...tage, behoerde })
        : await renderDocx(vergleichBericht(tabellen, { ...tage, kopf })),
    );
    return { datei: rememberWritten(path) };
  },

  'auswertung.write': async ({ als, ...zeit }, access) => {
    const { auswertung, behoerde, kopf } = access.read((read) => {
      requireZeitraum(read, zeit);
      return {
        auswertung: compute(read, zeit).auswertung,
        behoerde: behoerdeOf(read).name,
        kopf: loadKopf(read, false),
      };
    });
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: 'Auswertung speichern',
      suggestedName: `${zeit.bis}_Auswertung.${als}`,
      extensions: [als],
    });
    if (path === null) return { datei: null };
    writeFileAtomic(
      path,
      als === 'xlsx'
        ? await writeAuswertung(auswertung, { ...zeit, behoerde })
        : await renderDocx(auswertungBericht(auswertung, { ...zeit, kopf })),
    );
    return { datei: rememberWritten(path) };
  },
};

function compute(
  { db }: ReadAccess,
  zeit: Zeit,
): { readonly auswertung: Auswertung; readonly personen: number; readonly ersterTag: Datum | null } {
  const bestand = loadAuswertungsbestand(db, zeit);
  return {
    auswertung: werteAus(bestand, zeit),
    personen: bestand.personen.filter(({ seit }) => seit <= zeit.bis).length,
    ersterTag: firstDay(bestand),
  };
}

function firstDay({ personen }: Bestand): Datum | null {
  const days = personen.map(({ seit }) => seit).filter((day) => day > '0001-01-01');
  return days.length === 0 ? null : asDatum(days.reduce((a, b) => (a < b ? a : b)));
}

/** The people by name, as many as a list shows. */
function faelleOf({ tables }: ReadAccess, ids: readonly string[]) {
  return ids
    .slice(0, LISTED)
    .flatMap((personId) => {
      const person = tables.person.find(personId);
      return person === null
        ? []
        : [{ personId, name: fullName(person.nachname, person.vornamen), programmNr: person.programmNr }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
}

type Tage = { readonly erster: Datum; readonly zweiter: Datum };

function compare(
  access: ReadAccess,
  { erster, zweiter }: Tage,
): { readonly tabellen: readonly Vergleichstabelle[]; readonly ersterTag: Datum | null } {
  if (erster === zweiter)
    throw new Refusal('invalid', 'Beide Stichtage sind derselbe Tag. Bitte wählen Sie zwei verschiedene.');
  // The later day must have come; the order of the two is the reader's: forwards is the sensible one.
  requireZeitraum(access, { von: erster, bis: zweiter });
  const bestand = loadAuswertungsbestand(access.db, { von: erster, bis: zweiter });
  const am = (tag: Datum) => werteAus(bestand, { von: tag, bis: tag });
  return { tabellen: vergleiche(am(erster), am(zweiter), zweiter), ersterTag: firstDay(bestand) };
}

function requireZeitraum({ today }: ReadAccess, { von, bis }: Zeit): void {
  if (von > bis)
    throw new Refusal(
      'invalid',
      `Der Zeitraum endet am ${formatDatum(bis)}, bevor er am ${formatDatum(von)} beginnt. Bitte tauschen Sie die beiden Tage.`,
    );
  if (bis > today)
    throw new Refusal(
      'invalid',
      `Der ${formatDatum(bis)} liegt in der Zukunft. Bitte wählen Sie einen Stichtag bis heute, ${formatDatum(today)}.`,
    );
}

type Stelle = Pick<Parsed<'auswertung.faelle'>, 'id' | 'zeile' | 'spalte'>;

function behind(
  { tabellen, kennzahlen }: Auswertung,
  { id, zeile, spalte }: Stelle,
): { readonly was: string; readonly personen: readonly string[] } {
  const tabelle = tabellen.find((each) => each.id === id);
  if (tabelle !== undefined) {
    const row = tabelle.zeilen[zeile];
    const personen = row?.zellen[spalte];
    const column = tabelle.spalten[spalte];
    if (row === undefined || personen === undefined || column === undefined) throw notFound();
    return {
      was: [tabelle.titel, row.label, ...(tabelle.spalten.length > 1 ? [column] : [])].join(' › '),
      personen,
    };
  }
  const kennzahl = kennzahlen.find((each) => each.id === id);
  if (kennzahl === undefined) throw notFound();
  if (kennzahl.art === 'dauer') return { was: kennzahl.titel, personen: kennzahl.personen };
  return zeile === 0
    ? { was: `${kennzahl.titel}: gezählt`, personen: kennzahl.zaehler }
    : { was: `${kennzahl.titel}: alle`, personen: kennzahl.nenner };
}

const notFound = () =>
  new Refusal('not_found', 'Diese Zahl gibt es nicht (mehr). Bitte laden Sie die Auswertung neu.');

function inZahlen(kennzahl: Kennzahl): Output<'auswertung.load'>['kennzahlen'][number] {
  const { id, titel, definition } = kennzahl;
  if (kennzahl.art === 'anteil')
    return {
      art: 'anteil',
      id,
      titel,
      definition,
      zaehler: kennzahl.zaehler.length,
      nenner: kennzahl.nenner.length,
      prozent: prozent(kennzahl),
    };
  const werte = quartile(kennzahl.tage);
  return {
    art: 'dauer',
    id,
    titel,
    definition,
    faelle: kennzahl.tage.length,
    ohneAngabe: kennzahl.ohneAngabe,
    quartile: werte === null ? null : [...werte],
  };
}
