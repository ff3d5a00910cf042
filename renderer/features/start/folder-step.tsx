import { Button, Group, Stack, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { StartFrame } from './start-frame.tsx';

type Props = {
  readonly onBack: () => void;
  readonly onFolder: (ordner: string) => void;
  readonly onOpened: (status: Output<'tresor.status'>) => void;
};

/** Where the register will lie, and what to know about that place. */
export function FolderStep({ onBack, onFolder, onOpened }: Props) {
  const choose = useTask('tresor.chooseFolder');
  const select = useTask('tresor.select');
  const chosen = choose.value ?? null;
  const openExisting = async (ordner: string) => {
    const selected = await select.run({ ordner });
    if (selected !== null) onOpened(selected.value);
  };
  return (
    <StartFrame
      step="Schritt 1 von 5"
      title="Wo soll das Register liegen?"
      intro="Wählen Sie einen Ordner auf diesem Computer, am besten einen neuen, leeren. Das Register ist eine einzige verschlüsselte Datei; daneben entstehen die Sicherungen."
    >
      {chosen !== null && (
        <Stack gap="md">
          <FilePathNote path={chosen.ordner} folder />
          {chosen.hinweise.map((hinweis) => (
            <Callout key={hinweis} art="warnung">
              {hinweis}
            </Callout>
          ))}
          {chosen.inhalt === 'register' && (
            <Callout title="In diesem Ordner liegt schon ein Register">
              Sie können es öffnen. Für ein neues wählen Sie bitte einen anderen Ordner.
            </Callout>
          )}
          {chosen.inhalt === 'anderes' && (
            <Text size="sm" c="dimmed">
              In diesem Ordner liegen schon andere Dateien. Sie bleiben, wie sie sind.
            </Text>
          )}
        </Stack>
      )}
      <ErrorNote error={choose.error ?? select.error} />
      <Group gap="md">
        {chosen !== null && chosen.inhalt === 'register' && (
          <Button loading={select.running} onClick={() => void openExisting(chosen.ordner)}>
            Dieses Register öffnen
          </Button>
        )}
        {chosen !== null && chosen.inhalt !== 'register' && (
          <Button autoFocus onClick={() => onFolder(chosen.ordner)}>
            Weiter
          </Button>
        )}
        <Button
          variant={chosen === null ? 'filled' : 'default'}
          loading={choose.running}
          onClick={() => void choose.run(undefined)}
        >
          {chosen === null ? 'Ordner wählen' : 'Anderen Ordner wählen'}
        </Button>
        <Button variant="subtle" onClick={onBack}>
          Zurück
        </Button>
      </Group>
    </StartFrame>
  );
}
