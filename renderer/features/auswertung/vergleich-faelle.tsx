import { Button, Group, Text } from '@mantine/core';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import classes from './auswertung.module.css';
import { FallListe } from './faelle.tsx';

type Props = {
  readonly erster: Datum;
  readonly zweiter: Datum;
  readonly id: string;
  readonly zeile: number;
  readonly onClose: () => void;
};

/** Who has come into a row between two days, and who has left it; only here, never in a file. */
export function Vergleichsfaelle({ onClose, ...stelle }: Props) {
  const answer = useAnswer('auswertung.vergleichsfaelle', stelle);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const { was, dazu, heraus, weitere } = answer.data;
  return (
    <div className={classes['faelle']} role="region" aria-label={`Fälle: ${was}`}>
      <Group justify="space-between">
        <Text fw={500}>{was}</Text>
        <Button size="xs" variant="default" onClick={onClose}>
          Schließen
        </Button>
      </Group>
      {dazu.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            erst am {formatDatum(stelle.zweiter)} hier gezählt: {formatCount(dazu.length, 'Fall', 'Fälle')}
          </Text>
          <FallListe faelle={dazu} />
        </>
      )}
      {heraus.length > 0 && (
        <>
          <Text size="sm" mt="xs">
            nur am {formatDatum(stelle.erster)} hier gezählt: {formatCount(heraus.length, 'Fall', 'Fälle')}
          </Text>
          <FallListe faelle={heraus} />
        </>
      )}
      {weitere > 0 && <Text size="sm">und {formatCount(weitere, 'weiterer', 'weitere')}</Text>}
    </div>
  );
}
