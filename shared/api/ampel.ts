import { z } from 'zod';
import { absatz } from '#shared/domain/feld.ts';
import * as records from '#shared/domain/records.ts';
import { gateAntwort } from './gate.ts';
import type { UseCase } from './use-case.ts';

/** What a human decides about one person. */
export const entscheidung = records.ampelentscheidung.pick({
  personId: true,
  farbe: true,
  rechtsgrundlage: true,
  grund: true,
  zweiterBlickAm: true,
  rotgrund: true,
  abweichung: true,
  beteiligung: true,
  traegerInformiertAm: true,
  beteiligungGrund: true,
});
/** The same while it is being written: the reason may still be empty. */
export const entscheidungEntwurf = entscheidung.extend({ grund: absatz() });

export const entschieden = z.strictObject({
  id: z.uuid(),
  /** With four eyes: the decision takes effect when a second person confirms it. */
  wartet: z.boolean(),
});

export const ampelApi = {
  /** A colour needs a person, a day and a reason; rot more than that. Never set by the program. */
  'ampel.decide': { kind: 'command', right: 'entscheiden', input: entscheidung, output: entschieden },
  /** Whether a decision could be taken as it stands, and if not, why. */
  'ampel.ask': { kind: 'query', right: 'lesen', input: entscheidungEntwurf, output: gateAntwort },
  'ampel.list': {
    kind: 'query',
    right: 'lesen',
    input: z.strictObject({ personId: z.uuid() }),
    output: z.array(records.ampelentscheidung.extend({ benutzer: z.string() })),
  },
} as const satisfies Record<`ampel.${string}`, UseCase>;
