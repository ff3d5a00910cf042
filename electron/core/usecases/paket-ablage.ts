import { z } from 'zod';
import { gelesen } from '#shared/dokumente/platzhalter/fund.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { checkPaket, type GeprueftesPaket } from '../files/paket-datei.ts';
import type { HostPorts } from '../protocol.ts';

const MAX_LAEUFE = 3;
const DEADLINE_MS = 30_000;

/** Packages that were looked at and not yet switched on: in memory, until the register is closed. */
const laeufe = new WeakMap<object, Map<string, GeprueftesPaket>>();

export function keepPaket(register: object, id: string, paket: GeprueftesPaket): void {
  const eigene = laeufe.get(register) ?? new Map<string, GeprueftesPaket>();
  laeufe.set(register, eigene);
  eigene.set(id, paket);
  const [oldest] = eigene.keys();
  if (eigene.size > MAX_LAEUFE && oldest !== undefined) eigene.delete(oldest);
}

/** @throws Refusal when it has been forgotten, e.g. because the register was locked. */
export function requirePaket({ tresor }: TaskAccess, id: string): GeprueftesPaket {
  const register = tresor.register();
  const paket = register === null ? undefined : laeufe.get(register)?.get(id);
  if (paket === undefined)
    throw new Refusal(
      'not_found',
      'Dieses Paket ist nicht mehr geöffnet. Bitte wählen Sie die Datei noch einmal aus; es wurde nichts übernommen.',
    );
  return paket;
}

/** The reader died or was stopped: whatever the file did to it, it did there. */
const UNLESBAR =
  'Dieses Paket lässt sich nicht lesen; es ist beschädigt oder nicht für dieses Programm gemacht. Es wurde nichts übernommen.';

/**
 * Takes a foreign file apart in the reader process and checks here what is signed.
 * @throws Refusal with one sentence
 */
export async function readPaketDatei(host: HostPorts, pfad: string): Promise<GeprueftesPaket> {
  const answer = await host.startReader({ kind: 'paket', path: pfad, input: null, deadlineMs: DEADLINE_MS });
  if (!answer.ok) throw new Refusal('refused', answer.reason === 'refused' ? answer.message : UNLESBAR);
  const zerlegt = zerlegtSchema.safeParse(answer.value);
  if (!zerlegt.success) throw new Error('the reader answered with something else than a package');
  return checkPaket(zerlegt.data);
}

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
/** The reader is our own program; its answer is looked at all the same, because it has read a foreign file. */
const zerlegtSchema = z.strictObject({
  teile: z.array(z.strictObject({ name: z.string(), bytes })),
  gesetz: z.unknown(),
  vorlagen: z.array(
    z.strictObject({ name: z.string(), gelesen: gelesen.nullable(), satz: z.string().nullable() }),
  ),
});
