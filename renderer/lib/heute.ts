import { createContext, useContext } from 'react';
import { asDatum, type Datum } from '#shared/lib/datum.ts';

/** The current day as the core sees it, so that window, papers and tests agree. */
export const HeuteContext = createContext<Datum>(asDatum('1970-01-01'));

export function useHeute(): Datum {
  return useContext(HeuteContext);
}
