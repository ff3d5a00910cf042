/** The criteria of § 25a Abs. 2 and 3; the versions differ in who is named and in the stay asked of the young person. */
import type { Citation } from '../../engine/ergebnis.ts';
import type { Kriterium } from '../../engine/kriterium.ts';
import {
  auffangDuldung,
  bezugsperson25a,
  durchArbeitGesichert,
  nurElternUndEhegatten,
  wegDerFamilie,
  type Wege25a,
} from '../../kriterien/familie.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { keineVerhinderung } from '../../kriterien/hindernis.ts';
import { straffreiNachTagessaetzen, type Tagessatzgrenzen } from '../../kriterien/straffreiheit.ts';
import { q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass, qVisum } from '../quer.ts';

type Fassung = Wege25a & {
  readonly grenzen: Tagessatzgrenzen;
  readonly bezug: Citation;
  /** The exclusions of all titles as they read for this version. */
  readonly allgemeines: readonly Kriterium[];
};

export function kriterien25a2({ allgemeines, bezug, grenzen, ...wege }: Fassung): readonly Kriterium[] {
  return [
    ...allgemeines,
    bezugsperson25a({
      id: '25a2.BEZUG',
      label: 'Bezugsperson mit Titel nach § 25a',
      ...wege,
      citation: bezug,
      exceptions: [
        'Wurde der Antrag vor dem 18. Geburtstag des jungen Menschen gestellt und war unmittelbar davor alles erfüllt, schadet die spätere Volljährigkeit nicht.',
        'Eine Niederlassungserlaubnis des jungen Menschen nach § 26 Abs. 4 genügt (VGH Baden-Württemberg 11 S 1966/19).',
      ],
    }),
    nurElternUndEhegatten(hindernis, wege),
    nurElternUndEhegatten(unterhalt, wege),
    nurElternUndEhegatten(
      straffreiNachTagessaetzen({
        id: '25a2.STRAF',
        label: 'Straffreiheit',
        grenzen,
        citation: fundstelle(
          '§ 25a Abs. 3 AufenthG',
          `Keine Verurteilung wegen einer hier begangenen vorsätzlichen Straftat; Geldstrafen bis zusammen ${grenzen.allgemein} Tagessätze, bei Taten, die nur Ausländer begehen können, bis ${grenzen.auslaender}, bleiben grundsätzlich außer Betracht.`,
          1,
        ),
        exceptions: [
          'Nur eigene Verurteilungen, nicht die des Ehegatten (VGH Baden-Württemberg 11 S 1966/19).',
        ],
      }),
      wege,
    ),
    ...wege.wege.flatMap((weg) =>
      weg === 'eltern' ? [] : [wegDerFamilie({ ...zeilen[weg], ...wege, weg })],
    ),
    auffangDuldung({
      id: '25a2.DULD',
      label: 'Auffang: Duldung der Familie',
      ...wege,
      citation: fundstelle(
        '§ 60a Abs. 2b AufenthG',
        'Eltern und minderjährige Geschwister sollen geduldet werden, solange der junge Mensch mit Titel nach § 25a Abs. 1 minderjährig ist.',
        0,
      ),
    }),
    qIdOhne104c,
    qPass,
    qAusw,
    qVisum,
    qInt,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ];
}

const hindernis = keineVerhinderung({
  id: '25a2.HIND',
  label: 'Keine Verhinderung der Abschiebung',
  mitwirkung: true,
  citation: fundstelle(
    '§ 25a Abs. 2 S. 1 Nr. 1 AufenthG',
    'Die Abschiebung wird nicht durch falsche Angaben, Täuschung oder fehlende zumutbare Mitwirkung verhindert oder verzögert.',
    1,
  ),
  exceptions: ['Nur gegenwärtiges Verhalten (Erlass Niedersachsen).'],
});

const unterhalt = durchArbeitGesichert({
  id: '25a2.LU',
  label: 'Lebensunterhalt vollständig durch eigene Arbeit',
  citation: fundstelle(
    '§ 25a Abs. 2 S. 1 Nr. 2, § 2 Abs. 3 AufenthG',
    'Der Lebensunterhalt der Familie ist vollständig und eigenständig durch Erwerbstätigkeit gesichert.',
    2,
  ),
  exceptions: [
    'Der eigene Bedarf des jungen Menschen in Schule oder Ausbildung muss nach Beratungspraxis nicht mitfinanziert werden.',
    'Nach dem Erlass in Niedersachsen gibt es hier kein Ermessen.',
  ],
});

const zeilen = {
  geschwister: {
    id: '25a2.GESCHW',
    label: 'Minderjähriges Kind der Eltern',
    typ: 'I',
    text: 'Minderjährige Kinder eines Elternteils mit Titel nach § 25a Abs. 2 können einen Titel erhalten, wenn sie mit ihm zusammenleben.',
    citation: fundstelle(
      '§ 25a Abs. 2 S. 2 AufenthG',
      'Minderjährigen Kindern dieser Eltern kann ein Titel erteilt werden, wenn sie mit ihnen in familiärer Lebensgemeinschaft leben.',
      0,
    ),
  },
  ehe: {
    id: '25a2.EHE',
    label: 'Ehegatte oder Lebenspartner des jungen Menschen',
    typ: 'H',
    text: 'Der Ehegatte oder Lebenspartner soll unter denselben Voraussetzungen wie Eltern einen Titel erhalten.',
    citation: fundstelle(
      '§ 25a Abs. 2 S. 3, 4 AufenthG',
      'Dem Ehegatten oder Lebenspartner, der mit dem jungen Menschen zusammenlebt, soll unter den Voraussetzungen des Satzes 1 ein Titel erteilt werden; § 31 gilt entsprechend.',
      1,
    ),
  },
  kind: {
    id: '25a2.KIND',
    label: 'Minderjähriges lediges Kind des jungen Menschen',
    typ: 'I',
    text: 'Das minderjährige ledige Kind soll einen Titel erhalten; weitere Voraussetzungen nennt Abs. 2 nicht.',
    citation: fundstelle(
      '§ 25a Abs. 2 S. 5 AufenthG',
      'Dem minderjährigen ledigen Kind, das mit dem jungen Menschen zusammenlebt, soll ein Titel erteilt werden.',
      0,
    ),
  },
} as const;
