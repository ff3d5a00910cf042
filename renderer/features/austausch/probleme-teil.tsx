import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconBan } from '@tabler/icons-react';
import type { ImportProblem, Zielfeld } from '#shared/api/import.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import type { Liste, Probelauf } from './einlesen.tsx';

type Props = {
  readonly liste: Liste;
  readonly zuordnung: readonly Zielfeld[];
  readonly probe: Probelauf;
  readonly onBack: () => void;
  readonly onNext: () => void;
};

/** Third look: what is odd in the list, cell by cell. */
export function ProblemeLook({ liste, zuordnung, probe, onBack, onNext }: Props) {
  const returnCopy = useTask('import.returnCopy');
  const file = returnCopy.value?.datei ?? null;
  const sum = probe.problemeGesamt;
  return (
    <Section
      title={sum === 0 ? 'Keine Auffälligkeiten' : formatCount(sum, 'Auffälligkeit', 'Auffälligkeiten')}
      hint={
        sum === 0
          ? 'Jede Zelle ließ sich lesen.'
          : 'Nichts davon wird geraten: Was unklar ist, bleibt im Register leer. Sie können die Liste in Excel verbessern und noch einmal wählen, oder so weitermachen.'
      }
    >
      <Stack gap="md">
        {probe.probleme.length > 0 && <ProblemTable probleme={probe.probleme} />}
        {sum > probe.probleme.length && (
          <Text size="sm" c="dimmed">
            Gezeigt werden die ersten {probe.probleme.length}; alle stehen in der Rückgabedatei.
          </Text>
        )}
        {file !== null && <FilePathNote path={file} canOpen />}
        <ErrorNote error={returnCopy.error} />
        <Group gap="md">
          <Button onClick={onNext}>Weiter: Probelauf ansehen</Button>
          <Button variant="default" onClick={onBack}>
            Zurück zu den Spalten
          </Button>
          {sum > 0 && (
            <Button
              variant="subtle"
              loading={returnCopy.running}
              onClick={() =>
                void returnCopy.run({ lauf: liste.lauf, zuordnung: [...zuordnung], ordner: null })
              }
            >
              Rückgabedatei mit Spalte „Problem“ speichern
            </Button>
          )}
        </Group>
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
