import { useEffect, type RefObject } from 'react';
import { z } from 'zod';
import { onCoreEvent } from './bridge.ts';
import { call, CallError } from './call.ts';
import { createDraftWriter } from './draft-writer.ts';
import { hasOpenDrafts } from './use-draft.ts';

const ORT = 'fenster/schreibstelle';
/** How long a form may take to come back, in milliseconds; afterwards nobody expects a jump any more. */
const PATIENCE = 5000;

/** Where somebody was writing: page, field, and the caret in it. Kept like a draft: encrypted, in the register. */
const schreibstelle = z.strictObject({
  weg: z.string().max(500),
  /** Label of the field, and which one of those with this label on the page. */
  feld: z.string().max(300),
  nummer: z.int().min(0),
  von: z.int().min(0).nullable(),
  bis: z.int().min(0).nullable(),
  /** Something typed was not saved: after a crash or a power cut this page is opened again. */
  offen: z.boolean(),
});
type Schreibstelle = z.output<typeof schreibstelle>;
type Feld = HTMLInputElement | HTMLTextAreaElement;

/** After unlocking, a crash or a power cut the same field has the focus and the caret stands where it stood. */
export function useSchreibstelle(
  main: RefObject<HTMLElement | null>,
  [location, navigate]: readonly [string, (to: string, options: { readonly replace: boolean }) => void],
): void {
  useEffect(() => {
    const root = main.current;
    if (root === null) return undefined;
    const writer = createDraftWriter<Schreibstelle>({
      save: (inhalt) => call('entwurf.save', { ort: ORT, inhalt }),
      discard: () => call('entwurf.discard', { ort: ORT }),
    });
    let kept = '';
    const note = () => {
      const active = document.activeElement;
      if (!root.contains(active)) return;
      const stelle = isFeld(active) ? describe(root, active, location) : null;
      const text = JSON.stringify(stelle);
      if (text === kept) return;
      if (stelle !== null) writer.keep(stelle);
      else if (kept !== '' && kept !== 'null') void writer.discard();
      kept = text;
    };
    const events = ['focusin', 'input', 'keyup', 'pointerup'] as const;
    for (const event of events) root.addEventListener(event, note);
    document.addEventListener('selectionchange', note);
    const unhear = onCoreEvent((event) => {
      if (event.kind !== 'vor_sperren') return;
      note();
      void writer.flush();
    });
    return () => {
      for (const event of events) root.removeEventListener(event, note);
      document.removeEventListener('selectionchange', note);
      unhear();
      void writer.flush();
    };
  }, [main, location]);

  // Only once, when the rooms appear: that is after unlocking.
  useEffect(() => {
    const root = main.current;
    const began = location;
    let stop = (): void => undefined;
    void load().then((stelle) => {
      if (stelle === null || root === null) return;
      const fresh = began === '/' || began === '';
      if (stelle.weg !== began && !(fresh && stelle.offen)) return;
      if (stelle.weg !== began) navigate(stelle.weg, { replace: true });
      stop = comeBack(root, stelle);
    });
    return () => stop();
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

function isFeld(element: Element | null): element is Feld {
  return (
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio', 'password', 'file'].includes(element.type))
  );
}

function describe(root: HTMLElement, field: Feld, weg: string): Schreibstelle {
  const feld = labelOf(field);
  const nummer = fieldsNamed(root, feld).indexOf(field);
  const { selectionStart: von, selectionEnd: bis } = field;
  return { weg, feld, nummer: Math.max(0, nummer), von, bis, offen: hasOpenDrafts() };
}

function labelOf(field: Feld): string {
  return (field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? field.placeholder).slice(
    0,
    300,
  );
}

function fieldsNamed(root: HTMLElement, label: string): readonly Feld[] {
  return [...root.querySelectorAll('input, textarea')]
    .filter(isFeld)
    .filter((each) => labelOf(each) === label);
}

/** Waits for the field; whoever touches anything meanwhile is somewhere else already. */
function comeBack(root: HTMLElement, { feld, nummer, von, bis }: Schreibstelle): () => void {
  const end = Date.now() + PATIENCE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    for (const event of ['keydown', 'pointerdown'] as const) document.removeEventListener(event, stop, true);
  };
  const look = () => {
    const field = fieldsNamed(root, feld)[nummer];
    // A form is there a moment before what was typed into it is.
    const complete = field !== undefined && field.value.length >= (bis ?? 0);
    if (field === undefined || (!complete && Date.now() < end - PATIENCE + 1000)) {
      if (Date.now() < end) timer = setTimeout(look, 50);
      else stop();
      return;
    }
    stop();
    field.focus();
    if (von !== null) field.setSelectionRange(von, bis ?? von);
  };
  for (const event of ['keydown', 'pointerdown'] as const) document.addEventListener(event, stop, true);
  look();
  return stop;
}

async function load(): Promise<Schreibstelle | null> {
  try {
    const found = await call('entwurf.load', { ort: ORT });
    return schreibstelle.safeParse(found?.inhalt).data ?? null;
  } catch (error) {
    // Somebody without the right to read has nowhere to come back to.
    if (error instanceof CallError) return null;
    throw error;
  }
}
