import { Button, Group, Paper, PasswordInput, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

type Props = { readonly benutzer: Output<'benutzer.list'>[number]; readonly onClose: () => void };

/** Takes a person's way in; what she has entered stays under her name. */
export function ZugangEntziehen({ benutzer, onClose }: Props) {
  const revoke = useTask('benutzer.revoke');
  const [eigenes, setEigenes] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = async () => {
    const revoked = await revoke.run({ id: benutzer.id, eigenesKennwort: eigenes });
    if (revoked !== null) onClose();
  };
  return (
    <Paper
      component="form"
      noValidate
      withBorder
      p="lg"
      aria-label={`${benutzer.name} den Zugang entziehen`}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md" maw="34rem">
        <Text>
          {benutzer.name} kann das Register danach nicht mehr öffnen. Alles, was unter diesem Namen
          eingetragen ist, bleibt erhalten.
        </Text>
        <PasswordInput
          ref={field}
          label="Ihr eigenes Kennwort zur Bestätigung"
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 }}
          value={eigenes}
          onChange={(event) => setEigenes(event.currentTarget.value)}
        />
        <ErrorNote error={revoke.error} />
        <Group gap="md">
          <Button type="submit" loading={revoke.running} disabled={eigenes === ''}>
            Zugang entziehen
          </Button>
          <Button variant="default" onClick={onClose}>
            Abbrechen
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
