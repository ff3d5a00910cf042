import { Stack } from '@mantine/core';
import type { ComponentProps, ReactNode } from 'react';
import { PageHeader } from './page-header.tsx';

type Props = ComponentProps<typeof PageHeader> & {
  readonly children: ReactNode;
  /** For pages that are read rather than worked in. */
  readonly narrow?: boolean;
};

/** The plain page of a room: header, then one thing below the other. */
export function Page({ children, narrow = false, ...header }: Props) {
  return (
    <Stack gap="lg" p="lg" pb="xl" maw={narrow ? '60rem' : '84rem'}>
      <PageHeader {...header} />
      {children}
    </Stack>
  );
}
