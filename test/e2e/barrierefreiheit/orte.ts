/**
 * Every place of the program that the walk for accessibility sees: all addresses, and the states in which a page looks
 * different (menus, panels, forms, empty, refused). A test compares this map with the routes in the source.
 */
import { expect } from '@playwright/test';
import type { Host } from '#test/e2e/fixture.ts';

export type Ort = {
  /** As the statement on accessibility lists it. */
  readonly name: string;
  /** Address after the sign #; `:fall` and `:traeger` stand for one of the practice register. */
  readonly pfad: string;
  /** Brings the page into the state that is meant. */
  readonly zustand?: (host: Host) => Promise<void>;
  /** Files whose overlay (menu, panel, dialog) stands open here. */
  readonly ueberlagerung?: readonly string[];
};

const knopf = (name: string | RegExp) => async (host: Host) =>
  await host.page.getByRole('main').getByRole('button', { name }).first().press('Enter');

const SEITEN: readonly (readonly [pfad: string, name: string])[] = [
  ['/heute', 'Heute'],
  ['/faelle', 'Fälle'],
  ['/sichtung', 'Sichtung: Beginn'],
  ['/schalter', 'Schalter'],
  ['/ein-schritt', 'Ein Schritt fehlt'],
  ['/dubletten', 'Dubletten'],
  ['/papiere/ruecklauf', 'Papiere: Rücklauf'],
  ['/papiere/boegen', 'Papiere: Bögen ausgeben'],
  ['/papiere/anschreiben', 'Papiere: Anschreiben'],
  ['/papiere/scans', 'Papiere: Scans'],
  ['/traeger', 'Träger: Beratungsstellen'],
  ['/traeger/berichte', 'Träger: Berichte'],
  ['/traeger/mittel', 'Träger: Mittel'],
  ['/traeger/wechsel/:traeger', 'Träger: Wechsel'],
  ['/gremien/verzeichnis', 'Gremien: Verzeichnis'],
  ['/gremien/vorbereiten', 'Gremien: Sitzung vorbereiten'],
  ['/gremien/sitzungen', 'Gremien: Sitzungen'],
  ['/gremien/aufgaben', 'Gremien: Aufgaben'],
  ['/gremien/falllisten', 'Gremien: Falllisten'],
  ['/gremien/entscheidungen', 'Gremien: Grundsatzentscheidungen'],
  ['/gremien/leitsaetze', 'Gremien: Leitsätze'],
  ['/gremien/abweichungen', 'Gremien: Verschieden gesehen'],
  ['/auswertung/zahlen', 'Auswertung: Zahlen'],
  ['/auswertung/vergleich', 'Auswertung: Vergleich'],
  ['/auswertung/zielgruppe', 'Auswertung: Zielgruppe'],
  ['/auswertung/bericht', 'Auswertung: Bericht'],
  ['/auswertung/programm', 'Auswertung: Programm'],
  ['/austausch/einlesen', 'Austausch: Liste einlesen'],
  ['/austausch/statistik', 'Austausch: Halbjahresstatistik'],
  ['/austausch/uebergabe', 'Austausch: Übergabe an Träger'],
  ['/austausch/lenkungskreis', 'Austausch: Lenkungskreis'],
  ['/austausch/entscheidungen', 'Austausch: Grundsatzentscheidungen'],
  ['/austausch/sitzungen', 'Austausch: Sitzungen'],
  ['/austausch/weitergaben', 'Austausch: Weitergaben'],
  ['/recht/voraussetzungen', 'Recht: Voraussetzungen'],
  ['/recht/aenderungen', 'Recht: Was ändert sich?'],
  ['/recht/hinweise', 'Recht: Hinweise und Leitsätze'],
  ['/recht/betraege', 'Recht: Beträge'],
  ['/recht/pakete', 'Recht: Pakete'],
  ['/hilfe', 'Hilfe'],
  ['/hilfe/barrierefreiheit', 'Hilfe: Barrierefreiheit'],
  ['/einstellungen/behoerde', 'Einstellungen: Behörde'],
  ['/einstellungen/programm', 'Einstellungen: Programm'],
  ['/einstellungen/aktualisierung', 'Einstellungen: Aktualisierung'],
  ['/einstellungen/lizenzen', 'Einstellungen: Lizenzen'],
  ['/einstellungen/vorlagen', 'Einstellungen: Vorlagen'],
  ['/einstellungen/vorlagen/rueckmeldebogen', 'Einstellungen: eine Vorlage'],
  ['/einstellungen/sprachen', 'Einstellungen: Sprachen'],
  ['/einstellungen/massnahmen', 'Einstellungen: Maßnahmen'],
  ['/einstellungen/zugaenge', 'Einstellungen: Zugänge'],
  ['/einstellungen/sicherheit', 'Einstellungen: Sicherheit'],
  ['/einstellungen/sicherung', 'Einstellungen: Sicherung'],
  ['/einstellungen/datenschutz', 'Einstellungen: Datenschutz'],
  ['/gibt-es-nicht', 'Eine Adresse, die es nicht gibt'],
  ['/faelle/:fall/uebersicht', 'Fallakte: Übersicht'],
  ['/faelle/:fall/person', 'Fallakte: Person und Haushalt'],
  ['/faelle/:fall/aufenthalt', 'Fallakte: Aufenthalt'],
  ['/faelle/:fall/nachweise', 'Fallakte: Nachweise'],
  ['/faelle/:fall/pruefung', 'Fallakte: Prüfung und Ampel'],
  ['/faelle/:fall/instrument', 'Fallakte: Fahrplan und Vereinbarung'],
  ['/faelle/:fall/betreuung', 'Fallakte: Betreuung und Rückmeldung'],
  ['/faelle/:fall/sachstand', 'Fallakte: Sachstand'],
  ['/faelle/:fall/antrag', 'Fallakte: Antrag und Titel'],
  ['/faelle/:fall/dokumente', 'Fallakte: Dokumente'],
  ['/faelle/:fall/verlauf', 'Fallakte: Verlauf'],
  ['/dubletten/:fall/:anderer', 'Dubletten: zwei Akten nebeneinander'],
];

const ZUSTAENDE: readonly Ort[] = [
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
      await expect(page.getByRole('group', { name: 'Ergebnis' })).toBeVisible();
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
    name: 'Auswertung: Zielgruppe festlegen',
    pfad: '/auswertung/zielgruppe',
    zustand: knopf('Zielgruppe festlegen'),
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
];

export const orte: readonly Ort[] = [...SEITEN.map(([pfad, name]) => ({ pfad, name })), ...ZUSTAENDE];
