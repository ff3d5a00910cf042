/**
 * Fixed limits for convictions (recht.md section 5): the general rule of 50 and 90 Tagessätze (§ 25a Abs. 3,
 * § 19d Abs. 1 Nr. 7, § 104c old) and the narrower one of § 60d Abs. 1 Nr. 7. Only § 54 is elsewhere: straftaten.ts.
 */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { erfuellt, offenAb, unbekannt, wertung, type Befund } from '../engine/befund.ts';
import type { FehlendesFeld } from '../engine/ergebnis.ts';
import { fehlend, type FeldPfad } from '../engine/feldpfad.ts';
import { einmal } from '../engine/einmal.ts';
import type { Kontext } from '../engine/kontext.ts';
import { kriterium, type Aussage } from '../engine/kriterium.ts';
import type { Vorgabe } from './fundstelle.ts';
import { AUSZUG } from './straftaten.ts';
import { fehltFuerTilgung, tilgungsreifAb, type Verurteilung } from './tilgung.ts';
import { verurteilungWort } from './verurteilung-wort.ts';

export type Tagessatzgrenzen = {
  /** Sum of all fines up to which they are left out. */
  readonly allgemein: number;
  /** The same for offences that only foreigners can commit (AufenthG, AsylG). */
  readonly auslaender: number;
  /** Zuchtmittel and Erziehungsmaßregeln: only § 104c old named them; elsewhere somebody must weigh them. */
  readonly jugendstrafrecht: 'wertung' | 'ausser_betracht';
};

type Straffrei = {
  readonly tagessaetzeAllgemein: number;
  readonly tagessaetzeAuslaenderrecht: number;
  readonly tagessaetzeZusammen: number;
  /** Other sentences than fines, in words. */
  readonly schwer: string;
  readonly zuchtmittel: boolean;
  readonly offen: string;
  readonly tilgungsreifAb: Datum | null;
  readonly gesperrt: boolean;
};

/** `strittig`: the readings of the norm disagree, so a human decides. */
type Antwort = 'frei' | 'strittig' | 'gesperrt';

const felder: readonly FeldPfad[] = [
  'hindernis.verurteilungen',
  'hindernis.registerauszugVom',
  'hindernis.offeneVerfahren',
  'verurteilung',
];

const GRUNDSAETZLICH =
  'Diese Geldstrafen bleiben „grundsätzlich“ außer Betracht: Liegt ein Ausnahmefall vor?';
const VERFAHREN =
  'Ein Strafverfahren ist offen: Soll die Entscheidung ausgesetzt werden, bis es abgeschlossen ist (§ 79 Abs. 2 AufenthG)?';

/** The general rule; parameters are the two limits. */
export const straffreiNachTagessaetzen = ({
  grenzen,
  ...vorgabe
}: Vorgabe & { readonly grenzen: Tagessatzgrenzen }) =>
  kriterium<Straffrei>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xt',
    geschuetzt: true,
    fields: felder,
    parameter: {
      'Geldstrafen außer Betracht': `bis ${grenzen.allgemein} Tagessätze`,
      'Geldstrafen nur nach Aufenthalts- oder Asylgesetz': `bis ${grenzen.auslaender} Tagessätze`,
    },
    evaluate: (kontext) => straffreiBefund(kontext, (strafen) => nachTagessaetzen(strafen, grenzen)),
    explain: (details, befund) =>
      straffreiAussage(details, befund, {
        frei: `Geldstrafen bis zusammen ${grenzen.allgemein} Tagessätze, bei rein ausländerrechtlichen Taten bis ${grenzen.auslaender}, bleiben grundsätzlich außer Betracht; mehr ist nicht vermerkt.`,
        strittig: `Allgemeine und rein ausländerrechtliche Geldstrafen liegen nebeneinander vor. Getrennt gezählt (${grenzen.allgemein} und ${grenzen.auslaender}) bleiben sie außer Betracht, zusammengezählt nicht; das Gesetz sagt nicht, welche Zählung gilt.`,
        frage: 'Werden die beiden Summen getrennt oder zusammen an der Grenze gemessen? Bitte begründen.',
      }),
  });

/** § 60d Abs. 1 Nr. 7: no general allowance; only one fine of up to `auslaender` under AufenthG or AsylG. */
export const straffreiBisAuf = ({ auslaender, ...vorgabe }: Vorgabe & { readonly auslaender: number }) =>
  kriterium<Straffrei>({
    exceptions: [],
    ...vorgabe,
    typ: 'Xt',
    geschuetzt: true,
    fields: felder,
    parameter: {
      'Geldstrafe nur nach Aufenthalts- oder Asylgesetz': `bis ${auslaender} Tagessätze, wenn keine weitere Strafe eingetragen ist`,
    },
    evaluate: (kontext) => straffreiBefund(kontext, (strafen) => nurAuslaenderrecht(strafen, auslaender)),
    explain: (details, befund) =>
      straffreiAussage(details, befund, {
        frei: `Eine Verurteilung wegen einer vorsätzlichen Straftat, die zählt, ist nicht vermerkt. Außer Betracht bleibt grundsätzlich nur eine einzige Geldstrafe bis ${auslaender} Tagessätze wegen einer Tat, die nur Ausländer begehen können.`,
        strittig: `Es sind mehrere Geldstrafen bis ${auslaender} Tagessätze wegen rein ausländerrechtlicher Taten vermerkt. Nach dem Wortlaut (§ 32 Abs. 2 Nr. 5 Buchst. a BZRG) darf keine weitere Strafe eingetragen sein.`,
        frage: 'Bleiben mehrere solcher Geldstrafen hier außer Betracht? Bitte begründen.',
      }),
  });

/** What counts: fines with their pools, and whether anything heavier stands beside them. */
type Strafen = {
  readonly geldstrafen: readonly { readonly tagessaetze: number; readonly auslaenderrecht: boolean }[];
  readonly schwer: boolean;
  readonly zuchtmittel: boolean;
};

function nachTagessaetzen(strafen: Strafen, grenzen: Tagessatzgrenzen): Antwort {
  if (strafen.schwer) return 'gesperrt';
  const { allgemein, auslaender } = pools(strafen);
  if (allgemein > grenzen.allgemein || auslaender > grenzen.auslaender) return 'gesperrt';
  const together = allgemein === 0 || allgemein + auslaender <= grenzen.allgemein;
  if (strafen.zuchtmittel && grenzen.jugendstrafrecht === 'wertung') return 'strittig';
  return together ? 'frei' : 'strittig';
}

function nurAuslaenderrecht(strafen: Strafen, grenze: number): Antwort {
  const { geldstrafen } = strafen;
  if (strafen.schwer) return 'gesperrt';
  if (geldstrafen.some((g) => !g.auslaenderrecht || g.tagessaetze > grenze)) return 'gesperrt';
  if (strafen.zuchtmittel || geldstrafen.length > 1) return 'strittig';
  return 'frei';
}

function pools({ geldstrafen }: Strafen): { allgemein: number; auslaender: number } {
  let allgemein = 0;
  let auslaender = 0;
  for (const { tagessaetze, auslaenderrecht } of geldstrafen)
    if (auslaenderrecht) auslaender += tagessaetze;
    else allgemein += tagessaetze;
  return { allgemein, auslaender };
}

/** What the entries come to, before any limit: every route asks for it with a limit of its own. */
const straflage = einmal(({ fall, stichtag }) => {
  const zaehlend = fall.verurteilung.filter((v) => zaehlt(v, stichtag));
  return {
    welten: worlds(zaehlend),
    details: toDetails(fall.verurteilung, zaehlend, stichtag),
    ungeklaert: zaehlend.flatMap(missingFacts),
  };
});

function straffreiBefund(kontext: Kontext, urteil: (strafen: Strafen) => Antwort): Befund<Straffrei> {
  const { fall, stichtag } = kontext;
  const stand = fall.hindernis?.verurteilungen ?? null;
  // Nothing entered: no need to try out readings.
  if (fall.verurteilung.length === 0 && fall.hindernis?.offeneVerfahren !== 'vorhanden')
    return stand === 'keine'
      ? erfuellt(NICHTS)
      : unbekannt([stand === 'vorhanden' ? 'verurteilung' : 'hindernis.verurteilungen'], null);
  const { welten, details, ungeklaert } = straflage(kontext);
  const fehlt = [...ungeklaert];
  const antwort = einhellig(welten, urteil);
  if (antwort === 'gesperrt') return closed(details, fall.verurteilung, stichtag);
  // „keine“ beside an entry is a contradiction: the entry counts, the answer is asked again.
  const answered = stand === (fall.verurteilung.length > 0 ? 'vorhanden' : 'keine');
  if (!answered) fehlt.push(fehlend(stand === 'vorhanden' ? 'verurteilung' : 'hindernis.verurteilungen'));
  if (antwort === null || !answered) return unbekannt(fehlt, null);
  const frage = fall.hindernis?.offeneVerfahren === 'vorhanden';
  const open = frage ? { ...details, offen: details.offen || VERFAHREN } : details;
  return antwort === 'frei' ? erfuellt(open) : wertung(open);
}

/** What all readings come to; null where they disagree. */
function einhellig(welten: readonly Strafen[], urteil: (strafen: Strafen) => Antwort): Antwort | null {
  let all: Antwort | null = null;
  for (const welt of welten) {
    const antwort = urteil(welt);
    if (all !== null && antwort !== all) return null;
    all = antwort;
  }
  return all;
}

/** Only final and intentional ones; a Strafbefehl is a conviction, an Einstellung is none. */
function zaehlt(v: Verurteilung, stichtag: Datum): boolean {
  return (
    v.art !== 'einstellung' &&
    v.vorsatz !== false &&
    (v.rechtskraftAm === null || v.rechtskraftAm <= stichtag)
  );
}

function missingFacts(v: Verurteilung): FehlendesFeld[] {
  const fehlt = v.vorsatz === null ? [fehlend('verurteilung.vorsatz', verurteilungWort(v))] : [];
  if (v.rechtskraftAm === null) fehlt.push(fehlend('verurteilung.rechtskraftAm', verurteilungWort(v)));
  if (v.art !== 'geldstrafe') return fehlt;
  if (v.tagessaetze === null) fehlt.push(fehlend('verurteilung.tagessaetze', verurteilungWort(v)));
  if (v.nurAuslaenderrechtlich === null)
    fehlt.push(fehlend('verurteilung.nurAuslaenderrechtlich', verurteilungWort(v)));
  return fehlt;
}

/** More open questions than this are not tried out in every combination. */
const MAX_COMBINED = 6;

/** Of every fine it is known to which pool it belongs. */
const EINDEUTIG: ReadonlyMap<Verurteilung, boolean> = new Map();

/** Every reading of what is not known: smallest and largest amounts, either pool, intentional and final or not. */
function worlds(zaehlend: readonly Verurteilung[]): readonly Strafen[] {
  const offen = zaehlend.filter((v) => v.art === 'geldstrafe' && v.nurAuslaenderrechtlich === null);
  if (offen.length === 0) return [world(zaehlend, EINDEUTIG, 'wenig'), world(zaehlend, EINDEUTIG, 'viel')];
  const viele = offen.length > MAX_COMBINED;
  const combinations = viele ? [0, -1] : Array.from({ length: 2 ** offen.length }, (_, i) => i);
  const found = combinations.flatMap((bits) => {
    const pool = new Map(offen.map((v, i) => [v, (bits & (1 << i)) !== 0]));
    return [world(zaehlend, pool, 'wenig'), world(zaehlend, pool, 'viel')];
  });
  // What both pools allow, every mixture of them allows; that every mixture is closed is sure only without any of them.
  const ohne = zaehlend.filter((v) => !offen.includes(v));
  return viele ? [...found, world(ohne, EINDEUTIG, 'wenig')] : found;
}

function world(
  zaehlend: readonly Verurteilung[],
  pool: ReadonlyMap<Verurteilung, boolean>,
  menge: 'wenig' | 'viel',
): Strafen {
  const counted = zaehlend.filter(
    ({ vorsatz, rechtskraftAm }) => menge === 'viel' || (vorsatz === true && rechtskraftAm !== null),
  );
  return {
    geldstrafen: counted
      .filter(({ art }) => art === 'geldstrafe')
      .map((v) => ({
        tagessaetze: v.tagessaetze ?? (menge === 'viel' ? Number.POSITIVE_INFINITY : 0),
        auslaenderrecht: v.nurAuslaenderrechtlich ?? pool.get(v) ?? false,
      })),
    schwer: counted.some(({ art }) => art === 'freiheitsstrafe' || art === 'jugendstrafe'),
    zuchtmittel: counted.some(({ art }) => art === 'zuchtmittel'),
  };
}

/** Closed until it may be deleted; near or past that day a human must look. */
function closed(details: Straffrei, alle: readonly Verurteilung[], stichtag: Datum): Befund<Straffrei> {
  const hit = { ...details, gesperrt: true };
  if (hit.tilgungsreifAb === null) return unbekannt(fehltFuerTilgung(alle), hit);
  return hit.tilgungsreifAb > stichtag ? offenAb(hit.tilgungsreifAb, hit) : wertung(hit);
}

const NICHTS: Straffrei = {
  tagessaetzeAllgemein: 0,
  tagessaetzeAuslaenderrecht: 0,
  tagessaetzeZusammen: 0,
  schwer: '',
  zuchtmittel: false,
  offen: '',
  tilgungsreifAb: null,
  gesperrt: false,
};

function toDetails(
  alle: readonly Verurteilung[],
  zaehlend: readonly Verurteilung[],
  stichtag: Datum,
): Straffrei {
  const sum = (auslaenderrecht: boolean) =>
    zaehlend.reduce(
      (total, v) =>
        total +
        (v.art === 'geldstrafe' && (v.nurAuslaenderrechtlich ?? false) === auslaenderrecht
          ? (v.tagessaetze ?? 0)
          : 0),
      0,
    );
  return {
    tagessaetzeAllgemein: sum(false),
    tagessaetzeAuslaenderrecht: sum(true),
    tagessaetzeZusammen: sum(false) + sum(true),
    schwer: zaehlend
      .filter(({ art }) => art === 'freiheitsstrafe' || art === 'jugendstrafe')
      .map(verurteilungWort)
      .toSorted()
      .join('; '),
    zuchtmittel: zaehlend.some(({ art }) => art === 'zuchtmittel'),
    offen: alle.some(({ rechtskraftAm }) => rechtskraftAm !== null && rechtskraftAm > stichtag)
      ? VERFAHREN
      : '',
    tilgungsreifAb: tilgungsreifAb(alle),
    gesperrt: false,
  };
}

function straffreiAussage(
  details: Straffrei,
  { zustand }: Befund<Straffrei>,
  satz: { readonly frei: string; readonly strittig: string; readonly frage: string },
): Aussage {
  const fakt = straffreiFakt(details);
  const verfahren = details.offen ? [VERFAHREN] : [];
  const tilgung = details.tilgungsreifAb
    ? ` Frühestens tilgungsreif ist der Eintrag voraussichtlich ab ${formatDatum(details.tilgungsreifAb)}.`
    : '';
  if (zustand === 'erfuellt')
    return {
      fakt,
      text: satz.frei,
      fragen: [...(details.tagessaetzeZusammen > 0 ? [GRUNDSAETZLICH] : []), ...verfahren],
    };
  if (details.gesperrt)
    return {
      fakt,
      text: `Eine Verurteilung wegen einer vorsätzlichen Straftat steht entgegen, solange sie verwertet werden darf.${tilgung}`,
      fragen: [
        AUSZUG,
        ...(zustand === 'wertung' ? ['Ist die Verurteilung bereits getilgt?'] : []),
        ...verfahren,
      ],
    };
  return details.zuchtmittel
    ? {
        fakt,
        text: 'Zuchtmittel und Erziehungsmaßregeln sind keine Geldstrafe; eine Ausnahme dafür nennt das Gesetz hier nicht.',
        fragen: [
          'Wie wiegen die Zuchtmittel oder Erziehungsmaßregeln? Bitte begründen.',
          AUSZUG,
          ...verfahren,
        ],
      }
    : { fakt, text: satz.strittig, fragen: [satz.frage, AUSZUG, ...verfahren] };
}

function straffreiFakt(d: Straffrei): string {
  const fines =
    d.tagessaetzeZusammen > 0
      ? `Geldstrafen: ${d.tagessaetzeAllgemein} Tagessätze allgemein, ${d.tagessaetzeAuslaenderrecht} nur nach Aufenthalts- oder Asylgesetz, zusammen ${d.tagessaetzeZusammen}`
      : '';
  const teile = [d.schwer, fines, d.zuchtmittel ? 'Zuchtmittel oder Erziehungsmaßregel' : ''].filter(Boolean);
  return teile.length > 0 ? teile.join('; ') : 'geprüft: keine Verurteilung, die zählt';
}
