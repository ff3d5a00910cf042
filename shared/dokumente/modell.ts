import { isRightToLeft } from '#shared/lib/schriftrichtung.ts';

/**
 * Content of a paper without its appearance. A template builds it from data, a renderer draws it: preview,
 * print and PDF from `html.ts`, Word from `electron/core/files/docx.ts`. A value that is `null` is drawn as a
 * line to write on, so the blank form is the same template with empty data.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** A fact inside a sentence; `null` leaves a line of the given width. */
  | {
      readonly kind: 'field';
      readonly value: string | null;
      readonly width: 'kurz' | 'mittel' | 'lang';
      /** Always filled in by hand: nobody in the office has forgotten it. */
      readonly hand?: boolean;
    }
  | { readonly kind: 'break' };

export type Text = readonly Inline[];

export type Feld = {
  readonly label: string;
  readonly value: string | null;
  /** Columns it takes; one unless said otherwise. */
  readonly span?: 2 | 3;
  /** Always filled in by hand: nobody in the office has forgotten it. */
  readonly hand?: boolean;
};

export type Spalte = {
  readonly label: string;
  /** Share of the width, relative to the other columns. */
  readonly breite: number;
  /** BCP 47, where the column speaks another language than the paper. */
  readonly sprache?: string;
};

export type Kaestchen = {
  readonly text: Text;
  readonly checked: boolean;
  /** Templates only: what stands in place of the box. */
  readonly zeichen?: string;
};

export type Partei = {
  /** In which capacity somebody signs. */
  readonly rolle: string;
  /** Printed under the line; null where the name is not known yet. */
  readonly name: string | null;
  /** Space for a stamp beside the signature. */
  readonly stempel?: boolean;
  /** Templates only: what stands in place of the name. */
  readonly vordruck?: string;
};

/** What stands under the line of a signature. */
export function signatureLabel({ name, stempel, vordruck }: Partei, ortDatum: boolean): string {
  const what = `${ortDatum ? '' : 'Datum, '}Unterschrift${stempel === true ? ' und Stempel' : ''}`;
  if (vordruck !== undefined) return `${what}${vordruck}`;
  return name === null ? what : `${what} · ${name}`;
}

/** QR code as its modules, dark is true; rows from top to bottom, without the quiet zone. */
export type QrMatrix = readonly (readonly boolean[])[];

/** A picture in the letterhead, in millimetres; `text` says what it shows. */
export type Logo = {
  /** `data:` address of a PNG or JPEG. */
  readonly uri: string;
  readonly breite: number;
  readonly hoehe: number;
  readonly text: string;
};

/** DIN 5008, Form B unless said otherwise. Without `anschrift` only the head is drawn, for papers that are no letters. */
export type Letterhead = {
  readonly kind: 'letterhead';
  readonly form?: 'form_a' | 'form_b';
  readonly logo?: Logo | null;
  readonly behoerde: string;
  readonly amt: string | null;
  readonly anschrift: { readonly ruecksendung: string; readonly zeilen: readonly (string | null)[] } | null;
  /** The Informationsblock. */
  readonly info: readonly Feld[];
  readonly kennung: {
    readonly code: string;
    readonly zusatz: string;
    readonly qr: QrMatrix | null;
    /** Templates only: says in place of words about the code which picture belongs there. */
    readonly bildText?: string;
  } | null;
};

export type Block =
  | Letterhead
  | {
      readonly kind: 'heading';
      /** 1 is the subject of the paper, 2 a part, 3 a section. */
      readonly level: 1 | 2 | 3;
      readonly text: string;
      /** Letter or number in front: „A“. */
      readonly marke?: string;
      /** Quiet addition, e.g. who fills in this part. */
      readonly zusatz?: string;
    }
  | { readonly kind: 'paragraph'; readonly text: Text; readonly art: 'text' | 'lead' | 'klein' }
  | { readonly kind: 'list'; readonly items: readonly Text[]; readonly numbered: boolean }
  /** `gross`: values to be read letter by letter, such as recovery words. */
  | {
      readonly kind: 'fields';
      readonly columns: 1 | 2 | 3;
      readonly items: readonly Feld[];
      readonly gross?: boolean;
    }
  | {
      readonly kind: 'table';
      /** Says what the table holds, for people who cannot see it. */
      readonly beschreibung: string;
      readonly columns: readonly Spalte[];
      /** An empty cell is left to write in. */
      readonly rows: readonly (readonly Text[])[];
      /** Rows to write in by hand, after the others. */
      readonly emptyRows: number;
      /** Templates only: the loop around the empty row. */
      readonly leerzeile?: string;
      /**
       * A bar per row in a column of its own, as a share of the longest one from 0 to 1; null: none. The figure
       * itself stands in a column too, so that nobody has to see the bar.
       */
      readonly balken?: { readonly label: string; readonly anteile: readonly (number | null)[] };
    }
  | { readonly kind: 'checklist'; readonly items: readonly Kaestchen[] }
  /** `ortDatum`: a line for place and date above each signature; otherwise both share one line. */
  | { readonly kind: 'signatures'; readonly parteien: readonly Partei[]; readonly ortDatum: boolean }
  | { readonly kind: 'note'; readonly title: string | null; readonly absaetze: readonly Text[] }
  | { readonly kind: 'columns'; readonly spalten: readonly (readonly Block[])[] }
  /** Empty lines for handwriting. */
  | { readonly kind: 'writing'; readonly label: string | null; readonly zeilen: number }
  | { readonly kind: 'pageBreak' };

/** Share of the width of a table that its bars take, in per cent. */
export const BALKEN_BREITE = 36;

export type BlockOf<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

export type Dokument = {
  readonly titel: string;
  /** Author in the file's metadata: the office, never a person. */
  readonly verfasser: string;
  /** BCP 47, e.g. `de-DE`. */
  readonly sprache: string;
  /** Foot of every page, left of „Seite x von y“. */
  readonly fusszeile: string;
  /** Day of the paper, `YYYY-MM-DD`; the only time in its files. */
  readonly datum: string;
  readonly blocks: readonly Block[];
};

/** Total over the kinds: a new kind does not compile until every renderer draws it. */
export type Renderers<Out> = { readonly [K in Block['kind']]: (block: BlockOf<K>) => Out };

export function renderBlock<Out>(renderers: Renderers<Out>, block: Block): Out {
  // The compiler cannot see that the renderer found under a block's own kind takes that block.
  return (renderers[block.kind] as (block: Block) => Out)(block);
}

/** Whether a text begins in a script that runs from right to left. */
export function runsRightToLeft(content: Text): boolean {
  const written = content.map((part) =>
    part.kind === 'field' ? part.value : part.kind === 'break' ? ' ' : part.text,
  );
  return isRightToLeft(written.join(''));
}

/** Builds a text from plain strings, `strong(…)`, `field(…)` and `umbruch`. */
export function text(...parts: readonly (string | Inline)[]): Text {
  return parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}
export const strong = (value: string): Inline => ({ kind: 'strong', text: value });
export const field = (value: string | null, width: 'kurz' | 'mittel' | 'lang' = 'mittel'): Inline => ({
  kind: 'field',
  value,
  width,
});
/** A line that is always filled in by hand. */
export const linie = (width: 'kurz' | 'mittel' | 'lang'): Inline => ({
  kind: 'field',
  value: null,
  width,
  hand: true,
});
export const umbruch: Inline = { kind: 'break' };

export const p = (...parts: readonly (string | Inline)[]): BlockOf<'paragraph'> => ({
  kind: 'paragraph',
  art: 'text',
  text: text(...parts),
});
export const lead = (...parts: readonly (string | Inline)[]): BlockOf<'paragraph'> => ({
  kind: 'paragraph',
  art: 'lead',
  text: text(...parts),
});
export const klein = (...parts: readonly (string | Inline)[]): BlockOf<'paragraph'> => ({
  kind: 'paragraph',
  art: 'klein',
  text: text(...parts),
});

/** Text of several lines as paragraphs, one per line. */
export const absaetze = (value: string): BlockOf<'paragraph'>[] =>
  value
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => p(line));
