import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';

type Props = {
  readonly title: string;
  /** One quiet line below the title. */
  readonly sub?: ReactNode;
  readonly actions?: ReactNode;
  /** Beside the title, e.g. a badge. */
  readonly beside?: ReactNode;
  /** Moves the focus to the title when the page is entered, so that a screen reader says where one is. */
  readonly takesFocus?: boolean;
};

/** Title of a page, with the actions that concern all of it. */
export function PageHeader({ title, sub, actions, beside, takesFocus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <Group justify="space-between" align="flex-start" gap="md" wrap="wrap">
      <Stack gap={2}>
        <Group gap="md" align="center">
          <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {title}
          </Title>
          {beside}
        </Group>
        {sub !== undefined && (
          <Text component="div" size="sm" c="dimmed">
            {sub}
          </Text>
        )}
      </Stack>
      {actions !== undefined && <Group gap="sm">{actions}</Group>}
    </Group>
  );
}
