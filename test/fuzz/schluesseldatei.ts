import { randomBytes } from 'node:crypto';
import { isSealed, parseKeyFile, sealedKeyFile, type KeyFile } from '#electron/core/vault/key-file.ts';
import { createKeys, unlockWithKennwort } from '#electron/core/vault/vault.ts';
import { LIGHT_SCRYPT } from '#electron/core/scrypt-cost.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { mutateText } from './paket.ts';
import type { Textbericht } from './datum-namen.ts';
import { createZufall, type Zufall } from './zufall.ts';

const KENNWORT = 'Kuchen-Regen-Lampe-77';
const BENUTZER = '11111111-1111-4111-8111-111111111111';

/**
 * Key files with texts, numbers and whole parts changed: refused in a sentence, or read without opening for anybody,
 * unless nothing of weight was changed.
 * @param schluessel so many of those that can be read are tried with the right Kennwort, which costs a scrypt each
 */
export async function fuzzSchluesseldatei(
  seed: number,
  { anzahl, schluessel }: { readonly anzahl: number; readonly schluessel: number },
): Promise<Textbericht> {
  const zufall = createZufall(seed);
  const { content, dataKey } = await createKeys(
    { registerId: '22222222-2222-4222-8222-222222222222', beispiel: true },
    { benutzerId: BENUTZER, name: 'Petra Probe', kennwort: KENNWORT },
    Array.from({ length: 12 }, () => 'apfel'),
    LIGHT_SCRYPT,
  );
  const original = sealedKeyFile(content, dataKey);
  const soll = JSON.stringify(JSON.parse(original));
  const funde: string[] = [];
  let [gelesen, probiert] = [0, 0];
  for (let nr = 0; nr < anzahl; nr += 1) {
    const text = zufall.ganz(0, 1) === 0 ? umgebaut(original, zufall) : verschrieben(original, zufall);
    const file = lies(text, funde);
    if (file === null) continue;
    gelesen += 1;
    const gleich = JSON.stringify(file) === soll;
    if (!gleich && isSealed(file, dataKey)) funde.push(`das Siegel passt auf anderen Inhalt (Versuch ${nr})`);
    const billig = file.wege.every(({ umschlag }) => umschlag.kdf.N <= 2 ** 15 && umschlag.kdf.p === 1);
    if (gleich || !billig || probiert >= schluessel) continue;
    probiert += 1;
    const way = await unlockWithKennwort(file, null, KENNWORT);
    if (way !== null) funde.push(`eine veränderte Schlüsseldatei öffnet (Versuch ${nr})`);
  }
  return { seed, versuche: anzahl, gelesen, funde };
}

function lies(text: string, funde: string[]): KeyFile | null {
  try {
    return parseKeyFile(text);
  } catch (error) {
    if (!(error instanceof Refusal)) funde.push(String(error));
    return null;
  }
}

function verschrieben(original: string, zufall: Zufall): string {
  let text = original;
  for (let i = zufall.ganz(1, 3); i > 0; i -= 1) text = mutateText(zufall, text);
  return text;
}

/** Sound JSON with another value, a part gone, doubled, or put where another one was. */
function umgebaut(original: string, zufall: Zufall): string {
  const root: unknown = JSON.parse(original);
  const orte: { readonly owner: Record<string, unknown>; readonly key: string }[] = [];
  const sammle = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      // `as`: every object of JSON has texts for keys; of a list they are its positions.
      orte.push({ owner: value as Record<string, unknown>, key });
      sammle(inner);
    }
  };
  sammle(root);
  const { owner, key } = zufall.wahl(orte);
  const other = zufall.wahl(orte);
  switch (zufall.ganz(0, 4)) {
    case 0:
      owner[key] = structuredClone(other.owner[other.key]);
      break;
    case 1:
      delete owner[key];
      break;
    case 2:
      owner[key] = randomBytes(zufall.wahl([12, 16, 24, 32])).toString('base64');
      break;
    case 3:
      owner[key] = zufall.wahl([
        0,
        1,
        -1,
        2 ** 14,
        2 ** 15,
        2 ** 16 + 1,
        2 ** 40,
        1e308,
        true,
        null,
        '',
        [],
        {},
        '\u0000',
        BENUTZER,
      ]);
      break;
    default:
      owner[zufall.wahl(['__proto__', 'N', 'r', 'p', 'art', 'neu'])] = zufall.wahl([1, 'worte', null]);
  }
  return JSON.stringify(root);
}
