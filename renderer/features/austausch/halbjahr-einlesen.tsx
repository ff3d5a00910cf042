import { Button, Group, List, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { HalbjahrSpalten } from './halbjahr-spalten.tsx';
import { Zahlen } from './zahlen.tsx';
import type { Zeit } from './halbjahr-zeit.ts';

type Props = { readonly zeit: Zeit; readonly traegerId: string; readonly again: boolean };

/** The list that came back: chosen, unlocked if need be, looked at, taken over. */
export function HalbjahrEinlesen({ zeit, traegerId, again }: Props) {
  const open = useTask('halbjahr.open');
  const accept = useTask('halbjahr.accept');
  const [kennwort, setKennwort] = useState('');
  const assign = useTask('halbjahr.assign');
  const found = assign.value ?? open.value;
  // Until somebody says where the names stand there is nothing to count and nothing to take over.
  const namen = found?.art === 'gelesen' && found.spalten.some(({ was }) => was === 'nachname');
  const read = (pfad: string | null) => {
    accept.reset();
    assign.reset();
    void open.run({ ...zeit, traegerId, pfad, kennwort: pfad === null ? '' : kennwort });
  };
  return (
    <Stack gap="md">
      <div>
        <Button variant={again ? 'default' : 'filled'} loading={open.running} onClick={() => read(null)}>
          Datei wählen
        </Button>
      </div>
      <TaskProgress
        running={open.running}
        fortschritt={open.fortschritt}
        onCancel={open.cancel}
        text="Die Datei wird gelesen"
      />
      <ErrorNote error={open.error} />
      {found?.art === 'kennwort' && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            read(found.pfad);
          }}
        >
          <Group align="flex-end" gap="md">
            <PasswordInput
              label={`Kennwort für „${found.datei}“`}
              description="Der Träger nennt es am Telefon."
              w="26rem"
              autoComplete="off"
              value={kennwort}
              error={found.falsch && 'Mit diesem Kennwort öffnet sich die Datei nicht.'}
              onChange={(event) => setKennwort(event.currentTarget.value)}
            />
            <Button type="submit" disabled={kennwort.trim() === ''} loading={open.running}>
              Öffnen
            </Button>
          </Group>
        </form>
      )}
      {found?.art === 'gelesen' && accept.value === null && (
        <Stack gap="md">
          {namen && (
            <Zahlen
              zahlen={[
                { was: 'Personen', wert: found.zeilen },
                { was: 'sicher erkannt', wert: found.sicher },
                { was: 'zu bestätigen', wert: found.offen },
                { was: 'nicht gefunden', wert: found.unbekannt },
              ]}
            />
          )}
          {found.warnungen.length > 0 && (
            <Callout art="warnung" title="Bitte prüfen Sie die Datei">
              <List size="sm">
                {found.warnungen.map((satz) => (
                  <List.Item key={satz}>{satz}</List.Item>
                ))}
              </List>
            </Callout>
          )}
          {namen && found.unbekannteSpalten.length > 0 && (
            <Text size="sm">Nicht verstandene Spalten: {found.unbekannteSpalten.join(', ')}.</Text>
          )}
          <HalbjahrSpalten
            key={found.lauf}
            spalten={found.spalten}
            running={assign.running}
            onAssign={(spalten) => void assign.run({ lauf: found.lauf, spalten })}
          />
          <ErrorNote error={assign.error} />
          {found.probleme.length > 0 && (
            <div>
              <Text size="sm" fw={500}>
                Was sich nicht lesen ließ, bleibt leer:
              </Text>
              <List size="sm">
                {found.probleme.slice(0, 20).map(({ zeile, zelle, text }) => (
                  <List.Item key={`${zeile}-${zelle ?? ''}-${text}`}>
                    {zelle ?? `Zeile ${zeile}`}: {text}
                  </List.Item>
                ))}
              </List>
            </div>
          )}
          {namen && (
            <div>
              <Button
                loading={accept.running}
                disabled={found.zeilen === 0}
                onClick={() =>
                  void accept.run({ lauf: found.lauf }).then((done) => {
                    if (done === null) return;
                    assign.reset();
                    open.reset();
                  })
                }
              >
                {found.zeilen === 1 ? 'Diese Zeile übernehmen' : `Diese ${found.zeilen} Zeilen übernehmen`}
              </Button>
            </div>
          )}
        </Stack>
      )}
      <ErrorNote error={accept.error} />
    </Stack>
  );
}
