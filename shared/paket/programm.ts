/** `inhalt/programm.json` of an update package: the installers that lie beside it, each named by its check sum. */
import { z } from 'zod';
import { version } from './paket-kopf.ts';

/** How the program came onto this computer; an update comes the same way. */
export const programmform = z.enum(['nsis', 'portable', 'appimage', 'deb']);
export type Programmform = z.output<typeof programmform>;

/** A plain name: the file lies in the folder of the package, nowhere else. */
const dateiname = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{2,99}\.(?:exe|AppImage|deb)$/);
const MAX_BYTES = 1024 * 1024 * 1024;

export const programm = z.strictObject({
  version,
  dateien: z
    .array(
      z.strictObject({
        plattform: z.string().regex(/^[a-z0-9]{3,10}-[a-z0-9]{2,10}$/),
        form: programmform,
        datei: dateiname,
        bytes: z.int().min(1).max(MAX_BYTES),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(20),
});
export type Programm = z.output<typeof programm>;
export type Programmdatei = Programm['dateien'][number];

/** The installer for this computer; null: this update is not for it. */
export function installerFor(
  { dateien }: Programm,
  { plattform, form }: Pick<Programmdatei, 'plattform' | 'form'>,
): Programmdatei | null {
  return dateien.find((each) => each.plattform === plattform && each.form === form) ?? null;
}

/** The environment that electron-builder's portable program and an AppImage set for what they start. */
export function programmformOf(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): Programmform {
  if (platform === 'win32') return env['PORTABLE_EXECUTABLE_FILE'] === undefined ? 'nsis' : 'portable';
  return env['APPIMAGE'] === undefined ? 'deb' : 'appimage';
}
