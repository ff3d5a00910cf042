/** The one public function of the rules: facts and frame in, results with reasons out. */
import type { Fall } from '#shared/domain/fall.ts';
import { erfuelltAb, formatDatum } from '#shared/lib/datum.ts';
import { bewerte, type Geprueft } from './bewerten.ts';
import type {
  FallErgebnis,
  FehlendesFeld,
  KriteriumErgebnis,
  Pruefrahmen,
  RechtsgrundlageErgebnis,
} from './engine/ergebnis.ts';
import { fehlend } from './engine/feldpfad.ts';
import { Kontext } from './engine/kontext.ts';
import type { Rechtsgrundlage, Regelwerk } from './engine/regelwerk.ts';
import { farbrang, isClosed, istEntscheidend, type Farbe } from './engine/vorschlag.ts';
import { nachbarwege } from './regelwerke/hand/nachbarwege.ts';
import { vonHand, vonHandWege } from './regelwerke/hand/von-hand.ts';
import { nichtGeprueft, rechtsgrundlagen } from './regelwerke/katalog.ts';

/** Checks one person against every Rechtsgrundlage that is built, on a day, under the law of a day. */
export function checkFall(fall: Fall, rahmen: Pruefrahmen): FallErgebnis {
  const kontext = new Kontext(fall, rahmen);
  const ergebnisse = rechtsgrundlagen.map((r) => checkRechtsgrundlage(r, kontext));
  const best = bestRoute(ergebnisse);
  const vorschlag = best?.vorschlag ?? 'angaben_fehlen';
  const closed = vorschlag === 'rot';
  return {
    id: fall.id,
    stichtag: rahmen.stichtag,
    rechtsstand: rahmen.rechtsstand,
    // While routes are not examined, "all closed" is not known: what is missing then is their examination.
    vorschlag: closed && nichtGeprueft.length > 0 ? 'angaben_fehlen' : vorschlag,
    rechtsgrundlage: closed ? null : (best?.id ?? null),
    fruehestens: closed ? earliest(ergebnisse) : (best?.fruehestens ?? null),
    begruendung: begruende(ergebnisse, best, closed),
    fehlt: missingFacts(ergebnisse, best),
    widersprueche: kontext.widersprueche.map(({ felder, text }) => ({ felder, text })),
    rechtsgrundlagen: ergebnisse,
    nichtGeprueft: [...nichtGeprueft],
    vonHand: vonHand(kontext),
    nachbarwege: nachbarwege(kontext),
  };
}

/** One Rechtsgrundlage alone, with all its sentences. */
export function checkRechtsgrundlage(
  rechtsgrundlage: Rechtsgrundlage,
  kontext: Kontext,
): RechtsgrundlageErgebnis {
  const { id, titel, bruecke = false } = rechtsgrundlage;
  const bewertung = bewerte(rechtsgrundlage, kontext);
  if ('keine' in bewertung)
    return {
      id,
      titel,
      version: null,
      keine: bewertung.keine,
      rechtsfolge: '',
      zustand: null,
      vorschlag: null,
      fruehestens: null,
      begruendung: [bewertung.keine],
      kriterien: [],
    };
  const { version, geprueft, zustand, vorschlag } = bewertung;
  const kriterien = geprueft.map(({ pruefung }) => pruefung.ergebnis());
  return {
    id,
    titel,
    version: version.id,
    keine: null,
    rechtsfolge: version.rechtsfolge,
    zustand,
    vorschlag,
    fruehestens: bewertung.fruehestens,
    begruendung: reasons(vorschlag, geprueft, kriterien, kontext, { version, bruecke }),
    kriterien,
  };
}

function reasons(
  vorschlag: Farbe | null,
  geprueft: readonly Geprueft[],
  kriterien: readonly KriteriumErgebnis[],
  { rahmen }: Kontext,
  { version, bruecke }: { readonly version: Regelwerk; readonly bruecke: boolean },
): string[] {
  const horizont = erfuelltAb(rahmen.stichtag, { months: rahmen.horizontMonate });
  const lines: string[] = [];
  const unknown: string[] = [];
  for (const [i, { kriterium, pruefung }] of geprueft.entries()) {
    const ergebnis = kriterien[i];
    if (!ergebnis || !kriterium.massgeblich || !istEntscheidend(kriterium.typ)) continue;
    if (vorschlag !== 'rot' && ergebnis.zustand === 'unbekannt') unknown.push(kriterium.label);
    else if (vorschlag === 'rot' ? isClosed(pruefung.befund, horizont) : isOpen(ergebnis))
      lines.push(reason(ergebnis));
  }
  if (unknown.length > 0) lines.unshift(`Noch nicht zu beurteilen: ${unknown.join(', ')}.`);
  if (vorschlag === null) lines.unshift('Dieser Weg hat keine Ampelfarbe; ihn prüft ein Mensch.');
  if (vorschlag === 'gruen') lines.unshift('Alle Voraussetzungen sind erfüllt oder nur noch zu werten.');
  if (vorschlag === 'gelb' && bruecke) lines.unshift(BRUECKE);
  if (vorschlag === 'gelb' && bruecke && lines.length === 1)
    lines.push('Alle Voraussetzungen sind erfüllt oder nur noch zu werten.');
  else if (vorschlag === 'gelb')
    lines.unshift(
      `Nichts steht endgültig entgegen; Offenes ist durch Handeln oder voraussichtlich bis ${formatDatum(horizont)} erreichbar.`,
    );
  if (vorschlag === 'angaben_fehlen')
    lines.unshift('Entscheidende Angaben fehlen; deshalb wird keine Farbe vorgeschlagen.');
  if (vorschlag === 'rot')
    lines.unshift('Dieser Weg ist verschlossen oder erst nach dem gewählten Zeitraum erreichbar.');
  if (version.beginnGeplant)
    lines.push(
      `Diese Fassung ist geplant (ab ${formatDatum(version.von)}), aber noch nicht beschlossen, soweit bekannt.`,
    );
  if (!version.datumGenau && !version.beginnGeplant)
    lines.push('Die genauen Tage, an denen diese Fassung begann oder endete, sind nicht gesichert.');
  if (version.endeGeplant && version.bis)
    lines.push(`Diese Fassung gilt voraussichtlich bis ${formatDatum(version.bis)}.`);
  return lines;
}

const BRUECKE =
  'Dieser Weg führt zu einer Duldung, nicht zu einem Titel („Brücke“); deshalb wird höchstens gelb vorgeschlagen.';

/** Reasons are read everywhere; what rests on restricted facts stays with its criterion. */
function reason({ label, text, geschuetzt }: KriteriumErgebnis): string {
  return geschuetzt ? `${label}: siehe dort (geschützte Angabe).` : `${label}: ${text}`;
}

function isOpen({ zustand }: KriteriumErgebnis): boolean {
  return (
    zustand === 'unbekannt' || zustand === 'offen_ab' || zustand === 'offen_handlung' || zustand === 'wertung'
  );
}

const abgeleitet = new Set(rechtsgrundlagen.flatMap((r) => (r.abgeleitet ? [r.id] : [])));
const bruecken = new Set(rechtsgrundlagen.flatMap((r) => (r.bruecke ? [r.id] : [])));
const grundtatsachen = new Map(rechtsgrundlagen.map((r) => [r.id, r.grundtatsache]));

/**
 * Best colour; between equals the person's own way, a title before a Duldung, a way one has already entered before one
 * that would begin with a training or a qualification, then the route with fewer open points, where facts are missing the one of which most is known to be met, then the order of the catalogue.
 */
function bestRoute(ergebnisse: readonly RechtsgrundlageErgebnis[]): RechtsgrundlageErgebnis | null {
  const coloured = ergebnisse.filter(({ vorschlag }) => vorschlag !== null);
  const count = (kriterien: readonly KriteriumErgebnis[], test: (k: KriteriumErgebnis) => boolean) =>
    kriterien.filter((k) => k.massgeblich && test(k)).length;
  const open = ({ kriterien, vorschlag }: RechtsgrundlageErgebnis) =>
    vorschlag === 'angaben_fehlen'
      ? -count(kriterien, ({ zustand }) => zustand === 'erfuellt')
      : count(kriterien, isOpen);
  const entered = ({ id, kriterien }: RechtsgrundlageErgebnis) =>
    !kriterien.some((k) => k.id === grundtatsachen.get(id) && k.zustand === 'offen_handlung');
  const derived = (r: RechtsgrundlageErgebnis) =>
    (abgeleitet.has(r.id) ? 4 : 0) + (bruecken.has(r.id) ? 2 : 0) + (entered(r) ? 0 : 1);
  const rank = ({ vorschlag }: RechtsgrundlageErgebnis) =>
    vorschlag === null ? farbrang.length : farbrang.indexOf(vorschlag);
  return (
    coloured.toSorted((a, b) => rank(a) - rank(b) || derived(a) - derived(b) || open(a) - open(b))[0] ?? null
  );
}

function begruende(
  ergebnisse: readonly RechtsgrundlageErgebnis[],
  best: RechtsgrundlageErgebnis | null,
  closed: boolean,
): string[] {
  const routes = nichtGeprueft.map(({ titel }) => titel.split(' – ')[0]).join(', ');
  if (!best)
    return [
      ...ergebnisse.flatMap(({ keine }) => (keine ? [keine] : [])),
      'Für diesen Rechtsstand ist kein Weg mit Ampelfarbe hinterlegt.',
    ];
  if (closed)
    return [
      nichtGeprueft.length > 0
        ? `Die geprüften Wege sind zurzeit verschlossen. Es fehlt noch die Prüfung weiterer Wege, deshalb wird nicht rot vorgeschlagen: ${routes}.`
        : 'Alle geprüften Wege sind zurzeit verschlossen oder erst nach dem gewählten Zeitraum erreichbar. Vor einer Entscheidung sind die Wege zu prüfen, über die nur ein Mensch entscheidet.',
      ...ergebnisse
        .filter(({ vorschlag }) => vorschlag === 'rot')
        .map(({ titel, begruendung }) => `${titel}: ${begruendung[1] ?? begruendung[0] ?? ''}`),
      `Von Hand zu prüfen: ${vonHandWege.map(({ titel }) => titel.split(' – ')[0]).join(', ')}.`,
    ];
  const weitere =
    best.vorschlag === 'gruen' || nichtGeprueft.length === 0 ? [] : [`Noch nicht geprüft sind: ${routes}.`];
  const grundlage =
    best.vorschlag === 'angaben_fehlen'
      ? `Am ehesten kommt in Betracht: ${best.titel}.`
      : `Der Vorschlag beruht auf ${best.titel}.`;
  return [grundlage, ...best.begruendung, ...weitere];
}

/** Lists show which question is open, never that there is an entry about a conviction or a deception. */
function withoutDetails(feld: FehlendesFeld): FehlendesFeld {
  if (isIn('verurteilung', feld)) return fehlend('hindernis.verurteilungen');
  return isIn('taeuschung', feld) ? fehlend('hindernis.taeuschungen') : feld;
}

function isIn(record: string, { feld }: FehlendesFeld): boolean {
  return feld === record || feld.startsWith(`${record}.`);
}

/** Where every route lies beyond the horizon: the first day on which one of them could be met. */
function earliest(ergebnisse: readonly RechtsgrundlageErgebnis[]): RechtsgrundlageErgebnis['fruehestens'] {
  return ergebnisse.flatMap((r) => (r.fruehestens === null ? [] : [r.fruehestens])).toSorted()[0] ?? null;
}

/** What is still missing on routes that are not closed, the proposed one first; each fact once. Under grün only there. */
function missingFacts(
  ergebnisse: readonly RechtsgrundlageErgebnis[],
  best: RechtsgrundlageErgebnis | null,
): FallErgebnis['fehlt'] {
  const seen = new Map<string, FehlendesFeld>();
  const known = new Set<FehlendesFeld>();
  const useful = ({ vorschlag }: RechtsgrundlageErgebnis) => vorschlag !== null && vorschlag !== 'rot';
  const routes = ergebnisse
    .filter((r) => (best?.vorschlag === 'gruen' ? r === best : useful(r)))
    .toSorted((a, b) => Number(b === best) - Number(a === best));
  for (const { kriterien } of routes)
    for (const { massgeblich, fehlt } of kriterien)
      if (massgeblich)
        for (const feld of fehlt) {
          // Ways share criteria, so most missing facts come by a dozen times as the very same object.
          if (known.has(feld)) continue;
          known.add(feld);
          const shown = withoutDetails(feld);
          seen.set(`${shown.feld} ${shown.label}`, shown);
        }
  return [...seen.values()];
}
