import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { Refusal } from '#shared/lib/refusal.ts';
import { writeFileKeepingPrevious } from '../files/atomic.ts';
import { bytes } from './bytes.ts';
import { uebergabe } from './hand-over.ts';
import { umschlag } from './wrap.ts';

export const KEY_FILE = 'Register.schluessel';
const FORMAT = 'bleibeweg-schluessel';
/** 1: each way wraps the data key itself. 2: it wraps a private key, to which the data key is sealed. */
const VERSIONS = [1, 2] as const;
const WRITTEN = 2;
/** Backups live for a year at most; nobody renews the key more than twice a month. */
const EARLIER = 24;
const MAX_BYTES = 256 * 1024;

const earlierKey = z.strictObject({
  iv: bytes(12),
  chiffrat: bytes(32),
  marke: bytes(16),
});

/** Public half of a way in, and the data key sealed to it: it can be sealed anew without any secret of a human. */
const paar = z.strictObject({ oeffentlich: bytes(33), uebergabe }).optional();

const weg = z.discriminatedUnion('art', [
  z.strictObject({
    art: z.literal('kennwort'),
    benutzerId: z.uuid(),
    name: z.string().min(1).max(100),
    umschlag,
    paar,
  }),
  z.strictObject({ art: z.literal('worte'), umschlag, paar }),
]);
/** One way in: the Kennwort of a user, or the recovery words. */
export type Weg = z.output<typeof weg>;

const keyFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSIONS),
  registerId: z.uuid(),
  /** Sample register with invented people. Bound to every wrap: a file whose mark was changed does not open. */
  beispiel: z.boolean(),
  /** Grows with every change of the file; the register knows it too, so that an old copy is noticed. */
  stand: z.int().min(1),
  wege: z.array(weg).min(1).max(200),
  /** Data keys before this one, newest first, sealed with it: backups made before open with them. */
  frueher: z.array(earlierKey).max(EARLIER).default([]),
  /** HMAC under the data key over all of the above. */
  siegel: bytes(32),
});
export type KeyFile = z.output<typeof keyFile>;
export type KeyFileContent = Omit<KeyFile, 'format' | 'version' | 'siegel'>;

/** What every wrap of a register is bound to. */
export function boundTo(
  { registerId, beispiel }: Pick<KeyFile, 'registerId' | 'beispiel'>,
  kind: Weg['art'] | 'frueher',
  benutzerId: string | null,
  version: KeyFile['version'] = WRITTEN,
): string {
  return JSON.stringify([FORMAT, version, registerId, beispiel, kind, benutzerId]);
}

/** @throws Refusal with one German sentence when the file is missing, broken, too big or from a newer program. */
export function readKeyFile(path: string): KeyFile {
  if (!existsSync(path))
    throw new Refusal(
      'not_found',
      'In diesem Ordner liegt kein Register: Die Schlüsseldatei „Register.schluessel“ fehlt. Wählen Sie einen anderen Ordner oder stellen Sie eine Sicherung wieder her.',
    );
  const found = statSync(path);
  const hasPrevious = existsSync(`${path}.vorher`);
  if (!found.isFile() || found.size > MAX_BYTES) throw damaged(hasPrevious);
  return parseKeyFile(readFileSync(path, 'utf8'), hasPrevious);
}

/** @param hasPrevious whether the version before lies beside the file, for the sentence that says what to do. */
export function parseKeyFile(text: string, hasPrevious = false): KeyFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    // Whatever the parser complains about, the sentence for the user is the same.
    throw damaged(hasPrevious);
  }
  const newer = z.looseObject({ format: z.literal(FORMAT), version: z.int().gt(WRITTEN) }).safeParse(raw);
  if (newer.success)
    throw new Refusal(
      'refused',
      'Dieses Register wurde mit einer neueren Fassung von Bleibeweg angelegt. Es wurde nichts verändert. Bitte installieren Sie die neuere Fassung.',
    );
  const parsed = keyFile.safeParse(raw);
  if (!parsed.success) throw damaged(hasPrevious);
  return parsed.data;
}

/** Writes the file as a whole; the version before stays beside it. */
export function writeKeyFile(path: string, content: KeyFileContent, dataKey: Uint8Array): void {
  writeFileKeepingPrevious(path, sealedKeyFile(content, dataKey));
}

/** The text of a key file, sealed with the data key. */
export function sealedKeyFile(content: KeyFileContent, dataKey: Uint8Array): string {
  const { registerId, beispiel, stand, wege, frueher } = content;
  const file: KeyFile = {
    format: FORMAT,
    version: WRITTEN,
    registerId,
    beispiel,
    stand,
    wege,
    frueher: frueher.slice(0, EARLIER),
    siegel: '',
  };
  file.siegel = seal(file, dataKey);
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** True when nobody without the data key has changed the file. */
export function isSealed(file: KeyFile, dataKey: Uint8Array): boolean {
  return timingSafeEqual(Buffer.from(seal(file, dataKey), 'base64'), Buffer.from(file.siegel, 'base64'));
}

function seal(
  { version, registerId, beispiel, stand, wege, frueher }: Omit<KeyFile, 'siegel'>,
  dataKey: Uint8Array,
): string {
  const ways = wege.map((way) => [
    way.art,
    way.art === 'kennwort' ? [way.benutzerId, way.name] : null,
    way.umschlag.kdf.N,
    way.umschlag.kdf.r,
    way.umschlag.kdf.p,
    way.umschlag.kdf.salz,
    way.umschlag.iv,
    way.umschlag.chiffrat,
    way.umschlag.marke,
    ...(version === 1 ? [] : [way.paar ?? null]),
  ]);
  const rest = version === 1 ? [] : [frueher];
  return createHmac('sha256', subKey(dataKey, 'siegel'))
    .update(JSON.stringify([FORMAT, version, registerId, beispiel, stand, ways, ...rest]))
    .digest('base64');
}

/** Separate keys for separate uses, all from the one data key. */
export function subKey(dataKey: Uint8Array, use: 'siegel' | 'datenbank' | 'frueher'): Buffer {
  return createHmac('sha256', dataKey).update(`bleibeweg/${use}/v1`).digest();
}

/** The key file is there and cannot be read; a copy may stand in for it. */
export class DamagedKeyFile extends Refusal {}

function damaged(hasPrevious: boolean): DamagedKeyFile {
  const help = hasPrevious
    ? 'Daneben liegt „Register.schluessel.vorher“ mit dem Stand davor: Kopieren Sie diese Datei unter dem Namen „Register.schluessel“ in den Ordner.'
    : 'Zu jeder Sicherung gehört eine Schlüsseldatei: Kopieren Sie die der letzten unter dem Namen „Register.schluessel“ in den Ordner, oder machen Sie mit „Sicherung übernehmen“ in einem leeren Ordner wieder ein Register daraus.';
  return new DamagedKeyFile(
    'refused',
    `Die Schlüsseldatei „Register.schluessel“ ist beschädigt; es wurde nichts verändert. ${help}`,
  );
}
