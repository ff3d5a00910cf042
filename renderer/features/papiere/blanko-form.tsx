import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { LaufErgebnis } from './lauf-ergebnis.tsx';
import classes from './papiere.module.css';

/** Sheets for a Beratungsstelle to lay out: whoever comes unasked gets one there. */
export function BlankoForm({ onClose }: { readonly onClose: () => void }) {
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const [traegerId, setTraegerId] = useState<string | null>(null);
  const [anzahl, setAnzahl] = useState<number | string>(10);
  const run = useTask('rueckmeldung.writeBlanko');
  const count =
    typeof anzahl === 'number' && Number.isInteger(anzahl) && anzahl >= 1 && anzahl <= 100 ? anzahl : null;
  return (
    <Stack gap="sm" className={classes['werk']} role="group" aria-label="Leere Bögen drucken">
      <Text size="sm">
        Jeder Bogen bekommt eine eigene Kennung. Kommt er zurück, steht die Beratungsstelle schon fest; die
        Person suchen Sie mit ihrem Namen.
      </Text>
      <Group gap="md" align="flex-end">
        <Wahl
          label="Beratungsstelle"
          w="18rem"
          clearable
          options={traeger.map(({ id, name }) => ({ value: id, label: name }))}
          value={traegerId}
          onChange={setTraegerId}
        />
        <NumberInput label="Anzahl" w="7rem" min={1} max={100} value={anzahl} onChange={setAnzahl} />
        <Button
          disabled={count === null}
          loading={run.running}
          onClick={() => count !== null && void run.run({ traegerId, anzahl: count })}
        >
          Ordner wählen und schreiben
        </Button>
        <Button variant="default" onClick={onClose}>
          Schließen
        </Button>
      </Group>
      <LaufErgebnis run={run} noun="rueckmeldung" wort={['Bogen', 'Bögen']} />
    </Stack>
  );
}
