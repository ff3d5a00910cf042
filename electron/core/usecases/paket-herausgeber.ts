/** Keys of publishers: whose key has signed a package, comparing it once, and blocking it. */
import type { Output } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { GeprueftesPaket } from '../files/paket-datei.ts';
import { fingerprint } from '../files/paket-unterschrift.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';

type Herausgeber = RecordOf<'herausgeber'>;
type Schluessel = NonNullable<Output<'paket.open'>>['schluessel'];

export function describeSchluessel(access: ReadAccess, paket: GeprueftesPaket): Schluessel {
  const own = ownerOf(access, paket.schluessel);
  const others = formerKeys(access, paket);
  const base = {
    fingerabdruck: [...fingerprint(paket.schluessel)],
    name: own?.name ?? paket.kopf.herausgeber,
    bestaetigt: own === null ? null : { am: own.bestaetigtAm, mit: own.bestaetigtMit },
  };
  if (own !== null && own.gesperrtAm !== null)
    return { ...base, stand: 'gesperrt', satz: gesperrt(own, own.gesperrtAm) };
  if (others.length > 0) return { ...base, stand: 'anderer', satz: anderer(paket) };
  if (own === null) return { ...base, stand: 'neu', satz: NEU };
  return { ...base, stand: 'bekannt', satz: umbenannt(own, paket) };
}

/** @throws Refusal, loudly, unless the office knows the key and it is the one of before */
export function requireKnownKey(access: ReadAccess, paket: GeprueftesPaket): Herausgeber {
  const own = ownerOf(access, paket.schluessel);
  const { stand, satz } = describeSchluessel(access, paket);
  if (stand !== 'bekannt' || own === null)
    throw new Refusal('refused', `${satz ?? NEU} Es wurde nichts eingeschaltet.`);
  return own;
}

export function trustKey(
  access: WriteAccess,
  paket: GeprueftesPaket,
  { verglichenMit, ersetzt }: { readonly verglichenMit: string; readonly ersetzt: boolean },
): void {
  const { stand, satz } = describeSchluessel(access, paket);
  if (stand === 'gesperrt') throw new Refusal('refused', satz ?? '');
  if (stand === 'anderer' && !ersetzt) throw new Refusal('refused', satz ?? '');
  const before = formerKeys(access, paket);
  for (const old of before)
    access.save('herausgeber', {
      ...old,
      gesperrtAm: access.today,
      sperrgrund: 'durch einen neuen Schlüssel ersetzt',
    });
  const id = ownerOf(access, paket.schluessel)?.id ?? access.newId();
  access.save('herausgeber', {
    id,
    name: paket.kopf.herausgeber,
    schluessel: paket.schluessel,
    bestaetigtAm: access.today,
    bestaetigtMit: verglichenMit,
    benutzerId: access.benutzer.id,
    gesperrtAm: null,
    sperrgrund: null,
  });
  access.note(null, { herausgeber: id, ersetzt: before.map((old) => old.id) });
}

export function blockKey(access: WriteAccess, id: string, grund: string): void {
  const found = access.tables.herausgeber.find(id);
  if (found === null) throw new Refusal('not_found', 'Diesen Herausgeber kennt das Register nicht.');
  if (found.gesperrtAm !== null) throw new Refusal('conflict', 'Dieser Schlüssel ist schon gesperrt.');
  access.save('herausgeber', { ...found, gesperrtAm: access.today, sperrgrund: grund });
  access.note(null, { herausgeber: id });
}

function ownerOf({ tables }: ReadAccess, schluessel: string): Herausgeber | null {
  return tables.herausgeber.select('WHERE schluessel = ?', schluessel)[0] ?? null;
}

/** Keys in use under the same name, or that signed earlier versions of the same package, and are not this one. */
function formerKeys({ tables }: ReadAccess, { kopf, schluessel }: GeprueftesPaket): readonly Herausgeber[] {
  const signed = new Set(
    tables.paket.select('WHERE kennung = ?', kopf.kennung).map(({ herausgeberId }) => herausgeberId),
  );
  const name = plain(kopf.herausgeber);
  return tables.herausgeber
    .all()
    .filter(
      (each) =>
        each.schluessel !== schluessel &&
        each.gesperrtAm === null &&
        (signed.has(each.id) || plain(each.name) === name),
    );
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

const NEU =
  'Diesen Schlüssel hat noch niemand verglichen. Rufen Sie den Herausgeber unter einer Nummer an, die Sie schon kennen, und vergleichen Sie die Ziffern.';

function gesperrt({ name, sperrgrund }: Herausgeber, am: NonNullable<Herausgeber['gesperrtAm']>): string {
  return `Achtung: Der Schlüssel von „${name}“ ist seit ${formatDatum(am)} gesperrt (${sperrgrund ?? 'ohne Grund'}). Dieses Paket lässt sich nicht einschalten.`;
}

function anderer({ kopf }: GeprueftesPaket): string {
  return `Achtung: Dieses Paket nennt sich „${kopf.herausgeber}“, ist aber mit einem anderen Schlüssel unterschrieben als bisher. Das kann eine Fälschung sein. Rufen Sie den Herausgeber unter der Nummer an, die Sie schon kennen, bevor Sie irgendetwas einschalten.`;
}

function umbenannt({ name }: Herausgeber, { kopf }: GeprueftesPaket): string | null {
  return plain(name) === plain(kopf.herausgeber)
    ? null
    : `Das Paket nennt als Herausgeber „${kopf.herausgeber}“; der Schlüssel gehört „${name}“.`;
}
