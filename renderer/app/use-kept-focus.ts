import { useEffect } from 'react';

const FOCUSABLE =
  'a[href], button:not(:disabled), input:not([type=hidden], :disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"], h1[tabindex], h2[tabindex]';

/**
 * Nobody loses the focus because of what the program does: a button that works and is closed meanwhile has it again
 * when it opens, and where a button went away with what it belonged to, the nearest thing that stayed gets it.
 * A click beside everything, a field that lets go and a page that is left are no loss.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let chain: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      chain = target instanceof HTMLElement ? ancestorsOf(target) : [];
    };
    const letGo = ({ target, relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null || !(target instanceof HTMLElement)) return;
      // Closed or gone, which shows a moment later: then the element did not let go of itself.
      queueMicrotask(() => {
        if (chain[0] === target && target.isConnected && !target.matches(':disabled')) chain = [];
      });
    };
    const forget = () => {
      chain = [];
    };
    const repair = () => {
      const [last] = chain;
      if (last === undefined || document.activeElement !== document.body) return;
      if (last.isConnected) {
        if (!last.matches(':disabled')) last.focus({ preventScroll: true });
        return;
      }
      // The whole page may be on its way to another: that one looks after the focus itself.
      const place = chain.find((each) => each.isConnected && !each.matches('main, #root, body'));
      place?.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(repair);
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', letGo);
    document.addEventListener('pointerdown', forget);
    observer.observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['disabled'],
    });
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', letGo);
      document.removeEventListener('pointerdown', forget);
    };
  }, []);
}

function ancestorsOf(start: HTMLElement): readonly HTMLElement[] {
  const chain: HTMLElement[] = [];
  for (let each: HTMLElement | null = start; each !== null; each = each.parentElement) chain.push(each);
  return chain;
}
