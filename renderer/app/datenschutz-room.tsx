import { Button, Group, Stack, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import type { Output } from '#shared/api/contract.ts';
import { KennwortAendern } from '#renderer/features/einstellungen/kennwort-aendern.tsx';
import { ProtokollAuszug } from '#renderer/features/einstellungen/protokoll-auszug.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Marke } from '#renderer/ui/marke.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { lockNow } from './lock-register.ts';

/** For who may see the log and nothing else: one page, without the rooms, the search and the cases. */
export function DatenschutzRoom({ status }: { readonly status: Output<'tresor.status'> }) {
  useHotkeys([['mod+L', () => void lockNow()]], []);
  return (
    <Stack gap={0}>
      <Group component="header" justify="space-between" px="lg" py="sm">
        <Marke />
        <Group gap="md">
          <Text size="sm">{status.angemeldet?.name}</Text>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconLock size={16} aria-hidden />}
            rightSection={<KeyHint keys="Strg+L" />}
            onClick={() => void lockNow()}
          >
            Sperren
          </Button>
        </Group>
      </Group>
      <main>
        <Page
          title="Datenschutz"
          sub="Ihr Zugang zeigt das Protokoll und sonst nichts: keine Fälle, keine Namen von Betroffenen."
        >
          <ProtokollAuszug />
          <KennwortAendern />
        </Page>
      </main>
    </Stack>
  );
}
