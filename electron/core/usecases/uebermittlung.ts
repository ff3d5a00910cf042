import { uebermittlungsform, uebermittlungszweck } from '#shared/domain/codes.ts';
import { umfaenge, uebermittlungsfelder } from '#shared/austausch/uebermittlung.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Halbjahr } from '#shared/lib/halbjahr.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { sha256 } from '../files/buendel.ts';
import { writeVorlage } from '../files/halbjahr-vorlage.ts';
import { writeNewFile } from '../files/new-file.ts';
import { writeSeite } from '../files/verschluesselt-seite.ts';
import { verschliesse } from '../files/verschluesselt-umschlag.ts';
import { writeVerschluesseltesZip } from '../files/verschluesselt-zip.ts';
import { writeXlsx } from '../files/xlsx.ts';
import type { Datei } from '../files/zip.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { newKennwort } from '../vault/new-kennwort.ts';
import { behoerdeOf } from './behoerde.ts';
import { loadEinstellung } from './einstellung.ts';
import { meldungOf, requireTraeger } from './halbjahr-zeilen.ts';
import { chooseOrdner } from './ordner.ts';
import { halbjahrOf, inhaltOf, type Inhalt, type Uebermittlungswunsch } from './uebermittlung-inhalt.ts';
import { rememberWeitergabe } from './weitergabe-dateien.ts';

const NICHTS = { datei: null, kennwort: null, sha256: null, personen: 0 };

export const uebermittlungHandlers: HandlersOf<'uebermittlung'> = {
  'uebermittlung.preview': (wunsch, access) => {
    const inhalt = inhaltOf(access, wunsch);
    const { felder, pflicht } = umfaenge[wunsch.zweck];
    return {
      felder: felder.map((feld) => ({
        feld,
        label: uebermittlungsfelder[feld],
        pflicht: pflicht.includes(feld),
        dabei: inhalt.felder.includes(feld),
      })),
      kopf: [...inhalt.kopf],
      zeilen: inhalt.zeilen.map(({ personId, zellen }) => ({ personId, zellen: [...zellen] })),
      ausgelassen: inhalt.ausgelassen,
      dateiname: innerName(wunsch),
      pruefsumme: inhalt.pruefsumme,
      hindernis: inhalt.hindernis,
    };
  },

  'uebermittlung.write': async (
    { pruefsumme: gesehen, form, anlass, ordner, ...wunsch },
    { read, write, host, progress, signal },
  ) => {
    const ziel = await chooseOrdner(host, { ordner, title: 'Ordner für die Übergabe an den Träger' });
    if (ziel === null) return NICHTS;
    progress(0, 3, 'Die Angaben werden zusammengestellt');
    const stand = read((reading) => standOf(reading, wunsch));
    refuseChanged(stand.inhalt, gesehen);
    const datei = await buildInhalt(stand, wunsch);
    progress(1, 3, 'Die Datei wird verschlüsselt');
    const kennwort = newKennwort();
    const aussen = await encrypt(datei, { kennwort, form, ...stand });
    if (signal.aborted)
      throw new Refusal('cancelled', 'Es wurde nichts geschrieben, weil der Vorgang abgebrochen wurde.');
    const summe = sha256(aussen.bytes);
    const path = write((writing) => {
      // Between look and log nothing may have been withdrawn.
      refuseChanged(inhaltOf(writing, wunsch), gesehen);
      keep(writing, wunsch, { inhalt: stand.inhalt, anlass, form, summe });
      // Last: what cannot be written is not in the log either.
      return rememberWeitergabe(
        writeNewFile(ziel, aussen.name, aussen.bytes),
        'verschluesselt',
        aussen.bytes,
      );
    });
    progress(3, 3, 'Fertig');
    return { datei: path, kennwort, sha256: summe, personen: stand.inhalt.zeilen.length };
  },

  'uebermittlung.list': ({ limit }, { db }) =>
    db
      .prepare<[number], ListRow>(
        `SELECT u.vorgangId, u.erstelltAm AS am, coalesce(b.name, 'unbekannt') AS benutzer, u.empfaenger, u.zweck, u.felder, u.anlass,
           u.form, u.pruefsumme, count(*) AS personen
         FROM uebermittlung u LEFT JOIN benutzer b ON b.id = u.benutzerId
         GROUP BY u.vorgangId ORDER BY u.erstelltAm DESC, u.rowid DESC LIMIT ?`,
      )
      .all(limit)
      .map((row) => ({
        ...row,
        zweck: uebermittlungszweck.options.find(({ value }) => value === row.zweck)?.label ?? row.zweck,
        form: uebermittlungsform.options.find(({ value }) => value === row.form)?.label ?? row.form,
      })),
};

/** Who, what, when, why, to whom: one record per person, so that it is in her Verlauf and goes with her. */
function keep(
  access: WriteAccess,
  wunsch: Uebermittlungswunsch,
  {
    inhalt,
    anlass,
    form,
    summe,
  }: {
    readonly inhalt: Inhalt;
    readonly anlass: string | null;
    readonly form: 'seite' | 'zip';
    readonly summe: string;
  },
): void {
  const traeger = requireTraeger(access, wunsch.traegerId);
  const vorgangId = access.newId();
  for (const { personId } of inhalt.zeilen) {
    access.save('uebermittlung', {
      id: access.newId(),
      personId,
      vorgangId,
      traegerId: traeger.id,
      empfaenger: traeger.name,
      zweck: wunsch.zweck,
      felder: inhalt.kopf.join(', '),
      anlass,
      form,
      pruefsumme: summe,
      erstelltAm: access.now,
      benutzerId: access.benutzer.id,
    });
    access.note(personId, {
      vorgang: vorgangId,
      traeger: traeger.id,
      zweck: wunsch.zweck,
      form,
      sha256: summe,
    });
  }
  const zeit = halbjahrOf(wunsch);
  if (zeit === null) return;
  const meldung = meldungOf(access, { ...zeit, traegerId: traeger.id });
  access.save('halbjahresmeldung', { ...meldung, versandtAm: meldung.versandtAm ?? access.today });
}

type ListRow = {
  vorgangId: string;
  am: string;
  benutzer: string;
  empfaenger: string;
  zweck: string;
  felder: string;
  anlass: string | null;
  form: string;
  pruefsumme: string;
  personen: number;
};

function refuseChanged({ pruefsumme, hindernis }: Inhalt, gesehen: string): void {
  if (hindernis !== null) throw new Refusal('refused', `${hindernis} Es wurde nichts geschrieben.`);
  if (pruefsumme !== gesehen)
    throw new Refusal(
      'conflict',
      'Die Angaben haben sich geändert, seit Sie sie angesehen haben. Es wurde nichts übergeben; bitte sehen Sie die Vorschau noch einmal an.',
    );
}

type Stand = {
  readonly inhalt: Inhalt;
  readonly behoerde: string;
  readonly telefon: string | null;
  readonly heute: Datum;
  readonly traeger: RecordOf<'traeger'>;
  readonly vorlage: (Halbjahr & { readonly faelligAm: Datum }) | null;
};

function standOf(access: ReadAccess, wunsch: Uebermittlungswunsch): Stand {
  const zeit = halbjahrOf(wunsch);
  return {
    inhalt: inhaltOf(access, wunsch),
    behoerde: behoerdeOf(access).name,
    telefon: loadEinstellung(access).telefon,
    heute: access.today,
    traeger: requireTraeger(access, wunsch.traegerId),
    vorlage:
      zeit === null
        ? null
        : { ...zeit, faelligAm: meldungOf(access, { ...zeit, traegerId: wunsch.traegerId }).faelligAm },
  };
}

/** The names inside an archive can be read without the Kennwort: they say nothing. */
function innerName({ zweck }: Uebermittlungswunsch): string {
  return zweck === 'halbjahr' ? 'Halbjahresstatistik.xlsx' : 'Angaben.xlsx';
}

async function buildInhalt(
  { inhalt, behoerde, heute, traeger, vorlage }: Stand,
  wunsch: Uebermittlungswunsch,
): Promise<Datei> {
  const name = innerName(wunsch);
  if (vorlage !== null)
    return {
      name,
      bytes: await writeVorlage({ ...vorlage, traeger, behoerde, heute, personen: inhalt.vorlage }),
    };
  const titel = `Angaben an ${traeger.name}`;
  const bytes = await writeXlsx({
    titel,
    verfasser: behoerde,
    datum: heute,
    blaetter: [
      {
        name: 'Angaben',
        titel,
        angaben: [
          ['Von', behoerde],
          ['Stand', formatDatum(heute)],
          ['Zweck', uebermittlungszweck.label(wunsch.zweck)],
          ['Umfang', inhalt.zeilen.length === 1 ? '1 Person' : `${inhalt.zeilen.length} Personen`],
          [
            'Bitte beachten',
            'Nur für diesen Zweck verwenden, geschützt aufbewahren und löschen, sobald die Angaben nicht mehr gebraucht werden.',
          ],
        ],
        spalten: inhalt.kopf.map((kopf, i) => ({
          kopf,
          breite: widthOf(inhalt, kopf, i),
          art: 'text' as const,
        })),
        zeilen: inhalt.zeilen.map(({ zellen }) => zellen),
        summe: null,
        fussnote: null,
      },
    ],
  });
  return { name, bytes };
}

function widthOf({ zeilen }: Inhalt, kopf: string, column: number): number {
  const longest = zeilen.reduce(
    (most, { zellen }) => Math.max(most, zellen[column]?.length ?? 0),
    kopf.length,
  );
  return Math.min(48, Math.max(11, longest + 2));
}

async function encrypt(
  datei: Datei,
  {
    kennwort,
    form,
    heute,
    behoerde,
    telefon,
  }: {
    readonly kennwort: string;
    readonly form: 'seite' | 'zip';
    readonly heute: Datum;
    readonly behoerde: string;
    readonly telefon: string | null;
  },
): Promise<Datei> {
  const name = `${heute}_Uebergabe`;
  if (form === 'zip')
    return {
      name: `${name}.zip`,
      bytes: await writeVerschluesseltesZip([datei], { kennwort, datum: heute }),
    };
  const umschlag = await verschliesse([datei], kennwort);
  return { name: `${name}.html`, bytes: writeSeite(umschlag, { absender: behoerde, telefon }) };
}
