import { Button, Group, Text } from '@mantine/core';
import { IconFile, IconFolder } from '@tabler/icons-react';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from './error-note.tsx';

type Props = {
  readonly path: string;
  readonly folder?: boolean;
  /** A file this program has just written can be opened. */
  readonly canOpen?: boolean;
};

/** Where a file lies: its name first, the folder quietly below. */
export function FilePathNote({ path, folder = false, canOpen = false }: Props) {
  const open = useTask('dokument.open');
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  const Icon = folder ? IconFolder : IconFile;
  return (
    <>
      <Group gap="sm" wrap="nowrap" align="flex-start">
        <Icon
          size={20}
          aria-hidden
          style={{ flex: 'none', marginTop: 2, color: 'var(--mantine-color-dimmed)' }}
        />
        <div style={{ minWidth: 0, flex: 1 }}>
          <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
            {path.slice(cut + 1)}
          </Text>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {cut > 0 ? `in ${path.slice(0, cut)}` : ''}
          </Text>
        </div>
        {canOpen && (
          <Button
            variant="default"
            size="xs"
            loading={open.running}
            onClick={() => void open.run({ datei: path })}
          >
            Öffnen
          </Button>
        )}
      </Group>
      <ErrorNote error={open.error} />
    </>
  );
}
