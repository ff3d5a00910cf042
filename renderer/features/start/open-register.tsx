import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly onOpened: (status: Output<'tresor.status'>) => void;
  readonly label?: string;
  readonly variant?: 'default' | 'subtle';
};

/** Chooses a folder that holds a register and goes to its door. */
export function OpenRegister({
  onOpened,
  label = 'Vorhandenes Register öffnen',
  variant = 'default',
}: Props) {
  const choose = useTask('tresor.chooseFolder');
  const select = useTask('tresor.select');
  const [none, setNone] = useState<string | null>(null);
  const open = async () => {
    setNone(null);
    const chosen = await choose.run(undefined);
    if (chosen === null || chosen.value === null) return;
    const { ordner, inhalt } = chosen.value;
    if (inhalt !== 'register') {
      setNone(ordner);
      return;
    }
    const selected = await select.run({ ordner });
    if (selected !== null) onOpened(selected.value);
  };
  return (
    <Stack gap="md">
      <div>
        <Button
          size={variant === 'default' ? 'md' : 'sm'}
          variant={variant}
          // Without a frame its words stand on the left edge of the page, like everything else.
          {...(variant === 'subtle' && { ml: 'calc(var(--button-padding-x) * -1)' })}
          loading={choose.running || select.running}
          onClick={() => void open()}
        >
          {label}
        </Button>
      </div>
      {none !== null && (
        <Callout art="warnung" title="Hier liegt kein Register">
          Im Ordner {none} ist kein Register von Bleibeweg. Es wurde nichts geändert. Bitte wählen Sie den
          Ordner, der die Datei mit der Endung .bleibeweg enthält.
        </Callout>
      )}
      <ErrorNote error={choose.error ?? select.error} />
    </Stack>
  );
}
