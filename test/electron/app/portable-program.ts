import { app } from 'electron';
import { usePortableFolder } from '#electron/app/portable.ts';

usePortableFolder();
void app.whenReady().then(() => {
  process.stdout.write(JSON.stringify(app.getPath('userData')));
  app.exit(0);
});
