import { Text } from '@mantine/core';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { Section } from '#renderer/ui/section.tsx';
import { useAkte } from '../akte-context.tsx';
import fallakte from '../fallakte.module.css';

/** Days ahead, each with where it comes from and the rule that makes it a reminder. */
export function Erinnerungen() {
  const { akte } = useAkte();
  const { data = [] } = useAnswer('instrument.reminders', { personId: akte.person.id });
  if (data.length === 0) return null;
  return (
    <Section line={false} title="Woran erinnert wird">
      <ul className={fallakte['punkte']}>
        {data.map(({ am, was, quelle, regel }) => (
          <li key={`${am} ${was} ${quelle}`}>
            <b>{formatDatum(am)}</b> {was}
            <Text size="sm" c="dimmed">
              {quelle} · {regel}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
