import { describe, expect, test, vi } from 'vitest';
import { blockNetwork, switchOffBackgroundTraffic } from '#electron/app/network-block.ts';

const { app, switches } = vi.hoisted(() => {
  const set = new Map<string, string | undefined>();
  const appendSwitch = (name: string, value?: string) => set.set(name, value);
  return { app: { isPackaged: true, commandLine: { appendSwitch } }, switches: set };
});
vi.mock('electron', () => ({ app }));

type Filter = (request: { url: string }, decide: (answer: { cancel: boolean }) => void) => void;

function session() {
  const events = new Map<string, (event: { preventDefault: () => void }) => void>();
  const state = { filter: (() => undefined) as Filter, events, spelling: true, languages: ['de'] };
  blockNetwork({
    webRequest: { onBeforeRequest: (filter: Filter) => (state.filter = filter) },
    on: (name: string, listener: () => void) => events.set(name, listener),
    setSpellCheckerEnabled: (on: boolean) => (state.spelling = on),
    setSpellCheckerLanguages: (languages: string[]) => (state.languages = languages),
    // As much of a session as is used.
  } as never);
  return state;
}

function isCancelled(url: string): boolean {
  let answer = { cancel: false };
  session().filter({ url }, (decided) => (answer = decided));
  return answer.cancel;
}

describe('The network', () => {
  test.each(['app://bleibeweg/index.html', 'data:text/plain,x', 'blob:app://bleibeweg/1'])(
    'is not asked for %s',
    (url) => {
      expect(isCancelled(url)).toBe(false);
    },
  );

  test.each([
    'http://example.com/',
    'https://example.com/',
    'HTTPS://EXAMPLE.COM/',
    'ws://127.0.0.1:9222/',
    'wss://example.com/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'chrome-extension://x/y',
    'devtools://devtools/bundled/',
    'app2://x',
    'apps://x',
    '',
    'x',
  ])('is refused to „%s“', (url) => {
    expect(isCancelled(url)).toBe(true);
  });

  test('gets no downloads and no dictionaries', () => {
    const { events, spelling, languages } = session();
    const preventDefault = vi.fn<() => void>();
    events.get('will-download')?.({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
    expect([spelling, languages]).toEqual([false, []]);
  });

  test('is not used by Chromium on its own account either', () => {
    switchOffBackgroundTraffic();
    expect([...switches.keys()]).toEqual(
      expect.arrayContaining([
        'disable-background-networking',
        'disable-component-update',
        'disable-domain-reliability',
        'disable-breakpad',
        'no-pings',
        'no-proxy-server',
        'dns-prefetch-disable',
      ]),
    );
    expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  });
});
