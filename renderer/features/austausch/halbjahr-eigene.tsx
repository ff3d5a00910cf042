import { Button, Stack, Text } from '@mantine/core';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import type { Zeit } from './halbjahr-zeit.ts';

/** The office's own half-year statistic as an Excel file. */
export function HalbjahrEigene({ zeit }: { readonly zeit: Zeit }) {
  const write = useTask('statistik.writeHalbjahr');
  const file = write.value?.datei ?? null;
  return (
    <Section
      title="Halbjahresstatistik der Behörde"
      hint="Jede Tabelle trägt Stichtag, Definition, Einheit und Quelle; die Summen werden vor dem Schreiben geprüft. Es stehen nur Zahlen darin, keine Namen."
    >
      <Stack gap="md" maw="42rem">
        <div>
          <Button loading={write.running} onClick={() => void write.run({ ...zeit, ordner: null })}>
            Als Excel-Datei schreiben
          </Button>
        </div>
        <TaskProgress
          running={write.running}
          fortschritt={write.fortschritt}
          onCancel={write.cancel}
          text="Die Statistik wird geschrieben"
        />
        <ErrorNote error={write.error} />
        {file !== null && (
          <>
            <FilePathNote path={file} canOpen />
            <Text size="sm" c="dimmed">
              {write.value?.tabellen} Tabellen. Die Datei ist nicht verschlüsselt, damit Excel sie öffnen
              kann.
            </Text>
          </>
        )}
      </Stack>
    </Section>
  );
}
