import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import classes from './traeger.module.css';

/** Who was looked after there and is not any more; each name leads to the file. */
export function Fruehere({ traeger }: { readonly traeger: { readonly id: string; readonly name: string } }) {
  const answer = useAnswer('traeger.personen', { id: traeger.id, wann: 'frueher' });
  if (answer.data === undefined)
    return answer.error === null ? <Loading /> : <ErrorNote error={answer.error} />;
  const { personen, weitere } = answer.data;
  return (
    <div className={classes['bericht']}>
      <ul className={classes['personen']} aria-label={`Früher bei ${traeger.name}`}>
        {personen.map(({ personId, name, von, bis }) => (
          <li key={personId}>
            <Anchor component={Link} href={`/faelle/${personId}/betreuung`}>
              {name}
            </Anchor>{' '}
            <Text span size="sm" c="dimmed">
              {formatDatum(von)} bis {bis === null ? 'heute' : formatDatum(bis)}
            </Text>
          </li>
        ))}
      </ul>
      {weitere > 0 && (
        <Text c="dimmed">Dazu {formatCount(weitere, 'weitere Person', 'weitere Personen')}.</Text>
      )}
    </div>
  );
}
