/** As much of a read-only XML document as docx-preview asks for, built without entities or external parts. */
import { SaxesParser } from 'saxes';

class Liste<T> extends Array<T> {
  item(i: number): T | null {
    return this[i] ?? null;
  }
}

type Attribut = {
  readonly name: string;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly value: string;
};

export class XmlText {
  readonly nodeType = 3;
  readonly nodeName = '#text';
  readonly localName = null;
  readonly textContent: string;
  constructor(text: string) {
    this.textContent = text;
  }
}

export class XmlElement {
  readonly nodeType = 1;
  readonly nodeName: string;
  readonly localName: string;
  readonly namespaceURI: string;
  readonly attributes: Liste<Attribut>;
  readonly childNodes = new Liste<XmlElement | XmlText>();
  private readonly prefixes: ReadonlyMap<string, string>;

  constructor(
    name: string,
    found: { readonly local: string; readonly uri: string; readonly attributes: readonly Attribut[] },
    prefixes: ReadonlyMap<string, string>,
  ) {
    this.nodeName = name;
    this.localName = found.local;
    this.namespaceURI = found.uri;
    this.attributes = Liste.from(found.attributes) as Liste<Attribut>;
    this.prefixes = prefixes;
  }

  get firstChild(): XmlElement | XmlText | null {
    return this.childNodes[0] ?? null;
  }

  get firstElementChild(): XmlElement | null {
    return this.childNodes.find((node) => node instanceof XmlElement) ?? null;
  }

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  lookupNamespaceURI(prefix: string): string | null {
    return this.prefixes.get(prefix) ?? null;
  }

  attr(localName: string): string | null {
    return this.attributes.find((each) => each.localName === localName)?.value ?? null;
  }

  getElementsByTagName(name: string): XmlElement[] {
    return this.all().filter(({ nodeName }) => nodeName === name);
  }

  all(): XmlElement[] {
    return this.childNodes.flatMap((node) => (node instanceof XmlElement ? [node, ...node.all()] : []));
  }
}

/** Old drawings would need a browser to measure them; Word keeps a picture of the same beside them. */
const LEFT_OUT = /^(?:w:pict|mc:Fallback)$/;

/** @returns the document: its only child is the root element */
export function parseXmlDom(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root = new XmlElement('#document', { local: '#document', uri: '', attributes: [] }, new Map());
  const open: XmlElement[] = [root];
  const prefixes: ReadonlyMap<string, string>[] = [new Map()];
  let skipped = 0;
  parser.on('opentag', (tag) => {
    const known = prefixes.at(-1) ?? new Map<string, string>();
    const here = Object.keys(tag.ns).length === 0 ? known : new Map([...known, ...Object.entries(tag.ns)]);
    prefixes.push(here);
    if (skipped > 0 || LEFT_OUT.test(tag.name)) {
      skipped += 1;
      return;
    }
    const attributes = Object.values(tag.attributes).map(({ name, local, uri, value }) => ({
      name,
      localName: local,
      namespaceURI: uri,
      value,
    }));
    const node = new XmlElement(tag.name, { local: tag.local, uri: tag.uri, attributes }, here);
    open.at(-1)?.childNodes.push(node);
    open.push(node);
  });
  parser.on('closetag', () => {
    prefixes.pop();
    if (skipped > 0) skipped -= 1;
    else open.pop();
  });
  const addText = (value: string) => {
    if (skipped === 0 && open.length > 1) open.at(-1)?.childNodes.push(new XmlText(value));
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(text).close();
  return root;
}
