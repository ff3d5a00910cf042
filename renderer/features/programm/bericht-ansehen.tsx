import { Button, Checkbox, Stack, Text } from '@mantine/core';
import { IconFileTypeDocx } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { useEntwuerfe } from '#renderer/lib/use-entwurf.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { Weitergeben } from '#renderer/ui/weitergeben.tsx';
import { BerichtStelle, stelleKey } from './bericht-stelle.tsx';
import classes from './programm.module.css';

type Ansicht = Output<'programm.bericht'>;

/** The finished paper before it is written, and what in its words still waits for a decision. */
export function BerichtAnsehen({ id }: { readonly id: string }) {
  const { data, error, refetch } = useAnswer('programm.bericht', { id }, { keepPrevious: true });
  const write = useTask('programm.writeBericht');
  if (error !== null) return <ErrorNote error={error} />;
  const release = async () => {
    if (data === undefined) return;
    const done = await write.run({ id, pruefsumme: data.pruefsumme });
    if (done === null) await refetch();
  };
  if (data === undefined) return <Loading text="Die Zahlen werden geschützt und die Worte abgeglichen …" />;
  return (
    <Section title="Der Bericht, wie er hinausgeht">
      {data.offen.length > 0 && <Offen id={id} offen={data.offen} />}
      <div className={classes['papier']}>
        <iframe title="Vorschau: Bericht" srcDoc={data.html} sandbox="" />
      </div>
      {data.hindernis !== null && <Callout art="warnung">{data.hindernis}</Callout>}
      {/* What was seen counts for this paper only. */}
      <Freigabe
        key={data.pruefsumme}
        closed={data.hindernis !== null || write.running}
        onWrite={() => void release()}
      />
      <ErrorNote error={write.error} />
      <div role="status">
        {typeof write.value?.datei === 'string' && (
          <Stack gap="sm">
            <FilePathNote path={write.value.datei} canOpen />
            <Weitergeben datei={write.value.datei} art="anonymisiert" />
          </Stack>
        )}
      </div>
    </Section>
  );
}

const eingabe = z.strictObject({ ersatz: z.string(), grund: z.string() });

function Offen({ id, offen }: { readonly id: string; readonly offen: Ansicht['offen'] }) {
  const entwuerfe = useEntwuerfe(`programm/stellen/${id}`, eingabe);
  return (
    <section aria-label="Stellen, die warten">
      <Stack gap="sm">
        <Text>
          Diese Stellen könnten jemanden erkennen lassen. Bitte ersetzen Sie sie, oder schreiben Sie, warum
          sie stehen bleiben dürfen.
        </Text>
        {offen.map((stelle) => (
          <BerichtStelle key={stelleKey(stelle)} id={id} stelle={stelle} entwuerfe={entwuerfe} />
        ))}
      </Stack>
    </section>
  );
}

function Freigabe({ closed, onWrite }: { readonly closed: boolean; readonly onWrite: () => void }) {
  const [seen, setSeen] = useState(false);
  return (
    <Stack gap="md" align="flex-start">
      <Checkbox
        checked={seen}
        onChange={(event) => setSeen(event.currentTarget.checked)}
        label="Ich habe Zahlen und Worte angesehen und gebe sie frei."
      />
      <Button
        leftSection={<IconFileTypeDocx size={18} aria-hidden />}
        disabled={!seen || closed}
        onClick={onWrite}
      >
        Als Word-Datei schreiben
      </Button>
    </Stack>
  );
}
