/** The DIN 5008 head of a paper, filled from the settings of the office. */
import { plzOrt, tag, type Kopf, type PersonDaten, personName, type StelleDaten } from './daten.ts';
import type { BlockOf, Feld, Logo } from './modell.ts';
import type { Papier } from './vorlage.ts';

/** Head of a letter to the person; a blank form has lines for name and address. */
export function letterTo(person: PersonDaten, papier: Papier): BlockOf<'letterhead'> {
  return head(papier, {
    anschrift: {
      ruecksendung: senderLine(papier.kopf),
      zeilen: compact([personName(person), person.strasse, plzOrt(person)], 3),
    },
    info: infoBlock(papier, person.aktenzeichen),
  });
}

/** Head of a letter about a person to somebody who acts for her. */
export function letterToVertretung(
  an: {
    readonly name: string;
    readonly zusatz: string | null;
    readonly strasse: string;
    readonly plz: string;
    readonly ort: string;
  },
  person: PersonDaten,
  papier: Papier,
): BlockOf<'letterhead'> {
  return head(papier, {
    anschrift: {
      ruecksendung: senderLine(papier.kopf),
      zeilen: compact([an.name, an.zusatz, an.strasse, plzOrt(an)], 3),
    },
    info: infoBlock(papier, person.aktenzeichen),
  });
}

/** Head of a letter to a Beratungsstelle about a person; a blank form has lines for the address. */
export function letterToStelle(
  stelle: StelleDaten | null,
  person: PersonDaten,
  papier: Papier,
): BlockOf<'letterhead'> {
  const { ansprechpartner } = stelle ?? { ansprechpartner: null };
  return head(papier, {
    anschrift: {
      ruecksendung: senderLine(papier.kopf),
      zeilen: compact(
        stelle === null ? [] : [stelle.name, ansprechpartner, stelle.strasse, plzOrt(stelle)],
        3,
      ),
    },
    info: infoBlock(papier, person.aktenzeichen),
  });
}

/** Head of a form that comes back: the address of the office stands where a window envelope shows it. */
export function returnToOffice(person: PersonDaten, papier: Papier): BlockOf<'letterhead'> {
  const { kopf } = papier;
  return head(papier, {
    anschrift: {
      ruecksendung: 'Bitte zurück an:',
      zeilen: compact([kopf.behoerde, kopf.amt, kopf.strasse, plzOrt(kopf)], 3),
    },
    info: infoBlock(papier, person.aktenzeichen),
  });
}

/** Only name of the office and document code, for papers that are no letters. */
export function sheetHead(papier: Papier): BlockOf<'letterhead'> {
  return head(papier, { anschrift: null, info: [] });
}

/** Room for the picture beside the name of the office, in millimetres. */
const LOGO_BREITE = 45;
const LOGO_HOEHE = { form_a: 13, form_b: 22 } as const;

/** The picture of an office in the size that its letterhead has room for. */
export function logoOf({ kopf, logo: uri }: Pick<Papier, 'kopf' | 'logo'>): Logo | null {
  if (kopf.logo === null || uri === undefined || uri === null) return null;
  const { breite, hoehe, text } = kopf.logo;
  const scale = Math.min(LOGO_BREITE / breite, LOGO_HOEHE[kopf.briefform] / hoehe);
  return {
    uri,
    breite: breite * scale,
    hoehe: hoehe * scale,
    text: text ?? `Logo: ${kopf.behoerde ?? 'Behörde'}`,
  };
}

function head(
  papier: Papier,
  rest: Pick<BlockOf<'letterhead'>, 'anschrift' | 'info'>,
): BlockOf<'letterhead'> {
  const { kopf, kennung } = papier;
  return {
    kind: 'letterhead',
    form: kopf.briefform,
    logo: logoOf(papier),
    behoerde: kopf.behoerde ?? 'Ausländerbehörde',
    amt: kopf.amt,
    kennung:
      kennung === null ? null : { code: kennung.code, zusatz: `Version ${kennung.version}`, qr: kennung.qr },
    ...rest,
  };
}

/** What is known; a blank form leaves the day to be written. */
function infoBlock({ kopf, kennung }: Papier, aktenzeichen: string | null): readonly Feld[] {
  const { bearbeitung } = kopf;
  const known: readonly Feld[] = [
    { label: 'Aktenzeichen', value: aktenzeichen },
    { label: 'Ihr Kontakt', value: bearbeitung?.name ?? null },
    { label: 'Telefon', value: bearbeitung?.telefon ?? kopf.telefon },
    { label: 'E-Mail', value: bearbeitung?.email ?? kopf.email },
    { label: 'Sprechzeiten', value: kopf.sprechzeiten },
  ];
  return [
    ...known.filter(({ value }) => value !== null),
    { label: 'Datum', value: kennung === null ? null : tag(kopf.datum) },
  ];
}

/** „Amt Musterstadt · Hauptstraße 1 · 12345 Musterstadt“ in the line above the address. */
function senderLine(kopf: Kopf): string {
  return [kopf.behoerde, kopf.strasse, plzOrt(kopf)].filter(Boolean).join(' · ');
}

/** Known lines; if none is known, as many lines to write on. */
function compact(lines: readonly (string | null)[], blank: number): readonly (string | null)[] {
  const known = lines.filter((line) => line !== null);
  return known.length > 0 ? known : Array.from({ length: blank }, () => null);
}
