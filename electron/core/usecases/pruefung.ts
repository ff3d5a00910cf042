import { deflateRawSync } from 'node:zlib';
import type { Parsed } from '#shared/api/contract.ts';
import type { Fall } from '#shared/domain/fall.ts';
import * as records from '#shared/domain/records.ts';
import { assertPresent } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { FallErgebnis, Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { katalog } from '#shared/recht/regelwerke/katalog.ts';
import { createZeitstrahl } from '#shared/recht/zeitstrahl.ts';
import { fallAm } from '../db/queries/fall-am.ts';
import { loadFall } from '../db/queries/load-fall.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { benutzerName } from './benutzer.ts';
import { keepRahmen, repeatPruefung } from './pruefung-wiederholen.ts';
import { requirePerson } from './person.ts';

const withoutErgebnis = records.pruefung.omit({ ergebnis: true, rahmen: true, katalog: true }).strip();

type Wann = Parsed<'pruefung.check'>;

export const pruefungHandlers: HandlersOf<'pruefung'> = {
  'pruefung.check': (wann, access) => withoutRestricted(checkPerson(access, wann)),
  'pruefung.checkGeschuetzt': (wann, access) => {
    access.note(wann.personId);
    return checkPerson(access, wann);
  },
  'pruefung.zeitstrahl': (wann, access) => {
    const { fall, rahmen } = question(access, wann);
    return createZeitstrahl(fall, rahmen);
  },
  'pruefung.save': (wann, access) => {
    const { fall, rahmen } = question(access, wann);
    const ergebnis = access.check(fall, rahmen);
    const id = access.newId();
    access.save('pruefung', {
      id,
      personId: wann.personId,
      stichtag: ergebnis.stichtag,
      rechtsstand: ergebnis.rechtsstand,
      vorschlag: ergebnis.vorschlag,
      ergebnis: pack(ergebnis),
      katalog,
      rahmen: keepRahmen(rahmen),
      erstelltAm: access.now,
      benutzerId: access.benutzer.id,
    });
    access.note(wann.personId, { pruefung: id });
    return { id };
  },
  'pruefung.list': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.pruefung
      .ofPerson(personId)
      .toReversed()
      .map((p) => ({ ...withoutErgebnis.parse(p), benutzer: benutzerName(access, p.benutzerId) }));
  },
  'pruefung.repeat': ({ id }, access) => repeatPruefung(access, id),
};

/** The whole result takes some 60 kB of sentences that repeat; packed it takes a tenth of that. */
function pack(ergebnis: FallErgebnis): string {
  return deflateRawSync(JSON.stringify(ergebnis)).toString('base64');
}

/** The check of a person, with everything that is restricted. */
export function checkPerson(access: ReadAccess, wann: Wann): FallErgebnis {
  const { fall, rahmen } = question(access, wann);
  return access.check(fall, rahmen);
}

/**
 * What is asked: a Stichtag in the past is checked with the facts as they were known on that day, a later one with
 * today's.
 */
export function question(
  access: ReadAccess,
  { personId, stichtag, rechtsstand }: Wann,
): { fall: Fall; rahmen: Pruefrahmen } {
  requirePerson(access, personId);
  const tag = stichtag ?? access.today;
  const known =
    tag < access.today
      ? fallAm(access.db, personId, tag)
      : assertPresent(loadFall(access.tables, personId), 'the person was just found');
  if (known === null)
    throw new Refusal('not_found', 'An diesem Tag stand die Person noch nicht im Register.');
  return { fall: known, rahmen: rahmenOf(access.tables, tag, rechtsstand ?? tag) };
}

/** Facts and sentences that rest on restricted records are shown on demand only, and each look is logged. */
export function withoutRestricted(ergebnis: FallErgebnis): FallErgebnis {
  return {
    ...ergebnis,
    rechtsgrundlagen: ergebnis.rechtsgrundlagen.map((route) => ({
      ...route,
      kriterien: route.kriterien.map((kriterium) =>
        kriterium.geschuetzt
          ? {
              ...kriterium,
              fakt: '',
              text: 'Beruht auf geschützten Angaben; sie werden nur auf Anforderung gezeigt.',
              handlung: null,
              fragen: [],
              detail: {},
            }
          : kriterium,
      ),
    })),
  };
}
