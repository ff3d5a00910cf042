import { ask, type Closed, type Gate } from '#shared/ablauf/gate.ts';
import { Refusal } from '#shared/lib/refusal.ts';

/** @throws Refusal with the sentence of the gate if it is closed. The window asks the same gate beforehand. */
export function requireGate<Facts>(gate: Gate<Facts>, facts: Facts): void {
  requireOpen(ask(gate, facts));
}

/** The same for an answer that was already asked for, e.g. the first of several gates. */
export function requireOpen(closed: Closed | null): void {
  if (closed !== null) throw new Refusal('refused', closed.satz);
}
