import { Group, Stack, Text } from '@mantine/core';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { Section } from '#renderer/ui/section.tsx';
import type { Probelauf } from './einlesen.tsx';

/** Who stood in the earlier list of this source and does not stand in this one. Nothing happens to them. */
export function FehlendTeil({ fehlend: { seit, gesamt, personen } }: Pick<Probelauf, 'fehlend'>) {
  if (seit === null || gesamt === 0) return null;
  return (
    <Section
      title={`${formatCount(gesamt, 'Person steht', 'Personen stehen')} nicht mehr in der Liste`}
      hint={`Verglichen mit „${seit.datei}“ vom ${formatMoment(seit.am)}. An ihren Akten ändert sich nichts; ob jemand weggezogen ist oder einen Titel hat, tragen Sie dort selbst ein.`}
    >
      <Stack gap="xs">
        <Group gap="xs 1.5rem" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
          {personen.map(({ personId, name, programmNr }) => (
            <li key={personId}>
              {name}{' '}
              <Text span size="sm" c="dimmed">
                {programmNr}
              </Text>
            </li>
          ))}
        </Group>
        {gesamt > personen.length && (
          <Text size="sm" c="dimmed">
            und {gesamt - personen.length} weitere
          </Text>
        )}
      </Stack>
    </Section>
  );
}
