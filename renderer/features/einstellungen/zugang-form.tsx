import { Button, Checkbox, Group, Paper, PasswordInput, SimpleGrid, Stack } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import type { Output, Right } from '#shared/api/contract.ts';
import { benutzer as schema } from '#shared/domain/records.ts';
import { useCommand, useTask } from '#renderer/lib/queries.ts';
import { useDraft, type Draft } from '#renderer/lib/use-draft.ts';
import { useRecordForm } from '#renderer/lib/use-record-form.ts';
import { DraftNotice } from '#renderer/ui/draft-notice.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KennwortFelder } from '#renderer/ui/kennwort-felder.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { SchemaFeld } from '#renderer/ui/schema-feld.tsx';
import { RECHTE } from './rechte.ts';

const angaben = schema.pick({ name: true, kuerzel: true, funktion: true, telefon: true, email: true });
type Rechte = Exclude<Right, 'offen'>[];

/** What was typed about the person; a Kennwort is never kept. */
const entwurf = z.strictObject({ angaben: z.record(z.string(), z.json()), rechte: z.array(z.string()) });
type Entwurf = z.output<typeof entwurf>;

type Props = { readonly benutzer: Output<'benutzer.list'>[number] | null; readonly onClose: () => void };

/** A new person at this register, or other rights for one who is there. */
export function ZugangForm(props: Props) {
  const draft = useDraft<Entwurf>(`einstellungen/zugang/${props.benutzer?.id ?? 'neu'}`, entwurf);
  if (!draft.ready) return <Loading />;
  return <Formular key={draft.restored?.am ?? 'frisch'} {...props} draft={draft} />;
}

function Formular({ benutzer, onClose, draft }: Props & { readonly draft: Draft<Entwurf> }) {
  const kept = draft.restored?.werte;
  const create = useTask('benutzer.create');
  const save = useCommand('benutzer.save');
  const [rechte, setRechte] = useState<readonly string[]>(
    kept?.rechte ?? benutzer?.rechte ?? ['lesen', 'vorpruefen', 'entscheiden'],
  );
  // `as`: values of a form are what its inputs give, which JSON can hold.
  const keep = (werte: object, next: readonly string[]) =>
    draft.keep({ angaben: werte as Entwurf['angaben'], rechte: [...next] });
  const { feld, submit, form } = useRecordForm(angaben, { ...startOf(benutzer), ...kept?.angaben }, (werte) =>
    keep(werte, rechte),
  );
  const close = () => {
    void draft.discard();
    onClose();
  };
  const [kennwort, setKennwort] = useState<string | null>(null);
  const [eigenes, setEigenes] = useState('');
  const box = useRef<HTMLFormElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);

  const onValid = submit(async ({ name, ...rest }) => {
    // The boxes hand back only rights they were given.
    const chosen = rechte as Rechte;
    if (benutzer !== null) {
      await save.mutateAsync({ ...rest, id: benutzer.id, rechte: chosen });
      return close();
    }
    if (kennwort === null) return;
    const created = await create.run({ ...rest, name, rechte: chosen, kennwort, eigenesKennwort: eigenes });
    if (created !== null) close();
  });
  return (
    <Paper
      component="form"
      ref={box}
      noValidate
      withBorder
      p="lg"
      aria-label={benutzer === null ? 'Zugang anlegen' : `${benutzer.name} ändern`}
      onSubmit={onValid}
    >
      <Stack gap="lg">
        {draft.restored !== null && (
          <DraftNotice am={draft.restored.am} onDiscard={() => void draft.discard()} />
        )}
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" verticalSpacing="md">
          {benutzer === null && <SchemaFeld {...feld('name')} />}
          <SchemaFeld {...feld('funktion')} />
          <SchemaFeld {...feld('kuerzel')} />
          <SchemaFeld {...feld('telefon')} />
          <SchemaFeld {...feld('email')} />
        </SimpleGrid>
        <Checkbox.Group
          label="Darf"
          value={[...rechte]}
          onChange={(next) => {
            setRechte(next);
            keep(form.values, next);
          }}
        >
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm" mt="xs">
            {RECHTE.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </SimpleGrid>
        </Checkbox.Group>
        {benutzer === null && (
          <Stack gap="md" maw="28rem">
            <KennwortFelder label="Erstes Kennwort der Person" onKennwort={setKennwort} />
            <PasswordInput
              label="Ihr eigenes Kennwort zur Bestätigung"
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 }}
              value={eigenes}
              onChange={(event) => setEigenes(event.currentTarget.value)}
            />
          </Stack>
        )}
        <ErrorNote error={create.error ?? save.error} />
        <Group gap="md">
          <Button
            type="submit"
            loading={create.running || save.isPending}
            disabled={rechte.length === 0 || (benutzer === null && (kennwort === null || eigenes === ''))}
          >
            {benutzer === null ? 'Zugang anlegen' : 'Speichern'}
          </Button>
          <Button variant="default" onClick={close}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function startOf(benutzer: Props['benutzer']): Record<string, unknown> {
  const { name = '', kuerzel = null, funktion = null, telefon = null, email = null } = benutzer ?? {};
  return { name, kuerzel, funktion, telefon, email };
}
