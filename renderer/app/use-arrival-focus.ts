import { useEffect, type RefObject } from 'react';
import { useLocation } from 'wouter';

/** How long a page may take to show its heading, in milliseconds; afterwards nobody expects a jump any more. */
const PATIENCE = 10_000;

/**
 * Whoever arrives on a page by a click, by Enter in a list or by unlocking finds the focus on its heading, unless
 * something on the page has taken it. Otherwise a screen reader would begin at the top of the window again.
 */
export function useArrivalFocus(main: RefObject<HTMLElement | null>): void {
  const [location] = useLocation();
  // A section of a file is no page of its own: it looks after its focus itself.
  const page = location.split('/').slice(0, 3).join('/');
  useEffect(() => {
    const root = main.current;
    if (root === null) return undefined;
    const observer = new MutationObserver(() => arrive());
    const patience = setTimeout(() => stop(), PATIENCE);
    const stop = () => {
      observer.disconnect();
      clearTimeout(patience);
      document.removeEventListener('focusin', stop);
    };
    const arrive = () => {
      const heading = root.querySelector<HTMLElement>('h1');
      if (heading === null || document.activeElement !== document.body) return;
      stop();
      heading.focus({ preventScroll: true });
    };
    observer.observe(root, { childList: true, subtree: true });
    document.addEventListener('focusin', stop);
    arrive();
    return stop;
  }, [page, main]);
}
