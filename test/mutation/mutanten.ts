/**
 * The small mistakes that a version or parameter file could hold: a number off by one, a day off by one, an exception
 * forgotten, a comparison that takes the boundary to the wrong side. Ids, labels, wording and citations stay.
 */
import { parseSync } from 'vite';

export type Mutant = {
  readonly art: 'Zahl' | 'Tag' | 'Ausnahme' | 'Grenze' | 'Schalter';
  readonly zeile: number;
  readonly spalte: number;
  /** The line as it is written, without the space around it. */
  readonly zeilentext: string;
  readonly alt: string;
  readonly neu: string;
  /** The whole file with the mistake in it. */
  readonly text: string;
};

type Node = { readonly type: string; readonly start: number; readonly end: number } & Record<string, unknown>;

/** What people read, or what says how well something is known: other tests and the lawyer's pages look after it. */
const WORTE = new Set(['id', 'label', 'citation', 'text', 'fragen', 'titel', 'quelle', 'neu', 'weitere']);
/** Say how sure a date is; the lawyer's pages show them. */
const GEWISSHEIT = new Set(['datumGenau', 'endeGeplant', 'beginnGeplant']);
const GRENZEN: Readonly<Record<string, string>> = {
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '===': '!==',
  '!==': '===',
};
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function mutanten(file: string, source: string): readonly Mutant[] {
  const found: Mutant[] = [];
  const replace = (art: Mutant['art'], node: Pick<Node, 'start' | 'end'>, neu: string): void => {
    const before = source.slice(0, node.start).split('\n');
    found.push({
      art,
      zeile: before.length,
      spalte: (before.at(-1)?.length ?? 0) + 1,
      zeilentext: source.split('\n')[before.length - 1]?.trim() ?? '',
      alt: source.slice(node.start, node.end),
      neu,
      text: source.slice(0, node.start) + neu + source.slice(node.end),
    });
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value) || isWording(value)) return;
    mutate(value, source, replace);
    for (const child of Object.values(value)) if (typeof child === 'object') visit(child);
  };
  visit(parseSync(file, source).program);
  return found;
}

type Replace = (art: Mutant['art'], node: Pick<Node, 'start' | 'end'>, neu: string) => void;

function mutate(node: Node, source: string, replace: Replace): void {
  const { type } = node;
  if (type === 'Literal') literal(node, source, replace);
  if (type === 'BinaryExpression') {
    const other = GRENZEN[String(node['operator'])];
    const [left, right] = [node['left'] as Node, node['right'] as Node]; // both sides of an operator are nodes
    if (other !== undefined) replace('Grenze', { start: left.end, end: right.start }, ` ${other} `);
  }
  if (type === 'Property') property(node, source, replace);
}

function literal(
  { value, start, end }: Node & { readonly value?: unknown },
  source: string,
  replace: Replace,
): void {
  if (typeof value === 'number') {
    // Amounts are written in euro and cents (`1200_00`); a cent would vanish in rounding, a euro must not.
    const step = /_\d\d$/.test(source.slice(start, end)) ? 100 : 1;
    replace('Zahl', { start, end }, String(value + step));
    // A minus sign before the literal needs room.
    replace('Zahl', { start, end }, value < step ? `(${value - step})` : String(value - step));
  }
  if (typeof value === 'boolean') replace('Schalter', { start, end }, String(!value));
  if (typeof value === 'string' && DAY.test(value)) {
    const quote = source[start] ?? "'";
    for (const step of [1, -1]) replace('Tag', { start, end }, `${quote}${shifted(value, step)}${quote}`);
  }
}

/** An exception in words is an entry of `exceptions`; one in numbers is a property that may be absent. */
function property(node: Node, source: string, replace: Replace): void {
  const value = node['value'] as Node; // a property has a value
  if (keyOf(node) === 'exceptions' && value.type === 'ArrayExpression')
    for (const entry of value['elements'] as readonly Node[])
      replace('Ausnahme', withComma(entry, source), '');
  else if (/MitKind$|^abJahre$|^ohneInAusbildung$/.test(keyOf(node) ?? ''))
    replace('Ausnahme', withComma(node, source), '');
}

/** An element of a list together with the comma after it, so that the file still parses. */
function withComma({ start, end }: Node, source: string): { start: number; end: number } {
  const comma = /^\s*,/.exec(source.slice(end))?.[0].length ?? 0;
  return { start, end: end + comma };
}

function shifted(day: string, step: number): string {
  return new Date(Date.parse(day) + step * 86_400_000).toISOString().slice(0, 10);
}

function isWording(node: Node): boolean {
  if (node.type === 'CallExpression') {
    const callee = node['callee'] as Node; // a call has a callee
    return callee['name'] === 'fundstelle';
  }
  const key = node.type === 'Property' ? keyOf(node) : null;
  return (
    node.type === 'ImportDeclaration' ||
    node.type.startsWith('TS') ||
    (key !== null && (WORTE.has(key) || GEWISSHEIT.has(key)))
  );
}

function keyOf(node: Node): string | null {
  const key = node['key'] as Node | undefined; // only properties have one
  const name = key?.['name'] ?? key?.['value'];
  return typeof name === 'string' ? name : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
