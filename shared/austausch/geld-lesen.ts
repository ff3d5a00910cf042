import { gelesen, isUnbekannt, nichts, problem, type Gelesen } from './lesen.ts';
import { zelleText, type Zelle } from './tabelle.ts';

/** Euro amounts in whole cents: `1.234,50 €`, `1234.5`, `ca. 900 netto`. */
export function leseGeld(zelle: Zelle): Gelesen<number> {
  if (typeof zelle === 'number') return inGrenzen(Math.round(zelle * 100), zelleText(zelle));
  const roh = zelleText(zelle);
  if (isUnbekannt(roh)) return nichts;
  const text = roh
    .replace(/^(?:ca\.?|etwa|rd\.?|€)\s*/i, '')
    .replace(/\s*(?:€|eur(?:o)?|netto|brutto|mtl\.?|monatlich|im monat|\/ ?monat|,-+|\.-+)\s*/gi, '')
    .replace(/[\s'’]/g, '');
  const deutsch = /^(-?\d{1,3}(?:\.\d{3})*|-?\d+)(?:,(\d{1,2}))?$/.exec(text);
  const englisch = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)\.(\d{1,2})$/.exec(text);
  const treffer = deutsch ?? englisch;
  if (treffer === null) return problem(`„${roh.slice(0, 40)}“ ist kein Geldbetrag.`);
  const [, ganze = '0', nachkomma = ''] = treffer;
  const euro = Number(ganze.replace(/[.,]/g, ''));
  const cent = Number(nachkomma.padEnd(2, '0'));
  return inGrenzen(euro * 100 + (euro < 0 ? -cent : cent), roh);
}

function inGrenzen(cent: number, roh: string): Gelesen<number> {
  return Number.isSafeInteger(cent) && Math.abs(cent) <= 100_000_000
    ? gelesen(cent)
    : problem(`„${roh.slice(0, 40)}“ ist als Geldbetrag zu groß.`);
}
