/** What `npm run bleibeweg` can do: for each command its options, its work and the shape of its answer. */
import { resolve } from 'node:path';
import type { ParseArgsOptionsConfig } from 'node:util';
import { z } from 'zod';
import { api, type Output } from '#shared/api/contract.ts';
import { datum } from '#shared/domain/feld.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { CoreClient } from '../client.ts';

export type Werte = Readonly<Record<string, string | boolean | undefined>>;
export type Umgebung = {
  readonly core: CoreClient;
  readonly werte: Werte;
  /** What stands without an option: files, a name. */
  readonly rest: readonly string[];
  readonly onProgress: (done: number, total: number, text: string) => void;
};
export type Befehl = {
  readonly wozu: string;
  readonly aufruf: string;
  readonly optionen: ParseArgsOptionsConfig;
  readonly ergebnis: z.ZodType;
  readonly run: (umgebung: Umgebung) => Promise<unknown>;
};

const text = { type: 'string' } as const;
const schalter = { type: 'boolean' } as const;

const dryRun = api['import.dryRun'].output;
const gelesen = z.strictObject({
  datei: z.string(),
  blatt: z.string(),
  kopfzeile: z.int(),
  zeilen: z.int(),
  spalten: z.array(z.strictObject({ kopf: z.string(), ziel: z.string(), grund: z.string() })),
});

/** All of the preview but the pages of its papers, which are for eyes. */
const buendelVorschau = api['buendel.preview'].output.omit({ bericht: true, entscheidungen: true });

export const befehle = {
  import: {
    wozu: 'liest eine Liste (Excel, CSV) ein; ohne --anwenden nur der Probelauf',
    aufruf:
      'import DATEI [--blatt NAME] [--kopfzeile NR] [--unterschiede vorschlag|alle|keine] [--anwenden [--merken-als NAME]] [--korrektur ORDNER]',
    optionen: {
      blatt: text,
      kopfzeile: text,
      unterschiede: text,
      anwenden: schalter,
      'merken-als': text,
      korrektur: text,
    },
    ergebnis: z.strictObject({
      liste: gelesen,
      probelauf: dryRun,
      /** Null without `--anwenden`. */
      eingelesen: api['import.run'].output.nullable(),
      /** The office's own file with the rejected rows; null where none was asked for or none is rejected. */
      korrektur: z.string().nullable(),
    }),
    run: runImport,
  },
  'import-zuruecknehmen': {
    wozu: 'nimmt einen Import zurück, solange noch niemand daran weitergearbeitet hat',
    aufruf: 'import-zuruecknehmen IMPORTLAUF',
    optionen: {},
    ergebnis: api['import.undo'].output,
    run: async ({ core, rest }) =>
      await core.call('import.undo', { importlaufId: one(rest, 'den Importlauf') }),
  },
  'hjs-stand': {
    wozu: 'sagt je Träger, ob die Halbjahresstatistik verschickt, zurück und geprüft ist',
    aufruf: 'hjs-stand --halbjahr JJJJ-H',
    optionen: { halbjahr: text },
    ergebnis: api['halbjahr.stand'].output,
    run: async ({ core, werte }) => await core.call('halbjahr.stand', halbjahrOf(werte)),
  },
  'hjs-vorlage': {
    wozu: 'schreibt die leere Vorlage für einen Träger',
    aufruf: 'hjs-vorlage --halbjahr JJJJ-H --traeger NAME --ordner ORDNER',
    optionen: { halbjahr: text, traeger: text, ordner: text },
    ergebnis: api['halbjahr.writeVorlage'].output,
    run: async ({ core, werte }) =>
      await core.call('halbjahr.writeVorlage', {
        ...(await meldungOf(core, werte)),
        ordner: ordnerOf(werte),
      }),
  },
  'hjs-einlesen': {
    wozu: 'liest die zurückgekommene Vorlage; ohne --anwenden wird sie nur angesehen',
    aufruf: 'hjs-einlesen DATEI --halbjahr JJJJ-H --traeger NAME [--anwenden]',
    optionen: { halbjahr: text, traeger: text, anwenden: schalter },
    ergebnis: z.strictObject({
      gelesen: z.json(),
      uebernommen: api['halbjahr.accept'].output.nullable(),
      /** Null without `--anwenden`. */
      abgleich: api['halbjahr.abgleich'].output.nullable(),
    }),
    run: runHjsEinlesen,
  },
  'hjs-statistik': {
    wozu: 'schreibt die eigene Halbjahresstatistik als Excel-Datei',
    aufruf: 'hjs-statistik --halbjahr JJJJ-H --ordner ORDNER',
    optionen: { halbjahr: text, ordner: text },
    ergebnis: api['statistik.writeHalbjahr'].output,
    run: async ({ core, werte, onProgress }) =>
      await core.call(
        'statistik.writeHalbjahr',
        { ...halbjahrOf(werte), ordner: ordnerOf(werte) },
        { onProgress },
      ),
  },
  buendel: {
    wozu: 'zeigt das anonymisierte Bündel für den Lenkungskreis; geschrieben wird genau das angesehene, mit der Prüfsumme aus der Antwort',
    aufruf: 'buendel [--stichtag JJJJ-MM-TT] [--einzeldaten] [--freigeben PRUEFSUMME --ordner ORDNER]',
    optionen: { stichtag: text, einzeldaten: schalter, freigeben: text, ordner: text },
    ergebnis: z.strictObject({
      vorschau: buendelVorschau,
      /** Null without `--freigeben`. */
      geschrieben: api['buendel.write'].output.nullable(),
    }),
    run: runBuendel,
  },
  pakete: {
    wozu: 'nennt die geladenen Pakete und die Herausgeber',
    aufruf: 'pakete',
    optionen: {},
    ergebnis: api['paket.list'].output,
    run: async ({ core }) => await core.call('paket.list', undefined),
  },
  'paket-ansehen': {
    wozu: 'prüft ein Paket und zeigt es; mit --vergleich auch, bei wem sich etwas ändert',
    aufruf: 'paket-ansehen DATEI [--vergleich [--stichtag JJJJ-MM-TT]]',
    optionen: { vergleich: schalter, stichtag: text },
    ergebnis: z.strictObject({
      paket: nonNull(api['paket.open'].output),
      vergleich: api['paket.compare'].output.nullable(),
    }),
    run: async ({ core, werte, rest, onProgress }) => {
      const paket = await openPaket(core, rest);
      const stichtag = dayOf(werte, 'stichtag');
      const vergleich =
        werte['vergleich'] === true
          ? await core.call('paket.compare', { lauf: paket.lauf, stichtag }, { onProgress })
          : null;
      return { paket, vergleich };
    },
  },
  'paket-einschalten': {
    wozu: 'schaltet ein Paket ein; bei einem neuen Herausgeber mit den Ziffern, die er am Telefon genannt hat',
    aufruf: 'paket-einschalten DATEI [--ziffern "12345 …" --verglichen-mit NAME [--ersetzt]]',
    optionen: { ziffern: text, 'verglichen-mit': text, ersetzt: schalter },
    ergebnis: api['paket.activate'].output,
    run: runEinschalten,
  },
  'paket-zuruecknehmen': {
    wozu: 'die Version davor gilt wieder, oder keine',
    aufruf: 'paket-zuruecknehmen KENNUNG',
    optionen: {},
    ergebnis: api['paket.rollBack'].output,
    run: async ({ core, rest }) =>
      await core.call('paket.rollBack', { kennung: one(rest, 'die Kennung des Pakets') }),
  },
} as const satisfies Record<string, Befehl>;

async function runImport({ core, werte, rest, onProgress }: Umgebung) {
  const opened = required(
    await core.call('import.open', { pfad: resolve(one(rest, 'die Liste')) }, { onProgress }),
  );
  const { lauf, datei } = opened;
  const wahl = { blatt: asText(werte['blatt']), kopfzeile: numberOf(werte, 'kopfzeile') };
  const chosen =
    wahl.blatt === null && wahl.kopfzeile === null
      ? opened
      : await core.call('import.choose', {
          lauf,
          blatt: wahl.blatt ?? opened.blatt,
          kopfzeile: wahl.kopfzeile,
        });
  const zuordnung = chosen.spalten.map(({ ziel }) => ziel);
  const auftrag = { lauf, zuordnung, wahl: { unterschiede: unterschiedeOf(werte) } };
  const probelauf = await core.call('import.dryRun', auftrag, { onProgress });
  const korrektur =
    werte['korrektur'] === undefined || probelauf.abgewiesen === 0
      ? null
      : (await core.call('import.returnCopy', { ...auftrag, ordner: ordnerOf(werte, 'korrektur') })).datei;
  const eingelesen =
    werte['anwenden'] === true
      ? await core.call('import.run', { ...auftrag, merkenAls: asText(werte['merken-als']) }, { onProgress })
      : null;
  const { kopfzeile, zeilen, spalten } = chosen;
  const liste = {
    datei,
    blatt: wahl.blatt ?? opened.blatt,
    kopfzeile,
    zeilen,
    spalten: spalten.map(({ kopf, ziel, grund }) => ({ kopf, ziel, grund })),
  };
  return { liste, probelauf, eingelesen, korrektur };
}

async function runHjsEinlesen({ core, werte, rest, onProgress }: Umgebung) {
  const meldung = await meldungOf(core, werte);
  const pfad = resolve(one(rest, 'die zurückgekommene Datei'));
  const found = required(await core.call('halbjahr.open', { ...meldung, pfad }, { onProgress }));
  if (found.art === 'kennwort')
    throw new Refusal(
      'refused',
      'Diese Datei ist mit einem Kennwort geschützt; bitte lesen Sie sie im Programmfenster ein.',
    );
  if (werte['anwenden'] !== true) return { gelesen: found, uebernommen: null, abgleich: null };
  const uebernommen = await core.call('halbjahr.accept', { lauf: found.lauf });
  return { gelesen: found, uebernommen, abgleich: await core.call('halbjahr.abgleich', meldung) };
}

async function runBuendel({ core, werte, onProgress }: Umgebung) {
  const einzeldaten = werte['einzeldaten'] === true;
  const wunsch = { stichtag: dayOf(werte, 'stichtag'), einzeldaten };
  const {
    bericht: _b,
    entscheidungen: _e,
    ...vorschau
  } = await core.call('buendel.preview', wunsch, {
    onProgress,
  });
  // Only who has had the answer without it knows the sum: nothing leaves without a look.
  const pruefsumme = asText(werte['freigeben']);
  if (pruefsumme === null) return { vorschau, geschrieben: null };
  const geschrieben = await core.call(
    'buendel.write',
    { stichtag: vorschau.stichtag, einzeldaten, pruefsumme, ordner: ordnerOf(werte) },
    { onProgress },
  );
  return { vorschau, geschrieben };
}

/** The digits are compared here by the program with what the publisher said: typing them is the comparing. */
async function runEinschalten({ core, werte, rest }: Umgebung) {
  const { lauf, schluessel } = await openPaket(core, rest);
  if (schluessel.stand !== 'bekannt' && werte['ziffern'] !== undefined) {
    const genannt = String(werte['ziffern']).replaceAll(/\D/g, '');
    if (genannt !== schluessel.fingerabdruck.join(''))
      throw new Refusal(
        'refused',
        'Die Ziffern stimmen nicht mit dem Schlüssel dieses Pakets überein. Bitte verwenden Sie es nicht und fragen Sie den Herausgeber. Es wurde nichts eingeschaltet.',
      );
    const verglichenMit = asText(werte['verglichen-mit']) ?? '';
    await core.call('paket.trust', { lauf, verglichenMit, ersetzt: werte['ersetzt'] === true });
  }
  return await core.call('paket.activate', { lauf });
}

async function openPaket(core: CoreClient, rest: readonly string[]) {
  return required(await core.call('paket.open', { pfad: resolve(one(rest, 'die Paketdatei')) }));
}

/** Null means a dialog was closed, and there is none here. */
function required<T>(value: T | null): T {
  if (value === null) throw new Refusal('invalid', 'Es wurde keine Datei angegeben.');
  return value;
}

function nonNull<S extends z.ZodType>(schema: z.ZodNullable<S>): S {
  return schema.unwrap();
}

function one(rest: readonly string[], was: string): string {
  const [first, second] = rest;
  if (first === undefined || second !== undefined)
    throw new Refusal('invalid', `Bitte geben Sie genau eines an: ${was}. Wie es geht, zeigt --help.`);
  return first;
}

function ordnerOf(werte: Werte, option = 'ordner'): string {
  const ordner = asText(werte[option]);
  if (ordner === null)
    throw new Refusal('invalid', `Bitte sagen Sie mit --${option}, in welchen Ordner geschrieben wird.`);
  return resolve(ordner);
}

const asText = (value: string | boolean | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

function numberOf(werte: Werte, option: string): number | null {
  const value = asText(werte[option]);
  if (value === null) return null;
  if (!/^\d{1,6}$/.test(value)) throw new Refusal('invalid', `--${option}: „${value}“ ist keine Zahl.`);
  return Number(value);
}

function dayOf(werte: Werte, option: string) {
  const value = asText(werte[option]);
  if (value === null) return null;
  const parsed = datum.safeParse(value);
  if (!parsed.success)
    throw new Refusal(
      'invalid',
      `--${option}: „${value}“ ist kein Tag. Bitte als JJJJ-MM-TT angeben, zum Beispiel 2026-11-21.`,
    );
  return parsed.data;
}

function unterschiedeOf(werte: Werte): 'vorschlag' | 'alle' | 'keine' {
  const value = asText(werte['unterschiede']) ?? 'vorschlag';
  if (value === 'vorschlag' || value === 'alle' || value === 'keine') return value;
  throw new Refusal(
    'invalid',
    `--unterschiede: „${value}“ gibt es nicht; möglich sind vorschlag, alle, keine.`,
  );
}

function halbjahrOf(werte: Werte): { readonly jahr: number; readonly halbjahr: 1 | 2 } {
  const value = asText(werte['halbjahr']) ?? '';
  const [, jahr, halbjahr] = /^(\d{4})-([12])$/.exec(value) ?? [];
  if (jahr === undefined)
    throw new Refusal('invalid', 'Bitte geben Sie das Halbjahr an, zum Beispiel --halbjahr 2026-2.');
  return { jahr: Number(jahr), halbjahr: halbjahr === '1' ? 1 : 2 };
}

async function meldungOf(core: CoreClient, werte: Werte) {
  const name = asText(werte['traeger']);
  if (name === null)
    throw new Refusal('invalid', 'Bitte sagen Sie mit --traeger, um welchen Träger es geht.');
  const traeger: Output<'traeger.list'> = await core.call('traeger.list', undefined);
  const found = traeger.find((each) => each.name === name);
  if (found === undefined)
    throw new Refusal(
      'not_found',
      `Einen Träger „${name}“ gibt es im Register nicht${traeger.length === 0 ? '' : `; es gibt: ${traeger.map((each) => each.name).join(', ')}`}.`,
    );
  return { ...halbjahrOf(werte), traegerId: found.id };
}
