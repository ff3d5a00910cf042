/** Answers that depend on relatives: § 25a Abs. 2, § 25b Abs. 4, and what § 60d asks of both partners (recht.md 4.2, 4.4, 4.10). */
import type { Fall } from '#shared/domain/fall.ts';
import { alle, eine, nicht, type Dreiwertig } from './dreiwertig.ts';
import { ALLE, einmal, schulbesuchDerKinder, type Antwort, type Lage } from './fragen.ts';
import { ends, nachJahren, nachMonaten, tag, type Tag } from './kalender.ts';
import { entscheide, type Stand } from './tabellen.ts';

type Angehoeriger = Fall['angehoeriger'][number];
type Art = 'hat' | 'werten' | 'unklar' | 'moeglich' | 'keiner';
/** What one relative means for this person, and as whom the person could rely on it. */
type Bezug = { readonly art: Art; readonly als: Rolle; readonly ab?: Tag };
export type Rolle = 'eltern' | 'geschwister' | 'ehe' | 'kind';
type Geburt = readonly [frueh: Tag, spaet: Tag];

/** Who holds one of these goes no way of § 25a or § 25b any more. */
const VERSORGT = new Set('25a1 25a2 25b1 deutsch eu niederlassung ae_andere keiner'.split(' '));

const istPartner = ({ beziehung }: Angehoeriger) => beziehung === 'ehegatte' || beziehung === 'lebenspartner';

/** Both ends of the day somebody completes so many years. */
function wird(geburtsdatum: string | null, jahre: number): Geburt | null {
  if (geburtsdatum === null) return null;
  const [a, b] = ends(geburtsdatum);
  return [nachJahren(a, jahre), nachJahren(b, jahre)];
}

function schon(ab: Geburt | null, stichtag: Tag): Dreiwertig {
  return ab === null ? undefined : ab[1] <= stichtag ? true : ab[0] <= stichtag ? undefined : false;
}

/** A title that has run out may have been renewed: nobody knows. */
function hatTitel(
  { titel, titelSeit, titelBis }: Angehoeriger,
  wanted: string,
  { stichtag }: Lage,
): Dreiwertig {
  if (titel === null) return undefined;
  if (titel !== wanted || (titelSeit !== null && tag(titelSeit) > stichtag)) return false;
  return titelBis !== null && tag(titelBis) < stichtag ? undefined : true;
}

type Ziel = { readonly titel: string; readonly ab: number; readonly unter?: number; readonly monate: number };

/** Whether entry and age let the relative get the title inside the horizon. */
function kuenftig(a: Angehoeriger, als: Rolle, l: Lage, ziel: Ziel, sonst: Dreiwertig): Bezug {
  if (a.titel !== null && a.titel !== ziel.titel && VERSORGT.has(a.titel)) return { art: 'keiner', als };
  if (a.geburtsdatum === null || a.einreiseAm === null) return { art: 'unklar', als };
  const ab = Math.max(
    l.stichtag,
    nachJahren(ends(a.geburtsdatum)[0], ziel.ab),
    nachMonaten(tag(a.einreiseAm), ziel.monate),
  );
  const zuAlt = ziel.unter !== undefined && ab >= nachJahren(ends(a.geburtsdatum)[1], ziel.unter);
  if (zuAlt || ab > l.horizont) return { art: 'keiner', als };
  return sonst === true ? { art: 'moeglich', als, ab } : { art: 'unklar', als };
}

/** Mother or father of a minor holder (§ 25a Abs. 2 S. 1). */
function alsElternteil(a: Angehoeriger, l: Lage, monate: number): Bezug {
  const als = 'eltern';
  if (a.personensorge === false) return { art: 'keiner', als };
  const hat = hatTitel(a, '25a1', l);
  const niederlassung = a.titel === 'niederlassung';
  if (hat === false && !niederlassung)
    return kuenftig(a, als, l, { titel: '25a1', ab: 14, unter: 18, monate }, a.personensorge ?? undefined);
  const achtzehn = wird(a.geburtsdatum, 18);
  const volljaehrig = schon(achtzehn, l.stichtag);
  if (volljaehrig === true) {
    const vorher = l.fall.antrag.some(
      ({ norm, gestelltAm, stand }) =>
        norm === '25a2' &&
        tag(gestelltAm) < (achtzehn?.[0] ?? 0) &&
        !['beratung', 'abgeraten', 'zurueckgezogen', 'abgelehnt'].includes(stand ?? ''),
    );
    return { art: vorher && hat !== false ? 'werten' : 'keiner', als };
  }
  const sicher = alle([niederlassung ? true : hat, nicht(volljaehrig), a.personensorge ?? undefined]);
  return { art: sicher !== true ? 'unklar' : niederlassung ? 'werten' : 'hat', als };
}

/** Wife, husband, partner or child of a holder in the same household. */
function imHaushalt(
  a: Angehoeriger,
  als: Rolle,
  titel: string,
  l: Lage,
  ziel: Omit<Ziel, 'titel'> | null,
): Bezug {
  if (a.imHaushalt === false) return { art: 'keiner', als };
  const hat = hatTitel(a, titel, l);
  if (hat === false)
    return ziel === null
      ? { art: 'keiner', als }
      : kuenftig(a, als, l, { ...ziel, titel }, a.imHaushalt ?? undefined);
  return { art: alle([hat, a.imHaushalt ?? undefined]) === true ? 'hat' : 'unklar', als };
}

/** A minor, unmarried person; under sixteen nobody is married here. */
function istKind({ fall, stichtag }: Lage): Dreiwertig {
  const { geburtsdatum, familienstand } = fall.person;
  const jung = schon(wird(geburtsdatum, 16), stichtag) === false;
  const ledig = familienstand === null ? (jung ? true : undefined) : familienstand === 'ledig';
  return alle([nicht(schon(wird(geburtsdatum, 18), stichtag)), ledig]);
}

/** A way that is open to minor, unmarried children only, and closes when they come of age. */
function fuerKind(bezug: Bezug, l: Lage): Bezug {
  const kind = istKind(l);
  if (bezug.art === 'keiner' || kind === false) return { art: 'keiner', als: bezug.als };
  if (kind === undefined) return { art: 'unklar', als: bezug.als };
  const bis = wird(l.fall.person.geburtsdatum, 18)?.[0] ?? 0;
  return bezug.ab !== undefined && bezug.ab >= bis ? { art: 'keiner', als: bezug.als } : bezug;
}

export type Bezugsregel = { readonly rollen: readonly Rolle[]; readonly monate: number };

function bezuege25a(l: Lage, { rollen, monate }: Bezugsregel): readonly Bezug[] {
  const jung = { ab: 14, unter: 27, monate };
  return l.fall.angehoeriger
    .flatMap((a) => {
      if (a.beziehung === 'kind') return [alsElternteil(a, l, monate)];
      if (istPartner(a)) return [imHaushalt(a, 'ehe', '25a1', l, jung)];
      if (a.beziehung !== 'elternteil') return [];
      return [
        fuerKind(imHaushalt(a, 'kind', '25a1', l, jung), l),
        fuerKind(imHaushalt(a, 'geschwister', '25a2', l, null), l),
      ];
    })
    .filter(({ als }) => rollen.includes(als));
}

function bezuege25b(l: Lage, monate: number): readonly Bezug[] {
  return l.fall.angehoeriger.flatMap((a) => {
    if (istPartner(a)) return [imHaushalt(a, 'ehe', '25b1', l, { ab: 18, monate })];
    if (a.beziehung !== 'elternteil') return [];
    return [fuerKind(imHaushalt(a, 'kind', '25b1', l, { ab: 18, monate }), l)];
  });
}

export type Familie = { readonly stand: Stand; readonly rollen: ReadonlySet<Rolle> };

function familie(all: readonly Bezug[], { fall }: Lage): Familie {
  const any = (art: Art) => all.some((bezug) => bezug.art === art);
  const stand = entscheide('bezug', {
    'hat den titel': any('hat'),
    'zu werten': any('werten'),
    'etwas unklar': any('unklar'),
    'alle erfasst': fall.person.haushaltErfasst === true,
    'kommt in betracht': any('moeglich'),
  }) as Stand; // the table answers with a Stand
  const arten: Partial<Record<Stand, Art>> = {
    erfuellt: 'hat',
    wertung: 'werten',
    offen_handlung: 'moeglich',
  };
  return { stand, rollen: new Set(all.filter(({ art }) => art === arten[stand]).map(({ als }) => als)) };
}

/** One question per version, so that it is worked out once. */
export type Familienfrage = (l: Lage) => Familie;
export const familie25a =
  (regel: Bezugsregel): Familienfrage =>
  (l) =>
    familie(bezuege25a(l, regel), l);

/** 25a2.BEZUG */
export const bezugsperson =
  (frage: Familienfrage) =>
  (l: Lage): Antwort => ({ stand: einmal(l, frage).stand });

/** 25b4.FAM */
export const familieDesHalters =
  (monate: number) =>
  (l: Lage): Antwort => ({ stand: familie(bezuege25b(l, monate), l).stand });

/** 25a2.EHE: silent where two ways are open and it depends on which is named first. */
export const ehegatteDesJungen =
  (frage: Familienfrage) =>
  (l: Lage): Antwort => {
    const { stand, rollen } = einmal(l, frage);
    if (rollen.size > 1) return { stand, stumm: ALLE };
    return { stand: stand === 'erfuellt' && rollen.has('ehe') ? 'erfuellt' : 'nicht_anwendbar' };
  };

/** Conditions of § 25a Abs. 2 S. 1 bind parents and spouses, not children (S. 2, S. 5). */
export const nichtFuerKinder =
  (wer: Familienfrage, frage: (l: Lage) => Antwort) =>
  (l: Lage): Antwort => {
    const { rollen } = einmal(l, wer);
    const kinder = [...rollen].filter((rolle) => rolle === 'geschwister' || rolle === 'kind').length;
    if (kinder === 0) return einmal(l, frage);
    return kinder === rollen.size ? { stand: 'nicht_anwendbar' } : { stand: 'unbekannt', stumm: ALLE };
  };

/** § 104c Abs. 2 old: partner or single child of a holder; a grown-up child if it entered as a minor. */
export function familie104c({ fall, stichtag }: Lage): Dreiwertig {
  const { person } = fall;
  const achtzehn = wird(person.geburtsdatum, 18);
  const ledig = person.familienstand === null ? undefined : person.familienstand === 'ledig';
  const beiEinreise = person.einreiseAm === null ? undefined : nicht(schon(achtzehn, tag(person.einreiseAm)));
  const alsKind = alle([ledig, eine([nicht(schon(achtzehn, stichtag)), beiEinreise])]);
  return eine([
    ...fall.angehoeriger
      .filter((a) => istPartner(a) || a.beziehung === 'elternteil')
      .map((a) =>
        alle([
          a.imHaushalt ?? undefined,
          a.titel === null ? undefined : a.titel === '104c',
          istPartner(a) ? true : alsKind,
        ]),
      ),
    person.haushaltErfasst === true ? false : undefined,
  ]);
}

const RANG: readonly Stand[] = ['offen_handlung', 'offen_ab', 'wertung', 'erfuellt', 'nicht_anwendbar'];

/** What § 60d asks of wife, husband or partner in the household; `nicht_anwendbar` where there is none. */
export function beimPartner(l: Lage, frage: (partner: Angehoeriger) => Stand): Antwort {
  const { angehoeriger, person } = l.fall;
  const partner = angehoeriger.filter(istPartner);
  const da = partner.filter((a) => a.imHaushalt === true);
  const allein = ['ledig', 'geschieden', 'verwitwet', 'getrennt'].includes(person.familienstand ?? '');
  const ungewiss = partner.some((a) => a.imHaushalt === null);
  const niemand = person.haushaltErfasst === true || allein;
  const answers = da.map(frage);
  if (answers.includes('nicht_erfuellt')) return { stand: 'nicht_erfuellt' };
  if (ungewiss || answers.includes('unbekannt') || (da.length === 0 && !niemand))
    return { stand: 'unbekannt' };
  return { stand: RANG.find((stand) => answers.includes(stand)) ?? 'nicht_anwendbar' };
}

/** Several conditions of one number, closed before unknown before open (recht.md 2). */
export function zusammen(answers: readonly Antwort[], horizont: Tag): Antwort {
  const has = (stand: Stand) => answers.some((answer) => answer.stand === stand);
  const days = answers.flatMap(({ ab }) => (ab === undefined ? [] : [ab]));
  const ab = Math.max(...days);
  if (has('nicht_erfuellt')) return { stand: 'nicht_erfuellt' };
  if (days.length > 0 && ab > horizont) return { stand: 'offen_ab', ab };
  if (has('unbekannt')) return { stand: 'unbekannt' };
  if (has('offen_handlung')) return { stand: 'offen_handlung' };
  if (days.length > 0) return { stand: 'offen_ab', ab };
  if (has('wertung')) return { stand: 'wertung' };
  return { stand: has('erfuellt') ? 'erfuellt' : 'nicht_anwendbar' };
}

/** The person and the partner must both meet it. */
export const beide =
  (own: (l: Lage) => Antwort, frage: (partner: Angehoeriger, l: Lage) => Stand) =>
  (l: Lage): Antwort =>
    zusammen([own(l), beimPartner(l, (partner) => frage(partner, l))], l.horizont);

/** 60d.KIND: school, and no case of § 54 Abs. 2 Nr. 1, 2 or drug trade of a child from 14 to 17. */
export const kinder60d = (l: Lage): Antwort => zusammen([schulbesuchDerKinder(l), ausschluss(l)], l.horizont);

function ausschluss({ fall, stichtag }: Lage): Antwort {
  const kinder = fall.angehoeriger
    .filter(({ beziehung }) => beziehung === 'kind')
    .map((k) => {
      const alter = alle([
        schon(wird(k.geburtsdatum, 14), stichtag),
        nicht(schon(wird(k.geburtsdatum, 18), stichtag)),
      ]);
      const jung = schon(wird(k.geburtsdatum, 16), stichtag) === false;
      const zaehlt = alle([alter, k.ledig ?? (jung ? true : undefined), k.imHaushalt ?? undefined]);
      return {
        zaehlt,
        vorhanden: k.ausschlussgrund === null ? undefined : k.ausschlussgrund === 'vorhanden',
      };
    });
  const erfasst = fall.angehoeriger.length > 0 || fall.person.haushaltErfasst === true;
  const faelle = kinder.map(({ zaehlt, vorhanden }) => alle([zaehlt, vorhanden]));
  return {
    stand: entscheide('ausschluss der kinder', {
      sicher: faelle.includes(true),
      vielleicht: faelle.includes(undefined) || !erfasst,
      kind: eine(kinder.map(({ zaehlt }) => zaehlt)) !== false,
    }) as Stand, // the table answers with a Stand
  };
}
