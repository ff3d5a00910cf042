/** An answer comes in: recorded beside earlier ones; the Betreuung begins through the gates it always has. */
import { ausgeschiedenTor } from '#shared/ablauf/ausgeschieden.ts';
import { beginneBetreuung, betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { rueckmeldungFaelligAm, rueckmeldungHindernis } from '#shared/ablauf/rueckmeldung.ts';
import type { Parsed } from '#shared/api/contract.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { assertNever, assertPresent } from '#shared/lib/assert.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { WriteAccess } from '../register/access.ts';
import { requirePerson } from './person.ts';
import { requireGate } from './require-gate.ts';
import { requireVerweis } from './rueckmeldung-lesen.ts';

type Verweis = RecordOf<'verweis'>;
type Eingang = Omit<Parsed<'rueckmeldung.record'>, 'verweisId'>;
type Folge = Pick<RecordOf<'rueckmeldung'>, 'folge' | 'entschiedenAm'>;

export const eingangHandlers: Pick<
  HandlersOf<'rueckmeldung'>,
  'rueckmeldung.record' | 'rueckmeldung.recordSelbst' | 'rueckmeldung.decide'
> = {
  'rueckmeldung.record': ({ verweisId, ...eingang }, access) =>
    record(access, requireVerweis(access, verweisId), eingang),

  'rueckmeldung.recordSelbst': ({ personId, ...eingang }, access) => {
    requirePerson(access, personId);
    return record(
      access,
      openVerweis(access, personId, eingang) ?? ownVerweis(access, personId, eingang),
      eingang,
    );
  },

  'rueckmeldung.decide': ({ rueckmeldungId, neue, am }, access) => {
    const found = access.tables.rueckmeldung.find(rueckmeldungId);
    if (found === null || found.folge !== 'offen')
      throw new Refusal('not_found', 'Diese Entscheidung steht nicht (mehr) aus.');
    if (am > access.today) throw new Refusal('refused', 'Die Entscheidung kann nicht in der Zukunft liegen.');
    if (neue) startBetreuung(access, found, { von: am, gewaehltVon: 'person' });
    access.save('rueckmeldung', { ...found, folge: neue ? 'betreuung' : 'andere', entschiedenAm: am });
    access.note(found.personId, { rueckmeldung: found.id });
    return { protokollNr: access.protokollId };
  },
};

function record(access: WriteAccess, verweis: Verweis, { folge, ...antwort }: Eingang) {
  const { kontaktAm, zurueckAm, traegerId, weiterAnId, ergebnis } = antwort;
  refuse(rueckmeldungHindernis({ ...verweis, kontaktAm, zurueckAm }, access.today));
  for (const id of [traegerId, weiterAnId])
    if (id !== null && access.tables.traeger.find(id) === null)
      throw new Refusal('not_found', 'Diese Beratungsstelle gibt es im Verzeichnis nicht (mehr).');
  if (traegerId === null) refuse('Bitte wählen Sie die Beratungsstelle, von der die Rückmeldung kommt.');
  if (weiterAnId !== null && weiterAnId === traegerId)
    refuse('Eine Beratungsstelle kann nicht an sich selbst weitervermitteln.');
  requireNew(access, verweis, antwort);
  const id = access.newId();
  const { personId } = verweis;
  const outcome = ergebnis === 'aufgenommen' ? follow(access, { personId, traegerId }, folge) : NOTHING;
  access.save('rueckmeldung', { ...antwort, ...outcome, id, personId, verweisId: verweis.id });
  // The referral keeps what came first; what came later stands in its own record.
  access.save('verweis', {
    ...verweis,
    traegerId: verweis.traegerId ?? traegerId,
    kontaktAm: earlier(verweis.kontaktAm, kontaktAm),
    zurueckAm: verweis.zurueckAm ?? zurueckAm,
    rueckweg: verweis.rueckweg ?? antwort.rueckweg,
    kopieAnPerson: verweis.kopieAnPerson ?? antwort.kopieAnPerson,
    bemerkung: verweis.bemerkung ?? antwort.bemerkung,
  });
  const neuerVerweisId =
    ergebnis === 'weitervermittelt' ? passOn(access, verweis, { weiterAnId, zurueckAm }) : null;
  access.note(personId, { verweis: verweis.id, rueckmeldung: id });
  return { protokollNr: access.protokollId, neuerVerweisId };
}

const NOTHING: Folge = { folge: 'keine', entschiedenAm: null };

/** What follows when a Beratungsstelle takes somebody on. With two of them the person decides, nobody else. */
function follow(
  access: WriteAccess,
  { personId, traegerId }: Pick<RecordOf<'rueckmeldung'>, 'personId' | 'traegerId'>,
  folge: Eingang['folge'],
): Folge {
  const laufend = betreuungAm(access.tables.betreuung.ofPerson(personId), access.today);
  const same = laufend?.art === 'traeger' && laufend.traegerId === traegerId;
  const other = laufend !== null && laufend.art !== 'keine' && !same;
  switch (folge.art) {
    case 'beginnt': {
      if (same) return { folge: 'bestaetigt', entschiedenAm: null };
      if (other && folge.gewaehltVon !== 'person')
        refuse(
          'Für diese Person läuft schon eine Betreuung. Zwei gibt es nicht nebeneinander, und wer bleibt, entscheidet die Person. Bitte fragen Sie sie und tragen Sie ihre Entscheidung ein; bis dahin geht „Person entscheidet noch“.',
        );
      startBetreuung(access, { personId, traegerId }, folge);
      return { folge: 'betreuung', entschiedenAm: other ? folge.von : null };
    }
    case 'andere':
      if (!other)
        refuse('Es läuft keine andere Betreuung, für die sich die Person entschieden haben könnte.');
      return { folge: 'andere', entschiedenAm: folge.entschiedenAm };
    case 'offen':
      return { folge: 'offen', entschiedenAm: null };
    case 'keine':
      return NOTHING;
    default:
      return assertNever(folge);
  }
}

function startBetreuung(
  access: WriteAccess,
  { personId, traegerId }: Pick<RecordOf<'rueckmeldung'>, 'personId' | 'traegerId'>,
  { von, gewaehltVon }: Pick<RecordOf<'betreuung'>, 'von' | 'gewaehltVon'>,
): void {
  const neu = { art: 'traeger', traegerId, von, gewaehltVon } as const;
  const traeger = traegerId === null ? null : access.tables.traeger.find(traegerId);
  requireGate(ausgeschiedenTor, { traeger, von });
  const plan = beginneBetreuung(access.tables.betreuung.ofPerson(personId), neu);
  if ('hindernis' in plan) throw new Refusal('refused', plan.hindernis);
  if (plan.ende !== null) {
    const vorige = assertPresent(
      access.tables.betreuung.find(plan.ende.id),
      'the plan names a Betreuung of this person',
    );
    access.save('betreuung', {
      ...vorige,
      bis: plan.ende.bis,
      grund: vorige.grund ?? 'Die Person hat sich für eine andere Beratungsstelle entschieden.',
    });
  }
  access.save('betreuung', { ...neu, id: access.newId(), personId, bis: null, grund: null });
}

/** The Beratungsstelle has sent the person to another one: the month begins anew there. */
function passOn(
  access: WriteAccess,
  verweis: Verweis,
  { weiterAnId, zurueckAm }: Pick<RecordOf<'rueckmeldung'>, 'weiterAnId' | 'zurueckAm'>,
): string | null {
  if (weiterAnId === null) return null;
  const id = access.newId();
  access.save('verweis', {
    ...EMPTY,
    id,
    personId: verweis.personId,
    traegerId: weiterAnId,
    ausgehaendigtAm: zurueckAm,
    faelligAm: rueckmeldungFaelligAm(zurueckAm),
    vorgaengerId: verweis.id,
  });
  return id;
}

/** A referral that waits for its answer: a blank sheet came back instead of the one that was handed over. */
function openVerweis(
  { tables }: WriteAccess,
  personId: string,
  { kontaktAm, zurueckAm }: Eingang,
): Verweis | null {
  return (
    tables.verweis
      .ofPerson(personId)
      .filter((verweis) => verweis.zurueckAm === null && verweis.ausgehaendigtAm <= (kontaktAm ?? zurueckAm))
      .toSorted((a, b) => a.ausgehaendigtAm.localeCompare(b.ausgehaendigtAm))
      .at(-1) ?? null
  );
}

/** Nobody had sent her: the referral begins with the day of the contact. */
function ownVerweis(access: WriteAccess, personId: string, eingang: Eingang): Verweis {
  const am = eingang.kontaktAm ?? eingang.zurueckAm;
  if (am > access.today) refuse('Die Rückmeldung kann nicht in der Zukunft liegen.');
  const verweis: Verweis = {
    ...EMPTY,
    id: access.newId(),
    personId,
    traegerId: eingang.traegerId,
    dokumentId: eingang.dokumentId,
    ausgehaendigtAm: am,
    faelligAm: rueckmeldungFaelligAm(am),
    selbstGekommen: true,
  };
  access.save('verweis', verweis);
  return verweis;
}

export const EMPTY = {
  traegerId: null,
  dokumentId: null,
  kontaktAm: null,
  zurueckAm: null,
  rueckweg: null,
  kopieAnPerson: null,
  selbstGekommen: null,
  bemerkung: null,
  vorgaengerId: null,
} as const;

/** The same paper scanned twice is one answer. */
function requireNew(
  { tables }: WriteAccess,
  verweis: Verweis,
  { traegerId, ergebnis, kontaktAm }: Pick<RecordOf<'rueckmeldung'>, 'traegerId' | 'ergebnis' | 'kontaktAm'>,
): void {
  const twice = tables.rueckmeldung
    .select('WHERE verweisId = ?', verweis.id)
    .some(
      (each) => each.traegerId === traegerId && each.ergebnis === ergebnis && each.kontaktAm === kontaktAm,
    );
  if (twice)
    throw new Refusal(
      'conflict',
      'Diese Rückmeldung ist schon eingetragen. Sie steht im Verlauf des Bogens.',
    );
}

function earlier(a: Datum | null, b: Datum | null): Datum | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}

function refuse(satz: string | null): void {
  if (satz !== null) throw new Refusal('refused', satz);
}
