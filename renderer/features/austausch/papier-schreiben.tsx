import { Button, Group } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import type { TaskRun } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';

type Props = {
  readonly task: Pick<
    TaskRun<'sitzung.write' | 'grundsatzentscheidung.write'>,
    'running' | 'error' | 'value'
  >;
  readonly onWrite: (als: 'docx' | 'pdf') => void;
};

/** The two ways to write a paper of a Gremium, and where it lies. */
export function PapierSchreiben({ task, onWrite }: Props) {
  return (
    <>
      <Group gap="sm">
        <Button
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          loading={task.running}
          onClick={() => onWrite('docx')}
        >
          Als Word-Datei schreiben
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          disabled={task.running}
          onClick={() => onWrite('pdf')}
        >
          Als PDF schreiben
        </Button>
      </Group>
      <ErrorNote error={task.error} />
      <div role="status">
        {task.value !== null && task.value.datei !== null && <FilePathNote path={task.value.datei} canOpen />}
      </div>
    </>
  );
}
