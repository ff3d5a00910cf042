/** The clocks of recht.md 6.1: which status counts for which period, and what it does if it does not count. */
import type { Status } from './segmente.ts';

/**
 * - `zaehlt`: counts.
 * - `ueblich`: counts in the usual reading, not in the strict one.
 * - `bestaetigt`: counts in the wide reading once a human has confirmed it; unconfirmed it is an open fact.
 * - `wertung`: may count, only a human can say.
 * - `60b`: does not count (for holders of § 104c it does); whether it breaks the chain is a setting.
 * - `ausland`: does not count; one stay of up to three months does not break the chain.
 * - `bricht`: does not count and breaks the chain.
 */
export type Wirkung = 'zaehlt' | 'ueblich' | 'bestaetigt' | 'wertung' | '60b' | 'ausland' | 'bricht';

export type Uhr = {
  readonly id: string;
  readonly label: string;
  /** Whether times under § 60b count: never, for holders of § 104c (§§ 25a Abs. 5, 25b Abs. 7), or always. */
  readonly zaehlt60b: 'nie' | 'mit104c' | 'immer';
  /** No gap is harmless, however short (§ 104c: VGH München 19 ZB 23.1280). */
  readonly streng: boolean;
  readonly wirkung: Readonly<Record<Status, Wirkung>>;
};

/** § 25a Abs. 1 S. 1 Nr. 1: erlaubt, geduldet oder gestattet. */
export const aufenthalt25a: Uhr = {
  id: 'aufenthalt25a',
  label: 'Aufenthalt für § 25a',
  zaehlt60b: 'mit104c',
  streng: false,
  wirkung: {
    D: 'zaehlt',
    D60B: '60b',
    DM: 'bestaetigt',
    G: 'zaehlt',
    AE: 'zaehlt',
    AE104C: 'zaehlt',
    F: 'zaehlt',
    V: 'zaehlt',
    FZ: 'wertung',
    GUEB: 'wertung',
    O: 'bricht',
    AUSL: 'ausland',
  },
};

/** § 25b Abs. 1 S. 2 Nr. 1: geduldet, gestattet oder mit Aufenthaltserlaubnis; any Duldung (BVerwG 1 C 34.18). */
export const aufenthalt25b: Uhr = {
  id: 'aufenthalt25b',
  label: 'Aufenthalt für § 25b',
  zaehlt60b: 'mit104c',
  streng: false,
  wirkung: { ...aufenthalt25a.wirkung, V: 'ueblich' },
};

/** The same clocks where the statute knows no § 104c: until 30.12.2022, and as planned from 01.07.2027. */
export const aufenthalt25aOhne104c: Uhr = { ...aufenthalt25a, id: 'aufenthalt25aOhne104c', zaehlt60b: 'nie' };
export const aufenthalt25bOhne104c: Uhr = { ...aufenthalt25b, id: 'aufenthalt25bOhne104c', zaehlt60b: 'nie' };

/** § 104c Abs. 1 S. 1, Abs. 1 S. 3 a.F.: any gap breaks, times under § 60b count. */
export const aufenthalt104c: Uhr = {
  ...aufenthalt25a,
  id: 'aufenthalt104c',
  label: 'Aufenthalt für § 104c',
  zaehlt60b: 'immer',
  streng: true,
};

/** § 25a Abs. 1 S. 1: in possession of a Duldung; Gestattung and other titles do not count. */
export const duldungszeit: Uhr = {
  id: 'duldung',
  label: 'Besitz einer Duldung',
  zaehlt60b: 'nie',
  streng: false,
  wirkung: {
    D: 'zaehlt',
    D60B: '60b',
    DM: 'bestaetigt',
    G: 'bricht',
    AE: 'bricht',
    AE104C: 'bricht',
    F: 'bricht',
    V: 'bricht',
    FZ: 'bricht',
    GUEB: 'bricht',
    O: 'bricht',
    AUSL: 'bricht',
  },
};

export const uhren: readonly Uhr[] = [aufenthalt25a, aufenthalt25b, duldungszeit];
