/** § 104c AufenthG from 31.12.2022 to the turn of 2025/26 (Chancen-Aufenthaltsrecht): only for reading old files. */
import { asDatum } from '#shared/lib/datum.ts';
import { aufenthalt104c } from '../../aufenthalt/uhr.ts';
import type { Regelwerk } from '../../engine/regelwerk.ts';
import { geduldetOder104c } from '../../kriterien/aufenthalt.ts';
import { aufenthaltAmStichtag, keineWiederholteTaeuschung } from '../../kriterien/chance.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import { fdgoBekenntnis } from '../../kriterien/integration.ts';
import { straffreiNachTagessaetzen } from '../../kriterien/straffreiheit.ts';
import { alleZusammen } from '../../kriterien/verbund.ts';
import { hinweis } from '../../kriterien/wertung.ts';
import { allgemein, q60b, qAsyl3a, qAusw, qHinw, qInt, qMit } from '../quer.ts';

const status = geduldetOder104c({
  id: '104c.STATUS',
  label: 'Geduldet oder schon mit diesem Titel',
  mit104c: true,
  citation: fundstelle('§ 104c Abs. 1 S. 1 AufenthG a.F.', 'Bei der Entscheidung geduldet.', 1),
  exceptions: ['Die Aufenthaltsgestattung genügt nicht.'],
});

const zeit = aufenthaltAmStichtag({
  id: '104c.ZEIT',
  label: '5 Jahre Aufenthalt am 31.10.2022',
  am: asDatum('2022-10-31'),
  dauer: { years: 5 },
  uhr: aufenthalt104c,
  citation: fundstelle(
    '§ 104c Abs. 1 S. 1, 3, Abs. 2 AufenthG a.F.; VGH München 19 ZB 23.1280',
    'Am 31.10.2022 seit fünf Jahren ununterbrochen geduldet, gestattet oder mit Aufenthaltserlaubnis; jede Lücke schadet.',
    2,
  ),
  exceptions: [
    'Zeiten nach § 60b zählen mit.',
    'Ehegatten, Lebenspartner und ledige Kinder im Haushalt brauchen keine eigene Zeit; volljährige Kinder nur, wenn sie minderjährig eingereist sind (Abs. 2).',
    'Ein kurzer Aufenthalt in Italien oder Österreich vom 12.06. bis 31.07.2018 wurde als unschädlich angesehen (VG in Hessen, asyl.net M31115).',
  ],
});

const grundordnung = fdgoBekenntnis({
  id: '104c.FDGO',
  label: 'Bekenntnis zur Grundordnung',
  citation: fundstelle(
    '§ 104c Abs. 1 S. 1 Nr. 1 AufenthG a.F.',
    'Bekenntnis zur freiheitlichen demokratischen Grundordnung.',
    0,
  ),
});

const straffreiheit = straffreiNachTagessaetzen({
  id: '104c.STRAF',
  label: 'Straffreiheit',
  grenzen: { allgemein: 50, auslaender: 90, jugendstrafrecht: 'ausser_betracht' },
  citation: fundstelle(
    '§ 104c Abs. 1 S. 1 Nr. 2 AufenthG a.F.',
    'Keine Verurteilung wegen einer vorsätzlichen Straftat; Geldstrafen bis 50, bei rein ausländerrechtlichen Taten bis 90 Tagessätze und Jugendstrafrecht ohne Jugendstrafe bleiben grundsätzlich außer Betracht.',
    1,
  ),
});

const taeuschung = keineWiederholteTaeuschung({
  id: '104c.TAEUSCH',
  label: 'Keine wiederholte vorsätzliche Täuschung',
  citation: fundstelle(
    '§ 104c Abs. 1 S. 2 AufenthG a.F.',
    'Soll versagt werden, wer wiederholt vorsätzlich falsche Angaben macht oder täuscht und dadurch die Abschiebung verhindert.',
    1,
  ),
  exceptions: ['Es ist eine Soll-Vorschrift: In besonderen Fällen kann trotzdem erteilt werden.'],
});

export const paragraph104c2022: Regelwerk = {
  id: '104c-2022',
  von: asDatum('2022-12-31'),
  bis: asDatum('2025-12-30'),
  endeGeplant: false,
  datumGenau: false,
  rechtsfolge: 'soll für 18 Monate erteilt werden (altes Recht)',
  kriterien: [
    ...allgemein,
    status,
    zeit,
    grundordnung,
    straffreiheit,
    taeuschung,
    alleZusammen({
      id: '104c.PRUEF',
      label: 'Die alten Voraussetzungen zusammen',
      typ: 'I',
      massgeblich: false,
      teile: [status, zeit, grundordnung, straffreiheit, taeuschung],
      erfuelltText: 'Die Voraussetzungen des alten Rechts waren erfüllt.',
      citation: fundstelle(
        '§ 104c AufenthG a.F.',
        'Stichtag 31.10.2022, fünf Jahre, Bekenntnis, Straffreiheit, keine wiederholte Täuschung; Lebensunterhalt, Identität, Pass und Visum waren nicht verlangt.',
        0,
      ),
    }),
    hinweis({
      id: '104c.FREI',
      label: 'Was nicht verlangt war',
      citation: fundstelle(
        '§ 104c Abs. 1 S. 1 AufenthG a.F.',
        'Abweichend von § 5 Abs. 1 Nr. 1, 1a und 4 sowie Abs. 2: Lebensunterhalt, Identität, Pass und Visum.',
        0,
      ),
      text: 'Lebensunterhalt, Identität, Pass und Visum waren für diesen Titel nicht verlangt.',
    }),
    qAusw,
    qInt,
    qAsyl3a,
    q60b,
    qMit,
    qHinw,
  ],
};
