/** Answers that need a history: work without a break, time with a Beschäftigungsduldung, training under a Duldung. */
import type { Fall } from '#shared/domain/fall.ts';
import { kette, strecken, type Lesart } from './aufenthalt.ts';
import { alle, eine, gleich, type Dreiwertig } from './dreiwertig.ts';
import { familie104c } from './familie.ts';
import type { Antwort, Lage } from './fragen.ts';
import { nachMonaten, tag, type Tag } from './kalender.ts';
import { entscheide, type Stand } from './tabellen.ts';

type Job = Fall['beschaeftigung'][number];
type Abschluss = Fall['abschluss'][number];
type Ausbildung = Fall['ausbildung'][number];

const stand = (wort: string): Stand => wort as Stand; // words of the tables that are Stand by their spelling
const VIELE = 1000;

/** The last application that still stands; advice is none. */
export function antragAm({ fall, stichtag }: Lage, norm: string): Tag | null {
  const days = fall.antrag
    .filter(
      (a) =>
        a.norm === norm && !['beratung', 'abgeraten', 'zurueckgezogen', 'abgelehnt'].includes(a.stand ?? ''),
    )
    .map(({ gestelltAm }) => tag(gestelltAm))
    .filter((day) => day <= stichtag);
  return days.length === 0 ? null : Math.max(...days);
}

/** First day of the work that reaches to today without any gap, and with gaps of up to three months. */
type Lauf = { readonly ohne: Tag | null; readonly mit: Tag | null };

/** Hours are painted day by day; a day counts from so many hours a week on. */
function lauf(jobs: readonly Job[], stichtag: Tag, stunden: number, von: (job: Job) => number): Lauf {
  const past = jobs.filter((job) => tag(job.von) <= stichtag && (job.bis === null || job.bis >= job.von));
  if (past.length === 0) return { ohne: null, mit: null };
  const first = Math.min(...past.map((job) => tag(job.von)));
  const hours = new Float64Array(stichtag - first + 1).fill(-1);
  for (const job of past) {
    const end = Math.min(stichtag, job.bis === null ? stichtag : tag(job.bis)) - first;
    for (let i = tag(job.von) - first; i <= end; i += 1)
      hours[i] = Math.max(0, hours[i] ?? 0) + Math.min(VIELE, von(job));
  }
  const works = (i: number) => (hours[i] ?? -1) >= stunden;
  let [ohne, mit]: [Tag | null, Tag | null] = [null, null];
  let gap = 0;
  let unbroken = true;
  for (let i = hours.length - 1; i >= 0; i -= 1) {
    if (!works(i)) {
      gap += 1;
      unbroken = false;
      continue;
    }
    if (gap > 0 && nachMonaten(first + i + 1, 3) < first + i + 1 + gap) break;
    gap = 0;
    mit = first + i;
    if (unbroken) ohne = mit;
  }
  return { ohne, mit };
}

type Arbeitsregel = {
  readonly monate: number;
  readonly zaehlt: (job: Job) => Dreiwertig;
  /** Hours a week: certainly enough, and enough in the best case; 0 where the hours do not matter. */
  readonly stunden: readonly [sicher: number, guenstig: number];
  readonly unklar: boolean;
};

type Arbeit = { readonly wort: string; readonly ab: Tag | null; readonly abMitPausen: Tag | null };

function arbeit(
  { fall, stichtag, horizont }: Lage,
  { monate, zaehlt, stunden, unklar }: Arbeitsregel,
): Arbeit {
  const jobs = fall.beschaeftigung;
  const sicher = lauf(
    jobs.filter((job) => zaehlt(job) === true),
    stichtag,
    stunden[0],
    (job) => job.stundenWoche ?? 0,
  );
  const moeglich = lauf(
    jobs.filter((job) => zaehlt(job) !== false),
    stichtag,
    stunden[1],
    (job) => job.stundenWoche ?? VIELE,
  );
  const fertig = (seit: Tag | null) => (seit === null ? Number.POSITIVE_INFINITY : nachMonaten(seit, monate));
  const open = jobs.some(
    (job) =>
      zaehlt(job) === undefined || (stunden[0] > 0 && zaehlt(job) !== false && job.stundenWoche === null),
  );
  const wort = entscheide('arbeit', {
    eingetragen: jobs.length > 0 ? true : fall.integration?.beschaeftigungenErfasst === true,
    'ohne pause': fertig(sicher.ohne) <= stichtag,
    'mit pausen': fertig(sicher.mit) <= stichtag,
    möglich: fertig(moeglich.mit) <= stichtag,
    'etwas unklar': open || unklar,
    'nah ohne pause': fertig(sicher.ohne) <= horizont,
    'nah mit pausen': fertig(sicher.mit) <= horizont,
    'läuft vielleicht': moeglich.mit !== null,
    läuft: sicher.ohne !== null,
  });
  return {
    wort,
    ab: sicher.ohne === null ? null : fertig(sicher.ohne),
    abMitPausen: sicher.mit === null ? null : fertig(sicher.mit),
  };
}

const UNVERSICHERT = new Set(['minijob', 'selbstaendig', 'gemeinnuetzig']);

/** 60d.ARB */
export const versichertBeschaeftigt =
  (monate: number, stunden: number, stundenAlleinerziehend = stunden) =>
  (l: Lage): Antwort => {
    const allein = l.fall.lebensunterhalt?.alleinerziehend ?? null;
    const { wort, ab, abMitPausen } = arbeit(l, {
      monate,
      zaehlt: ({ sozialversicherungspflichtig: sv, form }) =>
        sv ?? (form !== null && UNVERSICHERT.has(form) ? false : undefined),
      stunden: [
        allein === true ? stundenAlleinerziehend : stunden,
        allein === false ? stunden : stundenAlleinerziehend,
      ],
      unklar: allein === null && stunden !== stundenAlleinerziehend,
    });
    if (wort === 'offen_ab mit pausen') return { stand: 'offen_ab', ab: abMitPausen ?? 0 };
    return wort === 'offen_ab' ? { stand: 'offen_ab', ab: ab ?? 0 } : { stand: stand(wort) };
  };

/** „ununterbrochen“: a break begins the chain anew. */
function ununterbrochen(l: Lage, monate: number, feld: 'qualifiziert' | 'entsprichtAbschluss'): Antwort {
  const { wort, ab, abMitPausen } = arbeit(l, {
    monate,
    zaehlt: (job) => job[feld] ?? undefined,
    stunden: [0, 0],
    unklar: false,
  });
  if (wort === 'offen_ab mit pausen') return { stand: 'offen_ab', ab: abMitPausen ?? 0 };
  if (wort === 'offen_ab' || wort === 'wertung')
    return ab === null ? { stand: 'offen_handlung' } : { stand: 'offen_ab', ab };
  return { stand: stand(wort) };
}

/** 19d.QUAL: the best of three ways. */
export const qualifikation =
  (pflegehilfe: boolean) =>
  (l: Lage): Antwort => {
    const wege = [inDeutschland(l, pflegehilfe), mitStudium(l), mitArbeit(l)];
    const days = wege.flatMap(({ ab }) => (ab === undefined ? [] : [ab]));
    const ab = Math.min(...days);
    const wort = entscheide('eigene qualifikation', {
      eine: wege.some((weg) => weg.stand === 'erfuellt'),
      'eine nahe': days.length > 0 && ab <= l.horizont,
      'eine unklar': wege.some((weg) => weg.stand === 'unbekannt'),
      'eine später': days.length > 0,
    });
    return wort === 'offen_ab' ? { stand: 'offen_ab', ab } : { stand: stand(wort) };
  };

/** a) */
function inDeutschland({ fall, stichtag }: Lage, pflegehilfe: boolean): Antwort {
  const arten = new Set(['beruf', 'studium', ...(pflegehilfe ? ['pflegehilfe'] : [])]);
  const abschluss = (a: Abschluss) =>
    alle([
      arten.has(a.art),
      a.am === null || tag(a.am) <= stichtag,
      a.inDeutschland ?? undefined,
      a.anerkannt ?? (a.art === 'studium' ? true : undefined),
    ]);
  const training = (a: Ausbildung) =>
    alle([
      a.art === 'qualifiziert',
      a.abgebrochenAm === null,
      a.staatlichAnerkannt ?? undefined,
      a.erfolgreich ?? (a.bis !== null && tag(a.bis) <= stichtag ? undefined : false),
    ]);
  const entries = fall.abschluss.length + fall.ausbildung.length;
  const erfasst = entries > 0 || fall.integration?.ausbildungenErfasst === true;
  const answer = eine([
    ...fall.abschluss.map(abschluss),
    ...fall.ausbildung.map(training),
    erfasst ? false : undefined,
  ]);
  return { stand: answer === true ? 'erfuellt' : answer === false ? 'offen_handlung' : 'unbekannt' };
}

/** b) */
function mitStudium(l: Lage): Antwort {
  const fremd = eine(
    l.fall.abschluss.map((a) =>
      alle([
        a.art === 'studium',
        a.am === null || tag(a.am) <= l.stichtag,
        a.inDeutschland === null ? undefined : !a.inDeutschland,
        a.anerkannt ?? undefined,
      ]),
    ),
  );
  if (fremd === false) return { stand: 'offen_handlung' };
  const worked = ununterbrochen(l, 24, 'entsprichtAbschluss');
  return fremd === true || worked.stand === 'offen_handlung' ? worked : { stand: 'unbekannt' };
}

/** c) */
function mitArbeit(l: Lage): Antwort {
  const worked = ununterbrochen(l, 36, 'qualifiziert');
  if (worked.stand === 'offen_handlung') return worked;
  const seit = l.fall.lebensunterhalt?.ohneLeistungenSeit ?? null;
  if (seit === null || worked.stand === 'unbekannt') return { stand: 'unbekannt' };
  const frei = nachMonaten(tag(seit), 12);
  if (worked.ab === undefined && frei <= (antragAm(l, '19d') ?? l.stichtag)) return { stand: 'erfuellt' };
  const ab = Math.max(frei, worked.ab ?? frei);
  return ab > l.stichtag ? { stand: 'offen_ab', ab } : { stand: 'offen_handlung' };
}

/** 104c.ZEIT: on a fixed day; the family of a holder needs no time of its own. */
export const aufenthaltAm =
  (am: Tag, monate: number) =>
  (l: Lage): Antwort => {
    const own = eigeneZeit(l, am, monate);
    const ohne = familie104c(l);
    const wort = entscheide('zeit am stichtag', {
      'eigene zeit': own === 'erfuellt',
      'familie eines inhabers': own === 'unbekannt' && ohne === undefined ? false : ohne,
    });
    return { stand: stand(wort === 'eigene' ? own : wort) };
  };

function eigeneZeit({ fall, rahmen }: Lage, am: Tag, monate: number): Stand {
  const { einreiseAm } = fall.person;
  const all = strecken(fall, am);
  // § 60b counts here for everybody, and no gap is small enough.
  const auf = (lesart: Lesart) => kette(all, '104c', lesart, { ...rahmen, bagatelleTage: 0 }, true);
  const reicht = (lesart: Lesart) => (auf(lesart).fertig(monate) ?? Number.POSITIVE_INFINITY) <= am;
  return stand(
    entscheide('eigene zeit am stichtag', {
      'zu spät eingereist': einreiseAm !== null && nachMonaten(tag(einreiseAm), monate) > am,
      lesbar: all.length > 0 && !fall.aufenthaltsabschnitt.some(({ von, bis }) => bis !== null && bis < von),
      streng: reicht('streng'),
      wertend: reicht('ueblich') || reicht('weit') || reicht('wertend'),
      möglich: reicht('moeglich'),
      'stichtag unklar':
        (all[0]?.art === 'LEER' && auf('weit').heute === 'bricht') ||
        (auf('ueblich').heute !== 'zaehlt' &&
          auf('weit').heute !== 'zaehlt' &&
          auf('moeglich').heute === 'zaehlt' &&
          auf('wertend').heute !== 'zaehlt'),
    }),
  );
}

/** 19d.1A: told by the ground of the Duldung (AZR letters e to h, recht.md 12.1). */
export const nachAusbildungsduldung = ({ fall, stichtag }: Lage): Antwort => {
  const gruende = [...fall.aufenthaltsabschnitt.filter(({ status }) => status === 'D'), ...fall.duldung].map(
    ({ grund }): Dreiwertig => (grund === null ? undefined : 'efgh'.includes(grund)),
  );
  const duldung = eine([...gruende, fall.aufenthaltsabschnitt.length > 0 ? false : undefined]);
  const trainings = fall.ausbildung.filter(({ art }) => art === 'qualifiziert' || art === 'helfer');
  const laufend = trainings.filter((a) => a.abgebrochenAm === null && a.erfolgreich !== false);
  const enden = laufend.flatMap(({ bis }) => (bis === null ? [] : [tag(bis)]));
  const ende = Math.max(...enden);
  const eins = entscheide('ausbildung abgeschlossen', {
    eine: trainings.some((a) => a.erfolgreich === true && (a.bis === null || tag(a.bis) <= stichtag)),
    eingetragen: trainings.length > 0,
    läuft: laufend.length > 0,
    'ende bekannt': enden.length > 0,
    'ende voraus': enden.length > 0 && ende > stichtag,
  });
  const keine = fall.integration?.ausbildungenErfasst === true ? 'nicht_erfuellt' : 'unbekannt';
  const abschluss = eins === 'keine' ? keine : eins;
  const wort = entscheide('nach der ausbildungsduldung', { nie: abschluss === 'nicht_erfuellt', duldung });
  if (wort !== 'abschluss') return { stand: stand(wort) };
  return abschluss === 'offen_ab' ? { stand: 'offen_ab', ab: ende } : { stand: stand(abschluss) };
};

/** 60d.LU12 */
export const gesichertVorAntrag =
  (monate: number, norm: string) =>
  (l: Lage): Antwort => {
    const seit = l.fall.lebensunterhalt?.durchArbeitGesichertSeit ?? null;
    const ab = seit === null ? Number.POSITIVE_INFINITY : nachMonaten(tag(seit), monate);
    const wort = entscheide('vor dem antrag', {
      'tag bekannt': seit !== null,
      'beim antrag': ab <= (antragAm(l, norm) ?? l.stichtag),
      heute: ab <= l.stichtag,
    });
    return wort === 'offen_ab' ? { stand: 'offen_ab', ab } : { stand: stand(wort) };
  };

const BESCHAEFTIGUNG = new Set(['i', 'j', 'k', 'l', 'm', 'n']);

/** 25b6.ZEIT: only Duldungen under § 60d count; where no ground is entered, it may have been one. */
export const beschaeftigungsduldung =
  (monate: number) =>
  (l: Lage): Antwort => {
    const { fall, stichtag, horizont, rahmen } = l;
    const ketten = (grund: (wort: string | null) => boolean) => {
      const nur = fall.aufenthaltsabschnitt.map((a) =>
        a.status === 'D' && grund(a.grund) ? a : { ...a, status: 'O' as const },
      );
      const da = nur.some(({ status }) => status === 'D');
      const all = da ? strecken({ ...fall, aufenthaltsabschnitt: nur }, stichtag) : [];
      const fertig = (lesart: Lesart) =>
        (da ? kette(all, 'duldung', lesart, rahmen, false).fertig(monate) : null) ?? Number.POSITIVE_INFINITY;
      const heute = (lesart: Lesart) => kette(all, 'duldung', lesart, rahmen, false).heute;
      const basis: Lesart = heute('ueblich') === 'bricht' && heute('weit') !== 'bricht' ? 'weit' : 'ueblich';
      const ab = da && heute(basis) === 'zaehlt' ? fertig(basis) : Number.POSITIVE_INFINITY;
      return { fertig, ab };
    };
    const sicher = ketten((grund) => grund !== null && BESCHAEFTIGUNG.has(grund));
    const vielleicht = ketten((grund) => grund === null || BESCHAEFTIGUNG.has(grund));
    const erfuellt = (lesart: Lesart) => sicher.fertig(lesart) <= stichtag;
    const laeuft = Number.isFinite(sicher.ab);
    const ab = laeuft ? sicher.ab : nachMonaten(stichtag, monate);
    const bald = Math.min(vielleicht.ab, vielleicht.fertig('moeglich'));
    // Too far only because a disputed time does not count: a human decides on that time.
    const naeher = laeuft && ab > horizont && sicher.fertig('wertend') <= horizont;
    const wort = entscheide('zeit mit beschäftigungsduldung', {
      eingetragen: fall.aufenthaltsabschnitt.length > 0,
      streng: erfuellt('streng'),
      'zu werten': erfuellt('ueblich') || erfuellt('weit') || erfuellt('wertend') || naeher,
      'früher möglich': bald < ab && bald <= horizont,
      läuft: laeuft,
    });
    return wort === 'offen_ab' ? { stand: 'offen_ab', ab } : { stand: stand(wort) };
  };

const STUFEN = ['keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** 25b6.DEU: oral always, written where there was a possibility to attend a course (contested: then judgement). */
export const deutschNachKurs =
  (mindestens: string) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const level = (feld: 'muendlich' | 'schriftlich') => {
      const known = fall.sprachnachweis.filter((n) => n[feld] !== null);
      const da = known.filter(({ am }) => am === null || tag(am) <= stichtag);
      return {
        known: known.length > 0,
        da: da.length > 0,
        spaeter: known.length > da.length,
        genug: da.some((n) => STUFEN.indexOf(n[feld] ?? '') >= STUFEN.indexOf(mindestens)),
      };
    };
    const [m, s] = [level('muendlich'), level('schriftlich')];
    const kurs = fall.integration?.integrationskurs ?? null;
    return {
      stand: stand(
        entscheide('deutsch nach kurs', {
          'mündlich genügt': m.known ? m.genug : undefined,
          'schriftlich genügt': s.genug,
          'kurs bekannt': kurs !== null,
          'kurs möglich': kurs === null ? undefined : kurs !== 'keine_verpflichtung',
          'schriftlich später': s.spaeter,
          schriftlich: s.da,
        }),
      ),
    };
  };

/** 60d.INTK */
export function kurs(value: string | null): Stand {
  return stand(
    entscheide('kurs', {
      verpflichtet: value === null ? undefined : value !== 'keine_verpflichtung',
      gut: gleich(value, 'erfolgreich') === true || gleich(value, 'abbruch_unverschuldet') === true,
    }),
  );
}
