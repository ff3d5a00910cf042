import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { useZeitenWahl, ZeitenWahl } from './zeiten-wahl.tsx';

/** Periods and Duldungen of this file for others in the household: chosen, looked at, then copied. */
export function ZeitenUebernehmen({ onClose }: { readonly onClose: (text: string) => void }) {
  const { akte } = useAkte();
  const wahl = useZeitenWahl(akte);
  const [an, setAn] = useState<string[]>([]);
  const input = { personId: akte.person.id, ...wahl.auswahl, anIds: an };
  const vorschau = useAnswer('erfassung.previewZeiten', input, { keepPrevious: true });
  const copy = useCommand('erfassung.copyZeiten');
  const neu = (vorschau.data ?? [])
    .flatMap(({ saetze }) => saetze)
    .filter(({ art }) => art !== 'uebersprungen');
  const submit = async () => {
    const { angelegt } = await copy.mutateAsync(input);
    onClose(`${formatCount(angelegt, 'Eintrag', 'Einträge')} übernommen.`);
  };
  return (
    <div
      className={classes['breitesFormular']}
      role="group"
      aria-label="Zeiten und Duldungen übernehmen"
      onKeyDown={(event) => event.key === 'Escape' && onClose('')}
    >
      <ZeitenWahl wahl={wahl} frage="Was soll übernommen werden?" />
      <Checkbox.Group label="Für wen?" value={an} onChange={setAn}>
        <Stack gap={6} mt="xs">
          {akte.mitbewohner.map(({ id, name }) => (
            <Checkbox key={id} value={id} label={name} />
          ))}
        </Stack>
      </Checkbox.Group>
      {an.length > 0 && vorschau.data !== undefined && (
        <Callout title="Das geschieht">
          {vorschau.data.map(({ personId, name, saetze }) => (
            <div key={personId}>
              <Text fw={500}>{name}</Text>
              {saetze.map(({ text, art }) => (
                <Text key={text} size="sm" {...(art === 'uebersprungen' && { c: 'dimmed' })}>
                  {text}
                </Text>
              ))}
            </div>
          ))}
        </Callout>
      )}
      <ErrorNote error={vorschau.error ?? copy.error} />
      <Group gap="md">
        <Button
          loading={copy.isPending}
          disabled={neu.length === 0}
          onClick={() => void submit().catch(() => undefined)}
        >
          {neu.length === 0 ? 'Übernehmen' : `${formatCount(neu.length, 'Eintrag', 'Einträge')} übernehmen`}
        </Button>
        <Button variant="default" onClick={() => onClose('')}>
          Abbrechen
        </Button>
      </Group>
    </div>
  );
}
