import type { z } from 'zod';
import type { ErrorCode } from '#shared/lib/error-code.ts';

export type { ErrorCode } from '#shared/lib/error-code.ts';

/**
 * How a use case runs. A *query* is synchronous and cannot write; a *command* is synchronous, one immediate
 * transaction, one log line; a *task* is asynchronous (files, dialogs, keys) and reaches the database through
 * short transactions of its own; an *einsicht* reads restricted fields and writes one log line in the same
 * transaction; an *entwurf* keeps an encrypted draft: no log line, nothing is refetched.
 */
export type Kind = 'query' | 'command' | 'task' | 'einsicht' | 'entwurf';

/** What a user may be given; one person may hold all. */
export const rechte = [
  'lesen',
  'vorpruefen',
  'entscheiden',
  'freigeben',
  'verwalten',
  'datenschutz',
] as const;
/** `offen`: callable while the register is locked or not yet set up. */
export type Right = 'offen' | (typeof rechte)[number];

export type UseCase = {
  readonly kind: Kind;
  readonly right: Right;
  readonly input: z.ZodType;
  readonly output: z.ZodType;
};

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** What the core tells every window unasked. Never holds personal data. */
export type CoreEvent =
  | { readonly kind: 'gesperrt' }
  | { readonly kind: 'geoeffnet' }
  /** The register is about to be locked, in a second at most: hand over what was typed and not yet saved. */
  | { readonly kind: 'vor_sperren' }
  | {
      readonly kind: 'fortschritt';
      readonly callId: number;
      readonly done: number;
      readonly total: number;
      readonly text: string;
    }
  /** Somebody has opened a package in the operating system; it waits to be looked at. Only the name of the file. */
  | { readonly kind: 'paket_gebracht'; readonly name: string }
  | { readonly kind: 'kern_neu_gestartet' };
