/**
 * What every record holds, for what and on which ground: the facts of Art. 30 Abs. 1 DSGVO. The tables of a
 * Fallakte explain themselves field by field in `shared/domain/feldhilfe.ts`; all others are explained here, total
 * by type: a new table does not compile until somebody has said what it is for.
 */
import { z } from 'zod';
import { feldOf, feldWort } from '#shared/domain/feld.ts';
import { feldhilfe, type HilfeTabelle } from '#shared/domain/feldhilfe.ts';
import { records, restrictedTabellen, type Tabelle } from '#shared/domain/records.ts';

const betroffene = {
  person: 'Menschen mit einer Duldung und ihre Angehörigen',
  beschaeftigte: 'Beschäftigte der Behörde und wer für sie handelt',
  partner: 'Ansprechpersonen bei Trägern und Mitglieder der Gremien',
  niemand: 'niemand; Angaben zur Sache',
} as const;
type Betroffene = keyof typeof betroffene;

const AUFGABE =
  '§ 86 AufenthG: Angaben, die für die Aufgaben der Ausländerbehörde nötig sind (Art. 6 Abs. 1 Buchst. e DSGVO).';
const EINWILLIGUNG = 'Einwilligung der Person (Art. 6 Abs. 1 Buchst. a, Art. 7 DSGVO).';
const NACHWEIS = 'Nachweis, dass die Regeln eingehalten werden (Art. 5 Abs. 2, Art. 24 Abs. 1 DSGVO).';
const SICHERHEIT = 'Sicherheit der Verarbeitung (Art. 32 DSGVO).';
const ZUSAMMENARBEIT = 'Zusammenarbeit mit Trägern und Gremien (Art. 6 Abs. 1 Buchst. e DSGVO).';
const OHNE_PERSON = 'Keine Angaben zu Personen.';

type Worte = { readonly betrifft: Betroffene; readonly zweck: string; readonly rechtsgrund: string };
const ueber = (betrifft: Betroffene, zweck: string, rechtsgrund: string): Worte => ({
  betrifft,
  zweck,
  rechtsgrund,
});

const uebrige: { readonly [T in Exclude<Tabelle, HilfeTabelle>]: Worte } = {
  benutzer: ueber('beschaeftigte', 'Wer mit welchem Recht arbeitet und wer was geändert hat.', SICHERHEIT),
  einstellung: ueber('niemand', 'Briefkopf und Absprachen der Behörde.', OHNE_PERSON),
  parameterjahr: ueber('niemand', 'Amtliche Beträge eines Jahres für die Rechnung.', OHNE_PERSON),
  kdugrenze: ueber('niemand', 'Örtliche Mietgrenzen für die Rechnung.', OHNE_PERSON),
  leitsatz: ueber('niemand', 'Wie die Behörde Wertungsfragen entscheidet.', OHNE_PERSON),
  modul: ueber('niemand', 'Angebote vor Ort, die in Fahrplänen stehen können.', OHNE_PERSON),
  traeger: ueber('partner', 'Welche Beratungsstellen es gibt und wie man sie erreicht.', ZUSAMMENARBEIT),
  traegerkontakt: ueber('partner', 'Wer bei einem Träger anzusprechen ist.', ZUSAMMENARBEIT),
  traegerfoerderung: ueber('niemand', 'Was der Träger für wie viele Plätze bekommt.', OHNE_PERSON),
  traegerbericht: ueber(
    'beschaeftigte',
    'Ob der Bericht eines Trägers da ist und wer ihn geprüft hat.',
    ZUSAMMENARBEIT,
  ),
  sozialarbeitsstelle: ueber('partner', 'Stellen der Sozialarbeit und wie man sie erreicht.', ZUSAMMENARBEIT),
  betreuung: ueber(
    'person',
    'Wer die Person berät, damit niemand doppelt oder gar nicht beraten wird.',
    AUFGABE,
  ),
  vorlagenfassung: ueber('beschaeftigte', 'Eigene Vorlagen der Behörde und wer sie geladen hat.', NACHWEIS),
  dokument: ueber(
    'person',
    'Jedes geschriebene Papier, damit es sich wiederfinden und noch einmal schreiben lässt.',
    AUFGABE,
  ),
  postenstand: ueber('person', 'Was auf der Seite „Heute“ schon erledigt oder verschoben ist.', AUFGABE),
  begleittext: ueber(
    'beschaeftigte',
    'Übersetzte Erklärungen zu den Papieren, und wer sie übersetzt und geprüft hat.',
    NACHWEIS,
  ),
  beleg: ueber('person', 'Dass ein Original vorlag, und auf Wunsch sein Scan.', AUFGABE),
  verweis: ueber(
    'person',
    'Wann der Rückmeldebogen ausgehändigt wurde und bis wann Antwort zu erwarten ist.',
    AUFGABE,
  ),
  zweitschrift: ueber('person', 'Dass ein verlorener Rückmeldebogen ersetzt wurde.', AUFGABE),
  erinnerung: ueber('person', 'Dass und wie an die Rückmeldung erinnert wurde.', AUFGABE),
  rueckmeldung: ueber('person', 'Was die Beratungsstelle zurückgemeldet hat.', EINWILLIGUNG),
  schreiblauf: ueber(
    'beschaeftigte',
    'Welche Anschreiben zusammen geschrieben wurden und von wem.',
    NACHWEIS,
  ),
  anschreiben: ueber('person', 'An wen ein Anschreiben ging und ob es beantwortet wurde.', AUFGABE),
  einwilligung: ueber(
    'person',
    'Welchem Zweck die Person gegenüber welchem Träger zugestimmt hat.',
    NACHWEIS,
  ),
  teilwiderruf: ueber(
    'person',
    'Für welchen Träger die Person ihre Einwilligung zurückgenommen hat.',
    NACHWEIS,
  ),
  ampelentscheidung: ueber(
    'person',
    'Die Einstufung, die ein Mensch getroffen hat, mit Tag und Grund.',
    AUFGABE,
  ),
  pruefung: ueber('person', 'Das Ergebnis einer Prüfung, so wie es an ihrem Tag war.', AUFGABE),
  freigabe: ueber('person', 'Dass eine zweite Person eine belastende Entscheidung bestätigt hat.', NACHWEIS),
  sichtungsschritt: ueber('person', 'Was bei der Durchsicht der Fälle schon angesehen wurde.', AUFGABE),
  austritt: ueber('person', 'Wann und warum jemand das Programm verlassen hat.', AUFGABE),
  wiedereintritt: ueber('person', 'Wann jemand wieder aufgenommen wurde.', AUFGABE),
  instrument: ueber('person', 'Fahrplan oder Vereinbarung mit der Person.', AUFGABE),
  schritt: ueber('person', 'Was wer bis wann tut.', AUFGABE),
  zustimmung: ueber('person', 'Wer einem Fahrplan oder einer Vereinbarung zugestimmt hat.', AUFGABE),
  instrumentfassung: ueber('person', 'Der Wortlaut, der unterschrieben wurde.', AUFGABE),
  ueberpruefung: ueber('person', 'Was beim Gespräch über den Fahrplan herauskam.', AUFGABE),
  ueberpruefungspunkt: ueber('person', 'Was aus jedem vereinbarten Schritt geworden ist.', AUFGABE),
  sachstandruecklauf: ueber('person', 'Dass der Bogen zum gemeinsamen Sachstand zurückkam.', EINWILLIGUNG),
  loeschsperre: ueber('person', 'Warum eine Akte über die Frist hinaus gebraucht wird.', NACHWEIS),
  halbjahresmeldung: ueber('partner', 'Was ein Träger für ein Halbjahr gemeldet hat.', ZUSAMMENARBEIT),
  uebermittlung: ueber('person', 'Was an wen wofür gegeben wurde.', NACHWEIS),
  importlauf: ueber('beschaeftigte', 'Welche Liste wann eingelesen wurde und von wem.', NACHWEIS),
  buendelfreigabe: ueber(
    'beschaeftigte',
    'Welche anonymen Zahlen das Haus verlassen haben und wer sie freigab.',
    NACHWEIS,
  ),
  herausgeber: ueber(
    'beschaeftigte',
    'Von wem Pakete angenommen werden und wer das geprüft hat.',
    SICHERHEIT,
  ),
  paket: ueber('beschaeftigte', 'Welche Pakete vorliegen und wer sie angenommen hat.', NACHWEIS),
  paketstand: ueber('beschaeftigte', 'Welches Paket seit wann gilt.', NACHWEIS),
  weitergabe: ueber('beschaeftigte', 'Welche Datei wann auf welchem Weg hinausging.', NACHWEIS),
  grundsatzentscheidung: ueber(
    'niemand',
    'Was ein Gremium im Grundsatz entschieden hat, ohne Personen.',
    OHNE_PERSON,
  ),
  textentscheidung: ueber('beschaeftigte', 'Wer eine Textstelle vor der Weitergabe angesehen hat.', NACHWEIS),
  fallgeschichte: ueber(
    'person',
    'Eine Fallgeschichte ohne Namen, die ein Mensch freigegeben hat.',
    ZUSAMMENARBEIT,
  ),
  gremium: ueber('partner', 'Welche Gremien es gibt und wer dort mitwirkt.', ZUSAMMENARBEIT),
  sitzung: ueber('partner', 'Wann ein Gremium tagte und wer dabei war.', ZUSAMMENARBEIT),
  sitzungspunkt: ueber(
    'person',
    'Was besprochen und vereinbart wurde, wer es übernimmt, und um welchen Fall es geht, wenn es um einen geht.',
    AUFGABE,
  ),
  programm: ueber('niemand', 'Ziele und Dauer des Programms.', OHNE_PERSON),
  zielgruppe: ueber('niemand', 'Für wen das Programm gedacht ist.', OHNE_PERSON),
  programmbericht: ueber('niemand', 'Zahlen und Worte über das Programm, ohne Personen.', OHNE_PERSON),
};

const angabe = z.strictObject({
  label: z.string(),
  /** Where a field has a purpose or a ground of its own. */
  zweck: z.string().nullable(),
  rechtsgrund: z.string().nullable(),
});
export const verarbeitung = z.strictObject({
  name: z.string(),
  betrifft: z.string(),
  zweck: z.string().nullable(),
  rechtsgrund: z.string(),
  /** Shown on demand only, each look logged. */
  geschuetzt: z.boolean(),
  angaben: z.array(angabe),
  /** Without a label of their own, by their column name: links, who acted, kept versions. */
  technisch: z.array(z.string()),
});
export type Verarbeitung = z.output<typeof verarbeitung>;

/** Every record with every field; `nameOf` says what a table is called where people read. */
export function verarbeitungen(nameOf: (tabelle: Tabelle) => string): Verarbeitung[] {
  // `keys` of an object whose type names them all.
  return (Object.keys(records) as Tabelle[]).map((tabelle) => {
    const felder = Object.keys(records[tabelle].shape);
    const worte = worteOf(tabelle, felder);
    const benannt = felder.flatMap((name) => {
      const label = feldWort(feldOf(records[tabelle], name), 'label');
      return label === null ? [] : [{ name, label }];
    });
    return {
      name: nameOf(tabelle),
      betrifft: betroffene[worte.betrifft],
      zweck: worte.zweck,
      rechtsgrund: worte.rechtsgrund,
      geschuetzt: restrictedTabellen.some((each) => each === tabelle),
      angaben: benannt.map(({ name, label }) => {
        const hilfe = feldhilfe(tabelle, name);
        const grund = hilfe?.rechtsgrund ?? null;
        return {
          label,
          zweck: hilfe?.zweck ?? null,
          rechtsgrund: grund === worte.rechtsgrund ? null : grund,
        };
      }),
      technisch: felder.filter((name) => benannt.every((each) => each.name !== name)),
    };
  });
}

/** The ground of a table that explains itself field by field is the one most of its fields have. */
function worteOf(
  tabelle: Tabelle,
  felder: readonly string[],
): { readonly betrifft: Betroffene; readonly zweck: string | null; readonly rechtsgrund: string } {
  if (isUebrige(tabelle)) return uebrige[tabelle];
  const gruende = felder.flatMap((name) => feldhilfe(tabelle, name)?.rechtsgrund ?? []);
  const [haeufigster = AUFGABE] = gruende.toSorted((a, b) => count(gruende, b) - count(gruende, a));
  return { betrifft: 'person', zweck: null, rechtsgrund: haeufigster };
}

const isUebrige = (tabelle: Tabelle): tabelle is keyof typeof uebrige => Object.hasOwn(uebrige, tabelle);
const count = (all: readonly string[], one: string): number => all.filter((each) => each === one).length;
