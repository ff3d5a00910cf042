import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { ZellFeld } from '#renderer/ui/zell-feld.tsx';
import { useAkte } from '../akte-context.tsx';
import { savesAtOnce } from './eintrag-feld.tsx';
import { commitOnEnter } from './eintrag-form.tsx';
import classes from './eintrag.module.css';
import { SpeicherHinweis } from './speicher-hinweis.tsx';
import { useAutosave, type Speicherstand, type Werte } from './use-autosave.ts';

export type ZeileProps = {
  readonly tabelle: string;
  readonly schema: z.ZodObject;
  readonly felder: readonly string[];
  readonly werte: Werte;
  /** Whether the register already holds this entry. */
  readonly saved: boolean;
  readonly name: string;
  /** Takes the focus when it appears: it has just been added. */
  readonly fokus: boolean;
  readonly save: (werte: Werte) => Promise<unknown>;
  readonly onRemove: (name: string) => void;
  /** Hears how saving went, for a place where nothing has to move for it. */
  readonly onStand: (stand: Speicherstand) => void;
};

/** One entry as a row of inputs. */
export function EintragZeile(props: ZeileProps) {
  const { tabelle, schema, felder, name, onRemove } = props;
  const row = useRef<HTMLTableRowElement>(null);
  const { form, remove } = useEintragForm(props);
  useFirstFocus(row, props.fokus);
  const { onStand } = props;
  useEffect(() => onStand(form.stand), [form.stand, onStand]);
  const meldung = form.stand.art === 'abgelehnt' || !props.saved;
  return (
    <>
      <tr ref={row} onBlur={form.commit} onKeyDown={(event) => commitOnEnter(event, form.commit)}>
        {felder.map((feld) => {
          const wert = form.werte[feld];
          return (
            <td key={feld} data-feld={`${tabelle}.${feld}`} data-leer={wert === null || wert === undefined}>
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
            {!props.saved && form.stand.art === 'ruhe' ? (
              `Noch nicht gespeichert. ${fehltNoch(schema, form.werte)}`
            ) : (
              <SpeicherHinweis stand={form.stand} />
            )}
          </td>
        </tr>
      )}
    </>
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
    save: async (next) => {
      if (!gone.current) await save(next);
    },
    onOpen: (typed) => {
      if (!gone.current) setOffen(key, typed);
    },
  });
  const remove = () => {
    gone.current = true;
    setOffen(key, null);
  };
  return { form, remove };
}

export function useFirstFocus(row: { readonly current: HTMLElement | null }, fokus: boolean): void {
  useEffect(() => {
    if (fokus) row.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [fokus, row]);
}

/** Which mandatory fields keep a new entry from being saved. */
export function fehltNoch(schema: z.ZodObject, werte: Werte): string {
  const labels = Object.keys(schema.shape)
    .map((feld) => ({ feld, info: feldInfo(schema, feld) }))
    .filter(({ feld, info }) => !info.optional && (werte[feld] === null || werte[feld] === ''))
    .map(({ info }) => `„${info.label}“`);
  return labels.length === 0
    ? 'Beim Verlassen der Zeile wird gespeichert.'
    : `Es fehlt noch: ${labels.join(', ')}.`;
}
