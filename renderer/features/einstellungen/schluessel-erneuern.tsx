import { Button, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { KennwortFrage } from './kennwort-frage.tsx';

/** A new data key for the whole register, when somebody who is no longer here may have kept a copy. */
export function SchluesselErneuern() {
  const [offen, setOffen] = useState(false);
  const renew = useTask('tresor.renewKey');
  const submit = async (kennwort: string) => {
    if ((await renew.run({ kennwort })) !== null) setOffen(false);
  };
  return (
    <Section
      title="Schlüssel des Registers erneuern"
      hint="Selten nötig: wenn jemand nicht mehr im Haus ist, aber vielleicht noch eine Kopie der Dateien hat, oder wenn ein Stick mit einer Sicherung verschwunden ist. Das Register wird dabei mit einem neuen Schlüssel ganz neu geschrieben."
    >
      {renew.value !== null && !offen && (
        <Callout art="erledigt" title="Das Register hat einen neuen Schlüssel">
          Alle öffnen es wie bisher, mit demselben Kennwort und denselben Wiederherstellungswörtern. Der Stand
          davor liegt als Sicherung {renew.value.sicherung} im Ordner der Sicherungen.
        </Callout>
      )}
      {offen ? (
        <KennwortFrage
          action="Schlüssel jetzt erneuern"
          running={renew.running}
          error={renew.error}
          onSubmit={(kennwort) => void submit(kennwort)}
          onCancel={() => setOffen(false)}
        >
          <List spacing={6}>
            <List.Item>Für alle Zugänge ändert sich nichts; niemand muss etwas tun.</List.Item>
            <List.Item>
              Vorher entsteht eine Sicherung. Fällt dabei der Strom aus, öffnet sich der alte oder der neue
              Stand.
            </List.Item>
            <List.Item>
              Sicherungen von früher bleiben lesbar, auch für jemanden mit einer alten Kopie und dem Kennwort
              von damals. Sie laufen nach ihrer Frist ab.
            </List.Item>
            <List.Item>
              Kennt jemand Ihr Kennwort oder das Blatt mit den Wörtern, erneuern Sie bitte zuerst diese.
            </List.Item>
          </List>
          <TaskProgress
            running={renew.running}
            fortschritt={renew.fortschritt}
            text="Das Register wird neu geschrieben"
          />
        </KennwortFrage>
      ) : (
        <div>
          <Button variant="default" onClick={() => setOffen(true)}>
            Schlüssel erneuern …
          </Button>
        </div>
      )}
      <Text size="sm" c="dimmed" maw="42rem">
        Wer nur keinen Zugang mehr haben soll, braucht das nicht: Dafür genügt „Zugänge“.
      </Text>
    </Section>
  );
}
