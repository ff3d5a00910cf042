import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Fortschritt } from '#renderer/lib/call.ts';

type Props = {
  readonly running: boolean;
  readonly fortschritt: Fortschritt | null;
  readonly onCancel?: () => void;
  readonly text: string;
};

/** Long work: nothing during the first second, then a bar with its words and a way to stop. */
export function TaskProgress({ running, ...rest }: Props) {
  return running ? <Shown {...rest} /> : null;
}

function Shown({ fortschritt, onCancel, text }: Omit<Props, 'running'>) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  const known = fortschritt !== null && fortschritt.total > 0;
  const words = fortschritt?.text === undefined || fortschritt.text === '' ? text : fortschritt.text;
  return (
    <Group wrap="nowrap" align="flex-end" gap="md" role="status">
      <Stack gap={4} flex={1}>
        <Text size="sm">
          {words}
          {known && ` · ${fortschritt.done} von ${fortschritt.total}`}
        </Text>
        <Progress
          value={known ? (100 * fortschritt.done) / fortschritt.total : 100}
          striped={!known}
          aria-label={words}
        />
      </Stack>
      {onCancel && (
        <Button variant="default" size="xs" onClick={onCancel}>
          Abbrechen
        </Button>
      )}
    </Group>
  );
}
