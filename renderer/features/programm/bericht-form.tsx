import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { berichtart, programmbericht } from '#shared/domain/programm.ts';
import { useHeute } from '#renderer/lib/heute.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

const schema = programmbericht.omit({ stellen: true });
const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;
type Props = {
  readonly bericht: Output<'programm.berichte'>[number] | null;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
};

/** The words of a report; the figures come by themselves. */
export function BerichtForm(props: Props) {
  const draft = useDraft(`programm/bericht/${props.bericht?.id ?? 'neu'}`, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} {...props} draft={draft} />;
}

function Formular({ bericht, onClose, onSaved, draft }: Props & { readonly draft: Draft<Werte> }) {
  const heute = useHeute();
  const [start] = useState(() => ({
    ...(bericht ?? {
      id: crypto.randomUUID(),
      art: 'rat',
      titel: 'Bericht über das Bleiberechtsprogramm',
      stichtag: heute,
      anlass: null,
      einleitung: EINLEITUNG,
      bewertung: null,
      ausblick: null,
    }),
    ...draft.restored?.werte,
  }));
  const { feld, submit } = useRecordForm(schema, start, (werte) => draft.keep(werte as Werte));
  const save = useCommand('programm.saveBericht');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={bericht === null ? 'Neuer Bericht' : 'Bericht bearbeiten'}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        void draft.discard();
        onSaved(record.id);
      })}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SchemaFeld {...feld('titel')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
          <SchemaFeld {...feld('art')} options={berichtart.options} />
          <SchemaFeld {...feld('stichtag')} />
        </SimpleGrid>
        <SchemaFeld {...feld('anlass')} />
        <SchemaFeld {...feld('einleitung')} />
        <SchemaFeld {...feld('bewertung')} />
        <SchemaFeld {...feld('ausblick')} />
        <ErrorNote error={save.error} />
        <Group gap="md">
          <Button type="submit" loading={save.isPending}>
            Speichern und ansehen
          </Button>
          <Button
            variant="default"
            onClick={() => {
              void draft.discard();
              onClose();
            }}
          >
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

/** A beginning that is true everywhere; to be changed like every other word. */
const EINLEITUNG =
  'Das Programm begleitet Menschen, die seit Jahren geduldet sind, auf dem Weg zu einem Aufenthaltsrecht. Ob die Voraussetzungen vorliegen, entscheidet in jedem Fall ein Mensch.';
