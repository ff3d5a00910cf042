import { Button, Group, MultiSelect, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { idsOf, type Modul } from '#shared/ablauf/massnahmen.ts';
import { hemmnis } from '#shared/domain/codes.ts';
import { modul as schema } from '#shared/domain/records.ts';
import { bekannteKriterien } from '#shared/recht/hinweise/leitsatz.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import classes from './massnahmen.module.css';

const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;
type Props = { readonly modul: Modul | null; readonly onClose: () => void };

/** A measure of the catalogue, new or changed. */
export function MassnahmeForm(props: Props) {
  const draft = useDraft(`einstellungen/massnahme/${props.modul?.id ?? 'neu'}`, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} {...props} draft={draft} />;
}

function Formular({ modul, onClose, draft }: Props & { readonly draft: Draft<Werte> }) {
  const [start] = useState(() => ({ ...(modul ?? leer()), ...draft.restored?.werte }));
  const { feld, submit } = useRecordForm(schema, start, (werte) => draft.keep(werte as Werte));
  const save = useCommand('massnahme.save');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);
  const close = () => {
    void draft.discard();
    onClose();
  };
  const auswahl = (name: 'kriterien' | 'sichert' | 'hemmnisse', label: string) => {
    const { value, onChange, error } = feld(name);
    return (
      <MultiSelect
        label={label}
        searchable
        clearable
        data={name === 'hemmnisse' ? [...hemmnis.options] : KRITERIEN}
        value={[...idsOf(typeof value === 'string' ? value : null)]}
        onChange={(ids) => onChange(ids.length === 0 ? null : ids.join(' '))}
        error={error}
        nothingFoundMessage="Nichts gefunden"
      />
    );
  };
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={modul === null ? 'Neue Maßnahme' : `Maßnahme „${modul.was}“ bearbeiten`}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record).then(close, () => undefined);
      })}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SchemaFeld {...feld('was')} />
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" className={classes['felder']}>
          <SchemaFeld {...feld('anbieter')} />
          <SchemaFeld {...feld('dauer')} />
          <SchemaFeld {...feld('kosten')} />
        </SimpleGrid>
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md" className={classes['felder']}>
          <SchemaFeld {...feld('wer')} />
          <SchemaFeld {...feld('monate')} />
          <SchemaFeld {...feld('nachweis')} />
        </SimpleGrid>
        {auswahl('kriterien', 'Vorschlagen, wenn das fehlt')}
        {auswahl('sichert', 'Als Auflage vorschlagen, damit das bleibt')}
        {auswahl('hemmnisse', 'Vorschlagen bei diesen Hemmnissen')}
        <SchemaFeld {...feld('aktiv')} />
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

const KRITERIEN = [...bekannteKriterien()].map(([id, label]) => ({ value: id, label: `${label} (${id})` }));

const leer = () => ({
  id: crypto.randomUUID(),
  was: '',
  anbieter: null,
  dauer: null,
  kosten: null,
  wer: 'person',
  monate: 3,
  nachweis: '',
  kriterien: null,
  sichert: null,
  hemmnisse: null,
  aktiv: true,
});
