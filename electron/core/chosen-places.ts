import { isAbsolute, resolve } from 'node:path';
import { isInside } from './is-inside.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import type { HostPorts } from './protocol.ts';

/** Fields of inputs that name a place on disk, by the contract's own words. */
const PLACE_FIELDS = ['ordner', 'datei', 'pfad'] as const;

export type ChosenPlaces = {
  /** The host's ports, with dialogs whose answers are remembered. */
  readonly host: HostPorts;
  /**
   * A window may name only places that a human pointed at in a dialog of this run, or that belong to the register
   * at hand: whoever takes over the page must not read or write elsewhere.
   * @throws Refusal `forbidden`
   */
  readonly require: (input: unknown, ownFolder: string | null) => void;
};

/** @param strict false for command line and tests, whose caller has the rights of the process anyway. */
export function createChosenPlaces(host: HostPorts, strict: boolean): ChosenPlaces {
  const chosen = new Set<string>();
  const remembered = <C extends { readonly path: string | null }>(choice: C): C => {
    if (choice.path !== null) chosen.add(resolve(choice.path));
    return choice;
  };
  return {
    host: {
      ...host,
      chooseFile: async (wish) => remembered(await host.chooseFile(wish)),
      chooseFolder: async (wish) => remembered(await host.chooseFolder(wish)),
    },
    require: (input, ownFolder) => {
      if (!strict) return;
      const roots = ownFolder === null ? [...chosen] : [...chosen, ownFolder];
      for (const place of placesIn(input)) {
        if (!isAbsolute(place) || !roots.some((root) => isInside(root, resolve(place))))
          throw new Refusal(
            'forbidden',
            'Diesen Ort hat niemand ausgewählt. Es wurde nichts gelesen und nichts geschrieben. Bitte wählen Sie Datei oder Ordner noch einmal.',
          );
      }
    },
  };
}

function placesIn(input: unknown): string[] {
  if (typeof input !== 'object' || input === null) return [];
  const fields: Readonly<Record<string, unknown>> = { ...input };
  return PLACE_FIELDS.map((name) => fields[name]).filter((value) => typeof value === 'string');
}
