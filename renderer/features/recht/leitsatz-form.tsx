import { Button, Group, MultiSelect, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { leitsatz as schema } from '#shared/domain/records.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

type Props = {
  readonly leitsatz: Output<'leitsatz.list'>[number] | null;
  readonly onClose: () => void;
};

/** A Leitsatz, new or changed. */
export function LeitsatzForm({ leitsatz, onClose }: Props) {
  const draft = useDraft(`recht/leitsatz/${leitsatz?.id ?? 'neu'}`, entwurf);
  if (!draft.ready) return <Loading />;
  return (
    <Formular key={draft.restored?.am ?? 'frisch'} leitsatz={leitsatz} draft={draft} onClose={onClose} />
  );
}

function Formular({ leitsatz, draft, onClose }: Props & { readonly draft: Draft<Werte> }) {
  const heute = useHeute();
  const [start] = useState(() => ({
    ...(leitsatz ?? {
      id: crypto.randomUUID(),
      titel: '',
      thema: null,
      text: '',
      kriterien: '',
      quelle: null,
      von: heute,
      bis: null,
    }),
    ...draft.restored?.werte,
  }));
  const { feld, submit } = useRecordForm(schema, start, (werte) => draft.keep(werte as Werte));
  const save = useCommand('leitsatz.save');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const close = () => {
    void draft.discard();
    onClose();
  };
  const { value, onChange, error } = feld('kriterien');
  const gewaehlt = kriterienOf({ kriterien: typeof value === 'string' ? value : '' });
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={leitsatz === null ? 'Neuer Leitsatz' : `Leitsatz „${leitsatz.titel}“ bearbeiten`}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        close();
      })}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <SchemaFeld {...feld('titel')} />
          <SchemaFeld {...feld('thema')} />
        </SimpleGrid>
        <SchemaFeld {...feld('text')} />
        <MultiSelect
          label="Voraussetzungen"
          description="Neben welchen Voraussetzungen soll er stehen?"
          withAsterisk
          searchable
          data={[...bekannteKriterien()].map(([id, label]) => ({ value: id, label: `${label} (${id})` }))}
          value={[...gewaehlt]}
          onChange={(ids) => onChange(ids.join(' '))}
          error={error}
          nothingFoundMessage="Nichts gefunden"
        />
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md">
          <SchemaFeld {...feld('von')} />
          <SchemaFeld {...feld('bis')} />
          <SchemaFeld {...feld('quelle')} />
        </SimpleGrid>
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending}>
            Speichern
          </Button>
          <Button variant="default" onClick={close}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
