import { Table, Text, VisuallyHidden } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import type { Output } from '#shared/api/contract.ts';
import type { BuendelTabelle } from '#shared/api/buendel.ts';
import { formatNumber } from '#renderer/lib/format.ts';
import classes from './buendel-tabellen.module.css';

export type KleinsteGruppe = Output<'buendel.preview'>['kleinste'];
type Props = { readonly tabellen: readonly BuendelTabelle[]; readonly kleinste: KleinsteGruppe };

/** The tables as they will be published; hidden cells and the smallest group carry a sign and a word. */
export function BuendelTabellen({ tabellen, kleinste }: Props) {
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
                <Table.Th ta="end">Anteil</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {tabelle.zeilen.map(({ label, anzahl, prozent }) => {
                const marked = kleinste?.tabelle === tabelle.id && kleinste.gruppe === label;
                return (
                  <Table.Tr key={label} className={marked ? classes['kleinste'] : undefined}>
                    <Table.Td>
                      {label}
                      {marked && (
                        <span className={classes['marke']}>
                          <IconEye size={14} stroke={1.8} aria-hidden /> kleinste Gruppe
                        </span>
                      )}
                    </Table.Td>
                    <Table.Td ta="end">{anzahl === null ? <Verborgen /> : formatNumber(anzahl)}</Table.Td>
                    <Table.Td ta="end" c="dimmed">
                      {prozent === null ? '–' : `${prozent} %`}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
              <Table.Tr fw={600}>
                <Table.Td>Summe</Table.Td>
                <Table.Td ta="end">
                  {tabelle.summe === null ? <Verborgen /> : formatNumber(tabelle.summe)}
                </Table.Td>
                <Table.Td />
              </Table.Tr>
            </Table.Tbody>
          </Table>
          {[tabelle.lage, tabelle.hinweis].map(
            (satz) =>
              satz !== null && (
                <Text key={satz} size="sm" c="dimmed" px={4} pt={4}>
                  {satz}
                </Text>
              ),
          )}
        </section>
      ))}
    </div>
  );
}

export function Verborgen() {
  return (
    <span className={classes['verborgen']}>
      <IconEyeOff size={16} stroke={1.8} aria-hidden />
      verborgen
    </span>
  );
}
