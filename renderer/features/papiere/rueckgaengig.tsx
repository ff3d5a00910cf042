import { Button, Group, Text } from '@mantine/core';
import { useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly text: string;
  readonly noun: 'rueckmeldung' | 'anschreiben';
  readonly protokollNr: number;
  readonly onClose: () => void;
};

/** What was done, and the one step back. */
export function Rueckgaengig({ text, noun, protokollNr, onClose }: Props) {
  const undo = useCommand(`${noun}.undo`);
  return (
    <Callout art="erledigt" onClose={onClose}>
      <Group gap="md" align="center">
        <Text size="sm">{undo.isSuccess ? 'Zurückgenommen. Es ist wieder wie vorher.' : text}</Text>
        {!undo.isSuccess && (
          <Button
            size="compact-sm"
            variant="default"
            loading={undo.isPending}
            onClick={() => undo.mutate({ protokollNr })}
          >
            Rückgängig
          </Button>
        )}
      </Group>
      <ErrorNote error={undo.error} />
    </Callout>
  );
}
