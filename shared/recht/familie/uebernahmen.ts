/** Facts of one file that another file asks for: proposed with their source, never entered by themselves. */
import { angehoerigentitel } from '#shared/domain/codes.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { feldLabel } from '../engine/feldpfad.ts';
import type { Uebernahme } from './ergebnis.ts';
import { titelAm } from './titel.ts';
import type { Akte, Verwandtschaft } from './verwandtschaft.ts';

type Eintrag = RecordOf<'angehoeriger'>;
type Feld =
  | 'geburtsdatum'
  | 'imHaushalt'
  | 'ledig'
  | 'einreiseAm'
  | 'identitaetGeklaertAm'
  | 'titel'
  | 'titelSeit'
  | 'titelBis';
type Wert = {
  readonly feld: Feld;
  readonly wert: string | boolean;
  readonly wertText: string;
  readonly woher: string;
};

/** For the relatives entered in one file. Convictions and deception are never carried from one file to another. */
export function findUebernahmen(
  { paare }: Verwandtschaft,
  personId: string,
  gleicherHaushalt: ReadonlySet<string>,
  tag: Datum,
): Uebernahme[] {
  return paare.flatMap(({ a, b, eintrag }) =>
    a.akte?.personId !== personId || b.akte === null
      ? []
      : propose(eintrag, b.akte, gleicherHaushalt.has(b.akte.personId), tag),
  );
}

function propose(eintrag: Eintrag, akte: Akte, together: boolean, tag: Datum): Uebernahme[] {
  return facts(akte, together, tag).flatMap(({ feld, wert, wertText, woher }) => {
    const bisher = eintrag[feld];
    if (bisher === wert || (bisher !== null && !COMPARED.has(feld))) return [];
    return [
      {
        angehoerigerId: eintrag.id,
        name: akte.name,
        feld,
        label: feldLabel(`angehoeriger.${feld}`),
        bisher: bisher === null ? null : inWords(feld, bisher),
        wert,
        wertText,
        quelle: `Fallakte ${akte.name} (${akte.programmNr}): ${woher}`,
        personId: akte.personId,
      },
    ];
  });
}

/** Where both files have an answer and they differ, one of them is wrong: that is shown too. */
const COMPARED: ReadonlySet<Feld> = new Set<Feld>(['geburtsdatum', 'einreiseAm', 'titel', 'titelBis']);

function facts({ fall }: Akte, together: boolean, tag: Datum): Wert[] {
  const found: Wert[] = [];
  const add = (feld: Feld, wert: string | boolean | null, woher: string) => {
    if (wert !== null) found.push({ feld, wert, wertText: inWords(feld, wert), woher });
  };
  const { geburtsdatum, einreiseAm, familienstand } = fall.person;
  add('geburtsdatum', geburtsdatum, 'Angaben zur Person');
  add('imHaushalt', together ? true : null, 'gleicher Haushalt');
  add('ledig', familienstand === null ? null : familienstand === 'ledig', 'Familienstand');
  add('einreiseAm', einreiseAm, 'Angaben zur Person');
  add('identitaetGeklaertAm', fall.identitaet?.identitaetGeklaertAm ?? null, 'Identität und Pass');
  const titel = titelAm(fall, tag);
  add('titel', titel?.titel ?? null, titel?.quelle ?? '');
  add('titelSeit', titel?.seit ?? null, titel?.quelle ?? '');
  add('titelBis', titel?.bis ?? null, titel?.quelle ?? '');
  return found;
}

function inWords(feld: Feld, wert: string | boolean): string {
  if (typeof wert === 'boolean') return wert ? 'ja' : 'nein';
  if (feld === 'titel') return angehoerigentitel.options.find(({ value }) => value === wert)?.label ?? wert;
  // All other fields of text hold days.
  return formatDatum(wert as Datum);
}
