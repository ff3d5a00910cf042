/** The elements docx-preview makes, in place of a browser's: they can be written out and nothing else. */
type Stil = Record<string, string | undefined>;
type Wunsch = {
  readonly tagName: string;
  readonly className?: string;
  readonly style?: Stil | string;
  readonly children?: readonly (Wunsch | Element | string)[];
  readonly src?: string;
  readonly lang?: string;
  readonly colSpan?: number;
};
type Kind = Element | string;

/** What a paper may consist of; everything else is written as a plain span. */
const TAGS: ReadonlySet<string> = new Set(
  'section article header footer p span div table colgroup col tr td img sup sub br style ol ul li'.split(
    ' ',
  ),
);
const EMPTY: ReadonlySet<string> = new Set(['br', 'img', 'col']);

export class Element {
  readonly tagName: string;
  className: string;
  style: Stil;
  src: string | undefined;
  lang: string | undefined;
  colSpan: number;
  rowSpan = 1;
  readonly children: Kind[] = [];
  readonly classList = {
    add: (name: string): void => {
      this.className = `${this.className} ${name}`.trim();
    },
  };

  constructor({ tagName, className = '', style, src, lang, colSpan = 1 }: Wunsch) {
    this.tagName = tagName;
    this.className = className;
    this.style = typeof style === 'object' ? { ...style } : {};
    this.src = src;
    this.lang = lang;
    this.colSpan = colSpan;
  }

  appendChild(child: Kind): Kind {
    this.children.push(child);
    return child;
  }

  setAttribute(name: string, value: string): void {
    if (name === 'class') this.className = value;
  }

  html(): string {
    if (this.tagName === '#comment') return '';
    const inner = this.children.map((child) => (typeof child === 'string' ? escape(child) : child.html()));
    if (this.tagName === '#fragment') return inner.join('');
    if (this.tagName === 'style')
      return `<style>${css(this.children.filter((child) => typeof child === 'string').join(''))}</style>`;
    const tag = TAGS.has(this.tagName) ? this.tagName : 'span';
    const open = `<${tag}${this.attributes()}>`;
    return EMPTY.has(tag) ? open : `${open}${inner.join('')}</${tag}>`;
  }

  private attributes(): string {
    const style = Object.entries(this.style)
      .filter(([, value]) => value !== undefined && value !== '')
      .map(([name, value]) => `${name.replaceAll(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}:${value ?? ''}`)
      .join(';');
    const all: readonly (readonly [string, string | undefined])[] = [
      ['class', this.className === '' ? undefined : this.className],
      ['lang', this.lang],
      ['style', style === '' ? undefined : css(style)],
      ['src', this.src?.startsWith('data:image/') === true ? this.src : undefined],
      ['alt', this.tagName === 'img' ? '' : undefined],
      ['colspan', this.colSpan > 1 ? String(this.colSpan) : undefined],
      ['rowspan', this.rowSpan > 1 ? String(this.rowSpan) : undefined],
    ];
    return all.map(([name, value]) => (value === undefined ? '' : ` ${name}="${escape(value)}"`)).join('');
  }
}

/** The function docx-preview calls for every element, text and fragment. */
export function createElement(wish: Wunsch | Element | string): Kind {
  if (typeof wish === 'string' || wish instanceof Element) return wish;
  const made = new Element(wish);
  for (const child of wish.children ?? []) if (child !== null) made.appendChild(createElement(child));
  return made;
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Names of fonts and styles come from the file: nothing of them may leave the style or fetch something. */
const css = (text: string): string =>
  text.replaceAll('<', '').replaceAll(/@import|url\s*\(|expression\s*\(/gi, '');
