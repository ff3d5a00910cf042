import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDeviceUsb } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { SicherungListe } from './sicherung-liste.tsx';
import { Wiederherstellung } from './wiederherstellung.tsx';

type Vergleich = NonNullable<Output<'sicherung.inspect'>>;

/** Backups: how old, readable or not, one more, one to a stick, and the way back. */
export function Sicherungen() {
  const answer = useAnswer('sicherung.list', undefined);
  const create = useTask('sicherung.create');
  const inspect = useTask('sicherung.inspect');
  const [vergleich, setVergleich] = useState<Vergleich | null>(null);
  const look = async (datei: string | null) => {
    const done = await inspect.run({ datei });
    if (done !== null) setVergleich(done.value);
  };
  const made = create.value;
  if (vergleich !== null)
    return <Wiederherstellung vergleich={vergleich} onClose={() => setVergleich(null)} />;
  return (
    <div>
      <Section
        title="Sicherung"
        hint="Das Programm sichert von selbst, jeden Tag und nach vielen Änderungen. Nach dem Schreiben öffnet es jede Sicherung und zählt nach. Alle sind verschlüsselt."
      >
        <Stack gap="md">
          <Letzte list={answer.data} />
          <Ort />
          <Pruefung list={answer.data} onRepair={(datei) => void look(datei)} />
          <Group gap="md">
            <Button loading={create.running} onClick={() => void create.run({ ziel: 'register' })}>
              Jetzt sichern
            </Button>
            <Button
              variant="default"
              disabled={create.running}
              leftSection={<IconDeviceUsb size={18} stroke={1.7} aria-hidden />}
              onClick={() => void create.run({ ziel: 'waehlen' })}
            >
              Auf einen Stick sichern
            </Button>
          </Group>
          <TaskProgress
            running={create.running}
            fortschritt={create.fortschritt}
            onCancel={create.cancel}
            text="Die Sicherung wird geschrieben und geprüft"
          />
          <ErrorNote error={create.error} />
          {made !== null && (
            <Callout art="erledigt" title={made.geprueft ? 'Gesichert und nachgezählt' : 'Gesichert'}>
              <FilePathNote path={made.datei} />
              {made.personen !== null && (
                <Text size="sm">{formatCount(made.personen, 'Person', 'Personen')} sind darin.</Text>
              )}
            </Callout>
          )}
        </Stack>
      </Section>
      <Section
        title="Vorhandene Sicherungen"
        hint="Beim Ansehen ändert sich nichts. Wiederherstellen können Sie erst, nachdem Sie vorher und nachher verglichen haben."
        actions={
          <Button variant="default" size="xs" loading={inspect.running} onClick={() => void look(null)}>
            Andere Datei ansehen
          </Button>
        }
      >
        <ErrorNote error={answer.error ?? inspect.error} />
        <TaskProgress
          running={inspect.running}
          fortschritt={inspect.fortschritt}
          onCancel={inspect.cancel}
          text="Die Sicherung wird geöffnet und gezählt"
        />
        {answer.data === undefined ? (
          answer.error === null && <Loading />
        ) : (
          <SicherungListe
            sicherungen={answer.data.sicherungen}
            busy={inspect.running}
            onLook={(datei) => void look(datei)}
          />
        )}
      </Section>
    </div>
  );
}

/** What speaks against the place of the register. */
function Ort() {
  const { data } = useAnswer('tresor.status', undefined);
  return (data?.hinweise ?? []).map((hinweis) => (
    <Callout key={hinweis} art="warnung" title="Wo das Register liegt">
      {hinweis}
    </Callout>
  ));
}

type PruefungProps = {
  readonly list: Output<'sicherung.list'> | undefined;
  readonly onRepair: (datei: string) => void;
};

/** The daily look at the whole file in plain words, and the way back when it found damage. */
function Pruefung({ list, onRepair }: PruefungProps) {
  const check = useTask('sicherung.check');
  if (list === undefined) return null;
  const { pruefung, letzte } = list;
  if (pruefung?.ergebnis === 'schaden')
    return (
      <Stack gap="sm" align="flex-start">
        <Text maw="42rem">
          So kommen Sie zum letzten guten Stand: Sie sehen zuerst, was in der letzten geprüften Sicherung
          steht. Setzen Sie diese ein, legt das Programm die beschädigte Datei daneben; gelöscht wird nichts.
        </Text>
        {letzte === null ? (
          <Text>Hier liegt keine geprüfte Sicherung. Wählen Sie unten „Andere Datei ansehen“.</Text>
        ) : (
          <Button onClick={() => onRepair(letzte.datei)}>
            Letzten guten Stand vom {formatMoment(letzte.erstelltAm)} ansehen
          </Button>
        )}
      </Stack>
    );
  return (
    <Group gap="md" align="center">
      <Text style={{ flex: 1 }} maw="42rem">
        {pruefung?.satz ?? 'Das Register wird jeden Tag einmal ganz gelesen und geprüft; heute noch nicht.'}
      </Text>
      <Button variant="default" size="xs" loading={check.running} onClick={() => void check.run(undefined)}>
        Jetzt prüfen
      </Button>
      <ErrorNote error={check.error} />
    </Group>
  );
}

function Letzte({ list }: { readonly list: Output<'sicherung.list'> | undefined }) {
  if (list === undefined) return null;
  if (list.warnung !== null) return <Callout art="warnung">{list.warnung}</Callout>;
  if (list.letzte === null) return <Text>Es gibt noch keine Sicherung.</Text>;
  return (
    <Text>
      Letzte Sicherung: {formatMoment(list.letzte.erstelltAm)}
      {list.letzte.geprueft ? ', geprüft und lesbar.' : ', noch nicht geprüft.'}
    </Text>
  );
}
