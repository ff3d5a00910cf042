import { Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PaketSchluessel } from '#renderer/ui/paket-schluessel.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';

type Angesehen = NonNullable<Output<'aktualisierung.open'>>;
type Gestartet = Output<'aktualisierung.start'>;

/** A new version by file: look first, then start; and the way back to the one before. */
export function Aktualisierung() {
  const status = useAnswer('aktualisierung.status', undefined);
  const open = useTask('aktualisierung.open');
  const [paket, setPaket] = useState<Angesehen | null>(null);
  const [gestartet, setGestartet] = useState<Gestartet | null>(null);
  const choose = async () => {
    setGestartet(null);
    setPaket(null);
    const done = await open.run({ pfad: null });
    if (done?.value) setPaket(done.value);
  };
  const onStarted = (done: Gestartet) => {
    setPaket(null);
    setGestartet(done);
  };
  return (
    <Stack gap="xl">
      <Section
        line={false}
        title="Aktualisierung"
        hint={
          status.data === undefined
            ? ''
            : `Sie arbeiten mit Version ${status.data.version}. Legen Sie das Paket und die Programmdatei in denselben Ordner, zum Beispiel auf einen Stick. Geprüft wird beides, bevor etwas geschieht.`
        }
        actions={
          <LinkButton href="/einstellungen/programm" variant="default" size="xs">
            Zurück zu Programm
          </LinkButton>
        }
      >
        <div>
          <Button
            leftSection={<IconPackageImport size={18} aria-hidden />}
            loading={open.running}
            onClick={() => void choose()}
          >
            Aktualisierung ansehen …
          </Button>
        </div>
        <ErrorNote error={open.error} />
        {gestartet !== null && (
          <Callout art="erledigt" title={`Version ${gestartet.version}`}>
            {gestartet.satz}
          </Callout>
        )}
        {paket !== null && (
          <Ansicht
            key={paket.lauf}
            paket={paket}
            onChange={setPaket}
            onStarted={onStarted}
            onClose={() => setPaket(null)}
          />
        )}
      </Section>
      {status.data !== undefined && status.data.zurueck.length > 0 && (
        <Zurueck versionen={status.data.zurueck} onStarted={onStarted} />
      )}
    </Stack>
  );
}

type AnsichtProps = {
  readonly paket: Angesehen;
  readonly onChange: (paket: Angesehen) => void;
  readonly onStarted: (gestartet: Gestartet) => void;
  readonly onClose: () => void;
};

function Ansicht({ paket, onChange, onStarted, onClose }: AnsichtProps) {
  const trust = useTask('aktualisierung.trust');
  const start = useTask('aktualisierung.start');
  const bereit = paket.schluessel.stand === 'bekannt' && paket.hindernis === null;
  const run = async () => {
    const done = await start.run({ lauf: paket.lauf });
    if (done !== null) onStarted(done.value);
  };
  return (
    <Paper withBorder p="lg" component="section" aria-label={`Aktualisierung auf Version ${paket.version}`}>
      <Stack gap="lg">
        <div>
          <Text fw={600} size="lg">
            Version {paket.version}
          </Text>
          <Text size="sm" c="dimmed">
            {paket.name}, Stand {formatDatum(paket.stand)}; jetzt läuft {paket.jetzt}
          </Text>
        </div>
        <PaketSchluessel
          schluessel={paket.schluessel}
          running={trust.running}
          error={trust.error}
          onCompared={async (vergleich) => {
            const done = await trust.run({ lauf: paket.lauf, ...vergleich });
            if (done !== null) onChange(done.value);
          }}
        />
        {paket.hindernis !== null && <Callout art="warnung">{paket.hindernis}</Callout>}
        <div>
          <Text fw={600}>Was neu ist</Text>
          <List size="sm" spacing={2}>
            {paket.aenderungen.map((satz) => (
              <List.Item key={satz}>{satz}</List.Item>
            ))}
          </List>
        </div>
        <Text maw="44rem">
          Zuerst wird das Register gesichert und die Programmdatei noch einmal geprüft. Die bisherige Fassung
          bleibt aufgehoben, soweit sie als Datei kam.
        </Text>
        <TaskProgress
          running={start.running}
          fortschritt={start.fortschritt}
          onCancel={start.cancel}
          text="Die Aktualisierung wird vorbereitet"
        />
        <ErrorNote error={start.error} />
        <Group gap="md">
          <Button disabled={!bereit} loading={start.running} onClick={() => void run()}>
            Jetzt aktualisieren
          </Button>
          <Button variant="default" onClick={onClose}>
            Nicht aktualisieren
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}

function Zurueck({
  versionen,
  onStarted,
}: {
  readonly versionen: Output<'aktualisierung.status'>['zurueck'];
  readonly onStarted: (gestartet: Gestartet) => void;
}) {
  const back = useTask('aktualisierung.back');
  const run = async (version: string) => {
    const done = await back.run({ version });
    if (done !== null) onStarted(done.value);
  };
  return (
    <Section
      title="Zurück zu einer früheren Fassung"
      hint="Das Register bleibt, wie es ist. Hat die neuere Fassung es schon umgestellt, öffnet die frühere es nicht mehr; dann stellen Sie dort die Sicherung „vor Umstellung“ wieder her."
    >
      <ErrorNote error={back.error} />
      {versionen.map(({ version }) => (
        <Group key={version} gap="md">
          <Text>Version {version}</Text>
          <ConfirmInline
            action="Diese Fassung einrichten"
            question={`Bleibeweg beenden und Version ${version} einrichten?`}
            yes="Ja, einrichten"
            onConfirm={() => run(version)}
          />
        </Group>
      ))}
    </Section>
  );
}
