/**
 * A working day with invented people who exist nowhere else; afterwards nothing of them may be found outside of the
 * encrypted files. `npm run leck` takes 500 of them, `npm test` a few.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { saeen, spurenOf, type Saat } from '#test/leck/saat.ts';
import { createSucher, sucheInBytes, sucheInOrdner, type Sucher } from '#test/leck/suche.ts';
import { expect, test as base, type Host } from './fixture.ts';
import { FaellePage } from './pages/faelle-page.ts';
import { Shell } from './pages/shell.ts';
import { StartPage } from './pages/start-page.ts';
import { call, createRegister, KENNWORT } from './register.ts';
import { searchRenderers } from './renderer-memory.ts';

const ANZAHL = Number(process.env['BLEIBEWEG_LECK'] ?? 12);

/** Everything the program and its browser write temporarily lands in a folder of this test alone. */
const test = base.extend<{ temp: string }>({
  temp: [
    // Playwright wants to see which fixtures are asked for.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const before = process.env['TMPDIR'];
      const temp = mkdtempSync(join(tmpdir(), 'bleibeweg-leck-'));
      process.env['TMPDIR'] = temp;
      try {
        await use(temp);
      } finally {
        if (before === undefined) delete process.env['TMPDIR'];
        else process.env['TMPDIR'] = before;
        rmSync(temp, { recursive: true, force: true, maxRetries: 3 });
      }
    },
    { auto: true },
  ],
});

test.use({ heute: '2026-03-16' });
test.setTimeout(180_000 + ANZAHL * 1_500);

test('Ein ganzer Tag hinterlässt keinen Namen, kein Geburtsdatum und keine Nummer im Klartext', async ({
  host,
  temp,
}, info) => {
  test.skip(process.platform !== 'linux', 'Nur unter Linux lässt sich der Speicher eines Prozesses lesen.');
  const saat = saeen(ANZAHL);
  const sucher = createSucher(saat.flatMap(spurenOf));
  const heard = listen(host);
  const papiere = mkdtempSync(join(temp, '..', 'bleibeweg-leck-papiere-'));
  try {
    const register = await createRegister(host);
    const ids = await enter(host, saat);
    await work(host, { saat, ids, papiere, heard });
    expect(
      searchRenderers(sucher).filter((found) => found !== null).length,
      'offen: im Fenster',
    ).toBeGreaterThan(0);
    expect(sucheInOrdner(papiere, sucher).funde.length, 'Papiere sind zum Lesen da').toBeGreaterThan(2);
    await crashes(host, { saat, heard });

    heard.watch(await new Shell(host).lock());
    await expect.poll(() => searchRenderers(sucher).filter((found) => found !== null)).toEqual([]);
    const { funde, bytes } = sucheInOrdner(temp, sucher);
    expect(funde).toEqual([]);
    expect(existsSync(join(register, 'Sicherungen'))).toBe(true);
    expect(sucheInBytes(Buffer.from(host.output()), sucher), 'Ausgabe des Programms').toBeNull();
    expect(sucheInBytes(Buffer.from(heard.lines.join('\n')), sucher), 'Konsole und Titel').toBeNull();
    expect(heard.lines.length, 'Titel wurden gehört').toBeGreaterThan(3);
    wouldBeFound(temp, saat, sucher);
    info.annotations.push({
      type: 'leck',
      description: `${ANZAHL} Menschen, ${(bytes / 1e6).toFixed(1)} MB in Dateien durchsucht, 0 Funde`,
    });
  } finally {
    rmSync(papiere, { recursive: true, force: true });
  }
});

type Heard = {
  readonly lines: string[];
  readonly watch: (page: Page) => Page;
  readonly title: () => Promise<void>;
};

/** What a window says to its console, and what stands in the task bar. */
function listen(host: Host): Heard {
  const lines: string[] = [];
  const watch = (page: Page): Page => {
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(error.stack ?? error.message));
    return page;
  };
  watch(host.page);
  return {
    lines,
    watch,
    title: async () => void lines.push(await host.page.title(), new URL(host.page.url()).pathname),
  };
}

async function enter(host: Host, saat: readonly Saat[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { nachname, vornamen, geburtsdatum, azrNr, strasse } of saat) {
    const { id } = await call(host, 'fall.create', { nachname, vornamen, geburtsdatum });
    const { person } = await call(host, 'fall.load', { id });
    const { programmNr: _, ...known } = person;
    await call(host, 'fall.savePerson', { ...known, azrNr, basis: person });
    await call(host, 'fall.saveHaushalt', {
      personId: id,
      haushalt: {
        id: null,
        bezeichnung: nachname,
        unterkunft: null,
        strasse,
        plz: '00000',
        ort: 'Musterstadt',
      },
      basis: null,
    });
    ids.push(id);
  }
  return ids;
}

type Day = {
  readonly saat: readonly Saat[];
  readonly ids: readonly string[];
  readonly papiere: string;
  readonly heard: Heard;
};

/** List, search, case, draft, papers, list to a file, a foreign list, calendar, backups, a mistake in between. */
async function work(host: Host, { saat, ids, papiere, heard }: Day): Promise<void> {
  const [first, second] = saat;
  const [id = ''] = ids;
  await host.page.reload();
  const shell = new Shell(host);
  await shell.goTo('Fälle');
  await expect(new FaellePage(host).rows.first()).toBeVisible();
  await shell.find(first?.nachname ?? '');
  await expect(host.page.getByRole('heading', { level: 1 })).toContainText(first?.nachname ?? '');
  await heard.title();
  for (const als of ['docx', 'pdf', 'druck'] as const)
    await call(host, 'dokument.write', {
      vorlage: 'rueckmeldebogen',
      personId: id,
      als,
      ordner: als === 'druck' ? null : await place(host, papiere),
    } as never);
  await call(host, 'auswahl.writeExport', {
    ids: [...ids],
    spalten: ['name', 'geboren'],
    ordner: await place(host, papiere),
  });
  const liste = join(papiere, 'Liste.csv');
  writeFileSync(
    liste,
    `Name;Vorname;Geburtsdatum\n${saat.map((s) => `${s.nachname};${s.vornamen};${s.geburtsdatum}`).join('\n')}\n`,
  );
  await host.chooseNext(liste);
  await call(host, 'import.open', {});
  await call(host, 'sicherung.create', {});
  await call(host, 'sicherung.create', {
    ziel: 'waehlen',
    ordner: await place(host, mkdtempSync(join(host.folder, 'stick-'))),
  });
  await shell.goTo('Heute');
  await heard.title();
  const wrong = await host.page.evaluate(
    (name) =>
      window.bleibeweg.call('fall.create', { nachname: name, geburtsdatum: `${name} 31.02.1907` } as never),
    second?.nachname ?? '',
  );
  expect(wrong.ok).toBe(false);
  await shell.goTo('Fälle');
  await new FaellePage(host).startNeuePerson({
    Nachname: second?.nachname ?? '',
    Vornamen: second?.vornamen ?? '',
  });
  await heard.title();
}

/** The window may write only to places that were chosen in a dialog. */
async function place(host: Host, ordner: string): Promise<string> {
  await host.chooseNext(ordner);
  await call(host, 'tresor.chooseFolder', undefined);
  return ordner;
}

/** The core dies in the middle of the work; the day goes on. */
async function crashes(host: Host, { saat, heard }: Pick<Day, 'saat' | 'heard'>): Promise<void> {
  const core = await host.evaluate(
    ({ app }) => app.getAppMetrics().find((each) => each.name === 'Bleibeweg Kern')?.pid ?? 0,
  );
  await expect.poll(async () => await call(host, 'entwurf.load', { ort: 'faelle/neu' })).not.toBeNull();
  heard.watch(await host.exchanged(async () => void process.kill(core, 'SIGKILL')));
  await new StartPage(host).unlock(KENNWORT);
  await expect(new FaellePage(host).neuePerson.getByLabel('Nachname')).toHaveValue(saat[1]?.nachname ?? '');
  await heard.title();
}

/** The search would notice a name in each of the ways in which programs write one. */
function wouldBeFound(temp: string, [first]: readonly Saat[], sucher: Sucher): void {
  const { nachname = '', azrNr = '', geburtsdatum = '' } = first ?? {};
  const day = geburtsdatum.split('-').toReversed().join('.');
  const planted: Readonly<Record<string, Uint8Array>> = {
    'fehler.log': Buffer.from(`2026 ${nachname.toUpperCase()} x`, 'latin1'),
    'abbild.dmp': Buffer.from(`....${nachname}....`, 'utf16le'),
    'zwischen.tmp': Buffer.from(`${'-'.repeat(5000)}${azrNr}`),
    'papier.docx': zipSync({
      'word/document.xml': [strToU8(`<w:t>${nachname.toLowerCase()}</w:t>`), { level: 6 }],
    }),
    'strom.bin': Buffer.concat([Buffer.alloc(77, 1), deflateSync(Buffer.from(`geboren ${day}`))]),
  };
  const folder = join(temp, 'gegenprobe');
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(planted)) writeFileSync(join(folder, name), bytes);
  const found = sucheInOrdner(folder, sucher).funde.map(({ ort }) => ort.slice(folder.length + 1));
  expect(found.toSorted()).toEqual(Object.keys(planted).toSorted());
  rmSync(folder, { recursive: true });
}
