import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { VerlaufEintrag } from '#shared/api/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { formatClock, formatLongDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { AbschnittTitel } from '../abschnitt-titel.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { byDay } from './verlauf-tage.ts';

const SEITE = 100;

/** What the sentence itself does not say already. */
const worte: Readonly<Record<VerlaufEintrag['art'], string>> = {
  angelegt: '',
  geaendert: '',
  entfernt: '',
  entschieden: 'entschieden von ',
  eingesehen: 'eingesehen von ',
  ausgegeben: 'ausgegeben von ',
  importiert: 'eingelesen von ',
};

/** Who changed, saw or handed out what, and when: the latest day first. */
export function Verlauf() {
  const { akte } = useAkte();
  const [limit, setLimit] = useState(SEITE);
  const answer = useAnswer('fall.verlauf', { id: akte.person.id, limit }, { keepPrevious: true });
  return (
    <Stack gap="lg">
      <AbschnittTitel sub="Jede Änderung, jede Einsicht in geschützte Angaben und jedes Papier, das hinausging. Geschützte Werte stehen hier nicht.">
        Verlauf
      </AbschnittTitel>
      <ErrorNote error={answer.error} />
      {answer.data === undefined && answer.error === null && <Loading />}
      {answer.data?.eintraege.length === 0 && <Text c="dimmed">Noch nichts festgehalten.</Text>}
      {byDay(answer.data?.eintraege ?? []).map(({ tag, eintraege }) => (
        <section key={tag} aria-label={formatLongDay(asDatum(tag))}>
          <h3 className={classes['tag']}>{formatLongDay(asDatum(tag))}</h3>
          <ul className={classes['verlauf']}>
            {eintraege.map((eintrag, index) => (
              <li key={`${eintrag.am}-${index}`}>
                <time dateTime={eintrag.am}>{formatClock(eintrag.am)}</time>
                <span>
                  {eintrag.text}
                  <span className={classes['verlaufWer']}>
                    {worte[eintrag.art]}
                    {eintrag.benutzer}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {answer.data !== undefined && answer.data.gesamt > answer.data.eintraege.length && limit < 500 && (
        <Button
          variant="default"
          onClick={() => setLimit(Math.min(limit + SEITE, 500))}
          style={{ alignSelf: 'flex-start' }}
        >
          Weitere zeigen ({answer.data.gesamt - answer.data.eintraege.length})
        </Button>
      )}
    </Stack>
  );
}
