import { z } from 'zod';

/** What a gate answers to the window: the closed gate with its sentence, or null if the way is free. */
export const gateAntwort = z.strictObject({ tor: z.string(), satz: z.string() }).nullable();
