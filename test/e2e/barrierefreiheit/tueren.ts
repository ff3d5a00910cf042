/**
 * What stands in front of a register: its set-up in five steps, and the locked door with everything that can happen
 * there. Each place goes on from where the one before has ended, so they are walked in this order.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';
import { KENNWORT, NAME, StartPage } from '#test/e2e/pages/start-page.ts';
import { call } from '#test/e2e/register.ts';
import type { Ort } from './ort.ts';

const DATENSCHUTZ = { name: 'Dana Datenschutz', kennwort: 'hafen nadel wolke ernte' };
const FALSCH = 'nicht das richtige Kennwort';
/** The words of the register that is being set up. */
const gemerkt = new WeakMap<Host, readonly string[]>();

const ordnerOf = (host: Host): string => join(host.folder, 'register');
const knopf = async ({ page }: Host, name: string | RegExp) =>
  await page.getByRole('button', { name }).first().press('Enter');
const steht = async ({ page }: Host, name: string) =>
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 20_000 });

export const EINRICHTUNG: readonly Ort[] = (
  [
    ['Willkommen', async (host) => await steht(host, 'Willkommen')],
    [
      'ein Ordner ohne Register',
      async (host) => {
        mkdirSync(ordnerOf(host));
        await host.chooseNext(ordnerOf(host));
        await knopf(host, 'Vorhandenes Register öffnen');
        await expect(host.page.getByText('Hier liegt kein Register')).toBeVisible();
      },
    ],
    [
      'Ordner',
      async (host) => {
        await knopf(host, 'Neues Register einrichten');
        await host.chooseNext(ordnerOf(host));
        await knopf(host, 'Ordner wählen');
        await expect(host.page.getByRole('button', { name: 'Weiter', exact: true })).toBeVisible();
      },
    ],
    [
      'Name und Kennwort, zu schwach',
      async (host) => {
        await knopf(host, /^Weiter$/);
        await new StartPage(host).fillKennwort(NAME, 'kurz');
        await knopf(host, /^Weiter$/);
        await expect(host.page.getByRole('alert')).toBeVisible();
      },
    ],
    [
      'Behörde, unvollständig',
      async (host) => {
        await new StartPage(host).fillKennwort();
        await knopf(host, /^Weiter$/);
        await steht(host, 'Ihre Behörde');
        await knopf(host, 'Register anlegen');
        await expect(host.page.getByText('Bitte den Namen der Behörde eintragen.')).toBeVisible();
      },
    ],
    [
      'Wiederherstellungswörter',
      async (host) => {
        const start = new StartPage(host);
        await start.fillBehoerde('Landkreis Musterland', { beispiel: true });
        gemerkt.set(host, await start.readWoerter());
      },
    ],
    [
      'Probe der Wörter, falsch abgetippt',
      async (host) => {
        const start = new StartPage(host);
        await start.confirmPaper();
        await start.rehearse((gemerkt.get(host) ?? []).map(() => 'falsch'));
        await expect(host.page.getByRole('alert')).toBeVisible();
      },
    ],
    [
      'eingerichtet',
      async (host) => {
        await new StartPage(host).rehearse(gemerkt.get(host) ?? []);
        await steht(host, 'Das Register ist eingerichtet');
      },
    ],
  ] satisfies readonly (readonly [string, (host: Host) => Promise<void>])[]
).map(([name, zustand]): Ort => ({ name: `Erster Start: ${name}`, pfad: '/', wann: 'einrichtung', zustand }));

export const TUEREN: readonly Ort[] = (
  [
    [
      'Sperren: Papiere liegen noch im Ordner',
      async (host) => {
        const einstellung = await call(host, 'einstellung.load', undefined);
        await call(host, 'einstellung.save', { ...einstellung, ausgabeLeeren: true });
        await call(host, 'benutzer.create', {
          name: DATENSCHUTZ.name,
          kuerzel: null,
          funktion: null,
          telefon: null,
          email: null,
          rechte: ['datenschutz'],
          kennwort: DATENSCHUTZ.kennwort,
          eigenesKennwort: KENNWORT,
        });
        await call(host, 'sicherung.create', {});
        await host.page.evaluate(() => {
          // Without an answer it locks after twenty seconds; this walk looks longer.
          const own = window.setTimeout.bind(window);
          const patient = (work: () => void, ms?: number) => own(work, ms === 20_000 ? 600_000 : ms);
          Object.assign(window, { setTimeout: patient });
        });
        await host.page.keyboard.press('Control+l');
        await expect(host.page.getByRole('button', { name: 'Nur sperren' })).toBeVisible();
      },
    ],
    [
      'Entsperren',
      async (host) => {
        await host.exchanged(async () => await knopf(host, 'Nur sperren'));
        await steht(host, 'Register entsperren');
      },
    ],
    [
      'Entsperren: falsches Kennwort',
      async (host) => {
        await new StartPage(host).unlock(FALSCH);
        await expect(host.page.getByRole('alert').first()).toBeVisible();
      },
    ],
    [
      'Entsperren: mit den Wiederherstellungswörtern',
      async (host) => {
        await knopf(host, 'Kennwort vergessen?');
        const { page } = host;
        await page.getByLabel('Wörter in der Reihenfolge des Blattes').fill('eins zwei drei');
        await page.getByLabel('Neues Kennwort', { exact: true }).fill(DATENSCHUTZ.kennwort);
        await page.getByLabel('Neues Kennwort wiederholen').fill(DATENSCHUTZ.kennwort);
        await knopf(host, 'Öffnen und Kennwort setzen');
        await expect(page.getByRole('alert').first()).toBeVisible();
      },
    ],
    [
      'Entsperren: eine kurze Pause nach fünf Versuchen',
      async (host) => {
        await knopf(host, 'Zurück');
        for (let i = 0; i < 8; i += 1) {
          if (await host.page.getByText('Eine kurze Pause').isVisible()) break;
          await new StartPage(host).unlock(FALSCH);
          await expect(host.page.getByLabel('Kennwort', { exact: true })).toHaveValue('');
        }
        await expect(host.page.getByText('Eine kurze Pause')).toBeVisible();
      },
    ],
    [
      'Zugang, der nur das Protokoll sieht',
      async (host) => {
        await openAs(host, DATENSCHUTZ.name, DATENSCHUTZ.kennwort);
        await steht(host, 'Datenschutz');
        await knopf(host, 'Auszug ansehen');
        await expect(host.page.getByRole('table')).toBeVisible();
      },
    ],
    [
      'Entsperren: das Programm musste neu ansetzen',
      async (host) => {
        const core = await host.evaluate(
          ({ app }) => app.getAppMetrics().find((each) => each.name === 'Bleibeweg Kern')?.pid ?? 0,
        );
        await host.exchanged(async () => void process.kill(core, 'SIGKILL'));
        await expect(host.page.getByText('Das Programm musste neu ansetzen')).toBeVisible();
      },
    ],
    [
      'Entsperren: die Datenbank ist beschädigt',
      async (host) => {
        const database = join(ordnerOf(host), 'Register.bleibeweg');
        writeFileSync(database, readFileSync(database).fill(7, 8192));
        await openAs(host, NAME, KENNWORT);
        await expect(host.page.getByText('Die Datenbank ist beschädigt', { exact: true })).toBeVisible();
      },
    ],
    [
      'Entsperren: der letzte gute Stand ist wieder da',
      async (host) => {
        await host.page.getByLabel('Kennwort zur Bestätigung').fill(KENNWORT);
        await knopf(host, 'Letzten guten Stand herstellen');
        await expect(host.page.getByText('Der letzte gute Stand ist wieder da')).toBeVisible({
          timeout: 30_000,
        });
      },
    ],
  ] satisfies readonly (readonly [string, (host: Host) => Promise<void>])[]
).map(([name, zustand]): Ort => ({ name, pfad: '/', wann: 'tuer', zustand }));

/** After wrong tries one has to wait a moment. */
async function openAs(host: Host, wer: string, kennwort: string): Promise<void> {
  const { page } = host;
  await page.getByRole('combobox', { name: 'Wer sind Sie?' }).press('ArrowDown');
  await page.getByRole('option', { name: wer }).click();
  await expect(page.getByRole('button', { name: 'Entsperren' })).toBeEnabled({ timeout: 60_000 });
  await new StartPage(host).unlock(kennwort);
}
