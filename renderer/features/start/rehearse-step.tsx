import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { StartFrame } from './start-frame.tsx';

type Props = {
  /** Positions of the asked words, counted from 1. */
  readonly positionen: readonly number[];
  readonly onBack: () => void;
  readonly onDone: (status: Output<'tresor.status'>) => void;
};

/** Three words typed from the paper: a sheet that nobody can read would be worth nothing. */
export function RehearseStep({ positionen, onBack, onDone }: Props) {
  const [woerter, setWoerter] = useState<readonly string[]>(positionen.map(() => ''));
  const rehearse = useTask('tresor.rehearse');
  const complete = woerter.every((wort) => wort.trim() !== '');
  const save = async () => {
    const opened = await rehearse.run({ woerter: woerter.map((wort) => wort.trim().toLowerCase()) });
    if (opened !== null) onDone(opened.value);
  };
  return (
    <StartFrame
      step="Schritt 5 von 5"
      title="Eine kurze Probe"
      intro="Nehmen Sie das Blatt zur Hand und tippen Sie diese drei Wörter ab. So ist sicher, dass es lesbar ist."
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) void save();
        }}
      >
        <Stack gap="md">
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
              Einrichtung beenden
            </Button>
            <Button variant="subtle" onClick={onBack}>
              Wörter noch einmal zeigen
            </Button>
          </Group>
        </Stack>
      </form>
    </StartFrame>
  );
}
