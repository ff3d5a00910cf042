/**
 * The sentences of the law tests by criterion. A sentence belongs to a criterion when its title, the title of a block
 * around it, or its body names the id (`25b1.VORAUF`).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { ROOT } from '#electron/dev/freshness.ts';
import { sourceFiles } from '#test/architecture/sources.ts';

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>;

/** Criterion ids of recht.md section 3 and 4. */
const ID = /\b(?:Q|\d{2,3}[a-z]?\d?)\.[0-9A-Z]{2,}[a-z]?\b/g;

/** Sentences by id, sorted, each once. */
export function collectSaetze(ids: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const file of sourceFiles('test/shared/recht').filter((name) => name.endsWith('.test.ts')))
    collect(file, ids, found);
  return new Map([...found].map(([id, saetze]) => [id, [...saetze].toSorted((a, b) => (a < b ? -1 : 1))]));
}

function collect(file: string, ids: ReadonlySet<string>, found: Map<string, Set<string>>): void {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const visit = (node: unknown, titles: readonly string[]): void => {
    if (Array.isArray(node)) return node.forEach((each) => visit(each, titles));
    if (!isNode(node)) return;
    const call = testCall(node);
    if (call === null) return visitChildren(node, titles, visit);
    const { kind, title, rows, body } = call;
    if (kind === 'describe') return visitChildren(body, [...titles, fill(title, together(rows))], visit);
    const text = [...titles, title, source.slice(node.start, node.end)].join(' ');
    const named = new Set([...text.matchAll(ID)].map(([id]) => id).filter((id) => ids.has(id)));
    for (const sentence of rows.length > 0 ? rows.map((row) => fill(title, row)) : [fill(title, [])])
      for (const id of named) {
        const saetze = found.get(id) ?? new Set<string>();
        found.set(id, saetze.add([...titles, sentence].join(' › ')));
      }
  };
  visit(parseSync(file, source).program, []);
}

/** `%s` stands for one cell of the row after the other, `$name` for the first; what is no plain text is left open. */
function fill(title: string, row: Row): string {
  let i = 0;
  return title
    .replaceAll(/%[sdijo]/g, () => row[i++] ?? '…')
    .replace(/\$\w+/, () => row[0] ?? '…')
    .replaceAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g, '$3.$2.$1');
}

/** A block that runs for several rows is one block: „25b-2015, 25b-2020: acht Jahre“. */
function together(rows: readonly Row[]): Row {
  return rows.length === 0 ? [] : [rows.map(([first]) => first ?? '…').join(', ')];
}

/** The cells of one row of `test.each`; null where a cell is more than a word. */
type Row = readonly (string | null)[];

type Call = {
  readonly kind: 'describe' | 'test';
  readonly title: string;
  readonly rows: readonly Row[];
  readonly body: Node;
};

/** `describe('…', …)`, `test('…', …)` and `test.each([…])('…', …)`; null for any other call. */
function testCall(node: Node): Call | null {
  if (node.type !== 'CallExpression') return null;
  const callee = node['callee'];
  const [first, body] = node['arguments'] as readonly Node[]; // the parser knows no narrower type
  const title = first === undefined ? null : textOf(first);
  if (!isNode(callee) || title === null || body === undefined) return null;
  const direct = nameOf(callee);
  if (direct === 'describe' || direct === 'test') return { kind: direct, title, rows: [], body };
  if (callee.type !== 'CallExpression' || !isNode(callee['callee'])) return null;
  const each = callee['callee'];
  const object = each['object'];
  if (each.type !== 'MemberExpression' || !isNode(object)) return null;
  const name = nameOf(object);
  if (name !== 'describe' && name !== 'test') return null;
  const [table] = callee['arguments'] as readonly Node[]; // as above
  return { kind: name, title, rows: table === undefined ? [] : rowTitles(table), body };
}

function rowTitles(table: Node): readonly Row[] {
  const list = unwrapped(table);
  if (list.type !== 'ArrayExpression') return [];
  return (list['elements'] as readonly Node[]).map((each) => {
    const row = unwrapped(each);
    return row.type === 'ArrayExpression' ? (row['elements'] as readonly Node[]).map(textOf) : [textOf(row)];
  });
}

/** `[…] as const`, `[…] satisfies …`: the list itself. */
function unwrapped(node: Node): Node {
  const inner = node['expression'];
  return (node.type === 'TSAsExpression' || node.type === 'TSSatisfiesExpression') && isNode(inner)
    ? unwrapped(inner)
    : node;
}

function nameOf(node: Node): string | null {
  if (node.type === 'Identifier') return node['name'] as string; // an identifier has a name
  return null;
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return String(node['value']);
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[]; // as in ESTree
  return quasis.map(({ value }) => value.cooked).join('…');
}

function visitChildren(
  node: Node,
  titles: readonly string[],
  visit: (node: unknown, titles: readonly string[]) => void,
): void {
  for (const value of Object.values(node)) if (typeof value === 'object') visit(value, titles);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
