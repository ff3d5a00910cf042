import { Table, Text } from '@mantine/core';
import { schutzart, weitergabeweg } from '#shared/domain/paket.ts';
import { formatBytes, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** What left the house by stick or e-mail: what, when, to whom, by whom, and the hash to compare it with. */
export function Weitergaben() {
  const { data, error } = useAnswer('weitergabe.list', undefined);
  if (error !== null) return <ErrorNote error={error} />;
  if (data === undefined) return <Loading />;
  if (data.length === 0)
    return (
      <EmptyState title="Noch ist nichts weitergegeben">
        Wenn das Programm eine Datei anonymisiert oder verschlüsselt geschrieben hat, können Sie sie gleich
        auf einen Stick schreiben oder als E-Mail-Entwurf anlegen. Hier steht dann, was an wen ging.
      </EmptyState>
    );
  return (
    <Section
      line={false}
      title="Was weitergegeben wurde"
      hint="Anonymisierte und verschlüsselte Dateien, die auf einen Stick oder in einen E-Mail-Entwurf geschrieben wurden. Der Eintrag entsteht von selbst und lässt sich nicht ändern."
    >
      <ScrollTable label="Weitergaben" minWidth={720} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Am</Table.Th>
            <Table.Th>Datei</Table.Th>
            <Table.Th>Weg</Table.Th>
            <Table.Th>An wen</Table.Th>
            <Table.Th>Durch</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map(({ id, zeit, datei, groesse, schutz, sha256, weg, empfaenger, benutzer }) => (
            <Table.Tr key={id} style={{ verticalAlign: 'top' }}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(zeit)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                {datei}
                <Text size="sm" c="dimmed">
                  {schutzart.label(schutz)}, {formatBytes(groesse)}, Prüfsumme {sha256.slice(0, 16)}…
                </Text>
              </Table.Td>
              <Table.Td>{weitergabeweg.label(weg)}</Table.Td>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>{empfaenger}</Table.Td>
              <Table.Td>{benutzer}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </Section>
  );
}
