import { app, dialog, utilityProcess } from 'electron';
import { CORE_FLAGS } from '#electron/core/core-flags.ts';
import type { CoreStart, FromCore, HostPorts } from '#electron/core/protocol.ts';
import type { CoreEvent } from '#shared/api/contract.ts';
import { CORE_FILE } from './addresses.ts';
import { connectCore, type CoreChild, type CoreConnection } from './core-connection.ts';
import type { WindowPlace } from './window.ts';

export type Core = Pick<CoreConnection, 'call' | 'isIdle' | 'stop'> & {
  /** True between the events `geoeffnet` and `gesperrt`. */
  readonly isOpen: () => boolean;
};

const MAX_RESTARTS = 3;
const RESTART_WINDOW_MS = 60_000;

/**
 * Keeps exactly one core running. If it dies, the window is exchanged for a fresh one, which finds the register
 * locked, and is told. If it dies again and again, the program says so and ends.
 */
export function keepCore({
  ports,
  place,
  onOpened,
}: {
  readonly ports: HostPorts;
  readonly place: WindowPlace;
  /** After the window was told that the register is open. */
  readonly onOpened: () => void;
}): Core {
  let open = false;
  let deaths: number[] = [];
  let connection = start();

  function start(): CoreConnection {
    return connectCore(forkCore(), {
      start: describeStart(),
      ports,
      onEvent,
      onExit: (expected) => {
        open = false;
        if (!expected) recover();
      },
    });
  }

  function onEvent(event: CoreEvent): void {
    if (event.kind === 'geoeffnet') open = true;
    if (event.kind === 'gesperrt') {
      open = false;
      void place.exchange(event);
    } else place.send(event);
    if (event.kind === 'geoeffnet') onOpened();
  }

  function recover(): void {
    deaths = [...deaths.filter((at) => at > Date.now() - RESTART_WINDOW_MS), Date.now()];
    if (deaths.length > MAX_RESTARTS) {
      dialog.showErrorBox(
        'Bleibeweg kann nicht weiterarbeiten',
        'Ein Teil des Programms beendet sich immer wieder. Was gespeichert war, ist erhalten. Bitte starten Sie das Programm neu; hilft das nicht, installieren Sie es noch einmal.',
      );
      app.exit(1);
      return;
    }
    connection = start();
    void place.exchange({ kind: 'kern_neu_gestartet' });
  }

  return {
    call: (...request) => connection.call(...request),
    isIdle: () => connection.isIdle(),
    stop: () => connection.stop(),
    isOpen: () => open,
  };
}

function forkCore(): CoreChild {
  const child = utilityProcess.fork(CORE_FILE, [], {
    serviceName: 'Bleibeweg Kern',
    execArgv: [...CORE_FLAGS],
    stdio: app.isPackaged ? 'ignore' : 'inherit',
  });
  return {
    postMessage: (message) => child.postMessage(message),
    // `as`: the other end is our own core, compiled from the same protocol.
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromCore)),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

function describeStart(): CoreStart {
  const today = app.isPackaged ? '' : app.commandLine.getSwitchValue('heute');
  return {
    kind: 'start',
    userData: app.getPath('userData'),
    onlySample: isOnlySample(),
    version: app.getVersion(),
    onlyChosenPlaces: true,
    ...(today === '' ? {} : { today }),
    lightKeys: !app.isPackaged && app.commandLine.hasSwitch('leichte-schluessel'),
  };
}

/**
 * Outside of Electron (the window stand-in) the browser opens a debugging port that any local program can reach:
 * only sample registers there. The tests, whose registers hold invented people anyway, may say otherwise.
 */
function isOnlySample(): boolean {
  return process.versions['electron'] === undefined && !app.commandLine.hasSwitch('test-register');
}
