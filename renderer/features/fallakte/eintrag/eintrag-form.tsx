import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { z } from 'zod';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import { EintragFeld } from './eintrag-feld.tsx';
import classes from './eintrag.module.css';
import { goOnWithEnter } from './naechstes-feld.ts';
import { SpeicherHinweis } from './speicher-hinweis.tsx';
import { useAutosave, type Autosave, type Werte } from './use-autosave.ts';

/** Fields that belong together; without a label where the title says it all. */
export type Gruppe = {
  readonly label?: string;
  readonly felder: readonly string[];
  /** Closed as long as nothing stands there and no route asks for it; the label is what opens it. */
  readonly beiBedarf?: boolean;
};

type Props = {
  readonly title: string;
  readonly hint?: ReactNode;
  /** First part of the path of its fields. */
  readonly tabelle: string;
  readonly schema: z.ZodObject;
  /** What the register holds; `leer` where there is nothing yet. */
  readonly saved: Werte;
  readonly felder: readonly Gruppe[];
  readonly save: (werte: Werte, basis: Werte | null) => Promise<unknown>;
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
      onKeyDown={(event) => goOnWithEnter(event, form.commit)}
    >
      <Section title={title} hint={hint} line={false} actions={<SpeicherHinweis stand={form.stand} />}>
        {felder.map((gruppe) => (
          <FeldGruppe
            key={gruppe.felder[0]}
            title={title}
            tabelle={tabelle}
            schema={schema}
            gruppe={gruppe}
            form={form}
          />
        ))}
        {children?.(form)}
      </Section>
    </div>
  );
}

export type FeldGruppeProps = {
  readonly title: string;
  readonly tabelle: string;
  readonly schema: z.ZodObject;
  readonly gruppe: Gruppe;
  readonly form: Autosave<Werte>;
};

/** Fields side by side; a group for rare cases opens by itself once something stands in it or is asked for. */
export function FeldGruppe({ title, tabelle, schema, gruppe, form }: FeldGruppeProps) {
  const { ergebnis } = useAkte();
  const { label, felder, beiBedarf = false } = gruppe;
  const needed =
    ergebnis?.fehlt.some(({ feld }) => felder.some((name) => feld === `${tabelle}.${name}`)) ?? false;
  const filled = felder.some((name) => (form.werte[name] ?? null) !== null);
  const [startsOpen] = useState(filled || needed);
  const raster = (
    <div className={classes['raster']}>
      {felder.map((name) => (
        <EintragFeld key={name} tabelle={tabelle} schema={schema} name={name} form={form} />
      ))}
    </div>
  );
  if (beiBedarf) {
    return (
      <details className={classes['bedarf']} open={startsOpen}>
        <summary>{label}</summary>
        <div role="group" aria-label={label}>
          {raster}
        </div>
      </details>
    );
  }
  return (
    <div role="group" aria-label={label ?? title}>
      {label !== undefined && (
        <Text size="sm" c="dimmed" mb="sm">
          {label}
        </Text>
      )}
      {raster}
    </div>
  );
}
