import { randomUUID } from 'node:crypto';
import type { Output } from '#shared/api/contract.ts';
import {
  isMeldung,
  leseMeldung,
  offeneSpalten,
  type GeleseneMeldung,
  type Spaltenwahl,
} from '#shared/austausch/halbjahr/meldung-lesen.ts';
import { createZuordner, type Zuordnung } from '#shared/austausch/halbjahr/zuordnen.ts';
import { isTabelle, type Tabelle } from '#shared/austausch/tabelle.ts';
import { beruehrt, grenzenOf, halbjahrName } from '#shared/lib/halbjahr.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HostPorts } from '../protocol.ts';
import type { ReadAccess } from '../register/access.ts';
import { refusedAsNull } from './import/lauf.ts';
import { schreibweisenOf, type MeldungId } from './halbjahr-zeilen.ts';

/** A list on its way in: in memory only, until it is taken over or the register is closed. */
export type MeldungLauf = {
  readonly id: string;
  readonly meldung: MeldungId;
  readonly datei: string;
  /** The sheet itself, for the case that somebody says what the columns are. */
  readonly tabelle: Tabelle;
  readonly gelesen: GeleseneMeldung;
};

const DEADLINE_MS = 60_000;
/** So many sheets are looked at for the list. */
const BLAETTER = 6;
const laeufe = new WeakMap<object, MeldungLauf>();

export function keepMeldungLauf(register: object, neu: Omit<MeldungLauf, 'id'>): MeldungLauf {
  const lauf = { ...neu, id: randomUUID() };
  laeufe.set(register, lauf);
  return lauf;
}

/** @throws Refusal when it has been forgotten, e.g. because the register was locked */
export function requireMeldungLauf(register: object | null, id: string): MeldungLauf {
  const lauf = register === null ? undefined : laeufe.get(register);
  if (lauf?.id !== id)
    throw new Refusal(
      'not_found',
      'Diese Liste ist nicht mehr geöffnet. Bitte wählen Sie die Datei noch einmal aus; es wurde nichts übernommen.',
    );
  return lauf;
}

/** Reads the file in the reader process; tells when it wants a password. @throws Refusal with the reader's sentence */
export async function readMeldung(
  host: HostPorts,
  pfad: string,
  kennwort: string,
): Promise<Tabelle | { readonly kennwort: 'noetig' | 'falsch' }> {
  const read = async (blatt: string | null) => {
    const answer = await host.startReader({
      kind: 'tabelle',
      path: pfad,
      input: { blatt, kennwort },
      deadlineMs: DEADLINE_MS,
    });
    if (!answer.ok) throw new Refusal('refused', answer.message);
    if (isTabelle(answer.value)) return answer.value;
    return { kennwort: wishOf(answer.value) };
  };
  const first = await read(null);
  if ('kennwort' in first) return first;
  // The sheets may have been put in another order.
  const erfassung = first.blaetter.find((name) => /erfassung/i.test(name));
  if (erfassung !== undefined) return erfassung === first.blatt ? first : await read(erfassung);
  // A list of the Träger's own may begin with a cover.
  for (const blatt of isMeldung(first) ? [] : first.blaetter.slice(0, BLAETTER)) {
    const other = blatt === first.blatt ? null : await read(blatt).catch(refusedAsNull);
    if (other !== null && !('kennwort' in other) && isMeldung(other)) return other;
  }
  return first;
}

function wishOf(value: unknown): 'noetig' | 'falsch' {
  // `as`: looked at before it is used.
  const { kennwort } = (value ?? {}) as { readonly kennwort?: unknown };
  if (kennwort === 'noetig' || kennwort === 'falsch') return kennwort;
  throw new Error('the reader answered with something else than a table');
}

/** Where no column is known to hold names, nobody is read, and the columns are there to choose from. */
export function leseOderFrage(tabelle: Tabelle, access: ReadAccess, wahl?: Spaltenwahl): GeleseneMeldung {
  const gelesen = leseMeldung(tabelle, access.today, wahl);
  if (gelesen !== null) return gelesen;
  const spalten = offeneSpalten(tabelle);
  if (spalten.length === 0) throw new Refusal('refused', ohneNamenspalte(tabelle));
  return {
    zeilen: [],
    probleme: [],
    kennung: null,
    spalten: wahl === undefined ? spalten : spalten.map((spalte, i) => ({ ...spalte, was: wahl[i] ?? null })),
  };
}

/** @throws Refusal where nobody has said which column holds the names */
export function requireNamenspalte({ tabelle, gelesen }: MeldungLauf): void {
  if (!gelesen.spalten.some(({ was }) => was === 'nachname'))
    throw new Refusal('refused', ohneNamenspalte(tabelle));
}

const ohneNamenspalte = ({ blatt }: Tabelle): string =>
  `Auf dem Blatt „${blatt}“ steht über keiner Spalte, dass darin Namen stehen. Bitte ordnen Sie einer Spalte den Namen zu, oder schreiben Sie „Name“ darüber und wählen Sie die Datei noch einmal aus. Es wurde nichts übernommen.`;

/** Who is meant by each row, as far as it can be said. */
export function ordneZu(
  access: ReadAccess,
  meldung: MeldungId,
  { zeilen }: GeleseneMeldung,
): { readonly angaben: GeleseneMeldung['zeilen'][number]; readonly zuordnung: Zuordnung }[] {
  const personen = access.db
    .prepare<[], Parameters<typeof createZuordner>[0][number]>(
      'SELECT id, programmNr, nachname, vornamen, weitereNamen, geburtsdatum FROM person ORDER BY rowid',
    )
    .all();
  const zuordnen = createZuordner(personen, {
    schreibweisen: schreibweisenOf(access, meldung.traegerId),
    betreut: betreuteOf(access, meldung),
  });
  return zeilen.map((angaben) => ({ angaben, zuordnung: zuordnen(angaben) }));
}

/** Everybody who was in Betreuung there on at least one day of the half-year. */
export function betreuteOf({ tables }: ReadAccess, meldung: MeldungId): ReadonlySet<string> {
  const zeit = grenzenOf(meldung);
  return new Set(
    tables.betreuung
      .select('WHERE traegerId = ?', meldung.traegerId)
      .filter((betreuung) => beruehrt(betreuung, zeit))
      .map(({ personId }) => personId),
  );
}

export function ansichtOf(
  access: ReadAccess,
  { id, datei, meldung, gelesen }: MeldungLauf,
): Output<'halbjahr.assign'> {
  const zugeordnet = ordneZu(access, meldung, gelesen);
  const zahl = (art: Zuordnung['art']) => zugeordnet.filter(({ zuordnung }) => zuordnung.art === art).length;
  return {
    art: 'gelesen',
    lauf: id,
    datei,
    zeilen: gelesen.zeilen.length,
    aktiv: gelesen.zeilen.filter(({ aktiv }) => aktiv === true).length,
    sicher: zahl('sicher'),
    offen: zahl('offen'),
    unbekannt: zahl('unbekannt'),
    probleme: [...gelesen.probleme],
    spalten: [...gelesen.spalten],
    unbekannteSpalten: gelesen.spalten
      .filter(({ kopf, was }) => kopf !== '' && was === null)
      .map(({ kopf }) => kopf),
    warnungen: warnungen(access, meldung, gelesen),
  };
}

function warnungen(
  { tables }: ReadAccess,
  meldung: MeldungId,
  { kennung, zeilen, spalten }: GeleseneMeldung,
): string[] {
  const found: string[] = [];
  if (!spalten.some(({ was }) => was === 'nachname'))
    found.push('Über keiner Spalte steht, dass darin Namen stehen. Bitte sagen Sie unten, welche es ist.');
  else if (zeilen.length === 0) found.push('In dieser Liste steht niemand.');
  if (kennung === null) return found;
  if (kennung.jahr !== meldung.jahr || kennung.halbjahr !== meldung.halbjahr)
    found.push(
      `Die Datei ist die Vorlage für das ${halbjahrName(kennung)}, nicht für das ${halbjahrName(meldung)}.`,
    );
  if (!meldung.traegerId.startsWith(kennung.traeger)) {
    const anderer = tables.traeger.all().find(({ id }) => id.startsWith(kennung.traeger));
    found.push(
      `Die Datei ist die Vorlage für ${anderer === undefined ? 'einen anderen Träger' : `„${anderer.name}“`}.`,
    );
  }
  return found;
}
