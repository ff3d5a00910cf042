/** Versions of a Rechtsgrundlage as data, and the one question which of them applies on a day. */
import type { Datum } from '#shared/lib/datum.ts';
import type { Kriterium } from './kriterium.ts';

export type Regelwerk = {
  /** Version, e.g. `25b-2022`. */
  readonly id: string;
  /** First and last day, both inclusive; `bis` null: open. */
  readonly von: Datum;
  readonly bis: Datum | null;
  /** The end is announced, not enacted. */
  readonly endeGeplant: boolean;
  /** The version itself is announced, not enacted. */
  readonly beginnGeplant?: boolean;
  /** False where only the snapshot of a text shows the change. */
  readonly datumGenau: boolean;
  /** soll, ist, kann: what follows if all is met. */
  readonly rechtsfolge: string;
  readonly kriterien: readonly Kriterium[];
};

export type Rechtsgrundlage = {
  /** e.g. `25b1` */
  readonly id: string;
  readonly titel: string;
  /** False for routes that only a human examines: shown, without colour. */
  readonly farbe: boolean;
  /** Hangs on the title of somebody else or on another way: between equals the way of its own is named first. */
  readonly abgeleitet?: boolean;
  /** Leads to a Duldung, not to a title: at best gelb, and named after titles of the same colour. */
  readonly bruecke?: boolean;
  /** Criterion of what this way begins with, a training or a qualification: who is known to lack it is named others first. */
  readonly grundtatsache?: string;
  readonly versionen: readonly Regelwerk[];
  /** Why no version is in force on a day; names the norm before or after. */
  readonly keine: (tag: Datum) => string;
};

/**
 * The version in force on a day, or one sentence why there is none. There is no "latest".
 * @throws a defect when two versions claim the same day.
 */
export function versionInForce(
  rechtsgrundlage: Rechtsgrundlage,
  tag: Datum,
): Regelwerk | { readonly keine: string } {
  let version: Regelwerk | null = null;
  for (const v of rechtsgrundlage.versionen) {
    if (v.von > tag || (v.bis !== null && tag > v.bis)) continue;
    if (version !== null) throw new Error(`two versions of ${rechtsgrundlage.id} on ${tag}`);
    version = v;
  }
  return version ?? { keine: rechtsgrundlage.keine(tag) };
}
