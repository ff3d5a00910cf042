import { Button, Group, Stack, Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import type { Importwahl } from '#shared/api/import.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { BegriffeTeil } from './begriffe-teil.tsx';
import { DublettenTeil } from './dubletten-teil.tsx';
import type { Auftrag, Probelauf } from './einlesen.tsx';
import { FehlendTeil } from './fehlend-teil.tsx';
import { ProblemeTeil } from './probleme-teil.tsx';
import { UnterschiedeTeil } from './unterschiede-teil.tsx';
import { Zahlen } from './zahlen.tsx';

type Props = {
  readonly auftrag: Auftrag;
  readonly onBack: () => void;
  readonly onDone: (ergebnis: Output<'import.run'>) => void;
};

const OHNE_WAHL: Importwahl = { unterschiede: 'vorschlag', einzeln: {}, dubletten: {} };

/** Third look: what would happen, and everything a human may want to decide before. Only here something is saved. */
export function PruefenLook({ auftrag, onBack, onDone }: Props) {
  const { liste, zuordnung, merkenAls } = auftrag;
  const [wahl, setWahl] = useState(OHNE_WAHL);
  const [probe, setProbe] = useState<Probelauf | null>(null);
  // Cancelled or refused: there is nothing to look at yet.
  const [stopped, setStopped] = useState(false);
  const dryRun = useTask('import.dryRun');
  const run = useTask('import.run');
  const { run: check } = dryRun;
  const pruefe = useCallback(
    async (mit: Importwahl) => {
      const done = await check({ lauf: liste.lauf, zuordnung: [...zuordnung], wahl: mit });
      if (done !== null) setProbe(done.value);
      setStopped(done === null);
    },
    [check, liste.lauf, zuordnung],
  );
  useEffect(() => {
    // Not in the effect itself: it would render twice at once.
    const soon = setTimeout(() => void pruefe(OHNE_WAHL));
    return () => clearTimeout(soon);
  }, [pruefe]);
  const decide = (neue: Importwahl) => {
    setWahl(neue);
    void pruefe(neue);
  };
  const start = async () => {
    const done = await run.run({ lauf: liste.lauf, zuordnung: [...zuordnung], wahl, merkenAls });
    if (done !== null) onDone(done.value);
  };
  const busy = dryRun.running || run.running;
  // What is open is asked first; what is known is only there to be looked at.
  const begriffe = probe !== null && (
    <BegriffeTeil begriffe={probe.begriffe} busy={busy} onDecided={() => void pruefe(wahl)} />
  );
  return (
    <>
      <Section
        title={
          probe !== null ? 'Das würde geschehen' : stopped ? 'Noch nicht geprüft' : 'Die Liste wird geprüft'
        }
        hint={
          probe === null
            ? liste.datei
            : `${liste.datei}. Bis jetzt ist nichts gespeichert. Es wird entweder alles eingelesen oder, wenn etwas dazwischenkommt, nichts.`
        }
      >
        <Stack gap="md">
          {probe !== null && <Vorschau probe={probe} />}
          {liste.profil?.genau === true && (
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                Die Spalten sind zugeordnet wie beim letzten Mal („{liste.profil.name}“).
              </Text>
            </Group>
          )}
          <TaskProgress
            running={dryRun.running}
            fortschritt={dryRun.fortschritt}
            onCancel={dryRun.cancel}
            text="Die Liste wird geprüft"
          />
          <ErrorNote error={dryRun.error} />
        </Stack>
      </Section>
      {probe !== null && (
        <>
          {hasOpen(probe) && begriffe}
          <DublettenTeil
            dubletten={probe.dubletten}
            gesamt={probe.moeglicheDubletten}
            gewaehlt={wahl.dubletten}
            busy={busy}
            onChoose={(zeile, entscheidung) =>
              decide({ ...wahl, dubletten: { ...wahl.dubletten, [zeile]: entscheidung } })
            }
          />
          <UnterschiedeTeil
            unterschiede={probe.unterschiede}
            gesamt={probe.unterschiedeGesamt}
            wahl={wahl}
            busy={busy}
            onAlle={(unterschiede) => decide({ ...wahl, unterschiede, einzeln: {} })}
            onEinzeln={(schluessel, nehmen) =>
              setWahl({ ...wahl, einzeln: { ...wahl.einzeln, [schluessel]: nehmen } })
            }
          />
          <FehlendTeil fehlend={probe.fehlend} />
          <ProblemeTeil auftrag={auftrag} wahl={wahl} probe={probe} />
          {!hasOpen(probe) && begriffe}
        </>
      )}
      <Section title={probe === null ? 'Danach' : 'Einlesen'}>
        <Stack gap="md">
          <TaskProgress
            running={run.running}
            fortschritt={run.fortschritt}
            onCancel={run.cancel}
            text="Personen werden eingelesen"
          />
          <ErrorNote error={run.error} />
          <Group gap="md">
            {probe !== null && (
              <Button
                disabled={busy || !hasWork(probe, wahl)}
                loading={run.running}
                onClick={() => void start()}
              >
                {hasWork(probe, wahl)
                  ? `${formatCount(Math.max(1, probe.neu + probe.geaendert), 'Person', 'Personen')} einlesen`
                  : 'Es gibt nichts einzulesen'}
              </Button>
            )}
            {probe === null && stopped && (
              <Button disabled={busy} onClick={() => void pruefe(wahl)}>
                Liste prüfen
              </Button>
            )}
            <Button variant="default" disabled={run.running} onClick={onBack}>
              Zurück zu den Spalten
            </Button>
          </Group>
        </Stack>
      </Section>
    </>
  );
}

function hasOpen({ begriffe }: Probelauf): boolean {
  return begriffe.some(({ herkunft }) => herkunft === 'offen');
}

function hasWork({ neu, geaendert }: Probelauf, { einzeln }: Importwahl): boolean {
  return neu + geaendert > 0 || Object.values(einzeln).includes(true);
}

function Vorschau({ probe }: { readonly probe: Probelauf }) {
  return (
    <Zahlen
      zahlen={[
        { wert: probe.neu, was: 'neue Personen' },
        { wert: probe.geaendert, was: 'werden ergänzt', dazu: 'Sie stehen schon im Register.' },
        { wert: probe.gleich, was: 'bleiben gleich' },
        { wert: probe.moeglicheDubletten, was: 'mögliche Dubletten' },
        {
          wert: probe.abgewiesen,
          was: probe.abgewiesen === 1 ? 'Zeile nicht eingelesen' : 'Zeilen nicht eingelesen',
          ...(probe.abgewiesen > 0 && { dazu: 'Sie kommen zur Korrektur zurück.' }),
        },
      ]}
    />
  );
}
