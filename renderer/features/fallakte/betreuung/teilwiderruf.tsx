import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';
import { traegerName } from '../betreuung-worte.ts';

type Traeger = Output<'traeger.list'>;
type Props = {
  readonly einwilligung: RecordOf<'einwilligung'>;
  readonly traeger: Traeger;
  readonly widerrufe: readonly RecordOf<'teilwiderruf'>[];
};

/** Withdraws a general Einwilligung for one Träger; for the others it goes on. */
export function Teilwiderruf({ einwilligung, traeger, widerrufe }: Props) {
  const { heute } = useAkte();
  const [offen, setOffen] = useState(false);
  const [traegerId, setTraegerId] = useState<string | null>(null);
  const withdraw = useCommand('einwilligung.withdrawFor');
  const schon = new Set(
    widerrufe.flatMap((w) => (w.einwilligungId === einwilligung.id ? [w.traegerId] : [])),
  );
  const wahl = traeger.filter(({ id }) => !schon.has(id));
  if (wahl.length === 0) return null;
  if (!offen)
    return (
      <Button variant="subtle" color="gray" size="xs" onClick={() => setOffen(true)}>
        Für einen Träger widerrufen
      </Button>
    );
  const submit = () => {
    if (traegerId === null) return;
    withdraw.mutate(
      { id: einwilligung.id, traegerId, am: heute },
      { onSuccess: () => (setOffen(false), setTraegerId(null)) },
    );
  };
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label="Widerruf für"
        data={wahl.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Träger wählen"
        value={traegerId}
        onChange={setTraegerId}
        data-autofocus
        autoFocus
      />
      <Button size="sm" disabled={traegerId === null} loading={withdraw.isPending} onClick={submit}>
        Widerruf zum {formatDatum(heute)} eintragen
      </Button>
      <Button size="sm" variant="default" onClick={() => setOffen(false)}>
        Abbrechen
      </Button>
      <ErrorNote error={withdraw.error} />
    </Group>
  );
}

/** „ · nicht für Beratung Musterstadt seit 01.02.2026“ */
export function ausgenommen(
  { id }: RecordOf<'einwilligung'>,
  widerrufe: readonly RecordOf<'teilwiderruf'>[],
  traeger: Traeger,
): string {
  return widerrufe
    .filter(({ einwilligungId }) => einwilligungId === id)
    .map(
      ({ traegerId, am }) =>
        ` · nicht für ${traegerName(traegerId, traeger) ?? 'einen Träger'} seit ${formatDatum(am)}`,
    )
    .join('');
}
