import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from './error-note.tsx';

type Props = {
  /** Positions of the asked words, counted from 1. */
  readonly positionen: readonly number[];
  readonly action: string;
  readonly onBack: () => void;
  readonly onDone: (status: Output<'tresor.status'>) => void;
};

/** Three words typed from the paper: a sheet that nobody can read would be worth nothing. */
export function WoerterProbe({ positionen, action, onBack, onDone }: Props) {
  const [woerter, setWoerter] = useState<readonly string[]>(positionen.map(() => ''));
  const rehearse = useTask('tresor.rehearse');
  const complete = woerter.every((wort) => wort.trim() !== '');
  const save = async () => {
    const opened = await rehearse.run({ woerter: woerter.map((wort) => wort.trim().toLowerCase()) });
    if (opened !== null) onDone(opened.value);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) void save();
      }}
    >
      <Stack gap="md" maw="28rem">
        {positionen.map((position, index) => (
          <TextInput
            key={position}
            label={`Wort ${position}`}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={40}
            value={woerter[index] ?? ''}
            onChange={({ currentTarget: { value } }) => setWoerter(woerter.with(index, value))}
          />
        ))}
        <ErrorNote error={rehearse.error} />
        <Group gap="md" mt="sm">
          <Button type="submit" disabled={!complete} loading={rehearse.running}>
            {action}
          </Button>
          <Button variant="subtle" onClick={onBack}>
            Wörter noch einmal zeigen
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
