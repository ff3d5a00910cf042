/** The sentences of which stories are made. Every word is fixed here; nothing of a file is put into them. */
import type { RecordOf } from '#shared/domain/records.ts';
import type { Erzaehlt } from './fallgeschichte.ts';

export type Geschichtsart = 'titel' | 'gruen' | 'gelb' | 'abgelehnt';
type Hemmnis = RecordOf<'hemmnis'>['code'];

const TITEL: Readonly<Record<Geschichtsart, string>> = {
  titel: 'Am Ziel',
  gruen: 'Kurz vor dem Ziel',
  gelb: 'Auf dem Weg',
  abgelehnt: 'Nach einer Ablehnung',
};

const STAND: Readonly<Record<Geschichtsart, string>> = {
  titel: 'Sie hat die Aufenthaltserlaubnis erhalten, auf die das Programm hinarbeitet.',
  gruen:
    'Ihre Akte ist grün: Die Voraussetzungen liegen vor oder lassen sich ohne Weiteres belegen. Der Antrag ist der nächste Schritt.',
  gelb: 'Ihre Akte ist gelb: Ein Teil der Voraussetzungen fehlt noch, ist aber erreichbar.',
  abgelehnt:
    'Ein Antrag wurde abgelehnt, weil eine Bedingung noch nicht erfüllt war. Der Weg bleibt offen, sobald sie erfüllt ist.',
};

const ALTER: Readonly<Record<string, string>> = {
  '0_13': 'eine Person unter 14 Jahren',
  '14_17': 'eine Person zwischen 14 und 17 Jahren',
  '18_26': 'eine Person zwischen 18 und 26 Jahren',
  '27_39': 'eine Person zwischen 27 und 39 Jahren',
  '40_59': 'eine Person zwischen 40 und 59 Jahren',
  ab_60: 'eine Person ab 60 Jahren',
};

const DAUER: Readonly<Record<string, string>> = {
  '0_3': 'seit weniger als vier Jahren',
  '4_5': 'seit vier oder fünf Jahren',
  '6_7': 'seit sechs oder sieben Jahren',
  '8_11': 'seit acht bis elf Jahren',
  ab_12: 'seit zwölf Jahren oder länger',
};

const HERKUNFT: Readonly<Record<string, string>> = {
  westbalkan: 'vom Westbalkan',
  osteuropa: 'aus Osteuropa oder dem Kaukasus',
  nahost: 'aus der Türkei oder dem Nahen Osten',
  zentralasien: 'aus Zentral- oder Südasien',
  ostasien: 'aus Ost- oder Südostasien',
  nordafrika: 'aus Nordafrika',
  westafrika: 'aus Westafrika',
  afrika: 'aus einem Land im übrigen Afrika',
  uebrige: 'aus einem anderen Teil der Welt',
  ungeklaert: 'ohne geklärte Staatsangehörigkeit',
};

const HAUSHALT: Readonly<Record<string, string>> = {
  allein: 'lebt allein',
  erwachsene: 'lebt mit anderen Erwachsenen zusammen',
  kinder: 'lebt mit Kindern unter 18 zusammen',
};

const SPRACHE: Readonly<Record<string, string>> = {
  bis_A1: 'Deutsch spricht sie bisher kaum oder auf dem Niveau A1.',
  A2: 'Deutsch spricht sie auf dem Niveau A2.',
  B1: 'Deutsch spricht sie auf dem Niveau B1.',
  ab_B2: 'Deutsch spricht sie auf dem Niveau B2 oder besser.',
};

const BETREUUNG: Readonly<Record<string, string>> = {
  traeger: 'Eine unabhängige Beratungsstelle begleitet sie.',
  abh: 'Die Sozialarbeit der Behörde begleitet sie.',
};

const WOHNORT: Readonly<Record<string, string>> = {
  sitz: 'am Sitz der Behörde',
  andere: 'in einer anderen Gemeinde des Gebiets',
};

/** What stands in the way, as a sentence; what judges a person or is protected has none. */
const HEMMNIS: Readonly<Record<Hemmnis, string | null>> = {
  deutsch: 'Was vor allem fehlt, sind Deutschkenntnisse und die Zeit, sie zu erwerben.',
  identitaet: 'Es fehlen Papiere, die ihre Identität belegen.',
  qualifikation: 'Ohne Schul- oder Berufsabschluss findet sie nur schwer eine Arbeit, die zum Leben reicht.',
  verlernen: 'Was sie früher gelernt hat, konnte sie hier jahrelang nicht anwenden.',
  kinderbetreuung: 'Für die Kinder gibt es keine Betreuung; Kurs und Arbeit müssen warten.',
  motivation: null,
  anbindung: null,
  lernentwoehnung: null,
  straffaelligkeit: null,
  zusammenspiel: 'Mehrere Stellen sind zuständig, und ihre Schritte greifen nicht ineinander.',
  mobilitaet: 'Kurs und Arbeit sind ohne Auto kaum zu erreichen.',
  pruefdauer: 'Die Prüfung ihrer Unterlagen dauert lange.',
  arbeitgeber: 'Betriebe zögern, sie einzustellen, weil die Duldung nur kurz gilt.',
  anerkennung: 'Ihr Abschluss aus dem Herkunftsland ist hier nicht anerkannt.',
  familiengroesse: 'Das Einkommen reicht für die Größe der Familie noch nicht.',
  kein_pass_vom_staat: 'Der Herkunftsstaat stellt ihr keinen Pass aus.',
  wohnsitzbindung: 'Eine Auflage bindet sie an einen Ort, an dem es kaum Arbeit gibt.',
  dauer_dritter: 'Sie wartet auf die Entscheidung anderer Stellen.',
  unkenntnis: 'Andere Stellen kennen die Regeln nicht, die für sie gelten.',
  entfernung: 'Die Wege im Landkreis sind weit.',
  prekaere_arbeit: 'Sie arbeitet, aber befristet oder unsicher.',
};

type Bausteine = {
  readonly art: Geschichtsart;
  readonly erzaehlt: Erzaehlt;
  readonly hemmnis: Hemmnis | null;
};

/** Title and text of a story from nothing but codes. */
export function satzbausteine({ art, erzaehlt, hemmnis }: Bausteine): {
  readonly titel: string;
  readonly text: string;
} {
  const saetze = [
    wer(erzaehlt),
    erzaehlt.haushalt === undefined ? null : `Sie ${HAUSHALT[erzaehlt.haushalt] ?? 'lebt hier'}.`,
    erzaehlt.sprachniveau === undefined ? null : (SPRACHE[erzaehlt.sprachniveau] ?? null),
    erzaehlt.betreuung === undefined ? null : (BETREUUNG[erzaehlt.betreuung] ?? null),
    art === 'titel' || hemmnis === null ? null : HEMMNIS[hemmnis],
    STAND[art],
  ];
  return { titel: TITEL[art], text: saetze.filter((satz) => satz !== null).join(' ') };
}

function wer({ altersgruppe, staatengruppe, aufenthaltsdauer, gemeinde }: Erzaehlt): string {
  const mensch = (altersgruppe === undefined ? null : ALTER[altersgruppe]) ?? 'eine Person';
  const herkunft = staatengruppe === undefined ? null : (HERKUNFT[staatengruppe] ?? null);
  const dauer = aufenthaltsdauer === undefined ? null : (DAUER[aufenthaltsdauer] ?? null);
  const ort = gemeinde === undefined ? null : (WOHNORT[gemeinde] ?? null);
  const subjekt = [mensch, herkunft].filter((teil) => teil !== null).join(' ');
  const lebt = dauer === null && ort === null ? 'wird im Programm begleitet' : 'lebt';
  const wo = [dauer, dauer === null ? null : 'in Deutschland', ort === null ? null : komma(dauer, ort)];
  const satz = [subjekt, lebt, ...wo].filter((teil) => teil !== null).join(' ');
  return `${satz.charAt(0).toUpperCase()}${satz.slice(1).replace(' ,', ',')}.`;
}

const komma = (dauer: string | null, ort: string): string => (dauer === null ? ort : `, heute ${ort}`);
