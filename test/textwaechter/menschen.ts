/**
 * An invented register for the proof of the guard: names built from syllables in the manner of many languages, with
 * the letters they bring along, and everything else a file holds. Shares nothing with the guard.
 */
import type { Zufall } from '#test/beispiel/zufall.ts';

export type Mensch = {
  readonly nachname: string;
  readonly vornamen: string;
  /** A spelling that the register lists. */
  readonly weiterer: string | null;
  readonly geburtsdatum: string;
  readonly aktenzeichen: string;
  readonly programmNr: string;
  readonly azrNr: string;
  readonly telefon: string;
  readonly email: string;
  readonly strasse: string;
  readonly ort: string;
  readonly arbeitgeber: string;
  readonly schule: string;
  readonly beistand: string;
};

/** Beginning, middle, end; a name takes one of each, sometimes without the middle. */
const ARTEN: readonly (readonly [string, string, string])[] = [
  [
    'Đor Mla Sto Vuk Pet Rad Živ Ćos Šar Bož Mil Dra',
    'đe jo ko mi sla no zo va',
    'vić ković nić lić šek čan',
  ],
  ['Şah Yıl Öz Gün Çel Kay Doğ Er Ak Tun Bay', 'ma da ka de ki la gü', 'ın oğlu kaya taş çın dirim han'],
  [
    'Abd Has Mah Kar Sal Raz Nad Far Jam Kha Sul Zah',
    'a ma sa i ra li ou',
    'mud san im oui far eddin rawi tani',
  ],
  ['Dia Ba Kei Tra Cam Sow Tou Bâ Sané Gué', 'ba ra ma dou la to', 'llo té ré ssé mbé kho ye'],
  ['Teg Woldé Gebre Haile Mek Abr Tes Kid', 'ha ma se da ri', 'yesus mariam ssie nen zghi lom'],
  ['Nguy Tr Ph Hoà Lê Đặ Vũ Bù', 'ễ ầ ạ ươ ồ', 'n m ng nh'],
  ['Kov Wój Łuk Zie Szy Grz Dąb Sko', 'al a ci ow e rz', 'ski czyk ińska wicz lik ąk'],
  ['Kal Ghe Tsa Mik Dzh Che Sche Wach', 'a o e i u', 'dze shvili tschenko nov witsch lidse'],
  ['Müh Groß Schön Käs Bruck Leit Hüb Wehn', 'el en er ing', 'bauer mann hofer bach schmid weger'],
  ['Quis Fern Muñ Gonç Peñ Ro', 'an el al o', 'dez alves oz ares iño'],
  ['Ask Bjø Søren Þór Å', 'el er in', 'sen berg dal sson gaard'],
  ['Əli Quli Hüsey Rüst', 'a e ə', 'yev zadə nov bəyli'],
  ['Sin Khat Raj Pat Gur Bal', 'i a wa pre', 'ngh oon put want jit'],
];
const ERSTE: readonly (readonly [string, string])[] = [
  ['Dscha Jou Mu Ha Fa Zai Sa Ye Ami Rou', 'mila ssef stafa lima tima nab mira hya ra qaya'],
  ['Mi Jo Sve Žel Du Ne', 'lan vana tlana jko šan nad'],
  ['Ab De Ha Se Sel', 'reham sta ben lam am'],
  ['Ol An Ser Gal Wla', 'eksij astasia gej ina dimir'],
  ['Fa Ma Ai Ou Kou', 'tou madou ssata smane mba'],
  ['Ay Em Meh İb Gü', 'şe ine met rahim lsüm'],
  ['Thị Ngọc Văn Đức', ' Mai  Lan  Hùng  Anh'],
];
const ORTE_A = 'Muster Probe Linden Erlen Krähen Weiden Fuchs Rösch Brom Tann Quell Mühl Stau Wipfel'.split(
  ' ',
);
const ORTE_B = 'hausen stedt itz ingen au rode walde feld leben ow dorf beck'.split(' ');
const STR_A =
  'Amsel Drossel Finken Zeisig Kranich Reiher Schwalben Kiebitz Lerchen Dohlen Elster Häher'.split(' ');
const STR_B = ['straße', 'weg', 'gasse', 'allee', 'ring', 'platz'];
const FIRMA = ['Bäckerei', 'Spedition', 'Gebäudereinigung', 'Pflegedienst', 'Autohaus', 'Gärtnerei'];
const FORM = ['GmbH', 'GmbH & Co. KG', 'e. K.', 'AG'];

const listed = (text: string) => text.split(' ').filter((part) => part !== '');

function nachname({ aus, ganz }: Zufall): string {
  const zahl = (unter: number) => ganz(0, unter - 1);
  const [a, b, c] = aus(ARTEN);
  const name = `${aus(listed(a))}${zahl(4) === 0 ? '' : aus(listed(b))}${aus(listed(c))}`;
  switch (zahl(20)) {
    case 0:
      return `Abd el ${name}`;
    case 1:
      return `Al-${name}`;
    case 2:
      return `${name}-${aus(STR_A)}er`;
    case 3:
      return `van ${name}`;
    default:
      return name;
  }
}

function vornamen({ aus, mit }: Zufall): string {
  const one = () => {
    const [a, b] = aus(ERSTE);
    return `${aus(listed(a))}${aus(listed(b))}`;
  };
  return mit(1 / 3) ? `${one()} ${one()}` : one();
}

/** @param menge number of people, each with a file of its own. */
export function erfinde(menge: number, zufall: Zufall): Mensch[] {
  const { aus, ganz } = zufall;
  const zahl = (unter: number) => ganz(0, unter - 1);
  const ziffern = (n: number) => Array.from({ length: n }, () => zahl(10)).join('');
  return Array.from({ length: menge }, (_, i) => {
    const ort = `${aus(ORTE_A)}${aus(ORTE_B)}`;
    const firma = `${aus(FIRMA)} ${nachname(zufall)}`;
    return {
      nachname: nachname(zufall),
      vornamen: vornamen(zufall),
      weiterer: zahl(3) === 0 ? nachname(zufall) : null,
      geburtsdatum: `${1950 + zahl(70)}-${String(1 + zahl(12)).padStart(2, '0')}-${String(1 + zahl(28)).padStart(2, '0')}`,
      aktenzeichen: `${30 + zahl(9)}.${1 + zahl(5)}-${ziffern(5)}/${10 + zahl(16)}`,
      programmNr: `P-${String(i + 1).padStart(5, '0')}`,
      azrNr: ziffern(12),
      telefon: `0${2 + zahl(7)}${ziffern(3)} ${ziffern(6)}`,
      email: `person${i}.${ziffern(3)}@beispiel.example`,
      strasse: `${aus(STR_A)}${aus(STR_B)} ${1 + zahl(120)}`,
      ort,
      arbeitgeber: `${firma} ${aus(FORM)}`,
      schule: `${nachname(zufall)}-Schule ${ort}`,
      beistand: `Rechtsanwältin ${vornamen(zufall)} ${nachname(zufall)}`,
    };
  });
}
