/** Whatever the stand-in does not model throws when it is used: it never pretends. */
export function notModelled(path: string): never {
  throw new Error(`stand-in: ${path} is not modelled`);
}

/** A name of the module that may be imported but not used. */
export function notModelledPart(path: string): object {
  return new Proxy(function part() {}, {
    get: (_target, key) => (typeof key === 'symbol' ? undefined : notModelledPart(`${path}.${key}`)),
    apply: () => notModelled(`${path}()`),
    construct: () => notModelled(`new ${path}()`),
  });
}

/** An event that listeners can refuse. */
export type StandInEvent<T extends object = object> = T & {
  defaultPrevented: boolean;
  readonly preventDefault: () => void;
};

export function event<T extends object>(content: T): StandInEvent<T> {
  const made = {
    ...content,
    defaultPrevented: false,
    preventDefault: () => {
      made.defaultPrevented = true;
    },
  };
  return made;
}
