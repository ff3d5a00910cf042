import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Dublettenkandidat } from '#shared/api/dublette.ts';
import { isTeilDatum } from '#shared/lib/datum.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';

type Werte = Readonly<Record<string, unknown>>;
type Props = {
  readonly werte: Werte;
  /** People of whom somebody has said that they are somebody else. */
  readonly verneint: readonly string[];
  readonly onVerneint: (id: string) => void;
};

/** More than these would push the form out of sight; the next one follows when one is decided. */
const SHOWN = 3;

/** People who could be the same one, while the name is being typed: side by side, with the reason. */
export function Aehnliche({ werte, verneint, onVerneint }: Props) {
  const frage = {
    nachname: text(werte['nachname']),
    vornamen: text(werte['vornamen']) === '' ? null : text(werte['vornamen']),
    geburtsdatum: birthOf(werte['geburtsdatum']),
  };
  const [asked] = useDebouncedValue(frage, 150);
  const found = useAnswer('dublette.propose', asked, {
    enabled: asked.nachname.length > 1,
    keepPrevious: true,
  });
  const personen = asked.nachname.length > 1 ? (found.data ?? []) : [];
  const shown = personen.filter(({ id }) => !verneint.includes(id)).slice(0, SHOWN);
  if (shown.length === 0) return null;
  return (
    <Callout
      title={
        shown.length === 1
          ? 'Im Register gibt es schon eine ähnliche Person'
          : 'Im Register gibt es schon ähnliche Personen'
      }
    >
      <Stack gap="md" pt={4}>
        {shown.map((person) => (
          <Vergleich key={person.id} person={person} werte={werte} onVerneint={() => onVerneint(person.id)} />
        ))}
      </Stack>
    </Callout>
  );
}

type VergleichProps = {
  readonly person: Dublettenkandidat;
  readonly werte: Werte;
  readonly onVerneint: () => void;
};

function Vergleich({ person, werte, onVerneint }: VergleichProps) {
  const typed = birthOf(werte['geburtsdatum']);
  const rows = [
    [
      'Name',
      [text(werte['nachname']), text(werte['vornamen'])].filter((part) => part !== '').join(', '),
      person.name,
    ],
    ['geboren', typed === null ? '' : formatDay(typed), formatDay(person.geburtsdatum)],
    ['Aktenzeichen', text(werte['aktenzeichen']), person.aktenzeichen ?? ''],
    ['Gemeinde', text(werte['gemeinde']), person.gemeinde ?? ''],
  ] as const;
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text size="sm" fw={500}>
          {person.gruende.join(', ')}
        </Text>
        <AmpelBadge farbe={person.ampel} />
      </Group>
      <Table
        verticalSpacing={2}
        horizontalSpacing="sm"
        withRowBorders={false}
        w="34rem"
        layout="fixed"
        aria-label={`Vergleich mit ${person.name}`}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Td w="8rem" />
            <Table.Th scope="col">Ihre Eingabe</Table.Th>
            <Table.Th scope="col">Im Register ({person.programmNr})</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows
            .filter(([, mine, theirs]) => mine !== '' || theirs !== '')
            .map(([label, mine, theirs]) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" c="dimmed">
                  {label}
                </Table.Th>
                <Table.Td>{mine}</Table.Td>
                <Table.Td fw={mine === theirs ? 500 : undefined}>{theirs}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Group gap="sm">
        <LinkButton href={`/faelle/${person.id}`} size="compact-sm" variant="default">
          Dieselbe Person: Akte öffnen
        </LinkButton>
        <Button size="compact-sm" variant="subtle" onClick={onVerneint}>
          Kein Duplikat
        </Button>
      </Group>
    </Stack>
  );
}

function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function birthOf(value: unknown) {
  return typeof value === 'string' && isTeilDatum(value) ? value : null;
}
