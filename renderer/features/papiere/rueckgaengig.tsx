import { Button, Group, Text } from '@mantine/core';
import { useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly text: string;
  readonly noun: 'rueckmeldung' | 'anschreiben';
  readonly protokollNr: number;
  /** What is left to do after taking it back, e.g. a file that still lies in its folder. */
  readonly danach?: string;
  readonly onClose: () => void;
};

/** What was done, and the one step back. */
export function Rueckgaengig({ text, noun, protokollNr, danach, onClose }: Props) {
  const undo = useCommand(`${noun}.undo`);
  return (
    <Callout art="erledigt" onClose={onClose}>
      <Group gap="md" align="center">
        <Text size="sm">
          {undo.isSuccess
            ? ['Zurückgenommen. Im Register ist es wieder wie vorher.', danach]
                .filter((part) => part !== undefined)
                .join(' ')
            : text}
        </Text>
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
