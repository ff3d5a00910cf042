import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

type Status = Output<'tresor.status'>;

type Props = {
  readonly status: Status;
  /** The core had to be started again. */
  readonly restarted: boolean;
  readonly repairing: boolean;
  /** The database is about to be repaired: the door stays until its result was read. */
  readonly onRepair: () => void;
  readonly onStatus: (status: Status) => void;
};

/** The locked door. Nothing of a case stands here. */
export function UnlockPage({ status, restarted, repairing, onRepair, onStatus }: Props) {
  const [forgotten, setForgotten] = useState(false);
  return forgotten ? (
    <RecoverForm status={status} onBack={() => setForgotten(false)} onStatus={onStatus} />
  ) : (
    <UnlockForm
      status={status}
      restarted={restarted}
      repairing={repairing}
      onRepair={onRepair}
      onForgotten={() => setForgotten(true)}
      onStatus={onStatus}
    />
  );
}
