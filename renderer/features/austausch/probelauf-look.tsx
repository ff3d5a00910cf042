import { Button, Group, Stack } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import type { Zielfeld } from '#shared/api/import.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import type { Liste, Probelauf } from './einlesen.tsx';
import { Zahlen } from './zahlen.tsx';

type Props = {
  readonly liste: Liste;
  readonly zuordnung: readonly Zielfeld[];
  readonly probe: Probelauf;
  readonly onBack: () => void;
  readonly onDone: (ergebnis: Output<'import.run'>) => void;
};

/** Fourth look: what would happen, counted. Only here something is saved. */
export function ProbelaufLook({ liste, zuordnung, probe, onBack, onDone }: Props) {
  const run = useTask('import.run');
  const change = probe.neu + probe.geaendert;
  const start = async () => {
    const done = await run.run({ lauf: liste.lauf, zuordnung: [...zuordnung] });
    if (done !== null) onDone(done.value);
  };
  return (
    <Section
      title="Das würde geschehen"
      hint="Bis jetzt ist nichts gespeichert. Es wird entweder alles eingelesen oder, wenn etwas dazwischenkommt, nichts."
    >
      <Stack gap="lg">
        <Zahlen
          zahlen={[
            { wert: probe.neu, was: 'neue Personen' },
            { wert: probe.geaendert, was: 'werden ergänzt', dazu: 'Sie stehen schon im Register.' },
            { wert: probe.gleich, was: 'bleiben gleich' },
            {
              wert: probe.moeglicheDubletten,
              was: 'mögliche Dubletten',
              dazu: 'Werden angelegt und zum Ansehen vorgemerkt.',
            },
            { wert: probe.abgewiesen, was: 'nicht eingelesen', dazu: 'Sie stehen in der Rückgabedatei.' },
          ]}
        />
        <TaskProgress
          running={run.running}
          fortschritt={run.fortschritt}
          onCancel={run.cancel}
          text="Personen werden eingelesen"
        />
        <ErrorNote error={run.error} />
        <Group gap="md">
          <Button disabled={change === 0} loading={run.running} onClick={() => void start()}>
            {change === 0
              ? 'Es gibt nichts einzulesen'
              : `${formatCount(change, 'Person', 'Personen')} einlesen`}
          </Button>
          <Button variant="default" disabled={run.running} onClick={onBack}>
            Zurück
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
