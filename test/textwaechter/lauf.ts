/** Plants what a register holds into sentences and asks the guard whether it sees it. */
import type { Registereintrag } from '#shared/anonymisierung/text/registereintrag.ts';
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import { createTextregister, type Textregister } from '#shared/anonymisierung/text/textregister.ts';
import { createZufall, type Zufall } from '#test/beispiel/zufall.ts';
import { erfinde, type Mensch } from './menschen.ts';
import {
  alsPasszeile,
  alsStrasse,
  alsTag,
  andersGetrennt,
  gebeugt,
  inBasisbuchstaben,
  mitUmlautUmschrift,
  nachGehoer,
  ortGebeugt,
  vertippt,
  zerlegt,
} from './schreibweisen.ts';

/** `sicher` must be found without exception; a slip in at least 98 of 100. */
export type Klasse = 'sicher' | 'gehoer' | 'tippfehler';
export type Pflanzung = {
  readonly klasse: Klasse;
  readonly art: string;
  /** As the register has it, and as it stands in the text. */
  readonly eintrag: string;
  readonly geschrieben: string;
  readonly satz: string;
};
export type Ergebnis = {
  readonly seed: number;
  readonly gepflanzt: ReadonlyMap<string, { readonly zahl: number; readonly gefunden: number }>;
  readonly klassen: Readonly<Record<Klasse, { readonly zahl: number; readonly gefunden: number }>>;
  readonly verpasst: readonly Pflanzung[];
};

/** `#` is where it stands; the sentence begins and ends with it too, so that every edge is tried. */
const SAETZE = [
  'Der Antrag von # wurde nach Vorsprache zurückgestellt.',
  'Nach Rücksprache mit # bleibt es bei der bisherigen Linie.',
  '# hat die Unterlagen nachgereicht.',
  'Offen ist noch, ob # dazu gehört werden muss.',
  'Die Entscheidung betrifft vor allem #.',
  'Im Vermerk (#) steht dazu nichts.',
  'Zu klären war: „#“ und die Folgen daraus.',
  'Bereits im Vorjahr war # Gegenstand der Beratung; daran hat sich nichts geändert.',
];

export function eintraegeOf(menschen: readonly Mensch[]): Registereintrag[] {
  return menschen.flatMap((mensch): Registereintrag[] => [
    { art: 'name', text: mensch.nachname },
    { art: 'name', text: mensch.vornamen },
    ...(mensch.weiterer === null ? [] : [{ art: 'name' as const, text: mensch.weiterer }]),
    { art: 'geburtsdatum', text: mensch.geburtsdatum },
    { art: 'nummer', text: mensch.aktenzeichen },
    { art: 'nummer', text: mensch.programmNr },
    { art: 'nummer', text: mensch.azrNr },
    { art: 'telefon', text: mensch.telefon },
    { art: 'email', text: mensch.email },
    { art: 'strasse', text: mensch.strasse },
    { art: 'ort', text: mensch.ort },
    { art: 'arbeitgeber', text: mensch.arbeitgeber },
    { art: 'schule', text: mensch.schule },
    { art: 'beistand', text: mensch.beistand },
  ]);
}

type Form = readonly [Klasse, string, string, string];

/** Last word of a name: what is declined and mistyped. Little words in front of it stay. */
const kern = (name: string) => name.split(/[ -]/).at(-1) ?? name;

const FORMEN: readonly ((mensch: Mensch, zufall: Zufall) => Form | null)[] = [
  ({ nachname }) => ['sicher', 'Name wörtlich', nachname, nachname],
  ({ nachname, vornamen }) => ['sicher', 'Vor- und Nachname', nachname, `${vornamen} ${nachname}`],
  ({ nachname }, z) => ['sicher', 'Name gebeugt', nachname, gebeugt(nachname, z)],
  ({ vornamen }, z) => ['sicher', 'Vorname gebeugt', vornamen, gebeugt(kern(vornamen), z)],
  ({ nachname }) => ['sicher', 'Name im Bindestrichwort', nachname, `${nachname}-Akte`],
  ({ nachname }) => ['sicher', 'Name in Großbuchstaben', nachname, nachname.toUpperCase()],
  ({ nachname }) => ['sicher', 'Name in Basisbuchstaben', nachname, inBasisbuchstaben(nachname)],
  ({ nachname }) => ['sicher', 'Name wie in der Passzeile', nachname, alsPasszeile(nachname)],
  ({ nachname }) => ['sicher', 'Name mit ae, oe, ue', nachname, mitUmlautUmschrift(nachname)],
  ({ nachname }) => ['sicher', 'Name in zerlegten Zeichen', nachname, zerlegt(nachname)],
  ({ nachname }, z) => ['sicher', 'Umschrift und Genitiv', nachname, gebeugt(inBasisbuchstaben(nachname), z)],
  ({ nachname }, z) => ['sicher', 'Passzeile und Genitiv', nachname, gebeugt(alsPasszeile(nachname), z)],
  ({ nachname }) =>
    / |-/.test(nachname)
      ? ['sicher', 'Name zusammengeschrieben', nachname, nachname.replaceAll(/[ -]/g, '')]
      : null,
  ({ weiterer }, z) =>
    weiterer === null ? null : ['sicher', 'andere Schreibweise, gebeugt', weiterer, gebeugt(weiterer, z)],
  ({ beistand }, z) => ['sicher', 'Anwältin gebeugt', beistand, gebeugt(kern(beistand), z)],
  ({ ort }, z) => ['sicher', 'Ort gebeugt', ort, ortGebeugt(ort, z)],
  ({ strasse }, z) => ['sicher', 'Straße', strasse, alsStrasse(strasse, z)],
  ({ arbeitgeber }) => ['sicher', 'Arbeitgeber', arbeitgeber, arbeitgeber],
  ({ arbeitgeber }) => [
    'sicher',
    'Arbeitgeber ohne Rechtsform',
    arbeitgeber,
    arbeitgeber.replace(/ (?:GmbH|AG|e\. K\.).*$/, ''),
  ],
  ({ schule }) => ['sicher', 'Schule', schule, schule],
  ({ aktenzeichen }, z) => ['sicher', 'Aktenzeichen', aktenzeichen, andersGetrennt(aktenzeichen, z)],
  ({ programmNr }, z) => ['sicher', 'Programm-Nr.', programmNr, andersGetrennt(programmNr, z)],
  ({ azrNr }) => ['sicher', 'AZR-Nummer', azrNr, azrNr.replace(/(\d{3})(?=\d)/g, '$1 ')],
  ({ telefon }) => ['sicher', 'Telefon', telefon, telefon.replace(/^0/, '+49 ')],
  ({ telefon }, z) => ['sicher', 'Telefon', telefon, andersGetrennt(telefon, z)],
  ({ email }) => ['sicher', 'E-Mail', email, email],
  ({ geburtsdatum }, z) => ['sicher', 'Geburtsdatum', geburtsdatum, alsTag(geburtsdatum, z)],
  ({ nachname }, z) => {
    const heard = nachGehoer(kern(nachname), z);
    return heard === null || kern(nachname).length < 5
      ? null
      : ['gehoer', 'Name nach Gehör', nachname, heard];
  },
  ...(['nachname', 'vornamen', 'ort'] as const).map((feld) => (mensch: Mensch, z: Zufall): Form | null => {
    const word = kern(mensch[feld]);
    return word.length < 4 ? null : ['tippfehler', `${feld} vertippt`, mensch[feld], vertippt(word, z)];
  }),
  ({ strasse }, z) => ['tippfehler', 'Straße vertippt', strasse, vertippt(strasse.replace(/ \d+$/, ''), z)],
  ({ aktenzeichen }, z) => ['tippfehler', 'Aktenzeichen vertippt', aktenzeichen, vertippt(aktenzeichen, z)],
  ({ azrNr }, z) => ['tippfehler', 'AZR-Nummer vertippt', azrNr, vertippt(azrNr, z)],
];

/** @param anzahl plantings; each stands in a sentence of its own among people the sentence does not speak of. */
export function lauf(
  seed: number,
  anzahl: number,
  { menschen = 400 }: { readonly menschen?: number } = {},
): Ergebnis {
  const zufall = createZufall(seed);
  const alle = erfinde(menschen, zufall);
  const register = createTextregister(eintraegeOf(alle));
  const klassen = {
    sicher: { zahl: 0, gefunden: 0 },
    gehoer: { zahl: 0, gefunden: 0 },
    tippfehler: { zahl: 0, gefunden: 0 },
  };
  const gepflanzt = new Map<string, { zahl: number; gefunden: number }>();
  const verpasst: Pflanzung[] = [];
  for (let n = 0; n < anzahl;) {
    const form = FORMEN[n % FORMEN.length === 0 ? 0 : zufall.ganz(0, FORMEN.length - 1)]?.(
      zufall.aus(alle),
      zufall,
    );
    if (form === null || form === undefined) continue;
    const [klasse, art, eintrag, geschrieben] = form;
    const satz = zufall.aus(SAETZE).replace('#', geschrieben);
    const found = isFound(satz, geschrieben, register);
    n += 1;
    const count = gepflanzt.get(art) ?? { zahl: 0, gefunden: 0 };
    gepflanzt.set(art, count);
    for (const each of [klassen[klasse], count]) {
      each.zahl += 1;
      if (found) each.gefunden += 1;
    }
    if (!found) verpasst.push({ klasse, art, eintrag, geschrieben, satz });
  }
  return { seed, gepflanzt, klassen, verpasst };
}

/** Every letter and digit of what was planted lies in a hit; „-Akte“ behind a name need not. */
function isFound(satz: string, geschrieben: string, register: Textregister): boolean {
  const von = satz.indexOf(geschrieben);
  const bis = von + geschrieben.replace(/-Akte$/, '').length;
  const funde = pruefeText(satz, register);
  for (let at = von; at < bis; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(satz.charAt(at))) continue;
    // Little words of names say nothing alone.
    if (/^(?:al|Al|el|van|Abd)$/u.test(wordAt(satz, at))) continue;
    if (!funde.some((fund) => fund.von <= at && at < fund.bis)) return false;
  }
  return true;
}

function wordAt(satz: string, at: number): string {
  return `${/\p{L}*$/u.exec(satz.slice(0, at))?.[0] ?? ''}${/^\p{L}*/u.exec(satz.slice(at))?.[0] ?? ''}`;
}
