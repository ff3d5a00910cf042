import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '#electron/dev/freshness.ts';
import { BILD, bilder, type Bild } from '#renderer/features/hilfe/bilder.ts';
import { expect, test, type Host } from './fixture.ts';
import { call, createRegister } from './register.ts';

test.use({ heute: '2026-11-20' });

/** `npm run handbuch` takes the pictures; every other run only looks whether what they show is still there. */
const AUFNEHMEN = process.env['HANDBUCH'] === '1';
const ORDNER = join(ROOT, 'renderer/features/hilfe/bilder');

type Weg = {
  /** Address behind the sign #; `:fall` stands for a file of the practice register. */
  readonly pfad: string;
  /** What the alternative text promises. */
  readonly zeigt: string | RegExp;
  readonly vorher?: (host: Host) => Promise<void>;
  /** Heading with which the picture begins; without one it begins with the page. */
  readonly ab?: string | RegExp;
};

/** Where the room begins: below the bar, beside the navigation. It stays there when the room is scrolled. */
type Rand = { readonly x: number; readonly y: number };

const wege: Readonly<Record<Bild, Weg>> = {
  heute: { pfad: '/heute', zeigt: /Was sich von selbst ändert/ },
  sichtung: {
    pfad: '/sichtung',
    zeigt: /grün/i,
    vorher: async ({ page }) => {
      await page.getByRole('heading', { level: 1, name: 'Sichtung' }).waitFor();
      await page.getByRole('main').getByRole('button').first().press('Enter');
      await expect(page.getByRole('group', { name: 'Ergebnis' })).toBeVisible();
    },
  },
  faelle: { pfad: '/faelle', zeigt: /Filter|Personen/ },
  akte: { pfad: '/faelle/:fall/uebersicht', zeigt: /Nächste/ },
  pruefung: { pfad: '/faelle/:fall/pruefung', zeigt: /§ 25b/ },
  papiere: { pfad: '/faelle/:fall/dokumente', zeigt: /Rückmeldebogen/ },
  traeger: { pfad: '/traeger', zeigt: /20 von 60 Plätzen/ },
  gremien: { pfad: '/gremien/vorbereiten', zeigt: /Tagesordnung/ },
  lenkungskreis: {
    pfad: '/austausch/lenkungskreis',
    zeigt: /Ampelgruppe/,
    ab: 'Diese Zahlen verlassen das Haus',
  },
  auswertung: { pfad: '/auswertung/zahlen', zeigt: /120 Personen im Register/, ab: 'Ampelgruppen' },
  zielgruppe: { pfad: '/auswertung/zielgruppe', zeigt: /Lange Geduldete/ },
  sicherung: { pfad: '/einstellungen/sicherung', zeigt: /Sicherung/ },
};

test('jedes Bild des Handbuchs zeigt eine Seite, die es gibt, und steht in der Hilfe', async ({ host }) => {
  test.setTimeout(90_000);
  const fall = await uebungsregister(host);
  const { page } = host;
  // Wide enough that beside the navigation exactly a picture fits.
  await page.setViewportSize({ width: BILD.breite + 208, height: 760 });
  const box = await page.getByRole('main').boundingBox();
  const rand = { x: box?.x ?? 0, y: box?.y ?? 0 };
  if (AUFNEHMEN) mkdirSync(ORDNER, { recursive: true });
  for (const bild of Object.keys(wege) as Bild[]) {
    const { pfad, zeigt, vorher } = wege[bild];
    await page.evaluate(
      (to) => {
        window.location.hash = to;
      },
      pfad.replace(':fall', fall),
    );
    await vorher?.(host);
    const main = page.getByRole('main');
    await expect.soft(main.getByText(zeigt).first(), bild).toBeVisible();
    if (AUFNEHMEN) await aufnehmen(host, bild, rand);
  }
  // The help of this build still shows the pictures of before.
  if (AUFNEHMEN) return;

  await page.evaluate(() => {
    window.location.hash = '/hilfe';
  });
  for (const alt of Object.values(bilder)) {
    const gezeigt = page.getByRole('img', { name: alt });
    await gezeigt.scrollIntoViewIfNeeded();
    await expect.poll(() => gezeigt.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(BILD.breite);
  }
});

/** The practice office, with a Gremium, a meeting to prepare and a Zielgruppe. Gives a file that has something to say. */
async function uebungsregister(host: Host): Promise<string> {
  await createRegister(host, { beispiel: true });
  await call(host, 'beispiel.fill', undefined);
  const { zeilen } = await call(host, 'fall.list', { limit: 60 });
  const fall = zeilen.find(({ traeger }) => traeger !== null) ?? zeilen[0];
  if (fall === undefined) throw new Error('the practice register is empty');
  await call(host, 'gremium.save', {
    id: crypto.randomUUID(),
    name: 'Fallgruppe',
    art: 'fallgruppe',
    mitglieder: null,
    empfang: 'namentlich',
    rhythmus: 'vier_wochen',
    naechsteAm: '2026-12-02',
    aktiv: true,
  });
  for (const [n, was] of [
    'Wie weiter mit dem Pass?',
    'Arbeit und Kinderbetreuung',
    'Sprachnachweis',
  ].entries())
    await call(host, 'eintrag.save', {
      tabelle: 'wiedervorlage',
      eintrag: {
        id: crypto.randomUUID(),
        personId: zeilen.filter(({ traeger }) => traeger !== null)[n]?.id ?? fall.id,
        faelligAm: '2026-12-02',
        was,
        gremium: 'fallgruppe',
      },
    });
  for (const { id } of zeilen.filter(({ traeger }) => traeger !== null).slice(0, 2))
    await call(host, 'einwilligung.grant', {
      personId: id,
      traegerId: null,
      erteiltAm: '2026-11-20',
      zwecke: ['fallgruppe'],
    });
  await call(host, 'zielgruppe.save', {
    id: crypto.randomUUID(),
    name: 'Lange Geduldete',
    gueltigAb: '2026-11-20',
    jahre: 6,
    zeit: 'duldung_60b',
  });
  await host.page.reload();
  await expect(host.page.getByRole('navigation', { name: 'Räume' })).toBeVisible();
  return fall.id;
}

/** The room without the frame around it, in the light mode, when nothing moves any more. */
async function aufnehmen({ page }: Host, bild: Bild, rand: Rand): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const main = page.getByRole('main');
  const { ab } = wege[bild];
  if (ab !== undefined)
    await main
      .getByRole('heading', { name: ab, exact: true })
      .first()
      .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.waitForTimeout(600);
  await page.screenshot({
    path: join(ORDNER, `${bild}.png`),
    clip: { ...rand, width: BILD.breite, height: BILD.hoehe },
    animations: 'disabled',
    caret: 'hide',
  });
}
