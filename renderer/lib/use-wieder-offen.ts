import { useEffect, useRef } from 'react';
import type { Output } from '#shared/api/contract.ts';
import { call, CallError } from './call.ts';

type Gefunden = Output<'entwurf.find'>[number];

/**
 * Opens again the form in which something typed waits: after locking, a crash or a power cut nobody has to find the
 * button first. Asked once, when the page appears; the newest draft counts.
 * @param anfang what the places of these forms begin with, e.g. `gremien/`
 * @param open gets the rest of the place, e.g. the id of the record or `neu`, and what was kept there
 */
export function useWiederOffen(
  anfang: string,
  open: (rest: string, inhalt: Gefunden['inhalt']) => void,
): void {
  const latest = useRef(open);
  useEffect(() => {
    latest.current = open;
  });
  useEffect(() => {
    let gone = false;
    void find(anfang).then((found) => {
      if (found !== undefined && !gone) latest.current(found.ort.slice(anfang.length), found.inhalt);
    });
    return () => {
      gone = true;
    };
  }, [anfang]);
}

async function find(anfang: string): Promise<Gefunden | undefined> {
  try {
    return (await call('entwurf.find', { anfang }))[0];
  } catch (error) {
    // Locked in the same moment: the form stays behind its button, and its draft is kept.
    if (error instanceof CallError) return undefined;
    throw error;
  }
}
