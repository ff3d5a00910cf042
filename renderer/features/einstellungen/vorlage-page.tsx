import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload, IconUpload } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Output } from '#shared/api/contract.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { VorlagePalette } from './vorlage-palette.tsx';
import classes from './vorlagen.module.css';

type Props = { readonly vorlage: string };
type Fassung = Output<'vorlage.view'>['fassungen'][number];

/** One paper: save its template, change it in Word, load it back, and go back again. */
export function VorlagePage({ vorlage }: Props) {
  const answer = useAnswer('vorlage.view', { vorlage });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const { titel, wozu, fassung, fassungen } = answer.data;
  const eigene = fassungen.find(({ gilt }) => gilt) ?? null;
  return (
    <>
      <Text size="sm">
        <Link href="/einstellungen/vorlagen">Alle Vorlagen</Link>
      </Text>
      <Section title={titel} hint={wozu} line={false}>
        <Text>
          {eigene === null
            ? 'Dieses Papier schreibt das Programm mit seiner Vorgabe.'
            : `Dieses Papier schreibt Ihre eigene Fassung ${eigene.nummer} vom ${formatMoment(eigene.geladenAm)}, einzeln und in jedem Lauf.`}
          {eigene !== null &&
            vorlage === 'sachstand' &&
            ' Nur das Formular, das die Beratungsstelle ausfüllt, hat immer den Wortlaut der Vorgabe: Sonst ließe es sich nicht wieder einlesen.'}
        </Text>
        {eigene !== null && eigene.fassung < fassung && (
          <Callout art="warnung" title="Die Vorgabe sagt inzwischen etwas anderes">
            Ihre Vorlage entstand aus einer früheren Vorgabe. Bitte vergleichen Sie den Wortlaut und laden Sie
            sie danach noch einmal.
          </Callout>
        )}
        <Aendern vorlage={vorlage} eigene={eigene} />
      </Section>
      <Muster vorlage={vorlage} eigene={eigene} />
      {fassungen.length > 0 && <Fassungen vorlage={vorlage} fassungen={fassungen} />}
      <VorlagePalette vorlage={vorlage} />
    </>
  );
}

function Aendern({ vorlage, eigene }: Props & { readonly eigene: Fassung | null }) {
  const save = useTask('vorlage.export');
  const add = useTask('vorlage.add');
  return (
    <Stack gap="md">
      <ol className={classes['schritte']}>
        <li>
          <Text mb="xs">Als Word-Datei speichern</Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={save.running}
            onClick={() => void save.run({ vorlage, fassungId: eigene?.id ?? null })}
          >
            {eigene === null ? 'Vorgabe speichern' : 'Eigene Fassung speichern'}
          </Button>
        </li>
        <li>
          <Text>In Word ändern</Text>
          <Text size="sm" c="dimmed">
            Wörter in geschweiften Klammern wie {'{nachname}'} bleiben stehen: Dort setzt das Programm die
            Angaben ein.
          </Text>
        </li>
        <li>
          <Text mb="xs">Wieder laden</Text>
          <Button
            leftSection={<IconUpload size={18} aria-hidden />}
            disabled={add.running}
            onClick={() => void add.run({ vorlage })}
          >
            Geänderte Vorlage laden
          </Button>
        </li>
      </ol>
      <TaskProgress
        running={add.running}
        fortschritt={add.fortschritt}
        onCancel={add.cancel}
        text="Die Vorlage wird geprüft …"
      />
      <ErrorNote error={save.error ?? add.error} />
      <div role="status">
        {typeof save.value?.datei === 'string' && <FilePathNote path={save.value.datei} canOpen />}
      </div>
      {add.value !== null && <Ergebnis {...add.value} />}
    </Stack>
  );
}

/** In force, or everything that must be put right with its place. */
function Ergebnis({ nummer, befunde, hinweise }: NonNullable<Output<'vorlage.add'>>) {
  if (nummer !== null)
    return (
      <Callout art="erledigt" title={`Fassung ${nummer} ist in Kraft`}>
        Ab jetzt schreibt das Programm dieses Papier mit Ihrer Vorlage. {hinweise.join(' ')}
      </Callout>
    );
  return (
    <Callout art="fehler" title="Diese Vorlage kann so nicht verwendet werden; nichts wurde ersetzt">
      <ul className={classes['befunde']}>
        {befunde.map(({ satz, ort }) => (
          <li key={satz + (ort ?? '')}>
            {satz}
            {ort !== null && <span className={classes['ort']}>{ort}</span>}
          </li>
        ))}
      </ul>
    </Callout>
  );
}

/** How the paper looks with invented data. */
function Muster({ vorlage, eigene }: Props & { readonly eigene: Fassung | null }) {
  const sample = useAnswer('vorlage.sample', { vorlage, fassungId: eigene?.id ?? null });
  return (
    <Section
      title="So sieht das Papier aus"
      hint={
        eigene === null
          ? 'Mit erfundenen Angaben.'
          : 'Eigene Vorlage mit erfundenen Angaben; der Umbruch kann von Word abweichen.'
      }
    >
      <ErrorNote error={sample.error} />
      {sample.data === undefined ? (
        sample.error === null && <Loading text="Das Papier wird gezeichnet …" />
      ) : (
        <div className={classes['blatt']}>
          <iframe title="Muster des Papiers" srcDoc={sample.data.html} sandbox="" />
        </div>
      )}
    </Section>
  );
}

function Fassungen({ vorlage, fassungen }: Props & { readonly fassungen: readonly Fassung[] }) {
  const activate = useCommand('vorlage.activate');
  const save = useTask('vorlage.export');
  const inKraft = fassungen.some(({ gilt }) => gilt);
  return (
    <Section
      title="Fassungen"
      hint="Frühere Fassungen bleiben: Ein Papier, das mit einer von ihnen geschrieben wurde, lässt sich genauso noch einmal schreiben."
    >
      <div>
        {fassungen.map((each) => (
          <div key={each.id} className={classes['fassung']}>
            <div>
              <Text fw={each.gilt ? 600 : 400}>
                Fassung {each.nummer}
                {each.gilt && ', in Kraft'}
              </Text>
              <Text size="sm" c="dimmed">
                {formatMoment(each.geladenAm)}, {each.benutzer};{' '}
                {formatCount(each.papiere, 'Papier geschrieben', 'Papiere geschrieben')}
              </Text>
            </div>
            <Group gap="xs">
              <Button
                size="xs"
                variant="default"
                aria-label={`Fassung ${each.nummer} als Word-Datei speichern`}
                onClick={() => void save.run({ vorlage, fassungId: each.id })}
              >
                Speichern
              </Button>
              {!each.gilt && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Fassung ${each.nummer} wieder verwenden`}
                  onClick={() => activate.mutate({ vorlage, fassungId: each.id })}
                >
                  Wieder verwenden
                </Button>
              )}
            </Group>
          </div>
        ))}
        <div className={classes['fassung']}>
          <Text fw={inKraft ? 400 : 600}>Vorgabe des Programms{!inKraft && ', in Kraft'}</Text>
          {inKraft && (
            <Button size="xs" variant="default" onClick={() => activate.mutate({ vorlage, fassungId: null })}>
              Zurück zur Vorgabe
            </Button>
          )}
        </div>
      </div>
      <ErrorNote error={activate.error ?? save.error} />
      {typeof save.value?.datei === 'string' && <FilePathNote path={save.value.datei} canOpen />}
    </Section>
  );
}
