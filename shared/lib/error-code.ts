/** Codes of refusals; `internal` marks a defect whose details stay in the log. */
export const errorCodes = [
  'locked',
  'forbidden',
  'invalid',
  'not_found',
  'conflict',
  'refused',
  'cancelled',
  'internal',
] as const;
export type ErrorCode = (typeof errorCodes)[number];
