import { Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { proposeInstrument } from '#shared/ablauf/instrument-vorschlag.ts';
import type { FallErgebnis, RechtsgrundlageErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { formatDay } from '#renderer/lib/format.ts';
import { useAnswer } from '#renderer/lib/queries.ts';
import { AmpelBadge } from '#renderer/ui/ampel-badge.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Loading } from '#renderer/ui/loading.tsx';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { Blicke } from './blicke.tsx';
import { Fortschritt } from './fortschritt.tsx';
import { Leiste } from './leiste.tsx';
import type { Lauf, SichtungsFall } from './sichtung-page.tsx';
import { Wege } from './wege.tsx';
import classes from './sichtung.module.css';

type Props = { readonly lauf: Lauf; readonly fall: SichtungsFall };

/** One case on the desk: what to read, what to fill in, and the keys to decide. Nothing else. */
export function FallSichtung({ lauf, fall }: Props) {
  const akte = useAnswer('fall.load', { id: fall.id });
  const check = useAnswer('pruefung.check', { personId: fall.id });
  const [wahl, setWahl] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  const ergebnis = check.data;
  const route = ergebnis === undefined ? null : routeOf(ergebnis, wahl);
  return (
    <div className={classes['tisch']}>
      <Fortschritt lauf={lauf} />
      <div className={classes['lesen']}>
        <header className={classes['kopf']}>
          <div>
            <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
              {fall.name}
            </Title>
            <Text c="dimmed">{eckdaten(fall)}</Text>
            {fall.wiederDaSeit !== null && (
              <Text size="sm">
                Zurückgestellt bis {formatDay(fall.wiederDaSeit)}, liegt jetzt wieder vor.
              </Text>
            )}
          </div>
          <dl className={classes['stand']}>
            <dt>Vorschlag</dt>
            <dd>{ergebnis === undefined ? '' : <VorschlagBadge vorschlag={ergebnis.vorschlag} soft />}</dd>
            {fall.ampel !== 'ungeprueft' && (
              <>
                <dt>{fall.zweiterBlick ? 'Zweiter Blick auf' : 'Bisher'}</dt>
                <dd>
                  <AmpelBadge farbe={fall.ampel} soft />
                </dd>
              </>
            )}
          </dl>
        </header>
        <ErrorNote error={akte.error ?? check.error} />
        {ergebnis === undefined || akte.data === undefined || route === null ? (
          akte.error === null && check.error === null && <Loading text="Der Fall wird geprüft …" />
        ) : (
          <div className={classes['spalten']}>
            <Blicke akte={akte.data} ergebnis={ergebnis} route={route} />
            <Wege akte={akte.data} ergebnis={ergebnis} route={route} onWaehle={setWahl} />
          </div>
        )}
      </div>
      {ergebnis !== undefined && route !== null && (
        <Leiste lauf={lauf} fall={fall} ergebnis={ergebnis} route={route} />
      )}
    </div>
  );
}

function eckdaten({ programmNr, aktenzeichen, gemeinde, duldungBis }: SichtungsFall): string {
  const duldung = duldungBis === null ? null : `Duldung bis ${formatDay(duldungBis)}`;
  return [programmNr, aktenzeichen, gemeinde, duldung].filter((part) => part !== null).join(' · ');
}

/** The route to read: the one chosen, else the one the proposal rests on, else the one with the fewest gaps. */
function routeOf(ergebnis: FallErgebnis, wahl: string | null): RechtsgrundlageErgebnis | null {
  const chosen = ergebnis.rechtsgrundlagen.find(({ id }) => id === wahl);
  return chosen ?? proposeInstrument(ergebnis).route ?? ergebnis.rechtsgrundlagen[0] ?? null;
}
