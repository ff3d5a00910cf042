import { describe, expect, test, vi } from 'vitest';
import { refuseNavigation } from '#electron/app/navigation.ts';

type Listener = (event: { url?: string; preventDefault: () => void }, ...more: readonly unknown[]) => void;
const { app, created } = vi.hoisted(() => {
  const listeners: ((event: unknown, contents: unknown) => void)[] = [];
  return { app: { on: (_: string, listener: () => void) => listeners.push(listener) }, created: listeners };
});
vi.mock('electron', () => ({ app }));

function contents() {
  const events = new Map<string, Listener>();
  const state = { events, open: (_: { url: string }) => ({ action: 'allow' }) };
  const fake = {
    on: (name: string, listener: Listener) => events.set(name, listener),
    setWindowOpenHandler: (handler: typeof state.open) => (state.open = handler),
  };
  refuseNavigation();
  created.at(-1)?.({}, fake);
  return state;
}

function isPrevented(name: string, url: string): boolean {
  const preventDefault = vi.fn<() => void>();
  contents().events.get(name)?.({ url, preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe('Any web contents', () => {
  test('stay at addresses of the program', () => {
    expect(isPrevented('will-navigate', 'app://bleibeweg/#/heute')).toBe(false);
    for (const url of [
      'https://example.com/',
      'file:///etc/passwd',
      'app://druck/1',
      'app://bleibeweg.example/',
      'javascript:1',
      'data:text/html,x',
    ])
      expect(isPrevented('will-navigate', url), url).toBe(true);
  });

  test('get neither webviews nor further windows', () => {
    expect(isPrevented('will-attach-webview', '')).toBe(true);
    expect(contents().open({ url: 'app://bleibeweg/' })).toEqual({ action: 'deny' });
  });
});
