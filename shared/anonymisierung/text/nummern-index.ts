import { EinFehlerIndex } from './ein-fehler.ts';
import type { Fundart } from './registereintrag.ts';

/** Numbers of the register by their signs. Most texts name none, so nearness is prepared when it is first asked for. */
export class NummernIndex {
  readonly #known = new Map<string, Fundart>();
  #near: EinFehlerIndex<readonly [string, Fundart]> | null = null;

  set(signs: string, art: Fundart): void {
    this.#known.set(signs, art);
    this.#near = null;
  }

  get(signs: string): Fundart | undefined {
    return this.#known.get(signs);
  }

  /** The kind of a number that differs by one sign; a letter is never taken for a digit. */
  near(signs: string): Fundart | undefined {
    this.#near ??= this.#prepare();
    const [other = '', art] = this.#near.near(signs) ?? [];
    return letters(other) === letters(signs) ? art : undefined;
  }

  #prepare(): EinFehlerIndex<readonly [string, Fundart]> {
    const index = new EinFehlerIndex<readonly [string, Fundart]>();
    for (const entry of this.#known) index.set(entry[0], entry);
    return index;
  }
}

const letters = (signs: string): number => signs.replaceAll(/\d/g, '').length;
