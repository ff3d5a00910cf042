import { Button, Group, MultiSelect, Paper, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { gremium, grundsatzentscheidung as schema } from '#shared/domain/gremium.ts';
import { bekannteKriterien, kriterienOf } from '#shared/recht/hinweise/leitsatz.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';

const entwurf = z.record(z.string(), z.json());
type Werte = z.output<typeof entwurf>;

type Props = {
  readonly grundsatz: Output<'grundsatzentscheidung.list'>[number] | null;
  readonly onClose: () => void;
};

/** A decision of principle, new or changed. */
export function EntscheidungForm({ grundsatz, onClose }: Props) {
  const draft = useDraft(`austausch/entscheidung/${grundsatz?.id ?? 'neu'}`, entwurf);
  if (!draft.ready) return <Loading />;
  return (
    <Formular key={draft.restored?.am ?? 'frisch'} grundsatz={grundsatz} draft={draft} onClose={onClose} />
  );
}

const LEER = {
  titel: '',
  frage: '',
  konstellation: null,
  entscheidung: null,
  grundzuege: null,
  argumente: null,
  abweichend: null,
  gremium: 'lenkungskreis',
  am: null,
  von: null,
  bis: null,
  kriterien: null,
  leitsatzId: null,
  imBuendel: true,
};

function Formular({ grundsatz, draft, onClose }: Props & { readonly draft: Draft<Werte> }) {
  const [start] = useState(() => {
    const { offen: _, ...record } = grundsatz ?? { offen: 0, id: crypto.randomUUID(), ...LEER };
    return { ...record, ...draft.restored?.werte };
  });
  const { feld, submit } = useRecordForm(schema, start, (werte) => draft.keep(werte as Werte));
  const save = useCommand('grundsatzentscheidung.save');
  const leitsaetze = useAnswer('leitsatz.list', undefined).data ?? [];
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const close = () => {
    void draft.discard();
    onClose();
  };
  const { value, onChange } = feld('kriterien');
  const gewaehlt = kriterienOf({ kriterien: typeof value === 'string' ? value : '' });
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={grundsatz === null ? 'Neue Grundsatzentscheidung' : `„${grundsatz.titel}“ bearbeiten`}
      onSubmit={submit(async (record) => {
        await save.mutateAsync(record);
        close();
      })}
    >
      <Stack gap="md">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SchemaFeld {...feld('titel')} />
        <SchemaFeld {...feld('frage')} />
        <SchemaFeld {...feld('konstellation')} />
        <SchemaFeld {...feld('entscheidung')} />
        <SchemaFeld {...feld('grundzuege')} />
        <SchemaFeld {...feld('argumente')} />
        <SchemaFeld {...feld('abweichend')} />
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} spacing="md">
          <SchemaFeld {...feld('gremium')} options={gremium.options} />
          <SchemaFeld {...feld('am')} />
          <SchemaFeld {...feld('von')} hilfe={null} />
          <SchemaFeld {...feld('bis')} hilfe={null} />
        </SimpleGrid>
        <MultiSelect
          label="Voraussetzungen, um die es geht"
          searchable
          data={[...bekannteKriterien()].map(([id, label]) => ({ value: id, label: `${label} (${id})` }))}
          value={[...gewaehlt]}
          onChange={(ids) => onChange(ids.length === 0 ? null : ids.join(' '))}
          nothingFoundMessage="Nichts gefunden"
        />
        {leitsaetze.length > 0 && (
          <SchemaFeld
            {...feld('leitsatzId')}
            options={leitsaetze.map(({ id, titel }) => ({ value: id, label: titel }))}
            leer="keiner"
          />
        )}
        <SchemaFeld {...feld('imBuendel')} />
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
