/** Closes a switch over a union: a new member does not compile until every switch knows it. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value of type ${typeof value}`);
}

/** For what the compiler cannot see; `why` says how one knows better. Throws a defect, never a refusal. */
export function assertPresent<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`missing value: ${why}`);
  return value;
}
