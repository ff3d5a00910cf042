import { Button, Checkbox, Group, Text } from '@mantine/core';
import { IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { StartFrame } from './start-frame.tsx';
import classes from './words-step.module.css';

type Props = { readonly woerter: readonly string[]; readonly onNext: () => void };

/** The recovery words, shown once, to be printed or written down. */
export function WordsStep({ woerter, onNext }: Props) {
  const print = useTask('tresor.printBlatt');
  const [kept, setKept] = useState(false);
  const file = print.value?.datei ?? null;
  return (
    <StartFrame
      step="Schritt 4 von 5"
      title="Ihre Wiederherstellungswörter"
      intro="Vergisst jemand das Kennwort, öffnen nur diese Wörter das Register. Drucken Sie das Blatt und legen Sie es in einem verschlossenen Umschlag in den Tresor oder zur Behördenleitung. Das Programm zeigt die Wörter nur dieses eine Mal."
    >
      <ol className={classes['woerter']}>
        {woerter.map((wort, index) => (
          // The same word may stand at two places.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <span className={classes['nummer']}>{index + 1}</span>
            {wort}
          </li>
        ))}
      </ol>
      <Group gap="md">
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={print.running}
          onClick={() => void print.run({ als: 'druck' })}
        >
          Blatt drucken
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          disabled={print.running}
          onClick={() => void print.run({ als: 'pdf' })}
        >
          Als PDF speichern
        </Button>
      </Group>
      {file !== null && (
        <>
          <FilePathNote path={file} />
          <Text size="sm" c="dimmed">
            Diese Datei öffnet das Register. Drucken Sie sie und löschen Sie sie dann, oder legen Sie sie auf
            einen Stick im Tresor.
          </Text>
        </>
      )}
      <ErrorNote error={print.error} />
      <Checkbox
        checked={kept}
        onChange={(event) => setKept(event.currentTarget.checked)}
        label="Ich habe die Wörter auf Papier."
      />
      <div>
        <Button disabled={!kept} onClick={onNext}>
          Weiter zur Probe
        </Button>
      </div>
    </StartFrame>
  );
}
