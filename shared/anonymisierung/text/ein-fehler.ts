/**
 * Finds texts that are one slip away: a letter more, less, other, or two neighbours exchanged. One slip leaves the
 * first or the second half of a text as it was, so each text is kept under its two halves and few are ever compared.
 */
export class EinFehlerIndex<V> {
  readonly #values = new Map<string, V>();
  /** Texts by length and half; the key is a hash, so what is found is compared. */
  readonly #halves = new Map<number, string | string[]>();
  readonly #ohneErsten = new Map<number, string | string[]>();

  get(text: string): V | undefined {
    return this.#values.get(text);
  }

  set(text: string, value: V): void {
    if (!this.#values.has(text)) {
      const half = text.length >> 1;
      file(this.#halves, hash(text, 0, half, text.length * 2), text);
      file(this.#halves, hash(text, half, text.length, text.length * 2 + 1), text);
      file(this.#ohneErsten, hash(text, 1, text.length, 0), text);
    }
    this.#values.set(text, value);
  }

  /** What is known under a text one slip away; the text itself does not count. */
  near(text: string): V | undefined {
    const slip = (other: string) => isOneSlip(text, other);
    for (let length = text.length - 1; length <= text.length + 1; length += 1) {
      const half = length >> 1;
      const begin = Math.max(0, text.length - (length - half));
      const found =
        first(this.#halves.get(hash(text, 0, half, length * 2)), slip) ??
        first(this.#halves.get(hash(text, begin, text.length, length * 2 + 1)), slip);
      if (found !== undefined) return this.#values.get(found);
    }
    // Two neighbours exchanged over the middle change both halves.
    const half = text.length >> 1;
    const swapped = `${text.slice(0, half - 1)}${text.charAt(half)}${text.charAt(half - 1)}${text.slice(half + 1)}`;
    return half > 0 && swapped !== text ? this.#values.get(swapped) : undefined;
  }

  /** What is known under a text whose first letter alone was lost, added or mistaken. */
  nearFirst(text: string): V | undefined {
    const lost = first(this.#ohneErsten.get(hash(text, 0, text.length, 0)), (o) => o.slice(1) === text);
    if (lost !== undefined) return this.#values.get(lost);
    if (text.length < 5) return undefined;
    const rest = text.slice(1);
    const other = first(this.#ohneErsten.get(hash(text, 1, text.length, 0)), (o) => o.slice(1) === rest);
    return this.#values.get(other ?? rest);
  }
}

function file(map: Map<number, string | string[]>, key: number, text: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, text);
  else if (typeof list === 'string') map.set(key, [list, text]);
  else list.push(text);
}

function first(
  list: string | readonly string[] | undefined,
  fits: (text: string) => boolean,
): string | undefined {
  if (list === undefined) return undefined;
  if (typeof list === 'string') return fits(list) ? list : undefined;
  return list.find(fits);
}

/** FNV-1a over a part of a text; small enough to be kept without a box. */
function hash(text: string, from: number, to: number, start: number): number {
  let value = 0x811c9dc5 ^ start;
  for (let i = from; i < to; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 2;
}

/** Whether exactly one slip lies between two texts. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (at === short.length) return false;
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short.charCodeAt(at) === long.charCodeAt(at + 1) &&
    short.charCodeAt(at + 1) === long.charCodeAt(at) &&
    short.slice(at + 2) === long.slice(at + 2)
  );
}
