import { Button, Group, Table, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCheck,
  IconHourglass,
  IconInbox,
  IconMessageQuestion,
  IconSend,
} from '@tabler/icons-react';
import type { Output } from '#shared/api/contract.ts';
import { meldestaende, type Meldestand } from '#shared/api/halbjahr.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';
import type { Zeit } from './halbjahr-zeit.ts';

export type TraegerStand = Output<'halbjahr.stand'>['traeger'][number];

const ICONS = {
  ohne_vorlage: IconSend,
  erwartet: IconHourglass,
  ueberfaellig: IconAlertTriangle,
  eingegangen: IconInbox,
  beanstandet: IconMessageQuestion,
  geprueft: IconCheck,
} as const satisfies Record<Meldestand, unknown>;

/** Where the report of a Träger stands, as a sign and a word. */
export function StandWort({ stand }: { readonly stand: Meldestand }) {
  const Icon = ICONS[stand];
  return (
    <Group gap={6} wrap="nowrap" fw={stand === 'ueberfaellig' ? 600 : 400}>
      <Icon size={17} stroke={1.8} aria-hidden style={{ flex: 'none' }} />
      <span>{meldestaende[stand]}</span>
    </Group>
  );
}

/** All Träger with their reports: who is late stands first. */
export function HalbjahrStand({
  zeit,
  onOpen,
}: {
  readonly zeit: Zeit;
  readonly onOpen: (traegerId: string) => void;
}) {
  const stand = useAnswer('halbjahr.stand', zeit, { keepPrevious: true });
  const traeger = (stand.data?.traeger ?? []).toSorted(
    (a, b) => Number(b.stand === 'ueberfaellig') - Number(a.stand === 'ueberfaellig'),
  );
  const late = traeger.filter((each) => each.stand === 'ueberfaellig').length;
  return (
    <Section
      title="Listen der Träger"
      hint={
        stand.data === undefined
          ? undefined
          : `Fällig am ${formatDay(stand.data.meldetag)}. ${late === 0 ? 'Keine Liste ist überfällig.' : late === 1 ? 'Eine Liste ist überfällig.' : `${late} Listen sind überfällig.`}`
      }
    >
      <ErrorNote error={stand.error} />
      {stand.data === undefined && stand.error === null && <Loading />}
      {stand.data !== undefined && traeger.length === 0 && (
        <EmptyState
          title="Noch ist kein Träger eingetragen"
          actions={<LinkButton href="/traeger">Träger eintragen</LinkButton>}
        >
          Ohne Träger entfällt dieser Teil; die Statistik der Behörde steht darunter.
        </EmptyState>
      )}
      {traeger.length > 0 && (
        <ScrollTable label="Tabelle der Träger" minWidth={720} verticalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Träger</Table.Th>
              <Table.Th ta="right" w="9rem" pr="xl">
                in Betreuung
              </Table.Th>
              <Table.Th w="16rem">Stand</Table.Th>
              <Table.Th w="8rem">versandt</Table.Th>
              <Table.Th w="8rem">eingegangen</Table.Th>
              <Table.Th w="8rem">
                <VisuallyHidden>Öffnen</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {traeger.map((each) => (
              <Table.Tr key={each.traegerId}>
                <Table.Td fw={500}>{each.name}</Table.Td>
                <Table.Td ta="right" pr="xl">
                  {each.betreut}
                </Table.Td>
                <Table.Td>
                  <StandWort stand={each.stand} />
                </Table.Td>
                <Table.Td>{formatDay(each.meldung.versandtAm)}</Table.Td>
                <Table.Td>{formatDay(each.meldung.eingegangenAm)}</Table.Td>
                <Table.Td>
                  <Button
                    variant="default"
                    size="xs"
                    aria-label={`${each.name} öffnen`}
                    onClick={() => onOpen(each.traegerId)}
                  >
                    Öffnen
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </ScrollTable>
      )}
    </Section>
  );
}
