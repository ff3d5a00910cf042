import { z } from 'zod';
import { Refusal } from '#shared/lib/refusal.ts';
import { paketKopf } from '#shared/paket/paket-kopf.ts';
import type { PaketAngaben } from '../files/paket-datei.ts';

const angaben = paketKopf.omit({ format: true, fassung: true, dateien: true });
const SHOWN = 10;

/** What a publisher says about a package. @throws Refusal that names every place that is wrong */
export function readPaketAngaben(bytes: Uint8Array): PaketAngaben {
  z.config(z.locales.de());
  const parsed = angaben.safeParse(parse(bytes));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `  ${path.map(String).join('.').slice(0, 80)}: ${message.slice(0, 200)}`);
  throw new Refusal('invalid', `Die Angaben zum Paket stimmen nicht.\n${lines.join('\n')}`);
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal('invalid', 'Die Datei mit den Angaben ist kein gültiges JSON in UTF-8.');
  }
}
