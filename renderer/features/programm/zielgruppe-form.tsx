import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { zielgruppe, zielgruppenzeit } from '#shared/domain/programm.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

const schema = zielgruppe.omit({ fassung: true });
type Fassung = Output<'zielgruppe.list'>[number];
type Props = {
  /** Null: a new version. */
  readonly fassung: Fassung | null;
  /** The latest version, from which a new one starts. */
  readonly vorlage: Fassung | null;
  readonly onClose: () => void;
};

/** A version of the Zielgruppe. */
export function ZielgruppeForm({ fassung, vorlage, onClose }: Props) {
  const heute = useHeute();
  const [start] = useState(() => {
    const { fassung: _, satz: __, aenderbar: ___, ...werte } = fassung ?? vorlage ?? LEER;
    return fassung === null ? { ...werte, id: crypto.randomUUID(), gueltigAb: heute } : werte;
  });
  const { feld, submit } = useRecordForm(schema, start);
  const save = useCommand('zielgruppe.save');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={fassung === null ? 'Neue Fassung der Zielgruppe' : `Fassung ${fassung.fassung} ändern`}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        onClose();
      })}
    >
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <SchemaFeld {...feld('name')} />
          <SchemaFeld {...feld('gueltigAb')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" style={{ alignItems: 'end' }}>
          <SchemaFeld {...feld('jahre')} />
          <SchemaFeld {...feld('zeit')} options={zielgruppenzeit.options} />
          <SchemaFeld {...feld('stichtag')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" style={{ alignItems: 'end' }}>
          <SchemaFeld {...feld('alterVon')} />
          <SchemaFeld {...feld('alterBis')} />
          <SchemaFeld {...feld('gemeinden')} />
        </SimpleGrid>
        <SchemaFeld {...feld('text')} />
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

const LEER = {
  fassung: 0,
  satz: '',
  aenderbar: true,
  name: '',
  stichtag: null,
  jahre: null,
  zeit: 'duldung_60b',
  alterVon: null,
  alterBis: null,
  gemeinden: null,
  text: null,
};
