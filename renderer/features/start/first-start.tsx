import { useState } from 'react';
import type { Input, Output } from '#shared/api/contract.ts';
import { BehoerdeStep } from './behoerde-step.tsx';
import { DoneStep } from './done-step.tsx';
import { FolderStep } from './folder-step.tsx';
import { KennwortStep } from './kennwort-step.tsx';
import { RehearseStep } from './rehearse-step.tsx';
import { WelcomeStep } from './welcome-step.tsx';
import { WordsStep } from './words-step.tsx';

type Status = Output<'tresor.status'>;
type Angelegt = Output<'tresor.create'>;
type Behoerde = Pick<Input<'tresor.create'>, 'behoerde' | 'beispiel'>;

type Props = {
  readonly status: Status;
  /** The register is being created: nobody else may decide what is shown. */
  readonly onBusy: () => void;
  readonly onDone: (status: Status) => void;
};

/** What has been said so far; each step adds its part and the next one is drawn from it. */
type Sofar = {
  readonly step: 'willkommen' | 'ordner' | 'kennwort' | 'behoerde' | 'woerter' | 'probe' | 'fertig';
  readonly ordner?: string;
  readonly name?: string;
  readonly kennwort?: string;
  readonly behoerde?: Behoerde;
  readonly angelegt?: Angelegt;
  readonly status?: Status;
};

/** Setting up a register: folder, Kennwort, office, recovery words, rehearsal. One thing at a time. */
export function FirstStart({ status, onBusy, onDone }: Props) {
  const [sofar, setSofar] = useState<Sofar>({ step: 'willkommen' });
  const go = (next: Partial<Sofar> & Pick<Sofar, 'step'>) => setSofar((before) => ({ ...before, ...next }));
  switch (sofar.step) {
    case 'willkommen':
      return <WelcomeStep status={status} onCreate={() => go({ step: 'ordner' })} onOpened={onDone} />;
    case 'ordner':
      return (
        <FolderStep
          onBack={() => go({ step: 'willkommen' })}
          onFolder={(ordner) => go({ step: 'kennwort', ordner })}
          onOpened={onDone}
        />
      );
    case 'kennwort':
      return (
        <KennwortStep
          name={sofar.name ?? ''}
          onBack={() => go({ step: 'ordner' })}
          onNext={(name, kennwort) => go({ step: 'behoerde', name, kennwort })}
        />
      );
    case 'behoerde':
      return (
        <BehoerdeStep
          onlySample={status.onlySample}
          // The steps before have filled all three.
          vorher={{ ordner: sofar.ordner ?? '', name: sofar.name ?? '', kennwort: sofar.kennwort ?? '' }}
          onBack={() => go({ step: 'kennwort' })}
          onBegin={onBusy}
          // From here on the Kennwort is not needed and not kept.
          onCreated={(angelegt) => setSofar({ step: 'woerter', angelegt })}
        />
      );
    case 'woerter':
      return <WordsStep woerter={sofar.angelegt?.woerter ?? []} onNext={() => go({ step: 'probe' })} />;
    case 'probe':
      return (
        <RehearseStep
          positionen={sofar.angelegt?.geprobt ?? []}
          onBack={() => go({ step: 'woerter' })}
          onDone={(opened) => setSofar({ step: 'fertig', status: opened })}
        />
      );
    case 'fertig':
      return (
        <DoneStep beispiel={sofar.status?.beispiel ?? false} onDone={() => onDone(sofar.status ?? status)} />
      );
  }
}
