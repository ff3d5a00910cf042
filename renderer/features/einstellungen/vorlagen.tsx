import { Button, Group, Text } from '@mantine/core';
import { IconPackageExport, IconPackageImport } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import classes from './vorlagen.module.css';

type Zeile = Output<'vorlage.list'>[number];

/** All papers, and which template writes each of them. */
export function Vorlagen() {
  const answer = useAnswer('vorlage.list', undefined);
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const own = answer.data.filter(({ eigene }) => eigene !== null).length;
  return (
    <>
      <Section
        title="Vorlagen der Papiere"
        hint="Jedes Papier hat eine Vorgabe. Sie können sie als Word-Datei speichern, Wortlaut und Aussehen ändern und wieder laden. Die Angaben zur Person setzt das Programm ein."
      >
        <ul className={classes['liste']} aria-label="Papiere und ihre Vorlagen">
          {answer.data.map((each) => (
            <li key={each.vorlage}>
              <Link href={`/einstellungen/vorlagen/${each.vorlage}`} className={classes['zeile']}>
                <span>{each.titel}</span>
                <span className={classes['stand']}>{standOf(each)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Section>
      <Weitergabe eigene={own} />
    </>
  );
}

function standOf({ eigene, veraltet }: Zeile): string {
  if (eigene === null) return 'Vorgabe';
  const stand = `eigene Fassung ${eigene.nummer} vom ${formatMoment(eigene.geladenAm)}`;
  return veraltet ? `${stand}, die Vorgabe ist neuer` : stand;
}

/** Own templates go to another office in one file, and come from one. */
function Weitergabe({ eigene }: { readonly eigene: number }) {
  const pack = useTask('vorlage.packAll');
  const unpack = useTask('vorlage.unpack');
  return (
    <Section
      title="Vorlagen weitergeben"
      hint="Alle eigenen Vorlagen in einer Datei, ohne Angaben zu Personen. Eine andere Behörde prüft beim Laden jede einzeln."
    >
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconPackageExport size={18} aria-hidden />}
          disabled={eigene === 0 || pack.running}
          onClick={() => void pack.run(undefined)}
        >
          Alle eigenen weitergeben
        </Button>
        <Button
          variant="default"
          leftSection={<IconPackageImport size={18} aria-hidden />}
          disabled={unpack.running}
          onClick={() => void unpack.run(undefined)}
        >
          Vorlagen einer anderen Behörde laden
        </Button>
      </Group>
      <TaskProgress
        running={unpack.running}
        fortschritt={unpack.fortschritt}
        onCancel={unpack.cancel}
        text="Die Vorlagen werden geprüft …"
      />
      <ErrorNote error={pack.error ?? unpack.error} />
      <div role="status">
        {typeof pack.value?.datei === 'string' && <FilePathNote path={pack.value.datei} />}
        {unpack.value !== null && <Geladen {...unpack.value} />}
      </div>
    </Section>
  );
}

function Geladen({ behoerde, ergebnisse }: NonNullable<Output<'vorlage.unpack'>>) {
  const done = ergebnisse.filter(({ geladen }) => geladen).length;
  return (
    <Callout
      art={done === ergebnisse.length ? 'erledigt' : 'warnung'}
      title={`${done} von ${ergebnisse.length} Vorlagen geladen${behoerde === null ? '' : `, von ${behoerde}`}`}
    >
      <ul className={classes['befunde']}>
        {ergebnisse.map(({ vorlage, titel, geladen, befunde }) => (
          <li key={vorlage}>
            {titel}: {geladen ? 'geladen und in Kraft' : 'nicht geladen'}
            {befunde.map(({ satz, ort }) => (
              <Text key={satz + (ort ?? '')} size="sm">
                {ort === null ? satz : `${ort}: ${satz}`}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
