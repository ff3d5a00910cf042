import { Button, Stack } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';

/** On a new computer: a backup becomes the register of an empty folder; its Kennwort or words then open it. */
export function AdoptRegister({
  onOpened,
}: {
  readonly onOpened: (status: Output<'tresor.status'>) => void;
}) {
  const adopt = useTask('sicherung.adopt');
  const select = useTask('tresor.select');
  const start = async () => {
    const adopted = await adopt.run({ datei: null, ordner: null });
    if (adopted === null || adopted.value === null) return;
    const selected = await select.run({ ordner: adopted.value.ordner });
    if (selected !== null) onOpened(selected.value);
  };
  return (
    <Stack gap="md" align="flex-start">
      <Button
        variant="subtle"
        // Its words stand on the left edge of the page, like everything else.
        ml="calc(var(--button-padding-x) * -1)"
        loading={adopt.running || select.running}
        onClick={() => void start()}
      >
        Sicherung auf diesem Computer übernehmen
      </Button>
      <TaskProgress
        running={adopt.running}
        fortschritt={adopt.fortschritt}
        text="Die Sicherung wird übernommen"
      />
      <ErrorNote error={adopt.error ?? select.error} />
    </Stack>
  );
}
