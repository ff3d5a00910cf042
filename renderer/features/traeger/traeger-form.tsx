import { Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { traeger as schema, type Traeger } from '#shared/domain/records.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { PlzUndOrt } from '#renderer/ui/plz-und-ort.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './traeger.module.css';

const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

type Props = {
  readonly traeger: Traeger | null;
  readonly onClose: () => void;
};

/** A Träger, new or changed. */
export function TraegerForm({ traeger, onClose }: Props) {
  const draft = useDraft(`traeger/${traeger?.id ?? 'neu'}`, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} traeger={traeger} draft={draft} onClose={onClose} />;
}

function Formular({ traeger, draft, onClose }: Props & { readonly draft: Draft<Werte> }) {
  const [start] = useState(() => ({ ...recordOf(traeger), ...draft.restored?.werte }));
  const { feld, submit } = useRecordForm(schema, start, (werte) => draft.keep(werte as Werte));
  const save = useCommand('traeger.save');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
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
      aria-label={traeger === null ? 'Neuer Träger' : `${traeger.name} bearbeiten`}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        close();
      })}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
          <SchemaFeld {...feld('name')} />
          <SchemaFeld {...feld('ansprechpartner')} />
          <SchemaFeld {...feld('telefon')} />
          <SchemaFeld {...feld('email')} />
          <SchemaFeld {...feld('strasse')} />
          <PlzUndOrt plz={<SchemaFeld {...feld('plz')} />} ort={<SchemaFeld {...feld('ort')} />} />
          <SchemaFeld {...feld('schwerpunkt')} />
          <SchemaFeld {...feld('sprachen')} />
          <SchemaFeld {...feld('sprechzeiten')} />
          <SchemaFeld {...feld('plaetze')} />
        </SimpleGrid>
        <SchemaFeld {...feld('aktiv')} label="nimmt zurzeit Menschen auf" />
        <fieldset className={classes['teil']}>
          <legend>Zusammenarbeit</legend>
          <SimpleGrid cols={{ base: 1, xs: 2, lg: 3 }} spacing="md" verticalSpacing="md">
            <SchemaFeld {...feld('dabeiSeit')} />
            <SchemaFeld {...feld('vereinbarungVom')} />
            <SchemaFeld {...feld('vereinbarungFassung')} />
            <SchemaFeld {...feld('vereinbarungBis')} />
            <SchemaFeld {...feld('berichteBis')} />
            <SchemaFeld {...feld('halbjahr1Bis')} />
            <SchemaFeld {...feld('halbjahr2Bis')} />
            <SchemaFeld {...feld('ausgeschiedenAm')} />
          </SimpleGrid>
        </fieldset>
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

/** The record alone: what the list adds is not saved. */
function recordOf(traeger: Props['traeger']): Werte {
  if (traeger === null) return { ...LEER, id: crypto.randomUUID() };
  return Object.fromEntries(Object.entries(traeger).filter(([feld]) => feld in schema.shape)) as Werte; // `as`: every field of a record is JSON
}

const LEER = { ...schema.omit({ id: true, name: true }).parse({ aktiv: true }), name: '' };
