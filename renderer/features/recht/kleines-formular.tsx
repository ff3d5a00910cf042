import { SimpleGrid } from '@mantine/core';
import type { z } from 'zod';
import { EntwurfForm, type EntwurfFormProps } from '#renderer/ui/entwurf-form.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

type Props<S extends z.ZodObject> = Omit<EntwurfFormProps<S>, 'children'> & {
  /** Names of fields, in groups that stand together. */
  readonly felder: readonly (readonly (keyof S['shape'] & string)[])[];
};

/** A record in one box: its fields in groups. */
export function KleinesFormular<S extends z.ZodObject>({ felder, ...form }: Props<S>) {
  return (
    <EntwurfForm {...form}>
      {(feld) =>
        felder.map((gruppe) => (
          <SimpleGrid key={gruppe.join()} cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
            {gruppe.map((field) => (
              <SchemaFeld key={field} {...feld(field)} />
            ))}
          </SimpleGrid>
        ))
      }
    </EntwurfForm>
  );
}
