import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { useWiederOffen } from '#renderer/lib/use-wieder-offen.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { SubNav } from '#renderer/ui/sub-nav.tsx';
import { Berichte } from './berichte.tsx';
import { Haus } from './haus.tsx';
import { Mittel } from './mittel.tsx';
import { TraegerForm } from './traeger-form.tsx';
import { TraegerList } from './traeger-list.tsx';
import { Wechsel } from './wechsel.tsx';
import { Wechselliste } from './wechselliste.tsx';

const TEILE = [
  { path: '/traeger', name: 'Beratungsstellen' },
  { path: '/traeger/berichte', name: 'Berichte' },
  { path: '/traeger/mittel', name: 'Mittel' },
] as const;

type Props = { readonly teil?: string | undefined; readonly id?: string | undefined };

/** The room of the Träger: who they are and what they offer, what they report, what they get. */
export function TraegerPage({ teil, id }: Props) {
  if (teil === 'wechsel' && id !== undefined) return <Wechsel key={id} traegerId={id} />;
  const part = TEILE.find(({ path }) => path === `/traeger/${teil ?? ''}`)?.path ?? '/traeger';
  return <Raum part={part} />;
}

function Raum({ part }: { readonly part: (typeof TEILE)[number]['path'] }) {
  const answer = useAnswer('traeger.list', undefined);
  const [adding, setAdding] = useState(false);
  useWiederOffen('traeger/angaben/', (rest) => setAdding(rest === 'neu'));
  const traeger = answer.data;
  const da = traeger?.filter(({ ausgeschiedenAm }) => ausgeschiedenAm === null) ?? [];
  return (
    <Page
      title="Träger"
      sub={
        traeger !== undefined &&
        traeger.length > 0 &&
        `${formatCount(da.length, 'Träger', 'Träger')}, ${formatCount(
          traeger.reduce((sum, { betreut }) => sum + betreut, 0),
          'Person wird',
          'Personen werden',
        )} betreut`
      }
      actions={
        part === '/traeger' && (
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
            aria-expanded={adding}
          >
            Neuer Träger
          </Button>
        )
      }
    >
      <SubNav label="Teile von Träger" items={TEILE} current={part} />
      <ErrorNote error={answer.error} />
      {part === '/traeger/berichte' && <Berichte />}
      {part === '/traeger/mittel' && <Mittel />}
      {part === '/traeger' && (
        <>
          {adding && <TraegerForm traeger={null} onClose={() => setAdding(false)} />}
          {traeger === undefined ? (
            <Loading />
          ) : traeger.length === 0 && !adding ? (
            <EmptyState
              title="Noch ist kein Träger eingetragen"
              actions={<Button onClick={() => setAdding(true)}>Neuer Träger</Button>}
            >
              Träger sind die Beratungsstellen, die Menschen im Programm begleiten. Sie stehen auf dem
              Rückmeldebogen zur Wahl. Ohne Träger begleitet Ihre eigene Sozialarbeit; alles andere geht
              trotzdem.
            </EmptyState>
          ) : (
            <TraegerList traeger={traeger} />
          )}
          <Haus />
          <Wechselliste />
        </>
      )}
    </Page>
  );
}
