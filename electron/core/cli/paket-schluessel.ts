import { existsSync, readFileSync } from 'node:fs';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Refusal } from '#shared/lib/refusal.ts';
import { refuseTaken, writeNewOwnFile } from './neue-datei.ts';
import { newPrivateKey, privateKeyOf, publicKeyOf, seedOf } from '../files/paket-unterschrift.ts';
import { umschlag, unwrapKey, wrapKey } from '../vault/wrap.ts';

const FORMAT = 'bleibeweg-herausgeberschluessel';
const schluesseldatei = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** Public, so that the digits can be shown without the Kennwort. */
  schluessel: z.string().regex(/^[A-Za-z0-9+/]{43}=$/),
  umschlag,
});
const MIN_LENGTH = 12;
const MAX_BYTES = 64 * 1024;

/** A new key of a publisher in a file of its own, wrapped under a Kennwort like the keys of a register (scrypt). */
export async function createSchluessel(datei: string, kennwort: string): Promise<string> {
  if (kennwort.length < MIN_LENGTH)
    throw new Refusal('invalid', `Das Kennwort braucht mindestens ${MIN_LENGTH} Zeichen.`);
  // Before the work of a third of a second, and once more while writing.
  if (existsSync(datei)) refuseTaken(datei);
  const key = newPrivateKey();
  const schluessel = publicKeyOf(key);
  const seed = seedOf(key);
  const wrapped = await wrapKey(seed, kennwort, boundTo(schluessel));
  seed.fill(0);
  const content = { format: FORMAT, version: 1, schluessel, umschlag: wrapped };
  writeNewOwnFile(datei, `${JSON.stringify(content, null, 2)}\n`);
  return schluessel;
}

export function readSchluesseldatei(datei: string): z.output<typeof schluesseldatei> {
  const bytes = readFileSync(datei);
  try {
    if (bytes.length <= MAX_BYTES) return schluesseldatei.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    // Whatever is wrong in it: it is no such file.
  }
  throw new Refusal('invalid', `„${datei}“ ist keine Datei mit einem Schlüssel für Pakete.`);
}

/** @throws Refusal for a wrong Kennwort */
export async function openSchluessel(datei: string, kennwort: string): Promise<KeyObject> {
  const { schluessel, umschlag: wrapped } = readSchluesseldatei(datei);
  const seed = await unwrapKey(wrapped, kennwort, boundTo(schluessel));
  if (seed === null) throw new Refusal('refused', 'Dieses Kennwort öffnet den Schlüssel nicht.');
  const key = privateKeyOf(seed);
  seed.fill(0);
  return key;
}

const boundTo = (schluessel: string): string => JSON.stringify([FORMAT, 1, schluessel]);
