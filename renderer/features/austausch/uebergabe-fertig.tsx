import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Weitergeben } from '#renderer/ui/weitergeben.tsx';
import classes from './uebergabe-fertig.module.css';

type Props = {
  readonly datei: string;
  readonly kennwort: string;
  readonly personen: number;
  readonly onDone: () => void;
};

/** The file is written; the Kennwort is on the screen this once. */
export function UebergabeFertig({ datei, kennwort, personen, onDone }: Props) {
  const [noted, setNoted] = useState(false);
  return (
    <>
      <Section
        title="Das Kennwort für das Telefon"
        hint="Es steht nur hier und nur jetzt. Das Programm speichert es nirgends; ohne Kennwort öffnet die Datei niemand mehr, auch Sie nicht."
      >
        <Stack gap="md" align="flex-start">
          <ol className={classes['woerter']} aria-label="Kennwort">
            {kennwort.split('-').map((wort, i) => (
              // oxlint-disable-next-line react/no-array-index-key -- a word may come twice
              <li key={`${i} ${wort}`}>{wort}</li>
            ))}
          </ol>
          <Text size="sm" maw="42rem">
            Rufen Sie den Träger an und lesen Sie die acht Wörter der Reihe nach vor. Beim Archiv stehen
            Bindestriche zwischen den Wörtern, alles klein. Schicken Sie das Kennwort nie in derselben
            Nachricht wie die Datei.
          </Text>
          <Checkbox
            checked={noted}
            onChange={(event) => setNoted(event.currentTarget.checked)}
            label="Ich habe das Kennwort notiert oder am Telefon genannt."
          />
        </Stack>
      </Section>
      <Section title="Die Datei" hint={`Enthält Angaben zu ${formatCount(personen, 'Person', 'Personen')}.`}>
        <FilePathNote path={datei} />
        <Weitergeben datei={datei} art="verschluesselt" />
        <Group gap="md">
          <Button variant="default" disabled={!noted} onClick={onDone}>
            Fertig, Kennwort ausblenden
          </Button>
        </Group>
        {!noted && <Callout>Bevor Sie diese Seite verlassen: Ist das Kennwort notiert?</Callout>}
      </Section>
    </>
  );
}
