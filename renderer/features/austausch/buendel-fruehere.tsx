import { Group, List, Stack, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { formatDay, formatMoment } from '#renderer/lib/format.ts';
import { useCommand } from '#renderer/lib/queries.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** Earlier bundles, and what had to stay out because of them. */
export function BuendelFruehere({ fruehere }: Pick<Output<'buendel.preview'>, 'fruehere'>) {
  const withdraw = useCommand('buendel.withdraw');
  if (fruehere.length === 0) return null;
  return (
    <Section
      title="Neben früheren Bündeln"
      hint="Wer zwei Bündel nebeneinanderlegt, sieht, was sich geändert hat. Was dabei etwas über wenige Menschen sagen würde, bleibt weg."
    >
      <Stack gap="sm">
        <List size="sm" spacing={6}>
          {fruehere.map(({ id, stichtag, erstelltAm, weggelassen }) => (
            <List.Item key={id}>
              <Group gap="sm">
                <Text size="sm">
                  Stand {formatDay(stichtag)}, geschrieben am {formatMoment(erstelltAm)}:{' '}
                  {weggelassen.length === 0 ? 'nichts ableitbar' : `weggelassen: ${weggelassen.join(', ')}`}
                </Text>
                <ConfirmInline
                  action="Nicht weitergegeben"
                  question={`Ist das Bündel vom ${formatDay(stichtag)} wirklich bei niemandem angekommen?`}
                  yes="Ja, nicht mehr damit vergleichen"
                  onConfirm={() => withdraw.mutateAsync({ id }).catch(() => undefined)}
                />
              </Group>
            </List.Item>
          ))}
        </List>
        <ErrorNote error={withdraw.error} />
      </Stack>
    </Section>
  );
}
