import { Table, Text, VisuallyHidden } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import type { BuendelTabelle } from '#shared/api/buendel.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './buendel-tabellen.module.css';

/** The tables as they will be published; hidden cells carry a sign and a word. */
export function BuendelTabellen({ tabellen }: { readonly tabellen: readonly BuendelTabelle[] }) {
  return (
    <div className={classes['grid']}>
      {tabellen.map((tabelle) => (
        <section key={tabelle.id} className={classes['tabelle']} aria-label={tabelle.titel}>
          <Table captionSide="top" verticalSpacing={6}>
            <Table.Caption className={classes['titel']}>
              {tabelle.titel}
              <Text size="sm" c="dimmed" fw={400}>
                {tabelle.definition}
              </Text>
            </Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>
                  <VisuallyHidden>Gruppe</VisuallyHidden>
                </Table.Th>
                <Table.Th ta="end">{tabelle.einheit}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tabelle.zeilen.map(({ label, anzahl }) => (
                <Table.Tr key={label}>
                  <Table.Td>{label}</Table.Td>
                  <Table.Td ta="end">{anzahl === null ? <Verborgen /> : formatNumber(anzahl)}</Table.Td>
                </Table.Tr>
              ))}
              <Table.Tr fw={600}>
                <Table.Td>Summe</Table.Td>
                <Table.Td ta="end">
                  {tabelle.summe === null ? <Verborgen /> : formatNumber(tabelle.summe)}
                </Table.Td>
              </Table.Tr>
            </Table.Tbody>
          </Table>
          {tabelle.hinweis !== null && (
            <Text size="sm" c="dimmed" px={4} pt={4}>
              {tabelle.hinweis}
            </Text>
          )}
        </section>
      ))}
    </div>
  );
}

function Verborgen() {
  return (
    <span className={classes['verborgen']}>
      <IconEyeOff size={16} stroke={1.8} aria-hidden />
      verborgen
    </span>
  );
}
