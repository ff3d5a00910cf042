import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KennwortFelder } from '#renderer/ui/kennwort-felder.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { WoerterErneuern } from './woerter-erneuern.tsx';

/** Changing one's own Kennwort, and what protects the register. */
export function Sicherheit() {
  const [round, setRound] = useState(0);
  const [changed, setChanged] = useState(false);
  return (
    <div>
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
      <WoerterErneuern />
      <Section title="Was das Register schützt">
        <Stack gap="sm" maw="42rem">
          <Text>
            Das Register ist auf der Festplatte vollständig verschlüsselt, auch seine Sicherungen. Ohne
            Kennwort oder Wiederherstellungswörter kann niemand es lesen, auch nicht mit dem Computer in der
            Hand.
          </Text>
          <Text>
            Das Programm nutzt kein Netz. Es sperrt sich nach einer Pause, wenn der Computer schläft und mit
            Strg+L. Beim Sperren verschwindet alles aus dem Fenster.
          </Text>
          <Text>
            Gedruckte und geschriebene Dateien sind nicht verschlüsselt. Für sie gilt, was für Papier gilt:
            Legen Sie sie dort ab, wohin nur Berechtigte kommen.
          </Text>
        </Stack>
      </Section>
    </div>
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
