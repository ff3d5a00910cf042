/**
 * Criteria of § 25b that read the same in every version since 01.08.2015 or, where it is said, in some of them. A
 * version file takes them over by name and writes out what differs. What a future version changes is written there,
 * never here.
 */
import { aufenthalt25bOhne104c } from '../../aufenthalt/uhr.ts';
import { mindestalter } from '../../kriterien/alter.ts';
import { sperreUeberwindbar } from '../../kriterien/asyl.ts';
import { geduldetOder104c, voraufenthalt } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { keineVerhinderung } from '../../kriterien/hindernis.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
import { deutschMuendlich, fdgoBekenntnis, grundkenntnisse } from '../../kriterien/integration.ts';
import { absehenBeiKrankheit, ueberwiegendDurchArbeit } from '../../kriterien/lebensunterhalt.ts';
import { schulbesuchDerKinder } from '../../kriterien/schule.ts';
import { keinZwingenderVersagungsgrund } from '../../kriterien/straftaten.ts';
import { abwaegung, hinweis } from '../../kriterien/wertung.ts';
import { monateWort, nach54 } from '../quer-54.ts';

export const mitwirkung25b = keineVerhinderung({
  id: '25b2.MIT',
  label: 'Kein Verhindern oder Verzögern der Abschiebung',
  mitwirkung: true,
  citation: fundstelle(
    '§ 25b Abs. 2 Nr. 1 AufenthG',
    'Zwingende Versagung, wer die Abschiebung gegenwärtig durch vorsätzlich falsche Angaben, Täuschung oder fehlende zumutbare Mitwirkung verhindert oder verzögert.',
    1,
  ),
  exceptions: ['Nur gegenwärtiges und ursächliches Verhalten; Vergangenes gehört in die Gesamtschau.'],
});

export const ausweisungsinteresse25b = nach54((fassung) =>
  keinZwingenderVersagungsgrund({
    id: '25b2.AUSW',
    label: 'Kein zwingendes Ausweisungsinteresse bei diesem Weg',
    schwellen: fassung.schwellen,
    citation: fundstelle(
      '§ 25b Abs. 2 Nr. 2, § 54 Abs. 1, Abs. 2 Nr. 1 und 2 AufenthG',
      `Zwingende Versagung bei § 54 Abs. 1, bei Freiheitsstrafe ab ${monateWort(fassung.schwellen.abs2Nr1Monate)} und bei Jugendstrafe ab einem Jahr ohne Bewährung.`,
      fassung.beleg === 'S' ? 1 : 3,
      fassung.beleg,
    ),
    exceptions: [
      'Andere Fälle des § 54 Abs. 2 gehören in das allgemeine Ausweisungsinteresse und die Gesamtschau.',
      'Eine Grenze von 50 oder 90 Tagessätzen gibt es hier nicht.',
      ...fassung.neu,
    ],
  }),
);

export const volljaehrig = mindestalter({
  id: '25b1.VOLLJ',
  label: 'Volljährig',
  jahre: 18,
  citation: fundstelle(
    '§ 25b Abs. 1 AufenthG; OVG Niedersachsen 13 LB 43/17',
    'Abs. 1 gilt nur für Erwachsene; Minderjährige über § 25a oder § 25b Abs. 4.',
    1,
    'J',
  ),
});

export const grundordnung = fdgoBekenntnis({
  id: '25b1.FDGO',
  label: 'Bekenntnis zur Grundordnung',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 2 Nr. 2 AufenthG',
    'Regelmäßig ein Bekenntnis zur freiheitlichen demokratischen Grundordnung, in der Praxis schriftlich nach Belehrung.',
    1,
  ),
});

export const rechtskenntnisse = grundkenntnisse({
  id: '25b1.GRUNDK',
  label: 'Grundkenntnisse der Rechts- und Gesellschaftsordnung',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 2 Nr. 2 AufenthG',
    'Grundkenntnisse, etwa durch den Test „Leben in Deutschland“, deutschen Schulabschluss, Ausbildung oder Studium; andere Nachweise sind zulässig.',
    1,
  ),
});

export const unterhalt = ueberwiegendDurchArbeit({
  id: '25b1.LU',
  label: 'Lebensunterhalt überwiegend durch Arbeit',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 2 Nr. 3, S. 3, Abs. 3 AufenthG',
    'Überwiegend durch Erwerbstätigkeit gesichert, oder es ist zu erwarten, dass er vollständig gesichert wird; Wohngeld schadet nicht.',
    2,
  ),
  exceptions: [
    'Vorübergehende Leistungen schaden in Ausbildung, bei Familien mit minderjährigen Kindern, bei bestimmten Alleinerziehenden und bei Pflege in der Regel nicht (S. 3).',
    'Davon wird bei Krankheit, Behinderung oder Alter abgesehen (Abs. 3).',
  ],
});

export const deutsch = deutschMuendlich({
  id: '25b1.DEU',
  label: 'Mündliche Deutschkenntnisse A2',
  mindestens: 'A2',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 2 Nr. 4, § 2 Abs. 10 AufenthG',
    'Hinreichende mündliche Deutschkenntnisse (A2); schriftliche sind nicht verlangt.',
    0,
  ),
  exceptions: ['Davon wird bei Krankheit, Behinderung oder Alter abgesehen (Abs. 3).'],
});

export const schulbesuch = schulbesuchDerKinder({
  id: '25b1.SCHULE',
  label: 'Schulbesuch der Kinder',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 2 Nr. 5 AufenthG',
    'Bei Kindern im schulpflichtigen Alter ist der tatsächliche Schulbesuch nachgewiesen.',
    1,
  ),
});

export const krankheit = absehenBeiKrankheit({
  id: '25b3.KRANK',
  label: 'Absehen bei Krankheit, Behinderung oder Alter',
  citation: fundstelle(
    '§ 25b Abs. 3 AufenthG; BVerwG 1 C 17.24',
    'Von Lebensunterhalt und Deutsch wird abgesehen, wenn Krankheit, Behinderung oder Alter ursächlich sind, auch neben anderen Gründen.',
    1,
  ),
});

export const gesamtschau = abwaegung({
  id: '25b1.GESAMT',
  label: 'Nachhaltige Integration (Gesamtschau)',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 1, 2 AufenthG; OVG Niedersachsen 13 LB 43/17',
    'Fehlt eine Regelvoraussetzung, kann besondere Integration sie aufwiegen; sind alle erfüllt, kann ein untypischer Fall entgegenstehen.',
    2,
  ),
  fields: ['integration.engagement', 'taeuschung', 'beschaeftigung', 'abschluss'],
  geschuetzt: true,
  text: 'In der Gesamtschau entscheidet ein Mensch, ob sich die Person nachhaltig integriert hat.',
  fragen: [
    'Gibt es besondere Integrationsleistungen, die eine fehlende Voraussetzung aufwiegen?',
    'Gibt es Umstände aus der Vergangenheit (etwa eine lange Täuschung), die trotz erfüllter Voraussetzungen entgegenstehen, und wie wiegt tätige Reue?',
  ],
  fakten: ({ fall }) => [
    ...(fall.integration?.engagement ? ['Engagement eingetragen'] : []),
    ...(fall.beschaeftigung.length > 0 ? ['Beschäftigung eingetragen'] : []),
    ...(fall.abschluss.length > 0 ? ['Abschluss eingetragen'] : []),
    ...(fall.taeuschung.length > 0 ? ['Täuschung vermerkt'] : []),
  ],
});

export const ohneVisum = hinweis({
  id: 'Q.VISUM',
  label: 'Visumverfahren',
  citation: fundstelle(
    '§ 25b Abs. 1 S. 1 AufenthG',
    'Der Titel wird abweichend von § 5 Abs. 2 erteilt; auf das Visum kommt es nicht an.',
    0,
  ),
  text: 'Auf das Visumverfahren kommt es bei diesem Weg nicht an.',
});

export const erteilungsdauer = hinweis({
  id: '25b.DAUER',
  label: 'Erteilungsdauer',
  citation: fundstelle(
    '§ 25b Abs. 5 S. 1 AufenthG',
    'Der Titel wird für längstens zwei Jahre erteilt und verlängert.',
    0,
  ),
  text: 'Der Titel wird für längstens zwei Jahre erteilt.',
});

export const sperre25b = sperreUeberwindbar({
  id: '25b.SPERRE',
  label: 'Ablehnung als offensichtlich unbegründet',
  citation: fundstelle(
    '§ 25b Abs. 5 S. 2 AufenthG',
    'Der Titel kann trotz der Sperre des § 10 Abs. 3 S. 2 erteilt werden.',
    0,
  ),
});

/** Before and after § 104c. */
export const geduldet = geduldetOder104c({
  id: '25b1.STATUS',
  label: 'Geduldet',
  mit104c: false,
  citation: fundstelle(
    '§ 25b Abs. 1 S. 1 AufenthG; BVerwG 1 C 34.18',
    'Bei der Entscheidung geduldet, gleich aus welchem Grund, oder mit Anspruch auf Duldung.',
    1,
  ),
  exceptions: ['Die Aufenthaltsgestattung genügt nicht.'],
});

/** Until 30.12.2022. */
export const achtJahreAufenthalt = voraufenthalt({
  id: '25b1.VORAUF',
  label: '8 Jahre Aufenthalt, 6 Jahre mit Kind',
  typ: 'R/Z',
  uhr: aufenthalt25bOhne104c,
  dauer: { years: 8 },
  dauerMitKind: { years: 6 },
  citation: fundstelle(
    '§ 25b Abs. 1 S. 2 Nr. 1 AufenthG',
    'Regelmäßig acht Jahre ununterbrochen geduldet, gestattet oder mit Aufenthaltserlaubnis; sechs Jahre, wer mit einem minderjährigen ledigen Kind in häuslicher Gemeinschaft lebt.',
    1,
  ),
  exceptions: [
    'Bei besonderer Integration ist ein kürzerer Aufenthalt möglich; die Länder handhaben das verschieden.',
    'Zeiten nach § 60b zählen nicht (§ 60b Abs. 5 S. 1).',
  ],
});

/** Before and after § 104c. */
export const identitaetOhne104c = identitaetUndPass({
  id: '25b.ID',
  label: 'Identität und Pass bei diesem Weg',
  mit104c: false,
  citation: fundstelle(
    '§ 5 Abs. 1 Nr. 1a, 4 AufenthG',
    'Darauf wird nicht verzichtet; es sind Regelvoraussetzungen mit Ermessen.',
    1,
  ),
  exceptions: ['Ermessen nach § 5 Abs. 3 S. 2.'],
});
