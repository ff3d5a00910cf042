import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { z } from 'zod';
import type { Datum } from '#shared/lib/datum.ts';
import { tableCells } from '#shared/lib/eingefuegt.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { readZelle } from '#renderer/lib/zelle-lesen.ts';
import { ZellFeld } from '#renderer/ui/zell-feld.tsx';
import { useAkte } from '../akte-context.tsx';
import { savesAtOnce } from './eintrag-feld.tsx';
import classes from './eintrag.module.css';
import { fehltNoch } from './fehlt-noch.ts';
import { enterField, goOnWithEnter } from './naechstes-feld.ts';
import { SpeicherHinweis } from './speicher-hinweis.tsx';
import { useAutosave, type Speicherstand, type Werte } from './use-autosave.ts';

export type ZeileProps = {
  readonly tabelle: string;
  readonly schema: z.ZodObject;
  readonly felder: readonly string[];
  /** Fields of a card that are needed seldom. */
  readonly weitere?: readonly string[];
  readonly werte: Werte;
  /** Whether the register already holds this entry. */
  readonly saved: boolean;
  readonly name: string;
  /** Came with a pasted table: saved without anybody having been in it. */
  readonly eingefuegt?: boolean;
  /** Takes the focus when it appears: it has just been added. */
  readonly fokus: boolean;
  readonly save: (werte: Werte, basis: Werte | null) => Promise<unknown>;
  readonly onRemove: (name: string) => void;
  /** F1 in a field of the row. */
  readonly onHilfe?: (event: KeyboardEvent, feld: string) => void;
  /** A pasted table has more rows than this one. */
  readonly onWeitereZeilen?: (werte: readonly Werte[]) => void;
  /** Hears how saving went, for a place where nothing has to move for it. */
  readonly onStand: (stand: Speicherstand) => void;
};

/** One entry as a row of inputs. */
export function EintragZeile(props: ZeileProps) {
  const { tabelle, schema, felder, name, onRemove } = props;
  const row = useRef<HTMLTableRowElement>(null);
  const { form, remove, takeIn } = useEintragForm(props);
  useFirstFocus(row, props.fokus);
  const { onStand, eingefuegt = false } = props;
  useEffect(() => {
    if (eingefuegt) takeIn();
    // Once, when the pasted row appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [eingefuegt]);
  useEffect(() => onStand(form.stand), [form.stand, onStand]);
  const heute = useHeute();
  const paste = (event: ClipboardEvent) => {
    const rows = tableCells(event.clipboardData.getData('text/plain'));
    const start = felder.findIndex((feld) => isIn(event.target, `${tabelle}.${feld}`));
    if (rows === null || start < 0) return;
    event.preventDefault();
    event.stopPropagation();
    const [first, ...others] = rows.map((cells) =>
      readRow({ schema, felder: felder.slice(start) }, cells, heute),
    );
    for (const [feld, wert] of Object.entries(first ?? {})) form.change(feld, wert, false);
    form.commit();
    if (others.length > 0) props.onWeitereZeilen?.(others);
  };
  const meldung = form.stand.art === 'abgelehnt' || form.stand.art === 'streitig' || !props.saved;
  return (
    <>
      <tr
        ref={row}
        data-zeile=""
        onBlur={form.commit}
        onKeyDown={(event) => goOnWithEnter(event, form.commit)}
        onPasteCapture={paste}
      >
        {felder.map((feld) => {
          const wert = form.werte[feld];
          return (
            <td
              key={feld}
              data-feld={`${tabelle}.${feld}`}
              data-leer={wert === null || wert === undefined}
              onKeyDown={(event) => props.onHilfe?.(event, feld)}
            >
              <ZellFeld
                schema={schema}
                name={feld}
                value={wert}
                zeile={name}
                error={form.fehler[feld]}
                onChange={(value) =>
                  form.change(feld, value, savesAtOnce(feldInfo(schema, feld).eingabe.art))
                }
              />
            </td>
          );
        })}
        <td>
          <Tooltip label={`${name} entfernen`}>
            <ActionIcon
              aria-label={`${name} entfernen`}
              mt={4}
              onClick={() => {
                remove();
                onRemove(name);
              }}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </td>
      </tr>
      {meldung && (
        <tr style={{ border: 0 }}>
          <td colSpan={felder.length + 1} className={classes['meldung']}>
            <div>
              {!props.saved && form.stand.art === 'ruhe' ? (
                `Noch nicht gespeichert. ${fehltNoch(schema, form)}`
              ) : (
                <SpeicherHinweis stand={form.stand} />
              )}
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

function isIn(target: EventTarget, pfad: string): boolean {
  return target instanceof Element && target.closest(`[data-feld="${pfad}"]`) !== null;
}

type Spalten = { readonly schema: z.ZodObject; readonly felder: readonly string[] };

/** Cells of a pasted row by field; cells beyond the last column are left out. */
function readRow({ schema, felder }: Spalten, cells: readonly string[], heute: Datum): Werte {
  return Object.fromEntries(
    felder.flatMap((feld, i) => {
      const cell = cells[i];
      return cell === undefined ? [] : [[feld, readZelle(schema, feld, cell, heute)] as const];
    }),
  );
}

/** Autosave of one entry of a list, with its draft. */
export function useEintragForm({
  tabelle,
  schema,
  werte,
  saved,
  save,
}: Pick<ZeileProps, 'tabelle' | 'schema' | 'werte' | 'saved' | 'save'>) {
  const { offen, setOffen } = useAkte();
  const key = `${tabelle}/${String(werte['id'])}`;
  const [start] = useState<Werte>(() => ({ ...werte, ...offen()[key] }));
  const gone = useRef(false);
  const form = useAutosave<Werte>({
    schema,
    saved: saved ? werte : null,
    start,
    save: async (next, basis) => {
      if (!gone.current) await save(next, basis);
    },
    onOpen: (typed) => {
      if (!gone.current) setOffen(key, typed);
    },
  });
  const remove = () => {
    gone.current = true;
    setOffen(key, null);
  };
  /** What came with a pasted table is kept like what was typed, and saved as far as it can be. */
  const takeIn = () => {
    setOffen(key, start);
    form.commit();
  };
  return { form, remove, takeIn };
}

export function useFirstFocus(row: { readonly current: HTMLElement | null }, fokus: boolean): void {
  useEffect(() => {
    if (fokus) enterField(row.current?.querySelector<HTMLElement>('input, textarea'));
  }, [fokus, row]);
}
