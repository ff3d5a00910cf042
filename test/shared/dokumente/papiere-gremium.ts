/** Papers of a Gremium, filled and blank. */
import type { Dokument } from '#shared/dokumente/modell.ts';
import type { Vorlage } from '#shared/dokumente/vorlage.ts';
import type { GrundsatzDaten } from '#shared/dokumente/vorlagen/grundsatz.ts';
import { vorlagen } from '#shared/dokumente/vorlagen/index.ts';
import type { SitzungDaten } from '#shared/dokumente/vorlagen/sitzung.ts';
import { asDatum } from '#shared/lib/datum.ts';
import type { Probe } from './papiere.ts';

type Werkzeug = {
  readonly full: <D>(vorlage: Vorlage<D>, daten: D) => Dokument;
  readonly blank: <D>(vorlage: Vorlage<D>) => Dokument;
  readonly probe: (vorlage: string, art: string, dokument: Dokument) => Probe;
};

export const grundsatzProbe: GrundsatzDaten = {
  titel: 'Kurze Lücken zwischen zwei Duldungen',
  frage: 'Unterbricht eine Lücke von wenigen Tagen zwischen zwei Duldungen den geduldeten Aufenthalt?',
  konstellation:
    'Mehrere Menschen haben ihre Duldung erst einige Tage nach deren Ablauf verlängert bekommen, weil kein früherer Termin frei war. Sie leben seit Jahren hier und hatten nie die Absicht, sich zu entziehen.',
  entscheidung:
    'Lücken bis zu zwei Wochen schaden nicht, wenn der Anspruch auf Duldung fortbestand und die Person sich um einen Termin bemüht hat.',
  grundzuege:
    'Maßgeblich ist, ob die Voraussetzungen der Duldung durchgehend vorlagen. Das Papier bestätigt den Anspruch, es begründet ihn nicht.\nDie Lücke wird im Prüfvermerk benannt.',
  argumente:
    'Der Anspruch auf Duldung besteht unabhängig vom Papier.\nTerminknappheit der Behörde darf nicht zulasten der Betroffenen gehen.\nEine einheitliche Linie vermeidet Streit im Einzelfall.',
  abweichend: 'Eine Stimme hielt eine Grenze von einer Woche für näher am Wortlaut.',
  gremium: 'Lenkungskreis',
  am: asDatum('2026-10-14'),
  von: asDatum('2026-11-01'),
  bis: null,
  kriterien: ['ununterbrochener Voraufenthalt'],
  leitsatz: 'Unschädliche Papierlücken',
};

export const sitzungProbe: SitzungDaten = {
  gremium: 'Lenkungskreis',
  am: asDatum('2026-12-09'),
  uhrzeit: '10 bis 12 Uhr',
  ort: 'Musterkreis, Besprechungsraum 2',
  einladung: 'Im Mittelpunkt stehen die Zahlen des Halbjahres und zwei Grundsatzfragen.',
  teilnehmende: [
    'Ausländerbehörde: Leitung',
    'Beratungsstelle Eins (erfunden)',
    'Beratungsstelle Zwei (erfunden)',
  ],
  protokoll: 'Frau Beispiel',
  punkte: [
    {
      thema: 'Stand des Programms und Zahlen des Halbjahres',
      ergebnis: 'Der Bericht wurde vorgestellt. Der Anteil der Fälle mit fehlenden Angaben ist gesunken.',
      beschluss: null,
      aufgabe: 'Bericht an alle Beratungsstellen senden',
      wer: 'Ausländerbehörde',
      bis: asDatum('2026-12-18'),
    },
    {
      thema: 'Kurze Lücken zwischen zwei Duldungen',
      ergebnis: 'Die Vorlage wurde erörtert. Unterschiedlich gesehen wurde nur die Dauer.',
      beschluss: 'Lücken bis zu zwei Wochen schaden nicht, wenn der Anspruch fortbestand.',
      aufgabe: 'Leitsatz formulieren und in das Register eintragen',
      wer: 'Leitung',
      bis: asDatum('2027-01-08'),
    },
    { thema: 'Verschiedenes', ergebnis: null, beschluss: null, aufgabe: null, wer: null, bis: null },
  ],
};

export function papiereGremium({ full, blank, probe }: Werkzeug): readonly Probe[] {
  const { entscheidungsvorlage, einladung, tagesordnung, niederschrift } = vorlagen;
  return [
    probe('entscheidungsvorlage', 'ausgefüllt', full(entscheidungsvorlage, grundsatzProbe)),
    probe(
      'entscheidungsvorlage',
      'noch offen',
      full(entscheidungsvorlage, {
        ...grundsatzProbe,
        entscheidung: null,
        am: null,
        von: null,
        leitsatz: null,
      }),
    ),
    probe('entscheidungsvorlage', 'blanko', blank(entscheidungsvorlage)),
    ...[einladung, tagesordnung, niederschrift].flatMap((vorlage) => [
      probe(vorlage.id, 'ausgefüllt', full(vorlage, sitzungProbe)),
      probe(vorlage.id, 'blanko', blank(vorlage)),
    ]),
  ];
}
