import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { begleitsprache } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { useAnswer, useTask } from '#renderer/lib/queries.ts';
import { Callout } from '#renderer/ui/callout.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Wahl } from '#renderer/ui/wahl.tsx';
import classes from '../fallakte.module.css';
import { AUSGABEN } from './ausgaben.ts';

type Sprache = Output<'begleit.languages'>['sprachen'][number]['sprache'];
const DEUTSCH = 'de';

/** The sheet that explains a paper. It names nobody, so it is neither numbered nor kept. */
export function Erklaerung({ vorlage }: { readonly vorlage: string }) {
  const languages = useAnswer('begleit.languages', { vorlage });
  const [sprache, setSprache] = useState<Sprache | null>(null);
  const preview = useAnswer('begleit.preview', { vorlage, sprache });
  const write = useTask('begleit.write');
  const sprachen = languages.data?.sprachen ?? [];
  return (
    <>
      {sprachen.length === 0 ? (
        <Text size="sm" c="dimmed">
          Einfaches Deutsch. Weitere Sprachen trägt die Verwaltung unter Einstellungen › Sprachen ein.
        </Text>
      ) : (
        <Wahl
          label="Sprache neben dem Deutschen"
          w="18rem"
          options={[
            { value: DEUTSCH, label: 'nur einfaches Deutsch' },
            ...sprachen.map(({ sprache: value, name, veraltet }) => ({
              value,
              label: veraltet ? `${name} (veraltet)` : name,
            })),
          ]}
          allowDeselect={false}
          value={sprache ?? DEUTSCH}
          onChange={(value) => setSprache(begleitsprache.codes.find((code) => code === value) ?? null)}
        />
      )}
      {preview.error !== null && <Callout art="warnung">{preview.error.message}</Callout>}
      {preview.data === undefined && preview.error === null && <Loading />}
      {preview.data !== undefined && preview.error === null && (
        <>
          <Group gap="sm">
            {AUSGABEN.map(({ als, wort, Icon }, index) => (
              <Button
                key={als}
                variant={index === 0 ? 'filled' : 'default'}
                leftSection={<Icon size={18} aria-hidden />}
                disabled={write.running}
                onClick={() => void write.run({ vorlage, sprache, als })}
              >
                {wort}
              </Button>
            ))}
          </Group>
          <ErrorNote error={write.error} />
          <div role="status">
            {write.value?.gedruckt === true && <Text>An den Drucker gegeben.</Text>}
            {typeof write.value?.datei === 'string' && <FilePathNote path={write.value.datei} canOpen />}
          </div>
          <div className={classes['papier']}>
            <iframe title={`Vorschau: ${preview.data.titel}`} srcDoc={preview.data.html} sandbox="" />
          </div>
        </>
      )}
    </>
  );
}
