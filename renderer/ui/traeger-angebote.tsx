import { Table, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ScrollTable } from './scroll-table.tsx';

type Angebot = Output<'traeger.angebote'>['angebote'][number];

const SPRACHE = {
  ja: 'ja',
  nicht_genannt: 'steht nicht in der Liste',
  unbekannt: 'nicht bekannt',
} as const satisfies Record<Angebot['sprache'], string>;

/** What each Träger offers this person, by name. It proposes nothing: the person chooses. */
export function TraegerAngebote({ personId }: { readonly personId: string }) {
  const { data } = useAnswer('traeger.angebote', { personId });
  if (data === undefined || data.angebote.length === 0) return null;
  return (
    <div>
      <Text size="sm" c="dimmed" maw="42rem">
        Nach Namen geordnet; nichts davon ist eine Empfehlung. Die Person wählt frei.
        {data.sprache === null && ' Ihre Sprache ist noch nicht eingetragen.'}
      </Text>
      <ScrollTable label="Was die Träger anbieten" minWidth={560} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Träger</Table.Th>
            <Table.Th>{data.sprache === null ? 'Sprache' : `spricht ${data.sprache}`}</Table.Th>
            <Table.Th>Platz</Table.Th>
            <Table.Th>am Wohnort</Table.Th>
            <Table.Th>Schwerpunkt und Zeiten</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.angebote.map((angebot) => (
            <Table.Tr key={angebot.traegerId}>
              <Table.Td fw={500}>{angebot.name}</Table.Td>
              <Table.Td>{SPRACHE[angebot.sprache]}</Table.Td>
              <Table.Td>{platz(angebot)}</Table.Td>
              <Table.Td>{angebot.amOrt === null ? 'nicht bekannt' : angebot.amOrt ? 'ja' : 'nein'}</Table.Td>
              <Table.Td>
                {[angebot.schwerpunkt, angebot.sprechzeiten].filter((teil) => teil !== null).join(' · ')}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </div>
  );
}

function platz({ frei, nimmtAuf }: Angebot): string {
  if (!nimmtAuf) return 'nimmt zurzeit niemanden auf';
  if (frei === null) return 'keine Zahl vereinbart';
  return frei > 0 ? `${frei} frei` : 'nach Vereinbarung voll';
}
