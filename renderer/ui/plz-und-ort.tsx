import { Group } from '@mantine/core';
import type { ReactNode } from 'react';

/** Postcode and town on one line, the postcode no wider than it needs to be. */
export function PlzUndOrt({ plz, ort }: { readonly plz: ReactNode; readonly ort: ReactNode }) {
  return (
    <Group wrap="nowrap" align="flex-start" gap="md">
      <div style={{ width: '8rem' }}>{plz}</div>
      <div style={{ flex: 1 }}>{ort}</div>
    </Group>
  );
}
