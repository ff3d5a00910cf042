import type { Host } from '#test/e2e/fixture.ts';

/** A place of the walk for accessibility. */
export type Ort = {
  /** As the statement on accessibility lists it. */
  readonly name: string;
  /** Address after the sign #; `:fall`, `:traeger` … stand for one of the practice register. Before the door: `/`. */
  readonly pfad: string;
  /** Brings the page into the state that is meant. Before the door each goes on from where the one before has ended. */
  readonly zustand?: (host: Host) => Promise<void>;
  /** Files whose overlay (menu, panel, dialog) stands open here. */
  readonly ueberlagerung?: readonly string[];
  /** While the register is set up, in the empty one, in front of its door; without it: in the filled register. */
  readonly wann?: 'einrichtung' | 'leer' | 'tuer';
};
