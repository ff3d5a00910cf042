import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { fallFilter, type FallFilter } from '#shared/api/fall.ts';
import type { Sichtungsauswahl } from '#shared/api/sichtung.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import classes from './sichtung.module.css';

type Props = {
  /** The digit of the first one. */
  readonly ab: number;
  readonly onBegin: (auswahl: Sichtungsauswahl) => void;
};
type Ansicht = { readonly name: string; readonly text: string; readonly filter: FallFilter };

/** There are nine digits. */
const LAST_KEY = 9;
const EVERYBODY = JSON.stringify(fallFilter.parse({}));

/** Selections of the list as rounds: the one that is on the screen there, and the saved views. */
export function AuswahlAusListe({ ab, onBegin }: Props) {
  const liste = useListenFilter();
  const saved = useAnswer('ansicht.list', undefined).data ?? [];
  const ansichten: readonly Ansicht[] = [
    ...(liste === null
      ? []
      : [
          {
            name: 'Auswahl aus der Liste',
            text: 'So, wie die Liste der Fälle zuletzt gefiltert war.',
            filter: liste,
          },
        ]),
    ...saved.flatMap(({ name, inhalt }) =>
      inhalt === null ? [] : [{ name, text: 'Gespeicherte Ansicht der Liste.', filter: inhalt.filter }],
    ),
  ];
  return ansichten.map((ansicht, index) => (
    <li key={ansicht.name}>
      <AnsichtKnopf
        ansicht={ansicht}
        taste={ab + index <= LAST_KEY ? String(ab + index) : null}
        onBegin={onBegin}
      />
    </li>
  ));
}

type KnopfProps = Pick<Props, 'onBegin'> & { readonly ansicht: Ansicht; readonly taste: string | null };

function AnsichtKnopf({ ansicht: { name, text, filter }, taste, onBegin }: KnopfProps) {
  const found = useAnswer('fall.list', { filter, limit: 1 });
  const anzahl = found.data?.gesamt ?? 0;
  const begin = () => {
    if (anzahl > 0) onBegin({ art: 'auswahl', name, filter });
  };
  useHotkeys(taste === null ? [] : [[taste, begin]]);
  return (
    <UnstyledButton
      className={classes['wahlKnopf']}
      disabled={anzahl === 0}
      data-leer={anzahl === 0 || undefined}
      onClick={begin}
    >
      {taste === null ? <span /> : <KeyHint keys={taste} />}
      <span>
        <span className={classes['wahlTitel']}>{name}</span>
        <span className={classes['wahlText']}>{text}</span>
      </span>
      <span className={classes['wahlZahl']}>{formatCount(anzahl, 'Person', 'Personen')}</span>
    </UnstyledButton>
  );
}

/** How the list keeps its view: as an encrypted draft. */
const listenansicht = z.object({ filter: fallFilter });

/** The filter with which the list was left; null where it showed everybody. Asked anew, because drafts are not announced. */
function useListenFilter(): FallFilter | null {
  const [filter, setFilter] = useState<FallFilter | null>(null);
  useEffect(() => {
    let gone = false;
    const load = async () => {
      try {
        const draft = await call('entwurf.load', { ort: 'faelle' });
        const parsed = listenansicht.safeParse(draft?.inhalt);
        if (gone || !parsed.success || JSON.stringify(parsed.data.filter) === EVERYBODY) return;
        setFilter(parsed.data.filter);
      } catch (error) {
        // Locked meanwhile: the door says so.
        if (!(error instanceof CallError)) throw error;
      }
    };
    void load();
    return () => {
      gone = true;
    };
  }, []);
  return filter;
}
