import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { RecoverForm } from './recover-form.tsx';
import { UnlockForm } from './unlock-form.tsx';

type Status = Output<'tresor.status'>;

type Props = {
  readonly status: Status;
  /** The core had to be started again. */
  readonly restarted: boolean;
  readonly onStatus: (status: Status) => void;
};

/** The locked door. Nothing of a case stands here. */
export function UnlockPage({ status, restarted, onStatus }: Props) {
  const [forgotten, setForgotten] = useState(false);
  return forgotten ? (
    <RecoverForm status={status} onBack={() => setForgotten(false)} onStatus={onStatus} />
  ) : (
    <UnlockForm
      status={status}
      restarted={restarted}
      onForgotten={() => setForgotten(true)}
      onStatus={onStatus}
    />
  );
}
