import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { CallError } from '#renderer/lib/call.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = {
  readonly action: string;
  readonly running: boolean;
  readonly error: CallError | null;
  readonly onSubmit: (kennwort: string) => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
};

/** Asks for one's own Kennwort once more before something that only its owner may do. */
export function KennwortFrage({ action, running, error, onSubmit, onCancel, children }: Props) {
  const [kennwort, setKennwort] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (kennwort !== '') onSubmit(kennwort);
      }}
    >
      <Stack gap="md" maw="34rem">
        {children}
        <PasswordInput
          label="Ihr Kennwort zur Bestätigung"
          autoComplete="off"
          maw="28rem"
          visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 }}
          value={kennwort}
          onChange={(event) => setKennwort(event.currentTarget.value)}
        />
        <ErrorNote error={error} />
        <Group gap="md">
          <Button type="submit" loading={running} disabled={kennwort === ''}>
            {action}
          </Button>
          <Button variant="default" disabled={running} onClick={onCancel}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
