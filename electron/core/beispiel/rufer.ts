import type { Input, Name, Output } from '#shared/api/contract.ts';

/** Calls a use case by its contract: the command line through the dispatcher, `beispiel.fill` from inside the core. */
export type Rufer = <N extends Name>(name: N, input: Input<N>) => Promise<Output<N>>;
