import { useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { FallZeile } from '#shared/api/fall.ts';
import { answerOptions, useAnswer } from '#renderer/lib/queries.ts';
import type { Ansicht } from './ansicht.ts';

const PAGE = 100;

/** The rows on screen, fetched in windows of a hundred; the first window stays until the next one is there. */
export function useFallFenster(ansicht: Ansicht) {
  const [range, setRange] = useState({ first: 0, last: 0 });
  const { filter, sortierung, absteigend } = ansicht;
  const input = (page: number) => ({ filter, sortierung, absteigend, offset: page * PAGE, limit: PAGE });
  const start = useAnswer('fall.list', input(0), { keepPrevious: true });
  const lastPage = Math.floor(((start.data?.gesamt ?? 0) - 1) / PAGE);
  const pages = pagesOf(range).filter((page) => page > 0 && page <= lastPage);
  const rest = useQueries({ queries: pages.map((page) => answerOptions('fall.list', input(page))) });

  const rowAt = (index: number): FallZeile | undefined => {
    const page = Math.floor(index / PAGE);
    const rows = page === 0 ? start.data?.zeilen : rest[pages.indexOf(page)]?.data?.zeilen;
    return rows?.[index % PAGE];
  };
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), []);
  return {
    rowAt,
    onRange,
    error: start.error,
    loaded: start.data !== undefined,
    gesamt: start.data?.gesamt ?? 0,
    bestand: start.data?.bestand ?? 0,
    vorschlaegeVeraltet: start.data?.vorschlaegeVeraltet ?? false,
  };
}

/** Pages of the rows on screen and half a page around, so that scrolling meets rows that are there already. */
function pagesOf({ first, last }: { readonly first: number; readonly last: number }): readonly number[] {
  const from = Math.max(0, Math.floor((first - PAGE / 2) / PAGE));
  const to = Math.floor((last + PAGE / 2) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
}
