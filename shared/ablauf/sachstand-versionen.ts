/** What one version of the Sachstand says that the one before did not. */
type Sicht = { readonly einschaetzung: string; readonly text: string | null; readonly am: string };
type Zeile = {
  readonly schritt: string;
  readonly stand: string | null;
  readonly bis: string | null;
  readonly behoerde: readonly Sicht[];
  readonly beratungsstelle: readonly Sicht[];
};

/** One sentence per row that is new, gone or says something else; null as `alt` is the first version. */
export function sachstandUnterschied(alt: readonly Zeile[] | null, neu: readonly Zeile[]): readonly string[] {
  if (alt === null) return [];
  const before = new Map(alt.map((zeile) => [zeile.schritt, zeile]));
  const after = new Set(neu.map(({ schritt }) => schritt));
  return [
    ...neu.flatMap((zeile) => {
      const old = before.get(zeile.schritt);
      if (old === undefined) return [`Neu: ${zeile.schritt}`];
      const parts = changed(old, zeile);
      return parts.length === 0 ? [] : [`${zeile.schritt}: ${parts.join(', ')}`];
    }),
    ...alt.filter(({ schritt }) => !after.has(schritt)).map(({ schritt }) => `Nicht mehr dabei: ${schritt}`),
  ];
}

function changed(alt: Zeile, neu: Zeile): readonly string[] {
  const same = (a: readonly Sicht[], b: readonly Sicht[]) => JSON.stringify(a) === JSON.stringify(b);
  return [
    same(alt.behoerde, neu.behoerde) ? '' : 'Angaben der Ausländerbehörde',
    same(alt.beratungsstelle, neu.beratungsstelle) ? '' : 'Angaben der Beratungsstelle',
    alt.stand === neu.stand ? '' : 'Stand',
    alt.bis === neu.bis ? '' : 'Datum',
  ].filter((part) => part !== '');
}
