import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { TraegerForm } from './traeger-form.tsx';
import { TraegerList } from './traeger-list.tsx';

/** Beratungsstellen and what they offer. */
export function TraegerPage() {
  const answer = useAnswer('traeger.list', undefined);
  const [adding, setAdding] = useState(false);
  const traeger = answer.data;
  return (
    <Page
      title="Träger"
      sub={
        traeger !== undefined &&
        traeger.length > 0 &&
        `${formatCount(traeger.length, 'Träger', 'Träger')}, ${formatCount(
          traeger.reduce((sum, { betreut }) => sum + betreut, 0),
          'Person wird',
          'Personen werden',
        )} betreut`
      }
      actions={
        <Button
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => setAdding(true)}
          aria-expanded={adding}
        >
          Neuer Träger
        </Button>
      }
    >
      <ErrorNote error={answer.error} />
      {adding && <TraegerForm traeger={null} onClose={() => setAdding(false)} />}
      {traeger === undefined ? (
        <Loading />
      ) : traeger.length === 0 && !adding ? (
        <EmptyState
          title="Noch ist kein Träger eingetragen"
          actions={<Button onClick={() => setAdding(true)}>Neuer Träger</Button>}
        >
          Träger sind die Beratungsstellen, die Menschen im Programm begleiten. Sie stehen auf dem
          Rückmeldebogen zur Wahl.
        </EmptyState>
      ) : (
        <TraegerList traeger={traeger} />
      )}
    </Page>
  );
}
