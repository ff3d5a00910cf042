import { assertNever } from '#shared/lib/assert.ts';
import type { Zeitstrahl } from '#shared/recht/engine/zeitstrahl.ts';

export type Status = Zeitstrahl['abschnitte'][number]['status'];

/** Look of a bar: the pattern tells the kinds apart without colour. */
export const muster = ['geduldet', 'ungeklaert', 'gestattet', 'erlaubt', 'ohne', 'ausland'] as const;
export type Muster = (typeof muster)[number];

export const musterWort: Readonly<Record<Muster, string>> = {
  geduldet: 'geduldet',
  ungeklaert: 'Duldung § 60b (Identität ungeklärt)',
  gestattet: 'gestattet (Asylverfahren)',
  erlaubt: 'erlaubt',
  ohne: 'ohne Status',
  ausland: 'im Ausland',
};

export function musterOf(status: Status): Muster {
  switch (status) {
    case 'D':
    case 'DM':
      return 'geduldet';
    case 'D60B':
      return 'ungeklaert';
    case 'G':
      return 'gestattet';
    case 'AE':
    case 'AE104C':
    case 'F':
    case 'V':
    case 'FZ':
      return 'erlaubt';
    case 'GUEB':
    case 'O':
      return 'ohne';
    case 'AUSL':
      return 'ausland';
    default:
      return assertNever(status);
  }
}

/** A word short enough to stand in a bar. */
export function kurzwort(status: Status): string {
  switch (status) {
    case 'D':
      return 'Duldung';
    case 'D60B':
      return 'Duldung § 60b';
    case 'DM':
      return 'Duldungsanspruch';
    case 'G':
      return 'Gestattung';
    case 'AE':
      return 'Aufenthaltserlaubnis';
    case 'AE104C':
      return '§ 104c';
    case 'F':
      return 'Fiktion';
    case 'V':
      return 'Visum';
    case 'FZ':
      return 'Freizügigkeit';
    case 'GUEB':
      return 'Grenzübertritt';
    case 'O':
      return 'ohne Status';
    case 'AUSL':
      return 'Ausland';
    default:
      return assertNever(status);
  }
}
