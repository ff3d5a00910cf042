import { useEffect, useRef } from 'react';

/**
 * Enter in a search field: opens the first hit of what is typed now, never of the letters before. If the answer is
 * still on its way, Enter waits for it; otherwise somebody who types fast lands in a stranger's file.
 */
export function useEnter<T>(
  { fresh, first }: { readonly fresh: boolean; readonly first: T | undefined },
  open: (hit: T) => void,
): { readonly press: () => void; readonly forget: () => void } {
  const waiting = useRef(false);
  useEffect(() => {
    if (!waiting.current || !fresh) return;
    waiting.current = false;
    if (first !== undefined) open(first);
  }, [fresh, first, open]);
  return {
    press: () => {
      waiting.current = !fresh;
      if (fresh && first !== undefined) open(first);
    },
    forget: () => {
      waiting.current = false;
    },
  };
}
