import { anonymise } from '#shared/anonymisierung/anonymise.ts';
import { buildBuendel, type Buendel } from '#shared/anonymisierung/tabellen.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import {
  buendelDateien,
  buildBuendelDateien,
  pruefsumme,
  sha256,
  type BuendelRahmen,
} from '../files/buendel.ts';
import { writeNewFile } from '../files/new-file.ts';
import { writeZip } from '../files/zip.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { loadBestand, loadKennungen } from './bestand.ts';
import { refuseLeaks } from './buendel-lecks.ts';
import { chooseOrdner } from './ordner.ts';
import { rememberWeitergabe } from './weitergabe-dateien.ts';
import { rememberWritten } from './written-files.ts';

export const buendelHandlers: HandlersOf<'buendel'> = {
  'buendel.preview': ({ stichtag }, access) => {
    const buendel = loadBuendel(access, stichtag ?? access.today);
    const ohneTabellen = buendel.tabellen.length === 0;
    return {
      stichtag: buendel.stichtag,
      schwelle: buendel.schwelle,
      tabellen: buendel.tabellen.map((tabelle) => ({
        ...tabelle,
        zeilen: tabelle.zeilen.map(({ label, anzahl }) => ({ label, anzahl })),
      })),
      dateien: buendelDateien
        .filter(({ name }) => !ohneTabellen || !/tabellen|daten|datapackage/.test(name))
        .map(({ name, was }) => ({ name, was })),
      nichtEnthalten: [...buendel.nichtEnthalten],
      pruefsumme: pruefsumme(buendel),
    };
  },

  'buendel.write': async (
    { stichtag, pruefsumme: gesehen, ordner },
    { read, write, host, progress, signal },
  ) => {
    const ziel = await chooseOrdner(host, { ordner, title: 'Ordner für das Bündel an den Lenkungskreis' });
    if (ziel === null) return { datei: null, sha256: null, dateien: [] };
    progress(0, 4, 'Zahlen werden geschützt');
    const { buendel, rahmen, kennungen } = read((access) => ({
      buendel: loadBuendel(access, stichtag),
      rahmen: rahmenOf(access),
      kennungen: loadKennungen(access),
    }));
    if (pruefsumme(buendel) !== gesehen) {
      throw new Refusal(
        'conflict',
        'Die Zahlen haben sich seit der Vorschau geändert. Es wurde nichts geschrieben; bitte sehen Sie sich die Vorschau noch einmal an.',
      );
    }
    progress(1, 4, 'Dateien werden geschrieben');
    const dateien = await buildBuendelDateien(buendel, rahmen);
    const zip = { name: `${stichtag}_Lenkungskreis-Buendel.zip`, bytes: writeZip(dateien, stichtag) };
    progress(2, 4, 'Jede Datei wird nach Namen und Nummern durchsucht');
    await refuseLeaks(zip, { kennungen, buendel, rahmen });
    if (signal.aborted)
      throw new Refusal(
        'cancelled',
        'Das Bündel wurde nicht geschrieben, weil der Vorgang abgebrochen wurde.',
      );
    const summe = sha256(zip.bytes);
    write(({ note }) =>
      note(null, {
        stichtag,
        schwelle: buendel.schwelle,
        tabellen: buendel.tabellen.length,
        bestand: buendel.bestand,
        sha256: summe,
      }),
    );
    const datei = rememberWritten(writeNewFile(ziel, zip.name, zip.bytes));
    rememberWeitergabe(datei, 'anonymisiert', zip.bytes);
    progress(4, 4, 'Fertig');
    return {
      datei,
      sha256: summe,
      dateien: dateien.map(({ name, bytes, was }) => ({ name, bytes: bytes.length, was })),
    };
  },
};

function loadBuendel(access: ReadAccess, stichtag: Datum): Buendel {
  if (stichtag > access.today)
    throw new Refusal(
      'refused',
      'Der Stichtag liegt in der Zukunft; bitte wählen Sie heute oder einen früheren Tag.',
    );
  const schwelle = access.tables.einstellung.all()[0]?.schwelle ?? 3;
  return buildBuendel(
    loadBestand(access).map((akte) => anonymise(akte, stichtag)),
    { stichtag, schwelle },
  );
}

function rahmenOf(access: ReadAccess): BuendelRahmen {
  const { name, programm } = behoerdeOf(access);
  return { behoerde: name, programm };
}
