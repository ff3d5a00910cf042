/** Answers for the routes of training and work: §§ 60c, 16g, 19d, 60d, § 25b Abs. 6 (recht.md 4.4 to 4.10). */
import type { Fall } from '#shared/domain/fall.ts';
import { alle, eine, gleich, nicht, type Dreiwertig } from './dreiwertig.ts';
import {
  ALLE,
  bisFuenfzigOderNeunzig,
  geprueftKeine,
  nurEineNeunzig,
  straffrei,
  verhalten,
  zeit,
  type Antwort,
  type Lage,
} from './fragen.ts';
import { nachMonaten, tag, type Tag } from './kalender.ts';
import { entscheide, type Stand } from './tabellen.ts';

const gut = (
  tabelle: 'frage gut sonst handeln' | 'frage gut sonst ausgeschlossen',
  wert: Dreiwertig,
): Antwort => ({
  stand: entscheide(tabelle, { gut: wert }) as Stand, // both tables answer with a Stand
});
const mitStumm = (antwort: Antwort, ...stumm: readonly Stand[]): Antwort => ({ ...antwort, stumm });
const STILL: Antwort = { stand: 'unbekannt', stumm: ALLE };

type Ausbildung = Fall['ausbildung'][number];

function laufende({ fall, stichtag }: Lage): readonly Ausbildung[] {
  return fall.ausbildung.filter(
    ({ bis, abgebrochenAm, erfolgreich }) =>
      (bis === null || tag(bis) >= stichtag) && abgebrochenAm === null && erfolgreich === null,
  );
}

/** 60c.AUSB, 16g.AUSB for a person with one training; with several it is silent. */
export const geeigneteAusbildung = (l: Lage): Antwort => {
  const [only, second] = laufende(l);
  if (!only || second || l.fall.ausbildung.length > 1) return STILL;
  if (only.art === 'qualifiziert')
    return gut('frage gut sonst handeln', only.staatlichAnerkannt ?? undefined);
  if (only.art !== 'helfer') return gut('frage gut sonst handeln', false);
  return gut(
    'frage gut sonst handeln',
    alle([only.engpassZusage ?? undefined, only.staatlichAnerkannt ?? undefined]),
  );
};

/** The application of the route, and whether the training began in the asylum procedure, change the day: then silent. */
export const dreiMonateDuldung =
  (norm: string) =>
  (l: Lage): Antwort => {
    const begonnen = l.fall.ausbildung.some((a) => a.alsAsylbewerberBegonnen !== false);
    if (begonnen || l.fall.antrag.some((a) => a.norm === norm)) return STILL;
    const { stand, ab } = zeit(l, 'duldung', 3, false, false);
    return { stand, ...(ab === undefined ? {} : { ab }) };
  };

type Stufe = { readonly bis: string | null; readonly fristAm?: string; readonly monate?: number };

/** Identity in time: only where the answer needs no judgement about measures and no application fixed the day. */
export const identitaetInFrist =
  (stufen: readonly Stufe[], norm: string) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const einreise = fall.person.einreiseAm;
    if (einreise === null || fall.antrag.some((a) => a.norm === norm)) return STILL;
    const stufe = stufen.find(({ bis }) => bis === null || einreise <= bis);
    if (!stufe) return STILL;
    const frist: Tag =
      stufe.fristAm === undefined
        ? stufe.monate === undefined
          ? stichtag
          : nachMonaten(tag(einreise), stufe.monate)
        : tag(stufe.fristAm);
    const {
      identitaet = null,
      identitaetGeklaertAm: am = null,
      massnahmenErgriffen = null,
    } = fall.identitaet ?? {};
    const geklaert = identitaet === 'pass' || identitaet === 'dokument';
    if (geklaert && am !== null && tag(am) <= Math.min(frist, stichtag)) return { stand: 'erfuellt' };
    const vorbei = stichtag > frist;
    if (vorbei && !geklaert && identitaet !== null && massnahmenErgriffen === false)
      return mitStumm({ stand: 'nicht_erfuellt' }, 'wertung');
    return STILL;
  };

const SICHER = new Set(
  '121 122 430 238 150 146 140 144 269 170 287 460 436 349 252 285 163'.split(' '), // recht.md 3, Q.60A6
);

/** Q.60A6 for people from no country that was ever on the list: entry for benefits, own responsibility. */
export const erwerbsverbot = (l: Lage): Antwort => {
  const { fall } = l;
  const land = fall.person.staatsangehoerigkeit;
  const leistungen = gleich(fall.hindernis?.einreiseWegenLeistungen, 'vorhanden');
  if (leistungen === true) return { stand: 'nicht_erfuellt' };
  if (land === null || land === '998' || land === '999' || SICHER.has(land)) return STILL;
  const own = verhalten(true)(l).stand;
  return { stand: leistungen === undefined ? 'unbekannt' : own };
};

/** The weakest of several answers: closed, unknown, act, time, judgement. */
export const zusammen =
  (...fragen: readonly ((l: Lage) => Antwort)[]) =>
  (l: Lage): Antwort => {
    const answers = fragen.map((frage) => frage(l));
    if (answers.some(({ stumm }) => stumm !== undefined)) return STILL;
    const far = answers.find(({ ab }) => ab !== undefined && ab > l.horizont);
    const first = (stand: Stand) => answers.find((answer) => answer.stand === stand);
    const days = answers.flatMap(({ ab }) => (ab === undefined ? [] : [ab]));
    return (
      first('nicht_erfuellt') ??
      (far && { stand: 'offen_ab', ab: Math.max(...days) }) ??
      first('unbekannt') ??
      first('offen_handlung') ??
      (days.length > 0 ? { stand: 'offen_ab', ab: Math.max(...days) } : undefined) ??
      first('wertung') ?? { stand: 'erfuellt' }
    );
  };

/** 60c.STRAF, 16g.STRAF */
export const ausschlussNummer4 = zusammen(
  straffrei(bisFuenfzigOderNeunzig(true)),
  geprueftKeine('extremismus'),
  geprueftKeine('ausweisungsverfuegung'),
);

/** Q.MASSN, 60c.MASSN: silent where the day of the measure or of the application matters. */
export const massnahmen = ({ fall }: Lage): Antwort => {
  const stand = fall.hindernis?.massnahmen ?? null;
  if (stand === 'vorhanden') return STILL;
  return mitStumm(
    gut('frage gut sonst ausgeschlossen', stand === null ? undefined : true),
    'nicht_anwendbar',
  );
};

const NIVEAUS = ['keine', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2'];

/** Level in each skill; no illness takes it away (19d.DEU, 60d.DEU). */
export const deutschkenntnisse =
  (mindestens: string, fertigkeiten: readonly ('muendlich' | 'schriftlich')[]) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const wanted = NIVEAUS.indexOf(mindestens);
    const answer = fertigkeiten.map((f): Dreiwertig => {
      // A certificate of a later day is a step that is still open, not a gap in the file.
      const known = fall.sprachnachweis.filter((n) => n[f] !== null);
      if (
        known.some((n) => NIVEAUS.indexOf(n[f] ?? '') >= wanted && (n.am === null || tag(n.am) <= stichtag))
      )
        return true;
      return known.length > 0 ? false : undefined;
    });
    return gut('frage gut sonst handeln', alle(answer));
  };

/** 19d.TAEUSCH: the past counts, causality does not. */
export const nieGetaeuscht = ({ fall, stichtag }: Lage): Antwort => {
  const wort = fall.hindernis?.taeuschungen ?? null;
  const taten = fall.taeuschung
    .filter(({ von }) => von === null || tag(von) <= stichtag)
    .map((t) => alle([t.eigene ?? undefined, t.vorsatz ?? undefined]));
  const beantwortet = wort === (fall.taeuschung.length > 0 ? 'vorhanden' : 'keine');
  return gut('frage gut sonst ausgeschlossen', nicht(eine([...taten, beantwortet ? false : undefined])));
};

/** 19d.BA: silent unless there is exactly one job today. */
export const passendeStelle = ({ fall, stichtag }: Lage): Antwort => {
  const jobs = fall.beschaeftigung.filter(
    ({ von, bis }) => tag(von) <= stichtag && (bis === null || tag(bis) >= stichtag),
  );
  const [only] = jobs;
  if (!only || fall.beschaeftigung.length > 1) return STILL;
  const passt = alle([
    eine([only.qualifiziert ?? undefined, only.entsprichtAbschluss ?? undefined]),
    only.baZustimmung ?? undefined,
  ]);
  // Another job may fit as long as nobody says that all of them are entered.
  if (passt === false && fall.integration?.beschaeftigungenErfasst !== true) return STILL;
  return gut('frage gut sonst handeln', passt);
};

const partnerOf = (fall: Fall) =>
  fall.angehoeriger.filter(({ beziehung }) => beziehung === 'ehegatte' || beziehung === 'lebenspartner');

/** Conditions of § 60d that the spouse must meet too; silent where there is one, or nobody knows. */
function ohnePartner({ fall }: Lage, own: Dreiwertig): Antwort {
  if (own !== false && (partnerOf(fall).length > 0 || fall.person.haushaltErfasst !== true)) return STILL;
  return gut('frage gut sonst ausgeschlossen', own);
}

/** 60d.EINR */
export const einreiseBis =
  (letzter: string) =>
  (l: Lage): Antwort => {
    const own = l.fall.person.einreiseAm;
    return ohnePartner(l, own === null ? undefined : own <= letzter);
  };

/** 60d.EXTR */
export const extremismusBeider = (l: Lage): Antwort =>
  ohnePartner(l, gleich(l.fall.hindernis?.extremismus, 'keine'));

/** 60d.STRAF of the person; with a spouse in the case it is silent unless the own convictions close the way. */
export const straffrei60d = (l: Lage): Antwort => {
  const own = straffrei(nurEineNeunzig)(l);
  return partnerOf(l.fall).length > 0 || l.fall.person.haushaltErfasst !== true ? STILL : own;
};

/** 60d.INTK of the person without a spouse. */
export const integrationskurs = ({ fall }: Lage): Antwort => {
  if (partnerOf(fall).length > 0 || fall.person.haushaltErfasst !== true) return STILL;
  const kurs = fall.integration?.integrationskurs ?? null;
  return mitStumm(
    gut(
      'frage gut sonst handeln',
      kurs === null ? undefined : kurs !== 'abbruch_verschuldet' && kurs !== 'laeuft',
    ),
    'nicht_anwendbar',
    'nicht_erfuellt',
  );
};

/** 60d.ARB for a person with one job since it began, in full sight. */
export const versichertBeschaeftigt =
  (months: number, stunden: number) =>
  ({ fall, stichtag }: Lage): Antwort => {
    const [only, second] = fall.beschaeftigung;
    if (!only || second || only.bis !== null || tag(only.von) > stichtag) return STILL;
    if (
      only.sozialversicherungspflichtig !== true ||
      only.stundenWoche === null ||
      only.stundenWoche < stunden
    )
      return STILL;
    if (only.form === 'minijob' || only.form === 'selbstaendig') return STILL;
    const ab = nachMonaten(tag(only.von), months);
    return ab <= stichtag ? { stand: 'erfuellt' } : { stand: 'offen_ab', ab };
  };

/** Silent where a spouse must meet the condition too. */
export const ohnePartnerOder =
  (frage: (l: Lage) => Antwort) =>
  (l: Lage): Antwort =>
    partnerOf(l.fall).length > 0 || l.fall.person.haushaltErfasst !== true ? STILL : frage(l);
