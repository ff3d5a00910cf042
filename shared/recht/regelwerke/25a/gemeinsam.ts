/**
 * Criteria of § 25a Abs. 1 that read the same in every version that takes them over by name; what differs is written in
 * the version file. What a future version changes is written there, never here.
 */
import { antragVorAlter, mindestalter } from '../../kriterien/alter.ts';
import { sperreUeberwindbar } from '../../kriterien/asyl.ts';
import { geduldetOder104c } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { keineAnhaltspunkteGegenFdgo, keineVerhinderung } from '../../kriterien/hindernis.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
import { ausserInAusbildung } from '../../kriterien/lebensunterhalt.ts';
import { schulbesuchOderAbschluss } from '../../kriterien/schule.ts';
import { straftatenAlsWertung } from '../../kriterien/straftaten.ts';
import { abwaegung } from '../../kriterien/wertung.ts';
import { nach54 } from '../quer-54.ts';

export const taeuschung = keineVerhinderung({
  id: '25a1.TAEUSCH',
  label: 'Keine eigene Täuschung',
  mitwirkung: false,
  citation: fundstelle(
    '§ 25a Abs. 1 S. 3 AufenthG',
    'Zwingende Versagung, wenn die Abschiebung gerade wegen eigener falscher Angaben oder eigener Täuschung über Identität oder Staatsangehörigkeit ausgesetzt ist.',
    1,
  ),
  exceptions: [
    'Täuschung der Eltern schadet nicht.',
    'Bloß fehlende Mitwirkung genügt nicht.',
    'Nur gegenwärtiges und ursächliches Verhalten zählt.',
  ],
});

export const alter14 = mindestalter({
  id: '25a1.PERS',
  label: 'Jugendlich oder jung volljährig',
  jahre: 14,
  citation: fundstelle(
    '§ 25a Abs. 1 S. 1 AufenthG, § 1 Abs. 2 JGG',
    'Bei der Entscheidung mindestens 14 Jahre alt.',
    1,
    'G',
  ),
});

export const unterhalt = ausserInAusbildung({
  id: '25a1.LU',
  label: 'Lebensunterhalt',
  citation: fundstelle(
    '§ 25a Abs. 1 S. 2, § 5 Abs. 1 Nr. 1, Abs. 3 S. 2 AufenthG',
    'Während Schule, Ausbildung oder Studium schaden öffentliche Leistungen nicht; sonst vollständig gesichert, mit Ermessen.',
    1,
  ),
});

export const prognose = abwaegung({
  id: '25a1.PROGNOSE',
  label: 'Positive Integrationsprognose',
  citation: fundstelle(
    '§ 25a Abs. 1 S. 1 Nr. 4 AufenthG',
    'Nach Ausbildung und Lebensverhältnissen erscheint gewährleistet, dass sich die Person in die Lebensverhältnisse hier einfügen kann.',
    2,
  ),
  exceptions: ['Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§§ 46, 51 BZRG).'],
  fields: ['schulbesuch', 'abschluss', 'ausbildung', 'beschaeftigung', 'integration.engagement'],
  text: 'Diese Erwartung bildet sich nur ein Mensch; die Rechtsprechung ist bei jungen Menschen großzügig.',
  fragen: [
    'Wie haben sich Schule, Ausbildung oder Arbeit entwickelt?',
    'Welche Bindungen, welches Engagement gibt es?',
    'Sprechen eigene Straftaten gegen eine günstige Erwartung?',
  ],
  fakten: ({ fall }) => [
    ...(fall.schulbesuch.length > 0 ? ['Schulbesuch eingetragen'] : []),
    ...(fall.abschluss.length > 0 ? ['Abschluss eingetragen'] : []),
    ...(fall.ausbildung.length > 0 ? ['Ausbildung eingetragen'] : []),
    ...(fall.beschaeftigung.length > 0 ? ['Beschäftigung eingetragen'] : []),
    ...(fall.integration?.engagement ? ['Engagement eingetragen'] : []),
  ],
});

export const grundordnung = keineAnhaltspunkteGegenFdgo({
  id: '25a1.FDGO',
  label: 'Keine Anhaltspunkte gegen die Grundordnung',
  citation: fundstelle(
    '§ 25a Abs. 1 S. 1 Nr. 5 AufenthG',
    'Keine konkreten Anhaltspunkte, dass sich die Person nicht zur freiheitlichen demokratischen Grundordnung bekennt.',
    1,
  ),
});

export const straftaten = nach54(({ schwellen }) =>
  straftatenAlsWertung({
    id: '25a1.STRAF',
    label: 'Straftaten',
    schwellen,
    citation: fundstelle(
      '§ 25a Abs. 3 AufenthG (Umkehrschluss), § 5 Abs. 1 Nr. 2 AufenthG',
      'Für Abs. 1 gilt keine feste Grenze nach Tagessätzen; die Grenzen 50 und 90 gelten nur für die Familie nach Abs. 2.',
      1,
    ),
  }),
);

export const sperre = sperreUeberwindbar({
  id: '25a1.SPERRE',
  label: 'Ablehnung als offensichtlich unbegründet',
  citation: fundstelle(
    '§ 25a Abs. 4 AufenthG',
    'Der Titel kann trotz der Sperre des § 10 Abs. 3 S. 2 erteilt werden.',
    0,
  ),
});

/** Until 30.12.2022. */
export const geduldet = geduldetOder104c({
  id: '25a1.STATUS',
  label: 'Geduldet',
  typ: 'Z',
  mit104c: false,
  citation: fundstelle(
    '§ 25a Abs. 1 S. 1 AufenthG',
    'Bei der Entscheidung geduldet; eine Mindestdauer der Duldung verlangt diese Fassung nicht.',
    1,
  ),
  exceptions: [
    'Ein Anspruch auf Duldung genügt (OVG Niedersachsen 8 LB 5/11).',
    'Die Aufenthaltsgestattung genügt nicht.',
  ],
});

/** Since 31.12.2022. */
export const antragVor27 = antragVorAlter({
  id: '25a1.ALTER',
  label: 'Antrag vor dem 27. Geburtstag',
  jahre: 27,
  norm: '25a1',
  citation: fundstelle(
    '§ 25a Abs. 1 S. 1 Nr. 3 AufenthG',
    'Der Antrag wird vor Vollendung des 27. Lebensjahres gestellt; das Alter bei der Entscheidung ist unschädlich.',
    0,
  ),
});

/** Since 31.12.2022. */
export const dreiJahreSchule = schulbesuchOderAbschluss({
  id: '25a1.SCHULE',
  label: '3 Jahre erfolgreicher Schulbesuch oder Abschluss',
  dauer: { years: 3 },
  citation: fundstelle(
    '§ 25a Abs. 1 S. 1 Nr. 2 AufenthG',
    'In der Regel seit drei Jahren erfolgreich eine Schule in Deutschland besucht (auch Berufsschule) oder hier einen anerkannten Schul- oder Berufsabschluss erworben.',
    2,
  ),
  exceptions: [
    'Davon wird abgesehen, wenn Krankheit oder Behinderung es verhindern.',
    'Nur laufender Schulbesuch zählt; ein Abbruch ohne Abschluss genügt nicht.',
  ],
});

/** Before and after § 104c. */
export const identitaetOhne104c = identitaetUndPass({
  id: '25a1.ID',
  label: 'Identität und Pass bei diesem Weg',
  mit104c: false,
  citation: fundstelle('§ 5 Abs. 1 Nr. 1a, 4 AufenthG', 'Regelvoraussetzungen mit Ermessen.', 1),
  exceptions: ['Ermessen nach § 5 Abs. 3 S. 2.'],
});
