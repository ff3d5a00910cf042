/** Truth of three values as Kleene has it: undefined stands for what nobody knows. */
export type Dreiwertig = boolean | undefined;

/** One true decides; else one unknown leaves it open. */
export function eine(werte: readonly Dreiwertig[]): Dreiwertig {
  if (werte.includes(true)) return true;
  return werte.includes(undefined) ? undefined : false;
}

/** One false decides; else one unknown leaves it open. */
export function alle(werte: readonly Dreiwertig[]): Dreiwertig {
  if (werte.includes(false)) return false;
  return werte.includes(undefined) ? undefined : true;
}

export function nicht(wert: Dreiwertig): Dreiwertig {
  return wert === undefined ? undefined : !wert;
}

/** A question somebody has to answer: null is unknown. */
export function gleich<T>(wert: T | null | undefined, erwartet: T): Dreiwertig {
  return wert === null || wert === undefined ? undefined : wert === erwartet;
}
