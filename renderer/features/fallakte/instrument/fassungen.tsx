import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { zustimmungsseite } from '#shared/domain/codes.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import fallakte from '../fallakte.module.css';
import { SchritteFest } from './instrument-fest.tsx';
import { InstrumentTeil } from './instrument-teil.tsx';
import classes from './instrument.module.css';

type Stand = Output<'instrument.stand'>[number];

/** Earlier Fassungen: as they were, who had agreed, and what the next one changed. */
export function Fassungen({ stand: { id, frueher } }: { readonly stand: Stand }) {
  const [offen, setOffen] = useState<number | null>(null);
  if (frueher.length === 0) return null;
  return (
    <InstrumentTeil titel="Frühere Fassungen">
      <ul className={classes['punkte']}>
        {frueher.map(({ fassung, am, grund, benutzer }) => (
          <li key={fassung}>
            <Text>
              <Text span fw={500}>
                Fassung {fassung}
              </Text>
              , abgelöst am {formatDatum(am)} von {benutzer}: {grund}
            </Text>
            <Button
              size="xs"
              variant="default"
              my="sm"
              aria-expanded={offen === fassung}
              onClick={() => setOffen(offen === fassung ? null : fassung)}
            >
              {offen === fassung ? `Fassung ${fassung} schließen` : `Fassung ${fassung} lesen`}
            </Button>
            {offen === fassung && <Gelesen instrumentId={id} fassung={fassung} />}
          </li>
        ))}
      </ul>
    </InstrumentTeil>
  );
}

function Gelesen({ instrumentId, fassung }: { readonly instrumentId: string; readonly fassung: number }) {
  const answer = useAnswer('instrument.loadFassung', { instrumentId, fassung });
  if (answer.error !== null) return <ErrorNote error={answer.error} />;
  if (answer.data === undefined) return <Loading />;
  const { inhalt, zustimmungen, geaendert } = answer.data;
  return (
    <div className={classes['formular']}>
      {inhalt.ziel !== null && <Text>{inhalt.ziel}</Text>}
      <SchritteFest schritte={inhalt.schritte} />
      <Text size="sm">
        Zugestimmt haben:{' '}
        {zustimmungen
          .map(
            ({ seite, am, funktion }) =>
              `${zustimmungsseite.label(seite)} am ${formatDatum(am)} (${funktion})`,
          )
          .join(', ')}
      </Text>
      {geaendert.length > 0 && (
        <>
          <Text size="sm" fw={500}>
            Was die nächste Fassung geändert hat
          </Text>
          <ul className={fallakte['punkte']}>
            {geaendert.map((satz) => (
              <li key={satz}>{satz}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
