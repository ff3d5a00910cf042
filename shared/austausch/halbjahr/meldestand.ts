import type { RecordOf } from '#shared/domain/records.ts';
import { daysBetween, formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Abweichungsart } from './abgleich.ts';
import { halbjahrName, type Halbjahr } from '#shared/lib/halbjahr.ts';

export const meldestaende = {
  ohne_vorlage: 'Vorlage noch nicht versandt',
  erwartet: 'wird erwartet',
  ueberfaellig: 'überfällig',
  eingegangen: 'eingegangen, noch nicht geprüft',
  beanstandet: 'geprüft, etwas ist offen',
  geprueft: 'geprüft',
} as const;
export type Meldestand = keyof typeof meldestaende;

type Meldung = Pick<
  RecordOf<'halbjahresmeldung'>,
  'faelligAm' | 'versandtAm' | 'eingegangenAm' | 'geprueftAm' | 'beanstandung'
>;

/** Where the report of a Träger stands on a day. Paper counts like a file. */
export function meldestand(meldung: Meldung, heute: Datum): Meldestand {
  if (meldung.geprueftAm !== null)
    return meldung.beanstandung === null || meldung.beanstandung === '' ? 'geprueft' : 'beanstandet';
  if (meldung.eingegangenAm !== null) return 'eingegangen';
  if (meldung.faelligAm < heute) return 'ueberfaellig';
  return meldung.versandtAm === null ? 'ohne_vorlage' : 'erwartet';
}

type Schreiben = {
  readonly traeger: { readonly name: string; readonly ansprechpartner: string | null };
  readonly zeit: Halbjahr;
  readonly faelligAm: Datum;
  readonly heute: Datum;
  readonly absender: string;
};

/** What a reminder says, for a letter, a mail or to copy; names nobody. */
export function erinnerungSaetze({
  zeit,
  faelligAm,
  heute,
}: Pick<Schreiben, 'zeit' | 'faelligAm' | 'heute'>): {
  readonly betreff: string;
  readonly saetze: readonly string[];
} {
  const tage = daysBetween(faelligAm, heute);
  const stand =
    tage > 0
      ? `Sie war am ${formatDatum(faelligAm)} fällig; bei uns ist bisher nichts eingegangen.`
      : `Sie ist am ${formatDatum(faelligAm)} fällig.`;
  const betreff = `Halbjahresstatistik für das ${halbjahrName(zeit)}`;
  const saetze = [
    'Guten Tag,',
    `wir bitten Sie um die Halbjahresstatistik für das ${halbjahrName(zeit)}. ${stand}`,
    'Bitte füllen Sie die Vorlage aus, die Sie von uns erhalten haben, und schicken Sie sie verschlüsselt zurück. Wie das geht, steht auf dem Blatt „Hinweise“. Das Kennwort nennen Sie uns bitte am Telefon.',
    'Bitte nennen Sie nur Personen, die der Nennung in der Statistik zugestimmt haben; für die übrigen genügt die Zahl.',
    'Wenn sich das überschnitten hat, sehen Sie dieses Schreiben bitte als erledigt an.',
  ];
  return { betreff, saetze };
}

/** The same to copy. */
export function erinnerung({ traeger, absender, ...schreiben }: Schreiben): string {
  const { betreff, saetze } = erinnerungSaetze(schreiben);
  const an = `${traeger.name}${traeger.ansprechpartner === null ? '' : `, ${traeger.ansprechpartner}`}`;
  return [an, betreff, ...saetze, `Mit freundlichen Grüßen\n${absender}`].join('\n\n');
}

/** What to ask the Träger; names nobody, so that it may stand in an ordinary letter. */
export const fragen: Readonly<Record<Abweichungsart, string>> = {
  zweifelhaft:
    'Wir können die Person nicht sicher zuordnen. Bitte nennen Sie Programm-Nr. oder vollständiges Geburtsdatum.',
  unbekannt: 'Diese Person finden wir nicht. Bitte prüfen Sie Name, Geburtsdatum und Programm-Nr.',
  ohne_betreuung: 'Bei uns ist keine Beratung durch Sie eingetragen. Seit wann beraten Sie die Person?',
  nicht_gemeldet: 'Diese Person fehlt in Ihrer Liste. Beraten Sie sie noch, oder seit wann nicht mehr?',
  doppelt: 'Diese Person wird auch von anderer Stelle gemeldet. Beraten Sie sie noch?',
  zweimal: 'Diese Zeile nennt offenbar dieselbe Person wie eine frühere. Welche gilt?',
  ohne_einwilligung:
    'Für die namentliche Nennung liegt uns keine gültige Einwilligung vor. Liegt sie Ihnen vor?',
  beendet: 'Sie melden ein Ende der Beratung. Ist der Tag richtig?',
  geburtsdatum: 'Bei uns steht ein anderes Geburtsdatum. Bitte prüfen Sie Ihre Angabe.',
  schreibweise: 'Bei uns ist der Name anders geschrieben. Wie steht er in den Papieren?',
};

/** Questions about a list that came back. Rows are named by their number: the text may go by ordinary mail. */
export function rueckfrage({
  traeger,
  zeit,
  zeilen,
  absender,
}: Pick<Schreiben, 'traeger' | 'zeit' | 'absender'> & {
  readonly zeilen: readonly {
    readonly nr: number | null;
    readonly programmNr: string | null;
    readonly text: string;
  }[];
}): string {
  return [
    `${traeger.name}${traeger.ansprechpartner === null ? '' : `, ${traeger.ansprechpartner}`}`,
    '',
    `Rückfragen zur Halbjahresstatistik für das ${halbjahrName(zeit)}`,
    '',
    'Guten Tag,',
    '',
    'vielen Dank für Ihre Liste. Zu einigen Zeilen haben wir Fragen; Namen nennen wir aus Gründen des Datenschutzes nicht:',
    '',
    ...zeilen.map(
      ({ nr, programmNr, text }) =>
        `– ${nr === null ? `Programm-Nr. ${programmNr ?? 'unbekannt'}` : `Zeile ${nr} Ihrer Liste`}: ${text}`,
    ),
    '',
    'Bitte rufen Sie uns dazu an oder schicken Sie uns eine berichtigte Liste, verschlüsselt wie die erste.',
    '',
    'Mit freundlichen Grüßen',
    absender,
  ].join('\n');
}
