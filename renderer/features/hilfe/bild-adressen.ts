import type { Bild } from './bilder.ts';

const DATEIEN: Readonly<Record<string, string>> = import.meta.glob('./bilder/*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Address of a picture in the window; null where it has not been taken yet. */
export function adresseOf(bild: Bild): string | null {
  return DATEIEN[`./bilder/${bild}.png`] ?? null;
}
