import { SPERRE_AUF_PAPIER, SPERRE_IM_LAUF } from '#shared/ablauf/auskunftssperre.ts';
import { briefgruppe, briefgruppenOf, reaktionOf } from '#shared/ablauf/anschreiben-antwort.ts';
import { briefHindernis, type Anschrift, type Briefhindernis } from '#shared/ablauf/anschreiben.ts';
import { druckreihenfolge, type BriefZeile } from '#shared/api/anschreiben.ts';
import type { Output, Parsed } from '#shared/api/contract.ts';
import { briefempfaenger } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { missingKopf } from '#shared/dokumente/daten.ts';
import { assertNever } from '#shared/lib/assert.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import type { ReadAccess, WriteAccess } from '../register/access.ts';
import { anschriftOf, briefeOf } from './anschreiben-brief.ts';
import { imHaushaltGesperrt } from './auskunftssperre.ts';
import { benutzerName } from './benutzer.ts';
import { loadKopf } from './dokument-daten.ts';
import { loadEinstellung } from './einstellung.ts';
import { fullName } from './namen.ts';
import { chooseOrdner } from './ordner.ts';
import { requirePerson } from './person.ts';
import { draw, recordVerweis, requireNoLoop, sendungOf, toErgebnis } from './rueckmeldung-lauf.ts';
import { NICHT_MEHR, personNameOf, runSchreiblauf, type Sendung } from './schreiblauf.ts';
import { takeBackWhole } from './take-back.ts';

type Auftrag = Parsed<'anschreiben.write'>;
type Stufe = Auftrag['stufe'];

export const anschreibenHandlers: HandlersOf<'anschreiben'> = {
  'anschreiben.plan': ({ ids, stufe }, access) => {
    const schreibbar: string[] = [];
    const an = counted(briefempfaenger.codes);
    const probleme = new Map<string, Output<'anschreiben.plan'>['probleme'][number]>();
    const allein = new Set(ids).size === 1;
    for (const id of new Set(ids)) {
      const found = look(access, id, { stufe, allein });
      if ('grund' in found) {
        const same = probleme.get(found.grund) ?? { ...found, personen: [] };
        same.personen.push({ id, name: personNameOf(access, id) });
        probleme.set(found.grund, same);
      } else {
        schreibbar.push(id);
        an[found.an] += 1;
      }
    }
    return {
      schreibbar,
      an,
      probleme: [...probleme.values()],
      kopf: missingKopf(loadKopf(access, true)).map((angabe) => ({ ...angabe })),
      warnung: allein && schreibbar.some((id) => zeigtGeschuetzte(access, id)) ? SPERRE_AUF_PAPIER : null,
    };
  },

  'anschreiben.write': async (auftrag, access) => {
    const titel = auftrag.stufe === 1 ? 'Anschreiben' : 'Zweites Anschreiben';
    const ordner = await chooseOrdner(access.host, { ordner: auftrag.ordner, title: `Ordner: ${titel}` });
    if (ordner === null) return CLOSED;
    const laufId = access.newId();
    const allein = new Set(auftrag.ids).size === 1;
    const an = new Map<string, Anschrift['an']>();
    const lauf = await runSchreiblauf(access, {
      titel,
      dateiname: auftrag.stufe === 1 ? 'Anschreiben' : 'Zweites-Anschreiben',
      ids: auftrag.ids,
      ordner,
      einzeln: auftrag.einzeln,
      reihenfolge: druckreihenfolge.label(auftrag.reihenfolge),
      nameOf: personNameOf,
      prepare: (read, personId) => {
        const anschrift = requireAnschrift(read, personId, { stufe: auftrag.stufe, allein });
        an.set(personId, anschrift.an);
        return prepareSendung(read, personId, { auftrag, anschrift, allein });
      },
      record: (write, sendungen) => recordLauf(write, sendungen, { auftrag, laufId, an }),
    });
    return toErgebnis(lauf);
  },

  'anschreiben.monitor': ({ laufId }, access) => {
    const { tables } = access;
    const wochen = loadEinstellung(access).zweitkontaktWochen;
    const all = tables.anschreiben.select('ORDER BY am, rowid');
    const ofLauf = all.filter((brief) => laufId === null || brief.laufId === laufId);
    const persons = new Set(ofLauf.map(({ personId }) => personId));
    const byPerson = Map.groupBy(all, ({ personId }) => personId);
    const zeilen = [...persons].map((id) => zeileOf(access, byPerson.get(id) ?? [], wochen));
    const anzahl = counted(briefgruppe.codes);
    for (const { gruppen } of zeilen) for (const gruppe of gruppen) anzahl[gruppe] += 1;
    const perLauf = Map.groupBy(all, (brief) => brief.laufId);
    return {
      wochen,
      anzahl,
      zeilen: zeilen.toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
      laeufe: tables.schreiblauf.select('ORDER BY erstelltAm DESC').map(({ id, am, stufe, benutzerId }) => ({
        id,
        am,
        stufe,
        benutzer: benutzerName(access, benutzerId),
        anzahl: perLauf.get(id)?.length ?? 0,
      })),
    };
  },

  'anschreiben.answer': ({ anschreibenId, ...antwort }, access) => {
    const brief = access.tables.anschreiben.find(anschreibenId);
    if (brief === null) throw new Refusal('not_found', 'Dieses Anschreiben gibt es nicht (mehr).');
    requireDay(access, antwort.antwortAm, brief.am);
    access.save('anschreiben', { ...brief, ...antwort });
    access.note(brief.personId, { anschreiben: anschreibenId });
    return { protokollNr: access.protokollId };
  },

  'anschreiben.came': ({ personId, am }, access) => {
    requirePerson(access, personId);
    requireDay(access, am, null);
    const id = access.newId();
    access.save('kontakt', {
      id,
      personId,
      am,
      art: 'vorsprache',
      mit: 'person',
      thema: 'verfahren',
      sprache: null,
      dolmetschen: null,
      blatt: null,
      notiz: null,
    });
    access.note(personId, { kontakt: id });
    return { protokollNr: access.protokollId };
  },

  'anschreiben.undo': ({ protokollNr }, access) => {
    const art = ['anschreiben.write', 'anschreiben.answer', 'anschreiben.came'] as const;
    takeBackWhole(access, { protokollNr, art, ...NICHT_MEHR });
  },
};

const CLOSED: Output<'anschreiben.write'> = {
  ordner: null,
  datei: null,
  protokollNr: null,
  geschrieben: 0,
  seiten: 0,
  ausgelassen: [],
  ausgelassenGesamt: 0,
};

type Wie = {
  readonly stufe: Stufe;
  /** One person is written to, and a human looks at it: a protected address is shown, not refused. */
  readonly allein: boolean;
};

/** Where a letter to this person goes, or why none is written. */
function look(access: ReadAccess, personId: string, { stufe, allein }: Wie): Anschrift | Briefhindernis {
  const { lage } = requirePerson(access, personId);
  const grund = briefHindernis({
    lage,
    ...briefeOf(access, personId),
    stufe,
    heute: access.today,
    zweitkontaktWochen: loadEinstellung(access).zweitkontaktWochen,
  });
  if (grund !== null) return { grund, wo: null };
  return !allein && zeigtGeschuetzte(access, personId)
    ? { grund: SPERRE_IM_LAUF, wo: null }
    : anschriftOf(access, personId);
}

/** A representative gets the letter under an address of her own. */
function zeigtGeschuetzte(access: ReadAccess, personId: string): boolean {
  const anschrift = anschriftOf(access, personId);
  const eigene =
    !('grund' in anschrift) && (anschrift.an === 'person' || anschrift.an === 'sorgeberechtigte');
  return eigene && imHaushaltGesperrt(access, personId);
}

function requireAnschrift(access: ReadAccess, personId: string, wie: Wie): Anschrift {
  const found = look(access, personId, wie);
  if ('grund' in found)
    throw new Refusal('refused', found.wo === null ? found.grund : `${found.grund} (${found.wo})`);
  return found;
}

/** The letter and what goes with it into the same envelope. */
function prepareSendung(
  access: ReadAccess,
  personId: string,
  {
    auftrag,
    anschrift,
    allein,
  }: { readonly auftrag: Auftrag; readonly anschrift: Anschrift; readonly allein: boolean },
): Sendung {
  const paper = (vorlage: string) => draw(access, { vorlage, personId, traegerId: null }, allein);
  const papiere = [
    paper('anschreiben'),
    ...(auftrag.mitAntrag ? [paper('antrag')] : []),
    ...(auftrag.mitBogen && mayRefer(access, personId) ? [paper('rueckmeldebogen')] : []),
  ];
  const sendung = sendungOf(access, personId, papiere);
  return {
    ...sendung,
    an: briefempfaenger.label(anschrift.an),
    sortierung: sortierungOf(auftrag.reihenfolge, { ...sendung, anschrift }),
  };
}

/** A Bogen goes along where none is under way; the letter goes in any case. */
function mayRefer(access: ReadAccess, personId: string): boolean {
  try {
    requireNoLoop(access, personId);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

function sortierungOf(
  reihenfolge: Auftrag['reihenfolge'],
  { sortierung, programmNr, anschrift }: Sendung & { readonly anschrift: Anschrift },
): string {
  switch (reihenfolge) {
    case 'name':
      return sortierung;
    case 'programm_nr':
      return programmNr ?? '';
    case 'plz':
      return `${anschrift.plz} ${anschrift.strasse} ${sortierung}`;
    case 'empfaenger':
      return `${briefempfaenger.codes.indexOf(anschrift.an) === 0 ? 0 : 1} ${sortierung}`;
    default:
      return assertNever(reihenfolge);
  }
}

function recordLauf(
  write: WriteAccess,
  sendungen: readonly Sendung[],
  {
    auftrag,
    laufId,
    an,
  }: {
    readonly auftrag: Auftrag;
    readonly laufId: string;
    readonly an: ReadonlyMap<string, Anschrift['an']>;
  },
): void {
  const { stufe, mitAntrag, mitBogen } = auftrag;
  write.save('schreiblauf', {
    id: laufId,
    am: write.today,
    erstelltAm: write.now,
    benutzerId: write.benutzer.id,
    stufe,
    mitAntrag,
    mitBogen,
  });
  for (const { personId, papiere } of sendungen) {
    const idOf = (vorlage: string) =>
      papiere.find(({ record }) => record.vorlage === vorlage)?.record.id ?? null;
    write.save('anschreiben', {
      id: write.newId(),
      personId,
      laufId,
      dokumentId: idOf('anschreiben'),
      stufe,
      am: write.today,
      an: an.get(personId) ?? 'person',
      antwortAm: null,
      antwort: null,
      antwortweg: null,
      bemerkung: null,
    });
    const bogen = idOf('rueckmeldebogen');
    if (bogen !== null) recordVerweis(write, { personId, traegerId: null, dokumentId: bogen });
  }
}

function zeileOf(access: ReadAccess, briefe: readonly RecordOf<'anschreiben'>[], wochen: number): BriefZeile {
  const { tables, today } = access;
  const letzter = briefe.at(-1);
  if (letzter === undefined) throw new Error('a line of the monitor without a letter');
  const { id, nachname, vornamen, programmNr, lage } = requirePerson(access, letzter.personId);
  const reaktion = reaktionOf(briefe, {
    kontakte: tables.kontakt.ofPerson(id),
    antraege: tables.antrag.ofPerson(id),
  });
  return {
    personId: id,
    name: fullName(nachname, vornamen),
    programmNr,
    gruppen: [...briefgruppenOf(briefe, reaktion, { heute: today, wochen, lage })],
    anschreibenId: letzter.id,
    am: letzter.am,
    stufe: letzter.stufe,
    an: letzter.an,
    antwort: letzter.antwort,
    antwortAm: letzter.antwortAm,
  };
}

function requireDay({ today }: ReadAccess, am: string, from: string | null): void {
  if (am > today) throw new Refusal('refused', 'Der Tag kann nicht in der Zukunft liegen.');
  if (from !== null && am < from)
    throw new Refusal('refused', 'Die Antwort kann nicht vor dem Brief liegen.');
}

function counted<K extends string>(codes: readonly K[]): Record<K, number> {
  // fromEntries forgets that the keys are all codes of the list.
  return Object.fromEntries(codes.map((code) => [code, 0])) as Record<K, number>;
}
