import { Text } from '@mantine/core';
import { formatClock } from '#renderer/lib/format.ts';
import type { Speicherstand } from './use-autosave.ts';

/** Says quietly that what was typed is safe, or clearly that it is not. */
export function SpeicherHinweis({ stand }: { readonly stand: Speicherstand }) {
  return (
    <Text
      component="span"
      size="sm"
      role="status"
      c={stand.art === 'abgelehnt' ? 'var(--mantine-color-error)' : 'dimmed'}
      style={{ minHeight: '1.45em' }}
    >
      {textOf(stand)}
    </Text>
  );
}

function textOf(stand: Speicherstand): string {
  switch (stand.art) {
    case 'ruhe':
    case 'speichert':
      return '';
    case 'gespeichert':
      return `gespeichert ${formatClock(stand.am)} Uhr`;
    case 'abgelehnt':
      return `Nicht gespeichert: ${stand.text}`;
  }
}
