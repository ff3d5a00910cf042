import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { erinnerungAn } from '#shared/domain/codes.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useCommand, useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LaufErgebnis } from './lauf-ergebnis.tsx';
import classes from './papiere.module.css';
import { Rueckgaengig } from './rueckgaengig.tsx';

type An = (typeof erinnerungAn.codes)[number];

/** Asks again for the chosen referrals: by letter, or recorded after a call. */
export function ErinnernLeiste({
  ids,
  onClear,
}: {
  readonly ids: readonly string[];
  readonly onClear: () => void;
}) {
  const [an, setAn] = useState<An>('person');
  const [noted, setNoted] = useState<Output<'rueckmeldung.noteReminder'> | null>(null);
  const letters = useTask('rueckmeldung.remind');
  const note = useCommand('rueckmeldung.noteReminder');
  const call = () =>
    note.mutate({ verweisIds: [...ids], an, weg: 'telefon' }, { onSuccess: (result) => setNoted(result) });
  return (
    <>
      {ids.length > 0 && (
        <Stack gap="sm" className={classes['werk']} role="group" aria-label="Erinnern">
          <Group gap="md" align="center">
            <Text size="sm" fw={500} role="status">
              {formatCount(ids.length, 'Bogen', 'Bögen')} ausgewählt
            </Text>
            <SegmentedControl
              aria-label="Wen erinnern"
              size="xs"
              transitionDuration={0}
              data={erinnerungAn.options.map(({ value, label }) => ({ value, label }))}
              value={an}
              onChange={(value) => setAn(erinnerungAn.schema.parse(value))}
            />
            <Button
              size="compact-sm"
              loading={letters.running}
              onClick={() => void letters.run({ verweisIds: [...ids], an })}
            >
              Erinnerungen schreiben
            </Button>
            <Button size="compact-sm" variant="default" loading={note.isPending} onClick={call}>
              Am Telefon erinnert
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={onClear}>
              Auswahl aufheben
            </Button>
          </Group>
          {an === 'beratungsstelle' && (
            <Text size="sm" c="dimmed">
              An die Beratungsstelle nur, wo die Person eingewilligt hat; sonst bekommt sie selbst den Brief.
            </Text>
          )}
          <ErrorNote error={note.error} />
        </Stack>
      )}
      <LaufErgebnis run={letters} noun="rueckmeldung" wort={['Erinnerung', 'Erinnerungen']} />
      {noted !== null && (
        <Rueckgaengig
          text={`${formatCount(noted.erinnert, 'Erinnerung', 'Erinnerungen')} festgehalten${noted.ausgelassen.length > 0 ? `; ausgelassen: ${noted.ausgelassen.map(({ name, grund }) => `${name} (${grund})`).join('; ')}` : ''}.`}
          noun="rueckmeldung"
          protokollNr={noted.protokollNr}
          onClose={() => setNoted(null)}
        />
      )}
    </>
  );
}
