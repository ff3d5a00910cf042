/**
 * The decisions of the second implementation as rules of publicodes (ADR 0023). They see nothing but ready answers:
 * yes, no, or nothing at all; dates and amounts are settled before. What publicodes cannot decide because an answer is
 * missing is `unbekannt`, by its own logic and not by ours.
 */
import Engine from 'publicodes';
import type { Dreiwertig } from './dreiwertig.ts';

export type Stand =
  | 'erfuellt'
  | 'offen_ab'
  | 'offen_handlung'
  | 'nicht_erfuellt'
  | 'unbekannt'
  | 'nicht_anwendbar'
  | 'wertung';

type Bedingung = string | { readonly [mechanism: string]: readonly Bedingung[] };
/** First line whose condition holds; a line without one is the rest. */
type Zeile = readonly [Bedingung, string] | string;

const und = (...all: readonly Bedingung[]): Bedingung => ({ 'toutes ces conditions': all });
const oder = (...all: readonly Bedingung[]): Bedingung => ({ 'une de ces conditions': all });

const tabellen = {
  /** A question with a good and a bad answer. */
  'frage gut sonst ausgeschlossen': [['gut', 'erfuellt'], 'nicht_erfuellt'],
  'frage gut sonst handeln': [['gut', 'erfuellt'], 'offen_handlung'],
  'frage gut sonst werten': [['gut', 'erfuellt'], 'wertung'],
  mindestalter: [['sicher erreicht', 'erfuellt'], ['vielleicht erreicht', 'unbekannt'], 'offen_ab'],
  'antrag vor alter': [
    ['sicher versäumt', 'nicht_erfuellt'],
    ['vielleicht versäumt', 'unbekannt'],
    ['gestellt', 'erfuellt'],
    ['noch zu früh', 'offen_ab'],
    'offen_handlung',
  ],
  zeit: [
    ['titel ersetzt', 'erfuellt'],
    ['lesbar = non', 'unbekannt'],
    ['streng erfüllt', 'erfuellt'],
    ['wertend erfüllt', 'wertung'],
    [oder('möglich erfüllt', 'heute unbekannt'), 'unbekannt'],
    [und('üblich zählt heute', oder('üblich nah', 'möglich nah = non')), 'offen_ab'],
    [und('üblich zählt heute', 'wertend nah'), 'offen_handlung'],
    ['üblich zählt heute', 'unbekannt'],
    ['nur unbestätigt zählt heute', 'unbekannt'],
    'offen_handlung',
  ],
  'frist mit kind': [
    ['regel erfüllt', 'regel'],
    ['beide nur durch handeln', 'regel'],
    ['kind', 'kuerzer'],
    'regel',
  ],
  'frist mit kind bis': [['kind wird vorher volljährig', 'regel'], 'kuerzer'],
  status: [['geduldet', 'erfuellt'], ['zu werten', 'wertung'], 'offen_handlung'],
  schule: [
    ['sicher abschluss', 'erfuellt'],
    [und('entfällt', 'krank oder behindert'), 'nicht_anwendbar'],
    ['entfällt', 'wertung'],
    ['nichts eingetragen', 'unbekannt'],
    [und('läuft', 'sicher erfolgreich', 'dauer erreicht'), 'erfuellt'],
    ['vielleicht abschluss', 'unbekannt'],
    ['läuft = non', 'offen_handlung'],
    ['erfolgreich', 'offen_ab'],
    'wertung',
  ],
  'schulbesuch der kinder': [
    ['nachweis fehlt', 'offen_handlung'],
    ['schulpflichtiges kind', 'erfuellt'],
    'nicht_anwendbar',
  ],
  bekenntnis: [['erklärt', 'erfuellt'], ['gefragt', 'offen_handlung'], 'unbekannt'],
  sprache: [
    ['genügt', 'erfuellt'],
    ['krank', 'wertung'],
    ['nachweis eingetragen', 'offen_handlung'],
    'unbekannt',
  ],
  überwiegend: [
    ['berechenbar = non', 'unbekannt'],
    ['beide anteile', 'erfuellt'],
    [oder('ein anteil', 'ausnahme'), 'wertung'],
    'offen_handlung',
  ],
  'voll gesichert': [
    ['in ausbildung', 'nicht_anwendbar'],
    ['berechenbar = non', 'unbekannt'],
    ['saldo reicht nie', 'wertung'],
    ['saldo reicht = non', 'unbekannt'],
    ['krankenversichert', 'erfuellt'],
    'wertung',
  ],
  verhalten: [['verhindert', 'offen_handlung'], 'erfuellt'],
  'zwingend wegen strafe': [
    ['sicherheit', 'nicht_erfuellt'],
    ['sicher schwer', 'tilgung'],
    ['alles beantwortet = non', 'unbekannt'],
    ['grenzfall oder interesse', 'wertung'],
    'erfuellt',
  ],
  ausweisungsinteresse: [
    ['sicher schwer', 'tilgung'],
    ['interesse', 'offen_handlung'],
    ['alles beantwortet = non', 'unbekannt'],
    ['etwas eingetragen', 'wertung'],
    'erfuellt',
  ],
  tilgung: [['tag bekannt = non', 'unbekannt'], ['noch nicht', 'offen_ab'], 'wertung'],
  identität: [
    [oder('ungeklärt', 'staatsangehörigkeit offen'), 'offen_handlung'],
    ['durch pass', 'erfuellt'],
    ['staatsangehörigkeit geklärt', 'erfuellt'],
    'unbekannt',
  ],
  pass: [['vorhanden = non', 'offen_handlung'], ['gültig', 'erfuellt'], 'offen_handlung'],
  'identität und pass': [
    [oder('identität unbekannt', 'pass unbekannt'), 'unbekannt'],
    [und('identität erfüllt', 'pass erfüllt'), 'erfuellt'],
    'offen_handlung',
  ],
  sperre: [['vielleicht gesperrt', 'unbekannt'], ['gesperrt', 'zwingend'], 'erfuellt'],
  summe: [
    ['gesperrt', 'nicht_erfuellt'],
    ['unbekannt', 'unbekannt'],
    ['alles in ordnung', 'erfuellt'],
    'wertung',
  ],
  straffrei: [
    ['sicher gesperrt', 'tilgung'],
    ['beantwortet = non', 'unbekannt'],
    ['alle urteile gleich = non', 'unbekannt'],
    ['frei', 'erfuellt'],
    'wertung',
  ],
  'voll durch arbeit': [
    ['berechenbar = non', 'unbekannt'],
    ['hängt am geburtstag', 'unbekannt'],
    [oder('nicht versichert', 'reicht = non'), 'offen_handlung'],
    ['versichert', 'erfuellt'],
    'offen_handlung',
  ],
  'wiederholte täuschung': [
    ['beantwortet = non', 'unbekannt'],
    ['jetzt keine', 'erfuellt'],
    ['jetzt sicher = non', 'unbekannt'],
    ['mehrere', 'offen_handlung'],
    'wertung',
  ],
  /** § 25a Abs. 2, § 25b Abs. 4: whether somebody in the family opens the way. */
  bezug: [
    ['hat den titel', 'erfuellt'],
    ['zu werten', 'wertung'],
    [oder('etwas unklar', 'alle erfasst = non'), 'unbekannt'],
    ['kommt in betracht', 'offen_handlung'],
    'nicht_erfuellt',
  ],
  /** §§ 60c, 16g, 60d: identity until a day that depends on the day of entry. */
  'identität in der frist': [
    ['einreise bekannt = non', 'unbekannt'],
    ['stufe = non', 'nicht_anwendbar'],
    ['arbeit am stichtag bekannt = non', 'unbekannt'],
    ['stand bekannt = non', 'unbekannt'],
    [und('geklärt', 'frist endet = non'), 'erfuellt'],
    [und('geklärt', 'rechtzeitig'), 'erfuellt'],
    [und('geklärt = non', 'frist läuft'), 'offen_handlung'],
    ['neuer antrag möglich', 'offen_handlung'],
    ['schritte = non', 'nicht_erfuellt'],
    ['geklärt', 'spät geklärt'],
    'spät ungeklärt',
  ],
  'spät geklärt': [['schritte rechtzeitig', 'erfuellt'], 'wertung'],
  'zugang zur ausbildung': [
    ['geduldet', 'erfuellt'],
    ['als asylbewerber = non', 'duldung'],
    ['als asylbewerber', 'fortsetzung'],
    'unbekannt',
  ],
  'geduldet heute': [
    ['eingetragen = non', 'unbekannt'],
    ['duldung', 'erfuellt'],
    ['zu werten', 'wertung'],
    'offen_handlung',
  ],
  'zeitpunkt der ausbildung': [['ausbildung', 'prüfen'], ['alle erfasst', 'nicht_anwendbar'], 'unbekannt'],
  'antrag zur ausbildung': [
    [oder('eingetragen = non', 'zu früh'), 'offen_handlung'],
    ['eingetragen', 'zeit'],
    'unbekannt',
  ],
  'mittel zur ausbildung': [
    ['satz bekannt = non', 'unbekannt'],
    ['ohne ausbildung', 'nicht_anwendbar'],
    ['berechenbar = non', 'unbekannt'],
    [oder('versichert = non', 'niedrig = non'), 'offen_handlung'],
    ['hoch', 'erfuellt'],
    'wertung',
  ],
  'eigene qualifikation': [
    ['eine', 'erfuellt'],
    ['eine nahe', 'offen_ab'],
    ['eine unklar', 'unbekannt'],
    ['eine später', 'offen_ab'],
    'offen_handlung',
  ],
  arbeit: [
    ['eingetragen = non', 'unbekannt'],
    ['ohne pause', 'erfuellt'],
    [und('möglich', 'mit pausen = non', 'etwas unklar'), 'unbekannt'],
    ['mit pausen', 'wertung'],
    ['nah ohne pause', 'offen_ab'],
    ['nah mit pausen', 'offen_ab mit pausen'],
    [und('läuft vielleicht', 'etwas unklar'), 'unbekannt'],
    ['läuft', 'offen_ab'],
    'offen_handlung',
  ],
  'nach der ausbildungsduldung': [
    ['nie', 'nicht_erfuellt'],
    ['duldung = non', 'nicht_erfuellt'],
    ['duldung', 'abschluss'],
    'unbekannt',
  ],
  'ausbildung abgeschlossen': [
    ['eine', 'erfuellt'],
    ['eingetragen = non', 'keine'],
    ['läuft = non', 'nicht_erfuellt'],
    ['ende bekannt = non', 'unbekannt'],
    ['ende voraus', 'offen_ab'],
    'unbekannt',
  ],
  'zeit am stichtag': [
    ['eigene zeit', 'erfuellt'],
    ['familie eines inhabers', 'nicht_anwendbar'],
    ['familie eines inhabers = non', 'eigene'],
    'unbekannt',
  ],
  'eigene zeit am stichtag': [
    ['zu spät eingereist', 'nicht_erfuellt'],
    ['lesbar = non', 'unbekannt'],
    ['streng', 'erfuellt'],
    ['wertend', 'wertung'],
    [oder('möglich', 'stichtag unklar'), 'unbekannt'],
    'nicht_erfuellt',
  ],
  'vor dem antrag': [
    ['tag bekannt = non', 'unbekannt'],
    ['beim antrag', 'erfuellt'],
    ['heute', 'offen_handlung'],
    'offen_ab',
  ],
  'durch die eigene arbeit': [['berechenbar', 'rechnung'], ['vermerkt', 'erfuellt'], 'unbekannt'],
  'eigene rechnung': [
    [und('eigener bedarf = non', 'vermerkt'), 'wertung'],
    ['eigener bedarf = non', 'offen_handlung'],
    ['haushalt nie', 'wertung'],
    ['haushalt', 'erfuellt'],
    'unbekannt',
  ],
  'ausschluss der kinder': [
    ['sicher', 'nicht_erfuellt'],
    ['vielleicht', 'unbekannt'],
    ['kind', 'erfuellt'],
    'nicht_anwendbar',
  ],
  'zeit mit beschäftigungsduldung': [
    ['eingetragen = non', 'unbekannt'],
    ['streng', 'erfuellt'],
    ['zu werten', 'wertung'],
    ['früher möglich', 'unbekannt'],
    ['läuft', 'offen_ab'],
    'offen_handlung',
  ],
  'deutsch nach kurs': [
    ['mündlich genügt = non', 'offen_handlung'],
    [und('mündlich genügt', 'schriftlich genügt'), 'erfuellt'],
    [und('mündlich genügt', 'kurs bekannt = non', 'schriftlich später'), 'offen_handlung'],
    ['kurs bekannt = non', 'unbekannt'],
    [und('mündlich genügt', 'kurs möglich = non'), 'wertung'],
    [und('mündlich genügt', 'schriftlich'), 'offen_handlung'],
    'unbekannt',
  ],
  kurs: [['verpflichtet = non', 'nicht_anwendbar'], ['gut', 'erfuellt'], 'offen_handlung'],
  farbe: [['verschlossen', 'rot'], ['unbekannt', 'angaben_fehlen'], ['offen', 'gelb'], 'gruen'],
} as const satisfies Readonly<Record<string, readonly Zeile[]>>;

export type Tabelle = keyof typeof tabellen;
export type Antworten = Readonly<Record<string, Dreiwertig>>;

// The type of the package knows only rules in its own spelling; ours are built below from the tables.
const engine = new Engine(rules() as ConstructorParameters<typeof Engine>[0], {
  logger: { log: () => {}, warn: () => {}, error: () => {} },
});
/** publicodes needs some milliseconds for a case; the same answers always decide the same. */
const known = new Map<string, string>();

/** The answer of a table, `unbekannt` where a missing answer decides. */
export function entscheide(tabelle: Tabelle, antworten: Antworten): string {
  let key: string = tabelle;
  for (const name in antworten) key += `${name}${String(antworten[name])}`;
  let result = known.get(key);
  if (result === undefined) {
    result = ask(tabelle, antworten);
    known.set(key, result);
  }
  return result;
}

function ask(tabelle: Tabelle, antworten: Antworten): string {
  const names = new Set(inputsOf(tabellen[tabelle]));
  for (const name of Object.keys(antworten))
    if (!names.has(name)) throw new Error(`${tabelle} does not ask „${name}“`);
  for (const name of names)
    if (!(name in antworten)) throw new Error(`${tabelle} needs an answer to „${name}“`);
  engine.setSituation(
    Object.fromEntries(
      Object.entries(antworten).flatMap(([name, wert]) =>
        wert === undefined ? [] : [[`${tabelle} . ${name}`, wert ? 'oui' : 'non']],
      ),
    ),
  );
  const { nodeValue } = engine.evaluate(tabelle);
  if (nodeValue !== undefined && typeof nodeValue !== 'string') throw new Error(`${tabelle} answers no word`);
  return nodeValue ?? 'unbekannt';
}

function rules(): Record<string, object> {
  const all: Record<string, object> = {};
  for (const [tabelle, zeilen] of Object.entries<readonly Zeile[]>(tabellen)) {
    all[tabelle] = {
      variations: zeilen.map((zeile) =>
        typeof zeile === 'string' ? { sinon: `'${zeile}'` } : { si: zeile[0], alors: `'${zeile[1]}'` },
      ),
    };
    for (const name of inputsOf(zeilen)) all[`${tabelle} . ${name}`] = {};
  }
  return all;
}

function inputsOf(zeilen: readonly Zeile[]): readonly string[] {
  const walk = (b: Bedingung): readonly string[] =>
    typeof b === 'string' ? [b.replace(' = non', '')] : Object.values(b).flatMap((all) => all.flatMap(walk));
  return zeilen.flatMap((zeile) => (typeof zeile === 'string' ? [] : walk(zeile[0])));
}
