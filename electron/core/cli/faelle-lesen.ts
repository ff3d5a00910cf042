/** Text to cases, or one German refusal that names every place. */
import { z } from 'zod';
import { Refusal } from '#shared/lib/refusal.ts';
import { faelleDatei, type FaelleDatei } from '#shared/recht/faelle-datei.ts';

const SHOWN = 20;

/** @throws Refusal for anything but a complete, valid file. */
export function readFaelle(text: string): FaelleDatei {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.trim() === '')
    throw new Refusal('invalid', 'Die Datei ist leer. Gebraucht wird eine JSON-Datei mit Fällen.');
  const data = parseJson(content);
  refuseOtherFiles(data);
  z.config(z.locales.de());
  const result = faelleDatei.safeParse(data);
  if (!result.success) throw new Refusal('invalid', issuesText(result.error.issues, data));
  refuseDuplicates(result.data);
  return result.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const position = placeOf(error) ?? validBeginning(text);
    const before = text.slice(0, position).split('\n');
    const place = `Zeile ${before.length}, Spalte ${(before.at(-1)?.length ?? 0) + 1}`;
    const what =
      position >= text.trimEnd().length
        ? 'Der Text bricht ab, bevor alles geschlossen ist'
        : `Hier steht etwas, das dort nicht stehen darf: ${JSON.stringify(text.slice(position, position + 20))}`;
    throw new Refusal(
      'invalid',
      `Die Datei ist kein gültiges JSON (${place}). ${what}. Es wurde nichts geprüft.`,
    );
  }
}

/** The position in a message of JSON.parse, which names it in some messages only. */
function placeOf(error: unknown): number | null {
  const found = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return found === undefined ? null : Number(found);
}

/** How much of a text could still become JSON: found by halving, because half a document fails only at its end. */
function validBeginning(text: string): number {
  let [good, bad] = [0, text.trimEnd().length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function couldGoOn(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch (error) {
    const position = placeOf(error);
    const message = error instanceof Error ? error.message : '';
    return position === null ? message.includes('end of JSON input') : position >= text.length;
  }
}

/** A list of cases without envelope has no version; what it means could change unnoticed. */
function refuseOtherFiles(data: unknown): void {
  const format = typeof data === 'object' && data !== null && 'format' in data ? data.format : undefined;
  if (format === 'bleibeweg-faelle') return;
  const found = Array.isArray(data)
    ? 'eine Liste ohne Umschlag'
    : typeof format === 'string'
      ? `das Format „${format.slice(0, 64)}“`
      : 'eine andere JSON-Datei';
  throw new Refusal(
    'invalid',
    `Das ist keine Datei mit Fällen, sondern ${found}. Erwartet wird { "format": "bleibeweg-faelle", "version": 1, "faelle": [ … ] }; das Schema zeigt --schema.`,
  );
}

function issuesText(all: readonly z.core.$ZodIssue[], data: unknown): string {
  // A value can break two limits of the same kind; the narrower one comes last and says enough.
  const issues = [
    ...new Map(all.map((issue) => [`${issue.code} ${issue.path.map(String).join(' ')}`, issue])).values(),
  ];
  const lines = issues.slice(0, SHOWN).map((issue) => `  ${place(issue.path, data)}: ${message(issue)}`);
  const more = issues.length > SHOWN ? `\n  … und ${issues.length - SHOWN} weitere Stellen` : '';
  const count = issues.length === 1 ? 'An einer Stelle' : `An ${issues.length} Stellen`;
  return `${count} stimmt die Datei nicht; es wurde nichts geprüft.\n${lines.join('\n')}${more}`;
}

function message(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys.length === 1 ? 'Dieses Feld gibt es nicht' : 'Diese Felder gibt es nicht'}: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type')
    return `Hier wird ${erwartet[issue.expected] ?? issue.expected} erwartet.`;
  if (issue.code === 'invalid_value') return `Erlaubt ist nur: ${issue.values.map(String).join(', ')}.`;
  if (issue.code === 'too_small') return amount(issue.origin, issue.minimum, 'mindestens');
  if (issue.code === 'too_big') return amount(issue.origin, issue.maximum, 'höchstens');
  return issue.message;
}

function amount(origin: string, limit: number | bigint, word: 'mindestens' | 'höchstens'): string {
  const what: Readonly<Record<string, string>> = { string: 'Zeichen', array: 'Einträge' };
  const unit = what[origin];
  return unit === undefined
    ? `Die Zahl muss ${word} ${String(limit)} sein.`
    : `Hier werden ${word} ${String(limit)} ${unit} erwartet.`;
}

const erwartet: Readonly<Record<string, string>> = {
  string: 'ein Text',
  number: 'eine Zahl',
  int: 'eine ganze Zahl',
  boolean: 'true oder false',
  array: 'eine Liste',
  object: 'ein Objekt { … }',
};

/** „faelle[3] (id A-12).person.geburtsdatum“ */
function place(path: readonly PropertyKey[], data: unknown): string {
  const parts = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`));
  const [first, second] = path;
  if (first === 'faelle' && typeof second === 'number') parts[1] = `[${second}]${idOf(data, second)}`;
  return parts.join('').replace(/^\./, '') || 'ganze Datei';
}

function idOf(data: unknown, index: number): string {
  const faelle: unknown = typeof data === 'object' && data !== null && 'faelle' in data ? data.faelle : null;
  const entry: unknown = Array.isArray(faelle) ? faelle[index] : null;
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : null;
  return typeof id === 'string' ? ` (id ${id.slice(0, 64)})` : '';
}

function refuseDuplicates({ faelle }: FaelleDatei): void {
  const first = new Map<string, number>();
  for (const [i, { id }] of faelle.entries()) {
    const earlier = first.get(id);
    if (earlier !== undefined)
      throw new Refusal(
        'conflict',
        `Die id „${id}“ kommt zweimal vor: faelle[${earlier}] und faelle[${i}]. Jede Person braucht eine eigene id; es wurde nichts geprüft.`,
      );
    first.set(id, i);
  }
}
