import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { instrumentart } from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Section } from '#renderer/ui/section.tsx';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { InstrumentForm } from './instrument-form.tsx';

type Art = Output<'instrument.propose'>['art'];

/** Fahrplan or Vereinbarung: what the check suggests, what was agreed, step by step. */
export function Instrument() {
  const { akte } = useAkte();
  const list = useAnswer('instrument.list', { personId: akte.person.id });
  const [neu, setNeu] = useState(false);
  const vorhanden = list.data?.toSorted((a, b) => (b.beginn ?? '').localeCompare(a.beginn ?? '')) ?? [];
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Fehlen Nachweise, hilft ein Integrationsfahrplan. Sind die Voraussetzungen erfüllt und nur noch zu sichern, passt eine Integrationsvereinbarung.">
        Fahrplan und Vereinbarung
      </AbschnittTitel>
      <ErrorNote error={list.error} />
      {list.data === undefined && list.error === null && <Loading />}
      {list.data !== undefined && (
        <div className={classes['stapel']}>
          {(vorhanden.length === 0 || neu) && <Vorschlag onTaken={() => setNeu(false)} />}
          {vorhanden.map((each) => (
            <InstrumentForm key={each.id} instrument={each} />
          ))}
          {vorhanden.length > 0 && !neu && (
            <div>
              <Button variant="default" onClick={() => setNeu(true)}>
                Weiteres vorbereiten
              </Button>
            </div>
          )}
        </div>
      )}
    </Stack>
  );
}

/** The proposal: nothing is saved before somebody takes it over. */
function Vorschlag({ onTaken }: { readonly onTaken: () => void }) {
  const { akte } = useAkte();
  const [art, setArt] = useState<Art | null>(null);
  const answer = useAnswer('instrument.propose', { personId: akte.person.id, art }, { keepPrevious: true });
  const save = useCommand('instrument.save');
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Der Vorschlag wird vorbereitet …" />;
  const { instrument, grund } = answer.data;
  const andere = answer.data.art === 'fahrplan' ? 'vereinbarung' : 'fahrplan';
  return (
    <Section line={false} title={`Vorschlag: ${instrumentart.label(answer.data.art)}`} hint={grund}>
      {instrument.ziel !== null && <Text>{instrument.ziel}</Text>}
      <ol className={classes['punkte']} aria-label="Vorgeschlagene Schritte">
        {instrument.schritte.map(({ id, was, bis }) => (
          <li key={id}>
            {was}
            {bis !== null && (
              <Text span c="dimmed">
                {' '}
                bis {formatDatum(bis)}
              </Text>
            )}
          </li>
        ))}
      </ol>
      {instrument.schritte.length === 0 && (
        <Text c="dimmed">
          Aus der Prüfung ergeben sich zurzeit keine Schritte. Sie können eigene eintragen.
        </Text>
      )}
      <ErrorNote error={save.error} />
      <Group gap="sm">
        <Button loading={save.isPending} onClick={() => save.mutate(instrument, { onSuccess: onTaken })}>
          Übernehmen und bearbeiten
        </Button>
        <Button variant="default" onClick={() => setArt(andere)}>
          Stattdessen {instrumentart.label(andere)}
        </Button>
      </Group>
    </Section>
  );
}
