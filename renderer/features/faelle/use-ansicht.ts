import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { ansicht } from '#shared/api/ansicht.ts';
import { fromAddress, toAddress, type Ansicht } from './ansicht.ts';

/** The view of the list. Null until the program has looked how the list was left. */
export function useAnsicht(): {
  readonly ansicht: Ansicht;
  readonly setAnsicht: (next: Ansicht) => void;
} | null {
  const draft = useDraft('faelle', ansicht);
  const search = useAddress();
  const [, navigate] = useLocation();
  /** `seen`: the address as it was when the view was last taken from it or written to it. */
  const [state, setState] = useState<{ readonly ansicht: Ansicht; readonly seen: string } | null>(null);

  // First look: the address counts; after locking it is bare, then the draft does.
  if (state === null && draft.ready) {
    const remembered = search === '' ? draft.restored?.werte : undefined;
    setState({ ansicht: remembered ?? fromAddress(search), seen: search });
  }
  if (state !== null && search !== state.seen) {
    // Either our own change has arrived, or the global search or going back has changed it.
    const own = search === toAddress(state.ansicht);
    setState({ ansicht: own ? state.ansicht : fromAddress(search), seen: search });
  }

  const address = state === null ? null : toAddress(state.ansicht);
  const shown = state?.ansicht;
  const { keep } = draft;
  useEffect(() => {
    if (address === null || shown === undefined) return;
    // Whoever has left for another room meanwhile is not brought back: the list writes only its own address.
    if (!isHere()) return;
    // At once: whoever opens a file a moment after the last key finds the list as it was.
    navigate(`/faelle?${address}`, { replace: true });
    keep(shown);
    // `shown` changes exactly when its address does.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [address]);

  if (state === null) return null;
  return { ansicht: state.ansicht, setAnsicht: (next) => setState({ ...state, ansicht: next }) };
}

/** The address of this moment, which may be ahead of what React has rendered. */
function isHere(): boolean {
  return ['', '/', '/faelle'].includes(window.location.hash.replace(/^#/, '').split('?')[0] ?? '');
}

/** The query of the address in the form in which we write it; what makes no sense in it falls away. */
function useAddress(): string {
  // Only to hear of changes: what wouter hands over is decoded already, so that `&` in a name would end it.
  useSearch();
  return toAddress(fromAddress(window.location.search));
}
