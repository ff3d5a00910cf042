// A main process that prints one page and tells what came of it. Run by print.test.ts through the stand-in.
import { app, BrowserWindow } from 'electron';
import { registerAppScheme, serveApp } from '#electron/app/app-protocol.ts';
import { createPrintPages } from '#electron/app/print.ts';
import { openPrivateSession } from '#electron/app/private-session.ts';

registerAppScheme();
void app.whenReady().then(async () => {
  const session = openPrivateSession();
  const pages = createPrintPages(session);
  serveApp(session, pages);
  const html = `<!doctype html><html lang="de"><head><title>Probe</title><style>@page{size:A5}</style></head><body>
    <h1>Überschrift</h1><p id="text">Ein Absatz</p><script>document.getElementById('text').textContent='Skript lief'</script>
    <img src="https://example.com/bild.png" alt=""></body></html>`;
  const pdf = await pages.printPdf({ html, title: 'Probe' });
  const printed = await pages.print({ html, title: 'Probe' });
  process.stdout.write(
    JSON.stringify({
      pdf: Buffer.from(pdf).toString('base64'),
      printed,
      windowsLeft: BrowserWindow.getAllWindows().length,
      unknownPage: pages.take('app://druck/00000000'),
    }),
  );
  app.exit(0);
});
