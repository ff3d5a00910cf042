import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { meldespalten, type Meldespalte } from '#shared/api/halbjahr.ts';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';

type Spalten = Output<'halbjahr.assign'>['spalten'];
type Wahlen = readonly (Meldespalte | null)[];

type Props = {
  readonly spalten: Spalten;
  readonly running: boolean;
  readonly onAssign: (wahl: (Meldespalte | null)[]) => void;
};

const WEGLASSEN = 'weglassen';
const OPTIONS = [
  // `as`: Object.entries forgets that these are the names of columns.
  ...(Object.entries(meldespalten) as [Meldespalte, string][]).map(([value, label]) => ({ value, label })),
  { value: WEGLASSEN, label: 'weglassen' },
];

/** What each column of the list is taken for; open where the names were not found, otherwise on demand. */
export function HalbjahrSpalten({ spalten, running, onAssign }: Props) {
  const erkannt: Wahlen = spalten.map(({ was }) => was);
  const [wahl, setWahl] = useState<Wahlen>(erkannt);
  const ohneName = !erkannt.includes('nachname');
  const [open, setOpen] = useState(ohneName);
  const changed = wahl.some((was, index) => was !== erkannt[index]);
  const doppelt = wahl
    .filter((was) => was !== null)
    .find((was, index, alle) => was !== 'thema' && alle.indexOf(was) !== index);
  if (!open)
    return (
      <div>
        <Button variant="default" size="xs" onClick={() => setOpen(true)}>
          Spalten anders zuordnen
        </Button>
      </div>
    );
  return (
    <Stack gap="sm">
      <ScrollTable label="Spalten der Liste" minWidth={560} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="32%">Spalte in der Liste</Table.Th>
            <Table.Th w="34%">Beispiel</Table.Th>
            <Table.Th>ist</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {spalten.map(({ kopf, beispiel }, index) => (
            // Two columns of a foreign list may bear the same heading.
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Tr key={index} {...((wahl[index] ?? null) === null && { c: 'dimmed' })}>
              <Table.Td fw={500}>{kopf === '' ? 'ohne Überschrift' : kopf}</Table.Td>
              <Table.Td>{beispiel === '' ? 'leer' : beispiel}</Table.Td>
              <Table.Td>
                <Wahl
                  aria-label={`Spalte ${kopf === '' ? index + 1 : kopf} ist`}
                  options={OPTIONS}
                  allowDeselect={false}
                  value={wahl[index] ?? WEGLASSEN}
                  onChange={(next) => {
                    // `as`: the list hands back only values it was given.
                    const was = next === null || next === WEGLASSEN ? null : (next as Meldespalte);
                    setWahl(wahl.with(index, was));
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
      {doppelt !== undefined && (
        <Text size="sm">
          „{meldespalten[doppelt]}“ ist zwei Spalten zugeordnet; bitte lassen Sie eine davon weg.
        </Text>
      )}
      <Group gap="sm">
        <Button
          loading={running}
          disabled={!changed || doppelt !== undefined || !wahl.includes('nachname')}
          onClick={() => onAssign([...wahl])}
        >
          So lesen
        </Button>
        {!ohneName && (
          <Button
            variant="default"
            onClick={() => {
              setWahl(erkannt);
              setOpen(false);
            }}
          >
            Abbrechen
          </Button>
        )}
      </Group>
    </Stack>
  );
}
