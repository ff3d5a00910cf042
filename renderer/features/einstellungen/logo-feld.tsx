import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

/** The picture of the letterhead: chosen and removed at once, without the form around it. */
export function LogoFeld() {
  const logo = useAnswer('briefkopf.view', undefined);
  const choose = useTask('briefkopf.choose');
  const remove = useCommand('briefkopf.remove');
  const uri = logo.data?.uri ?? null;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        Logo oder Wappen
      </Text>
      {uri !== null && (
        <img
          src={uri}
          alt="Das Logo im Briefkopf"
          style={{ maxWidth: '11rem', maxHeight: '5rem', alignSelf: 'start', background: '#ffffff' }}
        />
      )}
      <Group gap="sm">
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPhoto size={16} aria-hidden />}
          loading={choose.running}
          onClick={() => void choose.run(undefined)}
        >
          {uri === null ? 'Bild wählen' : 'Anderes Bild wählen'}
        </Button>
        {uri !== null && (
          <Button variant="default" size="xs" onClick={() => remove.mutate(undefined)}>
            Bild entfernen
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        PNG oder JPEG, höchstens 1 MB. Es steht auf jedem Papier links oben.
      </Text>
      <ErrorNote error={choose.error ?? remove.error} />
    </Stack>
  );
}
