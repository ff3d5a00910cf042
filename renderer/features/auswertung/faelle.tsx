import { Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import classes from './auswertung.module.css';
import type { Zeit } from './tabelle.tsx';

type Props = {
  readonly zeit: Zeit;
  readonly id: string;
  readonly zeile: number;
  readonly spalte: number;
  readonly onClose: () => void;
};

/** The people behind a figure; only here, never in a file. */
export function Faelle({ zeit, id, zeile, spalte, onClose }: Props) {
  const answer = useAnswer('auswertung.faelle', { ...zeit, id, zeile, spalte });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const { was, faelle, weitere } = answer.data;
  return (
    <div className={classes['faelle']} role="region" aria-label={`Fälle: ${was}`}>
      <Group justify="space-between">
        <Text fw={500}>
          {was}: {formatCount(faelle.length + weitere, 'Fall', 'Fälle')}
        </Text>
        <Button size="xs" variant="default" onClick={onClose}>
          Schließen
        </Button>
      </Group>
      <FallListe faelle={faelle} />
      {weitere > 0 && <Text size="sm">und {formatCount(weitere, 'weiterer', 'weitere')}</Text>}
    </div>
  );
}

type Fall = { readonly personId: string; readonly name: string; readonly programmNr: string };

/** People with the way to their file. */
export function FallListe({ faelle }: { readonly faelle: readonly Fall[] }) {
  return (
    <ul>
      {faelle.map(({ personId, name, programmNr }) => (
        <li key={personId}>
          <Link href={`/faelle/${personId}`}>{name}</Link>{' '}
          <Text span size="sm" c="dimmed">
            {programmNr}
          </Text>
        </li>
      ))}
    </ul>
  );
}
