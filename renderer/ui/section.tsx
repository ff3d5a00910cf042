import { Group, Stack, Text, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './section.module.css';

type Props = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** A line above, where sections follow one another. */
  readonly line?: boolean;
};

/** A part of a page with its own heading. */
export function Section({ title, hint, actions, children, line = true }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={line ? classes['line'] : undefined}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start">
          <Stack gap={2} style={{ flex: '1 1 14rem', minWidth: 0 }}>
            <Title order={2} size="h3" id={id}>
              {title}
            </Title>
            {hint !== undefined && (
              <Text component="div" size="sm" c="dimmed" maw="42rem">
                {hint}
              </Text>
            )}
          </Stack>
          {actions !== undefined && (
            <Group gap="sm" style={{ minWidth: 0 }}>
              {actions}
            </Group>
          )}
        </Group>
        {children}
      </Stack>
    </section>
  );
}
