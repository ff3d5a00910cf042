import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { KennwortFelder } from '#renderer/ui/kennwort-felder.tsx';
import { StartFrame } from './start-frame.tsx';

type Props = {
  readonly name: string;
  readonly onBack: () => void;
  readonly onNext: (name: string, kennwort: string) => void;
};

/** Who works here, and the Kennwort. */
export function KennwortStep({ name: before, onBack, onNext }: Props) {
  const [name, setName] = useState(before);
  const [kennwort, setKennwort] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const ready = name.trim() !== '' && kennwort !== null;
  return (
    <StartFrame
      step="Schritt 2 von 5"
      title="Ihr Name und Ihr Kennwort"
      intro="Ihr Name steht später im Verlauf bei allem, was Sie eintragen und entscheiden. Kolleginnen und Kollegen bekommen eigene Kennwörter."
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (ready) onNext(name.trim(), kennwort);
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Vor- und Nachname"
            autoComplete="off"
            maxLength={100}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={tried && name.trim() === '' ? 'Bitte Ihren Namen eintragen.' : null}
          />
          <KennwortFelder onKennwort={setKennwort} />
          <Group gap="md" mt="sm">
            <Button type="submit" disabled={!ready && tried}>
              Weiter
            </Button>
            <Button variant="subtle" onClick={onBack}>
              Zurück
            </Button>
          </Group>
        </Stack>
      </form>
    </StartFrame>
  );
}
