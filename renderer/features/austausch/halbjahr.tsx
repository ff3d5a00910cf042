import { Group, SegmentedControl, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useHeute } from '#renderer/lib/heute.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { HalbjahrEigene } from './halbjahr-eigene.tsx';
import { HalbjahrStand } from './halbjahr-stand.tsx';
import { HalbjahrTraeger } from './halbjahr-traeger.tsx';
import type { Zeit } from './halbjahr-zeit.ts';

/** The half-year: what the Träger report, and the office's own figures. */
export function Halbjahr() {
  const heute = useHeute();
  const [zeit, setZeit] = useState(() => lastHalf(heute));
  const [traegerId, setTraegerId] = useState<string | null>(null);
  useWiederOffen('halbjahr/', (rest) => {
    const [jahr = '', halbjahr = '', traeger = ''] = rest.split('/');
    setZeit({ jahr: Number(jahr), halbjahr: halbjahr === '1' ? 1 : 2 });
    setTraegerId(traeger);
  });
  const years = Array.from({ length: 6 }, (_, back) => String(Number(heute.slice(0, 4)) - back));
  if (traegerId !== null)
    return <HalbjahrTraeger zeit={zeit} traegerId={traegerId} onBack={() => setTraegerId(null)} />;
  return (
    <Stack gap="lg">
      <Group align="flex-end" gap="md">
        <Select
          label="Jahr"
          w="8rem"
          data={years}
          allowDeselect={false}
          value={String(zeit.jahr)}
          onChange={(jahr) => jahr !== null && setZeit({ ...zeit, jahr: Number(jahr) })}
        />
        <SegmentedControl
          aria-label="Halbjahr"
          transitionDuration={0}
          data={[
            { value: '1', label: '1. Halbjahr (Januar bis Juni)' },
            { value: '2', label: '2. Halbjahr (Juli bis Dezember)' },
          ]}
          value={String(zeit.halbjahr)}
          onChange={(halbjahr) => setZeit({ ...zeit, halbjahr: halbjahr === '1' ? 1 : 2 })}
        />
      </Group>
      <div>
        <HalbjahrStand zeit={zeit} onOpen={setTraegerId} />
        <HalbjahrEigene zeit={zeit} />
      </div>
    </Stack>
  );
}

/** The half-year that ended last: that is the one somebody asks for. */
function lastHalf(heute: string): Zeit {
  const jahr = Number(heute.slice(0, 4));
  return Number(heute.slice(5, 7)) <= 6 ? { jahr: jahr - 1, halbjahr: 2 } : { jahr, halbjahr: 1 };
}
