import { Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { Tagesordnung } from './tagesordnung.tsx';

/** For which Gremium, then what could be talked about. */
export function Vorbereiten() {
  const gremien = useAnswer('gremium.list', undefined);
  const asked = new URLSearchParams(useSearch()).get('gremium');
  const [chosen, setChosen] = useState<string | null>(asked);
  useWiederOffen('tagesordnung/', (id) => setChosen((before) => before ?? id));
  if (gremien.data === undefined)
    return gremien.error === null ? <Loading /> : <ErrorNote error={gremien.error} />;
  const [first] = gremien.data;
  if (first === undefined)
    return (
      <EmptyState
        title="Noch ist kein Gremium eingetragen"
        actions={<LinkButton href="/gremien/verzeichnis">Zum Verzeichnis</LinkButton>}
      >
        Sobald eines eingetragen ist, steht hier, was auf seine nächste Tagesordnung könnte.
      </EmptyState>
    );
  const gremium = gremien.data.find(({ id }) => id === chosen) ?? first;
  return (
    <Stack gap="lg">
      <Group align="flex-end" gap="lg">
        <Wahl
          label="Gremium"
          w="22rem"
          allowDeselect={false}
          options={gremien.data.map(({ id, name }) => ({ value: id, label: name }))}
          value={gremium.id}
          onChange={(id) => id !== null && setChosen(id)}
        />
        <Text size="sm" c="dimmed" pb={8}>
          {gremium.empfang === 'anonym'
            ? 'Bekommt nur anonymisierte Angaben: kein Name, keine Nummer.'
            : 'Bespricht einzelne Fälle; wer nicht eingewilligt hat, kommt nicht auf die Tagesordnung.'}
        </Text>
      </Group>
      <Tagesordnung key={gremium.id} gremium={gremium} />
    </Stack>
  );
}
