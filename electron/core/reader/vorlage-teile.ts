/** Which parts of a Word package a template keeps (ECMA-376 Part 2: parts, relationships, content types). */
import { attr, children, descendants, parseXml, remove, serializeXml, type Knoten } from './vorlage-xml.ts';
import { VorlageRefusal } from './vorlage-sentences.ts';

export type Beziehung = { readonly id: string; readonly type: string; readonly target: string };
export type Teil = {
  readonly name: string;
  readonly relsName: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
  /** Its tree where it holds text; changes are written back by `replaceXml`. */
  readonly xml: Knoten | null;
  readonly beziehungen: readonly Beziehung[];
  /** How the package refers to it, for the main part. */
  readonly wurzel: Beziehung;
  /** External links by id whose text stays. */
  readonly links: ReadonlySet<string>;
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** Parts that stay, with their content type; everything else is left out. */
const KEPT: Readonly<Record<string, string>> = {
  styles: `${WORD}styles+xml`,
  numbering: `${WORD}numbering+xml`,
  settings: `${WORD}settings+xml`,
  fontTable: `${WORD}fontTable+xml`,
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  header: `${WORD}header+xml`,
  footer: `${WORD}footer+xml`,
  footnotes: `${WORD}footnotes+xml`,
  endnotes: `${WORD}endnotes+xml`,
};
const TEXT: ReadonlySet<string> = new Set(['officeDocument', 'header', 'footer', 'footnotes', 'endnotes']);
const IMAGES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};
const EMBEDDED: ReadonlySet<string> = new Set([
  'oleObject',
  'package',
  'control',
  'aFChunk',
  'activeXControl',
]);

type Read = (name: string) => Buffer | null;

/** The main part first. @throws VorlageRefusal */
export function keptParts(read: Read): { readonly teile: Teil[]; readonly hinweise: string[] } {
  const main = relationships(read, '').find(({ type }) => kindOf(type) === 'officeDocument');
  if (main === undefined) throw new VorlageRefusal('keinWord');
  requireWord(read, resolve('', main.target));
  const hinweise = new Set<string>();
  const teile = new Map<string, Teil>();
  const queue: (Beziehung & { readonly from: string })[] = [{ ...main, from: '' }];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const name = resolve(next.from, next.target);
    if (teile.has(name)) continue;
    const teil = readTeil(read, name, next, hinweise);
    if (teil === null) continue;
    teile.set(name, teil);
    queue.push(...teil.beziehungen.map((each) => ({ ...each, from: name })));
  }
  const all = [...teile.values()].map((teil) => ({
    ...teil,
    beziehungen: teil.beziehungen.filter(({ target }) => teile.has(resolve(teil.name, target))),
  }));
  return { teile: all, hinweise: [...hinweise] };
}

function readTeil(read: Read, name: string, by: Beziehung, hinweise: Set<string>): Teil | null {
  const kind = kindOf(by.type);
  const bytes = read(name);
  if (bytes === null) {
    if (kind === 'officeDocument') throw new VorlageRefusal('keinWord');
    return null;
  }
  const wurzel = { ...by, target: name };
  const relsName = relsOf(name);
  if (kind === 'image') {
    const contentType = IMAGES[extension(name)];
    return contentType === undefined
      ? null
      : { name, relsName, contentType, bytes, xml: null, beziehungen: [], wurzel, links: new Set() };
  }
  const contentType = kind === 'officeDocument' ? `${WORD}document.main+xml` : KEPT[kind];
  if (contentType === undefined) return null;
  const tree = parseXml(bytes);
  if (kind === 'settings') cleanSettings(tree);
  if (kind === 'fontTable') removeAll(tree, /^w:embed/);
  const all = kind === 'settings' || kind === 'fontTable' ? [] : relationships(read, name);
  const links = new Set<string>();
  const beziehungen = all.filter((each) => keeps(each, links, hinweise));
  const isText = TEXT.has(kind);
  return {
    name,
    relsName,
    contentType,
    bytes: isText ? bytes : serializeXml(tree),
    xml: isText ? tree : null,
    beziehungen,
    wurzel,
    links,
  };
}

type Gefunden = Beziehung & { readonly external: boolean };

function keeps({ id, type, external }: Gefunden, links: Set<string>, hinweise: Set<string>): boolean {
  const kind = kindOf(type);
  if (EMBEDDED.has(kind)) throw new VorlageRefusal('eingebettet');
  if (external) {
    if (kind !== 'hyperlink') throw new VorlageRefusal('verweis');
    links.add(id);
    hinweise.add('Verknüpfungen ins Internet wurden zu einfachem Text.');
    return false;
  }
  if (kind === 'comments') hinweise.add('Kommentare wurden weggelassen.');
  return kind === 'image' || KEPT[kind] !== undefined;
}

function requireWord(read: Read, main: string): void {
  const types = read('[Content_Types].xml');
  if (types === null) throw new VorlageRefusal('keinWord');
  const override = [...descendants(parseXml(types))].find(
    (node) => node.nodeName === 'Override' && attr(node, 'PartName')?.replace(/^\//, '') === main,
  );
  const type = override === undefined ? '' : (attr(override, 'ContentType') ?? '');
  if (/macroEnabled/i.test(type)) throw new VorlageRefusal('makros');
  if (!type.includes('wordprocessingml')) throw new VorlageRefusal('keinWord');
}

function relationships(read: Read, part: string): Gefunden[] {
  const bytes = read(relsOf(part));
  if (bytes === null) return [];
  return children(parseXml(bytes))
    .filter(({ nodeName }) => nodeName === 'Relationship')
    .map((node) => ({
      id: attr(node, 'Id') ?? '',
      type: attr(node, 'Type') ?? '',
      target: attr(node, 'Target') ?? '',
      external: attr(node, 'TargetMode') === 'External',
    }));
}

/** The last word of a relationship type; strict files name them under another address. */
const kindOf = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

const relsOf = (part: string): string => {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
};

function resolve(from: string, target: string): string {
  const base = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  const steps = [...base];
  for (const step of target.replace(/^\//, '').split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  const name = steps.join('/');
  if (!/^[\w./ -]+$/u.test(name)) throw new VorlageRefusal('beschaedigt');
  return name;
}

const extension = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Nothing that fetches, tracks or names who worked on the file. */
function cleanSettings(tree: Knoten): void {
  removeAll(
    tree,
    /^w:(?:attachedTemplate|attachedSchema|mailMerge|rsids|trackRevisions|documentProtection|writeProtection|docVars|saveThroughXslt|linkStyles)$/,
  );
}

function removeAll(tree: Knoten, names: RegExp): void {
  for (const node of Array.from(descendants(tree))) if (names.test(node.nodeName)) remove(node);
}

export function contentTypes(teile: readonly Teil[]): string {
  const images = new Set(
    teile
      .filter(({ xml: tree, name }) => tree === null && IMAGES[extension(name)] !== undefined)
      .map(({ name }) => extension(name)),
  );
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ...[...images].map((ending) => [ending, IMAGES[ending] ?? '']),
  ].map(([ending = '', type = '']) => `<Default Extension="${ending}" ContentType="${type}"/>`);
  const overrides = teile
    .filter(({ name }) => IMAGES[extension(name)] === undefined)
    .map(({ name, contentType }) => `<Override PartName="/${name}" ContentType="${contentType}"/>`);
  return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`;
}

export function relationshipsXml(all: readonly Beziehung[]): string {
  const rows = all.map(
    ({ id, type, target }) =>
      `<Relationship Id="${escape(id)}" Type="${escape(OFFICE + kindOf(type))}" Target="${escape(target)}"/>`,
  );
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows.join('')}</Relationships>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const escape = (text: string): string => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
