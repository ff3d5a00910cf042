/** The ledger of releases: what has left, so that everything later is laid beside it. */
import type { Gesamtfreigabe } from '#shared/anonymisierung/zusammenstellen.ts';
import { weitergabeweg } from '#shared/domain/paket.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { zahlenText, type FruehereFreigabe } from './buendel-laden.ts';
import { forgetWeitergabe } from './weitergabe-dateien.ts';

type Eintrag = {
  readonly id: string;
  readonly freigabe: Gesamtfreigabe;
  /** SHA-256 of the file that leaves. */
  readonly summe: string;
  /** The releases it was laid beside. */
  readonly verglichen: readonly FruehereFreigabe[];
  /** What else must still be as it was looked at; throws if it is not. */
  readonly check?: (access: ReadAccess) => void;
};

/**
 * From now on every bundle is compared with this one.
 * @throws Refusal if meanwhile, while its files were made, another one has left that this one was not laid beside
 */
export function enterIntoLedger(
  write: TaskAccess['write'],
  { id, freigabe, summe, verglichen, check }: Eintrag,
): void {
  const { buendel } = freigabe;
  write((access) => {
    const now = access.tables.buendelfreigabe.all();
    const known = new Set(verglichen.map((each) => each.id));
    if (now.length !== known.size || now.some((each) => !known.has(each.id))) throw overtaken();
    check?.(access);
    access.save('buendelfreigabe', {
      id,
      stichtag: buendel.stichtag,
      erstelltAm: access.now,
      benutzerId: access.benutzer.id,
      ...buendel.regeln,
      sha256: summe,
      zahlen: zahlenText(freigabe),
    });
    access.note(null, {
      stichtag: buendel.stichtag,
      schwelle: buendel.schwelle,
      tabellen: buendel.tabellen.length + buendel.kreuze.length,
      bestand: buendel.bestand,
      einzeldaten: buendel.einzeldaten?.zeilen.length ?? 0,
      sha256: summe,
    });
  });
}

export function overtaken(): Refusal {
  return new Refusal(
    'conflict',
    'Die Zahlen oder Texte haben sich seit der Vorschau geändert. Es wurde nichts geschrieben; bitte sehen Sie sich die Vorschau noch einmal an.',
  );
}

/** @throws Refusal once it has been handed over: what somebody else holds cannot be taken out of the comparison */
export function withdrawFromLedger(access: WriteAccess, id: string): void {
  const freigabe = access.tables.buendelfreigabe.find(id);
  if (freigabe === null)
    throw new Refusal('not_found', 'Dieses Bündel steht nicht (mehr) im Verzeichnis der Freigaben.');
  refuseHandedOver(access, freigabe.sha256);
  // What later bundles are not compared with must not leave either.
  forgetWeitergabe(freigabe.sha256);
  access.remove('buendelfreigabe', id);
  access.note(null, { zurueckgenommen: id });
}

function refuseHandedOver({ tables }: ReadAccess, sha256: string): void {
  const [first] = tables.weitergabe.select('WHERE sha256 = ? ORDER BY rowid LIMIT 1', sha256);
  if (first === undefined) return;
  throw new Refusal(
    'refused',
    `Dieses Bündel wurde am ${formatDatum(first.am)} an „${first.empfaenger}“ weitergegeben (${weitergabeweg.label(first.weg)}). Es lässt sich nicht mehr zurücknehmen: Jedes spätere Bündel wird damit verglichen.`,
  );
}
