import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** What to do first, one or two sentences. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
};

/** Where nothing is yet: says what to do first. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <Stack gap="sm" py="xl" px="md" maw="36rem" mx="auto" align="flex-start">
      <Title order={2}>{title}</Title>
      <Text component="div" c="dimmed">
        {children}
      </Text>
      {actions !== undefined && (
        <Group gap="sm" pt="sm">
          {actions}
        </Group>
      )}
    </Stack>
  );
}
