import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';

type Status = Output<'tresor.status'>;

type Props = {
  readonly status: Status;
  readonly benutzerId: string | null;
  /** The choice of who it is; null where there is only one. */
  readonly wer: ReactNode;
  readonly onRepair: () => void;
  readonly onStatus: (status: Status) => void;
};

/** The database is damaged or gone: the newest good backup takes its place, after one more look at what is lost. */
export function LetzterGuterStand({ status, benutzerId, wer, onRepair, onStatus }: Props) {
  const [kennwort, setKennwort] = useState('');
  const repair = useTask('tresor.repair');
  const select = useTask('tresor.select');
  // Perhaps only a stick or a server was away for a moment.
  const again = async () => {
    const selected = status.ordner === null ? null : await select.run({ ordner: status.ordner });
    if (selected !== null) onStatus(selected.value);
  };
  const done = repair.value;
  if (done !== null)
    return (
      <Callout art="erledigt" title="Der letzte gute Stand ist wieder da">
        <Stack gap="sm" align="flex-start">
          <Text>
            Er ist vom {formatMoment(done.stand)}, mit {formatCount(done.personen, 'Person', 'Personen')}. Was
            danach eingetragen wurde, bitte nachtragen.
          </Text>
          {done.beiseite !== null && (
            <>
              <Text>Die beschädigte Datei wurde nicht gelöscht. Sie liegt hier:</Text>
              <FilePathNote path={done.beiseite} />
            </>
          )}
          <Button onClick={() => onStatus(done.status)}>Weiter ins Register</Button>
        </Stack>
      </Callout>
    );
  const { sicherung, schaden } = status;
  return (
    <Callout
      art="warnung"
      title={schaden === 'fehlt' ? 'Die Datenbank fehlt' : 'Die Datenbank ist beschädigt'}
    >
      {sicherung === null ? (
        'In diesem Ordner liegt keine Sicherung. Bitte suchen Sie eine auf einem Stick oder Netzlaufwerk und wählen Sie unten „Sicherung auf diesem Computer übernehmen“.'
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (kennwort === '') return;
            onRepair();
            void repair.run({ benutzerId, kennwort });
          }}
        >
          <Stack gap="md">
            <Text>
              Das Programm kann die letzte Sicherung vom {formatMoment(sicherung.erstelltAm)} an ihre Stelle
              setzen. Es prüft sie vorher; was danach eingetragen wurde, fehlt darin.{' '}
              {schaden === 'beschaedigt' && 'Die beschädigte Datei bleibt daneben liegen. '}
              Kennwort und Wörter bleiben dieselben.
            </Text>
            {wer}
            <PasswordInput
              label="Kennwort zur Bestätigung"
              autoComplete="off"
              visibilityToggleButtonProps={{ 'aria-label': 'Kennwort zeigen oder verbergen', tabIndex: 0 }}
              value={kennwort}
              onChange={(event) => setKennwort(event.currentTarget.value)}
            />
            <ErrorNote error={repair.error} />
            <Group gap="md">
              <Button type="submit" loading={repair.running} disabled={kennwort === ''}>
                Letzten guten Stand herstellen
              </Button>
              <Button variant="default" disabled={repair.running} onClick={() => void again()}>
                Noch einmal öffnen
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Callout>
  );
}
