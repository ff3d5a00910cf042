import { z } from 'zod';
import type { UseCase } from './use-case.ts';

/** Licence text of one package that ships; `license` is its SPDX id or expression. */
export const lizenz = z.strictObject({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  text: z.string(),
});

export const lizenzApi = {
  /** Everything the program is made of, Bleibeweg itself first. */
  'lizenz.list': { kind: 'query', right: 'lesen', input: z.undefined(), output: z.array(lizenz) },
} as const satisfies Record<`lizenz.${string}`, UseCase>;
