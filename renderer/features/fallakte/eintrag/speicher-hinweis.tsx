import { Button, Group, Text } from '@mantine/core';
import { formatClock } from '#renderer/lib/format.ts';
import type { Speicherstand } from './use-autosave.ts';

/** Says quietly that what was typed is safe, or clearly that it is not. */
export function SpeicherHinweis({ stand }: { readonly stand: Speicherstand }) {
  if (stand.art === 'streitig') return <Entscheidung {...stand} />;
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

type Streit = Extract<Speicherstand, { readonly art: 'streitig' }>;

/** Both values and the choice between them; nothing is overwritten before. */
function Entscheidung({ text, behalten, uebernehmen }: Streit) {
  return (
    <Group gap="xs" role="alert">
      <Text size="sm" maw="34rem">
        {text}
      </Text>
      <Button size="compact-sm" variant="default" onClick={behalten}>
        Meine Eingabe speichern
      </Button>
      <Button size="compact-sm" variant="default" onClick={uebernehmen}>
        Gespeicherten Wert übernehmen
      </Button>
    </Group>
  );
}

function textOf(stand: Exclude<Speicherstand, Streit>): string {
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
