import type { ErrorCode } from './error-code.ts';

/**
 * An expected "no": the message is a German sentence that says what happened and what to do.
 * It crosses every border as `{ ok: false, code, message }`; everything else that is thrown is a defect.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
