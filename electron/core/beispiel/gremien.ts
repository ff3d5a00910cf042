/** Gremien, meetings and a Zielgruppe of the sample office, so that their pages can be practised. All of it is invented. */
import { randomUUID } from 'node:crypto';
import type { Input } from '#shared/api/contract.ts';
import { plusDays, type Datum } from '#shared/lib/datum.ts';
import type { Rufer } from './rufer.ts';

export type GremienFuellung = { readonly gremien: number; readonly sitzungen: number };

type Gremium = Omit<Input<'gremium.save'>, 'id'>;
type Punkt = Pick<
  Input<'sitzung.save'>['punkte'][number],
  'thema' | 'ergebnis' | 'beschluss' | 'aufgabe' | 'wer'
> & {
  /** Days from the meeting until the task is due. */
  readonly frist?: number;
};
type Sitzung = {
  readonly art: Gremium['art'];
  /** Days from today. */
  readonly inTagen: number;
  readonly uhrzeit: string;
  readonly ort: string;
  readonly einladung: string;
  readonly teilnehmende: string | null;
  readonly protokoll: string | null;
  readonly punkte: readonly Punkt[];
};

const gremien: readonly Gremium[] = [
  {
    name: 'Lenkungskreis Probestadt (erfunden)',
    art: 'lenkungskreis',
    mitglieder:
      'Dezernatsleitung\nLeitung der Ausländerbehörde\nLeitung der Beratungsstellen\nJobcenter, Bereichsleitung',
    empfang: 'anonym',
    rhythmus: 'quartal',
    naechsteAm: null,
    aktiv: true,
  },
  {
    name: 'Fallgruppe Probestadt (erfunden)',
    art: 'fallgruppe',
    mitglieder: 'Sachbearbeitung Bleiberecht\nBeratung der begleitenden Stelle',
    empfang: 'namentlich',
    rhythmus: 'monat',
    naechsteAm: null,
    aktiv: true,
  },
  {
    name: 'Runder Tisch Arbeit und Sprache (erfunden)',
    art: 'runder_tisch',
    mitglieder: 'Volkshochschule\nKammern\nEhrenamt',
    empfang: 'anonym',
    rhythmus: 'halbjahr',
    naechsteAm: null,
    aktiv: true,
  },
];

const sitzungen: readonly Sitzung[] = [
  {
    art: 'lenkungskreis',
    inTagen: -84,
    uhrzeit: '10:00',
    ort: 'Kreishaus, kleiner Saal',
    einladung: 'Auftakt: wie das Programm arbeitet und woran es hängt.',
    teilnehmende: 'Dezernatsleitung\nLeitung der Ausländerbehörde\nLeitung der Beratungsstellen',
    protokoll: 'Ausländerbehörde',
    punkte: [
      {
        thema: 'Termine bei den Botschaften dauern Monate',
        ergebnis: 'Alle Beratungsstellen berichten dasselbe; oft fehlt nur der Nachweis, dass gefragt wurde.',
        beschluss: 'Die Beratungsstellen heben jede Terminanfrage auf; sie zählt als Bemühen.',
        aufgabe: 'Merkblatt zu Nachweisen des Bemühens verteilen',
        wer: 'Ausländerbehörde',
        frist: 30,
      },
      {
        thema: 'Deutschkurse am Abend',
        ergebnis: 'Wer arbeitet, findet zurzeit keinen Kurs nach 18 Uhr.',
        beschluss: null,
        aufgabe: 'Mit der Volkshochschule über einen Abendkurs sprechen',
        wer: 'Dezernatsleitung',
        frist: 110,
      },
    ],
  },
  {
    art: 'runder_tisch',
    inTagen: -40,
    uhrzeit: '15:30',
    ort: 'Volkshochschule, Raum 2',
    einladung: 'Was Betriebe brauchen, damit aus einem Praktikum eine Stelle wird.',
    teilnehmende: 'Volkshochschule\nKammern\nAusländerbehörde',
    protokoll: 'Volkshochschule',
    punkte: [
      {
        thema: 'Beschäftigungserlaubnis: wie lange eine Antwort dauert',
        ergebnis: 'Die Betriebe wünschen sich eine Antwort innerhalb von zwei Wochen.',
        beschluss: 'Anfragen von Betrieben gehen an ein gemeinsames Postfach.',
        aufgabe: null,
        wer: null,
      },
    ],
  },
  {
    art: 'fallgruppe',
    inTagen: 12,
    uhrzeit: '09:00',
    ort: 'Ausländerbehörde, Besprechungsraum',
    einladung: 'Bitte bringen Sie zu den Punkten mit, was Ihrer Stelle an Nachweisen vorliegt.',
    teilnehmende: null,
    protokoll: null,
    punkte: [
      {
        thema: 'Was tun, wenn die Rückmeldung ausbleibt?',
        ergebnis: null,
        beschluss: null,
        aufgabe: null,
        wer: null,
      },
      {
        thema: 'Gelbe Fälle, bei denen ein einziger Schritt fehlt',
        ergebnis: null,
        beschluss: null,
        aufgabe: null,
        wer: null,
      },
    ],
  },
];

/** Done after the people are there; needs nobody of them. */
export async function fuelleGremien(call: Rufer, heute: Datum): Promise<GremienFuellung> {
  const ids = new Map(gremien.map(({ art }) => [art, randomUUID()]));
  for (const gremium of gremien)
    await call('gremium.save', { ...gremium, id: ids.get(gremium.art) ?? randomUUID() });
  for (const { art, inTagen, punkte, ...sitzung } of sitzungen) {
    const am = plusDays(heute, inTagen);
    await call('sitzung.save', {
      ...sitzung,
      id: randomUUID(),
      gremiumId: ids.get(art) ?? null,
      gremium: art,
      am,
      punkte: punkte.map(({ frist, ...punkt }) => ({
        ...punkt,
        bis: frist === undefined ? null : plusDays(am, frist),
        grundsatzentscheidungId: null,
        personId: null,
        wiedervorlageId: null,
        erledigtAm: null,
      })),
    });
  }
  await call('zielgruppe.save', {
    id: randomUUID(),
    name: 'Langjährig Geduldete (erfundener Beschluss)',
    gueltigAb: plusDays(heute, -365),
    stichtag: null,
    jahre: 5,
    zeit: 'duldung_60b',
    alterVon: null,
    alterBis: null,
    gemeinden: null,
    text: 'Erfunden, zum Üben: „Das Programm richtet sich an Menschen, die seit mindestens fünf Jahren geduldet sind.“',
  });
  return { gremien: gremien.length, sitzungen: sitzungen.length };
}
