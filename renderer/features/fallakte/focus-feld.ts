const FOCUSABLE = 'input:not([type=hidden]):not([disabled]), select, textarea, button:not([disabled])';
/** Frames to wait for a form that is still being mounted. */
const PATIENCE = 30;

/**
 * Puts the cursor into the field with this path. Of several rows the first empty one is meant; where the list
 * has no row yet, the button that adds one. Returns the way out for an effect.
 */
export function focusFeld(page: HTMLElement | null, feld: string): () => void {
  let tries = 0;
  let frame = 0;
  const look = () => {
    const place = page === null ? null : placeOf(page, feld);
    const target = place?.matches(FOCUSABLE) === true ? place : place?.querySelector<HTMLElement>(FOCUSABLE);
    if (target) {
      // A group for rare cases is closed while nothing stands in it.
      for (
        let box = target.closest('details');
        box !== null;
        box = box.parentElement?.closest('details') ?? null
      )
        box.open = true;
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    } else if (tries < PATIENCE) {
      tries += 1;
      frame = requestAnimationFrame(look);
    }
  };
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

function placeOf(page: HTMLElement, feld: string): HTMLElement | null {
  const tabelle = feld.split('.')[0] ?? '';
  const all = [...page.querySelectorAll<HTMLElement>(`[data-feld="${CSS.escape(feld)}"]`)];
  return (
    all.find((each) => each.dataset['leer'] === 'true') ??
    all[0] ??
    page.querySelector<HTMLElement>(`[data-tabelle="${CSS.escape(tabelle)}"]`)
  );
}
