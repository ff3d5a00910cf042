/** The dated list of known advisories as a page; written together with the inventory by `npm run abhaengigkeiten`. */
import { hinweise, NACHGESEHEN_AM, nichtEinzeln, ohneBefund, type Hinweis } from './hinweise.ts';
import { paketAt, type Paket } from './pakete.ts';

export type Befund = { readonly paket: Paket; readonly hinweis: Hinweis; readonly behoben: boolean };

/** Shipped packages without any entry, and entries for what does not ship. */
export function ohneNachsehen(places: readonly string[]): readonly string[] {
  const shipped = new Set(places.map((place) => paketAt(place).name));
  const known = new Set([...Object.keys(hinweise), ...ohneBefund, ...nichtEinzeln]);
  return [
    ...[...shipped].filter((name) => !known.has(name)),
    ...[...known].filter((name) => !shipped.has(name)),
  ];
}

export function befunde(places: readonly string[]): readonly Befund[] {
  return places.map(paketAt).flatMap((paket) =>
    (hinweise[paket.name] ?? []).map((hinweis) => ({
      paket,
      hinweis,
      behoben: hinweis.behobenIn.some((fixed) => isFixed(hinweis.fassung ?? paket.version, fixed)),
    })),
  );
}

/** A fix holds from its version on: within its own line of releases, and for everything after the newest line. */
export function isFixed(version: string, fixed: string): boolean {
  const [have, need] = [version, fixed].map((text) => text.split(/[.-]/).slice(0, 3).map(Number));
  if (have === undefined || need === undefined) return false;
  for (let i = 0; i < 3; i += 1) {
    const [a = 0, b = 0] = [have[i], need[i]];
    if (a !== b) return a > b;
  }
  return true;
}

export function renderHinweise(places: readonly string[]): string {
  const alle = befunde(places);
  const rows = alle.map(({ paket, hinweis, behoben }) => [
    `${paket.name} ${paket.version}`,
    hinweis.id,
    hinweis.worum,
    hinweis.behobenIn.join(', '),
    behoben ? 'behoben' : `**Fassung betroffen**: ${hinweis.warumNicht ?? ''}`,
  ]);
  const table = [
    ['Paket', 'Hinweis', 'worum', 'behoben in', 'bei uns'],
    Array.from({ length: 5 }, () => '---'),
    ...rows,
  ];
  return `# Sicherheitshinweise zu dem, was ausgeliefert wird

Geschrieben von \`npm run abhaengigkeiten\`; nachgesehen am ${NACHGESEHEN_AM} von Hand in gespeicherten Abzügen öffentlicher
Quellen (GitHub Advisory Database, Fäden der Projekte), weil hier kein Netz ist; ältere Einträge aus bekannter Liste. Die Liste steht in \`electron/dev/hinweise.ts\`; ein Test
verlangt für jedes ausgelieferte Paket einen Eintrag und für jede betroffene Fassung einen Grund.

Vor jeder Ausgabe mit Netz: \`npm run build\`, \`npm run sbom\` und die Liste \`dist/bleibeweg.cdx.json\` prüfen lassen, etwa mit
\`osv-scanner scan --sbom dist/bleibeweg.cdx.json\`. \`npm audit --omit=dev\` genügt nicht: was gebündelt wird, steht unter
devDependencies. Für Electron zählt die Fassung: nur die drei neuesten Reihen bekommen Chromiums Korrekturen.

Pakete: ${new Set(places.map((place) => paketAt(place).name)).size}, davon mit bekannten Hinweisen: ${new Set(alle.map(({ paket }) => paket.name)).size}; offen mit Grund: ${alle.filter(({ behoben }) => !behoben).length}.

${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}

Gesucht und nichts gefunden: ${ohneBefund.join(', ')}.

Kein Hinweis bekannt, aber nicht einzeln gesucht; das tut der Scanner vor der Ausgabe: ${nichtEinzeln.join(', ')}.
`;
}
