import type { ErrorCode } from '#shared/api/contract.ts';
import { CallError } from '#renderer/lib/call.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { Callout } from './callout.tsx';

/** An error of a use case, shown where it happened: what happened, that nothing was lost, what to do. */
export function ErrorNote({ error }: { readonly error: Error | null }) {
  if (error === null) return null;
  if (!(error instanceof CallError)) {
    return (
      <Callout art="fehler" title="Das hat nicht geklappt">
        Es wurde nichts geändert. Bitte versuchen Sie es noch einmal.
      </Callout>
    );
  }
  return (
    <Callout art={error.code === 'internal' ? 'fehler' : 'warnung'} title={titleOf(error.code)}>
      {error.message}
    </Callout>
  );
}

function titleOf(code: ErrorCode): string {
  switch (code) {
    case 'locked':
      return 'Das Register ist gesperrt';
    case 'forbidden':
      return 'Dafür fehlt Ihnen das Recht';
    case 'invalid':
      return 'Bitte prüfen Sie die Angaben';
    case 'not_found':
      return 'Nicht gefunden';
    case 'conflict':
      return 'Inzwischen hat sich etwas geändert';
    case 'refused':
      return 'Das geht so nicht';
    case 'cancelled':
      return 'Abgebrochen';
    case 'internal':
      return 'Das hat nicht geklappt';
    default:
      return assertNever(code);
  }
}
