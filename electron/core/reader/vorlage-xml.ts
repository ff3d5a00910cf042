/** The XML of a template as a tree, without declarations that could expand or fetch anything. */
import { xml } from 'easy-template-x';
import { VorlageRefusal } from './vorlage-sentences.ts';

export type Knoten = ReturnType<typeof xml.parser.parse>;

/** Office files are no deeper; a fill walks the tree recursively. */
const MAX_DEPTH = 60;

/** @throws VorlageRefusal for broken XML and for a DOCTYPE, which no Office file has */
export function parseXml(bytes: Uint8Array): Knoten {
  const text = new TextDecoder(bytes[0] === 0xff || bytes[0] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new VorlageRefusal('beschaedigt');
  let root: Knoten;
  try {
    root = xml.parser.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    // Whatever the parser stumbles over: the file is not what Word writes.
    throw new VorlageRefusal('beschaedigt');
  }
  if (depthOf(root) > MAX_DEPTH) throw new VorlageRefusal('verschachtelt');
  return root;
}

export const serializeXml = (root: Knoten): Uint8Array =>
  new TextEncoder().encode(xml.parser.serializeFile(root));

function depthOf(root: Knoten): number {
  let deepest = 0;
  const open: (readonly [Knoten, number])[] = [[root, 1]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [node, depth] = next;
    deepest = Math.max(deepest, depth);
    if (depth > MAX_DEPTH) return depth;
    for (const child of node.childNodes ?? []) open.push([child, depth + 1]);
  }
  return deepest;
}

export const attr = (node: Knoten, name: string): string | null =>
  'attributes' in node ? (node.attributes?.[name] ?? null) : null;

export const children = (node: Knoten): readonly Knoten[] => [...(node.childNodes ?? [])];

/** Every node below, from the outside to the inside. */
export function* descendants(node: Knoten): Generator<Knoten> {
  for (const child of children(node)) {
    yield child;
    yield* descendants(child);
  }
}

/** The node goes, what it holds stays in its place. */
export function unwrap(node: Knoten): void {
  for (const child of children(node)) {
    xml.modify.remove(child);
    xml.modify.insertBefore(child, node);
  }
  xml.modify.remove(node);
}

export const remove = (node: Knoten): void => {
  xml.modify.remove(node);
};
