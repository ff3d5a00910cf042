import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Callout } from './callout.tsx';
import { ErrorNote } from './error-note.tsx';
import { PaketZiffern } from './paket-ziffern.tsx';

type Schluessel = NonNullable<Output<'paket.open'>>['schluessel'];
type Vergleich = Omit<Input<'paket.trust'>, 'lauf'>;
type Props = {
  readonly schluessel: Schluessel;
  /** Keeps that somebody has compared the digits. */
  readonly onCompared: (vergleich: Vergleich) => Promise<void>;
  readonly running: boolean;
  readonly error: Error | null;
};

/** Whose signature it is: one quiet line if it is known, the digits to compare if not, loud if something is wrong. */
export function PaketSchluessel(props: Props) {
  const { stand, satz, bestaetigt, name } = props.schluessel;
  if (stand === 'bekannt')
    return (
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap">
          <IconShieldCheck size={20} aria-hidden />
          <Text size="sm">
            Unterschrift geprüft: {name}
            {bestaetigt === null
              ? ''
              : `, Schlüssel verglichen am ${formatDatum(bestaetigt.am)} mit ${bestaetigt.mit}`}
          </Text>
        </Group>
        {satz !== null && <Callout>{satz}</Callout>}
      </Stack>
    );
  if (stand === 'gesperrt')
    return (
      <Callout art="fehler" title="Gesperrter Schlüssel">
        {satz}
      </Callout>
    );
  return (
    <Callout
      art={stand === 'anderer' ? 'fehler' : 'warnung'}
      title={stand === 'anderer' ? 'Anderer Schlüssel als bisher' : 'Neuer Herausgeber'}
    >
      <Vergleichen {...props} />
    </Callout>
  );
}

function Vergleichen({ schluessel, onCompared, running, error }: Props) {
  const { stand, satz, fingerabdruck } = schluessel;
  const ersetzt = stand === 'anderer';
  const [mit, setMit] = useState('');
  const [gleich, setGleich] = useState(false);
  return (
    <Stack gap="md">
      <Text>{satz}</Text>
      <PaketZiffern ziffern={fingerabdruck} />
      <TextInput
        label="Mit wem verglichen?"
        description="Name und Telefonnummer, unter der Sie angerufen haben"
        maw="26rem"
        maxLength={200}
        value={mit}
        onChange={(event) => setMit(event.currentTarget.value)}
      />
      <Checkbox
        label={
          ersetzt
            ? 'Alle acht Gruppen stimmen überein, und der Herausgeber hat bestätigt, dass er den Schlüssel gewechselt hat. Der alte wird gesperrt.'
            : 'Alle acht Gruppen stimmen überein.'
        }
        checked={gleich}
        onChange={(event) => setGleich(event.currentTarget.checked)}
      />
      <ErrorNote error={error} />
      <div>
        <Button
          variant="default"
          disabled={!gleich || mit.trim().length < 2}
          loading={running}
          onClick={() => void onCompared({ verglichenMit: mit, ersetzt })}
        >
          Diesem Schlüssel vertrauen
        </Button>
      </div>
    </Stack>
  );
}
