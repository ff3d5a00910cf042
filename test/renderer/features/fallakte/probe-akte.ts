/** An invented family: one Fallakte with its check and time line, as the core would hand them over. */
import { fallakte, type Fallakte } from '#shared/api/fall.ts';
import { fallErgebnis, type FallErgebnis, type KriteriumErgebnis } from '#shared/recht/engine/ergebnis.ts';
import { zeitstrahl, type Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';

export const heute = '2026-11-21';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
export const personId = uuid(1);
export const traegerId = uuid(50);
const benutzerId = uuid(90);
const of = (n: number) => ({ id: uuid(n), personId });

export const akte: Fallakte = fallakte.parse({
  person: {
    id: personId,
    programmNr: 'P-0042',
    nachname: 'Musterova-Beispiel',
    vornamen: 'Selam Probe',
    weitereNamen: 'Musterowa',
    aktenzeichen: '33.2-4711/19',
    haushaltId: uuid(2),
    sprache: 'Tigrinya, Arabisch',
    telefon: '0000 123456',
    lage: 'im_programm',
    geburtsdatum: '1990-02-01',
    geburtsdatumGesichert: true,
    geschlecht: 'w',
    familienstand: 'ledig',
    staatsangehoerigkeit: '224',
    einreiseAm: '2017-08-03',
    einreiseVisum: false,
    gemeinde: 'Beispielstadt',
  },
  haushalt: { id: uuid(2), unterkunft: 'wohnung', strasse: 'Probeweg 7', plz: '00000', ort: 'Beispielstadt' },
  mitbewohner: [{ id: uuid(3), name: 'Musterova-Beispiel, Dawit', geburtsdatum: '1987-05' }],
  asyl: { ...of(4), status: 'abgelehnt_einfach', gesuchAm: '2017-08-05', antragAm: '2017-09-11', ablehnungAm: '2019-03-18', bestandskraftAm: '2020-04-02' },
  identitaet: { ...of(5), identitaet: 'dokument', identitaetGeklaertAm: '2021-06-10', staatsangehoerigkeitGeklaert: true, passVorhanden: false, mitwirkung: 'erfuellt' },
  lebensunterhalt: {
    ...of(6),
    erhobenAm: '2026-10-30',
    bruttoErwerb: 168000,
    nettoErwerb: 132000,
    kindergeld: 25900,
    kduWarm: 74000,
    alleinerziehend: true,
    krankenversichert: true,
    leistungen: 'ergaenzend',
  },
  integration: { ...of(7), fdgoErklaerungAm: '2026-05-12', fdgoHinweise: 'keine', engagement: 'Hilft im Elterncafé der Grundschule.' },
  hindernis: { ...of(8), verurteilungen: 'keine', registerauszugVom: '2026-09-01', ausreisepflichtVollziehbar: true },
  aufenthaltsabschnitt: [
    { ...of(10), status: 'G', von: '2017-08-05', bis: '2020-04-02', quelle: 'AZR', norm: '§ 55 AsylG' },
    { ...of(11), status: 'D60B', von: '2020-04-03', bis: '2021-06-09', quelle: 'Akte Bl. 88' },
    { ...of(12), status: 'D', von: '2021-06-10', bis: '2024-01-14', quelle: 'AZR' },
    { ...of(13), status: 'D', von: '2024-01-26', bis: null, quelle: 'AZR' },
  ],
  auslandsaufenthalt: [{ ...of(15), von: '2022-07-02', bis: '2022-07-19', grund: 'Klassenfahrt begleitet' }],
  duldung: [
    { ...of(16), erteiltAm: '2026-06-26', gueltigBis: '2026-12-26', grund: 'b_aa', erwerb: 'mit_erlaubnis', raeumlich: null },
    { ...of(17), erteiltAm: '2025-12-26', gueltigBis: '2026-06-26', grund: 'b_aa', erwerb: 'mit_erlaubnis' },
  ],
  sprachnachweis: [{ ...of(20), muendlich: 'B1', schriftlich: 'A2', art: 'zertifikat', am: '2025-04-11' }],
  schulbesuch: [],
  abschluss: [],
  ausbildung: [],
  beschaeftigung: [
    {
      ...of(22),
      form: 'teilzeit',
      arbeitgeber: 'Beispiel-Pflege gGmbH',
      von: '2024-09-01',
      stundenWoche: 27.5,
      sozialversicherungspflichtig: true,
      befristung: 'unbefristet',
      bruttoMonat: 168000,
      nettoMonat: 132000,
      nachweis: 'Lohnabrechnungen 07–09/2026',
    },
  ],
  antrag: [],
  angehoeriger: [{ ...of(25), beziehung: 'kind', name: 'Musterova-Beispiel, Liya', geburtsdatum: '2018-11-30', ledig: true, imHaushalt: true }],
  hemmnis: [{ ...of(27), code: 'identitaet', erkanntAm: '2025-02-01' }],
  betreuung: [
    { ...of(30), art: 'abh', von: '2024-02-01', bis: '2025-02-28', gewaehltVon: 'behoerde', grund: 'Wunsch nach Beratung in der Erstsprache' },
    { ...of(31), art: 'traeger', traegerId, von: '2025-03-01', gewaehltVon: 'person' },
  ],
  verweis: [{ ...of(33), traegerId, dokumentId: null, ausgehaendigtAm: '2026-10-31', faelligAm: '2026-11-30' }],
  einwilligung: [
    { ...of(35), zweck: 'behoerde_an_traeger', traegerId, erteiltAm: '2025-03-01', textFassung: '2025-1', sprache: 'Deutsch' },
    { ...of(36), zweck: 'traeger_an_behoerde', traegerId, erteiltAm: '2025-03-01', textFassung: '2025-1', sprache: 'Deutsch' },
    { ...of(37), zweck: 'fallgruppe', traegerId: null, erteiltAm: '2025-03-01', widerrufenAm: '2026-01-15', textFassung: '2025-1' },
  ],
  ampelentscheidung: [
    {
      ...of(40),
      farbe: 'gelb',
      rechtsgrundlage: '25b1',
      vorschlag: 'gelb',
      grund: 'Alle Voraussetzungen bis auf den Pass liegen vor. Termin bei der Auslandsvertretung ist vereinbart.',
      am: '2026-09-14',
      benutzerId,
      zweiterBlickAm: null,
    },
    { ...of(41), farbe: 'gelb', rechtsgrundlage: '25b1', vorschlag: 'angaben_fehlen', grund: 'Erste Sichtung: Sprachnachweis fehlt noch.', am: '2025-02-03', benutzerId, zweiterBlickAm: null },
  ],
  geschuetzt: { verurteilung: 1, taeuschung: 0, gesundheit: 0 },
});

type Teil = Pick<KriteriumErgebnis, 'id' | 'label' | 'typ' | 'zustand' | 'fakt' | 'text'> & Partial<KriteriumErgebnis>;
const kriterium = (teil: Teil): KriteriumErgebnis => ({
  citation: { norm: '§ 25b Abs. 1 AufenthG', inhalt: 'In eigenen Worten, was die Vorschrift verlangt.', beleg: 'S', unsicherheit: 0 },
  ab: null,
  datumGenau: true,
  handlung: null,
  fehlt: [],
  fragen: [],
  detail: {},
  geschuetzt: false,
  massgeblich: true,
  ...teil,
});
const quelle = (norm: string, inhalt: string, unsicherheit: 0 | 1 | 2 = 0, beleg: 'S' | 'J' = 'S') => ({ norm, inhalt, beleg, unsicherheit });

export const ergebnis: FallErgebnis = fallErgebnis.parse({
  id: personId,
  stichtag: heute,
  rechtsstand: heute,
  vorschlag: 'gelb',
  rechtsgrundlage: '25b1',
  fruehestens: '2027-01-26',
  begruendung: [
    'Nach § 25b Abs. 1 fehlt nur noch Zeit und der Pass: vier Jahre Aufenthalt mit Kind sind voraussichtlich am 26.01.2028 erreicht.',
    'Der Lebensunterhalt ist überschlägig überwiegend durch eigene Arbeit gesichert.',
  ],
  fehlt: [
    { feld: 'hindernis.taeuschungen', label: 'Täuschung oder falsche Angaben' },
    { feld: 'integration.lidTestAm', label: 'Test „Leben in Deutschland“ bestanden am' },
    { feld: 'angehoeriger.schulbesuchNachgewiesen', label: 'Schulbesuch nachgewiesen (Liya)' },
  ],
  widersprueche: [],
  rechtsgrundlagen: [
    {
      id: '25b1',
      titel: '§ 25b Abs. 1: nachhaltige Integration',
      version: '25b-2022',
      keine: null,
      rechtsfolge: 'soll',
      zustand: 'offen_handlung',
      vorschlag: 'gelb',
      fruehestens: '2027-01-26',
      begruendung: ['Offen sind Pass, Grundkenntnisse und der Nachweis des Schulbesuchs.'],
      kriterien: [
        kriterium({ id: '25b1.VOLLJ', label: 'Volljährig', typ: 'Z', zustand: 'erfuellt', fakt: 'geboren am 01.02.1990', text: 'Die Person ist 36 Jahre alt.' }),
        kriterium({ id: '25b1.STATUS', label: 'Geduldet oder Chancen-Aufenthaltsrecht', typ: 'H/Z', zustand: 'erfuellt', fakt: 'Duldung seit 26.01.2024 (AZR)', text: 'Die Person ist geduldet; auf den Grund der Duldung kommt es nicht an.' }),
        kriterium({
          id: '25b1.VORAUF',
          label: 'Vier Jahre Aufenthalt mit Kind',
          typ: 'R/Z',
          zustand: 'offen_ab',
          fakt: '2 Jahre 10 Monate seit 26.01.2024; davor Lücke von 11 Tagen',
          text: 'Es fehlen noch 14 Monate, wenn die Lücke als schädlich gilt; gilt sie als Bagatelle, ist die Zeit erfüllt.',
          ab: '2028-01-26',
          citation: quelle('§ 25b Abs. 1 S. 2 Nr. 1 AufenthG', 'Vier Jahre ununterbrochen geduldet, gestattet oder erlaubt, wenn ein minderjähriges lediges Kind im Haushalt lebt.', 1),
          fragen: ['Lässt sich die Lücke vom 15. bis 25.01.2024 als Bagatelle ansehen?'],
          detail: { tage: 1030 },
        }),
        kriterium({ id: '25b1.FDGO', label: 'Bekenntnis zur Grundordnung', typ: 'H', zustand: 'erfuellt', fakt: 'erklärt am 12.05.2026', text: 'Die Erklärung liegt vor.' }),
        kriterium({
          id: '25b1.GRUNDK',
          label: 'Grundkenntnisse der Rechts- und Gesellschaftsordnung',
          typ: 'H',
          zustand: 'unbekannt',
          fakt: '',
          text: 'Es ist nicht bekannt, ob die Grundkenntnisse nachgewiesen sind.',
          fehlt: [{ feld: 'integration.lidTestAm', label: 'Test „Leben in Deutschland“ bestanden am' }],
        }),
        kriterium({
          id: '25b1.LU',
          label: 'Lebensunterhalt überwiegend gesichert',
          typ: 'R/H',
          zustand: 'erfuellt',
          fakt: '1.320,00 € Netto gegenüber 1.870,00 € Bedarf',
          text: 'Mehr als die Hälfte des Bedarfs ist durch Arbeit gedeckt.',
          citation: quelle('§ 25b Abs. 1 S. 2 Nr. 3 AufenthG', 'Überwiegend durch Erwerbstätigkeit gesichert oder günstige Prognose.', 2),
          detail: { bedarf: 187000, regelbedarf: 113000, kdu: 74000, erwerb: 132000, anrechenbar: 97200, anteilNetto: 0.706, anteilNachFreibetrag: 0.52, grad: 'ueberwiegend' },
        }),
        kriterium({ id: '25b1.DEU', label: 'Mündlich Deutsch A2', typ: 'H', zustand: 'erfuellt', fakt: 'B1 mündlich (Zertifikat vom 11.04.2025)', text: 'Das geforderte Niveau A2 ist übertroffen.' }),
        kriterium({
          id: '25b1.SCHULE',
          label: 'Schulbesuch der Kinder',
          typ: 'H',
          zustand: 'unbekannt',
          fakt: 'ein Kind im schulpflichtigen Alter',
          text: 'Für das Kind fehlt die Angabe, ob der Schulbesuch nachgewiesen ist.',
          fehlt: [{ feld: 'angehoeriger.schulbesuchNachgewiesen', label: 'Schulbesuch nachgewiesen (Liya)' }],
        }),
        kriterium({ id: '25b2.MIT', label: 'Kein Verhindern der Abschiebung', typ: 'Xk', zustand: 'unbekannt', fakt: 'wirkt zumutbar mit', text: 'Ob eine Täuschung vorliegt, hat noch niemand geprüft.', fehlt: [{ feld: 'hindernis.taeuschungen', label: 'Täuschung oder falsche Angaben' }] }),
        kriterium({ id: '25b2.AUSW', label: 'Kein schweres Ausweisungsinteresse', typ: 'Xt', zustand: 'erfuellt', fakt: '', text: '', geschuetzt: true }),
        kriterium({
          id: '25b.ID',
          label: 'Identität und Pass',
          typ: 'R/H',
          zustand: 'offen_handlung',
          fakt: 'Identität durch anderes Dokument geklärt, Pass liegt nicht vor',
          text: 'Der Pass fehlt; bei zumutbaren Bemühungen kann davon abgesehen werden.',
          handlung: 'Pass bei der Auslandsvertretung beantragen und den Termin belegen.',
          citation: quelle('§ 5 Abs. 1 Nr. 1a, 4, Abs. 3 S. 2 AufenthG', 'Identität und Pass sind in der Regel nötig; davon kann abgesehen werden.', 1),
        }),
        kriterium({ id: '25b1.GESAMT', label: 'Nachhaltige Integration im Ganzen', typ: 'W', zustand: 'wertung', fakt: '', text: 'Die Gesamtschau trifft ein Mensch.', fragen: ['Sprechen frühere Umstände gegen die nachhaltige Integration?'], citation: quelle('BVerwG 1 C 34.18', 'Die Regelvoraussetzungen sind nicht abschließend.', 2, 'J') }),
      ],
    },
    {
      id: '25a1',
      titel: '§ 25a Abs. 1: gut integrierte junge Menschen',
      version: '25a-2022',
      keine: null,
      rechtsfolge: 'soll',
      zustand: 'nicht_erfuellt',
      vorschlag: 'rot',
      fruehestens: null,
      begruendung: ['Der 27. Geburtstag liegt zurück; ein Antrag ist nach dieser Vorschrift nicht mehr möglich.'],
      kriterien: [
        kriterium({ id: '25a1.PERS', label: 'Jugendlich oder jung volljährig', typ: 'Z', zustand: 'nicht_erfuellt', fakt: '36 Jahre', text: 'Die Vorschrift gilt bis zum 27. Geburtstag.', citation: quelle('§ 25a Abs. 1 S. 1 AufenthG', 'Jugendliche und junge Volljährige.', 1) }),
        kriterium({ id: '25a1.ALTER', label: 'Antrag vor dem 27. Geburtstag', typ: 'F', zustand: 'nicht_erfuellt', fakt: '27. Geburtstag war am 01.02.2017', text: 'Die Frist ist verstrichen.', citation: quelle('§ 25a Abs. 1 S. 1 Nr. 3 AufenthG', 'Antrag vor Vollendung des 27. Lebensjahres.') }),
        kriterium({ id: '25a1.STATUS', label: 'Zwölf Monate Duldung', typ: 'Z', zustand: 'erfuellt', fakt: 'Duldung seit 26.01.2024', text: 'Zwölf Monate sind erreicht.', citation: quelle('§ 25a Abs. 1 S. 1 AufenthG', 'Seit zwölf Monaten im Besitz einer Duldung.', 2) }),
        kriterium({ id: '25a1.VORAUF', label: 'Drei Jahre Aufenthalt', typ: 'Z', zustand: 'offen_ab', fakt: '2 Jahre 10 Monate', text: 'Drei Jahre sind voraussichtlich am 26.01.2027 erreicht.', ab: '2027-01-26', citation: quelle('§ 25a Abs. 1 S. 1 Nr. 1 AufenthG', 'Drei Jahre ununterbrochen.', 1) }),
        kriterium({ id: '25a1.TAEUSCH', label: 'Keine eigene Täuschung', typ: 'Xk', zustand: 'unbekannt', fakt: '', text: 'Noch nicht geprüft.', fehlt: [{ feld: 'hindernis.taeuschungen', label: 'Täuschung oder falsche Angaben' }] }),
      ],
    },
    {
      id: '255',
      titel: '§ 25 Abs. 5: Ausreise unmöglich',
      version: '255-2005',
      keine: null,
      rechtsfolge: 'kann',
      zustand: 'wertung',
      vorschlag: null,
      fruehestens: null,
      begruendung: ['Diese Vorschrift prüft ein Mensch von Hand.'],
      kriterien: [
        kriterium({ id: '255.PFL', label: 'Vollziehbar ausreisepflichtig', typ: 'I', zustand: 'erfuellt', fakt: 'vollziehbar ausreisepflichtig', text: 'Ja.' }),
        kriterium({ id: '255.UNM', label: 'Ausreise unmöglich', typ: 'W', zustand: 'wertung', fakt: '', text: 'Ob die Ausreise unmöglich ist, ist eine Wertung.', fragen: ['Steht Art. 6 GG oder Art. 8 EMRK der Ausreise entgegen?'] }),
      ],
    },
  ],
  nichtGeprueft: [
    { id: '60c', titel: '§ 60c: Ausbildungsduldung' },
    { id: '16g', titel: '§ 16g: Aufenthaltserlaubnis zur Ausbildung' },
    { id: '104c', titel: '§ 104c: Chancen-Aufenthaltsrecht' },
  ],
  vonHand: [
    { id: '23a', titel: '§ 23a: Härtefall', citation: quelle('§ 23a AufenthG', 'Anordnung auf Ersuchen der Härtefallkommission.') },
    { id: '255', titel: '§ 25 Abs. 5: Ausreise unmöglich', citation: quelle('§ 25 Abs. 5 AufenthG', 'Ausreise rechtlich oder tatsächlich unmöglich.') },
  ],
});

const z = (ja: boolean, grund: string) => ({ ja, grund });
export const strahl: Zeitstrahl = zeitstrahl.parse({
  stichtag: heute,
  von: '2017-08-05',
  bis: heute,
  abschnitte: [
    { status: 'G', von: '2017-08-05', bis: '2020-04-02', zaehlt: { '12m': z(false, 'Eine Aufenthaltsgestattung ist keine Duldung.'), '3j': z(false, 'Liegt vor der Lücke im Januar 2024.'), '4j': z(false, 'Liegt vor der Lücke im Januar 2024.') } },
    { status: 'D60B', von: '2020-04-03', bis: '2021-06-09', zaehlt: { '12m': z(false, 'Zeiten mit dem Zusatz „ungeklärte Identität“ zählen nicht (§ 60b Abs. 5).'), '3j': z(false, 'Zeiten mit dem Zusatz „ungeklärte Identität“ zählen nicht.'), '4j': z(false, 'Zeiten mit dem Zusatz „ungeklärte Identität“ zählen nicht.') } },
    { status: 'D', von: '2021-06-10', bis: '2024-01-14', zaehlt: { '12m': z(false, 'Liegt vor der Lücke im Januar 2024.'), '3j': z(true, 'Geduldet; die Lücke von 11 Tagen gilt als Bagatelle.'), '4j': z(true, 'Geduldet; die Lücke von 11 Tagen gilt als Bagatelle.') } },
    { status: 'D', von: '2024-01-26', bis: null, zaehlt: { '12m': z(true, 'Geduldet.'), '3j': z(true, 'Geduldet.'), '4j': z(true, 'Geduldet.') } },
  ],
  luecken: [{ von: '2024-01-15', bis: '2024-01-25', tage: 11, text: 'Elf Tage ohne Papier; bis 14 Tage gelten als unschädlich.' }],
  hinweise: ['Wird die Lücke als schädlich angesehen, beginnt jede Zählung am 26.01.2024 neu.'],
  uhren: [
    { id: '12m', label: '12 Monate Duldung (§ 25a)', tage: 1031, noetigMonate: 12, erfuelltAb: '2025-01-26', seit: '2024-01-26', text: 'Zwölf Monate Duldung sind seit 26.01.2025 erreicht.' },
    { id: '3j', label: '3 Jahre Aufenthalt (§ 25a)', tage: 1980, noetigMonate: 36, erfuelltAb: '2024-06-21', seit: '2021-06-10', text: 'Drei Jahre sind erreicht.' },
    { id: '6j', label: '6 Jahre Aufenthalt (§ 25b)', tage: 1980, noetigMonate: 72, erfuelltAb: '2027-06-21', seit: '2021-06-10', text: 'Sechs Jahre sind voraussichtlich am 21.06.2027 erreicht, wenn die Duldung ununterbrochen fortbesteht.' },
    { id: '4j', label: '4 Jahre mit Kind (§ 25b)', tage: 1980, noetigMonate: 48, erfuelltAb: '2025-06-21', seit: '2021-06-10', text: 'Vier Jahre sind seit 21.06.2025 erreicht.' },
  ],
});
// The six-year clock counts what the four-year clock counts.
for (const abschnitt of strahl.abschnitte) abschnitt.zaehlt['6j'] = abschnitt.zaehlt['4j'] ?? z(false, '');
