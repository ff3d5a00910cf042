import { UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { z } from 'zod';
import { fallFilter } from '#shared/api/fall.ts';
import type { Sichtungsauswahl } from '#shared/api/sichtung.ts';
import { formatCount } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import classes from './sichtung.module.css';

type Props = { readonly taste: string; readonly onBegin: (auswahl: Sichtungsauswahl) => void };

/** How the list of Fälle was left: it keeps its view as an encrypted draft. */
const listenansicht = z.object({ filter: fallFilter });

/** The people whom the list shows at the moment, as a round; with a saved view these are the people of the view. */
export function AuswahlAusListe({ taste, onBegin }: Props) {
  const draft = useAnswer('entwurf.load', { ort: 'faelle' });
  const parsed = listenansicht.safeParse(draft.data?.inhalt);
  const filter = parsed.success ? parsed.data.filter : fallFilter.parse({});
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(fallFilter.parse({}));
  const found = useAnswer('fall.list', { filter, limit: 1 }, { enabled: isFiltered });
  const anzahl = found.data?.gesamt ?? 0;
  const begin = () => {
    if (isFiltered && anzahl > 0) onBegin({ art: 'auswahl', name: 'Auswahl aus der Liste', filter });
  };
  useHotkeys([[taste, begin]]);
  return (
    <UnstyledButton
      className={classes['wahlKnopf']}
      disabled={anzahl === 0}
      data-leer={anzahl === 0 || undefined}
      onClick={begin}
    >
      <KeyHint keys={taste} />
      <span>
        <span className={classes['wahlTitel']}>Auswahl aus der Liste</span>
        <span className={classes['wahlText']}>
          Alle, die die Liste der Fälle mit ihren Filtern oder einer gespeicherten Ansicht gerade zeigt.
        </span>
      </span>
      <span className={classes['wahlZahl']}>
        {isFiltered ? formatCount(anzahl, 'Person', 'Personen') : 'nicht gefiltert'}
      </span>
    </UnstyledButton>
  );
}
