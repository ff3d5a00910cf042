import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
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
import { useEingabe, type Eingabe } from '../eintrag/use-eingabe.ts';
import classes from '../fallakte.module.css';
import { Erinnerungen } from './erinnerungen.tsx';
import { Fassungen } from './fassungen.tsx';
import { InstrumentFest } from './instrument-fest.tsx';
import { InstrumentForm } from './instrument-form.tsx';
import { Ueberpruefungen } from './ueberpruefungen.tsx';
import { Zustimmungen } from './zustimmungen.tsx';

type Art = Output<'instrument.propose'>['art'];

/** Fahrplan or Vereinbarung: what the check suggests, what was agreed, step by step. */
export function Instrument() {
  const { akte } = useAkte();
  const list = useAnswer('instrument.list', { personId: akte.person.id });
  const staende = useAnswer('instrument.stand', { personId: akte.person.id });
  const wahl = useEingabe<Wahl>('formular/instrument', { art: null, wahlgrund: '' });
  const [gewaehlt, setNeu] = useState(false);
  const neu = gewaehlt || wahl.begonnen;
  const vorhanden = list.data?.toSorted((a, b) => (b.beginn ?? '').localeCompare(a.beginn ?? '')) ?? [];
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Fehlen Nachweise, hilft ein Integrationsfahrplan. Sind die Voraussetzungen erfüllt und nur noch zu sichern, passt eine Integrationsvereinbarung.">
        Fahrplan und Vereinbarung
      </AbschnittTitel>
      <ErrorNote error={list.error ?? staende.error} />
      {(list.data === undefined || staende.data === undefined) && list.error === null && <Loading />}
      {list.data !== undefined && staende.data !== undefined && (
        <div className={classes['stapel']}>
          {(vorhanden.length === 0 || neu) && (
            <Vorschlag
              wahl={wahl}
              onTaken={() => {
                wahl.verwerfen();
                setNeu(false);
              }}
            />
          )}
          {vorhanden.map((each) => (
            <EinInstrument
              key={each.id}
              instrument={each}
              stand={staende.data.find(({ id }) => id === each.id) ?? null}
            />
          ))}
          {vorhanden.length > 0 && !neu && (
            <div>
              <Button variant="default" onClick={() => setNeu(true)}>
                Weiteres vorbereiten
              </Button>
            </div>
          )}
          <Erinnerungen />
        </div>
      )}
    </Stack>
  );
}

type EinInstrumentProps = {
  readonly instrument: Output<'instrument.list'>[number];
  /** Null for the moment in which a new one is not known there yet. */
  readonly stand: Output<'instrument.stand'>[number] | null;
};

/** To be changed until a side has agreed, then to be read; below it agreement, reviews and earlier Fassungen. */
function EinInstrument({ instrument, stand }: EinInstrumentProps) {
  return (
    <Stack gap="md">
      {stand === null || stand.festgehalten === null ? (
        <InstrumentForm key={instrument.fassung} instrument={instrument} />
      ) : (
        <InstrumentFest instrument={instrument} stand={stand} />
      )}
      {stand !== null && (
        <>
          <Zustimmungen stand={stand} schritte={instrument.schritte} />
          <Ueberpruefungen instrumentId={instrument.id} vereinbart={stand.stand === 'vereinbart'} />
          <Fassungen stand={stand} />
        </>
      )}
    </Stack>
  );
}

/** The proposal: nothing is saved before somebody takes it over. */
type Wahl = { readonly art: Art | null; readonly wahlgrund: string };
type VorschlagProps = { readonly wahl: Eingabe<Wahl>; readonly onTaken: () => void };

function Vorschlag({ wahl: { werte, change }, onTaken }: VorschlagProps) {
  const { akte } = useAkte();
  const { art, wahlgrund } = werte;
  const answer = useAnswer('instrument.propose', { personId: akte.person.id, art }, { keepPrevious: true });
  const save = useCommand('instrument.save');
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading text="Der Vorschlag wird vorbereitet …" />;
  const { instrument, grund, vorgeschlagen } = answer.data;
  const anders = answer.data.art !== vorgeschlagen;
  const andere = answer.data.art === 'fahrplan' ? 'vereinbarung' : 'fahrplan';
  return (
    <Section
      line={false}
      title={
        anders
          ? `Ihre Wahl: ${instrumentart.label(answer.data.art)}`
          : `Vorschlag: ${instrumentart.label(answer.data.art)}`
      }
      hint={anders ? `Die Prüfung spricht für: ${instrumentart.label(vorgeschlagen)}. ${grund}` : grund}
    >
      {instrument.ziel !== null && <Text>{instrument.ziel}</Text>}
      <ol className={classes['punkte']} aria-label="Vorgeschlagene Schritte">
        {instrument.schritte.map(({ id, was, bis, angebot }) => (
          <li key={id}>
            {was}
            {bis !== null && (
              <Text span c="dimmed">
                {' '}
                bis {formatDatum(bis)}
              </Text>
            )}
            {angebot !== null && (
              <Text size="sm" c="dimmed">
                {angebot}
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
      {anders && (
        <Textarea
          label="Warum anders als vorgeschlagen?"
          description="Das Instrument folgt der Prüfung und nicht der Farbe. Sie können anders wählen; der Grund steht in der Akte."
          autosize
          minRows={2}
          maxLength={500}
          maw="46rem"
          value={wahlgrund}
          onChange={(event) => change({ wahlgrund: event.currentTarget.value })}
        />
      )}
      <ErrorNote error={save.error} />
      <Group gap="sm">
        <Button
          loading={save.isPending}
          disabled={anders && wahlgrund.trim() === ''}
          onClick={() =>
            save.mutate({ ...instrument, wahlgrund: anders ? wahlgrund : null }, { onSuccess: onTaken })
          }
        >
          Übernehmen und bearbeiten
        </Button>
        <Button variant="default" onClick={() => change({ art: andere })}>
          Stattdessen {instrumentart.label(andere)}
        </Button>
      </Group>
    </Section>
  );
}
