import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { z } from 'zod';
import { startCore, type CoreClient } from '#electron/core/client.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { eintragTabellen } from '#shared/api/eintrag.ts';
import { records } from '#shared/domain/records.ts';
import type { EintragTabelle } from '#shared/api/eintrag.ts';
import { KENNWORT, OHNE_ANGABEN, ownFolder } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 300_000 });

/** Stands in every text that is typed here. Nobody is called that, and chance does not write it. */
const KENNUNG = 'Zyxquork';
let nummer = 0;
const erfunden = () => `${KENNUNG}${++nummer}`;

/** Everything a person could have typed into a record: the invented name wherever the schema takes a text. */
function ausgefuellt(felder: Readonly<Record<string, z.ZodType>>, fest: object): Record<string, unknown> {
  const typed = Object.entries(felder).map(([name, schema]) => [name, value(schema)] as const);
  return { ...Object.fromEntries(typed), ...fest };
}

function value(schema: z.ZodType): unknown {
  const candidates = [
    erfunden(),
    '2025-03-01',
    1,
    true,
    '430',
    [],
    null,
    '10000000-0000-4000-8000-000000000001',
  ];
  const fits = candidates.find((candidate) => schema.safeParse(candidate).success);
  if (fits !== undefined) return fits;
  const [issue] = schema.safeParse(erfunden()).error?.issues ?? [];
  return issue?.code === 'invalid_value' ? issue.values[0] : undefined;
}

type Buero = {
  readonly ordner: string;
  readonly userData: string;
  readonly temp: string;
  readonly papiere: string;
  readonly start: () => Promise<CoreClient>;
};

function buero(): Buero {
  const folder = ownFolder();
  const [ordner, userData, temp, papiere] = ['register', 'user-data', 'temp', 'papiere'].map((name) => {
    mkdirSync(join(folder, name));
    return join(folder, name);
  });
  if (ordner === undefined || userData === undefined || temp === undefined || papiere === undefined)
    throw new Error('four folders were named');
  // The core inherits the environment: whatever it or its libraries call temporary lands here.
  for (const name of ['TMPDIR', 'TMP', 'TEMP', 'SQLITE_TMPDIR']) vi.stubEnv(name, temp);
  onTestFinished(() => void vi.unstubAllEnvs());
  const start = async (): Promise<CoreClient> => {
    const core = await startCore({
      userData,
      onlySample: false,
      version: '0.0.0',
      today: '2026-11-20',
      ports: { startReader: (job) => startReader(job) },
    });
    onTestFinished(async () => await core.kill());
    return core;
  };
  return { ordner, userData, temp, papiere, start };
}

const filesBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

/** Whether bytes hold the invented name, in whatever case and width of letter. */
function verraten(bytes: Buffer): boolean {
  return [KENNUNG, KENNUNG.toLowerCase(), KENNUNG.toUpperCase()].some((text) =>
    [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()].some(
      (pattern) => bytes.includes(pattern),
    ),
  );
}

/** The files that give somebody away, by content or by name. */
const spuren = (...folders: string[]) =>
  folders.flatMap(filesBelow).filter((path) => verraten(Buffer.from(path)) || verraten(readFileSync(path)));

async function richteEin(core: CoreClient, ordner: string): Promise<void> {
  const { woerter, geprobt } = await core.call('tresor.create', {
    ordner,
    kennwort: KENNWORT,
    name: 'Petra Probe',
    beispiel: true,
    behoerde: OHNE_ANGABEN,
  });
  await core.call('tresor.rehearse', { woerter: geprobt.map((position) => woerter[position - 1] ?? '') });
}

/** Fills every record of a person and says what was refused. */
async function fuelleAkte(core: CoreClient, personId: string): Promise<string[]> {
  const abgelehnt: string[] = [];
  const schicke = async (name: string, input: unknown) => {
    const reply = await core.request(name, input);
    if (!reply.ok) abgelehnt.push(`${name}: ${reply.message}`);
  };
  for (const tabelle of eintragTabellen satisfies readonly EintragTabelle[])
    await schicke('eintrag.save', {
      tabelle,
      eintrag: ausgefuellt(records[tabelle].shape, {
        personId,
        id: crypto.randomUUID(),
        ...('bis' in records[tabelle].shape ? { bis: null } : {}),
      }),
    });
  const { person } = await core.call('fall.load', { id: personId });
  const { programmNr: _, ...felder } = records.person.shape;
  await schicke('fall.savePerson', ausgefuellt(felder, { id: personId, haushaltId: person.haushaltId }));
  const { id: __, ...haushalt } = records.haushalt.shape;
  await schicke('fall.saveHaushalt', { personId, haushalt: ausgefuellt(haushalt, { id: null }) });
  await schicke(
    'traeger.save',
    ausgefuellt(records.traeger.shape, { id: crypto.randomUUID(), aktiv: true, ausgeschiedenAm: null }),
  );
  await schicke('ampel.decide', {
    personId,
    farbe: 'gelb',
    rechtsgrundlage: null,
    grund: erfunden(),
    zweiterBlickAm: null,
  });
  await schicke('pruefung.save', { personId });
  await schicke('entwurf.save', { ort: `fall/${personId}/person`, inhalt: { notiz: erfunden() } });
  return abgelehnt;
}

describe('Was jemand über eine Person eingibt, liegt nirgends im Klartext', () => {
  it('nicht im Register, nicht in Sicherung, Protokoll und Zwischenablage, weder offen noch nach einem Absturz', async () => {
    const { ordner, userData, temp, papiere, start } = buero();
    const alle = [ordner, userData, temp];
    let core = await start();
    await richteEin(core, ordner);

    const { id } = await core.call('fall.create', { nachname: erfunden(), vornamen: erfunden() });
    expect(await fuelleAkte(core, id)).toEqual([]);
    expect(spuren(...alle), 'offen').toEqual([]);

    const liste = join(ordner, '..', 'liste.csv');
    writeFileSync(
      liste,
      `Name;Vorname;geb. am;Aktenzeichen\n${erfunden()};${erfunden()};01.02.1990;${erfunden()}\n`,
    );
    const offen = await core.call('import.open', { pfad: liste });
    if (offen === null) throw new Error('a path was given');
    const zuordnung = offen.spalten.map(({ ziel }) => ziel);
    expect(await core.call('import.run', { lauf: offen.lauf, zuordnung })).toMatchObject({ neu: 1 });

    const { datei } = await core.call('dokument.write', {
      vorlage: 'rueckmeldebogen',
      personId: id,
      als: 'docx',
      ordner: papiere,
    });
    expect(await core.call('sicherung.create', { ziel: 'register' })).toMatchObject({ geprueft: true });
    // Refusals and defects are where programs like to quote what they were given.
    for (const [name, input] of [
      ['fall.create', { nachname: erfunden(), vornamen: 7, unbekannt: erfunden() }],
      ['eintrag.save', { tabelle: erfunden(), eintrag: { notiz: erfunden() } }],
      [erfunden(), { text: erfunden() }],
      ['import.open', { pfad: join(temp, erfunden(), 'gibt-es-nicht.xlsx') }],
    ] as const)
      expect((await core.request(name, input)).ok).toBe(false);
    expect(spuren(...alle), 'nach Import, Papier und Sicherung').toEqual([]);

    await core.call('tresor.lock', undefined);
    expect(spuren(...alle), 'gesperrt').toEqual([]);

    await core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    const angefangen = Array.from({ length: 40 }, () =>
      core.request('fall.create', { nachname: erfunden() }),
    );
    await angefangen[5];
    await core.kill();
    await Promise.all(angefangen);
    expect(spuren(...alle), 'nach dem Absturz').toEqual([]);

    // The other side of the test: what was to be kept is there, and what was to be written can be read.
    core = await start();
    await core.call('tresor.unlock', { benutzerId: null, kennwort: KENNWORT });
    const { bestand } = await core.call('fall.list', { filter: { suche: KENNUNG } });
    expect(bestand).toBeGreaterThanOrEqual(8);
    const entwurf = await core.call('entwurf.load', { ort: `fall/${id}/person` });
    expect(JSON.stringify(entwurf)).toContain(KENNUNG);
    await core.stop();
    expect(spuren(...alle), 'beendet').toEqual([]);
    const bogen = Object.values(unzipSync(readFileSync(datei ?? ''))).map((part) => Buffer.from(part));
    expect(bogen.some(verraten)).toBe(true);
    expect(filesBelow(papiere).filter((path) => verraten(Buffer.from(path)))).toEqual([]);
    expect(filesBelow(temp)).toEqual([]);
  });

  it('und die Suche dieser Prüfung findet, was offen daliegt', () => {
    const folder = ownFolder();
    writeFileSync(join(folder, 'a.tmp'), `x${KENNUNG}`);
    writeFileSync(join(folder, 'b.tmp'), Buffer.from(`xy${KENNUNG.toUpperCase()}`, 'utf16le'));
    writeFileSync(join(folder, `${KENNUNG}.txt`), '');
    writeFileSync(join(folder, 'sauber.txt'), 'nichts');
    expect(spuren(folder)).toHaveLength(3);
  });
});
