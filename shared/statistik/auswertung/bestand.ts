/** What the Auswertungen look at: ids and codes, never a name. */
import type { RecordOf, Tabelle } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';

type Of<T extends Tabelle, K extends keyof RecordOf<T>> = Pick<RecordOf<T>, K> & {
  readonly personId: string;
};

export type Bestand = {
  readonly personen: readonly (Pick<
    RecordOf<'person'>,
    'lage' | 'geburtsdatum' | 'geschlecht' | 'staatsangehoerigkeit' | 'einreiseAm' | 'haushaltId'
  > & {
    readonly personId: string;
    /** Day on which the person came into the register. */
    readonly seit: Datum;
    /** First day of a Duldung that is entered. */
    readonly geduldetSeit: Datum | null;
  })[];
  readonly entscheidungen: readonly Of<'ampelentscheidung', 'am' | 'farbe'>[];
  readonly betreuungen: readonly Of<'betreuung', 'art' | 'traegerId' | 'von' | 'bis'>[];
  readonly hemmnisse: readonly Of<'hemmnis', 'code' | 'erkanntAm' | 'behobenAm'>[];
  readonly antraege: readonly Of<
    'antrag',
    'norm' | 'gestelltAm' | 'vollstaendigAm' | 'stand' | 'entschiedenAm' | 'ablehnungsgrund'
  >[];
  readonly titel: readonly Of<'titel', 'norm' | 'von' | 'bis' | 'erloschenAm'>[];
  readonly kontakte: readonly Of<'kontakt', 'am' | 'thema'>[];
  readonly austritte: readonly Of<'austritt', 'am' | 'grund'>[];
  readonly anschreiben: readonly Of<'anschreiben', 'am' | 'antwortAm'>[];
  readonly traeger: readonly {
    readonly id: string;
    readonly name: string;
    readonly plaetze: number | null;
  }[];
  /** Posts of the office's own social work that are filled; `umfang` in per cent of a full one. */
  readonly stellen: readonly { readonly umfang: number; readonly richtwert: number }[];
};
