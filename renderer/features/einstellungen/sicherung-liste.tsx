import { Button, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { Output } from '#shared/api/contract.ts';
import { formatBytes, formatMoment, formatNumber } from '#renderer/lib/format.ts';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';

type Sicherung = Output<'sicherung.list'>['sicherungen'][number];

const ANLASS: Readonly<Record<Sicherung['anlass'], string>> = {
  taeglich: 'täglich',
  aenderungen: 'nach vielen Änderungen',
  von_hand: 'von Hand',
  vor_umstellung: 'vor einer neuen Fassung des Programms',
  vor_wiederherstellung: 'vor einer Wiederherstellung',
  vor_schluesselwechsel: 'vor dem Erneuern des Schlüssels',
};

type Props = {
  readonly sicherungen: readonly Sicherung[];
  readonly busy: boolean;
  readonly onLook: (datei: string) => void;
};

/** The backups with their age, ground and readability. */
export function SicherungListe({ sicherungen, busy, onLook }: Props) {
  if (sicherungen.length === 0)
    return <Text c="dimmed">Noch keine. Die erste entsteht heute von selbst.</Text>;
  return (
    <ScrollTable label="Tabelle der Sicherungen" minWidth={620} verticalSpacing="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Vom</Table.Th>
          <Table.Th>Anlass</Table.Th>
          <Table.Th>Lesbar</Table.Th>
          <Table.Th ta="end">Personen</Table.Th>
          <Table.Th ta="end">Größe</Table.Th>
          <Table.Th>
            <VisuallyHidden>Ansehen</VisuallyHidden>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sicherungen.map((sicherung) => (
          <Table.Tr key={sicherung.datei}>
            <Table.Td>{formatMoment(sicherung.erstelltAm)}</Table.Td>
            <Table.Td>{ANLASS[sicherung.anlass]}</Table.Td>
            <Table.Td>
              <Group gap={6} wrap="nowrap">
                {sicherung.geprueft ? (
                  <IconCheck size={16} stroke={2} aria-hidden />
                ) : (
                  <IconAlertTriangle size={16} stroke={2} aria-hidden />
                )}
                {sicherung.geprueft ? 'geprüft' : 'noch nicht geprüft'}
              </Group>
            </Table.Td>
            <Table.Td ta="end">
              {sicherung.personen === null ? '' : formatNumber(sicherung.personen)}
            </Table.Td>
            <Table.Td ta="end">{formatBytes(sicherung.bytes)}</Table.Td>
            <Table.Td ta="end">
              <Button
                variant="default"
                size="xs"
                disabled={busy}
                aria-label={`Sicherung vom ${formatMoment(sicherung.erstelltAm)} ansehen`}
                onClick={() => onLook(sicherung.datei)}
              >
                Ansehen
              </Button>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </ScrollTable>
  );
}
