import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { aufenthaltsstatus } from '#shared/domain/codes.ts';
import type { Fallakte } from '#shared/api/fall.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import type { Zeiten } from '#shared/ablauf/zeiten-uebernehmen.ts';
import { useAkte } from '../akte-context.tsx';

export type ZeitenWahlStand = {
  readonly gewaehlt: readonly string[];
  readonly setGewaehlt: (ids: readonly string[]) => void;
  readonly auswahl: { abschnittIds: string[]; duldungIds: string[] };
  readonly zeiten: Zeiten;
};

/** Which periods and papers of the open file are meant; all of them to begin with. */
export function useZeitenWahl({ aufenthaltsabschnitt, duldung }: Fallakte): ZeitenWahlStand {
  const [gewaehlt, setGewaehlt] = useState<readonly string[]>(() =>
    [...aufenthaltsabschnitt, ...duldung].map(({ id }) => id),
  );
  const zeiten = {
    aufenthaltsabschnitt: aufenthaltsabschnitt.filter(({ id }) => gewaehlt.includes(id)),
    duldung: duldung.filter(({ id }) => gewaehlt.includes(id)),
  };
  return {
    gewaehlt,
    setGewaehlt,
    zeiten,
    auswahl: {
      abschnittIds: zeiten.aufenthaltsabschnitt.map(({ id }) => id),
      duldungIds: zeiten.duldung.map(({ id }) => id),
    },
  };
}

export function ZeitenWahl({ wahl, frage }: { readonly wahl: ZeitenWahlStand; readonly frage: string }) {
  const { akte } = useAkte();
  if (akte.aufenthaltsabschnitt.length + akte.duldung.length === 0)
    return (
      <Text size="sm" c="dimmed">
        In dieser Akte stehen noch keine Zeiten und keine Duldung, die auch für andere gelten könnten.
      </Text>
    );
  return (
    <Checkbox.Group label={frage} value={[...wahl.gewaehlt]} onChange={wahl.setGewaehlt}>
      <Stack gap={6} mt="xs">
        {akte.aufenthaltsabschnitt.map(({ id, status, von, bis }) => (
          <Checkbox
            key={id}
            value={id}
            label={`${aufenthaltsstatus.label(status)} ab ${formatDatum(von)}${bis === null ? '' : ` bis ${formatDatum(bis)}`}`}
          />
        ))}
        {akte.duldung.map(({ id, gueltigBis }) => (
          <Checkbox
            key={id}
            value={id}
            label={`Bescheinigung über die Duldung${gueltigBis === null ? '' : ` bis ${formatDatum(gueltigBis)}`}`}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
