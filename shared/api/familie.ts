import { z } from 'zod';
import * as code from '#shared/domain/codes.ts';
import { familienbild } from '#shared/recht/familie/ergebnis.ts';
import type { UseCase } from './use-case.ts';

export const familieApi = {
  /** Household and linked relatives: own results, who opens a way for whom, what could be carried over. */
  'familie.load': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: familienbild.extend({
      /** The decision of a human in force, by id of the person. */
      entscheidungen: z.record(z.uuid(), code.ampelfarbe.schema.nullable()),
    }),
  },
  /** Enters one proposed fact of another file after a look. */
  'familie.uebernehmen': {
    kind: 'command',
    right: 'vorpruefen',
    input: z.strictObject({ personId: z.uuid(), angehoerigerId: z.uuid(), feld: z.string().max(50) }),
    output: z.undefined(),
  },
} as const satisfies Record<`familie.${string}`, UseCase>;
