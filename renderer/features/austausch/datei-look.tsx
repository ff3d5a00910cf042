import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import type { Liste } from './einlesen.tsx';
import { FruehereLook } from './fruehere-look.tsx';
import { GemerktLook } from './gemerkt-look.tsx';

/** First look: which file; below it what was read before and what is kept for the next list. */
export function DateiLook({ onListe }: { readonly onListe: (liste: Liste) => void }) {
  const open = useTask('import.open');
  const choose = async () => {
    const opened = await open.run({ pfad: null });
    if (opened !== null && opened.value !== null) onListe(opened.value);
  };
  return (
    <>
      <Section title="Welche Liste möchten Sie einlesen?">
        <Stack gap="md" maw="42rem">
          <Text>
            Ihre bisherige Liste aus Excel, oder ein Auszug aus dem Fachverfahren als CSV. Überschriften,
            Reihenfolge und Schreibweisen dürfen sein, wie sie sind; das Programm schlägt vor, was wohin
            gehört, und Sie sehen alles, bevor etwas gespeichert wird.
          </Text>
          <List size="sm" spacing={4} c="dimmed">
            <List.Item>Ihre Datei wird nur gelesen und nie verändert.</List.Item>
            <List.Item>
              Wer schon im Register steht, wird erkannt und ergänzt, nicht doppelt angelegt.
            </List.Item>
            <List.Item>Das Einlesen lässt sich danach rückgängig machen.</List.Item>
          </List>
          <Group>
            <Button
              leftSection={<IconFileSpreadsheet size={18} aria-hidden />}
              loading={open.running}
              onClick={() => void choose()}
            >
              Datei wählen
            </Button>
          </Group>
          <TaskProgress
            running={open.running}
            fortschritt={open.fortschritt}
            onCancel={open.cancel}
            text="Die Liste wird gelesen"
          />
          <ErrorNote error={open.error} />
        </Stack>
      </Section>
      <FruehereLook />
      <GemerktLook />
    </>
  );
}
