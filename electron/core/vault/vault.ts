import { randomBytes } from 'node:crypto';
import { assertPresent } from '#shared/lib/assert.ts';
import { handOver, newKeyPair, takeOver } from './hand-over.ts';
import { boundTo, isSealed, subKey, type KeyFile, type KeyFileContent, type Weg } from './key-file.ts';
import { wordsAsSecret } from './recovery-words.ts';
import { SCRYPT, type ScryptCost } from '../scrypt-cost.ts';
import { seal, unseal } from './seal.ts';
import { unwrapKey, wrapKey } from './wrap.ts';

export type KeyUser = { readonly benutzerId: string; readonly name: string };
type Register = Pick<KeyFile, 'registerId' | 'beispiel'>;

/** A new register's key file with two ways in: the first user's Kennwort and the recovery words. */
export async function createKeys(
  register: Register,
  user: KeyUser & { readonly kennwort: string },
  words: readonly string[],
  cost: ScryptCost = SCRYPT,
): Promise<{ readonly content: KeyFileContent; readonly dataKey: Buffer }> {
  const dataKey = randomBytes(32);
  const wege = [
    await kennwortWay(register, dataKey, user, cost),
    await wordsWay(register, dataKey, words, cost),
  ];
  return { content: { ...register, stand: 1, wege, frueher: [] }, dataKey };
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
    const dataKey = await keyBehind(file, way, kennwort);
    if (dataKey !== null) return { benutzerId: way.benutzerId, name: way.name, dataKey };
  }
  return null;
}

/** The private half of a user's way in, for the computer that may remember it. The caller wipes it. */
export async function privateKeyOf(
  file: KeyFile,
  benutzerId: string,
  kennwort: string,
): Promise<Buffer | null> {
  const way = file.wege.find((each) => isOf(each, benutzerId));
  if (way?.paar === undefined) return null;
  return await unwrapKey(way.umschlag, kennwort, boundTo(file, 'kennwort', benutzerId));
}

/** @returns null if the way in was renewed or revoked since the private key was kept. The caller wipes the data key. */
export function unlockWithPrivateKey(file: KeyFile, benutzerId: string, privat: Uint8Array): Buffer | null {
  const way = file.wege.find((each) => isOf(each, benutzerId));
  if (way?.paar === undefined) return null;
  const { oeffentlich, uebergabe } = way.paar;
  const dataKey = takeOver(uebergabe, { privat, oeffentlich }, boundTo(file, 'kennwort', benutzerId));
  return dataKey !== null && isGenuine(file, dataKey) ? dataKey : null;
}

/** @returns the data key, or null if these are not the words of this register. */
export async function unlockWithWords(file: KeyFile, words: readonly string[]): Promise<Buffer | null> {
  for (const way of file.wege) {
    if (way.art !== 'worte') continue;
    const dataKey = await keyBehind(file, way, wordsAsSecret(words));
    if (dataKey !== null) return dataKey;
  }
  return null;
}

/** Sets the Kennwort of a user, known or new. The database is not touched. */
export async function setKennwort(
  content: KeyFileContent,
  dataKey: Uint8Array,
  user: KeyUser & { readonly kennwort: string },
  cost: ScryptCost = SCRYPT,
): Promise<KeyFileContent> {
  const way = await kennwortWay(content, dataKey, user, cost);
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
  cost: ScryptCost = SCRYPT,
): Promise<KeyFileContent> {
  const way = await wordsWay(content, dataKey, words, cost);
  return next(content, [...content.wege.filter((w) => w.art !== 'worte'), way]);
}

/** Ways in from a file of version 1 that wrap the data key itself: it cannot be renewed for them unasked. */
export function waysWithoutPair(file: Pick<KeyFile, 'wege'>): readonly Weg[] {
  return file.wege.filter(({ paar }) => paar === undefined);
}

/**
 * The same ways in for another data key. Nobody's Kennwort and no words are needed: the new key is sealed to the
 * public half of each way. The keys before stay openable with the new one, for backups that were made with them.
 * @throws Error if a way has no pair; ask `waysWithoutPair` first
 */
export function renewDataKey(
  content: KeyFileContent,
  dataKey: Uint8Array,
  newKey: Uint8Array,
): KeyFileContent {
  const wege = content.wege.map((way): Weg => {
    const { oeffentlich } = assertPresent(way.paar, 'every way in has a pair of keys');
    const bound = boundTo(content, way.art, way.art === 'kennwort' ? way.benutzerId : null);
    return { ...way, paar: { oeffentlich, uebergabe: handOver(newKey, oeffentlich, bound) } };
  });
  const earlier = [Buffer.from(dataKey), ...earlierKeys(content, dataKey)];
  const frueher = earlier.map((key) => sealEarlier(content, key, newKey));
  for (const key of earlier) key.fill(0);
  return { ...next(content, wege), frueher };
}

/** The data keys before this one, newest first. The caller wipes them. */
export function earlierKeys(content: KeyFileContent, dataKey: Uint8Array): Buffer[] {
  return content.frueher.flatMap((sealed) => openEarlier(content, sealed, dataKey) ?? []);
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
  frueher: content.frueher,
});

async function kennwortWay(
  register: Register,
  dataKey: Uint8Array,
  { benutzerId, name, kennwort }: KeyUser & { readonly kennwort: string },
  cost: ScryptCost,
): Promise<Weg> {
  const bound = boundTo(register, 'kennwort', benutzerId);
  return { art: 'kennwort', benutzerId, name, ...(await wayFor(dataKey, kennwort, { bound, cost })) };
}

async function wordsWay(
  register: Register,
  dataKey: Uint8Array,
  words: readonly string[],
  cost: ScryptCost,
): Promise<Weg> {
  const bound = boundTo(register, 'worte', null);
  return { art: 'worte', ...(await wayFor(dataKey, wordsAsSecret(words), { bound, cost })) };
}

/** A pair of keys of its own for each way in: the private one under the secret, the data key sealed to the public one. */
async function wayFor(
  dataKey: Uint8Array,
  secret: string,
  { bound, cost }: { readonly bound: string; readonly cost: ScryptCost },
): Promise<Pick<Weg, 'umschlag' | 'paar'>> {
  const { privat, oeffentlich } = newKeyPair();
  try {
    return {
      umschlag: await wrapKey(privat, secret, bound, cost),
      paar: { oeffentlich, uebergabe: handOver(dataKey, oeffentlich, bound) },
    };
  } finally {
    privat.fill(0);
  }
}

/** The data key behind a way in, or null if the secret is not right or somebody has changed the file. */
async function keyBehind(file: KeyFile, way: Weg, secret: string): Promise<Buffer | null> {
  const who = way.art === 'kennwort' ? way.benutzerId : null;
  if (way.paar === undefined) {
    const dataKey = await unwrapKey(way.umschlag, secret, boundTo(file, way.art, who, 1));
    return dataKey !== null && isGenuine(file, dataKey) ? dataKey : null;
  }
  const bound = boundTo(file, way.art, who);
  const privat = await unwrapKey(way.umschlag, secret, bound);
  if (privat === null) return null;
  const { oeffentlich, uebergabe } = way.paar;
  const dataKey = takeOver(uebergabe, { privat, oeffentlich }, bound);
  privat.fill(0);
  return dataKey !== null && isGenuine(file, dataKey) ? dataKey : null;
}

type Earlier = KeyFileContent['frueher'][number];

function sealEarlier(register: Register, key: Uint8Array, newKey: Uint8Array): Earlier {
  return seal(subKey(newKey, 'frueher'), key, boundTo(register, 'frueher', null));
}

/** The whole list is sealed; a key that does not open is none. */
function openEarlier(register: Register, sealed: Earlier, dataKey: Uint8Array): Buffer | null {
  return unseal(subKey(dataKey, 'frueher'), sealed, boundTo(register, 'frueher', null));
}

function isGenuine(file: KeyFile, dataKey: Buffer): boolean {
  if (isSealed(file, dataKey)) return true;
  dataKey.fill(0);
  return false;
}
