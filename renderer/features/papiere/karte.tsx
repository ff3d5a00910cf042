import { ActionIcon, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useRef, type ReactNode } from 'react';

type Props = {
  readonly titel: string;
  readonly sub?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The frame of what was found; it takes the focus, so that a scan is read out. */
export function Karte({ titel, sub, onClose, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <Paper
      withBorder
      p="lg"
      component="section"
      aria-label={titel}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div>
            <Title order={2} size="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {titel}
            </Title>
            {sub !== undefined && (
              <Text size="sm" c="dimmed">
                {sub}
              </Text>
            )}
          </div>
          <ActionIcon variant="subtle" color="gray" aria-label="Schließen" onClick={onClose}>
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </Group>
        {children}
      </Stack>
    </Paper>
  );
}
