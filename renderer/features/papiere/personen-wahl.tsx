import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useHistoryState } from 'wouter/use-browser-location';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';

/** At most so many people in one run. */
const HOECHSTENS = 2000;
const AUSWAHL = 'auswahl';
const VORSCHLAG = 'vorschlag';

type Vorschlag = { readonly label: string; readonly ids: readonly string[] };

/**
 * Who is meant: the people chosen in the list, everybody of a saved view, or a proposal of the page.
 * @returns the ids, and the field to choose with
 */
export function usePersonenWahl(vorschlag: Vorschlag | null) {
  const state: unknown = useHistoryState();
  const chosen = idsIn(state);
  const ansichten = useAnswer('ansicht.list', undefined).data ?? [];
  const [quelle, setQuelle] = useState<string | null>(chosen.length > 0 ? AUSWAHL : null);
  const inhalt = ansichten.find(({ id }) => id === quelle)?.inhalt ?? null;
  const ofView = useAnswer(
    'fall.ids',
    inhalt === null
      ? {}
      : { filter: inhalt.filter, sortierung: inhalt.sortierung, absteigend: inhalt.absteigend },
    { enabled: inhalt !== null },
  );
  const all =
    quelle === AUSWAHL
      ? chosen
      : quelle === VORSCHLAG
        ? (vorschlag?.ids ?? [])
        : inhalt === null
          ? []
          : (ofView.data ?? []);
  const options = [
    ...(chosen.length > 0
      ? [
          {
            value: AUSWAHL,
            label: `Auswahl aus der Liste (${formatCount(chosen.length, 'Person', 'Personen')})`,
          },
        ]
      : []),
    ...(vorschlag === null || vorschlag.ids.length === 0
      ? []
      : [{ value: VORSCHLAG, label: vorschlag.label }]),
    ...ansichten
      .filter((each) => each.inhalt !== null)
      .map(({ id, name }) => ({ value: id, label: `Ansicht: ${name}` })),
  ];
  const field = (
    <Stack gap="xs">
      <Group gap="md" align="flex-end">
        <Wahl
          label="Für wen?"
          w="24rem"
          placeholder={options.length === 0 ? 'zuerst Personen auswählen' : 'bitte wählen'}
          options={options}
          value={quelle}
          onChange={setQuelle}
        />
        <LinkButton href="/faelle" variant="default">
          In der Liste auswählen
        </LinkButton>
      </Group>
      {all.length > HOECHSTENS && (
        <Text size="sm">
          Das sind {formatCount(all.length, 'Person', 'Personen')}. In einem Lauf gehen höchstens {HOECHSTENS}
          ; genommen werden die ersten.
        </Text>
      )}
      <ErrorNote error={ofView.error} />
    </Stack>
  );
  return { ids: all.slice(0, HOECHSTENS), field, choose: (which: 'vorschlag') => setQuelle(which) };
}

/** People handed over by the list with the address. */
function idsIn(state: unknown): readonly string[] {
  if (typeof state !== 'object' || state === null || !('ids' in state) || !Array.isArray(state.ids))
    return [];
  return state.ids.filter((id): id is string => typeof id === 'string');
}
