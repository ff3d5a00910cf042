/** Both implementations answer the same case; what they disagree on is the result. */
import type { Fall } from '#shared/domain/fall.ts';
import { bewerte } from '#shared/recht/bewerten.ts';
import type { Pruefrahmen } from '#shared/recht/engine/ergebnis.ts';
import { Kontext } from '#shared/recht/engine/kontext.ts';
import { rechtsgrundlagen } from '#shared/recht/regelwerke/katalog.ts';
import { einmal, gemerkteLage, type Antwort, type Lage } from './fragen.ts';
import { tag, text } from './kalender.ts';
import { entscheide } from './tabellen.ts';
import { wege, type Fassung, type Weg } from './wege.ts';

export type Abweichung = {
  /** `25b1 25b1.VORAUF`, or `25b1 Farbe`. */
  readonly stelle: string;
  readonly programm: string;
  readonly gegenprobe: string;
};

/** Where the two implementations differ for one person; empty when they agree. `nur`: ids of the routes to look at. */
export function vergleiche(
  fall: Fall,
  rahmen: Pruefrahmen,
  nur: ReadonlySet<string> | null = null,
): readonly Abweichung[] {
  const kontext = new Kontext(fall, rahmen);
  const l = lageOf(fall, rahmen);
  return wege.flatMap((weg) => (nur === null || nur.has(weg.id) ? compareWeg(weg, kontext, l) : []));
}

function lageOf(fall: Fall, rahmen: Pruefrahmen): Lage {
  return gemerkteLage(fall, rahmen, {
    stichtag: tag(rahmen.stichtag),
    rechtsstand: tag(rahmen.rechtsstand),
    horizontMonate: rahmen.horizontMonate,
    bagatelleTage: rahmen.bagatelleTage,
    hemmt60b: rahmen.unterbrechung60b === 'hemmt',
  });
}

function compareWeg(weg: Weg, kontext: Kontext, l: Lage): readonly Abweichung[] {
  const grundlage = rechtsgrundlagen.find(({ id }) => id === weg.id);
  if (!grundlage) return [{ stelle: weg.id, programm: 'fehlt', gegenprobe: 'vorhanden' }];
  const bewertung = bewerte(grundlage, kontext);
  const fassung = fassungAm(weg, kontext.rahmen.rechtsstand);
  const found: Abweichung[] = [];
  const compare = (stelle: string, programm: string, gegenprobe: string): void => {
    if (programm !== gegenprobe) found.push({ stelle: `${weg.id} ${stelle}`, programm, gegenprobe });
  };
  const theirs = 'keine' in bewertung ? null : bewertung;
  compare('Fassung', theirs?.version.id ?? 'keine', fassung?.id ?? 'keine');
  if (!theirs || !fassung || found.length > 0) return found;
  const counted: Antwort[] = [];
  for (const [id, typ, frage, zaehlt = true] of fassung.kriterien) {
    const own = theirs.geprueft.find(({ kriterium }) => kriterium.id === id);
    if (!own) {
      compare(id, 'fehlt', 'vorhanden');
      continue;
    }
    const answer = einmal(l, frage);
    const { befund } = own.pruefung;
    const other: Antwort =
      befund.zustand === 'offen_ab' ? { stand: 'offen_ab', ab: tag(befund.ab) } : { stand: befund.zustand };
    const silent = answer.stumm?.includes(befund.zustand) ?? false;
    if (!silent) compare(id, word(other), word(answer));
    compare(`${id} Typ`, `${own.kriterium.typ} ${own.kriterium.massgeblich}`, `${typ} ${zaehlt}`);
    // Where this side says nothing, the colour is computed with the answer of the other side.
    if (zaehlt && !['R', 'W', 'I'].includes(typ)) counted.push(silent ? other : answer);
  }
  if (weg.farbe) {
    const colour = farbe(counted, l);
    compare('Farbe', theirs.vorschlag ?? 'keine', weg.bruecke && colour === 'gruen' ? 'gelb' : colour);
    compare('frühestens', theirs.fruehestens ?? 'nie', fruehestens(counted));
  }
  return found;
}

/** Criteria of all routes about which the second implementation says nothing in this case. */
export function schweigt(fall: Fall, rahmen: Pruefrahmen): readonly string[] {
  const l = lageOf(fall, rahmen);
  const still = wege.flatMap((weg) =>
    (fassungAm(weg, rahmen.rechtsstand)?.kriterien ?? [])
      .filter(([, , frage]) => einmal(l, frage).stumm !== undefined)
      .map(([id]) => id),
  );
  return [...new Set(still)];
}

function word({ stand, ab }: Antwort): string {
  return ab === undefined ? stand : `${stand} ${text(ab)}`;
}

function fassungAm({ fassungen }: Weg, day: string): Fassung | undefined {
  return fassungen.find(({ von, bis }) => von <= day && (bis === null || day <= bis));
}

/** Section 2 of recht.md. */
function farbe(answers: readonly Antwort[], { horizont }: Lage): string {
  return entscheide('farbe', {
    verschlossen: answers.some(
      ({ stand, ab }) => stand === 'nicht_erfuellt' || (ab !== undefined && ab > horizont),
    ),
    unbekannt: answers.some(({ stand }) => stand === 'unbekannt'),
    offen: answers.some(({ stand }) => stand === 'offen_ab' || stand === 'offen_handlung'),
  });
}

/** The last of the dates, if nothing but time is missing. */
function fruehestens(answers: readonly Antwort[]): string {
  if (answers.some(({ stand }) => ['nicht_erfuellt', 'unbekannt', 'offen_handlung'].includes(stand)))
    return 'nie';
  const days = answers.flatMap(({ ab }) => (ab === undefined ? [] : [ab]));
  return days.length === 0 ? 'nie' : text(Math.max(...days));
}

/** Computable criteria that only the program knows, as `25b1 25b1.NEU`: the cross-check would say nothing about them. */
export function ungeprueft(): readonly string[] {
  return rechtsgrundlagen.flatMap(({ id, versionen }) =>
    versionen.flatMap(({ id: version, kriterien }) => {
      const own = wege.find((weg) => weg.id === id)?.fassungen.find((f) => f.id === version);
      return kriterien
        .filter(({ typ }) => !/^(W|I|W\/Xt)$/.test(typ))
        .filter((k) => !own?.kriterien.some(([kriteriumId]) => kriteriumId === k.id))
        .map((k) => `${version} ${k.id}`);
    }),
  );
}
