/** States in which a page looks different: menus, panels, forms, what was opened, refused or found. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';
import { LISTE, PAKET, SCANS } from './inhalt.ts';
import type { Ort } from './ort.ts';

const knopf = (name: string | RegExp) => async (host: Host) =>
  await host.page.getByRole('main').getByRole('button', { name }).first().press('Enter');

export const ZUSTAENDE: readonly Ort[] = [
  {
    name: 'Darstellung wählen (Menü)',
    pfad: '/heute',
    zustand: async ({ page }) => {
      await page.getByRole('button', { name: 'Darstellung wählen' }).press('Enter');
      await expect(page.getByRole('menu')).toBeVisible();
    },
    ueberlagerung: ['renderer/app/top-bar.tsx'],
  },
  {
    name: 'Person suchen: Treffer',
    pfad: '/heute',
    zustand: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('muster');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
    ueberlagerung: ['renderer/app/global-search.tsx'],
  },
  {
    name: 'Person suchen: niemand gefunden',
    pfad: '/heute',
    zustand: async ({ page }) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('qqqqqqqq');
      await expect(page.getByText('Niemand gefunden.')).toBeVisible();
    },
  },
  {
    name: 'Zeichen wählen',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page.getByLabel('In der Liste suchen').fill('Anna c');
      await page.keyboard.press('Control+.');
      await expect(page.getByRole('dialog', { name: 'Zeichen zu „c“' })).toBeVisible();
    },
    ueberlagerung: ['renderer/ui/zeichen-wahl.tsx'],
  },
  {
    name: 'Fälle: Filter offen',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page
        .getByRole('group', { name: 'Filter' })
        .getByRole('button', { name: /^Gemeinde/ })
        .press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
    },
    ueberlagerung: ['renderer/ui/filter-menu.tsx'],
  },
  {
    name: 'Fälle: Spalten wählen',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page.getByRole('button', { name: 'Spalten', exact: true }).press('Enter');
      await expect(page.getByRole('dialog', { name: 'Spalten' })).toBeVisible();
    },
    ueberlagerung: ['renderer/features/faelle/spalten-wahl.tsx'],
  },
  {
    name: 'Fälle: gespeicherte Ansichten',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page.getByRole('button', { name: 'Ansichten' }).press('Enter');
      await expect(page.getByRole('dialog', { name: 'Ansichten' })).toBeVisible();
    },
    ueberlagerung: ['renderer/features/faelle/ansicht-wahl.tsx'],
  },
  {
    name: 'Fälle: neue Person',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page.keyboard.press('Control+n');
      await expect(page.getByRole('form', { name: 'Neue Person' })).toBeVisible();
    },
  },
  {
    name: 'Fälle: Auswahl',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page.getByRole('grid', { name: 'Personen im Register' }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+ArrowDown');
      await expect(page.getByRole('group', { name: 'Auswahl' })).toBeVisible();
    },
  },
  {
    name: 'Fälle: nichts gefunden',
    pfad: '/faelle',
    zustand: async ({ page }) => {
      await page.getByLabel('In der Liste suchen').fill('qqqqqqqq');
      await expect(page.getByRole('status').filter({ hasText: /^0 von/ })).toBeVisible();
    },
  },
  {
    name: 'Fallakte: Erklärung eines Feldes',
    pfad: '/faelle/:fall/person',
    zustand: async ({ page }) => {
      await page.getByLabel('Gemeinde').focus();
      await page.keyboard.press('F1');
      await expect(page.getByRole('note').first()).toBeVisible();
    },
    ueberlagerung: ['renderer/features/fallakte/eintrag/hilfe.tsx'],
  },
  {
    name: 'Fallakte: alle Voraussetzungen',
    pfad: '/faelle/:fall/pruefung',
    zustand: async ({ page }) => {
      await page.getByRole('tab', { name: 'Alle Voraussetzungen' }).press('Enter');
      await page.getByRole('tab', { name: 'Alle Voraussetzungen' }).press('Space');
      await expect(page.getByRole('table', { name: 'Voraussetzungen nach Rechtsgrundlage' })).toBeVisible();
    },
  },
  {
    name: 'Fallakte: Betreuung beginnen',
    pfad: '/faelle/:fall/betreuung',
    zustand: async ({ page }) => {
      await page
        .getByRole('button', { name: /Betreuung (beginnen|wechseln|beenden)/ })
        .first()
        .press('Enter');
    },
  },
  {
    name: 'Sichtung: ein Fall',
    pfad: '/sichtung',
    zustand: async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'Sichtung' }).waitFor();
      await page.getByRole('main').getByRole('button').first().press('Enter');
      await expect(page.getByRole('group', { name: 'Ergebnis' })).toBeVisible();
    },
  },
  {
    name: 'Sichtung: Begründung für Rot',
    pfad: '/sichtung',
    zustand: async ({ page }) => {
      const ergebnis = page.getByRole('group', { name: 'Ergebnis' });
      const beginn = page.getByRole('main').getByRole('button').first();
      await expect(ergebnis.or(beginn).first()).toBeVisible();
      if (!(await ergebnis.isVisible())) await beginn.press('Enter');
      await expect(ergebnis).toBeVisible();
      await page.keyboard.press('Alt+3');
      await expect(page.getByRole('form', { name: /: Begründung$/ })).toBeVisible();
    },
  },
  {
    name: 'Schalter: eine Person',
    pfad: '/schalter',
    zustand: async ({ page }) => {
      await page.getByRole('searchbox').first().fill('muster');
      await expect(page.getByRole('list', { name: 'Gefundene Personen' })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
    },
  },
  { name: 'Träger: neuer Träger', pfad: '/traeger', zustand: knopf('Neuer Träger') },
  {
    name: 'Gremien: neues Gremium',
    pfad: '/gremien/verzeichnis',
    zustand: knopf(/Gremium (eintragen|hinzufügen)|Neues Gremium/),
  },
  {
    name: 'Auswertung: neue Fassung der Zielgruppe',
    pfad: '/auswertung/zielgruppe',
    zustand: knopf('Neue Fassung'),
  },
  { name: 'Auswertung: Bericht begonnen', pfad: '/auswertung/bericht', zustand: knopf('Bericht beginnen') },
  { name: 'Einstellungen: neuer Zugang', pfad: '/einstellungen/zugaenge', zustand: knopf('Zugang anlegen') },
  {
    name: 'Meldung und Fehlermeldung: Kennwort falsch',
    pfad: '/einstellungen/sicherheit',
    zustand: async ({ page }) => {
      await page.getByLabel('Bisheriges Kennwort').fill('falsch-falsch-falsch');
      await page.getByLabel('Neues Kennwort', { exact: true }).fill('Regenschirm-Kastanie-48');
      await page.getByLabel('Neues Kennwort wiederholen').fill('Regenschirm-Kastanie-48');
      await page.getByRole('button', { name: 'Kennwort ändern' }).press('Enter');
      await expect(page.getByRole('alert').first()).toBeVisible();
    },
  },
  {
    name: 'Gremien: Tagesordnung begonnen',
    pfad: '/gremien/vorbereiten',
    zustand: async (host) => {
      await knopf(/^Übernehmen: /)(host);
      await knopf('Eigener Punkt')(host);
      await expect(host.page.getByLabel('Thema von Punkt 2')).toBeVisible();
    },
  },
  {
    name: 'Gremien: Sitzung bearbeiten',
    pfad: '/gremien/sitzungen',
    zustand: async (host) => {
      await knopf(/ bearbeiten$/)(host);
      await expect(host.page.getByRole('form', { name: 'Sitzung bearbeiten' })).toBeVisible();
    },
  },
  {
    name: 'Gremien: Papiere einer Sitzung',
    pfad: '/gremien/sitzungen',
    zustand: async (host) => {
      await knopf(/^Papiere: /)(host);
      await expect(host.page.locator('iframe')).toBeVisible();
    },
  },
  {
    name: 'Gremien: Texte einer Entscheidung prüfen',
    pfad: '/gremien/entscheidungen',
    zustand: async (host) => {
      await knopf(/^Texte von „Kurze/)(host);
      await expect(host.page.getByRole('group', { name: /^Stelle/ }).first()).toBeVisible();
    },
  },
  {
    name: 'Papiere: Scans gelesen',
    pfad: '/papiere/scans',
    zustand: async (host) => {
      await host.chooseNext(join(host.folder, SCANS));
      await knopf('Ordner mit Scans wählen')(host);
      await expect(host.page.getByRole('button', { name: /zuordnen$/ })).toBeVisible({ timeout: 30_000 });
      await host.page.getByRole('button', { name: 'Ansehen' }).first().press('Enter');
    },
  },
  {
    name: 'Papiere: Rückmeldung eintragen',
    pfad: '/papiere/ruecklauf',
    zustand: async ({ page }) => {
      await page.getByRole('grid', { name: 'Rückmeldebögen' }).focus();
      await page.keyboard.press('Home');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: /^Rückmeldebogen: / })).toBeVisible();
    },
  },
  {
    name: 'Einstellungen: eine Maßnahme ändern',
    pfad: '/einstellungen/massnahmen',
    zustand: async (host) => {
      await knopf(/ bearbeiten$/)(host);
      await expect(host.page.getByRole('form', { name: /^Maßnahme „/ })).toBeVisible();
    },
  },
  {
    name: 'Fallakte: Vereinbarung in zweiter Fassung',
    pfad: '/faelle/:vereinbart/instrument',
    zustand: async (host) => {
      await knopf('Fassung 1 lesen')(host);
      await expect(host.page.getByText('Was die nächste Fassung geändert hat')).toBeVisible();
    },
  },
  {
    name: 'Fallakte: Beleg eintragen',
    pfad: '/faelle/:fall/dokumente',
    zustand: async (host) => {
      await knopf('Beleg eintragen')(host);
      await host.chooseNext(join(host.folder, SCANS, 'blatt-1.pdf'));
      await knopf('Scan wählen')(host);
      await expect(host.page.getByRole('img', { name: /^Scan, Seite 1/ })).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: 'Austausch: Liste einlesen, Spalten',
    pfad: '/austausch/einlesen',
    zustand: spalten,
  },
  {
    name: 'Austausch: Liste einlesen, Prüfung',
    pfad: '/austausch/einlesen',
    zustand: async (host) => {
      await spalten(host);
      await knopf('Weiter: Liste prüfen')(host);
      await expect(host.page.getByRole('heading', { name: 'Das würde geschehen' })).toBeVisible({
        timeout: 20_000,
      });
    },
  },
  {
    name: 'Austausch: Halbjahr eines Trägers',
    pfad: '/austausch/statistik',
    zustand: async (host) => {
      await knopf(/ öffnen$/)(host);
    },
  },
  {
    name: 'Recht: ein Paket ansehen',
    pfad: '/recht/pakete',
    zustand: async (host) => {
      await host.chooseNext(join(host.folder, PAKET));
      await knopf('Paket ansehen …')(host);
      await expect(host.page.getByRole('region', { name: /^Paket „/ })).toBeVisible({ timeout: 20_000 });
    },
  },
  {
    name: 'Ein Paket liegt bereit',
    pfad: '/heute',
    zustand: async (host) => {
      await host.evaluate(
        ({ app }, path) => void app.emit('second-instance', {}, ['bleibeweg', path], '/'),
        join(host.folder, PAKET),
      );
      await expect(host.page.getByText(`„${PAKET}“ liegt bereit.`)).toBeVisible();
    },
  },
  {
    name: 'Einstellungen: eine Sicherung ansehen',
    pfad: '/einstellungen/sicherung',
    zustand: sicherung,
  },
  {
    name: 'Einstellungen: eine Sicherung ist wiederhergestellt',
    pfad: '/einstellungen/sicherung',
    zustand: async (host) => {
      await sicherung(host);
      await knopf('Diesen Stand wiederherstellen')(host);
      await knopf('Ja, wiederherstellen')(host);
      await expect(
        host.page.getByRole('heading', { name: 'Die Sicherung ist wiederhergestellt' }),
      ).toBeVisible({ timeout: 30_000 });
    },
  },
];

async function spalten(host: Host): Promise<void> {
  await host.chooseNext(join(host.folder, LISTE));
  await knopf('Datei wählen')(host);
  await expect(host.page.getByText('Was steht in welcher Spalte?')).toBeVisible({ timeout: 20_000 });
}

async function sicherung(host: Host): Promise<void> {
  await knopf(/^Sicherung vom .* ansehen$/)(host);
  await expect(host.page.getByRole('heading', { name: 'Vorher und nachher' })).toBeVisible({
    timeout: 20_000,
  });
}
