/** Compares the people of a list with the register and works out what would be written. Writes nothing. */
import type { Output } from '#shared/api/contract.ts';
import type { Importdublette, Importwahl, Unterschied } from '#shared/api/import.ts';
import { rankDubletten, type Kandidat } from '#shared/austausch/dubletten.ts';
import type { Gelesenes, Listenperson, Problem } from '#shared/austausch/personen-lesen.ts';
import type { Person } from '#shared/domain/records.ts';
import { formatDatum, type TeilDatum } from '#shared/lib/datum.ts';
import { fold } from '#shared/lib/fold.ts';
import type { ReadAccess } from '#electron/core/register/access.ts';
import { sindZwei } from '../dublette.ts';
import { fullName } from '../namen.ts';
import { findFehlende } from './fehlend.ts';
import { createHerkunft } from './herkunft.ts';
import { createSuche, type Suche } from './suche.ts';
import { planBetreuung, planNeu, planVorhanden, type PlanPerson } from './vergleich.ts';

export type Plan = {
  readonly personen: readonly PlanPerson[];
  readonly probleme: readonly Problem[];
  readonly abgewiesen: ReadonlySet<number>;
  readonly unterschiede: readonly Unterschied[];
  readonly dubletten: readonly Importdublette[];
  /** Pairs that somebody has called two while looking at the list. */
  readonly sindZwei: readonly (readonly [string, string])[];
  readonly fehlend: Output<'import.dryRun'>['fehlend'];
};

export type Planrahmen = {
  readonly wahl: Importwahl;
  readonly fingerabdruck: string;
  /** A list that went back for correction: whoever is missing from it is missing from nothing. */
  readonly korrektur: boolean;
};

export function planImport(access: ReadAccess, gelesenes: Gelesenes, rahmen: Planrahmen): Plan {
  const { wahl } = rahmen;
  const suche = createSuche(access.tables.person.all());
  const herkunft = createHerkunft(access.db);
  const traeger = new Map(access.tables.traeger.all().map((each) => [fold(each.name), each]));
  const probleme = [...gelesenes.probleme];
  const abgewiesen = new Set(gelesenes.abgewiesen);
  const personen: PlanPerson[] = [];
  const unterschiede: Unterschied[] = [];
  const unbekannte: Unbekannt[] = [];
  const getroffen = new Map<string, number>();
  const gesehen = new Set(
    gelesenes.abgewiesene.flatMap((angaben) => suche.irgendwie(angaben)).map(({ id }) => id),
  );
  const entscheide = (ziel: Unterschied[]) => (unterschied: Unterschied) => {
    const nehmen = wahl.einzeln[unterschied.schluessel] ?? fuerAlle(wahl, unterschied);
    ziel.push({ ...unterschied, nehmen });
    return nehmen;
  };

  for (const person of gelesenes.personen) {
    const melde = (text: string, schwere: Problem['schwere'] = 'hinweis') => {
      probleme.push({ zeile: person.zeile, zelle: null, spalte: null, text, schwere });
      if (schwere === 'abgewiesen') for (const zeile of person.zeilen) abgewiesen.add(zeile);
    };
    const fund = suche.finde(person.angaben);
    if (fund.art === 'widerspruch') {
      for (const { id } of fund.personen) gesehen.add(id);
      melde(fund.text, 'abgewiesen');
      continue;
    }
    const vorhanden = fund.person ?? gewaehlt(person, wahl, suche);
    const frueher = vorhanden === null ? undefined : getroffen.get(vorhanden.id);
    if (frueher !== undefined) {
      melde(`Diese Person steht schon in Zeile ${frueher}, dort mit anderen Angaben.`, 'abgewiesen');
      continue;
    }
    const eigene: Unterschied[] = [];
    const ohneDatum = vorhanden === null ? suche.ohneDatum(person.angaben) : null;
    const dieselbe = vorhanden ?? ohneDatum;
    let plan =
      dieselbe === null
        ? planNeu(access, person)
        : planVorhanden({ access, person, vorhanden: dieselbe, herkunft, entscheide: entscheide(eigene) });
    // A name alone is enough to recognise somebody only where there is nothing to write.
    if (ohneDatum !== null && eigene.length > 0) plan = planNeu(access, person);
    else unterschiede.push(...eigene);
    if (plan.art !== 'neu') {
      getroffen.set(plan.personId, person.zeile);
      gesehen.add(plan.personId);
    }
    if (fund.person === null && (plan.art === 'neu' || vorhanden !== null))
      unbekannte.push({
        person,
        personId: plan.art === 'neu' ? plan.personId : access.newId(),
        neu: plan.art === 'neu',
      });
    const betreuung = planBetreuung({ access, person, personId: plan.personId, traeger, melde });
    personen.push({
      ...plan,
      ...(betreuung !== null && { speicherungen: () => [...plan.speicherungen(), betreuung] }),
      art: plan.art === 'gleich' && betreuung !== null ? 'geaendert' : plan.art,
    });
  }

  return {
    personen,
    probleme: probleme.toSorted((a, b) => a.zeile - b.zeile),
    abgewiesen,
    unterschiede,
    ...planDubletten(access, { unbekannte, suche, wahl }),
    fehlend: rahmen.korrektur
      ? { seit: null, gesamt: 0, personen: [] }
      : findFehlende(access, rahmen.fingerabdruck, gesehen),
  };
}

function fuerAlle({ unterschiede }: Importwahl, { nehmen }: Unterschied): boolean {
  return unterschiede === 'vorschlag' ? nehmen : unterschiede === 'alle';
}

/** Whom somebody has said that the row means. */
function gewaehlt({ zeile }: Listenperson, { dubletten }: Importwahl, suche: Suche): Person | null {
  const entscheidung = dubletten[String(zeile)];
  return entscheidung?.art === 'dieselbe' && entscheidung.personId !== null
    ? suche.byId(entscheidung.personId)
    : null;
}

/** A row that no number and no name with birth date leads to a file; `neu`: it becomes one of its own. */
type Unbekannt = { readonly person: Listenperson; readonly personId: string; readonly neu: boolean };

const JE_ZEILE = 3;

function planDubletten(
  access: ReadAccess,
  {
    unbekannte,
    suche,
    wahl,
  }: { readonly unbekannte: readonly Unbekannt[]; readonly suche: Suche; readonly wahl: Importwahl },
): Pick<Plan, 'dubletten' | 'sindZwei'> {
  const byId = new Map(unbekannte.map((einer) => [einer.personId, einer]));
  const rangfolge = rankDubletten(
    unbekannte.map(({ personId, person }) => kandidatOf(personId, person)),
    suche.alle,
    sindZwei(access),
  );
  const dubletten: Importdublette[] = [];
  const paare: [string, string][] = [];
  for (const [id, alle] of rangfolge) {
    const eine = byId.get(id);
    if (eine === undefined) continue;
    const { zeile, angaben } = eine.person;
    const rang = alle.slice(0, JE_ZEILE);
    const art = wahl.dubletten[String(zeile)]?.art ?? 'spaeter';
    if (art === 'zwei') paare.push(...rang.map(({ gegen }) => [id, gegen] as [string, string]));
    dubletten.push({
      zeile,
      name: fullName(angaben.nachname ?? '', angaben.vornamen ?? null),
      geburtsdatum: tag(angaben.geburtsdatum ?? null),
      wahl: art === 'dieselbe' && eine.neu ? 'spaeter' : art,
      rang: rang.flatMap(({ gegen, grund }) =>
        wer(gegen, { suche, byId }).map((einer) => ({ ...einer, grund })),
      ),
    });
  }
  // Only between files that there will be.
  const gibtEs = (id: string) => suche.byId(id) !== null || byId.get(id)?.neu === true;
  return { dubletten, sindZwei: paare.filter(([a, b]) => gibtEs(a) && gibtEs(b)) };
}

/** Somebody of the register, or of another row of the list. */
function wer(
  id: string,
  { suche, byId }: { readonly suche: Suche; readonly byId: ReadonlyMap<string, Unbekannt> },
): readonly Omit<Importdublette['rang'][number], 'grund'>[] {
  const person = suche.byId(id);
  const andere = byId.get(id)?.person;
  const { nachname = '', vornamen = null, geburtsdatum = null } = person ?? andere?.angaben ?? {};
  if (person === null && andere === undefined) return [];
  return [
    {
      personId: person?.id ?? null,
      name: fullName(nachname, vornamen),
      geburtsdatum: tag(geburtsdatum),
      wo: person?.programmNr ?? `Zeile ${andere?.zeile ?? ''}`,
    },
  ];
}

function tag(datum: TeilDatum | null): string {
  return datum === null ? '' : formatDatum(datum);
}

function kandidatOf(id: string, { angaben }: Listenperson): Kandidat {
  return {
    id,
    nachname: angaben.nachname ?? '',
    vornamen: angaben.vornamen ?? null,
    geburtsdatum: angaben.geburtsdatum ?? null,
  };
}
