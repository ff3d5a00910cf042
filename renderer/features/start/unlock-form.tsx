import { Button, Group, PasswordInput, Select, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { call } from '#renderer/lib/call.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { SicherungStand } from '#renderer/ui/sicherung-stand.tsx';
import { AdoptRegister } from './adopt-register.tsx';
import { LetzterGuterStand } from './letzter-guter-stand.tsx';
import { OpenRegister } from './open-register.tsx';
import { StartFrame } from './start-frame.tsx';

type Status = Output<'tresor.status'>;

type Props = {
  readonly status: Status;
  readonly restarted: boolean;
  readonly repairing: boolean;
  readonly onRepair: () => void;
  readonly onForgotten: () => void;
  readonly onStatus: (status: Status) => void;
};

/** Name and Kennwort; after wrong tries one has to wait, nothing is ever deleted. */
export function UnlockForm({ status, restarted, repairing, onRepair, onForgotten, onStatus }: Props) {
  const { benutzer, beispiel } = status;
  const [benutzerId, setBenutzerId] = useState(status.gemerkt ?? benutzer[0]?.id ?? null);
  const [kennwort, setKennwort] = useState('');
  const [wait, startWait] = useCountdown(status.warteSekunden);
  const unlock = useTask('tresor.unlock');
  // Then the Kennwort is asked for by the way back, and by nothing else.
  const kaputt = repairing || status.schaden !== null;
  const remembered = useTask('tresor.unlockRechner');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = async () => {
    const opened = await unlock.run({ benutzerId, kennwort });
    setKennwort('');
    if (opened !== null) return onStatus(opened.value);
    const after = await call('tresor.status', undefined);
    startWait(after.warteSekunden);
    if (after.schaden !== status.schaden) onStatus(after);
    field.current?.focus();
  };
  const openRemembered = async () => {
    const opened = await remembered.run(undefined);
    onStatus(opened === null ? await call('tresor.status', undefined) : opened.value);
  };
  const wer =
    benutzer.length > 1 ? (
      <Select
        label="Wer sind Sie?"
        data={benutzer.map(({ id, name }) => ({ value: id, label: name }))}
        allowDeselect={false}
        value={benutzerId}
        onChange={setBenutzerId}
      />
    ) : null;
  return (
    <StartFrame
      title="Register entsperren"
      intro={beispiel ? 'Übungsregister mit erfundenen Personen' : undefined}
    >
      {restarted && (
        <Callout art="warnung" title="Das Programm musste neu ansetzen">
          Ein Teil des Programms hatte sich beendet und läuft wieder. Alles Gespeicherte ist erhalten; was Sie
          zuletzt getippt haben, erscheint nach dem Entsperren wieder.
        </Callout>
      )}
      {!kaputt && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (kennwort !== '' && wait === 0) void submit();
          }}
        >
          <Stack gap="md">
            {wer ?? <Text>{benutzer[0]?.name}</Text>}
            <PasswordInput
              ref={field}
              label="Kennwort"
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 }}
              value={kennwort}
              onChange={(event) => setKennwort(event.currentTarget.value)}
            />
            <ErrorNote error={unlock.error} />
            {unlock.error?.code === 'refused' && wait === 0 && (
              <Text size="sm" c="dimmed">
                Es ist nichts verloren. Achten Sie auf die Feststelltaste; das Auge im Feld zeigt, was Sie
                getippt haben.
              </Text>
            )}
            {wait > 0 && (
              <Callout art="warnung" title="Eine kurze Pause">
                Nach mehreren falschen Kennwörtern dauert es ein wenig bis zum nächsten Versuch. Es wird
                nichts gelöscht.
              </Callout>
            )}
            <Group gap="md" mt="sm">
              {status.gemerkt !== null && (
                <Button variant="default" loading={remembered.running} onClick={() => void openRemembered()}>
                  Ohne Kennwort öffnen
                </Button>
              )}
              <Button type="submit" loading={unlock.running} disabled={wait > 0}>
                {wait > 0 ? `Noch ${formatCount(wait, 'Sekunde', 'Sekunden')}` : 'Entsperren'}
              </Button>
              <Button variant="subtle" onClick={onForgotten}>
                Kennwort vergessen?
              </Button>
            </Group>
          </Stack>
        </form>
      )}
      <ErrorNote error={remembered.error} />
      {kaputt && (
        <LetzterGuterStand
          status={status}
          benutzerId={benutzerId}
          wer={wer}
          onRepair={onRepair}
          onStatus={onStatus}
        />
      )}
      {status.hinweise.map((hinweis) => (
        <Callout key={hinweis} art="hinweis" title="Wo das Register liegt">
          {hinweis}
        </Callout>
      ))}
      <SicherungStand sicherung={status.sicherung} />
      {status.ordner !== null && (
        <Group justify="space-between" align="center" gap="sm">
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {status.ordner}
          </Text>
          <Group gap="xl">
            <OpenRegister onOpened={onStatus} label="Anderes Register öffnen" variant="subtle" />
            <AdoptRegister onOpened={onStatus} />
          </Group>
        </Group>
      )}
    </StartFrame>
  );
}

/** Counts down in seconds. The time itself is kept by the core. */
function useCountdown(start: number): readonly [number, (seconds: number) => void] {
  const [left, setLeft] = useState(start);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft];
}
