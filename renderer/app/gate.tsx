import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asDatum, isDatum } from '#shared/lib/datum.ts';
import type { Output } from '#shared/api/contract.ts';
import { onCoreEvent } from '#renderer/lib/bridge.ts';
import { HeuteContext } from '#renderer/lib/heute.ts';
import { answerKey, useAnswer } from '#renderer/lib/queries.ts';
import { FirstStart } from '#renderer/features/start/first-start.tsx';
import { UnlockPage } from '#renderer/features/start/unlock-page.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { DatenschutzRoom } from './datenschutz-room.tsx';
import { Layout } from './layout.tsx';
import { Rooms } from './rooms.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

type Status = Output<'tresor.status'>;

/** Decides what is behind the window: first start, the locked door, or the rooms. The place in the address stays. */
export function Gate() {
  const status = useAnswer('tresor.status', undefined);
  const client = useQueryClient();
  const [paket, setPaket] = useState<string | null>(null);
  const [restarted, setRestarted] = useState(false);
  // Set-up opens the register before it is finished (sample data are offered last).
  const [settingUp, setSettingUp] = useState(false);
  useKeptFocus();
  // The repair opens the register too, and says first what it has done.
  const [repairing, setRepairing] = useState(false);

  useEffect(
    () =>
      onCoreEvent((event) => {
        if (event.kind === 'gesperrt' || event.kind === 'kern_neu_gestartet') {
          if (event.kind === 'kern_neu_gestartet') setRestarted(true);
          void client.resetQueries();
        }
        if (event.kind === 'paket_gebracht') setPaket(event.name);
        if (event.kind === 'geoeffnet')
          void client.invalidateQueries({ queryKey: answerKey('tresor.status', undefined) });
      }),
    [client],
  );

  if (status.error !== null) return <ErrorNote error={status.error} />;
  if (status.data === undefined) return <Loading text="Das Programm startet …" />;
  const accept = (next: Status) => {
    setRestarted(false);
    setRepairing(false);
    client.setQueryData(answerKey('tresor.status', undefined), next);
  };
  const heute = isDatum(status.data.heute) ? status.data.heute : asDatum('1970-01-01');
  return (
    <HeuteContext value={heute}>
      {settingUp || status.data.zustand === 'keines' || status.data.zustand === 'anlegen' ? (
        <FirstStart
          status={status.data}
          onBusy={() => setSettingUp(true)}
          onDone={(next) => {
            accept(next);
            setSettingUp(false);
          }}
        />
      ) : repairing || status.data.zustand === 'gesperrt' ? (
        <UnlockPage
          status={status.data}
          restarted={restarted}
          repairing={repairing}
          onRepair={() => setRepairing(true)}
          onStatus={accept}
        />
      ) : status.data.angemeldet?.rechte.includes('lesen') === false ? (
        <DatenschutzRoom status={status.data} />
      ) : (
        <Layout status={status.data} paket={paket} onPaketSeen={() => setPaket(null)}>
          <Rooms />
        </Layout>
      )}
    </HeuteContext>
  );
}
