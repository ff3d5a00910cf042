import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KennwortFelder } from '#renderer/ui/kennwort-felder.tsx';
import { Section } from '#renderer/ui/section.tsx';

/** One's own Kennwort, whatever else one may do here. */
export function KennwortAendern() {
  const [round, setRound] = useState(0);
  const [changed, setChanged] = useState(false);
  return (
    <Section
      title="Kennwort ändern"
      hint="Nur Ihr eigenes. Die Daten werden dabei nicht neu verschlüsselt, es dauert nur einen Augenblick."
    >
      {changed && (
        <Callout art="erledigt" title="Ihr Kennwort ist geändert" onClose={() => setChanged(false)}>
          Ab jetzt gilt das neue. Die Wiederherstellungswörter bleiben dieselben.
        </Callout>
      )}
      <KennwortForm
        key={round}
        onChanged={() => {
          setChanged(true);
          setRound(round + 1);
        }}
      />
    </Section>
  );
}

function KennwortForm({ onChanged }: { readonly onChanged: () => void }) {
  const [alt, setAlt] = useState('');
  const [neu, setNeu] = useState<string | null>(null);
  const change = useTask('tresor.changeKennwort');
  const submit = async () => {
    if (neu === null) return;
    const done = await change.run({ alt, neu });
    if (done !== null) onChanged();
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Stack gap="md" maw="28rem">
        <PasswordInput
          label="Bisheriges Kennwort"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 }}
          value={alt}
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        <KennwortFelder label="Neues Kennwort" onKennwort={setNeu} />
        <ErrorNote error={change.error} />
        <div>
          <Button type="submit" loading={change.running} disabled={alt === '' || neu === null}>
            Kennwort ändern
          </Button>
        </div>
      </Stack>
    </form>
  );
}
