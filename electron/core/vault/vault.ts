import { randomBytes } from 'node:crypto';
import { assertPresent } from '#shared/lib/assert.ts';
import { boundTo, isSealed, type KeyFile, type KeyFileContent, type Weg } from './key-file.ts';
import { wordsAsSecret } from './recovery-words.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

export type KeyUser = { readonly benutzerId: string; readonly name: string };
type Register = Pick<KeyFile, 'registerId' | 'beispiel'>;

/** A new register's key file with two ways in: the first user's Kennwort and the recovery words. */
export async function createKeys(
  register: Register,
  user: KeyUser & { readonly kennwort: string },
  words: readonly string[],
): Promise<{ readonly content: KeyFileContent; readonly dataKey: Buffer }> {
  const dataKey = randomBytes(32);
  const wege = [await kennwortWay(register, dataKey, user), await wordsWay(register, dataKey, words)];
  return { content: { ...register, stand: 1, wege }, dataKey };
}

/**
 * @param benutzerId whose Kennwort it is; null tries everybody's.
 * @returns null for a wrong Kennwort. The caller wipes the key.
 */
export async function unlockWithKennwort(
  file: KeyFile,
  benutzerId: string | null,
  kennwort: string,
): Promise<(KeyUser & { readonly dataKey: Buffer }) | null> {
  for (const way of file.wege) {
    if (way.art !== 'kennwort' || (benutzerId !== null && way.benutzerId !== benutzerId)) continue;
    const dataKey = await unwrapKey(way.umschlag, kennwort, boundTo(file, 'kennwort', way.benutzerId));
    if (dataKey !== null && isGenuine(file, dataKey))
      return { benutzerId: way.benutzerId, name: way.name, dataKey };
  }
  return null;
}

/** @returns the data key, or null if these are not the words of this register. */
export async function unlockWithWords(file: KeyFile, words: readonly string[]): Promise<Buffer | null> {
  for (const way of file.wege) {
    if (way.art !== 'worte') continue;
    const dataKey = await unwrapKey(way.umschlag, wordsAsSecret(words), boundTo(file, 'worte', null));
    if (dataKey !== null && isGenuine(file, dataKey)) return dataKey;
  }
  return null;
}

/** Sets the Kennwort of a user, known or new. The database is not touched. */
export async function setKennwort(
  content: KeyFileContent,
  dataKey: Uint8Array,
  user: KeyUser & { readonly kennwort: string },
): Promise<KeyFileContent> {
  const way = await kennwortWay(content, dataKey, user);
  const known = content.wege.some((w) => isOf(w, user.benutzerId));
  return next(
    content,
    known ? content.wege.map((w) => (isOf(w, user.benutzerId) ? way : w)) : [...content.wege, way],
  );
}

/** Takes a user's way in; everybody else's stays as it is. */
export function revokeUser(content: KeyFileContent, benutzerId: string): KeyFileContent {
  return next(
    content,
    content.wege.filter((way) => !isOf(way, benutzerId)),
  );
}

/** The words before are worth nothing afterwards. */
export async function renewWords(
  content: KeyFileContent,
  dataKey: Uint8Array,
  words: readonly string[],
): Promise<KeyFileContent> {
  const way = await wordsWay(content, dataKey, words);
  return next(content, [...content.wege.filter((w) => w.art !== 'worte'), way]);
}

export function usersOf(file: Pick<KeyFile, 'wege'>): { id: string; name: string }[] {
  return file.wege.flatMap((way) => (way.art === 'kennwort' ? [{ id: way.benutzerId, name: way.name }] : []));
}

export function nameOf(file: Pick<KeyFile, 'wege'>, benutzerId: string): string {
  return assertPresent(
    usersOf(file).find(({ id }) => id === benutzerId),
    'a user who is signed in has a way in',
  ).name;
}

const isOf = (way: Weg, benutzerId: string): boolean =>
  way.art === 'kennwort' && way.benutzerId === benutzerId;

const next = (content: KeyFileContent, wege: Weg[]): KeyFileContent => ({
  registerId: content.registerId,
  beispiel: content.beispiel,
  stand: content.stand + 1,
  wege,
});

async function kennwortWay(
  register: Register,
  dataKey: Uint8Array,
  { benutzerId, name, kennwort }: KeyUser & { readonly kennwort: string },
): Promise<Weg> {
  return {
    art: 'kennwort',
    benutzerId,
    name,
    umschlag: await wrapKey(dataKey, kennwort, boundTo(register, 'kennwort', benutzerId)),
  };
}

async function wordsWay(register: Register, dataKey: Uint8Array, words: readonly string[]): Promise<Weg> {
  return {
    art: 'worte',
    umschlag: await wrapKey(dataKey, wordsAsSecret(words), boundTo(register, 'worte', null)),
  };
}

function isGenuine(file: KeyFile, dataKey: Buffer): boolean {
  if (isSealed(file, dataKey)) return true;
  dataKey.fill(0);
  return false;
}
