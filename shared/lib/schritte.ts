/** Long work in short steps: whoever runs it may do something else between them. */
export type Schritte<T> = Generator<undefined, T, undefined>;

/** All at once. */
export function zuEnde<T>(schritte: Schritte<T>): T {
  for (;;) {
    const { done, value } = schritte.next();
    if (done === true) return value;
  }
}
