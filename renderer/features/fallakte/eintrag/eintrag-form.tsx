import { Text } from '@mantine/core';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { z } from 'zod';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { EintragFeld } from './eintrag-feld.tsx';
import classes from './eintrag.module.css';
import { SpeicherHinweis } from './speicher-hinweis.tsx';
import { useAutosave, type Autosave, type Werte } from './use-autosave.ts';

/** Fields that belong together; without a label where the title says it all. */
type Gruppe = { readonly label?: string; readonly felder: readonly string[] };

type Props = {
  readonly title: string;
  readonly hint?: ReactNode;
  /** First part of the path of its fields. */
  readonly tabelle: string;
  readonly schema: z.ZodObject;
  /** What the register holds; `leer` where there is nothing yet. */
  readonly saved: Werte;
  readonly felder: readonly Gruppe[];
  readonly save: (werte: Werte) => Promise<unknown>;
  readonly children?: (form: Autosave<Werte>) => ReactNode;
};

/** One record as a part of the page: fields that save themselves when they are left. */
export function EintragForm({ title, hint, tabelle, schema, saved, felder, save, children }: Props) {
  const { offen, setOffen } = useAkte();
  const [start] = useState<Werte>(() => ({ ...saved, ...offen()[tabelle] }));
  const form = useAutosave<Werte>({
    schema,
    saved,
    start,
    save,
    onOpen: (werte) => setOffen(tabelle, werte),
  });
  return (
    <div
      role="group"
      aria-label={title}
      data-tabelle={tabelle}
      onBlur={form.commit}
      onKeyDown={(event) => commitOnEnter(event, form.commit)}
    >
      <Section title={title} hint={hint} line={false} actions={<SpeicherHinweis stand={form.stand} />}>
        {felder.map((gruppe) => (
          <div key={gruppe.felder[0]} role="group" aria-label={gruppe.label ?? title}>
            {gruppe.label !== undefined && (
              <Text size="sm" c="dimmed" mb="sm">
                {gruppe.label}
              </Text>
            )}
            <div className={classes['raster']}>
              {gruppe.felder.map((name) => (
                <EintragFeld key={name} tabelle={tabelle} schema={schema} name={name} form={form} />
              ))}
            </div>
          </div>
        ))}
        {children?.(form)}
      </Section>
    </div>
  );
}

/** Enter in a field of one line saves it, as leaving it does. */
export function commitOnEnter(event: KeyboardEvent, commit: () => void): void {
  if (
    event.key === 'Enter' &&
    event.target instanceof HTMLInputElement &&
    event.target.getAttribute('aria-expanded') !== 'true'
  )
    commit();
}
