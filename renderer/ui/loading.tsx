import { Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

/** Says that something is on its way, but only after 300 ms: what comes faster needs no spinner. */
export function Loading({ text = 'Einen Augenblick …' }: { readonly text?: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status" data-loading="" style={{ minHeight: '2rem' }}>
      {late && (
        <Group gap="sm" p="md">
          <Loader size="sm" type="dots" aria-hidden />
          <Text c="dimmed">{text}</Text>
        </Group>
      )}
    </div>
  );
}
