import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';

/** The page for a defect: what happened, that nothing was lost, what to do. The focus goes to what it says. */
export function ErrorPage({ onRetry }: { readonly onRetry: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <Stack gap="md" maw="38rem" mx="auto" py="4rem" px="lg" role="alert">
      <Title order={1} ref={title} tabIndex={-1}>
        Diese Seite lässt sich gerade nicht anzeigen
      </Title>
      <Text>
        Das ist ein Fehler im Programm, nicht Ihrer. Alles Gespeicherte ist erhalten; was Sie zuletzt getippt
        haben, liegt als verschlüsselter Entwurf bereit.
      </Text>
      <Group>
        <Button onClick={onRetry}>Noch einmal versuchen</Button>
        <Button variant="default" onClick={goHome}>
          Zu den Fällen
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Kommt diese Seite wieder, starten Sie das Programm bitte neu.
      </Text>
    </Stack>
  );
}

function goHome(): void {
  window.location.hash = '#/faelle';
  window.location.reload();
}
