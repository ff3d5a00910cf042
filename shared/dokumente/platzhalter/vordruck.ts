/** The default template of a paper: its pattern as a document in which placeholders stand for the facts. */
import {
  field,
  p,
  type Block,
  type BlockOf,
  type Dokument,
  type Inline,
  type QrMatrix,
} from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import { assertNever } from '#shared/lib/assert.ts';
import {
  INFO_FELDER,
  infoName,
  musterOf,
  singleFact,
  type Knoten,
  type ListeKnoten,
  type PostenKnoten,
} from './muster.ts';
import type { Posten, Stueck } from './posten.ts';

const tag = (name: string): string => `{${name}}`;
const open = (name: string): string => `{#${name}}`;
const close = (name: string): string => `{/${name}}`;
/** A loop or condition around one paragraph stands inside it, around more in paragraphs of its own. */
type Rahmen = readonly string[];

/** @param qr drawn where the code of each paper will stand */
export function createVordruck(
  vorlage: Pick<Vorlage<never>, 'id' | 'titel'>,
  {
    verfasser,
    datum,
    qr,
    briefkopf = {},
  }: {
    readonly verfasser: string;
    readonly datum: string;
    readonly qr: QrMatrix;
    readonly briefkopf?: Pick<BlockOf<'letterhead'>, 'form' | 'logo'>;
  },
): Dokument {
  // The pattern asks only for what every template has, whatever its data.
  const muster = musterOf(vorlage as unknown as Vorlage<unknown>);
  return {
    titel: vorlage.titel,
    verfasser,
    sprache: 'de-DE',
    datum,
    fusszeile: tag('fusszeile'),
    blocks: [
      ...scope(muster.knoten, qr).map((block) =>
        block.kind === 'letterhead' ? { ...block, ...briefkopf } : block,
      ),
      p(`${open('ergaenzung')}${tag('absatz')}${close('ergaenzung')}`),
    ],
  };
}

function scope(knoten: readonly Knoten[], qr: QrMatrix): Block[] {
  const out: Block[] = [];
  for (const group of segments(knoten)) {
    const name = group[0]?.bedingung?.name ?? null;
    if (name === null || group.every(isLineOfBlock) || (group.length === 1 && group.every(isInline)))
      for (const each of group) node(out, each, name === null ? [] : [name], qr);
    else {
      out.push(mark(open(name)));
      for (const each of group) node(out, each, [], qr);
      out.push(mark(close(name)));
    }
  }
  return out;
}

/** Neighbours under the same condition. */
function segments(knoten: readonly Knoten[]): Knoten[][] {
  const out: Knoten[][] = [];
  for (const each of knoten) {
    const last = out.at(-1);
    if (last !== undefined && last[0]?.bedingung === each.bedingung) last.push(each);
    else out.push([each]);
  }
  return out;
}

/** A list that is empty prints nothing: it needs no condition of its own. */
const isInline = (each: Knoten): boolean => 'liste' in each || each.posten.kind === 'zeile';
const isLineOfBlock = (each: Knoten): boolean =>
  'posten' in each &&
  each.posten.kind === 'zeile' &&
  each.posten.form.art !== 'absatz' &&
  each.posten.form.art !== 'titel';

const mark = (text: string): BlockOf<'paragraph'> => ({
  kind: 'paragraph',
  art: 'klein',
  text: [{ kind: 'text', text }],
});

function node(out: Block[], each: Knoten, rahmen: Rahmen, qr: QrMatrix): void {
  if ('liste' in each) list(out, each, qr);
  else posten(out, each, rahmen, qr);
}

function list(out: Block[], { name, knoten }: ListeKnoten, qr: QrMatrix): void {
  const [only, ...more] = knoten;
  if (
    only !== undefined &&
    more.length === 0 &&
    'posten' in only &&
    only.posten.kind === 'zeile' &&
    only.bedingung === null
  )
    posten(out, only, [name], qr);
  else out.push(mark(open(name)), ...scope(knoten, qr), mark(close(name)));
}

function posten(out: Block[], knoten: PostenKnoten, rahmen: Rahmen, qr: QrMatrix): void {
  const { posten: each, namen } = knoten;
  switch (each.kind) {
    case 'zeile':
      zeile(out, each, namen, rahmen);
      return;
    case 'feld': {
      const { columns, span, gross } = each.look;
      const item = { label: each.label, value: tag(namen.feld), ...(span === 1 ? {} : { span }) };
      const last = out.at(-1);
      if (last?.kind === 'fields' && last.columns === columns && (last.gross === true) === gross)
        out[out.length - 1] = { ...last, items: [...last.items, item] };
      else out.push({ kind: 'fields', columns, items: [item], ...(gross ? { gross } : {}) });
      return;
    }
    case 'tabelle':
      out.push(table(each, namen));
      return;
    case 'zeichnung':
      out.push({
        kind: 'signatures',
        ortDatum: each.ortDatum,
        parteien: each.parteien.map(({ rolle, stempel }, i) => {
          const name = namen.unterschriften[i] ?? '';
          return {
            rolle: plain(rolle, []),
            name: null,
            vordruck: `${open(`mit_${name}`)} · ${tag(name)}${close(`mit_${name}`)}`,
            ...(stempel ? { stempel } : {}),
          };
        }),
      });
      return;
    case 'schreiben':
      out.push({ kind: 'writing', label: each.label, zeilen: each.zeilen });
      return;
    case 'seite':
      out.push({ kind: 'pageBreak' });
      return;
    case 'kopf':
      out.push(head(each.kopf, qr));
      return;
    default:
      assertNever(each);
  }
}

function zeile(
  out: Block[],
  { form, stuecke, zusatz }: Extract<Posten, { readonly kind: 'zeile' }>,
  { angaben, kreuz }: PostenKnoten['namen'],
  rahmen: Rahmen,
): void {
  const before = rahmen.map(open).join('');
  const after = rahmen.map(close).toReversed().join('');
  const text: Inline[] = [
    ...(before === '' ? [] : [{ kind: 'text', text: before } as const]),
    ...inline(stuecke, angaben),
    ...(after === '' ? [] : [{ kind: 'text', text: after } as const]),
  ];
  const last = out.at(-1);
  switch (form.art) {
    case 'absatz':
      out.push({ kind: 'paragraph', art: form.look, text });
      return;
    case 'titel': {
      const more = zusatz === null ? null : plain(zusatz, angaben);
      out.push({
        kind: 'heading',
        level: form.level,
        text: `${form.marke.length === 0 ? before : ''}${plain(stuecke, angaben)}${more === null ? after : ''}`,
        ...(form.marke.length === 0 ? {} : { marke: `${before}${plain(form.marke, [])}` }),
        ...(more === null ? {} : { zusatz: `${more}${after}` }),
      });
      return;
    }
    case 'punkt':
      if (last?.kind === 'list' && last.numbered === form.numbered)
        out[out.length - 1] = { ...last, items: [...last.items, text] };
      else out.push({ kind: 'list', numbered: form.numbered, items: [text] });
      return;
    case 'hinweis':
      if (form.title)
        out.push({ kind: 'note', title: `${before}${plain(stuecke, angaben)}${after}`, absaetze: [] });
      else if (last?.kind === 'note') out[out.length - 1] = { ...last, absaetze: [...last.absaetze, text] };
      else out.push({ kind: 'note', title: null, absaetze: [text] });
      return;
    case 'kaestchen': {
      const box = { checked: false, text, ...(kreuz === null ? {} : { zeichen: tag(kreuz) }) };
      // The loop must open before its box.
      const item =
        kreuz === null
          ? box
          : { ...box, zeichen: `${before}${tag(kreuz)}`, text: before === '' ? text : text.slice(1) };
      if (last?.kind === 'checklist') out[out.length - 1] = { ...last, items: [...last.items, item] };
      else out.push({ kind: 'checklist', items: [item] });
      return;
    }
    default:
      assertNever(form);
  }
}

function inline(stuecke: readonly Stueck[], angaben: readonly string[]): Inline[] {
  const names = [...angaben];
  return stuecke.map((part): Inline => {
    switch (part.stil) {
      case 'umbruch':
        return { kind: 'break' };
      case 'linie':
        return { kind: 'field', value: null, width: part.width, hand: true };
      case 'feld':
        return field(tag(singleFact(part)?.name ?? names.shift() ?? ''), part.width);
      case 'text':
      case 'strong':
        return { kind: part.stil, text: typeof part.teil === 'string' ? part.teil : tag(part.teil.name) };
      default:
        return assertNever(part);
    }
  });
}

const plain = (stuecke: readonly Stueck[], angaben: readonly string[]): string =>
  inline(stuecke, angaben)
    .map((part) => ('text' in part ? part.text : part.kind === 'field' ? (part.value ?? '') : ' '))
    .join('');

function table(
  { beschreibung, columns, emptyRows }: Extract<Posten, { readonly kind: 'tabelle' }>,
  { zeilen, leerzeilen, spalten }: PostenKnoten['namen'],
): Block {
  const last = columns.length - 1;
  const row = spalten.map(({ fett, rest }, i): Inline[] => [
    ...(i === 0 && zeilen !== null ? [{ kind: 'text', text: open(zeilen) } as const] : []),
    ...(fett === null ? [] : [{ kind: 'strong', text: tag(fett) } as const]),
    ...(rest === null ? [] : [{ kind: 'text', text: tag(rest) } as const]),
    ...(i === last && zeilen !== null ? [{ kind: 'text', text: close(zeilen) } as const] : []),
  ]);
  return {
    kind: 'table',
    beschreibung: plain(beschreibung, []),
    columns,
    rows: zeilen === null ? [] : [row],
    emptyRows: leerzeilen === null ? emptyRows : 1,
    ...(leerzeilen === null ? {} : { leerzeile: leerzeilen }),
  };
}

function head(kopf: BlockOf<'letterhead'>, qr: QrMatrix): BlockOf<'letterhead'> {
  const nummer = 'mit_dokumentnummer';
  return {
    kind: 'letterhead',
    behoerde: tag('briefkopf_behoerde'),
    amt: `${open('mit_amt')}${tag('briefkopf_amt')}${close('mit_amt')}`,
    anschrift:
      kopf.anschrift === null
        ? null
        : {
            ruecksendung: tag('ruecksendung'),
            zeilen: ['anschrift', 'anschrift_leer'].map(
              (name) => `${open(name)}${tag('zeile')}${close(name)}`,
            ),
          },
    info:
      kopf.anschrift === null
        ? []
        : INFO_FELDER.map((label) => {
            const name = infoName(label);
            return { label: `${open(`mit_${name}`)}${label}`, value: `${tag(name)}${close(`mit_${name}`)}` };
          }),
    kennung: {
      code: `${open(nummer)}${tag('dokumentnummer')}`,
      zusatz: `${tag('dokumentversion')}${close(nummer)}`,
      qr,
      bildText: tag('qr_code'),
    },
  };
}
