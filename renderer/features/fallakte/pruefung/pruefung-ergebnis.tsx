import { useState } from 'react';
import type { Input } from '#shared/api/contract.ts';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { call, CallError } from '#renderer/lib/call.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { Section } from '#renderer/ui/section.tsx';
import shared from '../fallakte.module.css';
import classes from './pruefung.module.css';
import { KriteriumErklaerung } from './kriterium-erklaerung.tsx';
import { matrixOf } from './pruefung-matrix.ts';
import { PruefungTabelle, type Zelle } from './pruefung-tabelle.tsx';

type Props = { readonly ergebnis: FallErgebnis; readonly wann: Input<'pruefung.checkGeschuetzt'> };

/** The matrix with the explanation beside it, and what it leaves to a human. */
export function PruefungErgebnis({ ergebnis, wann }: Props) {
  const [wahl, setWahl] = useState<Zelle | null>(null);
  // Restricted facts are looked at deliberately; they are forgotten when the facts or the day change.
  const [einsicht, setEinsicht] = useState<{ readonly zu: FallErgebnis; readonly voll: FallErgebnis } | null>(
    null,
  );
  const [error, setError] = useState<CallError | null>(null);
  const shown = einsicht?.zu === ergebnis ? einsicht.voll : ergebnis;
  const zeilen = matrixOf(shown);
  const gewaehlt = wahl ?? firstOpen(shown);
  const zeile = zeilen.find(({ id }) => id === gewaehlt.zeile);
  const route = shown.rechtsgrundlagen[gewaehlt.spalte];

  const ansehen = async () => {
    try {
      setEinsicht({ zu: ergebnis, voll: await call('pruefung.checkGeschuetzt', wann) });
    } catch (caught) {
      if (!(caught instanceof CallError)) throw caught;
      setError(caught);
    }
  };
  return (
    <>
      <Section
        title="Voraussetzungen im Einzelnen"
        hint="Zeilen sind Arten von Voraussetzungen, Spalten die Rechtsgrundlagen. Pfeiltasten bewegen, die Begründung steht daneben."
      >
        <ErrorNote error={error} />
        <div className={classes['pruefung']}>
          <PruefungTabelle ergebnis={shown} zeilen={zeilen} gewaehlt={gewaehlt} onWaehle={setWahl} />
          <div
            key={`${gewaehlt.zeile} ${gewaehlt.spalte}`} // a new reason begins at its top
            className={classes['erklaerung']}
            role="region"
            aria-label="Begründung"
            tabIndex={0}
          >
            {zeile !== undefined && route !== undefined && (
              <KriteriumErklaerung
                zeile={zeile.label}
                route={route}
                kriterien={zeile.zellen[gewaehlt.spalte] ?? []}
                onAnsehen={ansehen}
              />
            )}
          </div>
        </div>
      </Section>
      <VonHand ergebnis={shown} />
    </>
  );
}

function VonHand({ ergebnis }: { readonly ergebnis: FallErgebnis }) {
  return (
    <Section title="Was die Prüfung nicht entscheidet">
      <div className={classes['zweiSpalten']}>
        <div>
          <h3 className={shared['klein']}>Das prüft nur ein Mensch</h3>
          <ul className={shared['punkte']}>
            {ergebnis.vonHand.map(({ id, titel, citation }) => (
              <li key={id}>
                <b>{titel}</b>
                <br />
                {citation.inhalt}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3 className={shared['klein']}>In dieser Fassung des Programms noch nicht geprüft</h3>
          <ul className={shared['punkte']}>
            {ergebnis.nichtGeprueft.map(({ id, titel }) => (
              <li key={id}>{titel}</li>
            ))}
          </ul>
        </div>
      </div>
    </Section>
  );
}

/** Where reading begins: the first thing that is not yet settled on the proposed route. */
function firstOpen(ergebnis: FallErgebnis): Zelle {
  const spalte = Math.max(
    0,
    ergebnis.rechtsgrundlagen.findIndex(({ id }) => id === ergebnis.rechtsgrundlage),
  );
  const zeilen = matrixOf(ergebnis);
  const offen = zeilen.find(({ zellen }) =>
    zellen[spalte]?.some(({ zustand }) => zustand !== 'erfuellt' && zustand !== 'nicht_anwendbar'),
  );
  return { zeile: offen?.id ?? zeilen[0]?.id ?? '', spalte };
}
