import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { Marke } from '#renderer/ui/marke.tsx';
import classes from './start-frame.module.css';

type Props = {
  readonly title: string;
  /** e.g. „Schritt 2 von 5“ */
  readonly step?: string;
  readonly intro?: ReactNode;
  readonly children: ReactNode;
};

/** One calm page in front of the register: a title, a sentence, one thing to do. */
export function StartFrame({ title, step, intro, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Each step begins at its title, also for a screen reader; a field that takes the focus itself comes later.
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <div className={classes['page']}>
      <header className={classes['marke']}>
        <Marke large />
      </header>
      <main className={classes['sheet']}>
        <Stack gap="lg">
          <div>
            {step !== undefined && (
              <Text size="sm" c="dimmed" mb={4}>
                {step}
              </Text>
            )}
            <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {title}
            </Title>
            {intro !== undefined && (
              <Text component="div" mt="sm" size="md">
                {intro}
              </Text>
            )}
          </div>
          {children}
        </Stack>
      </main>
    </div>
  );
}
