/** A gate of the process: one definition that the core enforces and the window explains. It is no criterion of the law. */
export type Gate<Facts> = {
  readonly id: string;
  /** What the gate asks for, in a few words. */
  readonly titel: string;
  /** Where the rule comes from: agreement, statute or the programme. */
  readonly quelle: string;
  /** Why the act cannot happen yet and what to do, one or two German sentences; null if it can. */
  readonly hindernis: (facts: Facts) => string | null;
};

/** A gate that is closed, with its sentence. */
export type Closed = { readonly tor: string; readonly satz: string };

/** The answer of one gate; null if the way is free. */
export function ask<Facts>(gate: Gate<Facts>, facts: Facts): Closed | null {
  const satz = gate.hindernis(facts);
  return satz === null ? null : { tor: gate.id, satz };
}

/** The first gate that is closed: one sentence at a time. */
export function firstClosed(...answers: readonly (Closed | null)[]): Closed | null {
  return answers.find((answer) => answer !== null) ?? null;
}
