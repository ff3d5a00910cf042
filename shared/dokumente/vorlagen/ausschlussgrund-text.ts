import type { rotgrund } from '#shared/domain/codes.ts';

export type AusschlussgrundText = {
  /** To the person; null where only the office's own words say it. */
  readonly grund: string | null;
  /** To a Beratungsstelle; null where it rests on restricted facts, which do not leave the house. */
  readonly anTraeger: string | null;
  /** Completes „sobald …“. */
  readonly oeffnet: string;
};

/** Why somebody leaves the programme, and what would reopen the case, in words without threat. */
export const ausschlussgrundText: {
  readonly [G in (typeof rotgrund.codes)[number]]: AusschlussgrundText;
} = {
  straftat: {
    grund: 'Straftaten von Gewicht stehen einer Aufenthaltserlaubnis zurzeit entgegen.',
    anTraeger: null,
    oeffnet: 'eine Verurteilung nicht mehr zählt, zum Beispiel weil sie im Register getilgt ist',
  },
  taeuschung: {
    grund: 'Angaben zur Identität oder zu wichtigen Umständen waren nach unserer Prüfung nicht richtig.',
    anTraeger: null,
    oeffnet: 'die Angaben berichtigt und belegt sind',
  },
  mitwirkung: {
    grund: 'Zumutbare Schritte, zum Beispiel zur Klärung der Identität, sind bis heute nicht getan.',
    anTraeger: 'Zumutbare Schritte, zum Beispiel zur Klärung der Identität, sind bis heute nicht getan.',
    oeffnet: 'diese Schritte begonnen sind und es dafür einen Nachweis gibt',
  },
  sicherheit: {
    grund:
      'Ein Ausweisungsinteresse oder Erkenntnisse zur Sicherheit stehen einer Aufenthaltserlaubnis zurzeit entgegen.',
    anTraeger: null,
    oeffnet: 'dieser Grund wegfällt oder neu zu bewerten ist',
  },
  grundordnung: {
    grund:
      'Anhaltspunkte sprechen zurzeit gegen das Bekenntnis zur freiheitlichen demokratischen Grundordnung.',
    anTraeger: null,
    oeffnet: 'diese Anhaltspunkte ausgeräumt sind',
  },
  einreiseverbot: {
    grund: 'Es gilt ein Einreise- und Aufenthaltsverbot.',
    anTraeger: null,
    oeffnet: 'das Verbot aufgehoben oder abgelaufen ist',
  },
  keine_ausreisepflicht: {
    grund:
      'Zurzeit besteht keine Pflicht zur Ausreise. Die Wege, um die es im Programm geht, führen aus der Duldung heraus und stehen deshalb heute nicht offen.',
    anTraeger:
      'Zurzeit besteht keine Pflicht zur Ausreise. Die Wege aus der Duldung stehen deshalb heute nicht offen.',
    oeffnet: 'sich der Aufenthaltsstatus ändert',
  },
  zeit: {
    grund:
      'Die Zeit in Deutschland, die das Gesetz verlangt, ist erst nach dem Zeitraum erreicht, den das Programm betrachtet.',
    anTraeger:
      'Die Zeit in Deutschland, die das Gesetz verlangt, ist erst nach dem Zeitraum erreicht, den das Programm betrachtet.',
    oeffnet: 'die nötige Zeit in Deutschland näher rückt',
  },
  schulbesuch: {
    grund: 'Kinder, die zur Schule gehen müssen, besuchen sie zurzeit nicht.',
    anTraeger: 'Kinder, die zur Schule gehen müssen, besuchen sie zurzeit nicht.',
    oeffnet: 'die Kinder wieder zur Schule gehen und die Schule das bestätigt',
  },
  sonstiges: { grund: null, anTraeger: null, oeffnet: 'sich an diesem Grund etwas ändert' },
};
