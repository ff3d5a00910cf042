/** The bundle's tables as text files, and their description as a Frictionless Data Package. */
import { strToU8 } from 'fflate';
import { merkmale, type Merkmal } from '#shared/anonymisierung/merkmale.ts';
import type { BuendelKreuz, BuendelTabelle } from '#shared/anonymisierung/tabellen.ts';
import type { Einzeltabelle, Gesamtbuendel } from '#shared/anonymisierung/zusammenstellen.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { BuendelRahmen, BuendelTeil } from './buendel.ts';
import { writeCsv } from './csv.ts';
import { sha256 } from './sha256.ts';

type Feld = {
  readonly name: string;
  readonly title: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
};
/** A text file with what is said about it. */
type Quelle = {
  readonly id: string;
  readonly titel: string;
  readonly beschreibung: string;
  readonly felder: readonly Feld[];
  readonly schluessel: readonly string[];
  readonly zeilen: readonly (readonly (string | number | null)[])[];
};

export function datenTeile(buendel: Gesamtbuendel): BuendelTeil[] {
  return quellen(buendel).map(({ id, titel, felder, zeilen }) => ({
    name: `daten/${id}.csv`,
    was: `${id === EINZELN ? titel : `Tabelle „${titel}“`} als Textdatei`,
    bytes: strToU8(
      writeCsv(
        felder.map(({ name }) => name),
        zeilen,
      ),
    ),
  }));
}

/** Data Package v1, profile `tabular-data-package` (https://specs.frictionlessdata.io). */
export function datapackage(
  buendel: Gesamtbuendel,
  { behoerde, programm }: BuendelRahmen,
  dateien: readonly BuendelTeil[],
) {
  const { stichtag, schwelle, bestand } = buendel;
  return {
    profile: 'tabular-data-package',
    name: `lenkungskreis-${stichtag}`,
    title: `Tabellen für den Lenkungskreis, Stand ${formatDatum(stichtag)}`,
    description: `${programm}. Anonymisierte Zahlen, kleinste veröffentlichte Zahl: ${schwelle}. Bestand: ${bestand ?? 0} Personen.`,
    created: `${stichtag}T12:00:00Z`,
    sources: [{ title: behoerde }],
    resources: quellen(buendel).map(({ id, titel, beschreibung, felder, schluessel }) => {
      const datei = dateien.find(({ name }) => name === `daten/${id}.csv`);
      return {
        profile: 'tabular-data-resource',
        name: id.replaceAll('_', '-').toLowerCase(),
        title: titel,
        description: beschreibung,
        path: `daten/${id}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: datei?.bytes.length ?? 0,
        hash: `sha256:${datei === undefined ? '' : sha256(datei.bytes)}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
        schema: {
          fields: felder,
          missingValues: [''],
          ...(schluessel.length > 0 && { primaryKey: schluessel }),
        },
      };
    }),
  };
}

const EINZELN = 'einzeldaten';

function quellen({ tabellen, kreuze, einzeldaten, stichtag }: Gesamtbuendel): Quelle[] {
  return [
    ...tabellen.map(tabellenQuelle),
    ...kreuze.map(kreuzQuelle),
    ...(einzeldaten === null ? [] : [einzelQuelle(einzeldaten, formatDatum(stichtag))]),
  ];
}

const PERSONEN: Feld = {
  name: 'anzahl',
  title: 'Personen',
  description: 'Leer: verborgen, weil die Gruppe klein ist oder eine kleine verraten würde.',
  type: 'integer',
  constraints: { minimum: 0 },
};
const VERBORGEN: Feld = {
  name: 'verborgen',
  title: 'verborgen',
  type: 'boolean',
  trueValues: ['true'],
  falseValues: ['false'],
};
const isVerborgen = (anzahl: number | null): string => (anzahl === null ? 'true' : 'false');

function tabellenQuelle({ id, titel, definition, einheit, stichtag, zeilen, summe }: BuendelTabelle): Quelle {
  return {
    id,
    titel,
    beschreibung: `${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}. Summe: ${summe}.`,
    felder: [
      {
        name: 'schluessel',
        title: 'Schlüssel',
        type: 'string',
        // `as`: the id of a one-way table is the name of its trait.
        constraints: { required: true, unique: true, enum: Object.keys(merkmale[id as Merkmal].zustaende) },
      },
      { name: 'gruppe', title: 'Gruppe', type: 'string', constraints: { required: true } },
      PERSONEN,
      {
        name: 'prozent',
        title: 'Anteil an der Summe',
        description: 'Ganze Prozent; leer, wo die Zahl verborgen oder die Summe zu klein ist.',
        type: 'integer',
        constraints: { minimum: 0, maximum: 100 },
      },
      VERBORGEN,
    ],
    schluessel: ['schluessel'],
    zeilen: zeilen.map(({ schluessel, label, anzahl, prozent }) => [
      schluessel,
      label,
      anzahl,
      prozent,
      isVerborgen(anzahl),
    ]),
  };
}

function kreuzQuelle({
  id,
  titel,
  definition,
  einheit,
  stichtag,
  zeilen,
  spalten,
  zellen,
  summe,
}: BuendelKreuz): Quelle {
  return {
    id,
    titel,
    beschreibung: `${definition} Einheit: ${einheit}. Stichtag: ${formatDatum(stichtag)}. Summe: ${summe}.`,
    felder: [
      { name: 'ampelgruppe', title: 'Ampelgruppe', type: 'string', constraints: { required: true } },
      { name: 'gruppe', title: 'Gruppe', type: 'string', constraints: { required: true } },
      PERSONEN,
      VERBORGEN,
    ],
    schluessel: ['ampelgruppe', 'gruppe'],
    zeilen: zeilen.flatMap((zeile, z) =>
      spalten.map((spalte, s) => {
        const anzahl = zellen[z]?.[s] ?? null;
        return [zeile.label, spalte.label, anzahl, isVerborgen(anzahl)];
      }),
    ),
  };
}

function einzelQuelle({ kopf, zeilen, regel }: Einzeltabelle, stichtag: string): Quelle {
  return {
    id: EINZELN,
    titel: 'Einzeldatensätze',
    beschreibung: `Eine Zeile je Person, so vergröbert, dass jeder Zeile mindestens ${regel.k - 1} andere gleichen. Stichtag: ${stichtag}. Die Reihenfolge sagt nichts.`,
    felder: kopf.map(({ id, titel }) => ({
      name: id,
      title: titel,
      type: 'string',
      constraints: { required: true },
    })),
    schluessel: [],
    zeilen,
  };
}
