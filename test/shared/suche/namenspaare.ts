/**
 * Invented people and the ways in which somebody else writes their names. Written before the search was tuned and
 * never used to tune it: `finde.test.ts` has names of its own for that. A pair that is not found stays in here.
 */
export type Namenspaar = {
  readonly art: (typeof arten)[number];
  readonly nachname: string;
  readonly vornamen: string;
  readonly weitereNamen?: string;
  /** What somebody types who has seen or heard the name elsewhere. */
  readonly getippt: string;
};

export const arten = [
  'Umschrift',
  'ä und ae',
  'đ und d',
  'doppelte Buchstaben',
  'Vokale',
  'Reihenfolge',
  'Tippfehler',
  'weiterer Name',
] as const;

export const namenspaare: readonly Namenspaar[] = [
  { art: 'Umschrift', nachname: 'Khalilprobe', vornamen: 'Yousef', getippt: 'Chalilprobe Jusuf' },
  { art: 'Umschrift', nachname: 'Shahinmuster', vornamen: 'Jamila', getippt: 'Schahinmuster Dschamila' },
  { art: 'Umschrift', nachname: 'Tschernotest', vornamen: 'Wiktor', getippt: 'Chernotest Viktor' },
  { art: 'Umschrift', nachname: 'Abdelmuster', vornamen: 'Qasim', getippt: 'Abdulmuster Kassim' },
  { art: 'Umschrift', nachname: 'Musterzhanov', vornamen: 'Aleksandr', getippt: 'Musterschanow Alexander' },
  { art: 'Umschrift', nachname: 'Gebreprobe', vornamen: 'Yohannes', getippt: 'Ghebreprobe Johannes' },

  { art: 'ä und ae', nachname: 'Grünmuster', vornamen: 'Jörn', getippt: 'Gruenmuster Joern' },
  { art: 'ä und ae', nachname: 'Özprobe', vornamen: 'Gülay', getippt: 'Oezprobe Guelay' },
  { art: 'ä und ae', nachname: 'Weißenfall', vornamen: 'Käthe', getippt: 'Weissenfall Kathe' },
  { art: 'ä und ae', nachname: 'Sørenmuster', vornamen: 'Bjørg', getippt: 'Soerenmuster Bjoerg' },
  { art: 'ä und ae', nachname: 'Schaeferprobe', vornamen: 'Aenne', getippt: 'Schäferprobe Änne' },

  { art: 'đ und d', nachname: 'Đurićfall', vornamen: 'Anđela', getippt: 'Duricfall Andela' },
  { art: 'đ und d', nachname: 'Łukaprobe', vornamen: 'Michał', getippt: 'Lukaprobe Michal' },
  { art: 'đ und d', nachname: 'Çelmuster', vornamen: 'Işık', getippt: 'Celmuster Isik' },
  { art: 'đ und d', nachname: 'Nguyễnfall', vornamen: 'Thị Hương', getippt: 'Nguyenfall Thi Huong' },
  { art: 'đ und d', nachname: 'Þórprobe', vornamen: 'Guðrún', getippt: 'Thorprobe Gudrun' },

  { art: 'doppelte Buchstaben', nachname: 'Hassanprobe', vornamen: 'Amira', getippt: 'Hasanprobe Amirra' },
  {
    art: 'doppelte Buchstaben',
    nachname: 'Jalloh-Muster',
    vornamen: 'Mamadou',
    getippt: 'Jaloh-Muster Mammadou',
  },
  {
    art: 'doppelte Buchstaben',
    nachname: 'Beispilani',
    vornamen: 'Abdulah',
    getippt: 'Beispillani Abdullah',
  },
  { art: 'doppelte Buchstaben', nachname: 'Osmanfall', vornamen: 'Nasser', getippt: 'Ossmanfall Naser' },
  { art: 'doppelte Buchstaben', nachname: 'Tessttema', vornamen: 'Hanna', getippt: 'Testema Hana' },

  { art: 'Vokale', nachname: 'Rahimimuster', vornamen: 'Mohammed', getippt: 'Rahemimuster Muhamad' },
  { art: 'Vokale', nachname: 'Fofanaprobe', vornamen: 'Aissatou', getippt: 'Fofenaprobe Aissatu' },
  { art: 'Vokale', nachname: 'Berishamuster', vornamen: 'Fatime', getippt: 'Berischamuster Fatima' },
  { art: 'Vokale', nachname: 'Testoyan', vornamen: 'Karine', getippt: 'Testojan Karina' },
  { art: 'Vokale', nachname: 'Husseinfall', vornamen: 'Leyla', getippt: 'Hosseinfall Leila' },

  { art: 'Reihenfolge', nachname: 'Musterzai', vornamen: 'Gul Ahmad', getippt: 'Gul Ahmad Musterzai' },
  { art: 'Reihenfolge', nachname: 'Tran Probe', vornamen: 'Van Minh', getippt: 'Minh Van Tran Probe' },
  { art: 'Reihenfolge', nachname: 'Haile', vornamen: 'Beispieltu', getippt: 'Beispieltu, Haile' },
  { art: 'Reihenfolge', nachname: 'al Testfall', vornamen: 'Nour', getippt: 'Nour Altestfall' },
  { art: 'Reihenfolge', nachname: 'Ben Muster Salah', vornamen: 'Ines', getippt: 'Salah Ines Ben Muster' },

  { art: 'Tippfehler', nachname: 'Karimprobe', vornamen: 'Zahra', getippt: 'Karmiprobe Zahra' },
  { art: 'Tippfehler', nachname: 'Petrosfall', vornamen: 'Armen', getippt: 'Petrosfal Amren' },
  { art: 'Tippfehler', nachname: 'Kovačmuster', vornamen: 'Jelena', getippt: 'Kovcmuster Jelena' },
  { art: 'Tippfehler', nachname: 'Sissokoprobe', vornamen: 'Bakary', getippt: 'Sissokiprobe Bakaty' },
  { art: 'Tippfehler', nachname: 'Weldetest', vornamen: 'Selam', getippt: 'Wledetest Selma' },

  {
    art: 'weiterer Name',
    nachname: 'Noorimuster',
    vornamen: 'Parwin',
    weitereNamen: 'Sultanprobe',
    getippt: 'Sultanprobe Parwin',
  },
  {
    art: 'weiterer Name',
    nachname: 'Islamifall',
    vornamen: 'Drita',
    weitereNamen: 'geb. Krasniqitest',
    getippt: 'Krasnikitest',
  },
  {
    art: 'weiterer Name',
    nachname: 'Diallobeispiel',
    vornamen: 'Ousmane',
    weitereNamen: 'Barrymuster, Usman',
    getippt: 'Barimuster Usman',
  },
  {
    art: 'weiterer Name',
    nachname: 'Lemmaprobe',
    vornamen: 'Tsehay',
    weitereNamen: 'Zehai Lema-Probe',
    getippt: 'Zehai Lema-Probe',
  },
  {
    art: 'weiterer Name',
    nachname: 'Hovtestyan',
    vornamen: 'Sona',
    weitereNamen: 'Oganprobe',
    getippt: 'Oganprobe Sona',
  },
];

/**
 * Twenty people who look or sound like somebody of the pairs and are somebody else. They are in the register too;
 * whoever types their name exactly means them.
 */
export const andereMenschen: readonly { readonly nachname: string; readonly vornamen: string }[] = [
  { nachname: 'Khalidprobe', vornamen: 'Yusra' },
  { nachname: 'Shahmuster', vornamen: 'Jamil' },
  { nachname: 'Tschernatest', vornamen: 'Wiktoria' },
  { nachname: 'Abdelmuster', vornamen: 'Nasim' },
  { nachname: 'Grunmuster', vornamen: 'Jan' },
  { nachname: 'Ozprobe', vornamen: 'Gülsüm' },
  { nachname: 'Weisenfall', vornamen: 'Katja' },
  { nachname: 'Đurićfall', vornamen: 'Anđelka' },
  { nachname: 'Łukasprobe', vornamen: 'Michalina' },
  { nachname: 'Nguyễnfall', vornamen: 'Thị Hoa' },
  { nachname: 'Hassaniprobe', vornamen: 'Amir' },
  { nachname: 'Jalloh-Muster', vornamen: 'Mamadi' },
  { nachname: 'Osmanifall', vornamen: 'Nasrin' },
  { nachname: 'Rahmanimuster', vornamen: 'Mahmoud' },
  { nachname: 'Fofanaprobe', vornamen: 'Aissa' },
  { nachname: 'Husseinfall', vornamen: 'Lejla' },
  { nachname: 'Musterzadeh', vornamen: 'Gul Mohammad' },
  { nachname: 'Karimiprobe', vornamen: 'Zohra' },
  { nachname: 'Petrosianfall', vornamen: 'Armine' },
  { nachname: 'Weldutest', vornamen: 'Selamawit' },
];
