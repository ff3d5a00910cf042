import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeVerschluesseltesZip } from '#electron/core/files/verschluesselt-zip.ts';
import { readFile } from '#electron/core/reader/read-file.ts';
import { sentences } from '#electron/core/reader/sentences.ts';
import { startReader } from '#electron/core/reader/start-reader.ts';
import { isTabelle } from '#shared/austausch/tabelle.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { BEISPIEL_LISTE } from '#test/beispiel/erzeugen.ts';
import { mutiere, vorlagen } from '#test/fuzz/leser/mutieren.ts';
import { pruefeDatei } from '#test/fuzz/leser/pruefe-datei.ts';
import { pruefeRueckgabe } from '#test/fuzz/leser/pruefe-rueckgabe.ts';
import { rueckgaben } from '#test/fuzz/leser/rueckgaben.ts';

const folder = mkdtempSync(join(tmpdir(), 'bleibeweg-leser-'));
afterAll(() => rmSync(folder, { recursive: true }));

const job = (path: string, deadlineMs = 60_000) => ({
  kind: 'tabelle',
  path,
  input: { blatt: null },
  deadlineMs,
});

test('der Leser ist ein eigener Prozess und gibt dieselbe Tabelle zurück wie der direkte Aufruf', async () => {
  const path = fileURLToPath(BEISPIEL_LISTE);
  const answer = await startReader(job(path));
  expect(answer).toEqual({ ok: true, value: await readFile(path, null) });
  expect(isTabelle(answer.ok ? answer.value : null)).toBe(true);
});

test('auch ein Kennwort kommt im Prozess an; ohne eines fragt er danach, statt abzulehnen', async () => {
  const path = join(folder, 'antwort.zip');
  const liste = { name: 'liste.csv', bytes: Buffer.from('Name;Vorname\nProbe;Eva\n') };
  writeFileSync(
    path,
    await writeVerschluesseltesZip([liste], { kennwort: 'apfel-wolke', datum: asDatum('2026-11-20') }),
  );
  const mit = async (kennwort: string) =>
    await startReader({ ...job(path), input: { blatt: null, kennwort } });
  expect(await mit('')).toEqual({ ok: true, value: { kennwort: 'noetig' } });
  expect(await mit('Apfel Wolke')).toMatchObject({ ok: true, value: { zeilen: [{ nr: 1 }, { nr: 2 }] } });
});

test('eine Ablehnung kommt als ein deutscher Satz an', async () => {
  const path = join(folder, 'leer.csv');
  writeFileSync(path, '');
  expect(await startReader(job(path))).toEqual({ ok: false, reason: 'refused', message: sentences.leer });
});

test('wer nicht rechtzeitig fertig ist, wird beendet', async () => {
  expect(await startReader(job(fileURLToPath(BEISPIEL_LISTE), 1))).toEqual({
    ok: false,
    reason: 'deadline',
    message: sentences.zuLang,
  });
});

test('eine Liste mit 50 MB wird gelesen oder mit einem Satz abgelehnt, und es bleibt keine Datei zurück', async () => {
  const path = join(folder, 'fast50.csv');
  const zeile = `Muster-Probe;Erika Äußerst;01.02.1990;w;Afghanistan;Musterstadt;Duldung;01.01.2018;${'Bemerkung '.repeat(24)}\n`;
  const kopf = 'Name;Vorname;geb. am;Geschl.;Staat;Ort;Status;seit;Bemerkung\n';
  writeFileSync(
    path,
    kopf + zeile.repeat(Math.floor((50 * 1024 * 1024 - kopf.length) / Buffer.byteLength(zeile))),
  );
  const vorher = readdirSync(tmpdir()).filter((name) => /^tmp-|\.xlsx$/.test(name));
  const answer = await startReader(job(path));
  // How much memory is held at its highest depends on when the collector runs: at 50 MB both answers are right.
  expect(answer.ok ? isTabelle(answer.value) : answer.message === sentences.entpacktZuGross).toBe(true);
  expect(readdirSync(tmpdir()).filter((name) => /^tmp-|\.xlsx$/.test(name))).toEqual(vorher);
}, 60_000);

test('beschädigte Listen führen nie zu einem Absturz: Tabelle oder ein Satz (lange Form: npm run fuzz:leser)', async () => {
  const seed = Number(process.env['BLEIBEWEG_SEED'] ?? 20_261_121);
  const anzahl = Number(process.env['BLEIBEWEG_LAEUFE'] ?? 150);
  console.info(`Saatzahl ${seed}: ${anzahl} veränderte Dateien`);
  const alle = await vorlagen();
  const zahl = { gelesen: 0, satz: 0 };
  for (let nr = 0; nr < anzahl; nr += 1) {
    const { name, bytes } = mutiere(alle, seed, nr);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    try {
      zahl[await pruefeDatei(path)] += 1;
    } catch (error) {
      throw new Error(`Saatzahl ${seed}, Datei ${nr} (${name})`, { cause: error });
    }
    expect(readFileSync(path).equals(bytes)).toBe(true);
  }
  expect(zahl.gelesen).toBeGreaterThan(0);
  expect(zahl.satz).toBeGreaterThan(0);
}, 60_000);

test('beschädigte Rückgaben eines Trägers ebenso wenig: Zeilen oder ein Satz', async () => {
  const seed = Number(process.env['BLEIBEWEG_SEED'] ?? 20_261_121);
  console.info(`Saatzahl ${seed}: 80 veränderte Rückgaben`);
  // Without the page: each guess at its password costs what it is meant to cost.
  const alle = (await rueckgaben()).filter(({ name }) => name !== 'hjs.json');
  const zahl = { gelesen: 0, satz: 0 };
  for (let nr = 0; nr < 80; nr += 1) {
    const { name, bytes } = mutiere(alle, seed, nr);
    const path = join(folder, name);
    writeFileSync(path, bytes);
    try {
      zahl[await pruefeRueckgabe(path)] += 1;
    } catch (error) {
      throw new Error(`Saatzahl ${seed}, Datei ${nr} (${name})`, { cause: error });
    }
  }
  expect(zahl.gelesen).toBeGreaterThan(0);
  expect(zahl.satz).toBeGreaterThan(0);
}, 60_000);
