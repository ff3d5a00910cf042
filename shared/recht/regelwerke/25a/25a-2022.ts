/** § 25a Abs. 1 AufenthG as in force since 31.12.2022 (Chancen-Aufenthaltsrechtsgesetz). */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt25a } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { antragVorAlter, mindestalter } from '../../kriterien/alter.ts';
import { sperreUeberwindbar } from '../../kriterien/asyl.ts';
import { voraufenthalt, vorduldung } from '../../kriterien/aufenthalt.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { keineAnhaltspunkteGegenFdgo, keineVerhinderung } from '../../kriterien/hindernis.ts';
import { identitaetUndPass } from '../../kriterien/identitaet.ts';
import { ausserInAusbildung } from '../../kriterien/lebensunterhalt.ts';
import { schulbesuchOderAbschluss } from '../../kriterien/schule.ts';
import { schwellen2024, straftatenAlsWertung } from '../../kriterien/straftaten.ts';
import { abwaegung } from '../../kriterien/wertung.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qId, qInt, qMit, qPass, qVisum } from '../quer.ts';

export const paragraph25a2022: Regelwerk = {
  id: '25a-2022',
  von: asDatum('2022-12-31'),
  bis: asDatum('2027-06-30'),
  endeGeplant: true,
  datumGenau: true,
  rechtsfolge: 'soll erteilt werden',
  kriterien: [
    ...allgemein,
    keineVerhinderung({
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
    }),
    mindestalter({
      id: '25a1.PERS',
      label: 'Jugendlich oder jung volljährig',
      jahre: 14,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 AufenthG, § 1 Abs. 2 JGG',
        'Bei der Entscheidung mindestens 14 Jahre alt.',
        1,
        'G',
      ),
    }),
    antragVorAlter({
      id: '25a1.ALTER',
      label: 'Antrag vor dem 27. Geburtstag',
      jahre: 27,
      norm: '25a1',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 3 AufenthG',
        'Der Antrag wird vor Vollendung des 27. Lebensjahres gestellt; das Alter bei der Entscheidung ist unschädlich.',
        0,
      ),
    }),
    vorduldung({
      id: '25a1.STATUS',
      label: 'Chancen-Aufenthaltsrecht oder 12 Monate Duldung',
      dauer: { months: 12 },
      titel104cGenuegt: true,
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 AufenthG',
        'Titel nach § 104c oder seit mindestens zwölf Monaten im Besitz einer Duldung; Zeiten mit Zusatz nach § 60b und die Aufenthaltsgestattung zählen nicht.',
        2,
      ),
      exceptions: ['Ob ein Anspruch auf Duldung ohne Papier für die zwölf Monate genügt, ist nicht geklärt.'],
    }),
    voraufenthalt({
      id: '25a1.VORAUF',
      label: '3 Jahre ununterbrochener Aufenthalt',
      typ: 'Z',
      uhr: aufenthalt25a,
      dauer: { years: 3 },
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 1, Abs. 5 AufenthG',
        'Seit drei Jahren ununterbrochen erlaubt, geduldet oder gestattet im Bundesgebiet.',
        1,
      ),
      exceptions: [
        'Zeiten nach § 60b zählen nur, wer einen Titel nach § 104c hat (Abs. 5).',
        'Eine Lücke von mehr als drei Monaten schadet.',
      ],
    }),
    schulbesuchOderAbschluss({
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
    }),
    ausserInAusbildung({
      id: '25a1.LU',
      label: 'Lebensunterhalt',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 2, § 5 Abs. 1 Nr. 1, Abs. 3 S. 2 AufenthG',
        'Während Schule, Ausbildung oder Studium schaden öffentliche Leistungen nicht; sonst vollständig gesichert, mit Ermessen.',
        1,
      ),
    }),
    abwaegung({
      id: '25a1.PROGNOSE',
      label: 'Positive Integrationsprognose',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 4 AufenthG',
        'Nach Ausbildung und Lebensverhältnissen erscheint gewährleistet, dass sich die Person in die Lebensverhältnisse hier einfügen kann.',
        2,
      ),
      exceptions: [
        'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§§ 46, 51 BZRG).',
      ],
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
    }),
    keineAnhaltspunkteGegenFdgo({
      id: '25a1.FDGO',
      label: 'Keine Anhaltspunkte gegen die Grundordnung',
      citation: fundstelle(
        '§ 25a Abs. 1 S. 1 Nr. 5 AufenthG',
        'Keine konkreten Anhaltspunkte, dass sich die Person nicht zur freiheitlichen demokratischen Grundordnung bekennt.',
        1,
      ),
    }),
    qId,
    qPass,
    identitaetUndPass({
      id: '25a1.ID',
      label: 'Identität und Pass bei diesem Weg',
      citation: fundstelle(
        '§ 5 Abs. 1 Nr. 1a, 4, § 25a Abs. 6 AufenthG',
        'Regelvoraussetzungen mit Ermessen; für Personen mit Titel nach § 104c genügt es, alle zumutbaren Maßnahmen ergriffen zu haben.',
        1,
      ),
      exceptions: ['Ermessen nach § 5 Abs. 3 S. 2 und § 25a Abs. 6 S. 2.'],
    }),
    qAusw,
    straftatenAlsWertung({
      id: '25a1.STRAF',
      label: 'Straftaten',
      schwellen: schwellen2024,
      citation: fundstelle(
        '§ 25a Abs. 3 AufenthG (Umkehrschluss), § 5 Abs. 1 Nr. 2 AufenthG',
        'Für Abs. 1 gilt keine feste Grenze nach Tagessätzen; die Grenzen 50 und 90 gelten nur für die Familie nach Abs. 2.',
        1,
      ),
    }),
    qVisum,
    qInt,
    sperreUeberwindbar({
      id: '25a1.SPERRE',
      label: 'Ablehnung als offensichtlich unbegründet',
      citation: fundstelle(
        '§ 25a Abs. 4 AufenthG',
        'Der Titel kann trotz der Sperre des § 10 Abs. 3 S. 2 erteilt werden.',
        0,
      ),
    }),
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
