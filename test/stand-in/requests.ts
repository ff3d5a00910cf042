import type { Page, Request as PageRequest, Route } from 'playwright';
import { toOwn } from './addresses.ts';
import { event } from './not-modelled.ts';
import { rememberPopupAddress } from './popups.ts';
import { windowsByPage } from './registry.ts';

/** Requests of pages that the policy of the page let through and the session had to refuse: there must be none. */
export const foreignRequests: string[] = [];

/**
 * Every request of every page ends here. It is answered by the program's own protocol or not at all: the
 * stand-in never goes on a network, so a test that passes shows that nothing from outside was needed.
 */
export async function answerRequest(route: Route): Promise<void> {
  const request = route.request();
  const address = toOwn(request.url());
  const page = pageOf(request);
  const window = page === null ? undefined : windowsByPage.get(page);
  try {
    if (window === undefined) {
      if (page !== null) rememberPopupAddress(page, address);
      return await route.abort('blockedbyclient');
    }
    const { webContents } = window;
    if (isNavigation(request) && !webContents.isExpected(request.url())) {
      const asking = event({ url: address, isMainFrame: true, isSameDocument: false });
      webContents.emit('will-navigate', asking, address);
      if (asking.defaultPrevented) return await route.abort('aborted');
    }
    const isCancelled = webContents.session.cancels(address, request);
    const handler = webContents.session.protocol.handlerFor(address);
    if (isCancelled || handler === undefined) {
      foreignRequests.push(address);
      return await route.abort(isCancelled ? 'blockedbyclient' : 'internetdisconnected');
    }
    await fulfil(route, await handler(toWebRequest(request, address)));
  } catch (error) {
    console.error('stand-in: a request failed', address, error);
    await route.abort('failed').catch(() => undefined);
  }
}

async function fulfil(route: Route, response: Response): Promise<void> {
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function toWebRequest(request: PageRequest, address: string): Request {
  const body = request.postDataBuffer();
  const { host: _host, ...headers } = request.headers();
  return new Request(address, {
    method: request.method(),
    headers,
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  });
}

function isNavigation(request: PageRequest): boolean {
  return request.isNavigationRequest() && request.frame().parentFrame() === null;
}

function pageOf(request: PageRequest): Page | null {
  try {
    return request.frame().page();
  } catch {
    return null; // the frame of a popup is not known yet
  }
}
