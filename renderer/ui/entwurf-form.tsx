import { Button, Group, Paper, Stack } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { z } from 'zod';
import { onlyRefusal } from '#renderer/lib/only-refusal.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm, type RecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from './draft-notice.tsx';
import { ErrorNote } from './error-note.tsx';
import { Loading } from './loading.tsx';

const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

export type EntwurfFormProps<S extends z.ZodObject> = {
  /** Place of its draft, never a name; e.g. `gremien/neu`. */
  readonly ort: string;
  readonly schema: S;
  /** The record as loaded, or as a new one begins. Read once. */
  readonly start: Readonly<Record<string, unknown>>;
  readonly label: string;
  /** What `useCommand` gives for the call that saves. */
  readonly save: {
    readonly mutateAsync: (record: z.output<S>) => Promise<unknown>;
    readonly error: Error | null;
    readonly isPending: boolean;
  };
  readonly onClose: () => void;
  /** Where to go after saving, if not back. */
  readonly onSaved?: (record: z.output<S>) => void;
  /** On the button, if „Speichern“ does not say it all. */
  readonly verb?: ReactNode;
  /** Beside the buttons. */
  readonly neben?: ReactNode;
  readonly children: (feld: RecordForm<S>['feld'], form: RecordForm<S>['form']) => ReactNode;
};

/** A record in a box of its own: the first field has the focus, what is not saved comes back, Speichern and Abbrechen. */
export function EntwurfForm<S extends z.ZodObject>(props: EntwurfFormProps<S>) {
  const draft = useDraft(props.ort, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} {...props} draft={draft} />;
}

function Formular<S extends z.ZodObject>({
  schema,
  start,
  label,
  save,
  onClose,
  onSaved = onClose,
  verb = 'Speichern',
  neben,
  children,
  draft,
}: EntwurfFormProps<S> & { readonly draft: Draft<Werte> }) {
  const [initial] = useState(() => ({ ...start, ...draft.restored?.werte }));
  // `as`: values of a form are what its inputs give, which JSON can hold.
  const { feld, submit, form } = useRecordForm(schema, initial, (werte) => draft.keep(werte as Werte));
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // A field may ask for it itself.
    if (box.current?.contains(document.activeElement) !== true)
      box.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, []);
  const close = () => {
    void draft.discard();
    onClose();
  };
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={label}
      onSubmit={submit(async (record) => {
        // A refusal is shown below; what was typed stays.
        const saved = await save.mutateAsync(record).then(() => true, onlyRefusal);
        if (saved !== true) return;
        void draft.discard();
        onSaved(record);
      })}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        {children(feld, form)}
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending}>
            {verb}
          </Button>
          <Button variant="default" onClick={close}>
            Abbrechen
          </Button>
          {neben}
        </Group>
      </Stack>
    </Paper>
  );
}
