import type { Tabelle } from '#shared/domain/records.ts';
import type { Bereich } from '#shared/dokumente/vorlagen/auskunft.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import { buildFall } from '../db/queries/load-fall.ts';
import { recordsAm } from '../db/queries/fall-am.ts';
import { rahmenOf } from '../db/uebersicht.ts';
import type { HandlersOf } from '../ipc/handlers.ts';
import { akteInWorten } from './akte-worte.ts';
import { nameOf } from './namen.ts';
import { requirePerson } from './person.ts';

export const akteHandlers: HandlersOf<'akte'> = {
  'akte.standAm': ({ personId, tag }, access) => {
    requirePerson(access, personId);
    if (tag > access.today)
      throw new Refusal(
        'refused',
        'Dieser Tag liegt in der Zukunft. Bitte wählen Sie heute oder einen früheren.',
      );
    const known = recordsAm(access.db, personId, tag);
    const person = known.get('person')?.[0];
    if (person === undefined)
      throw new Refusal('not_found', 'An diesem Tag stand die Person noch nicht im Register.');
    const recordsOf = (tabelle: Tabelle) => known.get(tabelle) ?? [];
    const fall = buildFall(personId, person, recordsOf);
    const ergebnis = access.check(fall, rahmenOf(access.tables, tag, tag));
    const route = ergebnis.rechtsgrundlagen.find(({ id }) => id === ergebnis.rechtsgrundlage);
    return {
      tag,
      ampel: decisionOf(recordsOf('ampelentscheidung')),
      pruefung: {
        vorschlag: ergebnis.vorschlag,
        rechtsgrundlage: route?.titel ?? null,
        fruehestens: ergebnis.fruehestens,
        begruendung: ergebnis.begruendung,
      },
      bereiche: akteInWorten(recordsOf, nameOf(access)).map(withoutRestricted),
    };
  },
};

/** The last decision of that day: days may be equal, then the later entry counts. */
function decisionOf(entscheidungen: readonly Readonly<Record<string, unknown>>[]) {
  const last = entscheidungen
    // recordsAm has parsed every record with the schema of its table.
    .map((record) => record as { farbe: 'gruen' | 'gelb' | 'rot'; am: never; grund: string })
    .toSorted((a, b) => String(a.am).localeCompare(String(b.am)))
    .at(-1);
  return last === undefined ? null : { farbe: last.farbe, am: last.am, grund: last.grund };
}

function withoutRestricted(bereich: Bereich): Bereich {
  if (!bereich.geschuetzt) return bereich;
  const zahl = bereich.eintraege.length;
  return {
    ...bereich,
    eintraege: [
      [
        {
          label: 'Geschützte Angaben',
          wert: zahl === 1 ? 'ein Eintrag; hier nicht gezeigt' : `${zahl} Einträge; hier nicht gezeigt`,
        },
      ],
    ],
  };
}
