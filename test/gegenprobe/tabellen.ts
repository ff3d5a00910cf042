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
