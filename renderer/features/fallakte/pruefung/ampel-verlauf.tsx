import { Group, Stack, Text } from '@mantine/core';
import { vorschlag } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';
import shared from '../fallakte.module.css';
import classes from './pruefung.module.css';
import { titelOf } from '../rechtsgrundlage-titel.ts';

/** Earlier decisions, the latest first. */
export function AmpelVerlauf() {
  const { akte } = useAkte();
  const list = useAnswer('ampel.list', { personId: akte.person.id });
  if (list.error !== null) return <ErrorNote error={list.error} />;
  if (list.data === undefined || list.data.length === 0) return null;
  return (
    <Stack gap="sm" mt="md">
      <h3 className={shared['klein']}>Bisherige Entscheidungen</h3>
      <ol className={classes['entscheidungen']}>
        {list.data
          .toSorted((a, b) => b.am.localeCompare(a.am))
          .map((each) => (
            <li key={each.id}>
              <Group gap="md" align="baseline">
                <AmpelBadge farbe={each.farbe} />
                <Text size="sm" c="dimmed">
                  {formatDatum(each.am)} · {each.benutzer}
                  {each.rechtsgrundlage !== null && ` · ${titelOf(each.rechtsgrundlage)}`}
                  {each.vorschlag !== null && ` · Vorschlag war: ${vorschlag.label(each.vorschlag)}`}
                </Text>
              </Group>
              <Text mt={2} style={{ whiteSpace: 'pre-line' }}>
                {each.grund}
              </Text>
              {each.zweiterBlickAm !== null && (
                <Text size="sm" c="dimmed">
                  zweiter Blick am {formatDatum(each.zweiterBlickAm)}
                </Text>
              )}
            </li>
          ))}
      </ol>
    </Stack>
  );
}
