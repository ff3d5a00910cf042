import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { PaketAnsehen } from './paket-ansehen.tsx';
import { PaketListe } from './paket-liste.tsx';

type Angesehen = NonNullable<Output<'paket.open'>>;

/** Packages of others: look first, then switch on; and back again in one click. */
export function Pakete() {
  const open = useTask('paket.open');
  const [paket, setPaket] = useState<Angesehen | null>(null);
  const [fertig, setFertig] = useState<string | null>(null);
  const choose = async () => {
    setFertig(null);
    setPaket(null);
    const done = await open.run({ pfad: null });
    if (done?.value) setPaket(done.value);
  };
  return (
    <Stack gap="xl">
      <Section
        line={false}
        title="Pakete"
        hint="Beträge und Hinweise eines Landes, Leitsätze, Vorlagen, Wörter für das Einlesen und amtliche Gesetzestexte kommen als unterschriebene Datei, zum Beispiel auf einem Stick. Nichts davon gilt, bevor Sie es angesehen und eingeschaltet haben."
        actions={
          <Button
            leftSection={<IconPackageImport size={18} aria-hidden />}
            loading={open.running}
            onClick={() => void choose()}
          >
            Paket ansehen …
          </Button>
        }
      >
        <ErrorNote error={open.error} />
        {fertig !== null && (
          <Callout art="erledigt" onClose={() => setFertig(null)}>
            {fertig}
          </Callout>
        )}
        {paket !== null && (
          <PaketAnsehen
            key={paket.lauf}
            paket={paket}
            onClose={(satz) => {
              setPaket(null);
              setFertig(satz);
            }}
          />
        )}
      </Section>
      <PaketListe />
      <Group>
        <Text size="sm" c="dimmed" maw="44rem">
          Ein Paket enthält nur Angaben und Texte, nie ein Programm. Was Ihre Behörde selbst eingetragen hat,
          geht immer vor.
        </Text>
      </Group>
    </Stack>
  );
}
