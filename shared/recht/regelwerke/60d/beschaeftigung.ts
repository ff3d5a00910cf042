/**
 * The conditions of § 60d Abs. 1, with what differs between the versions as parameters. § 25b Abs. 6 asks for all of
 * them again: `voraussetzungen60d` of the version in force.
 */
import { formatDatum, type Datum, type Dauer } from '#shared/lib/datum.ts';
import type { Kriterium } from '../../engine/kriterium.ts';
import { versicherteBeschaeftigung } from '../../kriterien/arbeitszeit.ts';
import { vorduldung } from '../../kriterien/aufenthalt.ts';
import {
  einreiseBis,
  einreiseDesPartnersBis,
  integrationskursBeiPflicht,
  integrationskursDesPartners,
  keinAusschlussDerKinder,
} from '../../kriterien/beschaeftigungsduldung.ts';
import { fundstelle } from '../../kriterien/fundstelle.ts';
import {
  identitaetDesPartners,
  identitaetInDerFrist,
  type Fristenstaffel,
} from '../../kriterien/identitaetsfrist.ts';
import { dauerWort } from '../../kriterien/satz.ts';
import { schulbesuchDerKinder } from '../../kriterien/schule.ts';
import { deutschkenntnisse } from '../../kriterien/sprache.ts';
import { straffreiBisAuf } from '../../kriterien/straffreiheit.ts';
import {
  durchBeschaeftigungGesichert,
  gesichertVorAntrag,
} from '../../kriterien/unterhalt-beschaeftigung.ts';
import { alleZusammen } from '../../kriterien/verbund.ts';
import { geprueftKeine, geprueftKeineBeimPartner } from '../../kriterien/vorwurf.ts';

export type Fassung60d = {
  readonly einreiseBis: Datum;
  readonly staffel: Fristenstaffel;
  /** The deadlines in words. */
  readonly fristen: string;
  readonly arbeit: {
    readonly dauer: Dauer;
    readonly stunden: number;
    readonly stundenAlleinerziehend?: number;
  };
};

export function voraussetzungen60d({
  einreiseBis: stichtag,
  staffel,
  fristen,
  arbeit,
}: Fassung60d): readonly Kriterium[] {
  return [
    einreise(stichtag),
    identitaet(staffel, fristen),
    vorduldung({
      id: '60d.DULD',
      label: '12 Monate Duldung',
      dauer: { months: 12 },
      titel104cGenuegt: false,
      citation: fundstelle(
        '§ 60d Abs. 1 Nr. 2, § 60b Abs. 5 S. 1 AufenthG',
        'Seit mindestens zwölf Monaten im Besitz einer Duldung; nur die Person selbst. Zeiten nach § 60b zählen nicht.',
        1,
      ),
    }),
    versicherteBeschaeftigung({
      id: '60d.ARB',
      label: `${dauerWort(arbeit.dauer)} versicherte Beschäftigung`,
      ...arbeit,
      citation: fundstelle(
        '§ 60d Abs. 1 Nr. 3 AufenthG',
        `Seit mindestens ${dauerWort(arbeit.dauer).replace('Monate', 'Monaten')} sozialversicherungspflichtig beschäftigt, regelmäßig mindestens ${arbeit.stunden} Stunden je Woche${arbeit.stundenAlleinerziehend === undefined ? '' : `, bei Alleinerziehenden ${arbeit.stundenAlleinerziehend}`}.`,
        1,
      ),
      exceptions: [
        'Kurze Unterbrechungen, die die Person nicht zu vertreten hat, bleiben außer Betracht (Abs. 3 S. 2); üblich sind etwa drei Monate.',
        'Mehrere Stellen können zusammengezählt werden.',
      ],
    }),
    gesichertVorAntrag({
      id: '60d.LU12',
      label: 'Lebensunterhalt der letzten 12 Monate',
      dauer: { months: 12 },
      norm: '60d',
      citation: fundstelle(
        '§ 60d Abs. 1 Nr. 4 AufenthG',
        'In den letzten zwölf Monaten vor dem Antrag war der Lebensunterhalt der Person durch ihre Beschäftigung gesichert.',
        2,
      ),
      exceptions: ['Kurzarbeitergeld schadet nicht (BMI, Anwendungshinweise).'],
    }),
    durchBeschaeftigungGesichert({
      id: '60d.LU',
      label: 'Lebensunterhalt durch die Beschäftigung',
      citation: fundstelle(
        '§ 60d Abs. 1 Nr. 5, § 2 Abs. 3 AufenthG',
        'Der Lebensunterhalt der Person ist durch ihre Beschäftigung gesichert.',
        2,
      ),
      exceptions: [
        'Nach dem Wortlaut zählt der eigene Lebensunterhalt; ob der Bedarf der Familie dazugehört, ist strittig.',
      ],
    }),
    deutschkenntnisse({
      id: '60d.DEU',
      label: 'Mündliches Deutsch A2',
      mindestens: 'A2',
      fertigkeiten: ['muendlich'],
      citation: fundstelle(
        '§ 60d Abs. 1 Nr. 6, § 2 Abs. 10 AufenthG',
        'Hinreichende mündliche Kenntnisse der deutschen Sprache (A2); auch wer zu einem Integrationskurs verpflichtet war, braucht nicht mehr.',
        0,
      ),
    }),
    straftaten(),
    extremismus(),
    geprueftKeine({
      id: '60d.AUSW',
      label: 'Keine Ausweisung',
      feld: 'ausweisungsverfuegung',
      citation: fundstelle(
        '§ 60d Abs. 1 Nr. 9 AufenthG',
        'Es besteht keine Ausweisungsverfügung und keine Abschiebungsanordnung nach § 58a.',
        0,
      ),
      satz: {
        keine: 'Eine Ausweisungsverfügung oder Anordnung nach § 58a besteht nicht.',
        vorhanden:
          'Eine Ausweisungsverfügung oder Anordnung nach § 58a schließt diesen Weg aus, solange sie besteht.',
      },
    }),
    kinder(),
    kurs(),
  ];
}

function einreise(bis: Datum): Kriterium {
  const citation = fundstelle(
    '§ 60d Abs. 1 AufenthG',
    `Person und Ehegatte oder Lebenspartner sind bis zum ${formatDatum(bis)} eingereist.`,
    0,
  );
  const id = '60d.EINR';
  return alleZusammen({
    id,
    label: `Einreise bis ${formatDatum(bis)}`,
    typ: 'F',
    citation,
    erfuelltText: `Die Einreise liegt nicht nach dem ${formatDatum(bis)}.`,
    teile: [
      einreiseBis({ id, label: 'Person selbst', bis, citation }),
      einreiseDesPartnersBis({ id, bis, citation }),
    ],
  });
}

function identitaet(staffel: Fristenstaffel, fristen: string): Kriterium {
  const citation = fundstelle('§ 60d Abs. 1 Nr. 1 AufenthG', fristen, 1);
  const vorgabe = { id: '60d.ID', staffel, norm: '60d', ermessen: '§ 60d Abs. 4', citation } as const;
  return alleZusammen({
    id: '60d.ID',
    label: 'Identitäten in der Frist geklärt',
    typ: 'F',
    citation,
    exceptions: [
      'Die Frist gilt als gewahrt, wenn alle zumutbaren Schritte rechtzeitig unternommen wurden und die spätere Klärung nicht zu vertreten ist.',
      'Sonst Ermessen, wenn die zumutbaren Schritte überhaupt unternommen wurden (§ 60d Abs. 4).',
    ],
    erfuelltText: 'Die Identitäten sind innerhalb der Frist geklärt, oder die Frist gilt als gewahrt.',
    teile: [identitaetInDerFrist({ ...vorgabe, label: 'Person selbst' }), identitaetDesPartners(vorgabe)],
  });
}

function straftaten(): Kriterium {
  const citation = fundstelle(
    '§ 60d Abs. 1 Nr. 7 AufenthG, § 32 Abs. 2 Nr. 5 Buchst. a BZRG',
    'Weder die Person noch Ehegatte oder Lebenspartner ist wegen einer vorsätzlichen Straftat verurteilt; außer Betracht bleibt grundsätzlich nur eine Geldstrafe bis 90 Tagessätze wegen einer rein ausländerrechtlichen Tat, wenn keine weitere Strafe eingetragen ist.',
    1,
  );
  const id = '60d.STRAF';
  return alleZusammen({
    id,
    label: 'Keine vorsätzliche Straftat',
    typ: 'Xt',
    citation,
    exceptions: [
      'Eine allgemeine Grenze von 50 Tagessätzen gibt es hier nicht.',
      'Getilgte oder tilgungsreife Verurteilungen dürfen nicht verwertet werden (§ 51 BZRG).',
    ],
    erfuelltText: 'Eine Verurteilung, die entgegensteht, ist nicht bekannt.',
    teile: [
      straffreiBisAuf({ id, label: 'Person selbst', auslaender: 90, citation }),
      geprueftKeineBeimPartner({
        id,
        feld: 'vorsatztat',
        typ: 'Xt',
        citation,
        satz: {
          keine: 'Eine Verurteilung des Ehegatten oder Lebenspartners, die zählt, ist nicht bekannt.',
          vorhanden:
            'Eine Verurteilung des Ehegatten oder Lebenspartners wegen einer vorsätzlichen Straftat steht entgegen, solange sie verwertet werden darf.',
          fragen: [
            'Ist die Verurteilung getilgt, oder ist es nur eine Geldstrafe bis 90 Tagessätze wegen einer rein ausländerrechtlichen Tat? Dann zählt sie nicht.',
          ],
        },
      }),
    ],
  });
}

function extremismus(): Kriterium {
  const citation = fundstelle(
    '§ 60d Abs. 1 Nr. 8 AufenthG',
    'Weder die Person noch Ehegatte oder Lebenspartner hat Bezüge zu extremistischen oder terroristischen Organisationen oder unterstützt sie.',
    0,
  );
  const satz = {
    keine: 'Bezüge zu extremistischen oder terroristischen Organisationen sind nicht bekannt.',
    vorhanden: 'Bezüge zu extremistischen oder terroristischen Organisationen schließen diesen Weg aus.',
  };
  const id = '60d.EXTR';
  return alleZusammen({
    id,
    label: 'Kein Bezug zu Extremismus',
    typ: 'X',
    citation,
    erfuelltText: satz.keine,
    teile: [
      geprueftKeine({ id, label: 'Person selbst', feld: 'extremismus', citation, satz }),
      geprueftKeineBeimPartner({ id, feld: 'extremismus', citation, satz }),
    ],
  });
}

function kinder(): Kriterium {
  const citation = fundstelle(
    '§ 60d Abs. 1 Nr. 10 AufenthG',
    'Der Schulbesuch der Kinder im schulpflichtigen Alter ist nachgewiesen; bei keinem Kind liegt ein Fall des § 54 Abs. 2 Nr. 1 bis 2 oder eine Verurteilung wegen Drogenhandels (§ 29 Abs. 1 S. 1 Nr. 1 BtMG) vor.',
    0,
  );
  const id = '60d.KIND';
  return alleZusammen({
    id,
    label: 'Kinder: Schulbesuch und keine Ausschlussgründe',
    typ: 'H/X',
    citation,
    erfuelltText: 'Bei den Kindern steht nichts entgegen: Schulbesuch und Ausschlussgründe sind geprüft.',
    teile: [
      schulbesuchDerKinder({ id, label: 'Schulbesuch der Kinder', citation }),
      keinAusschlussDerKinder({ id, label: 'Ausschlussgründe bei Kindern', citation }),
    ],
  });
}

function kurs(): Kriterium {
  const citation = fundstelle(
    '§ 60d Abs. 1 Nr. 11 AufenthG',
    'Wer zu einem Integrationskurs verpflichtet wurde, hat ihn erfolgreich abgeschlossen oder den Abbruch nicht zu vertreten; gilt auch für Ehegatten und Lebenspartner.',
    1,
  );
  const id = '60d.INTK';
  return alleZusammen({
    id,
    label: 'Integrationskurs bei Verpflichtung',
    typ: 'H',
    citation,
    exceptions: ['Ohne Verpflichtung kommt es darauf nicht an.'],
    erfuelltText: 'Eine Verpflichtung zum Integrationskurs ist erfüllt oder bestand nicht.',
    teile: [
      integrationskursBeiPflicht({ id, label: 'Person selbst', citation }),
      integrationskursDesPartners({ id, citation }),
    ],
  });
}
