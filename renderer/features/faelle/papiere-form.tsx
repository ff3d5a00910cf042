import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { Ausgelassene } from './ausgelassene.tsx';

type Props = { readonly ids: readonly string[]; readonly onClose: () => void };

const FORMATE = [
  { value: 'docx', label: 'Word' },
  { value: 'pdf', label: 'PDF' },
] as const;

/** The same paper for everybody chosen, in one folder. */
export function PapiereForm({ ids, onClose }: Props) {
  const vorlagen = useAnswer('dokument.templates', undefined);
  const [vorlage, setVorlage] = useState<string | null>('rueckmeldebogen');
  const [als, setAls] = useState<'docx' | 'pdf'>('docx');
  const write = useTask('auswahl.writePapers');
  const result = write.value;
  return (
    <Paper
      withBorder
      p="md"
      role="group"
      aria-label="Papiere schreiben"
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Stack gap="md">
        <Group gap="md" align="flex-end">
          <Select
            label="Papier"
            w="20rem"
            data={(vorlagen.data ?? [])
              .filter(({ braucht }) => braucht === 'person')
              .map(({ vorlage: id, titel }) => ({ value: id, label: titel }))}
            value={vorlage}
            allowDeselect={false}
            onChange={setVorlage}
            autoFocus
          />
          <Select
            label="Als"
            w="8rem"
            data={[...FORMATE]}
            value={als}
            allowDeselect={false}
            onChange={(next) => next !== null && setAls(next)}
          />
          <Button
            loading={write.running}
            disabled={vorlage === null}
            onClick={() => vorlage !== null && void write.run({ ids: [...ids], vorlage, als })}
          >
            Ordner wählen und schreiben
          </Button>
          <Button variant="default" onClick={onClose}>
            {result === null ? 'Abbrechen' : 'Schließen'}
          </Button>
        </Group>
        <TaskProgress
          running={write.running}
          fortschritt={write.fortschritt}
          onCancel={write.cancel}
          text="Die Papiere werden geschrieben"
        />
        {result !== null && result.ordner !== null && (
          <Stack gap="sm" role="status">
            <Text size="sm">
              {formatCount(result.geschrieben, 'Papier', 'Papiere')} geschrieben
              {result.ausgelassenGesamt > 0 &&
                `, ${formatCount(result.ausgelassenGesamt, 'Person', 'Personen')} ausgelassen`}
              .
            </Text>
            <FilePathNote path={result.ordner} folder />
            <Ausgelassene list={result.ausgelassen} />
          </Stack>
        )}
        <ErrorNote error={write.error} />
      </Stack>
    </Paper>
  );
}
