/** Papers of the loop: handed out to many, written anew, without a person, and the letters of reminder. */
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import { rueckmeldungFaelligAm } from '#shared/ablauf/rueckmeldung.ts';
import { ERINNERUNG_TAGE, erinnerungHindernis } from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import { formatDatum, plusDays } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { Output } from '#shared/api/contract.ts';
import type { HandlersOf, TaskAccess } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { numberPapier, preparePapier, type Numbered } from './dokument-papier.ts';
import { traegerName, weitergabeGesperrt } from './dokument-quelle.ts';
import { requireOffeneAnschrift } from './auskunftssperre.ts';
import { chooseOrdner } from './ordner.ts';
import { requirePerson } from './person.ts';
import { EMPTY } from './rueckmeldung-eingang.ts';
import { requireVerweis } from './rueckmeldung-lesen.ts';
import { personNameOf, runSchreiblauf, type Lauf, type Sendung } from './schreiblauf.ts';

type Ergebnis = Output<'rueckmeldung.issue'>;

export const laufHandlers: Pick<
  HandlersOf<'rueckmeldung'>,
  'rueckmeldung.issue' | 'rueckmeldung.replace' | 'rueckmeldung.writeBlanko' | 'rueckmeldung.remind'
> = {
  'rueckmeldung.issue': async ({ ids, traegerId, einzeln, ordner }, access) =>
    await run(access, ordner, {
      titel: 'Rückmeldebögen',
      dateiname: 'Rueckmeldeboegen',
      ids,
      einzeln,
      reihenfolge: 'nach Namen',
      nameOf: personNameOf,
      prepare: (read, personId) => {
        requireNoLoop(read, personId);
        return sendungOf(read, personId, [draw(read, { vorlage: 'rueckmeldebogen', personId, traegerId })]);
      },
      record: (write, sendungen) => {
        for (const { personId, papiere } of sendungen)
          recordVerweis(write, { personId, traegerId, dokumentId: papiere[0]?.record.id ?? null });
      },
    }),

  'rueckmeldung.replace': async ({ verweisId, grund, ordner }, access) =>
    await run(access, ordner, {
      titel: 'Rückmeldebogen, neu geschrieben',
      dateiname: 'Rueckmeldebogen-neu',
      ids: [verweisId],
      einzeln: false,
      reihenfolge: 'einzeln',
      nameOf: (read, id) => personNameOf(read, read.tables.verweis.find(id)?.personId ?? ''),
      prepare: (read, id) => {
        const { personId, traegerId, zurueckAm } = requireVerweis(read, id);
        if (zurueckAm !== null) throw new Refusal('refused', 'Der Bogen ist schon zurück.');
        const papier = preparePapier(read, order({ vorlage: 'rueckmeldebogen', personId, traegerId }));
        // A copy has a code of its own, even if the paper says the same as before. It replaces one that was written.
        return sendungOf(read, personId, [numberPapier(read, { ...papier, kept: null })]);
      },
      record: (write, sendungen) => {
        for (const { personId, papiere } of sendungen)
          write.save('zweitschrift', {
            id: write.newId(),
            personId,
            verweisId,
            dokumentId: papiere[0]?.record.id ?? null,
            am: write.today,
            grund,
          });
      },
    }),

  'rueckmeldung.writeBlanko': async ({ traegerId, anzahl, ordner }, access) => {
    const sheets = Array.from({ length: anzahl }, (_, i) => String(i));
    return await run(access, ordner, {
      titel: 'Rückmeldebögen ohne Person',
      dateiname: 'Rueckmeldeboegen-blanko',
      ids: sheets,
      einzeln: false,
      reihenfolge: 'fortlaufend',
      nameOf: (_, id) => `Bogen ${Number(id) + 1}`,
      prepare: (read, id) => {
        const papier = preparePapier(read, order({ vorlage: 'rueckmeldebogen', personId: null, traegerId }));
        const daten = { ...(papier.daten as object), stelle: traegerName(read, traegerId) };
        const numbered = numberPapier(read, { ...papier, daten });
        return {
          personId: id,
          programmNr: null,
          sortierung: id,
          an: traegerName(read, traegerId),
          papiere: [numbered],
        };
      },
      record: () => undefined,
    });
  },

  'rueckmeldung.remind': async ({ verweisIds, an, ordner }, access) => {
    const meant = new Map<
      string,
      { readonly verweisId: string; readonly an: 'person' | 'beratungsstelle' }
    >();
    return await run(access, ordner, {
      titel: 'Erinnerungen an die Rückmeldung',
      dateiname: 'Erinnerungen',
      ids: verweisIds,
      einzeln: false,
      reihenfolge: 'nach Namen',
      nameOf: (read, id) => personNameOf(read, read.tables.verweis.find(id)?.personId ?? ''),
      prepare: (read, id) => {
        const verweis = requireVerweis(read, id);
        requireReminder(read, id);
        const { personId, traegerId } = verweis;
        // Without an Einwilligung the Beratungsstelle must not learn from us that somebody was sent to it.
        const toStelle =
          an === 'beratungsstelle' &&
          traegerId !== null &&
          weitergabeGesperrt(read, personId, traegerId) === null;

        const numbered = draw(read, {
          vorlage: 'erinnerung',
          personId,
          traegerId: toStelle ? traegerId : null,
        });
        meant.set(numbered.record.id, { verweisId: id, an: toStelle ? 'beratungsstelle' : 'person' });
        const sendung = sendungOf(read, personId, [numbered]);
        return toStelle
          ? { ...sendung, an: `an ${traegerName(read, traegerId) ?? 'die Beratungsstelle'}` }
          : sendung;
      },
      record: (write, sendungen) => {
        for (const { personId, papiere } of sendungen) {
          const found = meant.get(papiere[0]?.record.id ?? '');
          if (found === undefined) continue;
          write.save('erinnerung', {
            id: write.newId(),
            personId,
            verweisId: found.verweisId,
            dokumentId: papiere[0]?.record.id ?? null,
            an: found.an,
            weg: 'brief',
            am: write.today,
            bis: plusDays(write.today, ERINNERUNG_TAGE),
            bemerkung: null,
          });
        }
      },
    });
  },
};

/** @throws Refusal when nobody is to be reminded now. */
export function requireReminder(access: ReadAccess, verweisId: string): void {
  const erinnerungen = access.tables.erinnerung.select('WHERE verweisId = ?', verweisId);
  const hindernis = erinnerungHindernis(requireVerweis(access, verweisId), erinnerungen, access.today);
  if (hindernis !== null) throw new Refusal('refused', hindernis);
}

/** @throws Refusal while a Rückmeldung is already awaited or a Träger looks after the person. */
export function requireNoLoop(access: ReadAccess, personId: string): void {
  const { tables, today } = access;
  const { lage } = requirePerson(access, personId);
  if (lage === 'ausgetreten') throw new Refusal('refused', 'Die Person ist aus dem Programm ausgetreten.');
  const open = tables.verweis
    .ofPerson(personId)
    .find(({ kontaktAm, zurueckAm }) => kontaktAm === null && zurueckAm === null);
  if (open !== undefined)
    throw new Refusal(
      'refused',
      `Es läuft schon ein Rückmeldebogen, erwartet bis ${formatDatum(open.faelligAm)}. Ging er verloren, schreiben Sie ihn im Rücklauf neu.`,
    );
  const laufend = betreuungAm(tables.betreuung.ofPerson(personId), today);
  if (laufend?.art === 'traeger')
    throw new Refusal(
      'refused',
      `Die Person wird schon betreut (${traegerName(access, laufend.traegerId) ?? 'Träger'}). Ein Wechsel geht in der Fallakte.`,
    );
}

/** Handed over today: the month begins. */
export function recordVerweis(
  write: WriteAccess,
  {
    personId,
    traegerId,
    dokumentId,
  }: { personId: string; traegerId: string | null; dokumentId: string | null },
): void {
  write.save('verweis', {
    ...EMPTY,
    id: write.newId(),
    personId,
    traegerId,
    dokumentId,
    ausgehaendigtAm: write.today,
    faelligAm: rueckmeldungFaelligAm(write.today),
  });
}

type Order = {
  readonly vorlage: string;
  readonly personId: string | null;
  readonly traegerId: string | null;
};
const order = (wish: Order) => ({ ...wish, instrumentId: null, dokumentId: null });

/**
 * The paper with its number. @throws Refusal when a mandatory fact is missing, with the place to enter it.
 * @param gesehen a human has looked at this one and was warned of a protected address
 */
export function draw(access: ReadAccess, wish: Order, gesehen = false): Numbered {
  const papier = preparePapier(access, order(wish));
  if (papier.gesperrt !== null) throw new Refusal('refused', papier.gesperrt);
  const numbered = numberPapier(access, papier);
  if (!gesehen) requireOffeneAnschrift(access, { ...papier, ...numbered });
  return numbered;
}

export function sendungOf(access: ReadAccess, personId: string, papiere: readonly Numbered[]): Sendung {
  const { programmNr } = requirePerson(access, personId);
  return { personId, programmNr, sortierung: personNameOf(access, personId), an: null, papiere };
}

async function run(access: TaskAccess, ordner: string | null, lauf: Omit<Lauf, 'ordner'>): Promise<Ergebnis> {
  const ziel = await chooseOrdner(access.host, { ordner, title: `Ordner: ${lauf.titel}` });
  if (ziel === null)
    return {
      ordner: null,
      datei: null,
      protokollNr: null,
      geschrieben: 0,
      seiten: 0,
      ausgelassen: [],
      ausgelassenGesamt: 0,
    };
  return toErgebnis(await runSchreiblauf(access, { ...lauf, ordner: ziel }));
}

const NAMED = 100;

export function toErgebnis({ ausgelassen, ...rest }: Awaited<ReturnType<typeof runSchreiblauf>>): Ergebnis {
  return {
    ...rest,
    ausgelassen: ausgelassen.slice(0, NAMED).map((each) => ({ ...each })),
    ausgelassenGesamt: ausgelassen.length,
  };
}
