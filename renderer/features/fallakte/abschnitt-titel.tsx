import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly children: string; readonly sub?: ReactNode; readonly actions?: ReactNode };

/** Heading of a section; it takes the focus when the section is opened by its key. */
export function AbschnittTitel({ children, sub, actions }: Props) {
  return (
    <Group justify="space-between" align="flex-start" gap="md">
      <Stack gap={4}>
        <Title
          order={2}
          tabIndex={-1}
          data-abschnitt-titel
          style={{ outlineOffset: 2, width: 'fit-content' }}
        >
          {children}
        </Title>
        {sub !== undefined && (
          <Text component="div" c="dimmed" maw="46rem">
            {sub}
          </Text>
        )}
      </Stack>
      {actions !== undefined && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
