import type { Datum, TeilDatum } from '#shared/lib/datum.ts';
import { leseDatum } from './datum-lesen.ts';
import { gelesen, isUnbekannt, nichts, problem, type Gelesen } from './lesen.ts';
import { zelleText, type Zelle } from './tabelle.ts';

/**
 * Children as lists write them: a number („2“, „keine“), birth years or birth dates („2015, 3.4.2018“), or
 * both („2 (2015, 2018)“). One entry per child, null where its birth date is unknown. An empty cell is nothing.
 */
export function leseKinder(zelle: Zelle, heute: Datum): Gelesen<readonly (TeilDatum | null)[]> {
  if (typeof zelle === 'number' && zelle >= 0 && zelle <= 20 && Number.isInteger(zelle))
    return gelesen(Array.from({ length: zelle }, () => null));
  const roh = zelleText(zelle);
  if (isUnbekannt(roh)) return nichts;
  if (/^(?:keine?|nein|0)$/i.test(roh)) return gelesen([]);
  const anzahl = /^(?:ja,?\s*)?(\d{1,2})(?:\s*kind(?:er)?)?\s*(?:[:(]\s*(.*?)\)?)?$/i.exec(roh);
  const liste = anzahl === null ? roh : (anzahl[2] ?? '');
  const daten: (TeilDatum | null)[] = [];
  for (const teil of liste.split(/\s*[,;/+&]\s*|\s+und\s+|\n/).filter((wort) => wort.trim() !== '')) {
    const geboren = leseDatum(teil.replace(/^\*\s*/, ''), { art: 'geburt', heute });
    if (!geboren.ok) return problem(geboren.text);
    daten.push(geboren.wert);
  }
  const soll = anzahl === null ? daten.length : Number(anzahl[1]);
  if (soll > 20) return problem(`„${roh.slice(0, 40)}“ ist keine Angabe zu Kindern.`);
  if (daten.length > soll)
    return problem(`„${roh.slice(0, 40)}“ nennt ${soll} Kinder, aber ${daten.length} Geburtsdaten.`);
  while (daten.length < soll) daten.push(null);
  return gelesen(daten);
}
