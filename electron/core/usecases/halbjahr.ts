import { basename } from 'node:path';
import { abweichungsarten, schrittarten } from '#shared/austausch/halbjahr/abgleich.ts';
import { erinnerung, meldestand } from '#shared/austausch/halbjahr/meldestand.ts';
import { weitergabeHindernis } from '#shared/ablauf/einwilligung.ts';
import { meldetag } from '#shared/lib/halbjahr.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeAbgleich } from '../files/halbjahr-abgleich.ts';
import { writeVorlage } from '../files/halbjahr-vorlage.ts';
import { writeNewFile } from '../files/new-file.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { behoerdeOf } from './behoerde.ts';
import { erinnere } from './halbjahr-erinnerung.ts';
import { abgleichAnsicht } from './halbjahr-abgleich.ts';
import {
  ansichtOf,
  betreuteOf,
  keepMeldungLauf,
  leseOderFrage,
  ordneZu,
  readMeldung,
  requireMeldungLauf,
  requireNamenspalte,
} from './halbjahr-lauf.ts';
import { nimmSchrittZurueck, tueSchritt } from './halbjahr-schritt.ts';
import {
  forgetFremde,
  forgetOldZeilen,
  meldungOf,
  replaceZeilen,
  requireTraeger,
  type MeldungId,
} from './halbjahr-zeilen.ts';
import { chooseOrdner } from './ordner.ts';
import { rememberWritten } from './written-files.ts';

export const halbjahrHandlers: HandlersOf<'halbjahr'> = {
  'halbjahr.stand': (zeit, access) => ({
    meldetag: meldetag(zeit),
    traeger: access.tables.traeger
      .select('ORDER BY name COLLATE NOCASE')
      .map((traeger) => standOf(access, { ...zeit, traegerId: traeger.id }))
      // Who takes in nobody any more is shown as long as there is something to report.
      .filter(
        ({ aktiv, betreut, meldung, zeilen }) =>
          aktiv || betreut > 0 || zeilen > 0 || meldung.versandtAm !== null,
      ),
  }),

  'halbjahr.save': ({ aenderung, ...id }, access) => {
    requireTraeger(access, id.traegerId);
    const meldung = meldungOf(access, id);
    access.save('halbjahresmeldung', { ...meldung, ...given(aenderung) });
    access.note(null, { meldung: meldung.id });
  },

  'halbjahr.writeVorlage': async ({ ordner, ...id }, access) => {
    const ziel = await chooseOrdner(access.host, { ordner, title: 'Ordner für die Vorlage' });
    if (ziel === null) return { datei: null };
    const { traeger, behoerde, meldung, heute } = access.read((read) => ({
      traeger: requireTraeger(read, id.traegerId),
      behoerde: behoerdeOf(read).name,
      meldung: meldungOf(read, id),
      heute: read.today,
    }));
    const bytes = await writeVorlage({
      ...id,
      traeger,
      behoerde,
      heute,
      faelligAm: meldung.faelligAm,
      personen: [],
    });
    const name = `${heute}_Halbjahresstatistik_${id.jahr}-${id.halbjahr}_Vorlage.xlsx`;
    const datei = rememberWritten(writeNewFile(ziel, name, bytes));
    access.write((write) => {
      const now = meldungOf(write, id);
      write.save('halbjahresmeldung', { ...now, versandtAm: now.versandtAm ?? write.today });
      write.note(null, { traeger: id.traegerId, jahr: id.jahr, halbjahr: id.halbjahr });
    });
    return { datei };
  },

  'halbjahr.writeErinnerung': erinnere,

  'halbjahr.open': async ({ pfad, kennwort, ...id }, access) => {
    const path =
      pfad ??
      (
        await access.host.chooseFile({
          mode: 'open',
          title: 'Liste des Trägers auswählen',
          extensions: ['xlsx', 'csv', 'zip', 'umschlag', 'html'],
        })
      ).path;
    if (path === null) return null;
    access.read((read) => requireTraeger(read, id.traegerId));
    access.progress(0, 2, 'Die Datei wird gelesen');
    const tabelle = await readMeldung(access.host, path, kennwort);
    if ('kennwort' in tabelle)
      return {
        art: 'kennwort' as const,
        pfad: path,
        datei: basename(path).slice(0, 260),
        falsch: tabelle.kennwort === 'falsch',
      };
    access.progress(1, 2, 'Die Namen werden mit dem Register verglichen');
    const lauf = keepMeldungLauf(requireRegister(access), {
      meldung: id,
      datei: basename(path).slice(0, 260),
      tabelle,
      gelesen: access.read((read) => leseOderFrage(tabelle, read)),
    });
    return access.read((read) => ansichtOf(read, lauf));
  },

  'halbjahr.assign': async ({ lauf: id, spalten }, access) => {
    const register = requireRegister(access);
    const before = requireMeldungLauf(register, id);
    access.progress(0, 1, 'Die Namen werden mit dem Register verglichen');
    await Promise.resolve();
    return access.read((read) => {
      const gelesen = leseOderFrage(before.tabelle, read, spalten);
      return ansichtOf(read, keepMeldungLauf(register, { ...before, gelesen }));
    });
  },

  'halbjahr.accept': async ({ lauf: id }, access) => {
    const lauf = requireMeldungLauf(access.tresor.register(), id);
    const { meldung: meldungId, gelesen } = lauf;
    requireNamenspalte(lauf);
    access.progress(0, 1, 'Die Liste wird übernommen');
    await Promise.resolve();
    return access.write((write) => {
      requireTraeger(write, meldungId.traegerId);
      const meldung = meldungOf(write, meldungId);
      write.save('halbjahresmeldung', {
        ...meldung,
        eingegangenAm: meldung.eingegangenAm ?? write.today,
        geprueftAm: null,
        gemeldet: gelesen.zeilen.length,
        aktiv: gelesen.zeilen.filter(({ aktiv }) => aktiv === true).length,
      });
      replaceZeilen(write, meldung.id, ordneZu(write, meldungId, gelesen));
      forgetOldZeilen(write);
      write.note(null, { meldung: meldung.id, zeilen: gelesen.zeilen.length });
      return { zeilen: gelesen.zeilen.length };
    });
  },

  'halbjahr.abgleich': (id, access) => {
    requireTraeger(access, id.traegerId);
    return abgleichAnsicht(access, id);
  },

  'halbjahr.schritt': (wunsch, access) => ({ id: tueSchritt(access, wunsch) }),

  'halbjahr.undo': ({ id }, access) => {
    nimmSchrittZurueck(access, id);
  },

  'halbjahr.writeAbgleich': async ({ ordner, ...id }, access) => {
    const ziel = await chooseOrdner(access.host, { ordner, title: 'Ordner für den Abgleich' });
    if (ziel === null) return { datei: null };
    const { mappe, heute } = access.read((read) => ({ mappe: mappeOf(read, id), heute: read.today }));
    const bytes = await writeAbgleich(mappe);
    const datei = rememberWritten(
      writeNewFile(ziel, `${heute}_Halbjahresstatistik_${id.jahr}-${id.halbjahr}_Abgleich.xlsx`, bytes),
    );
    access.write(({ note }) =>
      note(null, { traeger: id.traegerId, abweichungen: mappe.abweichungen.length }),
    );
    return { datei };
  },

  'halbjahr.finish': ({ beanstandung, ...id }, access) => {
    requireTraeger(access, id.traegerId);
    const meldung = meldungOf(access, id);
    if (meldung.eingegangenAm === null)
      throw new Refusal('refused', 'Von diesem Träger ist noch keine Liste eingegangen.');
    access.save('halbjahresmeldung', { ...meldung, geprueftAm: access.today, beanstandung });
    const vergessen = forgetFremde(access, meldung.id);
    access.note(null, { meldung: meldung.id, vergessen });
    return { vergessen };
  },
};

function standOf(access: ReadAccess, id: MeldungId) {
  const { tables, today, db } = access;
  const traeger = requireTraeger(access, id.traegerId);
  const meldung = meldungOf(access, id);
  const betreute = [...betreuteOf(access, id)];
  const erlaubt = betreute.filter(
    (personId) =>
      weitergabeHindernis(
        tables.einwilligung.ofPerson(personId),
        { zweck: 'halbjahresstatistik', traegerId: id.traegerId, tag: today },
        tables.teilwiderruf.ofPerson(personId),
      ) === null,
  );
  const { id: meldungId, traegerId: _, jahr, halbjahr, ...rest } = meldung;
  return {
    traegerId: traeger.id,
    name: traeger.name,
    aktiv: traeger.aktiv,
    betreut: betreute.length,
    mitEinwilligung: erlaubt.length,
    stand: meldestand(meldung, today),
    meldung: rest,
    erinnerung: erinnerung({
      traeger,
      zeit: { jahr, halbjahr: halbjahr === 1 ? 1 : 2 },
      faelligAm: meldung.faelligAm,
      heute: today,
      absender: behoerdeOf(access).name,
    }),
    zeilen:
      db
        .prepare<[string], number>('SELECT count(*) FROM halbjahreszeile WHERE meldungId = ?')
        .pluck()
        .get(meldungId) ?? 0,
  };
}

function mappeOf(access: ReadAccess, id: MeldungId) {
  const { inBeiden, abweichungen, schritte } = abgleichAnsicht(access, id);
  return {
    jahr: id.jahr,
    halbjahr: id.halbjahr,
    heute: access.today,
    behoerde: behoerdeOf(access).name,
    traeger: requireTraeger(access, id.traegerId).name,
    inBeiden,
    abweichungen: abweichungen.map(({ art, nr, person, angaben, text, erledigt }) => ({
      was: abweichungsarten[art],
      nr,
      name: person?.name ?? '',
      programmNr: person?.programmNr ?? '',
      gemeldetAls: angaben?.name ?? '',
      text,
      stand: erledigt
        ? (schritte.flatMap((schritt) =>
            schritt.abweichung === art && schritt.wer === person?.name ? schrittarten[schritt.art] : [],
          )[0] ?? 'bearbeitet')
        : 'offen',
    })),
  };
}

/** Fields that were named; those left out stay as they are. */
function given<T extends object>(aenderung: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  // `as`: entries lose the types of their keys.
  return Object.fromEntries(Object.entries(aenderung).filter(([, wert]) => wert !== undefined)) as never;
}

function requireRegister({ tresor }: TaskAccess): object {
  const register = tresor.register();
  if (register === null)
    throw new Refusal('locked', 'Das Register ist gesperrt. Bitte entsperren Sie es mit Ihrem Kennwort.');
  return register;
}
