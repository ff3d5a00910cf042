import { z } from 'zod';

/**
 * Exactly so many bytes as base64 (33: a point of a curve, compressed). The length of the text alone does not say it: 44 signs may be 31, 32 or 33 bytes,
 * and a tag of the wrong length makes the cipher fall over instead of saying no.
 */
export const bytes = (count: number) =>
  z.base64().refine((text) => Buffer.from(text, 'base64').length === count);
