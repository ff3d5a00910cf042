/**
 * Pictures of the handbook, taken of the real window with invented people by `npm run handbuch`. Each says in words what
 * it shows, for those who do not see it; the chapter beside it says the same, so that nobody needs the picture.
 */
export const bilder = {
  heute:
    'Die Seite „Heute“: links die fälligen Sachen mit Tag, Person und dem Knopf „Erledigt“, rechts, was sich von selbst ändert.',
  sichtung:
    'Die Sichtung einer Akte: oben der Fortschritt, darunter der Vorschlag mit seinen Gründen, rechts alle Wege mit ihrem Stand.',
  faelle: 'Die Liste der Fälle mit Filtern, Ampel in Wort und Form, Rechtsgrundlage und dem, was fehlt.',
  akte: 'Die Übersicht einer Fallakte: links die Abschnitte mit ihren Tasten, daneben Entscheidung, was fehlt und die nächsten Termine.',
  pruefung: 'Die Prüfung in der Fallakte: Stichtag, Rechtsstand und der Vorschlag mit seinen Gründen.',
  papiere: 'Der Abschnitt „Dokumente“ einer Akte: alle Papiere, nach ihrem Zweck geordnet, zur Wahl.',
  traeger:
    'Das Register der Träger: je Zeile Schwerpunkt, Sprachen, Ansprechperson und wie viele Plätze belegt sind.',
  gremien:
    'Eine Sitzung wird vorbereitet: vorgemerkte Fälle; wer nicht eingewilligt hat, bleibt mit dem Grund weg.',
  lenkungskreis:
    'Das Bündel für den Lenkungskreis vor dem Schreiben: die Frage nach der kleinsten Gruppe und die Tabellen, die hinausgingen.',
  auswertung:
    'Die Auswertung: Tabellen mit Definition, Einheit und Balken; jede Zahl führt zu den Fällen dahinter.',
  zielgruppe: 'Die Zielgruppe: wie viele dazugehören, bei wie vielen eine Angabe fehlt, und die Liste dazu.',
  sicherung: 'Die Sicherung: wann zuletzt gesichert und geprüft wurde, und die vorhandenen Sicherungen.',
} as const;
export type Bild = keyof typeof bilder;

/** Size of every picture, in its own pixels. */
export const BILD = { breite: 1040, hoehe: 600 } as const;
