import { Button, Group, Stack, Table, Text } from '@mantine/core';
import type { Dublettenkandidat } from '#shared/api/dublette.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatCount, formatDay, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Pairs of files that could be one person, and merges that can still be taken back. */
export function DublettenPage() {
  const found = useAnswer('dublette.list', { limit: 200 });
  const { paare = [], gesamt = 0 } = found.data ?? {};
  return (
    <Page
      title="Mögliche Dubletten"
      sub="Das Programm schlägt nur vor. Ob es dieselbe Person ist, sehen Sie im Vergleich."
      actions={
        <LinkButton href="/faelle" variant="default">
          Zur Liste
        </LinkButton>
      }
    >
      <ErrorNote error={found.error} />
      {found.data === undefined ? (
        <Loading />
      ) : paare.length === 0 ? (
        <EmptyState title="Keine offenen Vorschläge">
          Wer im Register ähnlich heißt und zum selben Geburtsdatum passt, erscheint hier.
        </EmptyState>
      ) : (
        <>
          <Paare paare={paare} />
          {gesamt > paare.length && (
            <Text size="sm" c="dimmed">
              und {formatCount(gesamt - paare.length, 'weiteres Paar', 'weitere Paare')}, sobald diese
              entschieden sind
            </Text>
          )}
        </>
      )}
      <Zusammengefuehrte />
    </Page>
  );
}

function Paare({ paare }: { readonly paare: Output<'dublette.list'>['paare'] }) {
  const reject = useCommand('dublette.reject');
  return (
    <>
      <ErrorNote error={reject.error} />
      <ScrollTable label="Mögliche Dubletten" minWidth={760} verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Eine Akte</Table.Th>
            <Table.Th scope="col">Andere Akte</Table.Th>
            <Table.Th scope="col">Warum</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {paare.map(({ a, b, grund }) => (
            <Table.Tr key={`${a.id} ${b.id}`}>
              <Table.Td>
                <Wer person={a} />
              </Table.Td>
              <Table.Td>
                <Wer person={b} />
              </Table.Td>
              <Table.Td>
                <Text size="sm">{grund}</Text>
              </Table.Td>
              <Table.Td>
                <Group gap="sm" justify="flex-end" wrap="nowrap">
                  <LinkButton
                    href={`/dubletten/${a.id}/${b.id}`}
                    size="compact-sm"
                    variant="default"
                    aria-label={`${a.name} und ${b.name} vergleichen`}
                  >
                    Vergleichen
                  </LinkButton>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${a.name} und ${b.name}: kein Duplikat`}
                    onClick={() => reject.mutate({ a: a.id, b: b.id })}
                  >
                    Kein Duplikat
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
    </>
  );
}

function Wer({ person }: { readonly person: Dublettenkandidat }) {
  const details = [
    person.geburtsdatum === null ? null : `geb. ${formatDay(person.geburtsdatum)}`,
    person.programmNr,
    person.aktenzeichen,
    person.gemeinde,
  ];
  return (
    <Stack gap={0}>
      <Text fw={500}>{person.name}</Text>
      <Text size="sm" c="dimmed">
        {details.filter((part) => part !== null).join(' · ')}
      </Text>
    </Stack>
  );
}

function Zusammengefuehrte() {
  const merges = useAnswer('dublette.merges', { personId: null });
  const undo = useCommand('dublette.undoMerge');
  const list = merges.data ?? [];
  if (list.length === 0) return null;
  return (
    <Section
      title="Zusammengeführt"
      hint="Solange an der Akte nicht weitergearbeitet wurde, lässt sich beides wieder trennen."
    >
      <ErrorNote error={undo.error} />
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {list.map(({ protokollNr, behalten, programmNr, am, hindernis }) => (
          <li key={protokollNr}>
            <Group justify="space-between" gap="md">
              <Text size="sm">
                {programmNr} ging in {behalten.name} ({behalten.programmNr}) auf, am {formatMoment(am)}
              </Text>
              {hindernis === null ? (
                <ConfirmInline
                  action="Wieder trennen"
                  question="Beide Akten wie vorher?"
                  yes="Trennen"
                  onConfirm={() => undo.mutateAsync({ protokollNr }).catch(() => undefined)}
                />
              ) : (
                <Text size="sm" c="dimmed" title={hindernis}>
                  seither weitergearbeitet
                </Text>
              )}
            </Group>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
