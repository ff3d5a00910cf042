import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { ImportBegriff } from '#shared/api/import.ts';
import { begriffOptionen } from '#shared/austausch/begriffe.ts';
import { zielfeldLabels } from '#shared/austausch/zielfelder.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';

/** Says that a word stands for nothing that is kept; a code of no list. */
export const NICHTS = { value: '–', label: 'nichts davon übernehmen' } as const;

type Props = {
  readonly begriffe: readonly ImportBegriff[];
  readonly busy: boolean;
  /** The list is looked at again with what was decided. */
  readonly onDecided: () => void;
};

/** Words of the list: those nobody knows are asked once, the others can be looked at and changed. */
export function BegriffeTeil({ begriffe, busy, onDecided }: Props) {
  const save = useCommand('import.saveBegriffe');
  const [alle, setAlle] = useState(false);
  const [gewaehlt, setGewaehlt] = useState<ReadonlyMap<string, string>>(new Map());
  const offen = begriffe.filter(({ herkunft }) => herkunft === 'offen');
  const gezeigt = alle ? begriffe : offen;
  if (begriffe.length === 0) return null;
  const decide = async () => {
    const entschieden = begriffe.flatMap(({ feld, wort }) => {
      const value = gewaehlt.get(keyOf({ feld, wort }));
      return value === undefined ? [] : [{ feld, wort, code: value === NICHTS.value ? null : value }];
    });
    await save.mutateAsync({ begriffe: entschieden });
    setGewaehlt(new Map());
    onDecided();
  };
  return (
    <Section
      title={
        offen.length === 0
          ? 'Alle Begriffe sind bekannt'
          : offen.length === 1
            ? 'Ein Begriff, den das Programm nicht kennt'
            : `${offen.length} Begriffe, die das Programm nicht kennt`
      }
      hint={
        offen.length === 0
          ? 'Was Ihre Liste Status, Grund oder Stand nennt, ist eindeutig.'
          : 'Geraten wird nichts. Was Sie hier festlegen, gilt für diese und jede spätere Liste; ohne Festlegung bleibt die Angabe leer.'
      }
      actions={
        begriffe.length > offen.length && (
          <Button variant="subtle" size="xs" aria-expanded={alle} onClick={() => setAlle(!alle)}>
            {alle ? 'Nur unbekannte zeigen' : 'Alle Begriffe zeigen'}
          </Button>
        )
      }
    >
      <Stack gap="sm" align="flex-start">
        {gezeigt.length > 0 && (
          <ScrollTable
            label="Begriffe der Liste"
            minWidth={620}
            layout="fixed"
            maxHeight="24rem"
            verticalSpacing="xs"
            stickyHeader
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th>In Ihrer Liste</Table.Th>
                <Table.Th w="22%">Spalte</Table.Th>
                <Table.Th w="12%">Zellen</Table.Th>
                <Table.Th w="38%">bedeutet</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {gezeigt.map(({ feld, wort, anzahl, zelle, code }) => (
                <Table.Tr key={keyOf({ feld, wort })}>
                  <Table.Td fw={500} style={{ overflowWrap: 'anywhere' }}>
                    {wort}
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{zielfeldLabels[feld]}</Text>
                  </Table.Td>
                  <Table.Td>
                    <Text size="sm">{anzahl === 1 ? zelle : `${anzahl}, z. B. ${zelle}`}</Text>
                  </Table.Td>
                  <Table.Td>
                    <Wahl
                      aria-label={`„${wort}“ bedeutet`}
                      placeholder="noch offen"
                      options={[NICHTS, ...begriffOptionen(feld)]}
                      searchable
                      disabled={busy}
                      value={gewaehlt.get(keyOf({ feld, wort })) ?? code}
                      onChange={(value) => {
                        if (value !== null) setGewaehlt(new Map(gewaehlt).set(keyOf({ feld, wort }), value));
                      }}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </ScrollTable>
        )}
        <ErrorNote error={save.error} />
        {gewaehlt.size > 0 && (
          <Group>
            <Button loading={save.isPending || busy} onClick={() => void decide().catch(() => undefined)}>
              {formatCount(gewaehlt.size, 'Begriff', 'Begriffe')} merken und neu prüfen
            </Button>
          </Group>
        )}
      </Stack>
    </Section>
  );
}

function keyOf({ feld, wort }: Pick<ImportBegriff, 'feld' | 'wort'>): string {
  return `${feld} ${wort}`;
}
