import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { z } from 'zod';
import type { CallError } from '#renderer/lib/call.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

type Props<S extends z.ZodObject> = {
  readonly name: string;
  readonly schema: S;
  readonly start: Readonly<Record<string, unknown>>;
  /** Names of fields, in groups that stand together. */
  readonly felder: readonly (readonly (keyof S['shape'] & string)[])[];
  readonly error: CallError | null;
  readonly pending: boolean;
  readonly onSave: (record: z.output<S>) => Promise<void>;
  readonly onClose: () => void;
};

/** A record in one box: its fields in groups, save, cancel. */
export function KleinesFormular<S extends z.ZodObject>(props: Props<S>) {
  const { name, schema, start, felder, error, pending, onSave, onClose } = props;
  const { feld, submit } = useRecordForm(schema, start);
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={name}
      onSubmit={submit(onSave)}
    >
      <Stack gap="md">
        {felder.map((gruppe) => (
          <SimpleGrid key={gruppe.join()} cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
            {gruppe.map((field) => (
              <SchemaFeld key={field} {...feld(field)} />
            ))}
          </SimpleGrid>
        ))}
        <ErrorNote error={error} />
        <Group gap="md">
          <Button type="submit" loading={pending}>
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
