import { UnstyledButton } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { assertNever } from '#shared/lib/assert.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { FallErgebnis, RechtsgrundlageErgebnis, Zustand } from '#shared/recht/engine/ergebnis.ts';
import { VorschlagBadge } from '#renderer/ui/vorschlag-badge.tsx';
import { ZustandBadge } from '#renderer/ui/zustand-badge.tsx';
import classes from './pruefung.module.css';
import { normOf } from '../rechtsgrundlage-titel.ts';
import { zellstaende, type MatrixZeile, type Zellstand } from './pruefung-matrix.ts';

/** A cell of the matrix: row by id, column by index. */
export type Zelle = { readonly zeile: string; readonly spalte: number };

type Props = {
  readonly ergebnis: FallErgebnis;
  readonly zeilen: readonly MatrixZeile[];
  readonly gewaehlt: Zelle;
  readonly onWaehle: (zelle: Zelle) => void;
};

/** Criteria by Rechtsgrundlage. One stop for the Tab key; arrow keys walk over the cells that hold something. */
export function PruefungTabelle({ ergebnis, zeilen, gewaehlt, onWaehle }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent) => {
    const ziel = neighbour(zeilen, gewaehlt, event.key);
    if (ziel === null) return;
    event.preventDefault();
    onWaehle(ziel);
    table.current?.querySelector<HTMLElement>(`[data-zelle="${ziel.zeile}-${ziel.spalte}"]`)?.focus();
  };
  return (
    <table
      ref={table}
      className={classes['matrix']}
      aria-label="Voraussetzungen nach Rechtsgrundlage"
      onKeyDown={walk}
    >
      <thead>
        <tr>
          <th scope="col">Voraussetzung</th>
          {ergebnis.rechtsgrundlagen.map((route) => (
            <th key={route.id} scope="col">
              <RouteKopf route={route} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {zeilen.map((zeile) => (
          <tr key={zeile.id}>
            <th scope="row">{zeile.label}</th>
            {zeile.zellen.map((kriterien, spalte) => {
              const aktiv = gewaehlt.zeile === zeile.id && gewaehlt.spalte === spalte;
              const route = ergebnis.rechtsgrundlagen[spalte];
              return (
                <td key={route?.id ?? spalte}>
                  {kriterien.length > 0 && (
                    <UnstyledButton
                      className={classes['zelle']}
                      data-zelle={`${zeile.id}-${spalte}`}
                      tabIndex={aktiv ? 0 : -1}
                      aria-pressed={aktiv}
                      onClick={() => onWaehle({ zeile: zeile.id, spalte })}
                    >
                      {zellstaende(kriterien).map((stand) => (
                        <span key={stand.zustand} className={classes['zelleZustand']}>
                          <ZustandBadge zustand={stand.zustand} iconOnly />
                          <span aria-hidden="true">{kurz(stand)}</span>
                        </span>
                      ))}
                    </UnstyledButton>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The state in as few words as a cell has room for; the sign beside it carries the whole label. */
function kurz({ zustand, anzahl, ab }: Zellstand): string {
  const wort = kurzwort(zustand, ab);
  return anzahl === 1 ? wort : `${anzahl} ${wort}`;
}

function kurzwort(zustand: Zustand, ab: Datum | null): string {
  switch (zustand) {
    case 'erfuellt':
      return 'erfüllt';
    case 'offen_ab':
      return ab === null ? 'mit der Zeit' : `ab ${formatDatum(ab)}`;
    case 'offen_handlung':
      return 'durch Handeln';
    case 'nicht_erfuellt':
      return 'nicht erfüllt';
    case 'unbekannt':
      return 'unbekannt';
    case 'nicht_anwendbar':
      return 'entfällt';
    case 'wertung':
      return 'Wertung nötig';
    default:
      return assertNever(zustand);
  }
}

function RouteKopf({ route }: { readonly route: RechtsgrundlageErgebnis }) {
  return (
    <span className={classes['routeKopf']}>
      <span title={route.titel}>{normOf(route.id)}</span>
      <span className={classes['routeErgebnis']}>
        {route.vorschlag === null ? 'von Hand zu prüfen' : <VorschlagBadge vorschlag={route.vorschlag} />}
        {route.fruehestens !== null && <span>ab {formatDatum(route.fruehestens)}</span>}
      </span>
      {route.keine !== null && <span className={classes['routeErgebnis']}>{route.keine}</span>}
    </span>
  );
}

function neighbour(zeilen: readonly MatrixZeile[], { zeile, spalte }: Zelle, key: string): Zelle | null {
  const at = zeilen.findIndex(({ id }) => id === zeile);
  const filled = (row: number, column: number) => (zeilen[row]?.zellen[column]?.length ?? 0) > 0;
  const go = (row: number, column: number): Zelle | null =>
    filled(row, column) ? { zeile: zeilen[row]?.id ?? '', spalte: column } : null;
  const columns = zeilen[0]?.zellen.length ?? 0;
  const search = (
    from: number,
    step: 1 | -1,
    end: number,
    place: (index: number) => Zelle | null,
  ): Zelle | null => {
    for (let index = from + step; index !== end; index += step) {
      const found = place(index);
      if (found !== null) return found;
    }
    return null;
  };
  switch (key) {
    case 'ArrowDown':
      return search(at, 1, zeilen.length, (row) => go(row, spalte));
    case 'ArrowUp':
      return search(at, -1, -1, (row) => go(row, spalte));
    case 'ArrowRight':
      return search(spalte, 1, columns, (column) => go(at, column));
    case 'ArrowLeft':
      return search(spalte, -1, -1, (column) => go(at, column));
    default:
      return null;
  }
}
