import type { Sichtungsauswahl } from '#shared/api/sichtung.ts';

/** What a selection is called while one works through it. */
export function auswahlInWorten(auswahl: Sichtungsauswahl): string {
  switch (auswahl.art) {
    case 'offen':
      return 'Noch ohne Ergebnis';
    case 'nie_geprueft':
      return 'Noch nie geprüft';
    case 'zweiter_blick':
      return 'Zweiter Blick fällig';
    case 'angaben_fehlen':
      return 'Angaben fehlten';
    case 'auswahl':
      return auswahl.name;
    default:
      return auswahl satisfies never;
  }
}
