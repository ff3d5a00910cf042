import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { z } from 'zod';
import { programm as schema } from '#shared/domain/programm.ts';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Section } from '#renderer/ui/section.tsx';

const entwurf = z.record(z.string(), z.json());

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
      {data === undefined ? error === null && <Loading /> : <Eingabe programm={data} />}
    </Page>
  );
}

type Props = { readonly programm: Output<'programm.load'> };

function Eingabe({ programm }: Props) {
  const draft = useDraft('programm', entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} programm={programm} draft={draft} />;
}

function Formular({ programm, draft }: Props & { readonly draft: Draft<z.output<typeof entwurf>> }) {
  const { feld, submit, form, dirty } = useRecordForm(
    schema,
    programm,
    // `as`: values of a form are what its inputs give, which JSON can hold.
    (werte) => draft.keep(werte as z.output<typeof entwurf>),
  );
  const save = useCommand('programm.save');
  // Into the form and not under it: what came back is not saved, and the button must say so. The first look only;
  // afterwards the form is the reader's.
  const restore = useRef(() => {
    if (draft.restored !== null) form.setValues({ ...programm, ...draft.restored.werte, id: programm.id });
  });
  useEffect(() => restore.current(), []);
  return (
    <form
      noValidate
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        await draft.discard();
        form.resetDirty();
      })}
    >
      <Stack gap="lg">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <Section
          title="Laufzeit"
          hint="Steht im Bericht. Wer zur Zielgruppe gehört, legen Sie unter „Zielgruppe“ fest."
        >
          <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" maw="48rem" style={{ alignItems: 'end' }}>
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
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md" maw="48rem" style={{ alignItems: 'end' }}>
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
