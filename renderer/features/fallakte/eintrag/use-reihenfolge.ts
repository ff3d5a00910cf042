import { useState } from 'react';

type Row = Readonly<Record<string, unknown>>;

/** Keeps rows where they were first shown, so that nothing jumps while somebody edits; unknown ones come on top. */
export function useReihenfolge<R extends Row>(rows: readonly R[]): readonly R[] {
  const [order, setOrder] = useState<readonly string[]>([]);
  const byId = new Map<string, R>(rows.map((row) => [String(row['id']), row]));
  const fresh = [...byId.keys()].filter((id) => !order.includes(id));
  const next = [...fresh, ...order];
  if (fresh.length > 0) setOrder(next);
  return next.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
