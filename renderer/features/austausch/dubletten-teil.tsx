import { Stack, Table, Text } from '@mantine/core';
import type { Importdublette, Importwahl } from '#shared/api/import.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';

type Entscheidung = Importwahl['dubletten'][string];
type Props = {
  readonly dubletten: readonly Importdublette[];
  readonly gesamt: number;
  readonly gewaehlt: Importwahl['dubletten'];
  readonly busy: boolean;
  readonly onChoose: (zeile: number, entscheidung: Entscheidung) => void;
};

/** Rows that could mean somebody who is there already; a human decides, or leaves it for later. */
export function DublettenTeil({ dubletten, gesamt, gewaehlt, busy, onChoose }: Props) {
  if (gesamt === 0) return null;
  return (
    <Section
      title={`${formatCount(gesamt, 'Zeile meint', 'Zeilen meinen')} vielleicht jemanden, der schon da ist`}
      hint="Zusammengeführt wird nie von selbst. Ohne Entscheidung wird die Person angelegt und unter „Mögliche Dubletten“ vorgemerkt."
    >
      <ScrollTable
        label="Mögliche Dubletten der Liste"
        minWidth={760}
        maxHeight="26rem"
        verticalSpacing="sm"
        stickyHeader
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="24%">In der Liste</Table.Th>
            <Table.Th w="40%">Vielleicht</Table.Th>
            <Table.Th>Entscheidung</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {dubletten.map((dublette) => (
            <Table.Tr key={dublette.zeile}>
              <Table.Td>
                <Text fw={500}>{dublette.name}</Text>
                <Text size="sm" c="dimmed">
                  {[`Zeile ${dublette.zeile}`, dublette.geburtsdatum]
                    .filter((teil) => teil !== '')
                    .join(', ')}
                </Text>
              </Table.Td>
              <Table.Td>
                <Stack gap={6}>
                  {dublette.rang.map(({ name, geburtsdatum, wo, grund }) => (
                    <div key={`${wo} ${name}`}>
                      <Text>
                        {name}{' '}
                        <Text span size="sm" c="dimmed">
                          {[geburtsdatum, wo].filter((teil) => teil !== '').join(', ')}
                        </Text>
                      </Text>
                      <Text size="sm" c="dimmed">
                        {grund}
                      </Text>
                    </div>
                  ))}
                </Stack>
              </Table.Td>
              <Table.Td>
                <Wahl
                  aria-label={`Entscheidung zu ${dublette.name}, Zeile ${dublette.zeile}`}
                  allowDeselect={false}
                  disabled={busy}
                  options={optionsOf(dublette)}
                  value={valueOf(gewaehlt[String(dublette.zeile)])}
                  onChange={(value) => {
                    if (value !== null) onChoose(dublette.zeile, decisionOf(value));
                  }}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
      {gesamt > dubletten.length && (
        <Text size="sm" c="dimmed">
          Gezeigt werden die ersten {dubletten.length}; die übrigen stehen nach dem Einlesen unter „Mögliche
          Dubletten“.
        </Text>
      )}
    </Section>
  );
}

const DIESELBE = 'dieselbe ';

function optionsOf({ rang }: Importdublette) {
  return [
    { value: 'spaeter', label: 'später entscheiden' },
    ...rang.flatMap(({ personId, name, wo }) =>
      personId === null ? [] : [{ value: `${DIESELBE}${personId}`, label: `ist ${name} (${wo})` }],
    ),
    { value: 'zwei', label: 'neue Person, kein Duplikat' },
  ];
}

function valueOf(entscheidung: Entscheidung | undefined): string {
  if (entscheidung === undefined) return 'spaeter';
  return entscheidung.art === 'dieselbe' ? `${DIESELBE}${entscheidung.personId ?? ''}` : entscheidung.art;
}

function decisionOf(value: string): Entscheidung {
  if (value.startsWith(DIESELBE)) return { art: 'dieselbe', personId: value.slice(DIESELBE.length) };
  return { art: value === 'zwei' ? 'zwei' : 'spaeter', personId: null };
}
