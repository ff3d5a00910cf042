/**
 * Names of invented people. Every family name carries a word that says so; tests look for these words where
 * no name may be, so add to this list rather than inventing names elsewhere.
 */
export const erfundeneStaemme = [
  'Muster',
  'Beispiel',
  'Probe',
  'Übungsfall',
  'Testfall',
  'Platzhalter',
  'Erfunden',
  'Fiktiv',
] as const;

const ENDUNGEN = [
  '',
  'ović',
  'ova',
  'şahin',
  'yan',
  'zadeh',
  'łowska',
  'khan',
  'iani',
  'çelik',
  'ğlu',
  'eanu',
  'ów',
  'escu',
  'uddin',
  'nasser',
] as const;

/** All family names of the sample, in a fixed order: „Muster“, „Beispielović“, „Probeşahin“ … */
export const erfundeneNachnamen: readonly string[] = [
  ...ENDUNGEN.flatMap((endung) => erfundeneStaemme.map((stamm) => `${stamm}${endung}`)),
  'Đo-Muster',
  'Phơ-Beispiel',
  'al Probe',
  'Von Erfunden',
  'O’Testfall',
];

export const vornamenWeiblich = [
  'Amina',
  'Erika',
  'Fatou',
  'Lejla',
  'Mariam',
  'Nadia',
  'Parwana',
  'Rojin',
  'Sara',
  'Tigist',
  'Zahra',
  'Ayşe',
  'Blerta',
  'Chiara',
  'Đurđa',
  'Elif',
  'Gohar',
  'Hanna',
  'Ilinca',
  'Ewa Łucja',
  'Thơ',
] as const;
export const vornamenMaennlich = [
  'Ahmad',
  'Bekim',
  'Dawit',
  'Elvin',
  'Farid',
  'Goran',
  'Hassan',
  'Ibrahima',
  'Karim',
  'Max',
  'Mamadou',
  'Nermin',
  'Omar',
  'Rezo',
  'Samuel',
  'Tomáš',
  'Yusuf',
  'Đorđe',
  'Şahin',
  'Łukasz',
  'Hơn',
] as const;

export const gemeinden = ['Musterstadt', 'Beispieldorf', 'Probehausen', 'Übungsfeld', 'Neu-Muster'] as const;
export const traegerNamen = [
  'Beratungsstelle Musterbrücke',
  'Probehaus Integration',
  'Verein Beispielwege',
] as const;
