import {
  LoopPlugin,
  officeMarkup,
  xml,
  type ScopeData,
  type Tag,
  type TemplateContext,
} from 'easy-template-x';

type Node = Parameters<typeof xml.modify.remove>[0];

/**
 * Loops and conditions as an office means them: around a whole paragraph they repeat or drop the paragraph; in
 * paragraphs of their own they leave no empty line behind.
 */
export class SchleifePlugin extends LoopPlugin {
  override async containerTagReplacements(
    tags: Tag[],
    data: ScopeData,
    context: TemplateContext,
  ): Promise<void> {
    const first = tags[0];
    const last = tags.at(-1);
    if (first?.placement !== 'TextNode' || last?.placement !== 'TextNode')
      return await super.containerTagReplacements(tags, data, context);
    const opens = officeMarkup.query.containingParagraphNode(first.xmlTextNode);
    const closes = officeMarkup.query.containingParagraphNode(last.xmlTextNode);
    if (opens === closes) {
      if (isWhole(opens, first.xmlTextNode, last.xmlTextNode))
        first.options = { ...first.options, loopOver: 'paragraph' };
      return await super.containerTagReplacements(tags, data, context);
    }
    const inRows =
      officeMarkup.query.containingTableRowNode(opens) !== undefined &&
      officeMarkup.query.containingTableCellNode(opens) !==
        officeMarkup.query.containingTableCellNode(closes);
    if (
      inRows ||
      opens.parentNode !== closes.parentNode ||
      !isAlone(opens, first) ||
      !isAlone(closes, last)
    ) {
      await super.containerTagReplacements(tags, data, context);
      return;
    }
    // The paragraph that opens becomes the first of what is repeated, the one that closes the last: both go.
    const inside = xml.query.siblingsInRange(opens, closes).slice(1, -1);
    const [start, end] = [inside[0], inside.at(-1)];
    if (start === undefined || end === undefined) {
      xml.modify.remove(opens);
      xml.modify.remove(closes);
      return;
    }
    await this.repeatBetween(opens, closes, inside, data, context);
  }

  private async repeatBetween(
    opens: Node,
    closes: Node,
    inside: readonly Node[],
    data: ScopeData,
    context: TemplateContext,
  ): Promise<void> {
    const value: unknown = data.getScopeData();
    const rounds = Array.isArray(value) ? value.length : value ? 1 : 0;
    const filled: Node[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const root = xml.create.generalNode('runde');
      for (const node of inside) xml.modify.appendChild(root, xml.create.cloneNode(node, true));
      const condition = Array.isArray(value) ? null : data.pathPop();
      if (condition === null) data.pathPush(round);
      await this.utilities.compiler.compile(root, data, context);
      if (condition === null) data.pathPop();
      else data.pathPush(condition);
      while ((root.childNodes?.length ?? 0) > 0) filled.push(xml.modify.removeChild(root, 0));
    }
    const place = opens.parentNode;
    for (const node of filled) xml.modify.insertBefore(node, opens);
    for (const node of [opens, ...inside, closes]) xml.modify.remove(node);
    // A cell without any paragraph is no cell to Word.
    if (place?.nodeName === 'w:tc' && !place.childNodes?.some(({ nodeName }) => nodeName === 'w:p'))
      xml.modify.appendChild(place, xml.create.generalNode('w:p'));
  }
}

/** Nothing but the two marks stands before and after what they enclose. */
function isWhole(paragraph: Node, first: Node, last: Node): boolean {
  const texts = textNodes(paragraph);
  const from = texts.indexOf(first);
  const to = texts.indexOf(last);
  const outside = [...texts.slice(0, from), ...texts.slice(to + 1)];
  return outside.every((node) => textOf(node).trim() === '');
}

const isAlone = (paragraph: Node, tag: Tag): boolean =>
  textNodes(paragraph).map(textOf).join('').trim() === tag.rawText.trim();

function textNodes(node: Node): Node[] {
  if (node.nodeName === '#text') return node.parentNode?.nodeName === 'w:t' ? [node] : [];
  return (node.childNodes ?? []).flatMap(textNodes);
}

const textOf = (node: Node): string => ('textContent' in node ? node.textContent : '');
