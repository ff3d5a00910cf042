import type { RecordOf } from '#shared/domain/records.ts';
import { berichtsart } from '#shared/domain/traeger.ts';
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import { tagImJahr } from '#shared/lib/tag-im-jahr.ts';

export type Berichtsart = (typeof berichtsart.codes)[number];
type Bericht = RecordOf<'traegerbericht'>;

/** What a yearly report is for, and where the duty comes from. */
export const berichtsregeln: Readonly<
  Record<Berichtsart, { readonly worum: string; readonly quelle: string }>
> = {
  programmbericht: {
    worum: 'Inhaltlicher Bericht: Schwerpunkte der Beratung und Erfüllung der Förderkriterien',
    quelle: 'Kooperationsvereinbarung: Programmbericht bis zum 31.03. des Folgejahres',
  },
  sachbericht: {
    worum: 'Bericht über die Verwendung der Mittel; danach wird der Auszahlungsschlüssel überprüft',
    quelle: 'Projektkonzept: Sachbericht bis zum 31.03. des Folgejahres',
  },
  verwendungsnachweis: {
    worum: 'Einnahmen und Ausgaben des Jahres mit Belegen',
    quelle: 'Kooperationsvereinbarung: Verwendungsnachweis bis zum 31.03. für das Vorjahr',
  },
};

/** Reports that are expected without anybody saying so. A Sachbericht is, where the office asks for one. */
export const REGELBERICHTE: readonly Berichtsart[] = ['programmbericht', 'verwendungsnachweis'];

const REGELTAG = '31.03.';

/** Day on which the reports of a year are due: in the year after, on the day of this Träger or on 31.03. */
export const berichtstag = (jahr: number, berichteBis: string | null): Datum =>
  tagImJahr(jahr + 1, berichteBis ?? REGELTAG);

export const berichtstaende = {
  entfaellt: 'wird nicht erwartet',
  erwartet: 'wird erwartet',
  ueberfaellig: 'überfällig',
  eingegangen: 'eingegangen, noch nicht geprüft',
  beanstandet: 'geprüft, etwas ist offen',
  geprueft: 'geprüft',
  ausgeraeumt: 'geprüft, Beanstandung ausgeräumt',
} as const;
export type Berichtstand = keyof typeof berichtstaende;

type Zustand = Pick<
  Bericht,
  'faelligAm' | 'eingegangenAm' | 'geprueftAm' | 'beanstandung' | 'ausgeraeumtAm' | 'entfaelltWeil'
>;

/** Where a yearly report stands on a day. */
export function berichtstand(bericht: Zustand, heute: Datum): Berichtstand {
  if (bericht.entfaelltWeil !== null) return 'entfaellt';
  if (bericht.geprueftAm !== null) {
    if (bericht.beanstandung === null) return 'geprueft';
    return bericht.ausgeraeumtAm === null ? 'beanstandet' : 'ausgeraeumt';
  }
  if (bericht.eingegangenAm !== null) return 'eingegangen';
  return bericht.faelligAm < heute ? 'ueberfaellig' : 'erwartet';
}

/** Why a report cannot be noted like this; null if it can. */
export function berichtHindernis(bericht: Omit<Bericht, 'id'>, heute: Datum): string | null {
  const { eingegangenAm, geprueftAm, ausgeraeumtAm, erinnertAm } = bericht;
  const gewesen = [eingegangenAm, geprueftAm, ausgeraeumtAm, erinnertAm];
  if (gewesen.some((tag) => tag !== null && tag > heute))
    return 'Ein Tag liegt in der Zukunft. Bitte tragen Sie ein, was schon geschehen ist.';
  if (geprueftAm !== null && eingegangenAm === null)
    return 'Geprüft werden kann nur, was eingegangen ist. Bitte tragen Sie zuerst den Eingang ein.';
  if (geprueftAm !== null && eingegangenAm !== null && geprueftAm < eingegangenAm)
    return `Eingegangen ist der Bericht am ${formatDatum(eingegangenAm)}; er kann nicht vorher geprüft worden sein.`;
  if (ausgeraeumtAm !== null && (geprueftAm === null || ausgeraeumtAm < geprueftAm))
    return 'Ausgeräumt werden kann eine Beanstandung erst nach der Prüfung.';
  if (bericht.nachreichenBis !== null && bericht.beanstandung === null)
    return 'Bitte schreiben Sie, was nachgereicht werden soll.';
  return null;
}

type Schreiben = {
  readonly traeger: { readonly name: string; readonly ansprechpartner: string | null };
  readonly bericht: Pick<
    Bericht,
    'art' | 'jahr' | 'faelligAm' | 'beanstandung' | 'nachreichenBis' | 'geprueftAm'
  >;
  readonly heute: Datum;
  readonly absender: string;
};

/** A reminder to copy into a letter or a mail; names nobody from the register. */
export function berichtErinnerung({ traeger, bericht, heute, absender }: Schreiben): string {
  const name = `${berichtsart.label(bericht.art)} ${bericht.jahr}`;
  const bitte =
    bericht.geprueftAm !== null && bericht.beanstandung !== null
      ? [
          `wir haben Ihren ${name} durchgesehen. Bitte klären Sie noch:`,
          bericht.beanstandung,
          bericht.nachreichenBis === null
            ? 'Bitte antworten Sie uns bald.'
            : `Bitte antworten Sie uns bis zum ${formatDatum(bericht.nachreichenBis)}.`,
        ]
      : [
          `wir bitten Sie um den ${name}. ${
            bericht.faelligAm < heute
              ? `Er war am ${formatDatum(bericht.faelligAm)} fällig; bei uns ist bisher nichts eingegangen.`
              : `Er ist am ${formatDatum(bericht.faelligAm)} fällig.`
          }`,
          `Worum es geht: ${berichtsregeln[bericht.art].worum}.`,
          'Bitte nennen Sie darin niemanden, den Sie beraten, mit Namen.',
        ];
  return [
    `${traeger.name}${traeger.ansprechpartner === null ? '' : `, ${traeger.ansprechpartner}`}`,
    '',
    name,
    '',
    'Guten Tag,',
    '',
    ...bitte,
    'Wenn sich das überschnitten hat, sehen Sie dieses Schreiben bitte als erledigt an.',
    '',
    'Mit freundlichen Grüßen',
    absender,
  ].join('\n');
}
