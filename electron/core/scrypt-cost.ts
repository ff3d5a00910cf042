/** What one guess costs; within the limits that a key file may state. */
export type ScryptCost = { readonly N: number; readonly r: 8; readonly p: number };

/** 300 to 350 ms and 128 MiB on an old core; stored with each wrap so that it can grow. */
export const SCRYPT: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** The least that a key file may state: for tests, which open hundreds of registers and guard nothing. */
export const LIGHT_SCRYPT: ScryptCost = { ...SCRYPT, N: 2 ** 14 };
