import { Button, Group, Text } from '@mantine/core';
import type { Input, Output } from '#shared/api/contract.ts';
import { formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { TaskProgress } from '#renderer/ui/task-progress.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { ortOf } from '../ort.ts';
import { AUSGABEN } from './ausgaben.ts';

export type Auftrag = Input<'dokument.preview'>;

/** The paper as it will be written, what it lacks, and the ways to write it. */
export function DokumentVorschau({ auftrag }: { readonly auftrag: Auftrag }) {
  const preview = useAnswer('dokument.preview', auftrag, { keepPrevious: true });
  const write = useTask('dokument.write');
  if (preview.error !== null) return <ErrorNote error={preview.error} />;
  if (preview.data === undefined) return <Loading text="Die Vorschau wird vorbereitet …" />;
  const { titel, html, fehlt, gesperrt, warnung, eigeneVorlage } = preview.data;
  return (
    <>
      {gesperrt !== null && (
        <Callout art="warnung" title="Dieses Papier kann noch nicht geschrieben werden">
          {gesperrt}
        </Callout>
      )}
      {warnung !== null && (
        <Callout art="warnung" title="Auskunftssperre">
          {warnung}
        </Callout>
      )}
      {fehlt.length > 0 && <Luecken fehlt={fehlt} />}
      <Group gap="sm">
        {AUSGABEN.map(({ als, wort, Icon }, index) => (
          <Button
            key={als}
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<Icon size={18} aria-hidden />}
            disabled={gesperrt !== null || write.running}
            onClick={() => void write.run({ ...auftrag, als })}
          >
            {wort}
          </Button>
        ))}
      </Group>
      <TaskProgress
        running={write.running}
        fortschritt={write.fortschritt}
        onCancel={write.cancel}
        text="Das Papier wird geschrieben …"
      />
      <ErrorNote error={write.error} />
      <div role="status">
        {write.value !== null &&
          (write.value.datei === null ? (
            <Text>{write.value.dokumentId === null ? 'Nichts geschrieben.' : 'An den Drucker gegeben.'}</Text>
          ) : (
            <FilePathNote path={write.value.datei} canOpen />
          ))}
      </div>
      {eigeneVorlage !== null && <EigeneVorlage {...eigeneVorlage} />}
      <div className={classes['papier']}>
        <iframe title={`Vorschau: ${titel}`} srcDoc={html} sandbox="" />
      </div>
    </>
  );
}

/** The page is made from the filled Word file; where its lines break, Word alone decides. */
function EigeneVorlage({
  nummer,
  geladenAm,
  ergaenzt,
}: NonNullable<Output<'dokument.preview'>['eigeneVorlage']>) {
  return (
    <>
      <Text size="sm" c="dimmed">
        Eigene Vorlage, Fassung {nummer} vom {formatMoment(geladenAm)}. Der Umbruch kann von Word abweichen.
      </Text>
      {ergaenzt.length > 0 && (
        <Callout art="warnung" title="Ihre Vorlage kennt nicht alles, was dieses Papier sagt">
          Diese Stellen stehen am Ende unter der Ergänzung: {ergaenzt.map((satz) => `„${satz}“`).join(', ')}
        </Callout>
      )}
    </>
  );
}

/** Facts the paper would leave blank, each with its place. */
function Luecken({ fehlt }: { readonly fehlt: Output<'dokument.preview'>['fehlt'] }) {
  const { springe } = useAkte();
  return (
    <Callout title="Bleibt auf dem Papier leer">
      <ul className={classes['punkte']}>
        {fehlt.map(({ label, ort }) => (
          <li key={`${label} ${ort}`}>
            {label}{' '}
            {ortOf(ort) === null ? (
              <Text span c="dimmed">
                ({ort})
              </Text>
            ) : (
              <button type="button" className={classes['textlink']} onClick={() => springe(ort)}>
                ergänzen
              </button>
            )}
          </li>
        ))}
      </ul>
    </Callout>
  );
}
