import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDraft } from '#renderer/lib/use-draft.ts';
import { ansicht, fromAddress, toAddress, type Ansicht } from './ansicht.ts';

const PAUSE = 250;

/** The view of the list. Null until the program has looked how the list was left. */
export function useAnsicht(): {
  readonly ansicht: Ansicht;
  readonly setAnsicht: (next: Ansicht) => void;
} | null {
  const draft = useDraft('faelle', ansicht);
  const search = useSearch();
  const [, navigate] = useLocation();
  const [state, setState] = useState<{ readonly ansicht: Ansicht; readonly address: string } | null>(null);

  // First look: the address counts; after locking it is bare, then the draft does.
  if (state === null && draft.ready) {
    const remembered = search === '' ? draft.restored?.werte : undefined;
    setState({ ansicht: remembered ?? fromAddress(search), address: search });
  }
  // The address was changed from outside, e.g. by the global search or by going back.
  if (state !== null && search !== state.address && search !== toAddress(state.ansicht)) {
    setState({ ansicht: fromAddress(search), address: search });
  }

  const address = state === null ? null : toAddress(state.ansicht);
  const shown = state?.ansicht;
  const { keep } = draft;
  useEffect(() => {
    if (address === null || shown === undefined) return undefined;
    const timer = setTimeout(() => {
      setState({ ansicht: shown, address });
      navigate(`/faelle?${address}`, { replace: true });
      keep(shown);
    }, PAUSE);
    return () => clearTimeout(timer);
    // `shown` changes exactly when its address does.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [address]);

  if (state === null) return null;
  return { ansicht: state.ansicht, setAnsicht: (next) => setState({ ...state, ansicht: next }) };
}
