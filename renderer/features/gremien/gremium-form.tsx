import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { gremium as schema } from '#shared/domain/records.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

type Props = { readonly gremium: Output<'gremium.list'>[number] | null; readonly onClose: () => void };

/** A Gremium, new or changed. */
export function GremiumForm({ gremium, onClose }: Props) {
  const [start] = useState(() => {
    if (gremium === null) return leer();
    const { letzteAm: _letzteAm, naechste: _naechste, vorgemerkt: _vorgemerkt, ...record } = gremium;
    return record;
  });
  const { feld, submit } = useRecordForm(schema, start);
  const save = useCommand('gremium.save');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={gremium === null ? 'Neues Gremium' : `${gremium.name} bearbeiten`}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        onClose();
      })}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
          <SchemaFeld {...feld('name')} />
          <SchemaFeld {...feld('art')} />
          <SchemaFeld {...feld('empfang')} />
          <SchemaFeld {...feld('rhythmus')} />
          <SchemaFeld {...feld('naechsteAm')} />
        </SimpleGrid>
        <SchemaFeld {...feld('mitglieder')} />
        <SchemaFeld {...feld('aktiv')} />
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending}>
            Speichern
          </Button>
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

const leer = () => ({
  id: crypto.randomUUID(),
  name: '',
  art: 'lenkungskreis',
  mitglieder: null,
  empfang: 'anonym',
  rhythmus: 'quartal',
  naechsteAm: null,
  aktiv: true,
});
