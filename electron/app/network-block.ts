import { app, type Session } from 'electron';

/**
 * The program has no network. This switches off what Chromium does on its own account (updates of components,
 * prefetch, proxies found by asking around, crash reports), before it starts; names resolve to nothing.
 */
export function switchOffBackgroundTraffic(): void {
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
  ]) {
    app.commandLine.appendSwitch(name);
  }
  app.commandLine.appendSwitch('disable-breakpad');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('no-proxy-server');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Cancels every request that is not answered by the program itself. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((request, decide) => decide({ cancel: !isOwn(request.url) }));
  session.on('will-download', (event) => event.preventDefault());
  // Dictionaries would be fetched from a server of Google.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
}

function isOwn(address: string): boolean {
  const scheme = address.slice(0, address.indexOf(':'));
  if (scheme === 'app' || scheme === 'data' || scheme === 'blob') return true;
  return scheme === 'devtools' && !app.isPackaged;
}
