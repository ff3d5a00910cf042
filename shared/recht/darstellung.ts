/**
 * The rules as a lawyer reads them: every Rechtsgrundlage with every version and criterion, as data. The window shows
 * it, and `npm run recht` writes docs/recht from it; neither adds a word about the law of its own.
 */
import { formatDatum, type Datum } from '#shared/lib/datum.ts';
import type { Citation, FallErgebnis } from './engine/ergebnis.ts';
import { feldOrt } from './engine/feldpfad.ts';
import type { Kriterium } from './engine/kriterium.ts';
import type { Rechtsgrundlage, Regelwerk } from './engine/regelwerk.ts';
import { nichtGeprueft, rechtsgrundlagen, vonHand } from './regelwerke/katalog.ts';

export type KriteriumDarstellung = {
  /** As in the catalogue, e.g. `25b1.VORAUF`. */
  readonly id: string;
  readonly label: string;
  readonly typ: string;
  /** What the type means: „erreichbar mit der Zeit; Abweichung von der Regel möglich“. */
  readonly typWort: string;
  /** The condition in our own words. */
  readonly bedingung: string;
  /** What may differ between versions, in words: „Dauer: 6 Jahre“. Empty where the kind has no parameters. */
  readonly parameter: readonly { readonly name: string; readonly wert: string }[];
  readonly ausnahmen: readonly string[];
  readonly norm: string;
  readonly beleg: Citation['beleg'];
  readonly belegWort: string;
  readonly unsicherheit: Citation['unsicherheit'];
  readonly unsicherheitWort: string;
  /** Words of the facts it looks at, as on screen. */
  readonly angaben: readonly string[];
  /** False: informs or sums up other rows, decides nothing. */
  readonly massgeblich: boolean;
  /** Where its wording changed while the route stayed in force: the wordings, oldest first; else empty. */
  readonly fassungen: readonly KriteriumFassungDarstellung[];
};

/** One wording of a criterion with the window in which it applies. */
export type KriteriumFassungDarstellung = Pick<
  KriteriumDarstellung,
  | 'bedingung'
  | 'parameter'
  | 'ausnahmen'
  | 'norm'
  | 'beleg'
  | 'belegWort'
  | 'unsicherheit'
  | 'unsicherheitWort'
> & { readonly id: string; readonly geltung: string; readonly datumGenau: boolean };

export type FassungDarstellung = {
  readonly id: string;
  readonly von: Datum;
  readonly bis: Datum | null;
  /** „31.12.2022 bis 30.06.2027 (Ende geplant)“ */
  readonly geltung: string;
  /** False where only a snapshot of the text shows the change, or nobody has read the day itself. */
  readonly datumGenau: boolean;
  readonly rechtsfolge: string;
  readonly kriterien: readonly KriteriumDarstellung[];
};

export type RechtsgrundlageDarstellung = {
  readonly id: string;
  readonly titel: string;
  /** False: a human examines it, there is no colour. */
  readonly farbe: boolean;
  readonly fassungen: readonly FassungDarstellung[];
};

export type RechtDarstellung = {
  readonly rechtsgrundlagen: readonly RechtsgrundlageDarstellung[];
  /** Examined by hand only, with their citation. */
  readonly vonHand: typeof vonHand;
  readonly nichtGeprueft: FallErgebnis['nichtGeprueft'];
};

/** The whole law of the program, in the order of the catalogue, versions oldest first. */
export function rechtDarstellung(): RechtDarstellung {
  return { rechtsgrundlagen: rechtsgrundlagen.map(describeGrundlage), vonHand, nichtGeprueft };
}

function describeGrundlage({ id, titel, farbe, versionen }: Rechtsgrundlage): RechtsgrundlageDarstellung {
  const fassungen = versionen.toSorted((a, b) => (a.von < b.von ? -1 : 1)).map(describeFassung);
  return { id, titel, farbe, fassungen };
}

function describeFassung(version: Regelwerk): FassungDarstellung {
  const { id, von, bis, datumGenau, rechtsfolge } = version;
  return {
    id,
    von,
    bis,
    geltung: geltung(version),
    datumGenau,
    rechtsfolge,
    kriterien: version.kriterien.map((k) => describeKriterium(k, version)),
  };
}

function geltung({ von, bis, beginnGeplant = false, endeGeplant, datumGenau }: Regelwerk): string {
  const notes = [
    ...(beginnGeplant ? ['Beginn geplant'] : []),
    ...(endeGeplant ? ['Ende geplant'] : []),
    ...(datumGenau ? [] : ['Tag nicht gesichert']),
  ];
  return `${window(von, bis)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`;
}

function window(von: Datum | null, bis: Datum | null): string {
  const ende = bis === null ? 'auf Weiteres' : formatDatum(bis);
  return von === null ? `bis ${ende}` : `${formatDatum(von)} bis ${ende}`;
}

function describeKriterium(k: Kriterium, { von, bis }: Regelwerk): KriteriumDarstellung {
  // Wordings that never met this version of the route would only confuse.
  const wordings = (k.fassungen ?? []).filter(
    (f) => (f.bis === null || f.bis >= von) && (f.von === null || bis === null || f.von <= bis),
  );
  const [only, second] = wordings;
  return {
    ...wording(only !== undefined && second === undefined ? only.kriterium : k),
    id: k.id,
    label: k.label,
    typ: k.typ,
    typWort: k.typ.split('/').map(typWort).join('; '),
    angaben: [...new Set(k.fields.map(feldOrt))],
    massgeblich: k.massgeblich,
    fassungen: wordings.map((f) => ({
      ...wording(f.kriterium),
      id: f.id,
      geltung: `${window(f.von, f.bis)}${f.datumGenau ? '' : ' (Tag nicht gesichert)'}`,
      datumGenau: f.datumGenau,
    })),
  };
}

function wording({
  citation,
  parameter,
  exceptions,
}: Kriterium): Omit<KriteriumFassungDarstellung, 'id' | 'geltung' | 'datumGenau'> {
  return {
    bedingung: citation.inhalt,
    parameter: Object.entries(parameter).map(([name, wert]) => ({ name, wert })),
    ausnahmen: exceptions,
    norm: citation.norm,
    beleg: citation.beleg,
    belegWort: belege[citation.beleg],
    unsicherheit: citation.unsicherheit,
    unsicherheitWort: unsicherheiten[citation.unsicherheit],
  };
}

const typen: Readonly<Record<string, string>> = {
  Z: 'erreichbar mit der Zeit',
  H: 'erreichbar durch Handeln',
  F: 'feste Frist, danach verschlossen',
  X: 'zwingend ausgeschlossen, solange es besteht',
  Xk: 'ausgeschlossen, bis das Verhalten endet',
  Xt: 'ausgeschlossen, kann mit der Zeit enden',
  R: 'Regelvoraussetzung, Abweichung im Einzelfall möglich',
  W: 'Wertung durch einen Menschen',
  I: 'nur zur Information',
};

function typWort(typ: string): string {
  const wort = typen[typ];
  if (wort === undefined) throw new Error(`no word for type ${typ}`);
  return wort;
}

const belege: Readonly<Record<Citation['beleg'], string>> = {
  S: 'Gesetzestext gelesen',
  J: 'Entscheidung gelesen (Leitsatz oder Anfang)',
  G: 'Anwendungshinweis oder Erlass gelesen (Auszug)',
  K: 'eigene Kenntnis, nicht überprüft',
};

const unsicherheiten: Readonly<Record<Citation['unsicherheit'], string>> = {
  0: 'keine',
  1: 'kleiner Auslegungsspielraum',
  2: 'umstritten oder in den Ländern verschieden',
  3: 'nicht überprüft',
};
