/** The desktop program, as a table of contents. What each line does stands in the file it names. */
import { app, dialog } from 'electron';
import { lockWhenUnattended } from './app/auto-lock.ts';
import { createBrought } from './app/brought.ts';
import { relayCalls } from './app/calls.ts';
import { createChosenPaths } from './app/chosen-paths.ts';
import { keepCore } from './app/core-keeper.ts';
import { installerFolder } from './app/installer.ts';
import { registerAppScheme, serveApp } from './app/app-protocol.ts';
import { blockNetwork, switchOffBackgroundTraffic } from './app/network-block.ts';
import { refuseNavigation } from './app/navigation.ts';
import { refusePermissions } from './app/permissions.ts';
import { usePortableFolder } from './app/portable.ts';
import { createPorts } from './app/ports.ts';
import { createPrintPages } from './app/print.ts';
import { openPrivateSession } from './app/private-session.ts';
import { readSelbsttest } from './app/selbsttest.ts';
import { quitWhenClosed } from './app/quit.ts';
import { beTheOnlyInstance } from './app/single-instance.ts';
import { setMenu } from './app/menu.ts';
import { createWindowPlace } from './app/window.ts';

switchOffBackgroundTraffic();
registerAppScheme();
app.enableSandbox();
refuseNavigation();

usePortableFolder();
const selbsttest = readSelbsttest();
const place = createWindowPlace();
const chosen = createChosenPaths([installerFolder()]);
const brought = createBrought({ place, chosen });
brought.take(process.argv.slice(1), process.cwd());

if (beTheOnlyInstance(showAgain)) void app.whenReady().then(open).catch(giveUp);
else app.quit();

async function open(): Promise<void> {
  const session = openPrivateSession();
  const pages = createPrintPages(session);
  serveApp(session, pages);
  blockNetwork(session);
  refusePermissions(session);
  setMenu();

  const real = createPorts({ place, pages, chosen, brought });
  const ports = selbsttest?.ports(real) ?? real;
  const core = keepCore({ ports, place, onOpened: brought.remind });
  relayCalls({ core, place });
  lockWhenUnattended({ core, place });
  quitWhenClosed({ core, place });
  await place.open(session);
  await selbsttest?.run({ core, place });
}

/** Somebody starts the program again, perhaps by opening a package. */
function showAgain(args: readonly string[], folder: string): void {
  place.focus();
  brought.take(args, folder);
  brought.remind();
}

function giveUp(error: unknown): void {
  dialog.showErrorBox(
    'Bleibeweg konnte nicht starten',
    error instanceof Error ? error.message : String(error),
  );
  app.exit(1);
}
