import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { programm as schema } from '#shared/domain/programm.ts';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Days and words of the programme. */
export function ProgrammPage({ nav }: { readonly nav: ReactNode }) {
  const { data, error } = useAnswer('programm.load', undefined);
  return (
    <Page
      title="Programm"
      sub="Laufzeit, Stichtag und die Worte, die Ihre Behörde gebraucht. Alles hier ist Absprache, kein Gesetz."
    >
      {nav}
      {error !== null && <ErrorNote error={error} />}
      {data === undefined ? error === null && <Loading /> : <Formular programm={data} />}
    </Page>
  );
}

function Formular({ programm }: { readonly programm: Output<'programm.load'> }) {
  const { feld, submit, form, dirty } = useRecordForm(schema, programm);
  const save = useCommand('programm.save');
  return (
    <form
      noValidate
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        form.resetDirty();
      })}
    >
      <Stack gap="lg">
        <Section
          title="Laufzeit"
          hint="Steht im Bericht. Wer zur Zielgruppe gehört, legen Sie unter „Zielgruppe“ fest."
        >
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" maw="48rem">
            <SchemaFeld {...feld('beginn')} />
            <SchemaFeld {...feld('ende')} />
            <SchemaFeld {...feld('stichtag')} />
          </SimpleGrid>
          <Stack maw="48rem">
            <SchemaFeld {...feld('beschluss')} />
          </Stack>
        </Section>
        <Section
          title="Eigene Worte"
          hint="Sie stehen im Bericht neben den festen Begriffen und ersetzen sie nicht: So bleibt überall dasselbe gemeint."
        >
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" maw="48rem">
            <SchemaFeld {...feld('wortTeilnehmende')} />
            <SchemaFeld {...feld('wortGruen')} />
            <SchemaFeld {...feld('wortGelb')} />
            <SchemaFeld {...feld('wortRot')} />
          </SimpleGrid>
        </Section>
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending} disabled={!dirty}>
            Speichern
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {dirty ? 'Noch nicht gespeichert' : save.isSuccess ? 'Gespeichert' : ''}
          </Text>
        </Group>
        <Group>
          <LinkButton href="/einstellungen/programm" variant="default">
            Name, Horizont und Schutz kleiner Zahlen
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
