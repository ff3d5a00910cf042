/** Dates as lists write them: German, ISO, compact, with month names, in part unknown, or as Excel's numbers. */
import { asDatum, isDatum, isTeilDatum, plusDays, type Datum, type TeilDatum } from '#shared/lib/datum.ts';
import { fold } from '#shared/lib/fold.ts';
import { gelesen, isUnbekannt, nichts, problem, type Gelesen } from './lesen.ts';
import { zelleText, type Zelle } from './tabelle.ts';

/** `geburt`: lies in the past, two-digit years reach back a hundred years; `ereignis`: up to thirty years ahead. */
export type DatumArt = 'geburt' | 'ereignis';
type Rahmen = {
  readonly art: DatumArt;
  readonly heute: Datum;
  /** Numbers without a date format count from 1904. */
  readonly tage1904?: boolean | undefined;
};

const MONATE = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'] as const;

/** @returns the day, or the month or year where the rest is unknown (00, XX). */
export function leseDatum(zelle: Zelle, rahmen: Rahmen): Gelesen<TeilDatum> {
  if (zelle === null || typeof zelle === 'boolean')
    return zelle === null ? nichts : problem('Hier wird ein Datum erwartet.');
  if (typeof zelle === 'number') return leseZahl(zelle, rahmen);
  if (typeof zelle === 'object')
    return 'tag' in zelle
      ? pruefe(zelle.tag, zelleText(zelle), rahmen)
      : problem(`Die Formel ergibt ${zelle.fehler}.`);
  const text = zelle.normalize('NFC').trim();
  return isUnbekannt(text) ? nichts : leseText(text, rahmen);
}

/** As {@link leseDatum}, where only a whole day is of use. */
export function leseTag(zelle: Zelle, rahmen: Rahmen): Gelesen<Datum> {
  const teil = leseDatum(zelle, rahmen);
  if (!teil.ok || teil.wert === null) return teil.ok ? nichts : teil;
  return isDatum(teil.wert)
    ? gelesen(teil.wert)
    : problem(`„${zelleText(zelle)}“ nennt keinen Tag; übernommen werden hier nur ganze Daten.`);
}

function leseText(roh: string, rahmen: Rahmen): Gelesen<TeilDatum> {
  const text = roh
    .replace(/^(?:geb(?:oren)?\.?|am|seit|ab|bis|ca\.?)\s+/i, '')
    .replace(/\s*\(.*\)\s*$/, '')
    .replace(/,?\s+\d{1,2}:\d{2}(?::\d{2})?(?: uhr)?$/i, '')
    .trim();
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:T.*)?$/.exec(text);
  if (iso) return setze({ jahr: iso[1] ?? '', monat: iso[2] ?? '', tag: iso[3] ?? '00' }, roh, rahmen);
  const deutsch = /^([\dxX?]{1,2})\s*[./\-\s]\s*([\dxX?]{1,2})\s*[./\-\s]\s*(\d{2}|\d{4})$/.exec(text);
  if (deutsch)
    return setze({ tag: deutsch[1] ?? '', monat: deutsch[2] ?? '', jahr: deutsch[3] ?? '' }, roh, rahmen);
  const wort = /^(?:(\d{1,2})\.?\s+)?([a-zäA-ZÄ]{3,9})\.?\s+(\d{2}|\d{4})$/.exec(text);
  if (wort) return leseMonatswort(wort, roh, rahmen);
  const monat = /^(\d{1,2})\s*[./]\s*(\d{4})$/.exec(text);
  if (monat) return setze({ tag: '00', monat: monat[1] ?? '', jahr: monat[2] ?? '' }, roh, rahmen);
  if (/^\d{4}$/.test(text)) return setze({ tag: '00', monat: '00', jahr: text }, roh, rahmen);
  if (/^\d{6}$|^\d{8}$/.test(text)) return leseKompakt(text, roh, rahmen);
  if (/^\d{5}$/.test(text)) return leseZahl(Number(text), rahmen);
  if (/^\d{1,2}\s*\.\s*\d{1,2}\s*\.?$/.test(text)) return problem(`Dem Datum „${roh}“ fehlt das Jahr.`);
  return problem(`„${kurz(roh)}“ ist kein Datum.`);
}

function leseMonatswort(
  [, tag, name = '', jahr = '']: RegExpExecArray,
  roh: string,
  rahmen: Rahmen,
): Gelesen<TeilDatum> {
  const key = fold(name).replace('maerz', 'marz').slice(0, 3);
  const index = MONATE.findIndex((monat) => monat === key);
  if (index === -1) return problem(`„${kurz(roh)}“ ist kein Datum.`);
  return setze({ tag: tag ?? '00', monat: String(index + 1), jahr }, roh, rahmen);
}

/** `010290`, `01021990` or `19900201`. */
function leseKompakt(text: string, roh: string, rahmen: Rahmen): Gelesen<TeilDatum> {
  const deutsch = setze({ tag: text.slice(0, 2), monat: text.slice(2, 4), jahr: text.slice(4) }, roh, rahmen);
  if (deutsch.ok || text.length === 6) return deutsch;
  const iso = setze({ jahr: text.slice(0, 4), monat: text.slice(4, 6), tag: text.slice(6) }, roh, rahmen);
  return iso.ok ? iso : deutsch;
}

/** A number without date format: a year, Excel's count of days, or compact digits that lost their leading zero. */
function leseZahl(zahl: number, rahmen: Rahmen): Gelesen<TeilDatum> {
  const roh = zelleText(zahl);
  const ganz = Math.floor(zahl);
  if (ganz >= 1900 && ganz <= 2100) return setze({ tag: '00', monat: '00', jahr: String(ganz) }, roh, rahmen);
  if (ganz > 2100 && ganz < 73_051) {
    const anfang = asDatum(rahmen.tage1904 === true ? '1904-01-01' : '1899-12-30');
    return pruefe(plusDays(anfang, ganz), roh, rahmen);
  }
  if (ganz === zahl && ganz >= 100_000 && ganz < 100_000_000) {
    const digits = String(ganz);
    return leseKompakt(digits.padStart(digits.length <= 6 ? 6 : 8, '0'), roh, rahmen);
  }
  return problem(`„${roh}“ ist kein Datum.`);
}

type Teile = { readonly tag: string; readonly monat: string; readonly jahr: string };

function setze({ tag, monat, jahr }: Teile, roh: string, rahmen: Rahmen): Gelesen<TeilDatum> {
  const ganzesJahr = jahr.length === 2 ? ergaenzeJahrhundert(Number(jahr), rahmen) : Number(jahr);
  const m = /[xX?]/.test(monat) ? 0 : Number(monat);
  const t = /[xX?]/.test(tag) ? 0 : Number(tag);
  if (m > 12) return problem(`Den Monat ${m} in „${kurz(roh)}“ gibt es nicht.`);
  const jahrText = String(ganzesJahr).padStart(4, '0');
  if (m === 0) return pruefe(jahrText, roh, rahmen);
  const monatText = `${jahrText}-${String(m).padStart(2, '0')}`;
  return pruefe(t === 0 ? monatText : `${monatText}-${String(t).padStart(2, '0')}`, roh, rahmen);
}

function pruefe(teil: string, roh: string, { art, heute }: Rahmen): Gelesen<TeilDatum> {
  if (!isTeilDatum(teil)) return problem(`Das Datum „${kurz(roh)}“ gibt es nicht.`);
  if (teil < '1900') return problem(`Das Jahr in „${kurz(roh)}“ liegt vor 1900.`);
  if (art === 'geburt' && String(teil) > heute)
    return problem(`Das Geburtsdatum „${kurz(roh)}“ liegt in der Zukunft.`);
  return gelesen(teil);
}

function ergaenzeJahrhundert(zweistellig: number, { art, heute }: Rahmen): number {
  const grenze = Number(heute.slice(0, 4)) + (art === 'geburt' ? 0 : 30);
  const jahr = 2000 + zweistellig;
  return jahr > grenze ? jahr - 100 : jahr;
}

function kurz(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
