/** Papers by the moment at which somebody reaches for them; what no list names comes last. */
const GRUPPEN = [
  { name: 'Einladen und informieren', papiere: ['was_fehlt', 'unterlagenliste', 'anschreiben', 'antrag'] },
  {
    name: 'Beratungsstelle',
    papiere: ['rueckmeldebogen', 'beratungsstellen', 'erinnerung', 'einwilligung', 'widerruf', 'sachstand'],
  },
  {
    name: 'Vereinbaren',
    papiere: ['integrationsfahrplan', 'integrationsvereinbarung', 'gemeinsamer_plan', 'ueberpruefung'],
  },
  { name: 'Pass und Arbeit', papiere: ['zug_um_zug', 'passbemuehungen', 'zusicherung', 'arbeitgeber'] },
  { name: 'Träger', papiere: ['veraenderung', 'betreuungswechsel', 'vor_ausschluss'] },
  { name: 'Für die Akte und zum Ende', papiere: ['pruefvermerk', 'auskunft', 'ausschluss', 'rueckgabe'] },
] as const;
const WEITERE = 'Weitere';

export type Gruppe<V> = { readonly name: string; readonly vorlagen: readonly V[] };

/** The papers in their groups, in the order of the groups; empty groups are left out. */
export function gruppiere<V extends { readonly vorlage: string }>(
  vorlagen: readonly V[],
): readonly Gruppe<V>[] {
  const named: ReadonlySet<string> = new Set(GRUPPEN.flatMap(({ papiere }) => papiere));
  return [
    ...GRUPPEN.map(({ name, papiere }) => ({
      name,
      vorlagen: papiere.flatMap((id) => vorlagen.filter(({ vorlage }) => vorlage === id)),
    })),
    { name: WEITERE, vorlagen: vorlagen.filter(({ vorlage }) => !named.has(vorlage)) },
  ].filter(({ vorlagen: some }) => some.length > 0);
}
