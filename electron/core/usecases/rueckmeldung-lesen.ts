/** Where referrals stand, what happened on their way, and what a code on a paper belongs to. */
import { betreuungAm } from '#shared/ablauf/eine-betreuung.ts';
import {
  erbetenBis,
  erinnerungHindernis,
  ruecklaufStand,
  ruecklaufStandOf,
} from '#shared/ablauf/rueckmeldung-ruecklauf.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import {
  erinnerungAn,
  erinnerungsweg,
  rueckmeldungsergebnis,
  rueckmeldungsfolge,
} from '#shared/domain/codes.ts';
import type { Output } from '#shared/api/contract.ts';
import type { RuecklaufBogen, RuecklaufZeile } from '#shared/api/rueckmeldung.ts';
import { deuteDokumentcode } from '#shared/dokumente/dokumentcode-deuten.ts';
import { papierTitel } from '#shared/dokumente/vorlagen/titel.ts';
import { formatDatum } from '#shared/lib/datum.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess } from '../register/access.ts';
import { traegerName } from './dokument-quelle.ts';
import { fullName } from './namen.ts';
import { requirePerson } from './person.ts';

type Verweis = RecordOf<'verweis'>;
type Ereignis = RuecklaufBogen['verlauf'][number];

export const lesenHandlers: Pick<
  HandlersOf<'rueckmeldung'>,
  'rueckmeldung.list' | 'rueckmeldung.load' | 'rueckmeldung.ofPerson' | 'rueckmeldung.find'
> = {
  'rueckmeldung.list': ({ stand, traegerId }, access) => {
    const { tables } = access;
    const erinnerungen = Map.groupBy(tables.erinnerung.all(), ({ verweisId }) => verweisId);
    const offen = new Set(
      tables.rueckmeldung.select(`WHERE folge = 'offen'`).map(({ verweisId }) => verweisId),
    );
    const all = tables.verweis
      .select('ORDER BY faelligAm, rowid')
      .map((verweis) => zeileOf(access, verweis, erinnerungen.get(verweis.id) ?? [], offen.has(verweis.id)));
    const ofTraeger = all.filter((zeile) => traegerId === null || zeile.traegerId === traegerId);
    const groups = Map.groupBy(all, (zeile) => zeile.traegerId);
    return {
      zeilen: ofTraeger.filter((zeile) => stand === null || zeile.stand === stand),
      // fromEntries forgets that the keys are all codes of the list.
      anzahl: Object.fromEntries(
        ruecklaufStand.codes.map((each) => [each, ofTraeger.filter((zeile) => zeile.stand === each).length]),
      ) as Output<'rueckmeldung.list'>['anzahl'],
      traeger: [...groups].flatMap(([id, zeilen]) =>
        id === null ? [] : [{ id, name: zeilen[0]?.traeger ?? '', anzahl: zeilen.length }],
      ),
    };
  },

  'rueckmeldung.load': ({ verweisId }, access) => bogenOf(access, requireVerweis(access, verweisId)),

  'rueckmeldung.ofPerson': ({ personId }, access) => {
    requirePerson(access, personId);
    return access.tables.verweis
      .ofPerson(personId)
      .map((verweis) => ({ verweisId: verweis.id, verlauf: verlaufOf(access, verweis) }));
  },

  'rueckmeldung.find': ({ kennung }, access) => {
    const read = deuteDokumentcode(kennung);
    if ('satz' in read) throw new Refusal('refused', read.satz);
    const [dokument] = access.tables.dokument.select('WHERE code = ?', read.code);
    if (dokument === undefined)
      throw new Refusal(
        'not_found',
        `Die Kennung ${read.code} ist in diesem Register nicht bekannt. Stammt das Papier von hier? Sonst suchen Sie die Person mit ihrem Namen.`,
      );
    return { fund: fundOf(access, dokument), berichtigt: read.berichtigt ? read.code : null };
  },
};

export function requireVerweis({ tables }: ReadAccess, id: string): Verweis {
  const verweis = tables.verweis.find(id);
  if (verweis === null) throw new Refusal('not_found', 'Diesen Rückmeldebogen gibt es nicht (mehr).');
  return verweis;
}

type Fund = Output<'rueckmeldung.find'>['fund'];

function fundOf(access: ReadAccess, dokument: RecordOf<'dokument'>): Fund {
  const { tables } = access;
  const { id, personId } = dokument;
  if (dokument.vorlage === 'rueckmeldebogen' && personId === null) {
    const [used] = tables.rueckmeldung.select('WHERE dokumentId = ? ORDER BY zurueckAm', id);
    return {
      art: 'blanko',
      dokumentId: id,
      code: dokument.code,
      traegerId: traegerOfBlanko(access, dokument),
      verbraucht: used?.zurueckAm ?? null,
    };
  }
  const person = personId === null ? null : werOf(access, personId);
  const verweis = verweisOfDokument(access, id);
  if (verweis !== null) return bogenOf(access, verweis);
  const [brief] = tables.anschreiben.select('WHERE dokumentId = ?', id);
  if (brief !== undefined)
    return {
      art: 'brief',
      anschreibenId: brief.id,
      person: werOf(access, brief.personId),
      am: brief.am,
      stufe: brief.stufe,
      antwortAm: brief.antwortAm,
      antwort: brief.antwort,
    };
  if (dokument.vorlage === 'rueckmeldebogen' && person !== null)
    return { art: 'nicht_ausgehaendigt', dokumentId: id, person };
  return { art: 'anderes', titel: papierTitel(dokument.vorlage), person };
}

/** The referral a paper belongs to: the paper itself, a later copy of it, or a letter of reminder. */
function verweisOfDokument({ tables }: ReadAccess, dokumentId: string): Verweis | null {
  const [direct] = tables.verweis.select('WHERE dokumentId = ? ORDER BY rowid DESC', dokumentId);
  if (direct !== undefined) return direct;
  const [copy] = tables.zweitschrift.select('WHERE dokumentId = ?', dokumentId);
  const [letter] = tables.erinnerung.select('WHERE dokumentId = ?', dokumentId);
  const id = copy?.verweisId ?? letter?.verweisId;
  return id === undefined ? null : tables.verweis.find(id);
}

/** The Beratungsstelle for which a sheet without a person was printed: its name stands on the sheet. */
function traegerOfBlanko({ tables }: ReadAccess, { daten }: RecordOf<'dokument'>): string | null {
  const stelle = (JSON.parse(daten) as { readonly daten?: { readonly stelle?: string | null } }).daten
    ?.stelle;
  return tables.traeger.all().find(({ name }) => name === stelle)?.id ?? null;
}

function werOf(access: ReadAccess, personId: string) {
  const { id, nachname, vornamen, programmNr } = requirePerson(access, personId);
  return { id, name: fullName(nachname, vornamen), programmNr };
}

function bogenOf(access: ReadAccess, verweis: Verweis): RuecklaufBogen {
  const { tables, today } = access;
  const antworten = tables.rueckmeldung.select('WHERE verweisId = ? ORDER BY rowid', verweis.id);
  const offene = antworten.find(({ folge }) => folge === 'offen');
  const laufend = betreuungAm(tables.betreuung.ofPerson(verweis.personId), today);
  const erinnerungen = tables.erinnerung.select('WHERE verweisId = ?', verweis.id);
  return {
    art: 'bogen',
    zeile: zeileOf(access, verweis, erinnerungen, offene !== undefined),
    person: werOf(access, verweis.personId),
    verlauf: verlaufOf(access, verweis),
    betreuung:
      laufend === null || laufend.art === 'keine'
        ? null
        : {
            traegerId: laufend.traegerId,
            name: traegerName(access, laufend.traegerId) ?? 'die Sozialarbeit in der Behörde',
            von: laufend.von,
          },
    offeneId: offene?.id ?? null,
  };
}

function zeileOf(
  access: ReadAccess,
  verweis: Verweis,
  erinnerungen: readonly RecordOf<'erinnerung'>[],
  entscheidungOffen: boolean,
): RuecklaufZeile {
  const { tables, today } = access;
  const letzte = erinnerungen.toSorted((a, b) => a.am.localeCompare(b.am)).at(-1);
  return {
    verweisId: verweis.id,
    person: werOf(access, verweis.personId),
    traegerId: verweis.traegerId,
    traeger: traegerName(access, verweis.traegerId),
    code: verweis.dokumentId === null ? null : (tables.dokument.find(verweis.dokumentId)?.code ?? null),
    ausgehaendigtAm: verweis.ausgehaendigtAm,
    faelligAm: verweis.faelligAm,
    kontaktAm: verweis.kontaktAm,
    zurueckAm: verweis.zurueckAm,
    stand: ruecklaufStandOf(verweis, erinnerungen, today),
    erinnerungen: erinnerungen.length,
    erbetenBis: letzte === undefined ? null : erbetenBis(letzte),
    erinnernHindernis: erinnerungHindernis(verweis, erinnerungen, today),
    entscheidungOffen,
  };
}

/** Everything that happened to a referral, oldest first; nothing of it is ever replaced. */
function verlaufOf(access: ReadAccess, verweis: Verweis): Ereignis[] {
  const { tables } = access;
  const codeOf = (id: string | null) => (id === null ? null : (tables.dokument.find(id)?.code ?? null));
  const name = (id: string | null) => traegerName(access, id);
  const an = name(verweis.traegerId);
  const first: Ereignis = {
    id: verweis.id,
    art: 'ausgehaendigt',
    am: verweis.ausgehaendigtAm,
    text: `${verweis.vorgaengerId !== null ? 'Weitervermittelt' : verweis.selbstGekommen === true ? 'Von selbst zur Beratungsstelle gegangen' : 'Bogen ausgehändigt'}${an === null ? '' : ` (${an})`}, Rückmeldung erwartet bis ${formatDatum(verweis.faelligAm)}`,
    bemerkung: null,
    code: codeOf(verweis.dokumentId),
  };
  const later: Ereignis[] = [
    ...tables.zweitschrift.select('WHERE verweisId = ? ORDER BY rowid', verweis.id).map((each) => ({
      id: each.id,
      art: 'zweitschrift' as const,
      am: each.am,
      text: 'Neuer Bogen geschrieben; der alte wird weiter erkannt',
      bemerkung: each.grund,
      code: codeOf(each.dokumentId),
    })),
    ...tables.erinnerung.select('WHERE verweisId = ? ORDER BY rowid', verweis.id).map((each) => ({
      id: each.id,
      art: 'erinnerung' as const,
      am: each.am,
      text: `Erinnert ${erinnerungAn.label(each.an)}, ${erinnerungsweg.label(each.weg)}; Antwort erbeten bis ${formatDatum(erbetenBis(each))}`,
      bemerkung: each.bemerkung,
      code: codeOf(each.dokumentId),
    })),
    ...tables.rueckmeldung.select('WHERE verweisId = ? ORDER BY rowid', verweis.id).map((each) => ({
      id: each.id,
      art: 'rueckmeldung' as const,
      am: each.zurueckAm,
      text: antwortSatz(each, name),
      bemerkung: each.bemerkung,
      code: codeOf(each.dokumentId),
    })),
  ];
  return [first, ...later.toSorted((a, b) => a.am.localeCompare(b.am))];
}

function antwortSatz(each: RecordOf<'rueckmeldung'>, name: (id: string | null) => string | null): string {
  const wer = name(each.traegerId) ?? 'Eine Beratungsstelle';
  const an = name(each.weiterAnId);
  const kontakt = each.kontaktAm === null ? '' : `, Kontakt am ${formatDatum(each.kontaktAm)}`;
  const was = `${rueckmeldungsergebnis.label(each.ergebnis)}${an === null ? '' : ` an ${an}`}`;
  return `${wer} ${was}${kontakt}: ${rueckmeldungsfolge.label(each.folge)}`;
}
