import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from './error-note.tsx';
import { FilePathNote } from './file-path-note.tsx';
import classes from './woerter-liste.module.css';

/** The recovery words with their numbers, and the ways to paper. */
export function WoerterListe({ woerter }: { readonly woerter: readonly string[] }) {
  const print = useTask('tresor.printBlatt');
  const file = print.value?.datei ?? null;
  return (
    <Stack gap="lg">
      <ol className={classes['woerter']} aria-label="Wiederherstellungswörter">
        {woerter.map((wort, index) => (
          // The same word may stand at two places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className={classes['nummer']}>{index + 1}</span>
            {wort}
          </li>
        ))}
      </ol>
      <Group gap="md">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={print.running}
          onClick={() => void print.run({ als: 'druck' })}
        >
          Blatt drucken
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          disabled={print.running}
          onClick={() => void print.run({ als: 'pdf' })}
        >
          Als PDF speichern
        </Button>
      </Group>
      {file !== null && (
        <div>
          <FilePathNote path={file} />
          <Text size="sm" c="dimmed">
            Diese Datei öffnet das Register. Drucken Sie sie und löschen Sie sie dann, oder legen Sie sie auf
            einen Stick im Tresor.
          </Text>
        </div>
      )}
      <ErrorNote error={print.error} />
    </Stack>
  );
}
