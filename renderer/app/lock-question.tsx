import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { call } from '#renderer/lib/call.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { lockNow, stayOpen, type Liegengeblieben } from './lock-register.ts';

/** Without an answer the register locks anyway: whoever pressed the key has gone. */
const WARTEN_MS = 20_000;

/** Written papers lie unencrypted in a folder: delete them before locking? Nothing else is on the screen meanwhile. */
export function LockQuestion({ liegt }: { readonly liegt: Liegengeblieben }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [geblieben, setGeblieben] = useState<readonly string[] | null>(null);
  useEffect(() => {
    heading.current?.focus();
    const timer = setTimeout(() => void lockNow(), WARTEN_MS);
    return () => clearTimeout(timer);
  }, []);
  const clear = async () => {
    const result = await call('ausgabe.clear', undefined);
    if (result.geblieben.length === 0) await lockNow();
    else setGeblieben(result.geblieben);
  };
  return (
    <Stack
      component="main"
      gap="md"
      maw="40rem"
      mx="auto"
      p="xl"
      onKeyDown={(event) => event.key === 'Escape' && stayOpen()}
    >
      <Title order={1} size="h2" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        {geblieben === null
          ? `${formatCount(liegt.unveraendert, 'geschriebenes Papier liegt', 'geschriebene Papiere liegen')} noch im Ordner`
          : 'Einige Dateien sind geblieben'}
      </Title>
      {geblieben === null ? (
        <>
          <Text>
            Die Dateien sind nicht verschlüsselt. Gelöscht werden nur Papiere, die das Programm selbst
            geschrieben hat und die seither niemand geändert hat. Im Register bleiben sie erhalten und lassen
            sich neu schreiben.
          </Text>
          <ul>
            {liegt.ordner.map((ordner) => (
              <li key={ordner}>
                <Text size="sm">{ordner}</Text>
              </li>
            ))}
          </ul>
          {liegt.geaendert.length > 0 && (
            <Text size="sm">
              Geändert und deshalb nicht dabei: {formatCount(liegt.geaendert.length, 'Datei', 'Dateien')}.
            </Text>
          )}
        </>
      ) : (
        <Callout>
          Sie wurden geändert oder sind gerade geöffnet: {geblieben.join('; ')}. Bitte löschen Sie sie selbst,
          wenn Sie sie nicht mehr brauchen.
        </Callout>
      )}
      <Group gap="sm">
        {geblieben === null && <Button onClick={() => void clear()}>Löschen und sperren</Button>}
        <Button variant="default" onClick={() => void lockNow()}>
          {geblieben === null ? 'Nur sperren' : 'Sperren'}
        </Button>
        <Button variant="subtle" onClick={stayOpen}>
          Weiterarbeiten
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        Ohne Antwort sperrt das Register nach 20 Sekunden; die Dateien bleiben dann liegen.
      </Text>
    </Stack>
  );
}
