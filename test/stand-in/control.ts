import { debuggingPort } from './browser.ts';

/** What a test sends to the stand-in over the channel of its child process. */
export type ControlRequest = { readonly id: number; readonly source: string; readonly argument: unknown };
/** What comes back; the first message carries the port of the browser. */
export type ControlAnswer =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** Tells the test that the browser is there. Without a test there is nobody to tell. */
export function announceReady(): void {
  answer({ kind: 'ready', port: debuggingPort() });
}

/** Runs functions of a test inside the program, with the shape of Playwright's `electronApplication.evaluate`. */
export function takeControl(electron: object): void {
  process.on('message', (request: ControlRequest) => {
    void evaluate(electron, request).then(answer);
  });
}

async function evaluate(electron: object, { id, source, argument }: ControlRequest): Promise<ControlAnswer> {
  try {
    // `as`: the text is a function of the test, which TypeScript has checked where it was written.
    // oxlint-disable-next-line no-eval -- this is what the channel is for; it exists only under a test
    const run = (0, eval)(`(${source})`) as (electron: object, argument: unknown) => unknown;
    return { kind: 'result', id, value: (await run(electron, argument)) ?? null };
  } catch (error) {
    return { kind: 'failure', id, message: String(error) };
  }
}

function answer(message: ControlAnswer): void {
  if (process.connected) process.send?.(message);
}
