import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { call } from '#renderer/lib/call.ts';
import { Callout } from '#renderer/ui/callout.tsx';
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
  const [weak, setWeak] = useState(false);
  const next = async () => {
    setTried(true);
    if (name.trim() === '' || kennwort === null) return;
    const { ausreichend } = await call('tresor.staerke', { kennwort });
    setWeak(!ausreichend);
    if (ausreichend) onNext(name.trim(), kennwort);
  };
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
          void next();
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
          {tried && (weak || kennwort === null) && (
            <Callout art="warnung">
              {kennwort === null
                ? 'Bitte das Kennwort zweimal gleich eingeben.'
                : 'Dieses Kennwort ist zu leicht zu raten. Nehmen Sie bitte ein längeres, zum Beispiel vier zufällige Wörter.'}
            </Callout>
          )}
          <Group gap="md" mt="sm">
            <Button type="submit">Weiter</Button>
            <Button variant="subtle" onClick={onBack}>
              Zurück
            </Button>
          </Group>
        </Stack>
      </form>
    </StartFrame>
  );
}
