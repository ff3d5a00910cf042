import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { PapierVorschau } from './papier-vorschau.tsx';

type Props = { readonly buendel: Output<'buendel.preview'> };

/** Report and decisions word for word as they are written, and which decisions stay in the house. */
export function WordDateien({ buendel: { bericht, entscheidungen, zurueckgehalten } }: Props) {
  const [datei, setDatei] = useState('bericht');
  const showDecisions = datei === 'entscheidungen' && entscheidungen !== null;
  return (
    <Section title="Diese Texte verlassen das Haus" hint="Wort für Wort, wie sie in den Word-Dateien stehen.">
      <Stack gap="md">
        {zurueckgehalten.length > 0 && (
          <Callout>
            Diese Grundsatzentscheidungen bleiben im Haus, bis jede Stelle geprüft ist:{' '}
            {zurueckgehalten.map(({ titel, offen }) => `„${titel}“ (${offen} offen)`).join(', ')}. Sie prüfen
            sie unter „Grundsatzentscheidungen“.
          </Callout>
        )}
        {entscheidungen === null ? (
          <Text size="sm" c="dimmed">
            Das Bündel enthält keine Grundsatzentscheidungen.
          </Text>
        ) : (
          <SegmentedControl
            aria-label="Datei"
            w="fit-content"
            data={[
              { value: 'bericht', label: 'bericht.docx' },
              { value: 'entscheidungen', label: 'entscheidungen.docx' },
            ]}
            value={datei}
            onChange={setDatei}
          />
        )}
        <PapierVorschau
          titel={showDecisions ? 'entscheidungen.docx' : 'bericht.docx'}
          html={showDecisions ? entscheidungen : bericht}
        />
      </Stack>
    </Section>
  );
}
