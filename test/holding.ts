import { expect } from 'vitest';

/** A sentence that holds this text; the matcher of vitest itself has no type. */
export const holding = (text: string | RegExp): unknown =>
  typeof text === 'string' ? expect.stringContaining(text) : expect.stringMatching(text);
