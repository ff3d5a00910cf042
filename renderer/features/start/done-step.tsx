import { Button, Group, Text } from '@mantine/core';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { StartFrame } from './start-frame.tsx';

type Props = { readonly beispiel: boolean; readonly onDone: () => void };

/** The register is open; a sample register can be filled with invented people. */
export function DoneStep({ beispiel, onDone }: Props) {
  const fill = useTask('beispiel.fill');
  const filled = fill.value;
  return (
    <StartFrame
      title="Das Register ist eingerichtet"
      intro="Es ist verschlüsselt und gehört nur Ihnen. Jeden Tag legt das Programm von selbst eine Sicherung an und prüft, ob sie sich öffnen lässt."
    >
      {beispiel && filled === null && (
        <Text>
          Möchten Sie es mit etwa 120 erfundenen Personen füllen? Sie haben die Merkwürdigkeiten einer echten
          Liste: halbe Geburtsdaten, fehlende Nachweise, abgelaufene Duldungen.
        </Text>
      )}
      {filled !== null && (
        <Text role="status">
          {formatCount(filled.personen, 'Person', 'Personen')} und{' '}
          {formatCount(filled.traeger, 'Träger', 'Träger')} sind eingetragen,{' '}
          {formatCount(filled.entscheidungen, 'Entscheidung', 'Entscheidungen')} getroffen. Alle sind
          erfunden.
        </Text>
      )}
      <TaskProgress
        running={fill.running}
        fortschritt={fill.fortschritt}
        onCancel={fill.cancel}
        text="Erfundene Personen werden angelegt"
      />
      <ErrorNote error={fill.error} />
      <Group gap="md">
        {beispiel && filled === null && (
          <Button loading={fill.running} onClick={() => void fill.run(undefined)}>
            Beispieldaten einfügen
          </Button>
        )}
        <Button
          variant={beispiel && filled === null ? 'default' : 'filled'}
          disabled={fill.running}
          onClick={onDone}
        >
          {beispiel && filled === null ? 'Leer beginnen' : 'Zu den Fällen'}
        </Button>
      </Group>
    </StartFrame>
  );
}
