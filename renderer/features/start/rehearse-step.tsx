import type { ComponentProps } from 'react';
import { WoerterProbe } from '#renderer/ui/woerter-probe.tsx';
import { StartFrame } from './start-frame.tsx';

/** The last step: proof that the paper can be read. */
export function RehearseStep(props: Omit<ComponentProps<typeof WoerterProbe>, 'action'>) {
  return (
    <StartFrame
      step="Schritt 5 von 5"
      title="Eine kurze Probe"
      intro="Nehmen Sie das Blatt zur Hand und tippen Sie diese drei Wörter ab. So ist sicher, dass es lesbar ist."
    >
      <WoerterProbe {...props} action="Einrichtung beenden" />
    </StartFrame>
  );
}
