import { useCallback, useMemo, useState } from 'react';
import type { FallZeile } from '#shared/api/fall.ts';
import { call } from '#renderer/lib/call.ts';
import type { Selection } from '#renderer/ui/data-table.tsx';
import { toAddress, type Ansicht } from './ansicht.ts';

export type Auswahl = {
  readonly table: Selection<FallZeile>;
  /** In the order of the list. */
  readonly ids: readonly string[];
  readonly clear: () => void;
};

/**
 * People chosen in the list. Who stands between two rows is asked of the core, because the window holds only the
 * rows on screen. The choice belongs to the view in which it was made.
 */
export function useAuswahl(ansicht: Ansicht): Auswahl {
  const { filter, sortierung, absteigend } = ansicht;
  // Columns do not change who is shown.
  const key = toAddress({ ...ansicht, spalten: ['name'] });
  const [state, setState] = useState<{ readonly key: string; readonly ids: ReadonlySet<string> }>(() => ({
    key,
    ids: new Set(),
  }));
  const ids = useMemo(() => (state.key === key ? state.ids : new Set<string>()), [state, key]);
  const order = useCallback(
    async () => await call('fall.ids', { filter, sortierung, absteigend }),
    [filter, sortierung, absteigend],
  );
  const choose = useCallback(
    async (change: (all: readonly string[], before: ReadonlySet<string>) => Iterable<string>) => {
      const all = await order();
      setState((before) => {
        const chosen = new Set(change(all, before.key === key ? before.ids : new Set()));
        return { key, ids: new Set(all.filter((id) => chosen.has(id))) };
      });
    },
    [order, key],
  );
  const clear = useCallback(() => setState({ key, ids: new Set() }), [key]);
  return {
    ids: [...ids],
    clear,
    table: {
      isSelected: ({ id }) => ids.has(id),
      count: ids.size,
      onToggle: (index) =>
        void choose((all, before) => {
          const id = all[index];
          if (id === undefined) return before;
          return before.has(id) ? [...before].filter((each) => each !== id) : [...before, id];
        }),
      onRange: (from, to) => void choose((all) => all.slice(Math.min(from, to), Math.max(from, to) + 1)),
      onAll: () => void choose((all) => all),
      onClear: clear,
    },
  };
}
