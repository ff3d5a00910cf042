import { useEffect, type RefObject } from 'react';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, [tabindex="0"]';

/**
 * Nobody loses the focus because a button did its work and went away: what is nearest to the vanished element
 * gets it, the heading where a whole section was exchanged.
 */
export function useFocusGuard(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = page.current;
    if (root === null) return undefined;
    let chain: readonly Element[] = [];
    const remember = (event: FocusEvent) => {
      chain = ancestors(event.target, root);
    };
    const repair = () => {
      if (document.activeElement !== document.body || chain[0]?.isConnected !== false) return;
      const place = chain.find((element) => element.isConnected && target(element) !== null);
      if (place !== undefined) target(place)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(repair);
    root.addEventListener('focusin', remember);
    observer.observe(root, { childList: true, subtree: true });
    return () => {
      root.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [page]);
}

function ancestors(start: EventTarget | null, root: Element): readonly Element[] {
  const chain: Element[] = [];
  for (
    let element = start instanceof Element ? start : null;
    element !== null;
    element = element.parentElement
  ) {
    chain.push(element);
    if (element === root) break;
  }
  return chain;
}

function target(element: Element): HTMLElement | null {
  return (
    element.querySelector<HTMLElement>('[data-abschnitt-titel]') ??
    element.querySelector<HTMLElement>(FOCUSABLE)
  );
}
