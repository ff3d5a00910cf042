import { Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import { api } from '#shared/api/contract.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { Aehnliche } from './aehnliche.tsx';

const eingabe = api['fall.create'].input;
const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

const NEU: Werte = {
  nachname: '',
  vornamen: null,
  geburtsdatum: null,
  geschlecht: null,
  staatsangehoerigkeit: null,
  aktenzeichen: null,
  gemeinde: null,
  einreiseAm: null,
  haushaltId: null,
  geduldetSeit: null,
  duldungBis: null,
};

/** A new person in under a minute: everything but the surname may wait. */
export function NeuePerson({ onClose }: { readonly onClose: () => void }) {
  const draft = useDraft('faelle/neu', entwurf);
  if (!draft.ready) return null;
  return <Formular key={draft.restored?.am ?? 'neu'} draft={draft} onClose={onClose} />;
}

function Formular({ draft, onClose }: { readonly draft: Draft<Werte>; readonly onClose: () => void }) {
  // Null, text or number: what a draft of this form holds.
  const { form, feld, submit } = useRecordForm(eingabe, { ...NEU, ...draft.restored?.werte }, (werte) =>
    draft.keep(werte as Werte),
  );
  const create = useCommand('fall.create');
  const reject = useCommand('dublette.reject');
  /** People who were looked at and are somebody else. */
  const [verneint, setVerneint] = useState<readonly string[]>([]);
  const [, navigate] = useLocation();
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const save = submit(async (person) => {
    const { id } = await create.mutateAsync(person);
    for (const b of verneint) await reject.mutateAsync({ a: id, b });
    await draft.discard();
    navigate(`/faelle/${id}`);
  });
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
      aria-label="Neue Person"
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="md" verticalSpacing="md">
          <SchemaFeld {...feld('nachname')} />
          <SchemaFeld {...feld('vornamen')} />
          <SchemaFeld {...feld('geburtsdatum')} hilfe={null} />
          <SchemaFeld {...feld('staatsangehoerigkeit')} hilfe={null} />
          <SchemaFeld {...feld('geduldetSeit')} label="geduldet seit" />
          <SchemaFeld {...feld('duldungBis')} label="Duldung gültig bis" />
          <SchemaFeld {...feld('aktenzeichen')} />
          <SchemaFeld {...feld('gemeinde')} />
        </SimpleGrid>
        <Aehnliche
          werte={form.values}
          verneint={verneint}
          onVerneint={(id) => setVerneint([...verneint, id])}
        />
        <ErrorNote error={create.error ?? reject.error} />
        <Group gap="md">
          <Button type="submit" loading={create.isPending}>
            Anlegen und öffnen
            <span style={{ marginLeft: '0.6rem' }}>
              <KeyHint keys="Enter" />
            </span>
          </Button>
          <Button variant="default" onClick={close}>
            Abbrechen
          </Button>
          <Text size="sm" c="dimmed">
            Was Sie noch nicht wissen, bleibt leer. Leer heißt unbekannt, nie „nein“.
          </Text>
        </Group>
      </Stack>
    </Paper>
  );
}
