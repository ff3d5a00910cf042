import { Group, Stack, Text } from '@mantine/core';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** The latest lists that were read, each with the way back as long as there is one. */
export function FruehereLook() {
  const { data = [] } = useAnswer('import.list', undefined);
  const undo = useCommand('import.undo');
  if (data.length === 0) return null;
  return (
    <Section title="Zuletzt eingelesen">
      <Stack gap="lg" maw="48rem">
        <ErrorNote error={undo.error} />
        {data.map(
          ({ importlaufId, am, von, datei, neu, geaendert, abgewiesen, rueckgaengigAm, hindernis }) => (
            <Stack key={importlaufId} gap={2}>
              <Group justify="space-between" wrap="nowrap" align="flex-start">
                <Text fw={500} style={{ overflowWrap: 'anywhere' }}>
                  {datei}
                </Text>
                {rueckgaengigAm === null && hindernis === null && (
                  <ConfirmInline
                    action="Rückgängig machen"
                    question="Alles aus diesem Einlesen wieder entfernen?"
                    yes="Ja, entfernen"
                    onConfirm={() => undo.mutateAsync({ importlaufId }).catch(() => undefined)}
                  />
                )}
              </Group>
              <Text size="sm" c="dimmed">
                {formatMoment(am)}, {von}: {formatCount(neu, 'neue Person', 'neue Personen')}, {geaendert}{' '}
                ergänzt, {formatCount(abgewiesen, 'Zeile', 'Zeilen')} nicht eingelesen.
                {rueckgaengigAm !== null && ` Rückgängig gemacht am ${formatMoment(rueckgaengigAm)}.`}
              </Text>
              {hindernis !== null && (
                <Text size="sm" c="dimmed">
                  {hindernis.replace(' Es wurde nichts geändert.', '')}
                </Text>
              )}
            </Stack>
          ),
        )}
      </Stack>
    </Section>
  );
}
