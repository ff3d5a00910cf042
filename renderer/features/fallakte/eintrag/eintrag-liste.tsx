import { Button, Group, Text, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp, IconPlus } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { records } from '#shared/domain/records.ts';
import type { EintragTabelle } from '#shared/api/eintrag.ts';
import { feldInfo } from '#renderer/lib/feld-art.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { EintragKarte } from './eintrag-karte.tsx';
import { EintragZeile } from './eintrag-zeile.tsx';
import classes from './eintrag.module.css';
import { leererEintrag, useEintrag } from './use-eintrag.ts';
import { useReihenfolge } from './use-reihenfolge.ts';
import { SpeicherHinweis } from './speicher-hinweis.tsx';
import { Hilfe, useHilfe } from './hilfe.tsx';
import type { Speicherstand, Werte } from './use-autosave.ts';

export type Aenderung =
  | { readonly art: 'gespeichert'; readonly eintrag: Werte }
  | { readonly art: 'entfernt' | 'wieder_da'; readonly id: string };

type Props<T extends EintragTabelle> = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly tabelle: T;
  readonly eintraege: readonly (Werte & { readonly id: string })[];
  readonly felder: readonly string[];
  /** Fields of a card that are needed seldom; they open on demand. */
  readonly weitere?: readonly string[];
  /** Width of a column as CSS, in the order of `felder`. */
  readonly breiten?: readonly string[];
  /** One entry per card, for records with many fields. */
  readonly alsKarten?: boolean;
  /** What one entry is called: „Abschnitt“. */
  readonly wort: string;
  readonly genus?: 'der' | 'die' | 'das';
  /** What an entry is called among others: „Duldung ab 26.01.2024“. */
  readonly nameOf: (eintrag: Werte) => string;
  /** What a new entry starts with. */
  readonly vorgabe?: () => Werte;
  /** What it means that the list is empty. */
  readonly leer: string;
  readonly children?: ReactNode;
  /** Hears of every change, for entries that the file does not carry itself. */
  readonly onAenderung?: (aenderung: Aenderung) => void;
};

/** A list of entries that are edited in place. A new one stands on top; a removed one can be brought back. */
export function EintragListe<T extends EintragTabelle>(props: Props<T>) {
  const {
    title,
    hint,
    tabelle,
    eintraege,
    felder,
    alsKarten = false,
    wort,
    genus = 'der',
    nameOf,
    vorgabe,
    leer,
    children,
    onAenderung,
  } = props;
  const { akte, offen } = useAkte();
  const schema = records[tabelle];
  const eintrag = useEintrag(tabelle, akte.person.id);
  const [neu, setNeu] = useState<readonly Werte[]>(() => draftsOfNew(tabelle, offen(), eintraege));
  const [entfernt, setEntfernt] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [stand, setStand] = useState<Speicherstand>({ art: 'ruhe' });
  const [frisch, setFrisch] = useState<string | null>(null);
  const [eingefuegt, setEingefuegt] = useState<readonly string[]>([]);
  const hilfe = useHilfe();
  const box = useRef<HTMLDivElement>(null);
  const known = new Set(eintraege.map(({ id }) => id));
  const zeilen = useReihenfolge([...neu.filter(({ id }) => !known.has(String(id))), ...eintraege]);

  const add = () => {
    const start = { ...leererEintrag(tabelle, akte.person.id), ...vorgabe?.() };
    setNeu([start, ...neu]);
    setFrisch(String(start['id']));
  };
  const addPasted = (rows: readonly Werte[]) => {
    const fresh = rows.map((werte) => ({
      ...leererEintrag(tabelle, akte.person.id),
      ...vorgabe?.(),
      ...werte,
    }));
    setNeu([...fresh, ...neu]);
    setEingefuegt([...eingefuegt, ...fresh.map((each) => String(each['id']))]);
  };
  const remove = async (id: string, name: string) => {
    setNeu(neu.filter((each) => each['id'] !== id));
    if (!known.has(id)) return;
    try {
      await eintrag.remove(id);
      onAenderung?.({ art: 'entfernt', id });
      setEntfernt({ id, name });
    } catch (caught) {
      setError(caught instanceof Error ? caught : new Error('unknown'));
    }
  };
  const undo = async () => {
    if (entfernt === null) return;
    await eintrag.restore(entfernt.id);
    onAenderung?.({ art: 'wieder_da', id: entfernt.id });
    setFrisch(entfernt.id);
    setEntfernt(null);
  };
  const rowProps = (werte: Werte) => ({
    key: String(werte['id']),
    tabelle,
    schema,
    felder,
    ...(props.weitere && { weitere: props.weitere }),
    werte,
    eingefuegt: eingefuegt.includes(String(werte['id'])),
    onHilfe: hilfe.onKeyDown,
    onWeitereZeilen: addPasted,
    saved: known.has(String(werte['id'])),
    name: nameOf(werte),
    fokus: frisch === werte['id'],
    onStand: setStand,
    save: async (next: Werte, basis: Werte | null) => {
      await eintrag.save(next, basis);
      onAenderung?.({ art: 'gespeichert', eintrag: next });
    },
    onRemove: (name: string) => void remove(String(werte['id']), name),
  });

  return (
    <div
      data-tabelle={tabelle}
      ref={box}
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return;
        event.preventDefault();
        event.stopPropagation();
        add();
      }}
    >
      <Section
        title={title}
        hint={hint}
        line={false}
        actions={
          <>
            {!alsKarten && <SpeicherHinweis stand={stand} />}
            <Button
              variant="default"
              size="xs"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={add}
            >
              {wort} hinzufügen
            </Button>
          </>
        }
      >
        {zeilen.length === 0 && <Text c="dimmed">{leer}</Text>}
        {zeilen.length > 0 &&
          alsKarten &&
          zeilen.map((werte) => <EintragKarte {...rowProps(werte)} key={String(werte['id'])} />)}
        {zeilen.length > 0 && !alsKarten && (
          <div className={classes['tabellenrahmen']} data-rollt>
            <table className={classes['tabelle']} aria-label={title}>
              <thead>
                <tr>
                  {felder.map((feld, index) => (
                    <Spaltenkopf
                      key={feld}
                      tabelle={tabelle}
                      schema={schema}
                      feld={feld}
                      breite={props.breiten?.[index]}
                      hilfe={hilfe}
                    />
                  ))}
                  <th scope="col">
                    <VisuallyHidden>Entfernen</VisuallyHidden>
                  </th>
                </tr>
              </thead>
              <tbody>
                {zeilen.map((werte) => (
                  <EintragZeile {...rowProps(werte)} key={String(werte['id'])} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        {entfernt !== null && (
          <Group gap="sm" role="status">
            <Text size="sm">{entfernt.name} ist entfernt.</Text>
            <Button
              autoFocus
              variant="subtle"
              size="compact-sm"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={() => void undo()}
            >
              Rückgängig: {genus === 'die' ? 'diese' : genus === 'das' ? 'dieses' : 'diesen'} {wort} wieder
              eintragen
            </Button>
          </Group>
        )}
        <ErrorNote error={error} />
        {children}
      </Section>
    </div>
  );
}

/** New entries that were typed last time and not yet complete enough to be saved. */
function draftsOfNew(
  tabelle: string,
  offen: Readonly<Record<string, Werte>>,
  eintraege: readonly { readonly id: string }[],
): readonly Werte[] {
  const known = new Set(eintraege.map(({ id }) => `${tabelle}/${id}`));
  return Object.entries(offen).flatMap(([key, werte]) =>
    key.startsWith(`${tabelle}/`) && !known.has(key) ? [werte] : [],
  );
}

type SpaltenkopfProps = {
  readonly tabelle: string;
  readonly hilfe: ReturnType<typeof useHilfe>;
  readonly schema: z.ZodObject;
  readonly feld: string;
  readonly breite: string | undefined;
};

function Spaltenkopf({ tabelle, schema, feld, breite, hilfe }: SpaltenkopfProps) {
  const info = feldInfo(schema, feld);
  return (
    <th scope="col" style={{ minWidth: breite }}>
      <span className={classes['spaltenkopf']}>
        {info.label}
        <Hilfe
          tabelle={tabelle}
          feld={feld}
          hinweis={info.hilfe}
          offen={hilfe.offen === feld}
          onClose={hilfe.close}
        />
      </span>
    </th>
  );
}
