/** § 25b Abs. 4 AufenthG from 01.08.2015 to 30.12.2022. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { familieVonHaltern } from '../../kriterien/familie.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25bAbs4Seit2015: Regelwerk = {
  id: '25b4-2015',
  von: asDatum('2015-08-01'),
  bis: asDatum('2022-12-30'),
  endeGeplant: false,
  datumGenau: true,
  rechtsfolge: 'soll erteilt werden',
  kriterien: [
    ...allgemein,
    gemeinsam.mitwirkung25b,
    gemeinsam.ausweisungsinteresse25b,
    familieVonHaltern({
      id: '25b4.FAM',
      label: 'Familie einer Person mit Titel nach § 25b',
      aufenthalt: { years: 6 },
      citation: fundstelle(
        '§ 25b Abs. 4 AufenthG',
        'Ehegatte, Lebenspartner oder minderjähriges lediges Kind, in familiärer Lebensgemeinschaft mit einer Person, die einen Titel nach § 25b Abs. 1 hat; eine eigene Aufenthaltszeit ist nicht verlangt.',
        1,
      ),
      exceptions: [
        'Wie Minderjährige Bekenntnis und Grundkenntnisse nachweisen, ist offen (VG Saarland 6 L 966/16).',
      ],
    }),
    gemeinsam.grundordnung,
    gemeinsam.rechtskenntnisse,
    gemeinsam.unterhalt,
    gemeinsam.deutsch,
    gemeinsam.schulbesuch,
    gemeinsam.krankheit,
    qIdOhne104c,
    qPass,
    qAusw,
    gemeinsam.ohneVisum,
    qInt,
    gemeinsam.erteilungsdauer,
    gemeinsam.sperre25b,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
