import { Table, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { ScrollTable } from '#renderer/ui/scroll-table.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import classes from '../fallakte.module.css';

type Wirkung = Output<'haushalt.vorschau'>['wirkung'][number];

/** What would be written in whose file, and what the rules would then say. */
export function EreignisVorschau({ eingabe }: { readonly eingabe: Input<'haushalt.ereignis'> }) {
  const [ruhig] = useDebouncedValue(eingabe, 200);
  const answer = useAnswer('haushalt.vorschau', ruhig, { keepPrevious: true });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return null;
  const { aenderungen, wirkung, hinweise } = answer.data;
  return (
    <Callout title="Das ändert sich">
      <ul className={classes['punkte']}>
        {aenderungen.map(({ personId, name, saetze }) => (
          <li key={personId}>
            <b>{name}</b>: {saetze.join('; ')}
          </li>
        ))}
      </ul>
      <ScrollTable label="Vorschlag vorher und nachher" minWidth={520}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Person</Table.Th>
            <Table.Th>Vorschlag heute</Table.Th>
            <Table.Th>danach</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {wirkung.map(({ personId, name, vorher, nachher }) => (
            <Table.Tr key={personId}>
              <Table.Th scope="row" fw={400}>
                {name}
              </Table.Th>
              <Table.Td>
                <Stand stand={vorher} />
              </Table.Td>
              <Table.Td>
                {JSON.stringify(vorher) === JSON.stringify(nachher) ? (
                  'unverändert'
                ) : (
                  <Stand stand={nachher} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </ScrollTable>
      {hinweise.map((satz) => (
        <Text size="sm" key={satz}>
          {satz}
        </Text>
      ))}
    </Callout>
  );
}

function Stand({ stand }: { readonly stand: Wirkung['vorher'] }) {
  return (
    <>
      <VorschlagBadge vorschlag={stand.vorschlag} />
      {stand.rechtsgrundlage !== null && (
        <Text size="sm" c="dimmed">
          {stand.rechtsgrundlage}
          {stand.fruehestens !== null && `, voraussichtlich ab ${formatDatum(stand.fruehestens)}`}
        </Text>
      )}
    </>
  );
}
