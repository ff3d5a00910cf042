import { EventEmitter } from 'node:events';
import type { Request as PageRequest } from 'playwright';
import { browserContext, isBrowserReady } from './browser.ts';
import { ownSchemes } from './addresses.ts';
import { notModelled } from './not-modelled.ts';

type Handler = (request: Request) => Response | Promise<Response>;
type Filter = (
  details: { url: string; method: string; resourceType: string },
  decide: (answer: { cancel?: boolean }) => void,
) => void;
type PermissionRequest = (contents: unknown, permission: string, decide: (granted: boolean) => void) => void;

/** Permissions Chromium can be told about from outside, by Electron's name and by the browser's. */
const PERMISSIONS = [
  ['geolocation', 'geolocation'],
  ['notifications', 'notifications'],
  ['media', 'camera'],
  ['media', 'microphone'],
  ['clipboard-read', 'clipboard-read'],
] as const;

export class SessionProtocol {
  readonly #handlers = new Map<string, Handler>();

  handle(scheme: string, handler: Handler): void {
    if (!ownSchemes.has(scheme))
      notModelled(`protocol.handle for a scheme that was not registered (${scheme})`);
    this.#handlers.set(scheme, handler);
  }

  handlerFor(address: string): Handler | undefined {
    return this.#handlers.get(address.slice(0, address.indexOf(':')));
  }
}

/** One session. All of them live in the one throw-away profile of the browser; none ever touches a disk that stays. */
export class Session extends EventEmitter {
  readonly protocol = new SessionProtocol();
  #filter: Filter | null = null;
  #permission: PermissionRequest | null = null;

  readonly webRequest = {
    onBeforeRequest: (filter: Filter): void => {
      this.#filter = filter;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.#permission = handler;
  }
  setPermissionCheckHandler(): void {
    // Chromium keeps one answer per permission here; the request handler gives it.
  }
  setDevicePermissionHandler(): void {
    // Devices cannot be reached from a page without a dialog of the browser.
  }
  setSpellCheckerEnabled(): void {
    // The browser in use has no spell checker.
  }
  setSpellCheckerLanguages(): void {
    // as above
  }

  cancels(url: string, request: PageRequest): boolean {
    let cancelled = false;
    this.#filter?.({ url, method: request.method(), resourceType: request.resourceType() }, ({ cancel }) => {
      cancelled = cancel === true;
    });
    return cancelled;
  }

  /** Like Electron: without a handler everything is granted, so a program that forgets it is found out. */
  async grantPermissions(origin: string): Promise<void> {
    const granted = PERMISSIONS.filter(([permission]) => this.#grants(permission)).map(([, name]) => name);
    if (granted.length > 0) await browserContext().grantPermissions(granted, { origin });
  }

  #grants(permission: string): boolean {
    let granted = this.#permission === null;
    this.#permission?.(null, permission, (decision) => {
      granted = decision;
    });
    return granted;
  }
}

const partitions = new Map<string, Session>();
const defaultSession = new Session();

export const session = {
  defaultSession,
  fromPartition: (name: string): Session => {
    if (!isBrowserReady()) throw new Error('Session can only be received when app is ready');
    const known = partitions.get(name) ?? new Session();
    partitions.set(name, known);
    return known;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (schemes: readonly { scheme: string }[]): void => {
    if (isBrowserReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    for (const { scheme } of schemes) ownSchemes.add(scheme);
  },
};
