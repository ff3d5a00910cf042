import { List, Stack, Table, Text } from '@mantine/core';
import type { BuendelEinzeldaten } from '#shared/api/buendel.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** The record table as it will be written, with what the attacker's run found. */
export function BuendelEinzelzeilen({ daten }: { readonly daten: BuendelEinzeldaten }) {
  const { kopf, zeilen, gesamt, ausgelassen, k, l, verlustProzent, angriff } = daten;
  return (
    <Section
      title="Einzeldatensätze"
      hint={`Eine Zeile je Person, so vergröbert, dass jeder mindestens ${k - 1} andere gleichen und unter gleichen mindestens ${l} Ampelgruppen vorkommen.`}
    >
      <Stack gap="sm">
        <List size="sm" spacing={4}>
          <List.Item>
            {formatNumber(gesamt)} Zeilen, {formatNumber(ausgelassen)} Personen ausgelassen; {verlustProzent}{' '}
            % der Genauigkeit gingen verloren.
          </List.Item>
          <List.Item>
            Probeangriff: {formatNumber(angriff.personen)} Personen gesucht, davon{' '}
            {formatNumber(angriff.einmalige)} mit einmaligen Angaben.{' '}
            {angriff.passend === null
              ? 'Zu niemandem passte eine Zeile.'
              : `Zu jeder passten mindestens ${angriff.passend} Zeilen; die richtige zu raten gelingt höchstens in einem von ${angriff.passend} Versuchen.`}
          </List.Item>
        </List>
        <ScrollTable
          label="Zeilen der Einzeldatensätze"
          minWidth={900}
          maxHeight="24rem"
          verticalSpacing={4}
          stickyHeader
        >
          <Table.Thead>
            <Table.Tr>
              {kopf.map((titel) => (
                <Table.Th key={titel}>{titel}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {zeilen.map((zeile, index) => (
              // eslint-disable-next-line react/no-array-index-key -- many lines are alike on purpose
              <Table.Tr key={index}>
                {zeile.map((wert, spalte) => (
                  <Table.Td key={kopf[spalte]}>{wert}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
        {zeilen.length < gesamt && (
          <Text size="sm" c="dimmed">
            Hier stehen die ersten {zeilen.length} von {formatNumber(gesamt)} Zeilen.
          </Text>
        )}
      </Stack>
    </Section>
  );
}
