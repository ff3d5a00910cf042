import { Button, Group, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { formatClock } from '#renderer/lib/format.ts';

type Props = {
  /** When the input was kept. */
  readonly am: string;
  readonly onDiscard: () => void;
};

/** Quietly says that unsaved input came back. */
export function DraftNotice({ am, onDiscard }: Props) {
  return (
    <Group gap="sm" role="status" c="dimmed">
      <IconHistory size={18} aria-hidden />
      <Text size="sm">Ihre nicht gespeicherte Eingabe von {formatClock(am)} Uhr ist wieder da.</Text>
      <Button variant="subtle" size="compact-sm" onClick={onDiscard}>
        Verwerfen
      </Button>
    </Group>
  );
}
