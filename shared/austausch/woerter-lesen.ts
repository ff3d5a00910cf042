/** Words of lists and of the AZR as codes of the register (recht.md 6.1, 12.1, 12.3). */
import type { z } from 'zod';
import type * as code from '#shared/domain/codes.ts';
import { aufenthaltsstatus, duldungsgrund } from '#shared/domain/codes.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { foldGerman } from '#shared/lib/fold.ts';
import { leseTag } from './datum-lesen.ts';
import { gelesen, isUnbekannt, nichts, problem, type Gelesen } from './lesen.ts';
import { zelleText, type Zelle } from './tabelle.ts';

type Code<K extends keyof typeof code> = (typeof code)[K] extends {
  readonly schema: infer S extends z.ZodType;
}
  ? z.output<S>
  : never;
export type Status = Code<'aufenthaltsstatus'>;
export type Duldungsgrund = Code<'duldungsgrund'>;

/** First rule whose pattern is found wins; patterns see folded text with „ae“, „oe“, „ue“. */
function leseWort<T>(text: string, rules: readonly (readonly [RegExp, T])[], was: string): Gelesen<T> {
  const rein = text.normalize('NFC').trim();
  if (isUnbekannt(rein)) return nichts;
  const folded = foldGerman(rein);
  const hit = rules.find(([pattern]) => pattern.test(folded));
  return hit === undefined ? problem(`„${rein.slice(0, 40)}“ ist ${was}.`) : gelesen(hit[1]);
}

/**
 * Words that turn a status into something else, or into a question: an application, a refusal, what was once, what
 * may be. With one of them the text is shown to a human instead of being read.
 */
const ZWEIFEL =
  /\?|\b(?:kein\w*|nicht|nie|ohne|oder|antrag\w*|beantrag\w*|abgelehnt\w*|ablehnung|abgelauf\w*|erlosch\w*|erlischt|widerruf\w*|zurueck\w*|ungueltig\w*|ehem\w*|frueher\w*|vorher\w*|vormals|zuvor|bisher\w*|vorige\w*|alte?|evtl|eventuell|ggf|gegebenenfalls|vermutlich|vielleicht|wohl|angeblich\w*|unklar\w*|pruef\w*|geprueft|versag\w*|entzogen|entfallen|geplant|droht|moeglich\w*|abwarten|klaeren|statt|bzw|wird|soll|wechsel\w*)\b/;

function zweifelt(folded: string, harmlos: RegExp): boolean {
  return ZWEIFEL.test(folded.replace(harmlos, ' '));
}

const STATUS: readonly (readonly [RegExp, Status])[] = [
  [/^d60b$|60 ?b\b|ungeklaerte[rn]? identitaet|zusatz ungekl/, 'D60B'],
  [/^ae104c$|104 ?c|chancen/, 'AE104C'],
  [/^dm$|duldungsanspruch|anspruch auf (?:eine )?duldung/, 'DM'],
  [/^d$|duldung|geduldet|60 ?[acd]\b|aussetzung der abschiebung/, 'D'],
  [/^g$|^ag$|gestatt|55 asyl|ankunftsnachweis|buema/, 'G'],
  [/^f$|^fb$|fiktion|§ ?81\b/, 'F'],
  [/^fz$|freizueg/, 'FZ'],
  [/^gueb$|^gub$|grenzuebertritt/, 'GUEB'],
  [/^v$|visum|visa|visumfrei/, 'V'],
  [/^ausl$|ausland|ausgereist|abgeschoben|fortzug/, 'AUSL'],
  [/^o$|ohne (?:status|papier|titel)|untergetaucht|unbekannt verzogen|illegal|unerlaubt/, 'O'],
  [
    /^ae\b|^ne$|aufenthaltserlaubnis|aufenthaltstitel|niederlassungserlaubnis|§ ?(?:1[6-9]|2[0-9]|3[0-8])(?![0-9])/,
    'AE',
  ],
];

/** The narrower word holds the wider one: „Duldung § 60b“ is no second status beside the Duldung. */
const ENTHAELT: Readonly<Partial<Record<Status, Status>>> = { D60B: 'D', DM: 'D', AE104C: 'AE' };

/** Residence status of a period. Two of them in one cell, or a word of doubt, and nobody but a human can say which. */
export function leseStatus(text: string): Gelesen<Status> {
  const folded = foldGerman(text.normalize('NFC').trim());
  const eigener = aufenthaltsstatus.options.find(({ label }) => foldGerman(label) === folded);
  if (eigener !== undefined) return gelesen(eigener.value);
  // Abbreviations are read only where they stand alone; in „Duldung / GÜB“ each part does.
  const teile = [folded, ...folded.split(/\s*[/+;,]\s*|\s+und\s+/)];
  const alle = new Set(
    STATUS.filter(([pattern]) => teile.some((teil) => pattern.test(teil))).map(([, status]) => status),
  );
  for (const status of alle) {
    const weiter = ENTHAELT[status];
    if (weiter !== undefined) alle.delete(weiter);
  }
  const harmlos = /ohne (?:status|papier\w*|\w*titel)|nicht geklaert\w*/g;
  return alle.size > 1 || zweifelt(folded, harmlos)
    ? unentschieden(text)
    : leseWort(text, STATUS, 'kein bekannter Aufenthaltsstatus');
}

function unentschieden(text: string): Gelesen<never> {
  const rein = text.normalize('NFC').trim();
  return isUnbekannt(rein)
    ? nichts
    : problem(
        `„${rein.slice(0, 40)}“ lässt sich nicht eindeutig zuordnen; bitte entscheiden Sie, was es bedeutet.`,
      );
}

const GRUND: readonly (readonly [RegExp, Duldungsgrund])[] = [
  [/60 ?b\b|ungeklaerte[rn]? identitaet/, 'p'],
  [/60 ?c.*(?:abs\.? ?6|vi\b).*(?:(?<![a-z])s\.? ?2|satz 2)/, 'g'],
  [/60 ?c.*(?:abs\.? ?6|vi\b)/, 'f'],
  [/60 ?c.*(?:abs\.? ?7|vii)/, 'h'],
  [/60 ?c|ausbildung/, 'e'],
  [/60 ?d.*(?:ehegatt|lebenspartner)/, 'j'],
  [/60 ?d.*(?:abs\.? ?4|iv\b)/, 'l'],
  [/60 ?d.*(?:abs\.? ?2|kind)/, 'k'],
  [/60 ?d|beschaeftigung/, 'i'],
  [/abs\.? ?2 ?b|\biib\b/, 'r'],
  [/abs\.? ?2 ?a\b|\biia\b/, 'q'],
  [/60 ?a.*(?:(?<![a-z])s\.?|satz) ?4\b|vaterschaft/, 'o'],
  [/(?:abs\.? ?2|ii)\b.*(?:(?<![a-z])s\.?|satz) ?2\b|zeuge|aussage im strafverfahren|strafverfahren/, 'c'],
  [/(?:abs\.? ?2|ii)\b.*(?:(?<![a-z])s\.?|satz) ?3\b|ermessen|dringende? (?:humanitaer|persoenlich)/, 'd'],
  [
    /\baa\b|reisedokument|passlos|pass(?:ersatz)? ?fehl|fehlende[rn]? pass|passbeschaffung|(?:ohne|kein|keinen) (?:gueltigen )?(?:reise)?pass/,
    'b_aa',
  ],
  [/\bbb\b|medizin|krank|reiseunfaehig|gesundheit/, 'b_bb'],
  [/\bcc\b|famili|ehe\b|kind(?:er)?\b/, 'b_cc'],
  [/\bdd\b|konkrete massnahmen/, 'b_dd'],
  [/\bee\b|folgeantrag/, 'b_ee'],
  [/\bff\b|unbegleitet|\buma\b/, 'b_ff'],
  [/\bgg\b|72 abs/, 'b_gg'],
  [/\bhh\b|456 ?a/, 'b_hh'],
  [/\bii\b.*123|123 vwgo/, 'b_ii'],
  [/\bjj\b|80 abs\.? ?5/, 'b_jj'],
  [/\bkk\b|abschiebungsverbot|60 abs\.? ?[1-57]/, 'b_kk'],
  [/60 ?a.*(?:abs\.? ?1|\bi)\b|abschiebungsstopp/, 'a'],
  [/\bll\b|sonstig/, 'b_ll'],
];

/** Ground of a Duldung, also in the letters of the AZR (recht.md 12.1: table 17, „b aa“). „§ 60a“ alone names none. */
export function leseDuldungsgrund(text: string): Gelesen<Duldungsgrund> {
  const folded = foldGerman(text.normalize('NFC').trim());
  const eigene = duldungsgrund.options.find(({ label }) => foldGerman(label) === folded);
  if (eigene !== undefined) return gelesen(eigene.value);
  const azr = AZR_BUCHSTABE.exec(folded)?.[1]?.replace(/[\s_.)]+/, '_');
  const buchstabe = duldungsgrund.codes.find((grund) => grund === azr);
  if (buchstabe !== undefined) return gelesen(buchstabe);
  const paragraphen = new Set(folded.match(/\b60 ?[abcd](?![a-z])/g)?.map((fund) => fund.replace(' ', '')));
  const harmlos =
    /(?:ohne|kein\w*|nicht) (?:\w+ )?(?:reise)?(?:pass\w*|papier\w*|dokument\w*|faehig\w*)|nicht (?:reise|transport|flug)\w*|nicht geklaert\w*|folgeantrag\w*|abschiebungs\w+/g;
  return paragraphen.size > 1 || zweifelt(folded, harmlos)
    ? unentschieden(text)
    : leseWort(text, GRUND, 'kein bekannter Duldungsgrund');
}

/** „e“, „17 e“, „b aa“, „b) aa)“, „Buchst. p“. */
const AZR_BUCHSTABE = /^(?:17\W*)?(?:buchst(?:abe|\.)? ?)?([a-r](?:[\s_.)]+[a-l]{2})?)\)?$/;

export function leseGeschlecht(text: string): Gelesen<Code<'geschlecht'>> {
  return leseWort(
    text,
    [
      [/^(?:w|f|weibl.*|frau|female|2)$/, 'w'],
      [/^(?:m|maennl.*|mann|herr|male|1)$/, 'm'],
      [/^(?:d|div.*|3)$/, 'd'],
      [/^x$/, 'x'],
    ],
    'kein Geschlecht',
  );
}

export function leseFamilienstand(text: string): Gelesen<Code<'familienstand'>> {
  return leseWort(
    text,
    [
      [/getrennt/, 'getrennt'],
      [/^(?:lp|vp)$|partnerschaft|verpartnert/, 'verpartnert'],
      [/^vh|verh|^v$/, 'verheiratet'],
      [/^led|^l$/, 'ledig'],
      [/^gs|gesch/, 'geschieden'],
      [/^vw|verw/, 'verwitwet'],
    ],
    'kein bekannter Familienstand',
  );
}

/** Level of the Common European Framework; of several the highest. „keine“ means tested and none. */
export function leseSprachniveau(text: string): Gelesen<Code<'sprachniveau'>> {
  const found = [...text.toUpperCase().matchAll(/\b([ABC][12])\b/g)]
    .map(([, level = '']) => level)
    .toSorted();
  const level = found.at(-1);
  // `as`: the pattern finds nothing but these levels.
  if (level !== undefined) return gelesen(level as Code<'sprachniveau'>);
  return leseWort(
    text,
    [[/^kein(?:e|en)?(?: deutsch.*| kenntnisse| deutschkenntnisse)?$/, 'keine']],
    'kein Sprachniveau von A1 bis C2',
  );
}

export function leseIdentitaet(text: string): Gelesen<Code<'identitaetsstand'>> {
  return leseWort(
    text,
    [
      [/(?:un|nicht )geklaert.*massnahmen|^nein.*bemueh|bemueht|massnahmen ergriffen/, 'massnahmen'],
      [/(?:un|nicht )geklaert|^nein|^n$|keine massnahmen/, 'keine_massnahmen'],
      [/geburtsurkunde|urkunde|id-?karte|dokument|tazkira|ausweis/, 'dokument'],
      [/pass|geklaert|^ja|^j$|^x$/, 'pass'],
    ],
    'keine bekannte Angabe zur Identität',
  );
}

export function leseMitwirkung(text: string): Gelesen<Code<'mitwirkung'>> {
  return leseWort(
    text,
    [
      [/^nein|^n$|nicht|fehlt|verweiger|verletz/, 'nicht_erfuellt'],
      [/^ja|^j$|erfuellt|wirkt|ausreichend|zumutbar|^x$/, 'erfuellt'],
    ],
    'keine bekannte Angabe zur Mitwirkung',
  );
}

export function leseAsylstatus(text: string): Gelesen<Code<'asylstatus'>> {
  return leseWort(
    text,
    [
      [/folgeantrag.*(?:lauf|anhaeng|offen)|^folgeantrag$/, 'folgeantrag_laufend'],
      [/o\.? ?u\.?\b|offensichtlich/, 'abgelehnt_ou'],
      [/unzulaessig|dublin/, 'abgelehnt_unzulaessig'],
      [/abgelehnt|negativ|unbegruendet|bestandskr|rechtskr|unanfechtbar/, 'abgelehnt_einfach'],
      [/zurueckgenommen|ruecknahme|eingestellt/, 'zurueckgenommen'],
      [/anerkannt|positiv|fluechtling|subsid/, 'anerkannt'],
      [/^kein|nicht gestellt|ohne asyl|^nein/, 'nicht_gestellt'],
      [/lauf|anhaengig|klage|verfahren/, 'laufend'],
    ],
    'kein bekannter Stand des Asylverfahrens',
  );
}

export function leseLeistungen(text: string): Gelesen<Code<'leistungsbezug'>> {
  return leseWort(
    text,
    [
      [/^kein|^nein|^n$|ohne leistung|selbst/, 'keine'],
      [/ergaenz|aufstock|teilw/, 'ergaenzend'],
      [/ueberwieg/, 'ueberwiegend'],
      [/voll|asylblg|^ja|^j$|buergergeld|sgb|grundsicherung/, 'voll'],
    ],
    'keine bekannte Angabe zu Leistungen',
  );
}

/** Whether somebody looked and found nothing. An empty cell is neither. */
export function lesePruefstand(text: string): Gelesen<Code<'pruefstand'>> {
  return leseWort(
    text,
    [
      [/^kein|^nein|^n$|^ohne|geprueft,? (?:kein|nein|ohne)|^0$/, 'keine'],
      [/^ja|^j$|vorhanden|liegt vor|geldstrafe|freiheitsstrafe|\d+ ?ts|verurteil|eintrag/, 'vorhanden'],
    ],
    'keine bekannte Angabe („keine“ oder „vorhanden“)',
  );
}

export function leseJaNein(text: string): Gelesen<boolean> {
  return leseWort<boolean>(
    text,
    [
      [/^(?:ja|j|x|yes|wahr|true|1|vorhanden|liegt vor|nachgewiesen)\b/, true],
      [/^(?:nein|n|no|falsch|false|0|kein.*|fehlt|nicht .*)\b/, false],
    ],
    'weder ja noch nein',
  );
}

/** Something that happened on a day, or has not happened: a date, „ja“ or „nein“. */
export type Ereignis = { readonly ja: boolean; readonly am: Datum | null };

export function leseEreignis(zelle: Zelle, heute: Datum): Gelesen<Ereignis> {
  const janein = leseJaNein(zelleText(zelle));
  if (janein.ok) return janein.wert === null ? nichts : gelesen({ ja: janein.wert, am: null });
  const tag = leseTag(zelle, { art: 'ereignis', heute });
  if (!tag.ok || tag.wert === null) return tag.ok ? nichts : tag;
  return gelesen({ ja: true, am: tag.wert });
}
