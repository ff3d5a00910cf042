import { Checkbox, Group, Table, Text } from '@mantine/core';
import type { Importwahl, Unterschied } from '#shared/api/import.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';

type Props = {
  readonly unterschiede: readonly Unterschied[];
  readonly gesamt: number;
  readonly wahl: Pick<Importwahl, 'unterschiede' | 'einzeln'>;
  readonly busy: boolean;
  readonly onAlle: (unterschiede: Importwahl['unterschiede']) => void;
  readonly onEinzeln: (schluessel: string, nehmen: boolean) => void;
};

const ALLE = [
  { value: 'vorschlag', label: 'wie vorgeschlagen' },
  { value: 'alle', label: 'alle übernehmen' },
  { value: 'keine', label: 'keine übernehmen' },
] as const;

const HERKUNFT = { hand: 'von Hand eingetragen', liste: 'aus einer früheren Liste', leer: '' } as const;

/** Field by field what the list says otherwise than the register; each can be taken or left. */
export function UnterschiedeTeil({ unterschiede, gesamt, wahl, busy, onAlle, onEinzeln }: Props) {
  if (gesamt === 0) return null;
  return (
    <Section
      title={formatCount(gesamt, 'Unterschied zum Register', 'Unterschiede zum Register')}
      hint="Vorgeschlagen ist: Leeres wird gefüllt, was aus einer Liste kam, wird erneuert, was von Hand eingetragen wurde, bleibt. Gelöscht wird nie etwas."
    >
      <Group>
        <Wahl
          label="Für alle Unterschiede"
          w="15rem"
          allowDeselect={false}
          disabled={busy}
          options={ALLE}
          value={wahl.unterschiede}
          onChange={(value) => {
            const chosen = ALLE.find((option) => option.value === value);
            if (chosen) onAlle(chosen.value);
          }}
        />
      </Group>
      <ScrollTable label="Unterschiede" minWidth={760} maxHeight="28rem" verticalSpacing="xs" stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="22%">Person</Table.Th>
            <Table.Th w="20%">Angabe</Table.Th>
            <Table.Th>im Register</Table.Th>
            <Table.Th>in der Liste</Table.Th>
            <Table.Th w="8rem">übernehmen</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {unterschiede.map(
            ({ schluessel, person, programmNr, zeile, feld, register, liste, herkunft, nehmen }) => (
              <Table.Tr key={schluessel}>
                <Table.Td>
                  <Text>{person}</Text>
                  <Text size="sm" c="dimmed">
                    {programmNr}, Zeile {zeile}
                  </Text>
                </Table.Td>
                <Table.Td>{feld}</Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {register === '' ? <Text c="dimmed">leer</Text> : register}
                  {HERKUNFT[herkunft] !== '' && (
                    <Text size="sm" c="dimmed">
                      {HERKUNFT[herkunft]}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>{liste}</Table.Td>
                <Table.Td>
                  <Checkbox
                    aria-label={`${feld} von ${person} übernehmen: ${liste}`}
                    disabled={busy}
                    checked={wahl.einzeln[schluessel] ?? nehmen}
                    onChange={(event) => onEinzeln(schluessel, event.currentTarget.checked)}
                  />
                </Table.Td>
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </ScrollTable>
      {gesamt > unterschiede.length && (
        <Text size="sm" c="dimmed">
          Gezeigt werden die ersten {unterschiede.length}, zuerst die von Hand eingetragenen; für die übrigen
          gilt die Wahl für alle.
        </Text>
      )}
    </Section>
  );
}
