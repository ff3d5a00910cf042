import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { fundart } from '#shared/domain/gremium.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './programm.module.css';

type Props = { readonly id: string; readonly stelle: Output<'programm.bericht'>['offen'][number] };

/** One place in the words of a report: replace it, or say why it may stay. */
export function BerichtStelle({ id, stelle: { label, vorschlag, feld: _, ...stelle } }: Props) {
  const [ersatz, setErsatz] = useState(vorschlag);
  const [grund, setGrund] = useState('');
  const entscheide = useCommand('programm.entscheide');
  return (
    <div className={classes['stelle']} role="group" aria-label={`Stelle „${stelle.fund}“`}>
      <Stack gap="xs">
        <Text>
          <strong>„{stelle.fund}“</strong> in „{label}“: {fundart.label(stelle.art)}
        </Text>
        <Group gap="md" align="flex-end">
          <TextInput
            label="ersetzen durch"
            value={ersatz}
            onChange={(event) => setErsatz(event.currentTarget.value)}
          />
          <Button
            aria-label={`„${stelle.fund}“ ersetzen`}
            loading={entscheide.isPending}
            onClick={() => entscheide.mutate({ id, ...stelle, umgang: 'ersetzt', ersatz, grund: null })}
          >
            Ersetzen
          </Button>
          <TextInput
            label="darf stehen bleiben, weil"
            w="18rem"
            value={grund}
            onChange={(event) => setGrund(event.currentTarget.value)}
          />
          <Button
            variant="default"
            aria-label={`„${stelle.fund}“ stehen lassen`}
            disabled={grund.trim().length < 3}
            onClick={() => entscheide.mutate({ id, ...stelle, umgang: 'bleibt', ersatz: null, grund })}
          >
            Stehen lassen
          </Button>
        </Group>
        <ErrorNote error={entscheide.error} />
      </Stack>
    </div>
  );
}
