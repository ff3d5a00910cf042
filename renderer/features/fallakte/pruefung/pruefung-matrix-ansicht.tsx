import { Text } from '@mantine/core';
import { useState } from 'react';
import type { FallErgebnis } from '#shared/recht/engine/ergebnis.ts';
import type { Einsicht } from './kriterium-angaben.tsx';
import { KriteriumErklaerung } from './kriterium-erklaerung.tsx';
import { matrixOf } from './pruefung-matrix.ts';
import { PruefungTabelle, type Zelle } from './pruefung-tabelle.tsx';
import classes from './wege.module.css';

type Props = { readonly ergebnis: FallErgebnis; readonly einsicht: Einsicht };

/** Every kind of criterion against every route, with the reason of one cell below. */
export function PruefungMatrix({ ergebnis, einsicht }: Props) {
  const [wahl, setWahl] = useState<Zelle | null>(null);
  const zeilen = matrixOf(ergebnis);
  const gewaehlt = wahl ?? firstOpen(ergebnis);
  const zeile = zeilen.find(({ id }) => id === gewaehlt.zeile);
  const route = ergebnis.rechtsgrundlagen[gewaehlt.spalte];
  return (
    <>
      <Text size="sm" c="dimmed" mb="md" maw="42rem">
        Zeilen sind Arten von Voraussetzungen, Spalten die Rechtsgrundlagen. Pfeiltasten bewegen, die
        Begründung der gewählten Zelle steht darunter.
      </Text>
      <div
        className={classes['matrixBreit']}
        // Wider than the window with all routes: the box scrolls, its first column stays.
        role="region"
        aria-label="Tabelle aller Voraussetzungen"
        data-rollt
      >
        <PruefungTabelle ergebnis={ergebnis} zeilen={zeilen} gewaehlt={gewaehlt} onWaehle={setWahl} />
      </div>
      <div
        key={`${gewaehlt.zeile} ${gewaehlt.spalte}`} // a new reason begins at its top
        className={classes['erklaerungUnten']}
        role="region"
        aria-label="Begründung"
        tabIndex={0}
      >
        {zeile !== undefined && route !== undefined && (
          <KriteriumErklaerung
            zeile={zeile.label}
            route={route}
            kriterien={zeile.zellen[gewaehlt.spalte] ?? []}
            einsicht={einsicht}
          />
        )}
      </div>
    </>
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
