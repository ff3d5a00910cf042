import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { abweichungsarten, schrittarten, type Abweichungsart } from '#shared/api/halbjahr.ts';
import { formatCount, formatMoment } from '#renderer/lib/format.ts';
import { useAnswer, useCommand, useTask } from '#renderer/lib/queries.ts';
import type { Entwuerfe } from '#renderer/lib/use-entwurf.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FilePathNote } from '#renderer/ui/file-path-note.tsx';
import { FilterChip } from '#renderer/ui/filter-chip.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { HalbjahrAbweichung, type AbweichungZeile } from './halbjahr-abweichung.tsx';
import type { Zeit } from './halbjahr-zeit.ts';
import { Kopiertext } from './kopiertext.tsx';
import { Zahlen } from './zahlen.tsx';

type Abgleich = Output<'halbjahr.abgleich'>;
type Props = {
  readonly zeit: Zeit;
  readonly traegerId: string;
  readonly entwuerfe: Entwuerfe<string>;
};

const AT_ONCE = 20;

/** Both lists side by side: what differs, kind by kind, each with what helps. */
export function HalbjahrAbgleich({ zeit, traegerId, entwuerfe }: Props) {
  const answer = useAnswer('halbjahr.abgleich', { ...zeit, traegerId }, { keepPrevious: true });
  const excel = useTask('halbjahr.writeAbgleich');
  const [alsoDone, setAlsoDone] = useState(false);
  const abgleich = answer.data;
  const file = excel.value?.datei ?? null;
  const done = abgleich?.abweichungen.filter(({ erledigt }) => erledigt).length ?? 0;
  const shown = abgleich?.abweichungen.filter(({ erledigt }) => alsoDone || !erledigt) ?? [];
  const groups = [...Map.groupBy(shown, ({ art }) => art)];
  return (
    <Section
      title="Abgleich mit unserer Liste"
      actions={
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={excel.running}
          onClick={() => void excel.run({ ...zeit, traegerId, ordner: null })}
        >
          Als Excel (bleibt im Haus)
        </Button>
      }
    >
      <ErrorNote error={answer.error} />
      <ErrorNote error={excel.error} />
      {file !== null && <FilePathNote path={file} canOpen />}
      {abgleich === undefined ? (
        answer.error === null && <Loading />
      ) : (
        <Stack gap="lg">
          <Zahlen
            zahlen={[
              { was: 'in beiden Listen', wert: abgleich.inBeiden.length },
              { was: 'noch offen', wert: abgleich.abweichungen.length - done },
              { was: 'bearbeitet', wert: abgleich.schritte.length },
            ]}
          />
          {done > 0 && (
            <Group>
              <FilterChip pressed={alsoDone} count={done} onToggle={() => setAlsoDone(!alsoDone)}>
                Bearbeitete zeigen
              </FilterChip>
            </Group>
          )}
          {groups.length === 0 && <Text>Beide Listen stimmen überein, oder alles ist bearbeitet.</Text>}
          {groups.map(([art, abweichungen]) => (
            <Gruppe
              key={art}
              art={art}
              abweichungen={abweichungen}
              zeit={zeit}
              traegerId={traegerId}
              entwuerfe={entwuerfe}
            />
          ))}
          {abgleich.rueckfrage !== null && (
            <Kopiertext label="Rückfragen an den Träger (ohne Namen)" text={abgleich.rueckfrage} />
          )}
          <Getan schritte={abgleich.schritte} />
        </Stack>
      )}
    </Section>
  );
}

function Gruppe({
  art,
  abweichungen,
  zeit,
  traegerId,
  entwuerfe,
}: Props & { readonly art: Abweichungsart; readonly abweichungen: readonly AbweichungZeile[] }) {
  const [all, setAll] = useState(false);
  const shown = all ? abweichungen : abweichungen.slice(0, AT_ONCE);
  return (
    <section aria-label={abweichungsarten[art]}>
      <Title order={3} size="h4">
        {abweichungsarten[art]}{' '}
        <Text span inherit c="dimmed" fw={400}>
          {abweichungen.length}
        </Text>
      </Title>
      {shown.map((abweichung) => (
        <HalbjahrAbweichung
          key={`${abweichung.zeileId ?? ''}${abweichung.person?.id ?? ''}`}
          abweichung={abweichung}
          zeit={zeit}
          traegerId={traegerId}
          entwuerfe={entwuerfe}
        />
      ))}
      {shown.length < abweichungen.length && (
        <Button variant="subtle" size="xs" onClick={() => setAll(true)}>
          {formatCount(abweichungen.length - shown.length, 'weitere zeigen', 'weitere zeigen')}
        </Button>
      )}
    </section>
  );
}

/** What was done, newest first, each with its way back. */
function Getan({ schritte }: { readonly schritte: Abgleich['schritte'] }) {
  const undo = useCommand('halbjahr.undo');
  if (schritte.length === 0) return null;
  return (
    <section aria-label="Was Sie getan haben">
      <Title order={3} size="h4" mb="xs">
        Was Sie getan haben
      </Title>
      <List listStyleType="none" spacing={6}>
        {schritte.map(({ id, art, wer, text, am, hindernis }) => (
          <List.Item key={id}>
            <Group gap="sm">
              <Text size="sm">
                {formatMoment(am)} · {schrittarten[art]}
                {wer === '' ? '' : `: ${wer}`}
                {text === null ? '' : ` – ${text}`}
              </Text>
              {hindernis === null ? (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  aria-label={`${schrittarten[art]}${wer === '' ? '' : ` bei ${wer}`} zurücknehmen`}
                  loading={undo.isPending && undo.variables.id === id}
                  onClick={() => undo.mutate({ id })}
                >
                  Zurücknehmen
                </Button>
              ) : (
                <Text size="sm" c="dimmed">
                  {hindernis}
                </Text>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
      <ErrorNote error={undo.error} />
    </section>
  );
}
