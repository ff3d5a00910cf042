import { kleinsteGruppe } from '#shared/anonymisierung/kleinste-gruppe.ts';
import type { Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { buildBuendelDateien, dateienOf, pruefsumme, sha256, type BuendelRahmen } from '../files/buendel.ts';
import { bericht } from '../files/buendel-bericht.ts';
import { ENTSCHEIDUNGEN, entscheidungen } from '../files/entscheidungen.ts';
import { renderPapier } from '../files/papier.ts';
import { openLoeser } from '../files/loeser.ts';
import { writeNewFile } from '../files/new-file.ts';
import { writeZip } from '../files/zip.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { loadKennungen } from './bestand.ts';
import { freieTexte, loadTexte, textsumme, textTeile, type BuendelTexte } from './buendel-texte.ts';
import { loadGrundlage } from './buendel-laden.ts';
import { refuseLeaks } from './buendel-lecks.ts';
import { enterIntoLedger, overtaken, withdrawFromLedger } from './buendel-verzeichnis.ts';
import { chooseOrdner } from './ordner.ts';
import { rememberWeitergabe } from './weitergabe-dateien.ts';
import { rememberWritten } from './written-files.ts';

/** Lines of the record table that the window shows. */
const ZEILEN_IM_FENSTER = 100;

export const buendelHandlers: HandlersOf<'buendel'> = {
  'buendel.preview': async ({ stichtag, einzeldaten }, { read }) => {
    const { grundlage, texte, rahmen } = read((access) => {
      const tag = stichtag ?? access.today;
      const worte = loadTexte(access, tag);
      return {
        grundlage: loadGrundlage(access, { stichtag: tag, einzeldaten }),
        texte: worte,
        rahmen: rahmenOf(access, worte),
      };
    });
    const { buendel } = await grundlage.build(await openLoeser());
    return {
      stichtag: buendel.stichtag,
      schwelle: buendel.schwelle,
      tabellen: buendel.tabellen.map((tabelle) => ({
        ...tabelle,
        zeilen: tabelle.zeilen.map(({ label, anzahl, prozent }) => ({ label, anzahl, prozent })),
      })),
      kreuze: buendel.kreuze.map(
        ({ id, titel, definition, stichtag: tag, zeilen, spalten, zellen, summe, hinweis }) => ({
          id,
          titel,
          definition,
          stichtag: tag,
          zeilen: zeilen.map(({ label, anzahl }) => ({ label, summe: anzahl })),
          spalten: spalten.map(({ label, anzahl }) => ({ label, summe: anzahl })),
          zellen: zellen.map((zeile) => [...zeile]),
          summe,
          hinweis,
        }),
      ),
      einzeldaten: einzeldatenOf(buendel),
      kleinste: kleinsteGruppe(buendel),
      fruehere: grundlage.fruehere.map(({ id, stichtag: tag, erstelltAm }, index) => ({
        id,
        stichtag: tag,
        erstelltAm,
        weggelassen: [...(buendel.vergleiche[index]?.weggelassen ?? [])],
      })),
      hindernis: buendel.hindernis,
      dateien: [...dateienOf(buendel), ...(texte.entscheidungen.length === 0 ? [] : [ENTSCHEIDUNGEN])].map(
        ({ name, was }) => ({ name, was }),
      ),
      nichtEnthalten: [...buendel.nichtEnthalten],
      bericht: renderPapier(bericht(buendel, rahmen)),
      entscheidungen:
        texte.entscheidungen.length === 0
          ? null
          : renderPapier(entscheidungen(texte.entscheidungen, rahmen, buendel.stichtag)),
      zurueckgehalten: texte.zurueckgehalten.map((each) => ({ ...each })),
      pruefsumme: gesamtsumme(buendel, texte),
    };
  },

  'buendel.write': async (
    { stichtag, einzeldaten, pruefsumme: gesehen, ordner },
    { read, write, host, progress, signal, newId },
  ) => {
    const ziel = await chooseOrdner(host, { ordner, title: 'Ordner für das Bündel an den Lenkungskreis' });
    if (ziel === null) return { datei: null, sha256: null, dateien: [] };
    progress(0, 4, 'Zahlen werden geschützt');
    const { grundlage, texte, rahmen, kennungen } = read((access) => {
      const worte = loadTexte(access, stichtag);
      return {
        grundlage: loadGrundlage(access, { stichtag, einzeldaten }),
        texte: worte,
        rahmen: rahmenOf(access, worte),
        kennungen: loadKennungen(access),
      };
    });
    const freigabe = await grundlage.build(await openLoeser());
    const { buendel } = freigabe;
    refuseUnseen({ buendel, summe: gesamtsumme(buendel, texte) }, gesehen);
    progress(1, 4, 'Dateien werden geschrieben');
    const dateien = await buildBuendelDateien(buendel, rahmen, await textTeile(texte, rahmen, stichtag));
    const zip = { name: `${stichtag}_Lenkungskreis-Buendel.zip`, bytes: writeZip(dateien, stichtag) };
    progress(2, 4, 'Jede Datei wird nach Namen und Nummern durchsucht');
    await refuseLeaks(zip, { kennungen, buendel, rahmen, frei: freieTexte(texte) });
    if (signal.aborted)
      throw new Refusal(
        'cancelled',
        'Das Bündel wurde nicht geschrieben, weil der Vorgang abgebrochen wurde.',
      );
    const summe = sha256(zip.bytes);
    const id = newId();
    enterIntoLedger(write, {
      id,
      freigabe,
      summe,
      verglichen: grundlage.fruehere,
      check: (access) => {
        if (textsumme(loadTexte(access, stichtag)) !== textsumme(texte)) throw overtaken();
      },
    });
    let datei: string;
    try {
      datei = rememberWritten(writeNewFile(ziel, zip.name, zip.bytes));
      rememberWeitergabe(datei, 'anonymisiert', zip.bytes);
    } catch (error) {
      // Nothing has left, so nothing later has to be compared with it.
      write((access) => {
        access.remove('buendelfreigabe', id);
        access.note(null, { nichtGeschrieben: id });
      });
      throw error;
    }
    progress(4, 4, 'Fertig');
    return {
      datei,
      sha256: summe,
      dateien: dateien.map(({ name, bytes, was }) => ({ name, bytes: bytes.length, was })),
    };
  },

  'buendel.withdraw': ({ id }, access) => {
    withdrawFromLedger(access, id);
  },
};

function refuseUnseen(
  { buendel, summe }: { readonly buendel: Gesamtbuendel; readonly summe: string },
  gesehen: string,
): void {
  if (summe !== gesehen) throw overtaken();
  if (buendel.hindernis !== null) throw new Refusal('refused', buendel.hindernis);
}

function einzeldatenOf({ einzeldaten }: Gesamtbuendel) {
  if (einzeldaten === null) return null;
  const { kopf, zeilen, regel, ausgelassen, verlustProzent, angriff } = einzeldaten;
  const { personen, einmalige, passend, verraten } = angriff;
  return {
    kopf: kopf.map(({ titel }) => titel),
    zeilen: zeilen.slice(0, ZEILEN_IM_FENSTER).map((zeile) => [...zeile]),
    gesamt: zeilen.length,
    ausgelassen,
    k: regel.k,
    l: regel.l,
    verlustProzent,
    angriff: { personen, einmalige, passend, verraten },
  };
}

function rahmenOf(access: ReadAccess, { geschichten }: BuendelTexte): BuendelRahmen {
  const { name, programm } = behoerdeOf(access);
  return { behoerde: name, programm, geschichten };
}

/** What was looked at: figures and words. */
function gesamtsumme(buendel: Gesamtbuendel, texte: BuendelTexte): string {
  return sha256(new TextEncoder().encode(`${pruefsumme(buendel)} ${textsumme(texte)}`));
}
