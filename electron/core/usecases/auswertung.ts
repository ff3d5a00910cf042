import type { Output, Parsed } from '#shared/api/contract.ts';
import { werteAus, type Auswertung } from '#shared/statistik/auswertung/auswertung.ts';
import { prozent, quartile, type Kennzahl } from '#shared/statistik/auswertung/kennzahl.ts';
import { abdeckungSatz, summen } from '#shared/statistik/auswertung/tabelle.ts';
import { vergleiche, type Vergleichstabelle } from '#shared/statistik/auswertung/vergleich.ts';
import { asDatum, formatDatum, type Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { loadAuswertungsbestand } from '../db/queries/auswertung.ts';
import { auswertungBericht } from '../files/auswertung-bericht.ts';
import { writeAuswertung } from '../files/auswertung-mappe.ts';
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
    return {
      was,
      faelle: ids
        .slice(0, LISTED)
        .flatMap((personId) => {
          const person = access.tables.person.find(personId);
          return person === null
            ? []
            : [{ personId, name: fullName(person.nachname, person.vornamen), programmNr: person.programmNr }];
        })
        .toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
      weitere: Math.max(0, ids.length - LISTED),
    };
  },

  'auswertung.vergleich': (tage, access) => ({
    ...tage,
    tabellen: compare(access, tage).map((tabelle) => ({
      ...tabelle,
      zeilen: tabelle.zeilen.map((zeile) => ({ ...zeile })),
    })),
  }),

  'auswertung.writeVergleich': async (tage, access) => {
    const { tabellen, behoerde } = access.read((read) => ({
      tabellen: compare(read, tage),
      behoerde: behoerdeOf(read).name,
    }));
    const { path } = await access.host.chooseFile({
      mode: 'save',
      title: 'Vergleich speichern',
      suggestedName: `${tage.zweiter}_Vergleich.xlsx`,
      extensions: ['xlsx'],
    });
    if (path === null) return { datei: null };
    writeFileAtomic(path, await writeVergleich(tabellen, { ...tage, behoerde }));
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
  const days = bestand.personen.map(({ seit }) => seit).filter((day) => day > '0001-01-01');
  return {
    auswertung: werteAus(bestand, zeit),
    personen: bestand.personen.filter(({ seit }) => seit <= zeit.bis).length,
    ersterTag: days.length === 0 ? null : asDatum(days.reduce((a, b) => (a < b ? a : b))),
  };
}

type Tage = { readonly erster: Datum; readonly zweiter: Datum };

function compare(access: ReadAccess, { erster, zweiter }: Tage): readonly Vergleichstabelle[] {
  if (erster === zweiter)
    throw new Refusal('invalid', 'Beide Stichtage sind derselbe Tag. Bitte wählen Sie zwei verschiedene.');
  // The later day must have come; the order of the two is the reader's: forwards is the sensible one.
  requireZeitraum(access, { von: erster, bis: zweiter });
  const bestand = loadAuswertungsbestand(access.db, { von: erster, bis: zweiter });
  const am = (tag: Datum) => werteAus(bestand, { von: tag, bis: tag });
  return vergleiche(am(erster), am(zweiter), zweiter);
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
