import { leseMeldung } from '#shared/austausch/halbjahr/meldung-lesen.ts';
import { createZuordner } from '#shared/austausch/halbjahr/zuordnen.ts';
import { gelesenerBogen, vergleicheBogen } from '#shared/austausch/sachstand-bogen.ts';
import { isTabelle } from '#shared/austausch/tabelle.ts';
import { teilDatum } from '#shared/domain/feld.ts';
import { bogenZeilen } from '#shared/dokumente/vorlagen/sachstand-bogen.ts';
import { asDatum, isDatum } from '#shared/lib/datum.ts';
import { readBogen } from '#electron/core/reader/bogen.ts';
import { BogenRefusal, bogenSentences } from '#electron/core/reader/bogen-sentences.ts';
import { readFile } from '#electron/core/reader/read-file.ts';
import { ReadRefusal, sentences } from '#electron/core/reader/sentences.ts';
import { KennwortFrage } from '#electron/core/reader/verschluesselt.ts';
import { bogenDaten, KENNWORT } from './rueckgaben.ts';

const SAETZE: ReadonlySet<string> = new Set([...Object.values(sentences), ...Object.values(bogenSentences)]);
const heute = asDatum('2026-11-21');
const PERSON = {
  id: '11111111-1111-4111-8111-111111111111',
  programmNr: 'P-00001',
  nachname: 'Müller-Probe',
  vornamen: 'Şükrü',
  weitereNamen: null,
  geburtsdatum: teilDatum.parse('1990-02-01'),
};
const zuordnen = createZuordner([PERSON], { schreibweisen: [], betreut: new Set([PERSON.id]) });

/**
 * A returned file on its whole way up to the register: password, reading, rows, whose they are.
 * @returns what came of it. @throws whatever is no German sentence, and where a row came out of shape.
 */
export async function pruefeRueckgabe(path: string): Promise<'gelesen' | 'satz'> {
  try {
    return path.endsWith('.docx') ? await pruefeBogen(path) : await pruefeMeldung(path);
  } catch (error) {
    // A broken envelope cannot be told from a wrong password: the program asks again.
    if (error instanceof KennwortFrage) return 'satz';
    const isSatz = error instanceof ReadRefusal || error instanceof BogenRefusal;
    if (isSatz && SAETZE.has(error.message)) return 'satz';
    throw error;
  }
}

async function pruefeBogen(path: string): Promise<'gelesen'> {
  const bogen = gelesenerBogen.parse(await readBogen(path, KENNWORT));
  vergleicheBogen(bogenZeilen(bogenDaten), bogen, heute);
  return 'gelesen';
}

async function pruefeMeldung(path: string): Promise<'gelesen' | 'satz'> {
  const tabelle = await readFile(path, null, KENNWORT);
  if (!isTabelle(tabelle)) throw new Error('the reader gave something else than a table');
  const gelesen = leseMeldung(tabelle, heute);
  if (gelesen === null) return 'satz';
  for (const zeile of gelesen.zeilen) {
    if (!/\p{L}/u.test(zeile.nachname)) throw new Error('a row without a name came through');
    if ([zeile.seit, zeile.bis, zeile.letzterKontakt].some((tag) => tag !== null && !isDatum(tag)))
      throw new Error('a day that does not exist came through');
    zuordnen(zeile);
  }
  return 'gelesen';
}
