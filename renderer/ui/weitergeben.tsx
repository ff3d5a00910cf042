import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconMail, IconUsb } from '@tabler/icons-react';
import { useState } from 'react';
import { formatBytes } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { schutzart, type Schutzart } from '#shared/domain/paket.ts';
import { Callout } from './callout.tsx';
import { ErrorNote } from './error-note.tsx';
import { FilePathNote } from './file-path-note.tsx';
import { TaskProgress } from './task-progress.tsx';

type Props = {
  /** Path as the use case that wrote the file has answered it. */
  readonly datei: string;
  readonly art: Schutzart;
};

/**
 * Hands a file over that has just been written, by stick or by e-mail. The core has to know the file itself
 * (`rememberWeitergabe` where it is written); if it does not, this says so and offers nothing.
 */
export function Weitergeben({ datei, art }: Props) {
  const known = useAnswer('weitergabe.datei', { datei });
  const [empfaenger, setEmpfaenger] = useState('');
  const [gefragt, setGefragt] = useState(false);
  if (known.error !== null) return <ErrorNote error={known.error} />;
  if (known.data === undefined) return null;
  if (known.data === null || known.data.schutz !== art)
    return <Callout>Diese Datei lässt sich von hier nicht weitergeben. Bitte schreiben Sie sie neu.</Callout>;
  const { groesse, zuGrossFuerEmail } = known.data;
  const an = empfaenger.trim();
  const ready = an.length >= 2;
  const ask = (go: () => void) => (ready ? go() : setGefragt(true));
  return (
    <Stack gap="md" component="section" aria-label="Datei weitergeben">
      <Stack gap={2}>
        <Text fw={600}>Weitergeben</Text>
        <Text size="sm" c="dimmed" maw="42rem">
          Die Datei ist {schutzart.label(art)} und {formatBytes(groesse)} groß. Was, wann und an wen steht
          danach im Verzeichnis der Weitergaben.
        </Text>
      </Stack>
      <TextInput
        label="An wen geht die Datei?"
        description="Eine Stelle oder Person; eine E-Mail-Adresse wird in den Entwurf übernommen."
        maw="26rem"
        maxLength={200}
        value={empfaenger}
        onChange={(event) => setEmpfaenger(event.currentTarget.value)}
        error={gefragt && !ready ? 'Bitte sagen Sie, an wen die Datei geht.' : null}
      />
      <AufStick datei={datei} empfaenger={an} ask={ask} />
      <PerEmail datei={datei} empfaenger={an} ask={ask} zuGross={zuGrossFuerEmail} />
    </Stack>
  );
}

type WegProps = {
  readonly datei: string;
  readonly empfaenger: string;
  /** Goes on if the recipient is named, and asks for it otherwise. */
  readonly ask: (go: () => void) => void;
};

function AufStick({ datei, empfaenger, ask }: WegProps) {
  const sticks = useAnswer('weitergabe.sticks', undefined).data ?? [];
  const write = useTask('weitergabe.stick');
  const go = (stick: string | null) => ask(() => void write.run({ datei, empfaenger, stick, ordner: null }));
  return (
    <Stack gap="sm">
      <Group gap="sm">
        {sticks.map(({ id, name, frei }) => (
          <Button
            key={id}
            variant="default"
            leftSection={<IconUsb size={18} aria-hidden />}
            loading={write.running}
            onClick={() => go(id)}
          >
            Auf „{name}“ schreiben ({formatBytes(frei)} frei)
          </Button>
        ))}
        <Button
          variant={sticks.length > 0 ? 'subtle' : 'default'}
          leftSection={sticks.length > 0 ? null : <IconUsb size={18} aria-hidden />}
          loading={write.running}
          onClick={() => go(null)}
        >
          {sticks.length > 0 ? 'Anderer Stick …' : 'Auf einen Stick schreiben …'}
        </Button>
      </Group>
      <TaskProgress
        running={write.running}
        fortschritt={write.fortschritt}
        onCancel={write.cancel}
        text="Die Datei wird auf den Stick geschrieben und geprüft"
      />
      <ErrorNote error={write.error} />
      {write.value !== null && (
        <Callout art="erledigt" title="Der Stick kann entfernt werden">
          <Stack gap="xs">
            <Text size="sm">
              Die Datei wurde geschrieben, zurückgelesen und ist unverändert. Melden Sie den Stick im
              Betriebssystem ab, bevor Sie ihn herausziehen.
            </Text>
            <FilePathNote path={write.value.datei} />
          </Stack>
        </Callout>
      )}
    </Stack>
  );
}

function PerEmail({ datei, empfaenger, ask, zuGross }: WegProps & { readonly zuGross: boolean }) {
  const [trotzGroesse, setTrotzGroesse] = useState(false);
  const write = useTask('weitergabe.email');
  return (
    <Stack gap="sm">
      {zuGross && (
        <Callout art="warnung" title="Für viele Postfächer zu groß">
          <Stack gap="xs">
            <Text size="sm">
              Die Datei ist größer als 10 MB. Viele Postfächer nehmen so große Nachrichten nicht an; ein Stick
              ist sicherer.
            </Text>
            <Checkbox
              label="Ich möchte es trotzdem per E-Mail versuchen."
              checked={trotzGroesse}
              onChange={(event) => setTrotzGroesse(event.currentTarget.checked)}
            />
          </Stack>
        </Callout>
      )}
      <div>
        <Button
          variant="default"
          leftSection={<IconMail size={18} aria-hidden />}
          loading={write.running}
          disabled={zuGross && !trotzGroesse}
          onClick={() => ask(() => void write.run({ datei, empfaenger, trotzGroesse, ordner: null }))}
        >
          E-Mail-Entwurf anlegen
        </Button>
      </div>
      <ErrorNote error={write.error} />
      {write.value !== null && (
        <Callout art="erledigt" title="Der E-Mail-Entwurf ist gespeichert">
          <Stack gap="xs">
            <Text size="sm">
              Das Programm verschickt nichts. Öffnen Sie den Entwurf in Ihrem E-Mail-Programm, sehen Sie ihn
              an und senden Sie ihn dort.
            </Text>
            <FilePathNote path={write.value.datei} canOpen />
          </Stack>
        </Callout>
      )}
    </Stack>
  );
}
