import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeBrowser, isBrowserReady, scratch, startBrowser } from './browser.ts';
import { announceReady } from './control.ts';
import { InstanceLock } from './instance-lock.ts';
import { event, notModelled } from './not-modelled.ts';
import { windows } from './registry.ts';
import { settings } from './settings.ts';
import { utilityMetrics, type Metric } from './utility-process.ts';

const ROOT = join(import.meta.dirname, '../..');

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly #ready = Promise.withResolvers<void>();
  readonly #lock = new InstanceLock();
  #userData = settings.userData;
  #quitting = false;
  #exiting = false;

  readonly commandLine = {
    appendSwitch: (): void => {
      // switches for Electron's Chromium; the requests of this browser are answered one by one anyway
    },
    hasSwitch: (name: string): boolean => settings.hasSwitch(name),
    getSwitchValue: (name: string): string => settings.switchValue(name),
  };

  /** Starts the browser once the program has had its first turn, as Electron does. */
  constructor() {
    super();
    setImmediate(() => {
      if (this.#exiting || this.#quitting) return;
      startBrowser(() => this.quit()).then(
        () => {
          this.emit('ready', event({}));
          this.#ready.resolve();
          announceReady();
        },
        (error: unknown) => {
          console.error(error instanceof Error ? error.message : error);
          this.exit(1);
        },
      );
    });
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  isReady(): boolean {
    return isBrowserReady();
  }
  getVersion(): string {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    return version;
  }
  getPath(name: string): string {
    const path = this.#pathOf(name);
    mkdirSync(path, { recursive: true });
    return path;
  }
  setPath(name: string, path: string): void {
    if (name !== 'userData') notModelled(`app.setPath('${name}')`);
    this.#userData = path;
  }
  #pathOf(name: string): string {
    switch (name) {
      case 'userData':
        return this.#userData ?? join(scratch, 'benutzer');
      case 'temp':
        return tmpdir();
      case 'home':
        return homedir();
      case 'documents':
        return join(homedir(), 'Documents');
      default:
        return notModelled(`app.getPath('${name}')`);
    }
  }
  enableSandbox(): void {
    // the browser's processes are its own; a window without sandbox is refused
  }
  requestSingleInstanceLock(): boolean {
    return this.#lock.take(this.getPath('userData'));
  }
  getAppMetrics(): Metric[] {
    return utilityMetrics();
  }

  quit(): void {
    if (this.#quitting || this.#exiting) return;
    this.#quitting = true;
    const before = event({});
    this.emit('before-quit', before);
    const will = event({});
    // First every window may object to being closed; then the program itself.
    const stays = before.defaultPrevented || !this.#closeWindows();
    if (!stays) this.emit('will-quit', will);
    if (stays || will.defaultPrevented) this.#quitting = false;
    else this.exit(0);
  }

  #closeWindows(): boolean {
    for (const window of windows) window.close();
    return windows.size === 0;
  }

  exit(code = 0): void {
    if (this.#exiting) return;
    this.#exiting = true;
    this.#lock.release();
    const impatience = new Promise((resolve) => setTimeout(resolve, 3_000));
    void Promise.race([closeBrowser(), impatience]).finally(() => {
      rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
      process.exit(code);
    });
  }
}

export const app = new App();

process.on('disconnect', () => app.quit());
process.on('SIGTERM', () => app.quit());
process.on('SIGINT', () => app.quit());
process.on('SIGHUP', () => app.quit());
