/**
 * Makes `resources/beispiel/fallliste-beispiel.xlsx`: the list an office keeps by hand, with about 120 invented
 * people and everything that makes such lists hard to read. Run with `node test/beispiel/erzeugen.ts`; a test
 * compares the committed file with what this makes.
 */
import { writeFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { asDatum, formatDatum, plusDays, type Datum } from '#shared/lib/datum.ts';
import { staatName } from '#shared/domain/staaten.ts';
import { createZufall, type Zufall } from './zufall.ts';
import { erfundeneNachnamen, gemeinden, traegerNamen, vornamenMaennlich, vornamenWeiblich } from './namen.ts';

export const BEISPIEL_LISTE = new URL('../../resources/beispiel/fallliste-beispiel.xlsx', import.meta.url);
const SEED = 20_261_121;
const STAND = asDatum('2026-11-01');
const PERSONEN = 118;

const KOEPFE = [
  'Lfd. Nr.',
  'Name',
  'geb. am',
  'Geschl.',
  'Staatsangehörigkeit',
  '',
  'Aktenzeichen',
  'Wohnort',
  'Sprache',
  'Einreise',
  'Status',
  'seit',
  'bis',
  'Grund der Duldung',
  'Duldung gültig bis',
  'Fam.stand',
  'Kinder im HH (led., geb.)',
  'Haushalt vollst. erfasst',
  'alleinerz.',
  'Deutsch',
  'Pass vorhanden',
  'Pass gültig bis',
  'Identität geklärt',
  'Mitwirkung',
  'Asylverfahren',
  'beschäftigt seit',
  'Brutto mtl.',
  'Netto mtl.',
  'Miete warm',
  'Leistungen',
  'Schule seit',
  'Schule erfolgreich',
  'Schulbesuch Kinder',
  'Visum bei Einreise',
  'FDGO-Erklärung',
  'Test LiD',
  'Straftaten geprüft',
  'sonst. Ausschlussgründe geprüft',
  'Träger',
  'Bemerkung',
] as const;

/** Share of the people per story; the rest has gaps, as in real life. */
const GESCHICHTEN = [
  'gruen_erwachsen',
  'gruen_jung',
  'zeit_fehlt',
  'deutsch_fehlt',
  'pass_fehlt',
  'arbeit_fehlt',
  'luecken',
] as const;
type Geschichte = (typeof GESCHICHTEN)[number];
const ANTEILE: Readonly<Record<Geschichte, number>> = {
  gruen_erwachsen: 22,
  gruen_jung: 10,
  zeit_fehlt: 14,
  deutsch_fehlt: 8,
  pass_fehlt: 12,
  arbeit_fehlt: 8,
  luecken: 44,
};

const HERKUNFT = [
  '423',
  '423',
  '423',
  '438',
  '438',
  '439',
  '163',
  '170',
  '150',
  '144',
  '232',
  '232',
  '261',
  '237',
  '430',
  '422',
  '425',
  '461',
  '285',
  '451',
  '272',
  '160',
  '432',
  '998',
  '997',
  '224',
  '225',
  '273',
] as const;
const SPRACHEN: Readonly<Record<string, string>> = {
  '423': 'Dari',
  '438': 'Kurmandschi',
  '439': 'Persisch',
  '163': 'Türkisch',
  '170': 'Serbisch',
  '150': 'Albanisch',
  '232': 'Englisch',
  '261': 'Französisch',
  '430': 'Georgisch',
  '461': 'Urdu',
  '451': 'Arabisch',
  '432': 'Vietnamesisch',
};

type Wert = string | number | Date | null;
type Zeile = Wert[];
type Periode = { readonly status: string; readonly von: Datum; readonly bis: Datum | null };
type Mensch = {
  readonly name: string;
  readonly vorname: string;
  readonly geboren: Datum;
  readonly zeilen: Zeile[];
};

export async function erzeugeBeispielliste(): Promise<Uint8Array> {
  const zufall = createZufall(SEED);
  const buch = new ExcelJS.Workbook();
  buch.creator = 'Bleibeweg';
  buch.lastModifiedBy = 'Bleibeweg';
  buch.created = new Date('2026-11-01T00:00:00Z');
  buch.modified = buch.created;
  const blatt = buch.addWorksheet('Geduldete', { views: [{ state: 'frozen', ySplit: 5 }] });
  schreibeTitel(blatt);
  const menschen = Array.from({ length: PERSONEN }, (_, index) => erfinde(zufall, index));
  schreibeMenschen(blatt, menschen, zufall);
  schreibeFehler(blatt, menschen);
  schreibeAbgaenge(buch);
  return reproduzierbar(new Uint8Array(await buch.xlsx.writeBuffer()));
}

function schreibeTitel(blatt: ExcelJS.Worksheet): void {
  blatt.getCell('A1').value = 'Ausländerbehörde Landkreis Musterstadt – Liste der geduldeten Personen';
  blatt.getCell('A1').font = { bold: true, size: 14 };
  blatt.mergeCells('A1:K1');
  blatt.getCell('A2').value = 'Stand: 01.11.2026 – Erfundene Personen, Beispielliste zum Programm Bleibeweg';
  blatt.getRow(5).values = [...KOEPFE];
  blatt.getRow(5).font = { bold: true };
  blatt.getRow(5).alignment = { wrapText: true, vertical: 'top' };
  for (const [index] of KOEPFE.entries()) blatt.getColumn(index + 1).width = index === 1 ? 26 : 13;
}

function schreibeMenschen(blatt: ExcelJS.Worksheet, menschen: readonly Mensch[], zufall: Zufall): void {
  for (const [index, mensch] of menschen.entries()) {
    const erste = blatt.rowCount + 1;
    for (const [nummer, zeile] of mensch.zeilen.entries()) {
      blatt.addRow([nummer === 0 ? index + 1 : null, ...zeile]);
      datiere(blatt.lastRow);
    }
    const mehrere = mensch.zeilen.length > 1;
    if (mehrere && zufall.mit(0.5)) {
      // Kept by hand: the name cell spans the rows of its periods.
      const letzte = blatt.rowCount;
      for (let row = erste + 1; row <= letzte; row += 1)
        for (const spalte of [2, 3, 7]) blatt.getCell(row, spalte).value = null;
      blatt.mergeCells(erste, 2, letzte, 2);
    }
    if (index === 40) blatt.addRow([]);
  }
}

/** Rows that cannot be taken over, and look-alikes that a human must decide on. */
function schreibeFehler(blatt: ExcelJS.Worksheet, menschen: readonly Mensch[]): void {
  const leer = (): Wert[] => Array.from({ length: KOEPFE.length }, () => null);
  const zeile = (werte: Readonly<Record<number, Wert>>) => {
    const row = leer();
    for (const [spalte, wert] of Object.entries(werte)) row[Number(spalte)] = wert;
    blatt.addRow(row);
  };
  zeile({
    0: PERSONEN + 1,
    1: 'Platzhalterova, Erika',
    2: '31.06.1991',
    3: 'w',
    4: 'Georgien',
    6: '33.2-9001',
    7: 'Musterstadt',
    10: 'Duldung',
    11: '01.03.2020',
  });
  zeile({ 0: PERSONEN + 2, 2: '04.05.1988', 3: 'm', 4: 'Irak', 6: '33.2-9002', 7: 'Beispieldorf' });
  zeile({
    0: PERSONEN + 3,
    1: 'Testfallescu, Max',
    2: '12.12.1979',
    3: 'm',
    4: 'Moldau',
    6: '33.2-9003',
    10: 'Duldung',
    11: '01.02.2021',
    12: '31.06.2022',
  });
  zeile({ 0: PERSONEN + 4, 1: 'Fiktivkhan, Nadia', 2: '31.06.', 3: 'w', 4: 'Afghanistan', 6: '33.2-9004' });
  zeile({
    0: PERSONEN + 5,
    1: 'Erfundenów, Omar',
    2: '17.08.1983',
    3: 'm',
    4: 'Libanon',
    6: '33.2-9005',
    10: 'Duldung',
    11: '01.06.2022',
    12: '01.06.2021',
  });
  const [erster, zweiter, dritter] = menschen.slice(10, 13);
  if (!erster || !zweiter || !dritter) throw new Error('too few people');
  // The same person once more: identical, in another spelling, and with day and month swapped.
  blatt.addRow([PERSONEN + 6, ...(erster.zeilen[0] ?? [])]);
  datiere(blatt.lastRow);
  zeile({
    0: PERSONEN + 7,
    1: `${umschrift(zweiter.name)}, ${umschrift(zweiter.vorname)}`,
    2: formatDatum(zweiter.geboren),
    4: 'unbekannt',
  });
  const [jahr, monat, tag] = dritter.geboren.split('-');
  zeile({
    0: PERSONEN + 8,
    1: `${dritter.name}, ${dritter.vorname}`,
    2: `${monat ?? ''}.${tag ?? ''}.${jahr ?? ''}`,
  });
  blatt.addRow([]);
  blatt.addRow(['Summe', PERSONEN + 8]);
}

function schreibeAbgaenge(buch: ExcelJS.Workbook): void {
  const blatt = buch.addWorksheet('Abgänge');
  blatt.addRow(['Name', 'geb. am', 'Abgang am', 'Grund']);
  blatt.addRow(['Mustermann, Erfunden', '01.01.1970', '01.04.2026', 'umgezogen']);
}

function erfinde(zufall: Zufall, index: number): Mensch {
  const geschichte = ziehe(zufall);
  const weiblich = zufall.mit(0.42);
  const nachname = erfundeneNachnamen[(index * 7) % erfundeneNachnamen.length] ?? 'Muster';
  const vorname = zufall.aus(weiblich ? vornamenWeiblich : vornamenMaennlich);
  const jung = geschichte === 'gruen_jung';
  const alter = jung
    ? zufall.ganz(16, 21)
    : geschichte === 'luecken'
      ? zufall.ganz(4, 68)
      : zufall.ganz(24, 58);
  // A few people born where day and month differ and both could be a month: for the swapped duplicate.
  const geboren = asDatum(
    `${2026 - alter}-${zwei(zufall.ganz(1, 10))}-${zwei(index === 12 ? 11 : zufall.ganz(1, 28))}`,
  );
  const herkunft = zufall.aus(HERKUNFT);
  const jahre = jahreHier(geschichte, zufall);
  const einreise = plusDays(STAND, -Math.round(jahre * 365.25) - zufall.ganz(0, 200));
  const perioden = erfindePerioden(geschichte, einreise, zufall);
  const kopf = kopfdaten({ zufall, index, nachname, vorname, geboren, weiblich, herkunft, einreise });
  const fakten = faktenOf({ geschichte, zufall, alter, einreise });
  const zeilen = perioden.toReversed().map((periode, nummer) => {
    const zeitraum = [
      statuswort(periode.status, zufall),
      datumsform(periode.von, zufall),
      periode.bis === null ? null : datumsform(periode.bis, zufall),
    ];
    if (nummer === 0) return [...kopf, ...zeitraum, ...fakten];
    // Further rows of a person repeat what identifies it and nothing else.
    return [
      kopf[0] ?? null,
      kopf[1] ?? null,
      null,
      null,
      null,
      kopf[5] ?? null,
      null,
      null,
      null,
      ...zeitraum,
      ...fakten.map(() => null),
    ];
  });
  return { name: nachname, vorname, geboren, zeilen };
}

function jahreHier(geschichte: Geschichte, zufall: Zufall): number {
  switch (geschichte) {
    case 'gruen_erwachsen':
    case 'deutsch_fehlt':
    case 'pass_fehlt':
    case 'arbeit_fehlt':
      return zufall.ganz(7, 13);
    case 'gruen_jung':
      return zufall.ganz(5, 9);
    case 'zeit_fehlt':
      return zufall.aus([4.4, 4.7, 5, 5.2, 5.5]);
    case 'luecken':
      return zufall.ganz(1, 14);
  }
}

function erfindePerioden(geschichte: Geschichte, einreise: Datum, zufall: Zufall): Periode[] {
  if (geschichte === 'luecken' && zufall.mit(0.25))
    return [{ status: 'D', von: plusDays(einreise, zufall.ganz(20, 900)), bis: null }];
  const gestattetBis = plusDays(einreise, zufall.ganz(250, 700));
  const perioden: Periode[] = [{ status: 'G', von: einreise, bis: gestattetBis }];
  if (geschichte === 'luecken' && zufall.mit(0.3)) {
    const ungeklaertBis = plusDays(gestattetBis, zufall.ganz(200, 500));
    if (ungeklaertBis < STAND) {
      return [
        ...perioden,
        { status: 'D60B', von: plusDays(gestattetBis, 1), bis: ungeklaertBis },
        { status: 'D', von: plusDays(ungeklaertBis, 1), bis: null },
      ];
    }
  }
  return [...perioden, { status: 'D', von: plusDays(gestattetBis, 1), bis: null }];
}

type Kopf = {
  readonly zufall: Zufall;
  readonly index: number;
  readonly nachname: string;
  readonly vorname: string;
  readonly geboren: Datum;
  readonly weiblich: boolean;
  readonly herkunft: string;
  readonly einreise: Datum;
};

function kopfdaten({
  zufall,
  index,
  nachname,
  vorname,
  geboren,
  weiblich,
  herkunft,
  einreise,
}: Kopf): Wert[] {
  const zweiteilig = nachname.includes(' ');
  const name = zweiteilig || zufall.mit(0.8) ? `${nachname}, ${vorname}` : `${vorname} ${nachname}`;
  const geburtstag =
    index === 5
      ? `00.00.${geboren.slice(0, 4)}`
      : index === 23
        ? `00.${geboren.slice(5, 7)}.${geboren.slice(0, 4)}`
        : datumsform(geboren, zufall);
  return [
    zufall.mit(0.1) ? `${name}  ` : name,
    geburtstag,
    zufall.aus(weiblich ? ['w', 'W', 'weiblich'] : ['m', 'M', 'männlich']),
    index === 31 ? 'Phantasien' : zufall.mit(0.15) ? staatName(herkunft).toUpperCase() : staatName(herkunft),
    null,
    `33.2-${String(1000 + index)}`,
    zufall.aus(gemeinden),
    SPRACHEN[herkunft] ?? null,
    datumsform(einreise, zufall),
  ];
}

type Lage = {
  readonly geschichte: Geschichte;
  readonly zufall: Zufall;
  readonly alter: number;
  readonly einreise: Datum;
};

/** Columns from „Grund der Duldung“ to „Bemerkung“. */
function faktenOf({ geschichte, zufall, alter, einreise }: Lage): Wert[] {
  const luecke = geschichte === 'luecken';
  const d = (day: Datum) => datumsform(day, zufall);
  const vor = (von: number, bis: number) => plusDays(STAND, -zufall.ganz(von, bis));
  const nach = (von: number, bis: number) => plusDays(STAND, zufall.ganz(von, bis));
  const oft = (wert: Wert, anteil = 0.35) => (luecke && !zufall.mit(anteil) ? null : wert);
  const jung = geschichte === 'gruen_jung';
  const passFehlt = geschichte === 'pass_fehlt';
  const arbeitFehlt = geschichte === 'arbeit_fehlt';
  const kinder =
    alter >= 24 && zufall.mit(0.4)
      ? Array.from({ length: zufall.ganz(1, 3) }, () => String(2026 - zufall.ganz(3, 15))).toSorted()
      : [];
  const arbeitet = !jung && !arbeitFehlt && alter >= 18;
  const netto = zufall.ganz(1750, 2600);
  const alleinerziehend = kinder.length > 0 && zufall.mit(0.25);
  const euro = (betrag: number): Wert =>
    zufall.mit(0.5)
      ? betrag
      : `${String(Math.floor(betrag / 1000))}.${String(betrag % 1000).padStart(3, '0')},00 €`;
  return [
    oft(
      passFehlt
        ? 'Passlosigkeit'
        : zufall.aus([
            'fehlende Reisedokumente',
            'sonstige Gründe',
            'familiäre Bindungen',
            '§ 60a Abs. 2 S. 3',
          ]),
      0.6,
    ),
    oft(d(nach(10, 170)), 0.8),
    oft(alter < 18 || zufall.mit(0.5) ? 'ledig' : zufall.aus(['verh.', 'gesch.', 'verheiratet']), 0.7),
    alter < 20
      ? 'keine'
      : oft(kinder.length === 0 ? 'keine' : `${kinder.length} (${kinder.join(', ')})`, 0.7),
    oft('ja', 0.5),
    kinder.length === 0 ? oft('nein', 0.4) : oft(alleinerziehend ? 'ja' : 'nein', 0.5),
    oft(
      geschichte === 'deutsch_fehlt'
        ? 'A1'
        : jung
          ? zufall.aus(['B1', 'B2'])
          : zufall.aus(['A2', 'A2 (telc)', 'B1', 'B1']),
      0.5,
    ),
    oft(passFehlt ? 'nein' : 'ja', 0.5),
    passFehlt ? null : oft(d(nach(200, 1800)), 0.3),
    oft(passFehlt ? 'ungeklärt, bemüht sich' : 'ja, Pass liegt vor', 0.5),
    oft('wirkt mit', 0.4),
    oft(zufall.aus(['bestandskräftig abgelehnt', 'abgelehnt', 'kein Asylantrag']), 0.6),
    arbeitet ? oft(d(vor(300, 1400)), 0.4) : null,
    arbeitet ? oft(euro(Math.round(netto * 1.38)), 0.4) : arbeitFehlt ? 0 : null,
    arbeitet ? oft(euro(netto), 0.4) : arbeitFehlt ? 0 : null,
    oft(zufall.ganz(38, 72) * 10, 0.4),
    oft(jung ? 'ja' : arbeitFehlt ? 'ja, AsylbLG' : 'keine', 0.6),
    jung ? d(plusDays(einreise, zufall.ganz(100, 250))) : null,
    jung ? 'ja' : null,
    kinder.length > 0 ? oft('ja', 0.5) : null,
    oft('nein', 0.4),
    geschichte === 'gruen_erwachsen' || jung
      ? d(vor(20, 600))
      : oft(zufall.mit(0.25) ? 'nein' : d(vor(20, 600)), 0.3),
    jung ? null : oft(d(vor(100, 1200)), 0.3),
    oft('keine', 0.4),
    oft('keine', 0.4),
    zufall.mit(0.45) ? zufall.aus(traegerNamen) : null,
    zufall.mit(0.12)
      ? zufall.aus([
          'ruft zurück',
          'Termin im Dezember',
          'siehe Akte',
          '=Rückfrage bei Kollegin',
          '+ Unterlagen nachgereicht',
        ])
      : null,
  ];
}

/** The same day in one of the forms that such lists hold. */
function datumsform(day: Datum, zufall: Zufall): Wert {
  const [jahr = '', monat = '', tag = ''] = day.split('-');
  switch (zufall.ganz(0, 9)) {
    case 0:
    case 1:
    case 2:
      return new Date(`${day}T00:00:00Z`);
    case 3:
      return `${Number(tag)}.${Number(monat)}.${jahr.slice(2)}`;
    case 4:
      return `${day}`;
    case 5:
      // Excel's count of days, its date format lost on the way.
      return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
    case 6:
      return ` ${tag}.${monat}.${jahr} `;
    default:
      return `${tag}.${monat}.${jahr}`;
  }
}

function statuswort(status: string, zufall: Zufall): string {
  if (status === 'G') return zufall.aus(['Gestattung', 'Aufenthaltsgestattung', 'gestattet']);
  if (status === 'D60B') return 'Duldung § 60b';
  return zufall.aus(['Duldung', 'Duldung', 'geduldet', 'Duldung § 60a']);
}

function ziehe(zufall: Zufall): Geschichte {
  let rest = zufall.ganz(
    1,
    GESCHICHTEN.reduce((sum, name) => sum + ANTEILE[name], 0),
  );
  for (const name of GESCHICHTEN) {
    rest -= ANTEILE[name];
    if (rest <= 0) return name;
  }
  return 'luecken';
}

function datiere(row: ExcelJS.Row | undefined): void {
  row?.eachCell((cell) => {
    if (cell.value instanceof Date) cell.numFmt = 'dd.mm.yyyy';
  });
}

function umschrift(name: string): string {
  const ersatz: Readonly<Record<string, string>> = {
    Đ: 'Dj',
    đ: 'dj',
    ć: 'c',
    ş: 's',
    Ş: 'S',
    ł: 'l',
    Ł: 'L',
    ç: 'c',
    ğ: 'g',
    ơ: 'o',
    Ü: 'Ue',
    ü: 'ue',
    ó: 'o',
  };
  return [...name].map((letter) => ersatz[letter] ?? letter).join('');
}

function zwei(zahl: number): string {
  return String(zahl).padStart(2, '0');
}

/** Same content, same bytes: no clock in the zip. */
function reproduzierbar(file: Uint8Array): Uint8Array {
  return zipSync(unzipSync(file), { level: 9, mtime: new Date(2026, 10, 1) });
}

if (import.meta.main) await writeFile(BEISPIEL_LISTE, await erzeugeBeispielliste());
