import { Button, Group, Stack, Text } from '@mantine/core';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { AdoptRegister } from './adopt-register.tsx';
import { OpenRegister } from './open-register.tsx';
import { StartFrame } from './start-frame.tsx';

type Status = Output<'tresor.status'>;

type Props = {
  readonly status: Status;
  readonly onCreate: () => void;
  readonly onOpened: (status: Status) => void;
};

/** What the program is, and the two ways to begin. */
export function WelcomeStep({ status, onCreate, onOpened }: Props) {
  const look = useTask('tresor.status');
  const again = async () => {
    const found = await look.run(undefined);
    if (found !== null) onOpened(found.value);
  };
  return (
    <StartFrame
      title="Willkommen"
      intro={
        <Stack gap="sm">
          <Text>
            Bleibeweg hilft Ihrer Ausländerbehörde, für Menschen mit Duldung den Weg zu einem Bleiberecht zu
            prüfen, zu begleiten und zu dokumentieren.
          </Text>
          <Text>
            Alle Angaben bleiben auf diesem Computer, in einem verschlüsselten Register. Das Programm nutzt
            kein Netz. Die Einrichtung dauert etwa fünf Minuten; Sie brauchen dafür einen Drucker oder Stift
            und Papier.
          </Text>
        </Stack>
      }
    >
      {status.zustand === 'anlegen' && (
        <Callout art="warnung" title="Die letzte Einrichtung wurde nicht beendet">
          Das Register von damals ist leer und lässt sich nicht öffnen, weil die Wiederherstellungswörter
          nicht geprobt wurden. Bitte richten Sie es noch einmal neu ein.
        </Callout>
      )}
      {status.zustand === 'keines' && status.hinweise.length > 0 && (
        <Callout art="warnung" title="Ihr Register wurde nicht gefunden">
          <Stack gap="sm" align="flex-start">
            {status.hinweise.map((hinweis) => (
              <Text key={hinweis}>{hinweis}</Text>
            ))}
            <Button variant="default" loading={look.running} onClick={() => void again()}>
              Noch einmal suchen
            </Button>
          </Stack>
        </Callout>
      )}
      {status.onlySample && (
        <Callout>
          Dieses Fenster läuft in einem Browser, weil das eigentliche Programmfenster auf diesem Computer
          fehlt. Deshalb sind hier nur Übungsregister mit erfundenen Personen möglich.
        </Callout>
      )}
      <Group gap="md">
        <Button size="md" onClick={onCreate}>
          Neues Register einrichten
        </Button>
        <OpenRegister onOpened={onOpened} />
      </Group>
      <AdoptRegister onOpened={onOpened} />
    </StartFrame>
  );
}
