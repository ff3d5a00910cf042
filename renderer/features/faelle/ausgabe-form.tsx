import { Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import type { Listenspalte } from '#shared/api/ansicht.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';

type Props = {
  readonly ids: readonly string[];
  readonly spalten: readonly Listenspalte[];
  readonly onClose: () => void;
};

/** Shows what the file will hold before it is written. */
export function AusgabeForm({ ids, spalten, onClose }: Props) {
  const auszug = { ids: [...ids], spalten: [...spalten] };
  const look = useAnswer('auswahl.previewExport', auszug);
  const write = useTask('auswahl.writeExport');
  const { kopf = [], zeilen = [], gesamt = 0 } = look.data ?? {};
  const more = gesamt - zeilen.length;
  return (
    <Paper
      withBorder
      p="md"
      role="group"
      aria-label="Als Liste ausgeben"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Stack gap="md">
        <Text size="sm" maw="46rem">
          So sieht die Excel-Datei aus: {formatCount(gesamt, 'Person', 'Personen')} mit den Spalten dieser
          Ansicht. Sie enthält Namen und <strong>bleibt in der Behörde</strong>. Geschützte Angaben und die
          AZR-Nummer stehen nicht darin. Dass sie geschrieben wurde, steht im Protokoll.
        </Text>
        <ScrollTable
          label="Vorschau der Datei"
          minWidth={kopf.length * 110}
          maxHeight="14rem"
          verticalSpacing={4}
        >
          <Table.Thead>
            <Table.Tr>
              {kopf.map((wort) => (
                <Table.Th key={wort} scope="col">
                  {wort}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {zeilen.map((zeile, nr) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines of a file have no other key
              <Table.Tr key={nr}>
                {zeile.map((zelle, spalte) => (
                  // oxlint-disable-next-line react/no-array-index-key -- nor have its cells
                  <Table.Td key={spalte} style={{ whiteSpace: 'nowrap', fontSize: '0.875rem' }}>
                    {zelle}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
        {more > 0 && (
          <Text size="sm" c="dimmed">
            und {more} weitere Zeilen
          </Text>
        )}
        <Group gap="sm">
          <Button loading={write.running} onClick={() => void write.run(auszug)}>
            Ordner wählen und schreiben
          </Button>
          <Button variant="default" onClick={onClose}>
            {(write.value?.datei ?? null) === null ? 'Abbrechen' : 'Schließen'}
          </Button>
        </Group>
        <TaskProgress
          running={write.running}
          fortschritt={write.fortschritt}
          onCancel={write.cancel}
          text="Die Liste wird geschrieben"
        />
        {write.value !== null && write.value.datei !== null && (
          <FilePathNote path={write.value.datei} canOpen />
        )}
        <ErrorNote error={look.error ?? write.error} />
      </Stack>
    </Paper>
  );
}
