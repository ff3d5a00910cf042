import type { Schritte } from '#shared/lib/schritte.ts';

/** Longer than this, and others would wait for the core. */
const STUECK_MS = 20;

/** Runs long work to its end and lets the core answer others in between. */
export async function inPieces<T>(schritte: Schritte<T>): Promise<T> {
  let start = performance.now();
  for (;;) {
    const { done, value } = schritte.next();
    if (done === true) return value;
    if (performance.now() - start < STUECK_MS) continue;
    await new Promise((resolve) => setImmediate(resolve));
    start = performance.now();
  }
}
