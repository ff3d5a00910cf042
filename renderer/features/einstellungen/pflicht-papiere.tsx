import { Button, Group, Stack, Text } from '@mantine/core';
import { IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import classes from './pflicht-papiere.module.css';

type Papier = Output<'pflicht.list'>[number];

/** Papers the office itself owes under the DSGVO, filled with what is true of program and settings. */
export function PflichtPapiere() {
  const list = useAnswer('pflicht.list', undefined);
  const [blick, setBlick] = useState<Papier | null>(null);
  return (
    <Section
      title="Papiere für Ihre eigenen Pflichten"
      hint="Was das Programm tut und was bei Ihnen eingestellt ist, steht schon darin. Die Linien füllen Sie mit der oder dem Datenschutzbeauftragten aus."
    >
      <ErrorNote error={list.error} />
      <ul className={classes['liste']}>
        {list.data?.map((each) => (
          <li key={each.papier}>
            <div>
              <Text fw={600}>{each.titel}</Text>
              <Text size="sm" c="dimmed">
                {each.wozu}
              </Text>
            </div>
            <Button variant="default" aria-label={`${each.titel} ansehen`} onClick={() => setBlick(each)}>
              Ansehen
            </Button>
          </li>
        ))}
      </ul>
      {blick !== null && <Blick key={blick.papier} papier={blick} onClose={() => setBlick(null)} />}
    </Section>
  );
}

type Props = { readonly papier: Papier; readonly onClose: () => void };

function Blick({ papier: { papier, titel }, onClose }: Props) {
  const vorschau = useAnswer('pflicht.preview', { papier });
  const write = useTask('pflicht.write');
  return (
    <Stack gap="md">
      <Group gap="sm">
        <Button
          leftSection={<IconFileTypeDocx size={18} aria-hidden />}
          loading={write.running}
          onClick={() => void write.run({ papier, als: 'docx' })}
        >
          Als Word-Datei schreiben
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          disabled={write.running}
          onClick={() => void write.run({ papier, als: 'pdf' })}
        >
          Als PDF schreiben
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Vorschau schließen
        </Button>
      </Group>
      <ErrorNote error={write.error ?? vorschau.error} />
      <div role="status">
        {typeof write.value?.datei === 'string' && <FilePathNote path={write.value.datei} canOpen />}
      </div>
      {vorschau.data === undefined && vorschau.error === null && <Loading />}
      {vorschau.data !== undefined && (
        <iframe
          className={classes['papier']}
          title={`Vorschau: ${titel}`}
          srcDoc={vorschau.data.html}
          sandbox=""
        />
      )}
    </Stack>
  );
}
