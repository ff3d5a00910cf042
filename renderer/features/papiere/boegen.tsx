import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Section } from '#renderer/ui/section.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import { LaufErgebnis } from './lauf-ergebnis.tsx';
import { usePersonenWahl } from './personen-wahl.tsx';

/** Rückmeldebögen for many people at once. */
export function Boegen() {
  const { ids, field } = usePersonenWahl(null);
  const traeger = useAnswer('traeger.list', undefined).data ?? [];
  const [traegerId, setTraegerId] = useState<string | null>(null);
  const [einzeln, setEinzeln] = useState(false);
  const run = useTask('rueckmeldung.issue');
  return (
    <Section
      line={false}
      title="Rückmeldebögen ausgeben"
      hint="Jede Person bekommt einen Bogen mit eigener Kennung. Mit dem Schreiben gilt er als ausgehändigt, und der Monat beginnt. Wer schon einen offenen Bogen hat oder betreut wird, bleibt weg und wird genannt; ebenso, für wessen Haushalt eine Auskunftssperre gilt: Diesen Bogen schreiben Sie in der Fallakte unter „Dokumente“ und tragen dort ein, wann er ausgehändigt ist."
    >
      <Stack gap="md">
        {field}
        <Wahl
          label="Beratungsstelle"
          description="Leer lässt der Person die Wahl; die Liste der Beratungsstellen liegt dem Bogen bei."
          w="24rem"
          clearable
          options={traeger.map(({ id, name }) => ({ value: id, label: name }))}
          value={traegerId}
          onChange={setTraegerId}
        />
        <Checkbox
          label="Zusätzlich jeden Bogen als Word-Datei"
          checked={einzeln}
          onChange={(event) => setEinzeln(event.currentTarget.checked)}
        />
        <Group>
          <Button
            disabled={ids.length === 0}
            loading={run.running}
            onClick={() => void run.run({ ids: [...ids], traegerId, einzeln })}
          >
            {ids.length === 0 ? 'Bögen schreiben' : `${formatCount(ids.length, 'Bogen', 'Bögen')} schreiben`}
          </Button>
        </Group>
        <LaufErgebnis run={run} noun="rueckmeldung" wort={['Bogen', 'Bögen']} />
      </Stack>
    </Section>
  );
}
