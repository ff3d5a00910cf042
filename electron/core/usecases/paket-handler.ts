import type { Paketart } from '#shared/domain/paket.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datei } from '../files/zip.ts';
import type { WriteAccess } from '../register/access.ts';

/**
 * What a kind of package does beyond lying in the register. Rules, Leitsätze, words and laws need none: whoever needs
 * them asks which packages count. Templates have to be put where templates are looked for.
 */
export type PaketHandler = {
  /** Sentences about its content. @throws Refusal if a file in it is not what the kind asks for */
  readonly describe: (dateien: readonly Datei[]) => readonly string[];
  /** In the transaction that switches the package on. */
  readonly activate: (access: WriteAccess, paket: RecordOf<'paket'>, dateien: readonly Datei[]) => void;
  /** In the transaction that takes it back. */
  readonly takeBack: (access: WriteAccess, paket: RecordOf<'paket'>) => void;
};

const handlers = new Map<Paketart, PaketHandler>();

/** Called once while the program starts, by the use cases that own the kind. */
export function registerPaketHandler(art: Paketart, handler: PaketHandler): void {
  handlers.set(art, handler);
}

export const paketHandlerOf = (art: Paketart): PaketHandler | null => handlers.get(art) ?? null;
