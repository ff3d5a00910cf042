import { Button, Group, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { berichtart } from '#shared/domain/programm.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer, useCommand } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { ConfirmInline } from '#renderer/ui/confirm-inline.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { BerichtAnsehen } from './bericht-ansehen.tsx';
import { BerichtForm } from './bericht-form.tsx';
import classes from './programm.module.css';

type Bericht = Output<'programm.berichte'>[number];
type Offen =
  | { readonly art: 'form'; readonly id: string | null }
  | { readonly art: 'ansehen'; readonly id: string };

/** Reports for Rat or Kreistag and for the end of the pilot: own words around protected figures. */
export function BerichtPage({ nav }: { readonly nav: ReactNode }) {
  const { data, error } = useAnswer('programm.berichte', undefined);
  const [offen, setOffen] = useState<Offen | null>(null);
  const close = () => setOffen(null);
  useWiederOffen('programm/bericht/', (rest) => setOffen({ art: 'form', id: rest === 'neu' ? null : rest }));
  useWiederOffen('programm/stellen/', (id) => setOffen({ art: 'ansehen', id }));
  const bericht = offen?.art === 'form' ? (data?.find(({ id }) => id === offen.id) ?? null) : null;
  return (
    <Page
      title="Bericht"
      sub="Für Rat oder Kreistag und zum Ende der Erprobung. Die Zahlen sind geschützt wie im Bündel für den Lenkungskreis; Ihre Worte werden vorher mit dem Register abgeglichen."
    >
      {nav}
      {error !== null && <ErrorNote error={error} />}
      {offen?.art === 'form' && (offen.id === null || bericht !== null) && (
        <BerichtForm
          key={offen.id ?? 'neu'}
          bericht={bericht}
          onClose={close}
          onSaved={(id) => setOffen({ art: 'ansehen', id })}
        />
      )}
      {data === undefined ? (
        error === null && <Loading />
      ) : data.length === 0 ? (
        offen === null && (
          <EmptyState
            title="Noch ist kein Bericht geschrieben"
            actions={<Button onClick={() => setOffen({ art: 'form', id: null })}>Bericht beginnen</Button>}
          >
            Sie schreiben ein paar Absätze, das Programm setzt die geschützten Zahlen des Stichtags dazu. Vor
            dem Schreiben sehen Sie das fertige Papier.
          </EmptyState>
        )
      ) : (
        <>
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden />}
              onClick={() => setOffen({ art: 'form', id: null })}
            >
              Neuer Bericht
            </Button>
          </Group>
          <ul className={classes['fassungen']} aria-label="Berichte">
            {data.map((bericht) => (
              <Zeile key={bericht.id} bericht={bericht} onOpen={setOffen} />
            ))}
          </ul>
        </>
      )}
      {offen?.art === 'ansehen' && <BerichtAnsehen key={offen.id} id={offen.id} />}
    </Page>
  );
}

type ZeileProps = { readonly bericht: Bericht; readonly onOpen: (offen: Offen | null) => void };

function Zeile({ bericht, onOpen }: ZeileProps) {
  const remove = useCommand('programm.removeBericht');
  const { id, titel, art, stichtag } = bericht;
  return (
    <li className={classes['fassung']}>
      <Group justify="space-between">
        <div>
          <Text fw={500}>{titel}</Text>
          <Text size="sm" c="dimmed">
            {berichtart.label(art)}, Stand {formatDatum(stichtag)}
          </Text>
        </div>
        <Group gap="sm">
          <Button size="xs" aria-label={`${titel} ansehen`} onClick={() => onOpen({ art: 'ansehen', id })}>
            Ansehen und schreiben
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={`${titel} bearbeiten`}
            onClick={() => onOpen({ art: 'form', id: bericht.id })}
          >
            Bearbeiten
          </Button>
          <ConfirmInline
            action="Löschen"
            question="Diesen Bericht löschen?"
            yes="Ja, löschen"
            onConfirm={() => {
              onOpen(null);
              remove.mutate({ id });
            }}
          />
        </Group>
      </Group>
      <ErrorNote error={remove.error} />
    </li>
  );
}
