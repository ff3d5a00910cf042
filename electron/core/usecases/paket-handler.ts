import type { Paketart } from '#shared/domain/paket.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { GeprueftesPaket } from '../files/paket-datei.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';
import { paketVorlagen } from './paket-vorlagen.ts';

/**
 * What a kind of package does beyond lying in the register. Rules, Leitsätze, words and laws need none: whoever needs
 * them asks which packages count. Templates have to be put where templates are looked for.
 */
export type PaketHandler = {
  /** Whether its content can be used here. @throws Refusal in one sentence */
  readonly check: (task: TaskAccess, paket: GeprueftesPaket) => Promise<void>;
  /** Sentences about its content. */
  readonly describe: (paket: GeprueftesPaket) => readonly string[];
  /** In the transaction that switches the package on. */
  readonly activate: (access: WriteAccess, paket: GeprueftesPaket) => void;
  /** In the transaction that takes it back. */
  readonly takeBack: (access: WriteAccess, paket: RecordOf<'paket'>) => void;
};

/** @throws Refusal for a package that renews the program: it has a page of its own. */
export function artOf({ kopf: { art } }: GeprueftesPaket): Paketart {
  if (art === 'programm')
    throw new Refusal(
      'invalid',
      'Dieses Paket erneuert das Programm selbst. Bitte öffnen Sie es unter „Einstellungen“, „Programm“, „Aktualisierung“. Es wurde nichts übernommen.',
    );
  return art;
}

const handlers: Partial<Record<Paketart, PaketHandler>> = { vorlagen: paketVorlagen };

export const paketHandlerOf = (art: Paketart): PaketHandler | null => handlers[art] ?? null;
