/** § 25b Abs. 4 AufenthG as planned from 01.07.2027; no change to Abs. 4 is known. */
import { asDatum } from '#shared/lib/datum.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { familieVonHaltern } from '../../kriterien/familie.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qIdOhne104c, qInt, qMit, qPass } from '../quer.ts';
import * as gemeinsam from './gemeinsam.ts';

export const paragraph25bAbs4Seit2027: Regelwerk = {
  id: '25b4-2027',
  von: asDatum('2027-07-01'),
  bis: null,
  endeGeplant: false,
  beginnGeplant: true,
  datumGenau: false,
  rechtsfolge: 'soll erteilt werden',
  kriterien: [
    ...allgemein,
    gemeinsam.mitwirkung25b,
    gemeinsam.ausweisungsinteresse25b,
    familieVonHaltern({
      id: '25b4.FAM',
      label: 'Familie einer Person mit Titel nach § 25b',
      aufenthalt: { years: 4 },
      citation: fundstelle(
        '§ 25b Abs. 4 AufenthG',
        'Ehegatte, Lebenspartner oder minderjähriges lediges Kind, in familiärer Lebensgemeinschaft mit einer Person, die einen Titel nach § 25b Abs. 1 hat; eine eigene Aufenthaltszeit ist nicht verlangt.',
        3,
        'G',
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
