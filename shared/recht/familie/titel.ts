/** What somebody of the register holds today, in the words of a relative's entry, with its source. */
import type { angehoerigentitel } from '#shared/domain/codes.ts';
import type { Fall } from '#shared/domain/fall.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';

export type Titel = {
  readonly titel: (typeof angehoerigentitel.codes)[number];
  readonly seit: Datum;
  readonly bis: Datum | null;
  readonly quelle: string;
};

/** Null where nothing is entered for the day or what is entered says too little. */
export function titelAm(fall: Fall, tag: Datum): Titel | null {
  const today = fall.aufenthaltsabschnitt
    .filter(({ von, bis }) => von <= tag && (bis === null || bis >= tag))
    .toSorted((a, b) => (a.von < b.von ? 1 : -1))[0];
  if (!today) return null;
  const titel = codeOf(today.status, today.norm, runningGrund(fall, tag));
  return titel === null
    ? null
    : {
        titel,
        seit: today.von,
        bis: today.bis,
        quelle: `Aufenthaltszeiten seit ${formatDatum(today.von)}`,
      };
}

function runningGrund({ duldung }: Fall, tag: Datum) {
  return duldung.find(
    ({ erteiltAm, gueltigBis }) =>
      (erteiltAm === null || erteiltAm <= tag) && gueltigBis !== null && gueltigBis >= tag,
  )?.grund;
}

function codeOf(
  status: Fall['aufenthaltsabschnitt'][number]['status'],
  norm: string | null,
  grund: Fall['duldung'][number]['grund'] | undefined,
): Titel['titel'] | null {
  const text = (norm ?? '').replaceAll(/\s/g, '').toLowerCase();
  switch (status) {
    case 'D':
    case 'D60B':
      return grund === 'i' || grund === 'l' || text.includes('60d') ? '60d' : 'duldung';
    case 'G':
      return 'gestattung';
    case 'AE104C':
      return '104c';
    case 'AE':
      if (text.includes('25a')) return /abs\.?2|25aii/.test(text) ? '25a2' : '25a1';
      return text.includes('25b') ? '25b1' : text === '' ? null : 'ae_andere';
    case 'FZ':
      return 'eu';
    case 'DM':
    case 'F':
    case 'V':
    case 'GUEB':
    case 'O':
    case 'AUSL':
      return null;
  }
}
