import { SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'wouter';
import { formatDatum } from '#shared/lib/datum.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './heute.module.css';

const MONATE = ['3', '6', '12'] as const;

/** What becomes true in the next months without anybody doing anything. */
export function Aenderungen() {
  const [monate, setMonate] = useState<string>('3');
  const answer = useAnswer('heute.vorschau', { monate: Number(monate) }, { keepPrevious: true });
  return (
    <Section line={false} title="Was sich von selbst ändert">
      <SegmentedControl
        aria-label="In den nächsten Monaten"
        transitionDuration={0}
        size="sm"
        data={MONATE.map((value) => ({ value, label: `${value} Monate` }))}
        value={monate}
        onChange={setMonate}
      />
      <ErrorNote error={answer.error} />
      {answer.data === undefined && answer.error === null && <Loading />}
      {answer.data !== undefined && answer.data.aenderungen.length === 0 && (
        <Text c="dimmed">
          In dieser Zeit nichts: kein Geburtstag, der etwas ändert, und keine erreichte Zeit.
        </Text>
      )}
      <ul className={classes['aenderungen']} aria-label="Was sich von selbst ändert">
        {answer.data?.aenderungen.map(({ art, am, was, personId, name, programmNr }) => (
          <li key={`${personId} ${art}`}>
            <Text size="sm" fw={500}>
              {formatDatum(am)} ·{' '}
              <Link href={`/faelle/${personId}`} className={classes['link']}>
                {name}
              </Link>{' '}
              <Text span size="sm" c="dimmed">
                {programmNr}
              </Text>
            </Text>
            <Text size="sm">{was}</Text>
          </li>
        ))}
      </ul>
      {answer.data !== undefined && answer.data.weitere > 0 && (
        <Text size="sm" c="dimmed">
          Dazu {formatCount(answer.data.weitere, 'weitere Änderung', 'weitere Änderungen')}.
        </Text>
      )}
    </Section>
  );
}
