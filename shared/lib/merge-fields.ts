type Felder = Readonly<Record<string, unknown>>;

export type Zusammenfuehrung =
  | { readonly ok: true; readonly felder: Felder }
  | { readonly ok: false; readonly streitig: readonly string[] };

/**
 * Two people changed one record: what each has changed counts, field by field. A field that both changed to
 * different values is contested; then nothing is decided here.
 * @param basis what the writer saw when she began
 * @param stand what is stored by now
 * @param neu what the writer wants to store
 */
export function mergeFields(basis: Felder, stand: Felder, neu: Felder): Zusammenfuehrung {
  const felder: Record<string, unknown> = { ...stand };
  const streitig: string[] = [];
  for (const [feld, wert] of Object.entries(neu)) {
    const [vorher, jetzt] = [basis[feld] ?? null, stand[feld] ?? null];
    if ((wert ?? null) === vorher) continue;
    if (jetzt !== vorher && jetzt !== (wert ?? null)) streitig.push(feld);
    else felder[feld] = wert;
  }
  return streitig.length === 0 ? { ok: true, felder } : { ok: false, streitig };
}
