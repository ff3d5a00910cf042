import { randomBytes } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { checkPaket } from '#electron/core/files/paket-datei.ts';
import { PaketRefusal } from '#electron/core/reader/paket-zip.ts';
import { readPaketBytes } from '#electron/core/reader/paket.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { gesetzXml, json, paketBytes, regelpaketJson } from '#test/electron/core/paket-werkstatt.ts';
import { createZufall, type Zufall } from './zufall.ts';

export type Fuzzbericht = {
  readonly seed: number;
  readonly versuche: number;
  /** Read with another content than was signed; a changed day in the zip is no content. */
  readonly angenommen: number;
  /** Anything but a refusal in a German sentence. */
  readonly abstuerze: readonly string[];
  readonly laengsterMs: number;
  /** How often each sentence was given. */
  readonly saetze: ReadonlyMap<string, number>;
};

/**
 * Packages with bytes changed, cut, doubled, swapped and made up, and well-signed packages with a broken content.
 * @param genug asked before every try
 */
export function fuzzPakete(seed: number, genug: (versuche: number) => boolean): Fuzzbericht {
  const zufall = createZufall(seed);
  const seeds = [paketBytes(), gesetzPaket(gesetzXml()), begriffePaket('D')];
  const originals = new Set(seeds.map((bytes) => contentOf(bytes)));
  const saetze = new Map<string, number>();
  const abstuerze: string[] = [];
  let [versuche, angenommen, laengsterMs] = [0, 0, 0];
  while (!genug(versuche)) {
    const bytes = versuche % 4 === 3 ? signedNonsense(zufall) : mutated(zufall, zufall.wahl(seeds));
    const start = performance.now();
    const answer = tryPaket(bytes);
    laengsterMs = Math.max(laengsterMs, performance.now() - start);
    versuche += 1;
    if (answer.art === 'absturz') abstuerze.push(`${answer.text} (Versuch ${versuche})`);
    else if (answer.art === 'satz') saetze.set(answer.text, (saetze.get(answer.text) ?? 0) + 1);
    else if (versuche % 4 !== 0 && !originals.has(contentOf(bytes))) angenommen += 1;
  }
  return { seed, versuche, angenommen, abstuerze, laengsterMs, saetze };
}

export const neuerSeed = (): number => randomBytes(4).readUInt32LE();

type Answer = { readonly art: 'gelesen' } | { readonly art: 'satz' | 'absturz'; readonly text: string };

export function tryPaket(bytes: Buffer): Answer {
  try {
    checkPaket(readPaketBytes(bytes));
    return { art: 'gelesen' };
  } catch (error) {
    if (error instanceof PaketRefusal || error instanceof Refusal)
      return { art: 'satz', text: error.message };
    return { art: 'absturz', text: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function contentOf(bytes: Buffer): string {
  return readPaketBytes(bytes)
    .teile.map(({ name, bytes: part }) => `${name}:${part.toString('base64')}`)
    .toSorted()
    .join('\n');
}

function gesetzPaket(xml: Uint8Array): Buffer {
  return paketBytes({ kennung: 'gesetz', art: 'gesetz', dateien: [{ name: 'inhalt/g.xml', bytes: xml }] });
}

function begriffePaket(code: string): Buffer {
  const begriffe = [{ feld: 'status', wort: 'X', code }];
  const bytes = json({ format: 'bleibeweg-begriffe', fassung: 1, begriffe });
  return paketBytes({ kennung: 'woerter', art: 'codelisten', dateien: [{ name: 'inhalt/w.json', bytes }] });
}

/** One to four changes of bytes. */
function mutated(zufall: Zufall, original: Buffer): Buffer {
  let bytes: Buffer = Buffer.from(original);
  for (let i = zufall.ganz(1, 4); i > 0; i -= 1) bytes = mutateOnce(zufall, bytes);
  return bytes;
}

function mutateOnce(zufall: Zufall, bytes: Buffer): Buffer {
  if (bytes.length === 0) return Buffer.from([zufall.ganz(0, 255)]);
  const [at, to] = [zufall.ganz(0, bytes.length - 1), zufall.ganz(0, bytes.length - 1)];
  const [from, end] = [Math.min(at, to), Math.max(at, to)];
  switch (zufall.ganz(0, 6)) {
    case 0:
      bytes[at] = zufall.ganz(0, 255);
      return bytes;
    case 1:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << zufall.ganz(0, 7));
      return bytes;
    case 2:
      return bytes.subarray(0, at);
    case 3:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(end)]);
    case 4:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(from)]);
    case 5:
      if (bytes.length >= 4) bytes.writeUInt32LE(zufall.wahl(EDGES), Math.min(at, bytes.length - 4));
      return bytes;
    default:
      return Buffer.concat([
        bytes.subarray(0, at),
        Buffer.alloc(zufall.ganz(1, 40), zufall.ganz(0, 255)),
        bytes.subarray(at),
      ]);
  }
}

const EDGES = [0, 1, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff, 0x04034b50, 0x02014b50, 0x06054b50];

/** A right signature over a wrong content: what a publisher could get wrong, or a thief of a key could try. */
function signedNonsense(zufall: Zufall): Buffer {
  const [art, name, content] = zufall.wahl([
    ['regeln', 'inhalt/r.json', regelpaketJson({ jahr: 2026, regelbedarf: 20_000 })],
    ['gesetz', 'inhalt/g.xml', gesetzXml()],
    ['codelisten', 'inhalt/w.json', json({ format: 'bleibeweg-begriffe', fassung: 1, begriffe: [] })],
    ['leitsaetze', 'inhalt/r.json', regelpaketJson({ jahr: 2026, regelbedarf: 20_000 })],
  ] as const);
  const bytes = mutateText(zufall, content.toString('utf8'));
  return paketBytes({ kennung: 'unsinn', art, dateien: [{ name, bytes: Buffer.from(bytes, 'utf8') }] });
}

const PIECES = [
  'null',
  '{}',
  '[]',
  '-1',
  '1e999',
  '"__proto__"',
  '<a>',
  '&x;',
  '<!DOCTYPE a [',
  ']]>',
  '\u0000',
  'ß',
];

/** Something that does not belong there, somewhere in a text. */
export function mutateText(zufall: Zufall, text: string): string {
  const at = zufall.ganz(0, text.length);
  const length = zufall.ganz(0, 12);
  return `${text.slice(0, at)}${zufall.wahl(PIECES).repeat(zufall.ganz(1, 3))}${text.slice(at + length)}`;
}
