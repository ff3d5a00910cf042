import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { ImportProblem, Importwahl } from '#shared/api/import.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import type { Auftrag, Probelauf } from './einlesen.tsx';

type Props = {
  readonly auftrag: Auftrag;
  readonly wahl: Importwahl;
  readonly probe: Probelauf;
};

/** What is odd in the list, cell by cell, and the rows that go back for correction. */
export function ProblemeTeil({ auftrag: { liste, zuordnung }, wahl, probe }: Props) {
  const returnCopy = useTask('import.returnCopy');
  const file = returnCopy.value?.datei ?? null;
  const sum = probe.problemeGesamt;
  if (sum === 0) return null;
  return (
    <Section
      title={formatCount(sum, 'Auffälligkeit', 'Auffälligkeiten')}
      hint="Nichts davon wird geraten: Was unklar ist, bleibt im Register leer. Sie können so weitermachen oder die Liste in Excel verbessern und noch einmal wählen."
    >
      <Stack gap="md">
        <ProblemTable probleme={probe.probleme} />
        {sum > probe.probleme.length && (
          <Text size="sm" c="dimmed">
            Gezeigt werden die ersten {probe.probleme.length}; alle stehen in der Rückgabedatei.
          </Text>
        )}
        {file !== null && <FilePathNote path={file} canOpen />}
        <ErrorNote error={returnCopy.error} />
        {probe.abgewiesen > 0 && (
          <Group>
            <Button
              variant="default"
              loading={returnCopy.running}
              onClick={() =>
                void returnCopy.run({ lauf: liste.lauf, zuordnung: [...zuordnung], wahl, ordner: null })
              }
            >
              {formatCount(probe.abgewiesen, 'Zeile', 'Zeilen')} zur Korrektur speichern
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

const SCHWERE = {
  abgewiesen: { word: 'nicht eingelesen', Icon: IconBan },
  hinweis: { word: 'Hinweis', Icon: IconAlertTriangle },
} as const;

function ProblemTable({ probleme }: { readonly probleme: readonly ImportProblem[] }) {
  return (
    <ScrollTable
      label="Tabelle der Auffälligkeiten"
      minWidth={600}
      maxHeight="24rem"
      verticalSpacing="xs"
      stickyHeader
    >
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="5rem">Zelle</Table.Th>
          <Table.Th w="11rem">Spalte</Table.Th>
          <Table.Th>Was ist aufgefallen</Table.Th>
          <Table.Th w="11rem">Folge</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {probleme.map((problem) => {
          const { word, Icon } = SCHWERE[problem.schwere];
          return (
            <Table.Tr key={`${problem.zeile}-${problem.zelle ?? ''}-${problem.text}`}>
              <Table.Td fw={500}>{problem.zelle ?? `Zeile ${problem.zeile}`}</Table.Td>
              <Table.Td>{problem.spalte}</Table.Td>
              <Table.Td>{problem.text}</Table.Td>
              <Table.Td>
                <Group gap={6} wrap="nowrap" fw={problem.schwere === 'abgewiesen' ? 500 : 400}>
                  <Icon size={16} stroke={1.8} aria-hidden />
                  {word}
                </Group>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </ScrollTable>
  );
}
