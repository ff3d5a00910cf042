import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { einstellung as schema, type Einstellung } from '#shared/domain/records.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm, type RecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';

const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

type Props = {
  readonly einstellung: Einstellung;
  /** Which part of the settings: each has a draft of its own. */
  readonly teil: string;
  readonly children: (feld: RecordForm<typeof schema>['feld']) => ReactNode;
};

/** A part of the settings: fields, then one button that says whether there is something to save. */
export function EinstellungForm(props: Props) {
  const draft = useDraft(`einstellungen/${props.teil}`, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} {...props} draft={draft} />;
}

function Formular({ einstellung, draft, children }: Props & { readonly draft: Draft<Werte> }) {
  const { feld, submit, form, dirty } = useRecordForm(
    schema,
    { ...einstellung, ...draft.restored?.werte },
    (werte) => draft.keep(werte as Werte),
  );
  const save = useCommand('einstellung.save');
  const changed = dirty || draft.restored !== null;
  return (
    <form
      noValidate
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        form.resetDirty();
        await draft.discard();
      })}
    >
      <Stack gap="lg">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        {children(feld)}
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!changed}>
            Speichern
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {changed ? 'Noch nicht gespeichert' : save.isSuccess ? 'Gespeichert' : ''}
          </Text>
        </Group>
      </Stack>
    </form>
  );
}
