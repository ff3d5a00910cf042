import { useEffect, useEffectEvent } from 'react';

const SIGNS = ['keydown', 'pointermove', 'pointerdown', 'wheel', 'touchstart'] as const;

/** Calls `onRest` when nobody has touched keyboard or pointer for so many milliseconds, again and again. */
export function useRest(milliseconds: number, onRest: () => void): void {
  const rest = useEffectEvent(onRest);
  useEffect(() => {
    let timer = setTimeout(pause, milliseconds);
    function pause(): void {
      rest();
      timer = setTimeout(pause, milliseconds);
    }
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(pause, milliseconds);
    };
    for (const sign of SIGNS) window.addEventListener(sign, moved, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS) window.removeEventListener(sign, moved);
    };
  }, [milliseconds]);
}
