/**
 * A paper as a flat row of single passages, each with its facts told apart from its wording. Both the exported
 * template and the filling of a loaded one are made from it.
 */
import {
  type Block,
  type BlockOf,
  type Feld,
  type Inline,
  type Kaestchen,
  type Partei,
  type Text,
} from '#shared/dokumente/modell.ts';
import { assertNever } from '#shared/lib/assert.ts';

/** A fact inside a text: its name, and as part of which element of which list. */
export type Bezug = {
  readonly name: string;
  readonly wert: string;
  readonly liste: { readonly name: string; readonly index: number } | null;
};
export type Stueck =
  | { readonly stil: 'text' | 'strong'; readonly teil: string | Bezug }
  /** A fact that is a line to write on where it is not known. */
  | { readonly stil: 'feld'; readonly teile: readonly (string | Bezug)[] | null; readonly width: Width }
  /** A line that is always filled in by hand. */
  | { readonly stil: 'linie'; readonly width: Width }
  | { readonly stil: 'umbruch' };
type Width = 'kurz' | 'mittel' | 'lang';

/** What a paragraph is: its look, and by `block` which of them belong together. */
export type Form =
  | { readonly art: 'absatz'; readonly look: 'text' | 'lead' | 'klein' }
  | { readonly art: 'titel'; readonly level: 1 | 2 | 3; readonly marke: readonly Stueck[] }
  | { readonly art: 'punkt'; readonly numbered: boolean; readonly block: number }
  | { readonly art: 'hinweis'; readonly title: boolean; readonly block: number }
  | { readonly art: 'kaestchen'; readonly checked: boolean; readonly block: number };

export type Zelle = { readonly fett: string; readonly rest: string };

export type Posten =
  | {
      readonly kind: 'zeile';
      readonly form: Form;
      readonly stuecke: readonly Stueck[];
      readonly zusatz: readonly Stueck[] | null;
    }
  | { readonly kind: 'feld'; readonly label: string; readonly value: string | null; readonly look: FeldLook }
  | {
      readonly kind: 'tabelle';
      readonly beschreibung: readonly Stueck[];
      readonly columns: BlockOf<'table'>['columns'];
      readonly rows: readonly (readonly Zelle[])[];
      readonly emptyRows: number;
    }
  | {
      readonly kind: 'zeichnung';
      readonly ortDatum: boolean;
      readonly parteien: readonly {
        readonly rolle: readonly Stueck[];
        readonly name: readonly Stueck[] | null;
        readonly stempel: boolean;
      }[];
    }
  | { readonly kind: 'schreiben'; readonly label: string | null; readonly zeilen: number }
  | { readonly kind: 'seite' }
  | { readonly kind: 'kopf'; readonly kopf: BlockOf<'letterhead'> };
export type FeldLook = {
  readonly columns: 1 | 2 | 3;
  readonly span: 1 | 2 | 3;
  readonly gross: boolean;
  readonly hand: boolean;
};

/** Tells facts from wording in a traced text. */
export type Lesen = (text: string) => readonly (string | Bezug)[];

/** @param lesen reads the marks of the trace; `plain` takes them out again */
export function flatten(blocks: readonly Block[], lesen: Lesen, plain: (text: string) => string): Posten[] {
  let count = 0;
  const inline = (text: Text): Stueck[] => text.flatMap((part) => stuecke(part, lesen));
  const words = (text: string): Stueck[] => lesen(text).map((teil) => ({ stil: 'text', teil }));
  const zeile = (form: Form, text: Text): Posten => ({
    kind: 'zeile',
    form,
    stuecke: inline(text),
    zusatz: null,
  });

  function each(block: Block): Posten[] {
    count += 1;
    const number = count;
    switch (block.kind) {
      case 'letterhead':
        return [{ kind: 'kopf', kopf: plainHead(block, plain) }];
      case 'heading': {
        const { level, text, marke, zusatz } = block;
        const parts = words(text);
        const form: Form = { art: 'titel', level, marke: counted(words(marke ?? ''), parts) };
        const more = zusatz === undefined || zusatz === '' ? null : words(zusatz);
        return [{ kind: 'zeile', form, stuecke: parts, zusatz: more }];
      }
      case 'paragraph':
        return [zeile({ art: 'absatz', look: block.art }, block.text)];
      case 'list':
        return block.items.map((item) =>
          zeile({ art: 'punkt', numbered: block.numbered, block: number }, item),
        );
      case 'fields':
        return block.items.map((item) => feld(item, block, plain));
      case 'table':
        return [
          {
            kind: 'tabelle',
            beschreibung: words(block.beschreibung),
            columns: block.columns.map((column) => ({ ...column, label: plain(column.label) })),
            rows: block.rows.map((row) => row.map((cell) => zelle(cell, plain))),
            emptyRows: block.emptyRows,
          },
        ];
      case 'checklist':
        return block.items.map(({ text, checked }: Kaestchen) =>
          zeile({ art: 'kaestchen', checked, block: number }, text),
        );
      case 'signatures':
        return [
          {
            kind: 'zeichnung',
            ortDatum: block.ortDatum,
            parteien: block.parteien.map(({ rolle, name, stempel }: Partei) => ({
              rolle: words(rolle),
              name: name === null ? null : words(name),
              stempel: stempel === true,
            })),
          },
        ];
      case 'note':
        return [
          ...(block.title === null
            ? []
            : [zeile({ art: 'hinweis', title: true, block: number }, [{ kind: 'text', text: block.title }])]),
          ...block.absaetze.map((text) => zeile({ art: 'hinweis', title: false, block: number }, text)),
        ];
      case 'columns':
        return block.spalten.flatMap((spalte) => spalte.flatMap((inner: Block) => each(inner)));
      case 'writing':
        return [
          {
            kind: 'schreiben',
            label: block.label === null ? null : plain(block.label),
            zeilen: block.zeilen,
          },
        ];
      case 'pageBreak':
        return [{ kind: 'seite' }];
      default:
        return assertNever(block);
    }
  }
  return blocks.flatMap(each);
}

/** „TOP 3“ over an element of a list: its number is a fact of the element. */
function counted(marke: readonly Stueck[], heading: readonly Stueck[]): readonly Stueck[] {
  const liste = listOfParts(heading);
  if (liste === null) return marke;
  return marke.flatMap((part): Stueck[] =>
    part.stil !== 'text' || typeof part.teil !== 'string'
      ? [part]
      : part.teil.split(/(\d+)/).map((teil, i): Stueck => ({
          stil: 'text',
          teil: i % 2 === 0 ? teil : { name: 'nummer', wert: teil, liste },
        })),
  );
}

function stuecke(part: Inline, lesen: Lesen): Stueck[] {
  switch (part.kind) {
    case 'text':
    case 'strong':
      return lesen(part.text).map((teil) => ({ stil: part.kind, teil }));
    case 'break':
      return [{ stil: 'umbruch' }];
    case 'field':
      if (part.hand === true && part.value === null) return [{ stil: 'linie', width: part.width }];
      return [{ stil: 'feld', teile: part.value === null ? null : lesen(part.value), width: part.width }];
    default:
      return assertNever(part);
  }
}

function feld(
  { label, value, span, hand }: Feld,
  { columns, gross }: BlockOf<'fields'>,
  plain: (text: string) => string,
): Posten {
  return {
    kind: 'feld',
    label: plain(label),
    value: value === null ? null : plain(value),
    look: { columns, span: span ?? 1, gross: gross === true, hand: hand === true },
  };
}

/** What stands in bold at the beginning of a cell, and the rest; a break is a line feed. */
function zelle(text: Text, plain: (text: string) => string): Zelle {
  const from = text.findIndex(
    (part) => part.kind !== 'strong' && !(part.kind === 'text' && part.text === ''),
  );
  const cut = from === -1 ? text.length : from;
  return { fett: cellText(text.slice(0, cut), plain), rest: cellText(text.slice(cut), plain) };
}

function cellText(text: Text, plain: (text: string) => string): string {
  return text
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'strong':
          return plain(part.text);
        case 'break':
          return '\n';
        case 'field':
          return part.value === null ? LINE : plain(part.value);
        default:
          return assertNever(part);
      }
    })
    .join('');
}

/** A line to write on inside a cell. */
const LINE = '\u00a0'.repeat(27);

function plainHead(head: BlockOf<'letterhead'>, plain: (text: string) => string): BlockOf<'letterhead'> {
  const maybe = (text: string | null) => (text === null ? null : plain(text));
  const { anschrift } = head;
  return {
    ...head,
    behoerde: plain(head.behoerde),
    amt: maybe(head.amt),
    anschrift:
      anschrift === null
        ? null
        : { ruecksendung: plain(anschrift.ruecksendung), zeilen: anschrift.zeilen.map(maybe) },
    info: head.info.map((item) => ({ ...item, value: maybe(item.value) })),
  };
}

/** The wording of a passage with its facts by name: the same wherever the same passage is printed. */
export function keyOf(posten: Posten): string {
  switch (posten.kind) {
    case 'kopf':
      return 'kopf';
    case 'zeile':
      return `${formKey(posten.form)}|${textKey(posten.stuecke)}${posten.zusatz === null ? '' : `|${textKey(posten.zusatz)}`}`;
    case 'feld':
      return `feld|${posten.label}`;
    case 'tabelle':
      return `tabelle|${textKey(posten.beschreibung)}|${posten.columns.map(({ label }) => label).join('|')}`;
    case 'zeichnung':
      return `zeichnung|${String(posten.ortDatum)}|${posten.parteien
        .map(({ rolle, stempel }) => `${textKey(rolle)}/${String(stempel)}`)
        .join('|')}`;
    case 'schreiben':
      return `schreiben|${posten.label ?? ''}|${posten.zeilen}`;
    case 'seite':
      return 'seite';
    default:
      return assertNever(posten);
  }
}

function formKey(form: Form): string {
  switch (form.art) {
    case 'absatz':
      return form.look;
    case 'titel':
      return `titel${form.level}${textKey(form.marke)}`;
    case 'punkt':
      return `punkt${String(form.numbered)}`;
    case 'hinweis':
      return `hinweis${String(form.title)}`;
    case 'kaestchen':
      return 'kaestchen';
    default:
      return assertNever(form);
  }
}

export function textKey(parts: readonly Stueck[]): string {
  return parts.map(partKey).join('');
}

function partKey(part: Stueck): string {
  switch (part.stil) {
    case 'umbruch':
      return '\n';
    case 'linie':
      return `_${part.width}_`;
    case 'feld':
      return '{}';
    case 'text':
    case 'strong':
      return typeof part.teil === 'string' ? part.teil : `{${part.teil.name}}`;
    default:
      return assertNever(part);
  }
}

/** The words alone, for the names people read. */
export function wordsOf(posten: Posten): string {
  switch (posten.kind) {
    case 'zeile':
      return literal(posten.stuecke);
    case 'feld':
      return posten.label;
    case 'tabelle':
      return literal(posten.beschreibung);
    case 'zeichnung':
      return 'Unterschriften';
    case 'schreiben':
      return posten.label ?? 'Schreibzeilen';
    case 'seite':
      return 'Seitenwechsel';
    case 'kopf':
      return 'Briefkopf';
    default:
      return assertNever(posten);
  }
}

function literal(parts: readonly Stueck[]): string {
  return parts
    .map((part) =>
      part.stil === 'text' || part.stil === 'strong'
        ? typeof part.teil === 'string'
          ? part.teil
          : ` ${part.teil.name} `
        : ' ',
    )
    .join('');
}

/** The list element a passage belongs to; null where it belongs to the paper as a whole. */
export function listeOf(posten: Posten): Bezug['liste'] {
  const parts =
    posten.kind === 'zeile'
      ? [...posten.stuecke, ...(posten.zusatz ?? [])]
      : posten.kind === 'tabelle'
        ? posten.beschreibung
        : [];
  return listOfParts(parts);
}

function listOfParts(parts: readonly Stueck[]): Bezug['liste'] {
  for (const part of parts) {
    // A field may show the latest or the next of a list and still belong to the whole.
    if ('teil' in part && typeof part.teil !== 'string' && part.teil.liste !== null) return part.teil.liste;
  }
  return null;
}

/** What stands on the paper, as one text. */
export function textOf(parts: readonly Stueck[]): string {
  return parts
    .map((part) => {
      switch (part.stil) {
        case 'umbruch':
          return '\n';
        case 'linie':
          return LINE;
        case 'feld':
          return part.teile === null ? LINE : part.teile.map(wertOf).join('');
        case 'text':
        case 'strong':
          return wertOf(part.teil);
        default:
          return assertNever(part);
      }
    })
    .join('');
}

export const wertOf = (teil: string | Bezug): string => (typeof teil === 'string' ? teil : teil.wert);

/** Every fact a passage names. */
export function factsOf(posten: Posten): Bezug[] {
  const parts =
    posten.kind === 'zeile'
      ? [
          ...(posten.form.art === 'titel' ? posten.form.marke : []),
          ...posten.stuecke,
          ...(posten.zusatz ?? []),
        ]
      : posten.kind === 'tabelle'
        ? posten.beschreibung
        : posten.kind === 'zeichnung'
          ? posten.parteien.flatMap(({ rolle, name }) => [...rolle, ...(name ?? [])])
          : [];
  return parts.flatMap((part) => {
    const teile = part.stil === 'feld' ? (part.teile ?? []) : 'teil' in part ? [part.teil] : [];
    return teile.filter((teil) => typeof teil !== 'string');
  });
}
