import type { RecordOf } from '#shared/domain/records.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { weitergabeHindernis, type Teilwiderruf } from './einwilligung.ts';
import { betreuungAm } from './eine-betreuung.ts';
import type { Gate } from './gate.ts';

/** How the Beratungsstelle was involved, as entered with an exclusion or a second look. */
export type Beteiligung = Pick<
  RecordOf<'austritt'>,
  'beteiligung' | 'traegerInformiertAm' | 'beteiligungGrund'
>;

export type BeteiligungFacts = Beteiligung & {
  readonly betreuungen: readonly RecordOf<'betreuung'>[];
  readonly einwilligungen: readonly RecordOf<'einwilligung'>[];
  readonly teilwiderrufe: readonly Teilwiderruf[];
  readonly heute: Datum;
};

/**
 * The Beratungsstelle hears of an exclusion before it is decided (001:63); the second look at a rot case is a joint
 * one (000:271-279). Both collapse without dead end where there is no Träger or no Einwilligung.
 */
export const traegerInformiertTor: Gate<BeteiligungFacts> = {
  id: 'traeger_informiert',
  titel: 'Träger vorab informiert',
  quelle: 'Kooperationsvereinbarung: Information der Beratungsstelle im Vorfeld',
  hindernis: (facts) => {
    const { beteiligung, heute } = facts;
    const traegerId = betreuungAm(facts.betreuungen, heute)?.traegerId ?? null;
    switch (beteiligung) {
      case null:
        return 'Bitte halten Sie fest, ob die Beratungsstelle vorab informiert wurde: „Träger ist informiert“ mit dem Tag, „kein Träger“ oder „keine Einwilligung“.';
      case 'kein_traeger':
        return traegerId === null
          ? null
          : 'Die Person wird von einem Träger betreut. Bitte informieren Sie ihn vorab oder halten Sie fest, dass keine Einwilligung vorliegt.';
      case 'informiert':
        return informiertHindernis(facts, traegerId);
      case 'keine_einwilligung':
        return ohneEinwilligungHindernis(facts, traegerId);
      default:
        return beteiligung satisfies never;
    }
  },
};

function informiertHindernis(facts: BeteiligungFacts, traegerId: string | null): string | null {
  const { traegerInformiertAm, heute } = facts;
  if (traegerId === null) return 'Zurzeit betreut kein Träger die Person. Bitte wählen Sie „kein Träger“.';
  if (traegerInformiertAm === null) return 'Bitte tragen Sie ein, wann der Träger informiert wurde.';
  if (traegerInformiertAm > heute)
    return `Der Träger muss vorher informiert sein; der ${formatDatum(traegerInformiertAm)} liegt noch vor uns.`;
  return weitergabe(facts, traegerId, traegerInformiertAm);
}

function ohneEinwilligungHindernis(facts: BeteiligungFacts, traegerId: string | null): string | null {
  if (traegerId !== null && weitergabe(facts, traegerId, facts.heute) === null)
    return 'Für diesen Träger liegt eine Einwilligung vor. Bitte informieren Sie ihn vorab.';
  return (facts.beteiligungGrund ?? '').trim().length < 3
    ? 'Bitte schreiben Sie dazu, warum der Träger nicht informiert wurde.'
    : null;
}

const weitergabe = (
  { einwilligungen, teilwiderrufe }: BeteiligungFacts,
  traegerId: string,
  tag: Datum,
): string | null =>
  weitergabeHindernis(einwilligungen, { zweck: 'behoerde_an_traeger', traegerId, tag }, teilwiderrufe);
