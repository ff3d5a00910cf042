import { Table, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import type { BuendelKreuz } from '#shared/api/buendel.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Verborgen, type KleinsteGruppe } from './buendel-tabellen.tsx';
import classes from './buendel-tabellen.module.css';

type Props = { readonly kreuze: readonly BuendelKreuz[]; readonly kleinste: KleinsteGruppe };

/** Tables of two traits as they will be published; sums are those of the single tables. */
export function BuendelKreuze({ kreuze, kleinste }: Props) {
  return kreuze.map(({ id, titel, definition, zeilen, spalten, zellen, summe, hinweis }) => (
    <section key={id} className={classes['kreuz']} aria-label={titel}>
      <Text className={classes['titel']}>{titel}</Text>
      <Text size="sm" c="dimmed" px={4} maw="48rem">
        {definition}
      </Text>
      <ScrollTable
        label={`${titel}, Zeilen und Spalten`}
        minWidth={160 + spalten.length * 110}
        verticalSpacing={6}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Ampelgruppe</Table.Th>
            {spalten.map(({ label }) => (
              <Table.Th key={label} ta="end">
                {label}
              </Table.Th>
            ))}
            <Table.Th ta="end">Summe</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {zeilen.map((zeile, z) => (
            <Table.Tr key={zeile.label}>
              <Table.Th scope="row" fw={400}>
                {zeile.label}
              </Table.Th>
              {spalten.map((spalte, s) => {
                const anzahl = zellen[z]?.[s] ?? null;
                const marked =
                  kleinste?.tabelle === id && kleinste.gruppe === `${zeile.label}, ${spalte.label}`;
                return (
                  <Table.Td key={spalte.label} ta="end" className={marked ? classes['kleinste'] : undefined}>
                    {anzahl === null ? <Verborgen /> : formatNumber(anzahl)}
                    {marked && (
                      <span className={classes['marke']}>
                        <IconEye size={14} stroke={1.8} aria-hidden /> kleinste Gruppe
                      </span>
                    )}
                  </Table.Td>
                );
              })}
              <Table.Td ta="end" fw={600}>
                {formatNumber(zeile.summe)}
              </Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr fw={600}>
            <Table.Th scope="row">Summe</Table.Th>
            {spalten.map((spalte) => (
              <Table.Td key={spalte.label} ta="end">
                {formatNumber(spalte.summe)}
              </Table.Td>
            ))}
            <Table.Td ta="end">{formatNumber(summe)}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </ScrollTable>
      {hinweis !== null && (
        <Text size="sm" c="dimmed" px={4} pt={4}>
          {hinweis}
        </Text>
      )}
    </section>
  ));
}
