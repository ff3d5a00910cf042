/** What came of the letters to a person: written, reminded, came, applied, no answer (004:2673-2694). */
import { codeliste } from '#shared/domain/feld.ts';
import type { RecordOf } from '#shared/domain/records.ts';
import type { Datum } from '#shared/lib/datum.ts';
import { briefHindernis, BRIEFE_HOECHSTENS, zweiterBriefAb, type Reaktion } from './anschreiben.ts';

type Brief = RecordOf<'anschreiben'>;

/** Groups of the monitor. A person can be in several: who was written to twice and came is in three. */
export const briefgruppe = codeliste({
  geschrieben: 'angeschrieben',
  erinnert: 'zweiter Brief',
  geantwortet: 'geantwortet',
  gekommen: 'gekommen',
  beantragt: 'Antrag gestellt',
  wartet: 'noch Zeit zu antworten',
  zweiter_brief: 'zweiter Brief möglich',
  ansprechen: 'zweimal geschrieben, keine Antwort',
  unzustellbar: 'Brief kam zurück',
});
export type Briefgruppe = (typeof briefgruppe.codes)[number];

type Facts = {
  readonly kontakte: readonly Pick<RecordOf<'kontakt'>, 'am' | 'art' | 'mit'>[];
  readonly antraege: readonly Pick<RecordOf<'antrag'>, 'gestelltAm'>[];
};

/**
 * A talk at the office since the letter means that the person came, wherever it was recorded; a call or a letter of
 * hers is an answer. Nobody has to tick anything twice.
 */
export function reaktionOf(briefe: readonly Brief[], { kontakte, antraege }: Facts): Reaktion {
  const [erster] = briefe;
  if (erster === undefined) return { gekommen: false, geantwortet: false, beantragt: false };
  const seither = kontakte.filter(({ am, mit }) => am >= erster.am && (mit === null || mit === 'person'));
  const gekommen = seither.some(
    ({ art }) => art === 'vorsprache' || art === 'beratung' || art === 'fallgespraech',
  );
  const beantragt = antraege.some(({ gestelltAm }) => gestelltAm >= erster.am);
  const antwort = briefe.some(({ antwort: each }) => each !== null && each !== 'unzustellbar');
  return {
    gekommen,
    beantragt,
    geantwortet:
      antwort || gekommen || beantragt || seither.some(({ art }) => art === 'telefon' || art === 'schreiben'),
  };
}

/** @param briefe letters to one person, oldest first; at least one */
export function briefgruppenOf(
  briefe: readonly Brief[],
  reaktion: Reaktion,
  {
    heute,
    wochen,
    lage,
  }: { readonly heute: Datum; readonly wochen: number; readonly lage: RecordOf<'person'>['lage'] },
): readonly Briefgruppe[] {
  const letzter = briefe.at(-1);
  if (letzter === undefined) return [];
  const open = !reaktion.geantwortet;
  const zurueck = briefe.some(({ antwort }) => antwort === 'unzustellbar');
  const zweiter = briefHindernis({ lage, briefe, reaktion, stufe: 2, heute, zweitkontaktWochen: wochen });
  const abgelaufen = heute >= zweiterBriefAb(letzter.am, wochen);
  const is: Readonly<Record<Briefgruppe, boolean>> = {
    geschrieben: true,
    erinnert: briefe.length >= BRIEFE_HOECHSTENS,
    geantwortet: reaktion.geantwortet,
    gekommen: reaktion.gekommen,
    beantragt: reaktion.beantragt,
    wartet: open && !zurueck && !abgelaufen,
    zweiter_brief: open && !zurueck && zweiter === null,
    ansprechen: open && !zurueck && abgelaufen && briefe.length >= BRIEFE_HOECHSTENS,
    unzustellbar: zurueck && open,
  };
  return briefgruppe.codes.filter((gruppe) => is[gruppe]);
}
