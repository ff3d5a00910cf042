import { foldGerman } from '#shared/lib/fold.ts';
import { isFremderName, isGanzerName } from './namensspalte.ts';
import type { Zielfeld } from './zielfelder.ts';

/**
 * Words by which offices and Fachverfahren head a column. Patterns see the folded header („ae“, no dots, one
 * blank); the first that fits wins, so the narrow ones stand first.
 */
const KOPFWOERTER: readonly (readonly [RegExp, Zielfeld])[] = [
  [/schulbesuch.*kind|kind.*schul/, 'schulbesuchKinder'],
  [/haushalt.*(?:vollst|erfasst)/, 'haushaltErfasst'],
  [/kind/, 'kinder'],
  [/azr/, 'azrNr'],
  [/aktenz|^az$|akten ?nr|aktennummer|geschaeftsz|ordnungsmerkmal|fall ?nr|fallnummer/, 'aktenzeichen'],
  [/pass.*(?:gueltig|bis|ablauf)|reisepass bis/, 'passGueltigBis'],
  [/leben in deutschland|\blid\b|einbuergerungstest|orientierungskurs|grundkenntnisse/, 'lidTestAm'],
  [/fdgo|bekenntnis|loyalitaet|grundordnung/, 'fdgoAm'],
  [/asyl(?!blg)/, 'asylstatus'],
  [/mitwirk/, 'mitwirkung'],
  [/pass vorhanden|passbesitz|^pass$|nationalpass/, 'passVorhanden'],
  [/identitaet|^id\b(?! ?nr)/, 'identitaet'],
  [/verurteil|straftat|strafrecht|vorstraf|straffaell|bzr/, 'verurteilungen'],
  [/ausschluss|ausweisungsinteresse|taeuschung/, 'ausschlussgruende'],
  [/duldung.*grund|grund.*duldung|duldungsart/, 'duldungGrund'],
  [/(?:duldung|titel|status|aufenthalt\w*) gueltig (?:ab|von|seit)$|^gueltig (?:ab|von|seit)$/, 'statusVon'],
  [
    /(?:duldung|dulden|geduldet|papier|dokument|bescheinigung|titel).*(?:bis|ablauf|gueltig)|^ablauf(?:.*duldung)?$|^gueltig(?:keit)? ?(?:bis)?$|ablaufdatum|gueltig bis/,
    'duldungBis',
  ],
  [
    /^(?:status|duldung|aufenthalt\w*) (?:seit|von|ab|beginn)|^geduldet (?:seit|ab|von)|^seit$|^von$|^ab$|^beginn$|zeitraum von|statusbeginn/,
    'statusVon',
  ],
  [/^(?:status|aufenthalt\w*) (?:bis|ende)|^bis$|^ende$|zeitraum bis|statusende/, 'statusBis'],
  [/status|aufenthaltstitel|aufenthaltsrecht|^duldung$|rechtsgrundlage|aufenthaltszweck/, 'status'],
  [/visum|visa\b/, 'einreiseVisum'],
  [/einreise|eingereist|zuzug/, 'einreiseAm'],
  [/geb(?:urts)? ?(?:datum|dat|tag)|^geb(?:oren)?(?: am)?$|^gebdat$|date of birth/, 'geburtsdatum'],
  [/staatsang|nationalitaet|herkunft|^sta$|^staat$|^land$|^nat$/, 'staatsangehoerigkeit'],
  [/geschl|^sex$|^m\/w|^w\/m|anrede/, 'geschlecht'],
  [/alleinerz/, 'alleinerziehend'],
  [/familienstand|^fam ?st|personenstand/, 'familienstand'],
  [/sprachniveau|sprachstand|deutsch|^ger$|sprachkennt|zertifikat|^b1$|sprachzert/, 'sprachniveau'],
  [/sprache|dolmetsch/, 'sprache'],
  [/schul.*erfolg|versetz/, 'schuleErfolgreich'],
  [/schul|ausbildung/, 'schuleSeit'],
  [/leistung|asylblg|sgb|transfer/, 'leistungen'],
  [/brutto/, 'bruttoMonat'],
  [/miete|kdu|unterkunftskosten|warmmiete/, 'kduWarm'],
  [/krankenvers|^kv$/, 'krankenversichert'],
  [/netto|einkommen|verdienst|lohn|gehalt/, 'nettoMonat'],
  [/beschaeftig|arbeit|erwerb|^job/, 'beschaeftigtSeit'],
  [/traeger|beratung|betreu|sozialarb/, 'traeger'],
  [/telefon|^tel|handy|mobil|rufnummer/, 'telefon'],
  [/gemeinde|wohnort|^ort$|wohnsitz|kommune/, 'gemeinde'],
  [/vorname|rufname/, 'vornamen'],
  [/nachname|familienname|zuname|^name \(?nach/, 'nachname'],
  [/^name|namen$|^person(?:alien)?$|teilnehm|klient/, 'name'],
  [/bemerk|notiz|hinweis|anmerk|sonstig|kommentar/, 'notiz'],
];

/** What a header means, or null. */
export function zielfeldOf(kopf: string): Zielfeld | null {
  const word = normaliseKopf(kopf);
  if (word === '' || isFremderName(word)) return null;
  if (isGanzerName(word)) return 'name';
  return KOPFWOERTER.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

function normaliseKopf(kopf: string): string {
  return foldGerman(kopf)
    .replace(/[.:;*#"'„“_]/g, ' ')
    .replace(/-\s+/g, '')
    .replace(/[-/]/g, (sign) => (sign === '/' ? '/' : ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
