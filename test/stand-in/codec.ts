/**
 * Structured clone as text: what may cross between window and program, and nothing else. The browser's own
 * clone cannot be used, because a binding of the DevTools protocol carries strings only.
 */
export type Codec = { readonly pack: (value: unknown) => string; readonly unpack: (text: string) => unknown };

/**
 * Runs in Node and, as text, in the page: it must not refer to anything outside of itself.
 * Plain JSON stays as it is; everything else becomes `{ $typ, wert }`.
 */
export function createCodec(): Codec {
  type Tagged = { readonly $typ: string; readonly wert: unknown };
  type Plain = Record<string, unknown>;

  function toBase64(bytes: Uint8Array): string {
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768)
      text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  }

  function fromBase64(text: string): Uint8Array {
    return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  }

  function tag($typ: string, wert: unknown): Tagged {
    return { $typ, wert };
  }

  // fromEntries, not assignment: `__proto__` is a key like any other.
  function mapValues(value: object, change: (entry: unknown) => unknown): Plain {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));
  }

  function encode(value: unknown): unknown {
    switch (typeof value) {
      case 'undefined':
        return tag('undefined', null);
      case 'number':
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : tag('number', Object.is(value, -0) ? '-0' : String(value));
      case 'bigint':
        return tag('bigint', String(value));
      case 'function':
      case 'symbol':
        throw new Error('An object could not be cloned.');
      case 'object':
        return value === null ? null : encodeObject(value);
      default:
        return value;
    }
  }

  function encodeObject(value: object): unknown {
    if (Array.isArray(value)) return value.map(encode);
    if (value instanceof Date) return tag('date', value.getTime());
    if (value instanceof Map)
      return tag(
        'map',
        [...value].map(([key, entry]) => [encode(key), encode(entry)]),
      );
    if (value instanceof Set) return tag('set', [...value].map(encode));
    if (value instanceof ArrayBuffer) return tag('buffer', toBase64(new Uint8Array(value)));
    if (ArrayBuffer.isView(value)) return encodeView(value);
    if (value instanceof Error) return tag('error', [value.name, value.message]);
    const plain = mapValues(value, encode);
    return '$typ' in value ? tag('plain', plain) : plain;
  }

  function encodeView(view: ArrayBufferView): Tagged {
    // Node's Buffer is a Uint8Array for everybody else; other views do not cross in this program.
    if (!(view instanceof Uint8Array)) throw new Error('stand-in: only Uint8Array crosses as binary data');
    return tag('bytes', toBase64(view));
  }

  function decode(value: unknown): unknown {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    return '$typ' in value ? decodeTagged(value as Tagged) : decodePlain(value);
  }

  function decodePlain(value: object): Plain {
    return mapValues(value, decode);
  }

  function decodeTagged({ $typ, wert }: Tagged): unknown {
    switch ($typ) {
      case 'undefined':
        return undefined;
      case 'number':
        return Number(wert);
      case 'bigint':
        return BigInt(wert as string);
      case 'date':
        return new Date(wert as number);
      case 'map':
        return new Map((wert as [unknown, unknown][]).map(([key, entry]) => [decode(key), decode(entry)]));
      case 'set':
        return new Set((wert as unknown[]).map(decode));
      case 'buffer':
        return fromBase64(wert as string).buffer;
      case 'bytes':
        return fromBase64(wert as string);
      case 'error': {
        const [name, message] = wert as [string, string];
        return Object.assign(new Error(message), { name });
      }
      case 'plain':
        return decodePlain(wert as object);
      default:
        throw new Error(`stand-in: unknown tag ${$typ}`);
    }
  }

  return { pack: (value) => JSON.stringify(encode(value)), unpack: (text) => decode(JSON.parse(text)) };
}
