import { api, type Name, type Output } from '#shared/api/contract.ts';

export type Vorgangsart = Output<'protokoll.auszug'>['zeilen'][number]['art'];
type Nomen = Name extends `${infer N}.${string}` ? N : never;

/** What a use case is about, in the words of an extract. Total: a new noun does not compile without its word. */
const NOMEN: Readonly<Record<Nomen, string>> = {
  akte: 'Fallakte',
  aktualisierung: 'Aktualisierung des Programms',
  ampel: 'Ampelentscheidung',
  anschreiben: 'Anschreiben',
  ansicht: 'gespeicherte Ansicht der Liste',
  ausgabe: 'geschriebene Papiere',
  austritt: 'Austritt oder Wiederaufnahme',
  auswahl: 'Auswahl aus der Fallliste',
  auswertung: 'Auswertung',
  begleit: 'Begleittext',
  beispiel: 'Beispieldaten',
  beleg: 'Beleg',
  benutzer: 'Zugang',
  betreuung: 'Betreuung',
  briefkopf: 'Briefkopf',
  buendel: 'anonymisiertes Bündel',
  dokument: 'Papier',
  dublette: 'doppelt erfasste Person',
  einstellung: 'Einstellungen',
  eintrag: 'Angaben der Fallakte',
  einwilligung: 'Einwilligung',
  entwurf: 'Entwurf',
  erfassung: 'Erfassung',
  fall: 'Fallakte',
  fallgeschichte: 'Fallgeschichte',
  familie: 'Familie',
  freigabe: 'Freigabe',
  gremium: 'Gremium',
  grundsatzentscheidung: 'Grundsatzentscheidung',
  halbjahr: 'Halbjahresmeldung',
  haushalt: 'Haushalt',
  heute: 'Tagesliste',
  import: 'Import',
  instrument: 'Vereinbarung',
  lebensunterhalt: 'Lebensunterhalt',
  leitsatz: 'Leitsatz',
  lizenz: 'Lizenzen',
  loeschung: 'Löschung',
  massnahme: 'Maßnahme',
  paket: 'Paket',
  parameter: 'Beträge und Mietgrenzen',
  pflicht: 'Papier für eigene Pflichten',
  programm: 'Programm',
  protokoll: 'Protokollauszug',
  pruefung: 'Prüfung',
  recht: 'Rechtslage',
  rueckmeldung: 'Rückmeldebogen',
  sachstand: 'Sachstand',
  schalter: 'Ansicht am Schalter',
  sicherung: 'Sicherung',
  sichtung: 'Sichtung',
  sitzung: 'Sitzung',
  statistik: 'Halbjahresstatistik',
  traeger: 'Träger',
  tresor: 'Register',
  ueberpruefung: 'Überprüfung',
  uebermittlung: 'Übergabe mit Namen',
  vorlage: 'Vorlage',
  vorschau: 'Vorschau',
  weitergabe: 'Weitergabe',
  zielgruppe: 'Zielgruppe',
};

/** Lines whose noun alone would not say what happened. */
const SAETZE: Readonly<Partial<Record<Name, string>>> = {
  'tresor.create': 'Register angelegt',
  'tresor.rehearse': 'Register geöffnet oder Wiederherstellungswörter erneuert',
  'tresor.unlock': 'Register mit Kennwort geöffnet',
  'tresor.unlockRechner': 'Register geöffnet, weil der Rechner sich den Zugang gemerkt hat',
  'tresor.merkeRechner': 'der Rechner merkt sich den eigenen Zugang',
  'tresor.recover': 'Register mit Wiederherstellungswörtern geöffnet, Kennwort neu gesetzt',
  'tresor.repair': 'letzter guter Stand hergestellt',
  'tresor.renewWoerter': 'neue Wiederherstellungswörter erzeugt',
  'tresor.renewKey': 'Schlüssel des Registers erneuert',
  'tresor.changeKennwort': 'eigenes Kennwort geändert',
  'benutzer.create': 'Zugang angelegt',
  'benutzer.save': 'Rechte oder Angaben eines Zugangs geändert',
  'benutzer.revoke': 'Zugang entzogen',
  'sicherung.restore': 'Sicherung zurückgespielt',
  'eintrag.loadGeschuetzt': 'geschützte Angaben angesehen',
  'pruefung.checkGeschuetzt': 'Prüfung mit geschützten Angaben angesehen',
  'beleg.view': 'Beleg angesehen',
  'protokoll.auszug': 'Protokollauszug angesehen',
  'loeschung.loeschen': 'Personen gelöscht',
  'fall.create': 'Person aufgenommen',
  'heute.writeIcs': 'Kalenderdatei geschrieben',
};

/** Verbs under which something leaves the register: paper, file, stick, e-mail. */
const AUSGABE =
  /^(write|print|issue|replace|send|remind|export|pack|stick|email|datei|papier|returnCopy|handOver)/;
const HAUS = new Set<string>([
  'ansicht',
  'ausgabe',
  'begleit',
  'beispiel',
  'briefkopf',
  'einstellung',
  'leitsatz',
  'massnahme',
  'paket',
  'parameter',
  'sicherung',
  'vorlage',
  'zielgruppe',
]);

/** What kind of thing a line tells of, and in which words. Lines of use cases that no longer exist keep their name. */
export function vorgangOf(name: string): { readonly art: Vorgangsart; readonly was: string } {
  const [noun = '', verb = ''] = name.split('.');
  const word = Object.hasOwn(NOMEN, noun) ? NOMEN[noun as Nomen] : noun; // `hasOwn` has just said so
  const art = artOf(name, noun, verb);
  const sentence = SAETZE[name as Name]; // a name that does not exist has no sentence
  return { art, was: sentence ?? `${word} ${VERB[art]}` };
}

const VERB: Readonly<Record<Vorgangsart, string>> = {
  einsicht: 'angesehen',
  aenderung: 'geändert',
  ausgabe: 'ausgegeben',
  zugang: 'geändert',
  haus: 'geändert',
};

function artOf(name: string, noun: string, verb: string): Vorgangsart {
  if (noun === 'tresor' || noun === 'benutzer') return 'zugang';
  if (Object.hasOwn(api, name) && api[name as Name].kind === 'einsicht') return 'einsicht'; // as above
  if (AUSGABE.test(verb)) return 'ausgabe';
  return HAUS.has(noun) ? 'haus' : 'aenderung';
}
