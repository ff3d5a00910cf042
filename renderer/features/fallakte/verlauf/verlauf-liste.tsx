import { Button, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { VerlaufEintrag } from '#shared/api/fall.ts';
import { asDatum } from '#shared/lib/datum.ts';
import { formatClock, formatLongDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { useAkte } from '../akte-context.tsx';
import classes from '../fallakte.module.css';
import { byDay, inBuendeln, type Buendel } from './verlauf-tage.ts';

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

const FILTER = [
  { value: 'alle', label: 'alles', arten: null },
  {
    value: 'aenderungen',
    label: 'nur Änderungen',
    arten: ['angelegt', 'geaendert', 'entfernt', 'importiert'],
  },
  { value: 'entscheidungen', label: 'nur Entscheidungen', arten: ['entschieden'] },
  { value: 'einsicht', label: 'nur Einsicht und Ausgabe', arten: ['eingesehen', 'ausgegeben'] },
] as const;

/** Who changed, saw or handed out what, and when: the latest day first. */
export function VerlaufListe() {
  const { akte } = useAkte();
  const [limit, setLimit] = useState(SEITE);
  const [filter, setFilter] = useState<string>('alle');
  const answer = useAnswer('fall.verlauf', { id: akte.person.id, limit }, { keepPrevious: true });
  const arten: readonly string[] | null = FILTER.find(({ value }) => value === filter)?.arten ?? null;
  const shown = (answer.data?.eintraege ?? []).filter(({ art }) => arten === null || arten.includes(art));
  return (
    <Stack gap="lg">
      <Select
        label="Zeigen"
        w="16rem"
        data={FILTER.map(({ value, label }) => ({ value, label }))}
        value={filter}
        onChange={(value) => setFilter(value ?? 'alle')}
        allowDeselect={false}
      />
      <ErrorNote error={answer.error} />
      {answer.data === undefined && answer.error === null && <Loading />}
      {answer.data !== undefined && shown.length === 0 && <Text c="dimmed">Noch nichts festgehalten.</Text>}
      {byDay(shown).map(({ tag, eintraege }) => (
        <section key={tag} aria-label={formatLongDay(asDatum(tag))}>
          <h3 className={classes['tag']}>{formatLongDay(asDatum(tag))}</h3>
          <ul className={classes['verlauf']}>
            {inBuendeln(eintraege).map((buendel, index) => (
              <li key={`${buendel[0].am}-${index}`}>
                <time dateTime={buendel[0].am}>{formatClock(buendel[0].am)}</time>
                <Zeile buendel={buendel} />
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

/** One call is one line; what a list brought in at once can be opened. */
function Zeile({ buendel }: { readonly buendel: Buendel }) {
  const [first] = buendel;
  const wer = (
    <span className={classes['verlaufWer']}>
      {worte[first.art]}
      {first.benutzer}
    </span>
  );
  if (buendel.length === 1)
    return (
      <span>
        {first.text}
        {wer}
      </span>
    );
  return (
    <details>
      <summary>{buendel.length} Angaben aus einer Liste</summary>
      <ul className={classes['punkte']}>
        {buendel.map(({ text }, i) => (
          <li key={`${i}-${text}`}>{text}</li>
        ))}
      </ul>
      {wer}
    </details>
  );
}
