/** Who opens a way for whom: §§ 25a Abs. 2, 25b Abs. 1 and 4, 60a Abs. 2b, 60d, with the days on which it ends. */
import { alter, erfuelltAb, formatDatum, plusDays, spanne, type Datum } from '#shared/lib/datum.ts';
import { fehlend } from '../engine/feldpfad.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import type { Bruecke } from './ergebnis.ts';
import { titelAm } from './titel.ts';
import {
  eintragOf,
  kinderOf,
  partnerOf,
  type Kindschaft,
  type Mensch,
  type Verwandtschaft,
} from './verwandtschaft.ts';

type Ende = Pick<Bruecke, 'bis' | 'bisText'>;
type Alter = { readonly minderjaehrig: boolean | null; readonly ende: Ende };

const OHNE_ENDE: Ende = { bis: null, bisText: null };

/** In the order of people and rules; only for people of the register, and only for those without a title. */
export function findBruecken(verwandtschaft: Verwandtschaft, tag: Datum): Bruecke[] {
  const found: Bruecke[] = [];
  for (const fuer of verwandtschaft.menschen) {
    if (fuer.akte === null || hasTitle(fuer, tag)) continue;
    const kinder = kinderOf(verwandtschaft, fuer);
    const partner = partnerOf(verwandtschaft, fuer);
    for (const kind of kinder) {
      found.push(...vierJahre(fuer, kind, tag), ...elternVon25a(verwandtschaft, fuer, kind, tag));
    }
    for (const von of partner) found.push(...partnerWege(verwandtschaft, fuer, von, tag));
    for (const elter of parentsOf(verwandtschaft, fuer))
      found.push(...kindWege(verwandtschaft, fuer, elter, tag));
  }
  return found;
}

/** § 25b Abs. 1 S. 2 Nr. 1. */
function vierJahre(fuer: Mensch, { kind, eintrag }: Kindschaft, tag: Datum): Bruecke[] {
  const { minderjaehrig, ende } = ageOf(kind, tag);
  if (minderjaehrig === false || eintrag?.imHaushalt === false || eintrag?.ledig === false) return [];
  if (isMinor(fuer, tag)) return [];
  const young = kind.geburtsdatum !== null && alter(spanne(kind.geburtsdatum).von, tag) < 16;
  const fehlt = [
    ...(minderjaehrig === null ? [fehlend('angehoeriger.geburtsdatum', kind.name)] : []),
    ...(eintrag === null || eintrag.imHaushalt === null
      ? [fehlend('angehoeriger.imHaushalt', kind.name)]
      : []),
    ...(young || eintrag?.ledig === true ? [] : [fehlend('angehoeriger.ledig', kind.name)]),
  ];
  return [
    bridge('25b1', '§ 25b Abs. 1 S. 2 Nr. 1', kind, fuer, {
      titel: 'Vier statt sechs Jahre Aufenthalt',
      text: `Mit dem minderjährigen ledigen Kind in häuslicher Gemeinschaft genügen bei § 25b regelmäßig vier statt sechs Jahre Aufenthalt.`,
      fehlt,
      stand: fehlt.length > 0 ? 'offen' : 'besteht',
      ...ende,
    }),
  ];
}

/** § 25a Abs. 2 S. 1 and § 60a Abs. 2b: parents of a young person. */
function elternVon25a(v: Verwandtschaft, fuer: Mensch, { kind }: Kindschaft, tag: Datum): Bruecke[] {
  const { minderjaehrig, ende } = ageOf(kind, tag);
  const stand = holds(v, fuer, kind, ['25a1'], tag);
  if (minderjaehrig === false || stand === null) return [];
  const sorge = eintragOf(v, fuer, kind)?.personensorge ?? null;
  const fehlt = [
    ...(minderjaehrig === null ? [fehlend('angehoeriger.geburtsdatum', kind.name)] : []),
    ...(sorge === null ? [fehlend('angehoeriger.personensorge', kind.name)] : []),
  ];
  if (sorge === false) return [];
  const state = fehlt.length > 0 && stand === 'besteht' ? ('offen' as const) : stand;
  return [
    bridge('25a2', '§ 25a Abs. 2 S. 1', kind, fuer, {
      titel: 'Aufenthaltserlaubnis für Eltern',
      text: `${sentenceFor(stand, 'ein Titel nach § 25a Abs. 1')} Eltern oder ein personensorgeberechtigter Elternteil können dann eine Aufenthaltserlaubnis erhalten, wenn sie den Lebensunterhalt selbst durch Arbeit sichern und die Abschiebung nicht verhindern. Der Antrag muss vor dem 18. Geburtstag gestellt und alles Übrige muss da schon erfüllt sein.`,
      fehlt,
      stand: state,
      ...ende,
    }),
    bridge('60a2b', '§ 60a Abs. 2b', kind, fuer, {
      titel: 'Duldung für die Familie',
      text: `${sentenceFor(stand, 'ein Titel nach § 25a Abs. 1')} Eltern und minderjährige Geschwister sollen geduldet werden, solange die junge Person minderjährig ist.`,
      fehlt,
      stand: state,
      ...ende,
    }),
  ];
}

/** §§ 25a Abs. 2 S. 3, 25b Abs. 4, 60d Abs. 1: spouses and partners. */
function partnerWege(v: Verwandtschaft, fuer: Mensch, von: Mensch, tag: Datum): Bruecke[] {
  const found: Bruecke[] = [];
  const [jung, integriert] = [holds(v, fuer, von, ['25a1'], tag), holds(v, fuer, von, ['25b1'], tag)];
  if (jung !== null)
    found.push(
      bridge('25a2', '§ 25a Abs. 2 S. 3', von, fuer, {
        titel: 'Aufenthaltserlaubnis für Ehe- und Lebenspartner',
        text: `${sentenceFor(jung, 'ein Titel nach § 25a Abs. 1')} Wer verheiratet ist oder in Lebenspartnerschaft lebt, soll dann ebenfalls eine Aufenthaltserlaubnis erhalten; Lebensunterhalt durch Arbeit und kein Verhindern der Abschiebung sind auch hier nötig.`,
        fehlt: [],
        stand: jung,
        ...endOfTitle(v, fuer, von, tag),
      }),
    );
  if (integriert !== null)
    found.push(
      bridge('25b4', '§ 25b Abs. 4', von, fuer, {
        titel: 'Aufenthaltserlaubnis ohne eigene Aufenthaltszeit',
        text: `${sentenceFor(integriert, 'ein Titel nach § 25b')} Wer mit dieser Person in familiärer Lebensgemeinschaft lebt, soll dann eine Aufenthaltserlaubnis erhalten, auch ohne die sechs oder vier Jahre.`,
        fehlt: livesTogether(v, fuer, von),
        stand: integriert,
        ...endOfTitle(v, fuer, von, tag),
      }),
    );
  found.push(
    bridge('60d', '§ 60d Abs. 1', von, fuer, {
      titel: 'Beschäftigungsduldung: beide werden zusammen geprüft',
      text: 'Einreise, Identität, Straftaten, Extremismus und Integrationskurs zählen für beide. Steht bei einer Person etwas entgegen, ist dieser Weg für beide versperrt.',
      fehlt: jointFacts(v, fuer, von),
      stand: 'gemeinsam',
      ...OHNE_ENDE,
    }),
  );
  return found;
}

/** §§ 25a Abs. 2 S. 2 and 5, 25b Abs. 4: minor children of somebody with a title, or brothers and sisters of a child with one. */
function kindWege(v: Verwandtschaft, fuer: Mensch, elter: Mensch, tag: Datum): Bruecke[] {
  const { minderjaehrig, ende } = ageOf(fuer, tag);
  if (minderjaehrig === false) return [];
  const found: Bruecke[] = [];
  const [jung, integriert] = [holds(v, fuer, elter, ['25a1'], tag), holds(v, fuer, elter, ['25b1'], tag)];
  const geburt = minderjaehrig === null ? [fehlend('person.geburtsdatum')] : [];
  if (jung !== null)
    found.push(
      bridge('25a2', '§ 25a Abs. 2 S. 5', elter, fuer, {
        titel: 'Aufenthaltserlaubnis für das Kind',
        text: `${sentenceFor(jung, 'ein Titel nach § 25a Abs. 1')} Das minderjährige ledige Kind soll dann ebenfalls eine Aufenthaltserlaubnis erhalten.`,
        fehlt: geburt,
        stand: geburt.length > 0 && jung === 'besteht' ? 'offen' : jung,
        ...ende,
      }),
    );
  if (integriert !== null)
    found.push(
      bridge('25b4', '§ 25b Abs. 4', elter, fuer, {
        titel: 'Aufenthaltserlaubnis ohne eigene Aufenthaltszeit',
        text: `${sentenceFor(integriert, 'ein Titel nach § 25b')} Minderjährige ledige Kinder in familiärer Lebensgemeinschaft sollen dann eine Aufenthaltserlaubnis erhalten.`,
        fehlt: geburt,
        stand: geburt.length > 0 && integriert === 'besteht' ? 'offen' : integriert,
        ...ende,
      }),
    );
  for (const { kind } of kinderOf(v, elter)) {
    if (kind === fuer) continue;
    const sibling = holds(v, elter, kind, ['25a1'], tag);
    if (sibling === null || ageOf(kind, tag).minderjaehrig === false) continue;
    found.push(
      bridge('60a2b', '§ 60a Abs. 2b, § 25a Abs. 2 S. 2', kind, fuer, {
        titel: 'Duldung für Geschwister, Aufenthaltserlaubnis mit den Eltern',
        text: `${sentenceFor(sibling, 'ein Titel nach § 25a Abs. 1')} Minderjährige Geschwister sollen geduldet werden, solange die junge Person minderjährig ist; erhalten die Eltern einen Titel nach § 25a Abs. 2, kann auch ihren minderjährigen Kindern einer erteilt werden.`,
        fehlt: geburt,
        stand: geburt.length > 0 && sibling === 'besteht' ? 'offen' : sibling,
        ...earlier(ende, ageOf(kind, tag).ende),
      }),
    );
  }
  return found;
}

type Inhalt = Pick<Bruecke, 'titel' | 'text' | 'stand' | 'fehlt' | 'bis' | 'bisText'>;

function bridge(art: string, norm: string, von: Mensch, fuer: Mensch, inhalt: Inhalt): Bruecke {
  return {
    id: `${art} ${von.id} ${fuer.id}`,
    norm,
    von: von.id,
    fuer: fuer.id,
    ...inhalt,
    fehlt: [...inhalt.fehlt],
  };
}

/** Has one of these titles, by the entry of the other or the own file; or the own check says that it could. */
function holds(
  v: Verwandtschaft,
  fuer: Mensch,
  von: Mensch,
  titel: readonly string[],
  tag: Datum,
): 'besteht' | 'moeglich' | null {
  const eintrag = eintragOf(v, fuer, von);
  const entered =
    eintrag?.titel && (eintrag.titelBis === null || eintrag.titelBis >= tag) ? eintrag.titel : null;
  const own = von.akte === null ? null : (titelAm(von.akte.fall, tag)?.titel ?? null);
  if ([entered, own].some((each) => each !== null && titel.includes(each))) return 'besteht';
  const route = von.akte?.ergebnis.rechtsgrundlagen.find(({ id }) => titel.includes(id));
  return route?.vorschlag === 'gruen' || route?.vorschlag === 'gelb' ? 'moeglich' : null;
}

function sentenceFor(stand: 'besteht' | 'moeglich', titel: string): string {
  return stand === 'besteht'
    ? `Eingetragen ist ${titel}.`
    : `Noch nicht erteilt, aber nach dem Vorschlag der Prüfung erreichbar ist ${titel}.`;
}

function endOfTitle(v: Verwandtschaft, fuer: Mensch, von: Mensch, tag: Datum): Ende {
  const bis =
    eintragOf(v, fuer, von)?.titelBis ??
    (von.akte === null ? null : (titelAm(von.akte.fall, tag)?.bis ?? null));
  return bis === null
    ? OHNE_ENDE
    : {
        bis,
        bisText: `Der Titel der Bezugsperson gilt bis ${formatDatum(bis)}; wird er verlängert, gilt das weiter.`,
      };
}

function livesTogether(v: Verwandtschaft, fuer: Mensch, von: Mensch): FehlendesFeld[] {
  return (eintragOf(v, fuer, von)?.imHaushalt ?? null) === null
    ? [fehlend('angehoeriger.imHaushalt', von.name)]
    : [];
}

/** Facts about the partner that § 60d asks for and nobody has entered. Answers themselves stay in the check. */
function jointFacts(v: Verwandtschaft, fuer: Mensch, von: Mensch): FehlendesFeld[] {
  const eintrag = eintragOf(v, fuer, von);
  const asked = [
    'einreiseAm',
    'identitaetGeklaertAm',
    'vorsatztat',
    'extremismus',
    'integrationskurs',
  ] as const;
  return asked
    .filter((feld) => (eintrag?.[feld] ?? null) === null)
    .map((feld) => fehlend(`angehoeriger.${feld}`, von.name));
}

function ageOf({ geburtsdatum }: Mensch, tag: Datum): Alter {
  if (geburtsdatum === null) return { minderjaehrig: null, ende: OHNE_ENDE };
  const [frueh, spaet] = [spanne(geburtsdatum).von, spanne(geburtsdatum).bis].map((geburt) =>
    erfuelltAb(geburt, { years: 18 }),
  );
  if (!frueh || !spaet) throw new Error('a span has two ends');
  const bis = plusDays(frueh, -1);
  return {
    minderjaehrig: tag < frueh ? true : tag >= spaet ? false : null,
    ende: {
      bis,
      bisText: `Der 18. Geburtstag ist am ${formatDatum(frueh)}; letzter Tag ist der ${formatDatum(bis)}.`,
    },
  };
}

function isMinor(mensch: Mensch, tag: Datum): boolean {
  return ageOf(mensch, tag).minderjaehrig === true;
}

function earlier(a: Ende, b: Ende): Ende {
  if (a.bis === null || b.bis === null) return a.bis === null ? b : a;
  return a.bis <= b.bis ? a : b;
}

function parentsOf(v: Verwandtschaft, kind: Mensch): readonly Mensch[] {
  return v.menschen.filter((mensch) => kinderOf(v, mensch).some((each) => each.kind === kind));
}

function hasTitle({ akte }: Mensch, tag: Datum): boolean {
  const titel = akte === null ? null : titelAm(akte.fall, tag)?.titel;
  return titel === '25a1' || titel === '25a2' || titel === '25b1' || titel === 'ae_andere' || titel === 'eu';
}
