import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { fundart } from '#shared/domain/gremium.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import type { Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import classes from './programm.module.css';

type Stelle = Output<'programm.bericht'>['offen'][number];
export type StelleEingabe = { readonly ersatz: string; readonly grund: string };

type Props = {
  readonly id: string;
  readonly stelle: Stelle;
  /** What was typed for the places of this report and is not decided. */
  readonly entwuerfe: Entwuerfe<StelleEingabe>;
};

/** One place in the words of a report: replace it, or say why it may stay. */
export function BerichtStelle({ id, stelle: ganz, entwuerfe }: Props) {
  const { label, vorschlag, feld: _, ...stelle } = ganz;
  const key = stelleKey(ganz);
  const eingabe = entwuerfe.of(key) ?? { ersatz: vorschlag, grund: '' };
  const { ersatz, grund } = eingabe;
  const change = (teil: Partial<StelleEingabe>) => entwuerfe.set(key, { ...eingabe, ...teil });
  const entscheide = useCommand('programm.entscheide');
  const onSuccess = () => entwuerfe.set(key, null);
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
            onChange={(event) => change({ ersatz: event.currentTarget.value })}
          />
          <Button
            aria-label={`„${stelle.fund}“ ersetzen`}
            loading={entscheide.isPending}
            onClick={() =>
              entscheide.mutate({ id, ...stelle, umgang: 'ersetzt', ersatz, grund: null }, { onSuccess })
            }
          >
            Ersetzen
          </Button>
          <TextInput
            label="darf stehen bleiben, weil"
            w="18rem"
            value={grund}
            onChange={(event) => change({ grund: event.currentTarget.value })}
          />
          <Button
            variant="default"
            aria-label={`„${stelle.fund}“ stehen lassen`}
            disabled={grund.trim().length < 3}
            onClick={() =>
              entscheide.mutate({ id, ...stelle, umgang: 'bleibt', ersatz: null, grund }, { onSuccess })
            }
          >
            Stehen lassen
          </Button>
        </Group>
        <ErrorNote error={entscheide.error} />
      </Stack>
    </div>
  );
}

export function stelleKey({ feld, satz, nr, fund, art }: Stelle): string {
  return [feld, satz, nr, fund, art].join('|');
}
