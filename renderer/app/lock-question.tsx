import { Button, Group, Text } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { call } from '#renderer/lib/call.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { StartFrame } from '#renderer/features/start/start-frame.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { lockNow, stayOpen, type Liegengeblieben } from './lock-register.ts';

/** Without an answer the register locks anyway: whoever pressed the key has gone. */
const WARTEN_MS = 20_000;

/** Written papers lie unencrypted in a folder: delete them before locking? Nothing else is on the screen meanwhile. */
export function LockQuestion({ liegt }: { readonly liegt: Liegengeblieben }) {
  const [geblieben, setGeblieben] = useState<readonly string[] | null>(null);
  useHotkeys([['Escape', stayOpen]], []);
  useEffect(() => {
    const timer = setTimeout(() => void lockNow(), WARTEN_MS);
    return () => clearTimeout(timer);
  }, []);
  const clear = async () => {
    const result = await call('ausgabe.clear', undefined);
    if (result.geblieben.length === 0) await lockNow();
    else setGeblieben(result.geblieben);
  };
  return (
    <StartFrame
      title={
        geblieben === null
          ? `${formatCount(liegt.unveraendert, 'geschriebenes Papier liegt', 'geschriebene Papiere liegen')} noch im Ordner`
          : 'Einige Dateien sind geblieben'
      }
      intro={
        geblieben === null
          ? 'Die Dateien sind nicht verschlüsselt. Gelöscht werden nur Papiere, die das Programm selbst geschrieben hat und die seither niemand geändert hat. Im Register bleiben sie erhalten und lassen sich neu schreiben.'
          : undefined
      }
    >
      {geblieben === null ? (
        <>
          {liegt.ordner.map((ordner) => (
            <FilePathNote key={ordner} path={ordner} folder />
          ))}
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
      <Group gap="md">
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
    </StartFrame>
  );
}
