import { CloseButton, Text } from '@mantine/core';
import { useEffect } from 'react';
import { clearMeldung, useMeldung } from '#renderer/lib/meldung.ts';
import classes from './meldungen.module.css';

/** Long enough to read a sentence twice. */
const SHOWN_MS = 12_000;

/** The sentence of the moment, at the lower edge; it takes no focus and covers nothing that is typed into. */
export function Meldungen() {
  const meldung = useMeldung();
  useEffect(() => {
    if (meldung === null) return undefined;
    const timer = setTimeout(() => clearMeldung(meldung.nr), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [meldung]);
  return (
    <div className={classes['platz']} role="status" aria-live="polite">
      {meldung !== null && (
        <div className={classes['meldung']}>
          <Text size="sm">{meldung.text}</Text>
          <CloseButton size="sm" aria-label="Meldung schließen" onClick={() => clearMeldung(meldung.nr)} />
        </div>
      )}
    </div>
  );
}
