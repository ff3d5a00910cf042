/** What the register must hold: acknowledged changes, and those of the call that was under way at the kill. */

/** One mark (a person, a draft) and everything the test knows of it, as text; null: it does not exist. */
export type Aenderungen = ReadonlyMap<string, string | null>;

export type Offen = { readonly name: string; readonly aenderungen: Aenderungen };

export type Modell = {
  readonly stand: Map<string, string>;
  /** Sent and not yet answered. */
  readonly offen: Set<Offen>;
};

export function createModell(stand: ReadonlyMap<string, string> = new Map()): Modell {
  return { stand: new Map(stand), offen: new Set() };
}

/** The call was acknowledged: from now on losing it is a fault. */
export function bestaetige(modell: Modell, offen: Offen): void {
  modell.offen.delete(offen);
  for (const [marke, wert] of offen.aenderungen) {
    if (wert === null) modell.stand.delete(marke);
    else modell.stand.set(marke, wert);
  }
}

/**
 * Compares what was found with what was acknowledged. A call that was not yet acknowledged may be there or not, but
 * as a whole. Afterwards what was found is the new state.
 * @returns one sentence per fault
 */
export function vergleiche(modell: Modell, gefunden: ReadonlyMap<string, string>): readonly string[] {
  const funde: string[] = [];
  for (const marke of new Set([...modell.stand.keys(), ...gefunden.keys()])) {
    const ist = gefunden.get(marke) ?? null;
    const soll = modell.stand.get(marke) ?? null;
    if (ist === soll) continue;
    const moeglich = [...modell.offen].some(
      ({ aenderungen }) => aenderungen.has(marke) && aenderungen.get(marke) === ist,
    );
    if (moeglich) continue;
    const art = ist === null ? 'verloren' : soll === null ? 'zu viel' : 'falsch';
    funde.push(`${art}: ${marke}, erwartet ${String(soll)}, gefunden ${String(ist)}`);
  }
  for (const offen of modell.offen) {
    const wirksam = [...offen.aenderungen].filter(
      ([marke, wert]) => (modell.stand.get(marke) ?? null) !== wert,
    );
    const da = wirksam.filter(([marke, wert]) => (gefunden.get(marke) ?? null) === wert);
    if (da.length > 0 && da.length < wirksam.length)
      funde.push(`halb: ${offen.name}, ${da.length} von ${wirksam.length}`);
  }
  modell.offen.clear();
  modell.stand.clear();
  for (const [marke, wert] of gefunden) modell.stand.set(marke, wert);
  return funde;
}
