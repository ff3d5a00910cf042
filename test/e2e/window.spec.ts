import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Host } from './fixture.ts';
import { beginRegister, call, createRegister } from './register.ts';
import { renderersHolding } from './renderer-memory.ts';

test.describe('Das Fenster', () => {
  test('öffnet sich mit neutralem Titel und redet mit dem Kern', async ({ host }) => {
    await expect(host.page).toHaveTitle('Bleibeweg');
    const reply = await host.page.evaluate(() => window.bleibeweg.call('tresor.status', undefined));
    expect(reply).toMatchObject({ ok: true });
  });

  test('kennt nur die eine Brücke, und die lässt sich nicht verändern', async ({ host }) => {
    const seen = await host.page.evaluate(() => {
      const names = ['require', 'process', 'ipcRenderer', 'electron', '__standInIpc'];
      const { bleibeweg } = window;
      return {
        leaks: names.filter((name) => name in window),
        frozen:
          Object.isFrozen(bleibeweg) && Object.values(bleibeweg).every((entry) => Object.isFrozen(entry)),
        keys: Object.keys(bleibeweg).toSorted(),
      };
    });
    expect(seen).toEqual({ leaks: [], frozen: true, keys: ['call', 'cancel', 'on'] });
  });

  test('führt keine eingeschleusten Skripte aus und lädt nichts von außen', async ({ host }) => {
    const result = await host.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.head.append(script);
      const image = document.createElement('img');
      const imageFailed = new Promise((resolve) => image.addEventListener('error', () => resolve(true)));
      image.src = 'https://example.com/bild.png';
      const fetched = await fetch('https://example.com/').then(
        () => 'geladen',
        () => 'abgewiesen',
      );
      return {
        intruder: 'intruder' in window,
        imageFailed: await imageFailed,
        fetched,
        violations: violations.toSorted(),
      };
    });
    expect(result).toEqual({
      intruder: false,
      imageFailed: true,
      fetched: 'abgewiesen',
      violations: ['connect-src', 'img-src', 'script-src-elem'],
    });
  });

  test('bleibt auf seiner Seite, wenn etwas es wegführen will', async ({ host }) => {
    const before = host.page.url();
    await host.page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await host.page
      .evaluate(() => {
        location.href = 'file:///etc/passwd';
      })
      .catch(() => undefined);
    await expect.poll(() => host.page.url()).toBe(before);
    await expect(host.page.locator('#root')).toBeAttached();
  });

  test('öffnet keine weiteren Fenster', async ({ host }) => {
    // In the stand-in a refused popup is seen for a moment; in Electron it never comes to be.
    const appearing = host.page
      .context()
      .waitForEvent('page', { timeout: 2_000 })
      .catch(() => null);
    await host.page.evaluate(() => {
      window.open('https://example.com/');
    });
    const popup = await appearing;
    await expect.poll(() => popup === null || popup.isClosed()).toBe(true);
    expect(await host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('verweigert jede Berechtigung', async ({ host }) => {
    const states = await host.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      return await Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
    });
    expect(states.filter((state) => state === 'granted')).toEqual([]);
    const position = await host.page.evaluate(
      () =>
        new Promise((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve('erlaubt'),
            () => resolve('verweigert'),
          ),
        ),
    );
    expect(position).toBe('verweigert');
  });

  test('hört nicht auf eingebettete Seiten', async ({ host }) => {
    const seen = await host.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>eingebettet</p>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const inner = frame.contentWindow ?? window;
      return ['bleibeweg', 'require', '__standInIpc'].filter((name) => name in inner);
    });
    expect(seen).toEqual([]);
  });
});

test.describe('Der Kern', () => {
  test('wird neu gestartet, wenn er stirbt; ein frisches Fenster ist gesperrt und sagt, was war', async ({
    host,
  }) => {
    await createRegister(host);
    const core = await corePid(host);
    const page = await host.exchanged(async () => process.kill(core, 'SIGKILL'));
    await expect(page.getByText('Das Programm musste neu ansetzen')).toBeVisible();
    expect(await call(host, 'tresor.status', undefined)).toMatchObject({ zustand: 'gesperrt' });
    expect(await corePid(host)).not.toBe(core);
  });

  test('überlebt das Ende des Programms nicht', async ({ host }) => {
    const core = await corePid(host);
    await host.restart();
    expect(() => process.kill(core, 0)).toThrow();
  });
});

test.describe('Das Sperren', () => {
  test('tauscht das Fenster gegen eines in einem neuen Prozess: nichts vom Fall bleibt im Speicher', async ({
    host,
  }) => {
    test.skip(process.platform !== 'linux', 'Nur unter Linux lässt sich der Speicher eines Prozesses lesen.');
    await createRegister(host);
    const before = host.page;
    const marker = await before.evaluate(() => {
      // Put together in the page only, so that no other process has ever seen it.
      const text = ['Zylinder', 'kopf', 'Ottilie', String(Math.trunc(Math.random() * 1e9))].join('-');
      document.body.dataset['probe'] = text;
      return text.split('-');
    });
    expect(renderersHolding(marker.join('-'))).toBeGreaterThan(0);
    await host.exchanged(() => call(host, 'tresor.lock', undefined));
    expect(before.isClosed()).toBe(true);
    await expect.poll(() => renderersHolding(marker.join('-'))).toBe(0);
    expect(await call(host, 'tresor.status', undefined)).toMatchObject({ zustand: 'gesperrt' });
  });

  test('geschieht von selbst, wenn niemand mehr da ist; das Fenster erfährt es vorher', async ({ host }) => {
    await createRegister(host);
    const { autoLockMinutes } = await call(host, 'tresor.status', undefined);
    await host.page.evaluate(() => {
      window.bleibeweg.on((event) =>
        localStorage.setItem('gehört', `${localStorage.getItem('gehört') ?? ''} ${event.kind}`),
      );
    });
    const page = await host.exchanged(() => host.setIdleSeconds(autoLockMinutes * 60 + 1));
    expect(await page.evaluate(() => localStorage.getItem('gehört'))).toContain('vor_sperren');
    expect(await call(host, 'tresor.status', undefined)).toMatchObject({ zustand: 'gesperrt' });
  });

  test('geschieht, wenn der Rechner schlafen geht', async ({ host }) => {
    await createRegister(host);
    await host.exchanged(() => host.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend')));
    expect(await call(host, 'tresor.status', undefined)).toMatchObject({ zustand: 'gesperrt' });
  });
});

test.describe('Das Drucken', () => {
  test('geht von einem versteckten Fenster aus und lässt keines zurück', async ({ host }) => {
    const folder = await beginRegister(host);
    await call(host, 'tresor.printBlatt', { als: 'druck' });
    expect(await host.printJobs()).toBe(1);
    const blatt = join(folder, 'Wiederherstellung.pdf');
    await host.chooseNext(blatt);
    await call(host, 'tresor.printBlatt', { als: 'pdf' });
    expect(readFileSync(blatt).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await host.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });
});

function corePid(host: Host): Promise<number> {
  return host.evaluate(
    ({ app }) => app.getAppMetrics().find((each) => each.name === 'Bleibeweg Kern')?.pid ?? 0,
  );
}
