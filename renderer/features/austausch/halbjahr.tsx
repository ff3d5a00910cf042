import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useHeute } from '#renderer/lib/heute.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';

/** The office's own half-year statistic as an Excel file. */
export function Halbjahr() {
  const heute = useHeute();
  const [zeitraum, setZeitraum] = useState(() => lastHalf(heute));
  const write = useTask('statistik.writeHalbjahr');
  const years = Array.from({ length: 6 }, (_, back) => String(Number(heute.slice(0, 4)) - back));
  const file = write.value?.datei ?? null;
  return (
    <Section
      title="Halbjahresstatistik der Behörde"
      hint="Jede Tabelle trägt Stichtag, Definition und Einheit; die Summen werden vor dem Schreiben geprüft. Es stehen nur Zahlen darin, keine Namen."
    >
      <Stack gap="md" maw="42rem">
        <Group align="flex-end" gap="md">
          <Select
            label="Jahr"
            w="8rem"
            data={years}
            allowDeselect={false}
            value={String(zeitraum.jahr)}
            onChange={(jahr) => jahr !== null && setZeitraum({ ...zeitraum, jahr: Number(jahr) })}
          />
          <SegmentedControl
            aria-label="Halbjahr"
            transitionDuration={0}
            data={[
              { value: '1', label: '1. Halbjahr (Januar bis Juni)' },
              { value: '2', label: '2. Halbjahr (Juli bis Dezember)' },
            ]}
            value={String(zeitraum.halbjahr)}
            onChange={(halbjahr) => setZeitraum({ ...zeitraum, halbjahr: halbjahr === '1' ? 1 : 2 })}
          />
        </Group>
        <div>
          <Button loading={write.running} onClick={() => void write.run({ ...zeitraum, ordner: null })}>
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

/** The half-year that ended last: that is the one somebody asks for. */
function lastHalf(heute: string): { readonly jahr: number; readonly halbjahr: 1 | 2 } {
  const jahr = Number(heute.slice(0, 4));
  return Number(heute.slice(5, 7)) <= 6 ? { jahr: jahr - 1, halbjahr: 2 } : { jahr, halbjahr: 1 };
}
