/** The dated list of known advisories as a page; written together with the inventory by `npm run abhaengigkeiten`. */
import { nichtGesucht, ohneBefund, quellen } from './hinweise-gesucht.ts';
import { hinweise, NACHGESEHEN_AM, type Hinweis } from './hinweise.ts';
import { paketAt, type Paket } from './pakete.ts';

export type Befund = { readonly paket: Paket; readonly hinweis: Hinweis; readonly behoben: boolean };

/** Shipped packages without any entry, entries for what does not ship, and packages that are listed twice. */
export function ohneNachsehen(places: readonly string[]): readonly string[] {
  const shipped = new Set(places.map((place) => paketAt(place).name));
  const listed = [...Object.keys(hinweise), ...Object.keys(ohneBefund), ...nichtGesucht];
  return [
    ...[...shipped].filter((name) => !listed.includes(name)),
    ...listed.filter((name, i) => !shipped.has(name) || listed.indexOf(name) !== i),
  ];
}

export function befunde(places: readonly string[]): readonly Befund[] {
  return places.map(paketAt).flatMap((paket) =>
    (hinweise[paket.name] ?? []).map((hinweis) => ({
      paket,
      hinweis,
      behoben: isBehoben(hinweis.fassung ?? paket.version, hinweis.behobenIn),
    })),
  );
}

/**
 * The fix of the own line of releases counts (the major version, before 1.0 the minor one); a line without a fix of its
 * own is free only above every mended one.
 */
export function isBehoben(version: string, behobenIn: readonly string[]): boolean {
  const own = behobenIn.filter((fixed) => lineOf(fixed) === lineOf(version));
  if (own.length > 0) return own.some((fixed) => isFixed(version, fixed));
  return behobenIn.length > 0 && behobenIn.every((fixed) => isFixed(version, fixed));
}

function lineOf(version: string): string {
  const [major = '', minor = ''] = version.split('.');
  return major === '0' ? `0.${minor}` : major;
}

/** Whether a version is the mended one or a later one. */
function isFixed(version: string, fixed: string): boolean {
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
  const names = new Set(places.map((place) => paketAt(place).name));
  const offen = alle.filter(({ behoben }) => !behoben);
  return `# Sicherheitshinweise zu dem, was ausgeliefert wird

Geschrieben von \`npm run abhaengigkeiten\`; nachgesehen am ${NACHGESEHEN_AM} von Hand in gespeicherten Abzügen öffentlicher
Quellen, weil hier kein Netz ist. Die Listen stehen in \`electron/dev/hinweise.ts\` und \`electron/dev/hinweise-gesucht.ts\`; ein
Test verlangt für jedes ausgelieferte Paket einen Eintrag und für jeden offenen Hinweis einen Grund.

Vor jeder Ausgabe mit Netz: \`npm run build\`, \`npm run sbom\` und die Liste \`dist/bleibeweg.cdx.json\` prüfen lassen, etwa mit
\`osv-scanner scan --sbom dist/bleibeweg.cdx.json\`. \`npm audit --omit=dev\` genügt nicht: was gebündelt wird, steht unter
devDependencies. Für Electron zählt die Fassung: nur die drei neuesten Reihen bekommen Chromiums Korrekturen.

Pakete: ${names.size}; mit Hinweisen: ${new Set(alle.map(({ paket }) => paket.name)).size}, davon behoben: ${alle.length - offen.length} Hinweise, offen mit Grund: ${offen.length}; gesucht und nichts gefunden: ${Object.keys(ohneBefund).length}; nicht gesucht: ${nichtGesucht.length}.

## Wo gesucht wurde

${quellen.map(({ name, stand }) => `- ${name} (${stand})`).join('\n')}

Was nach diesen Ständen gemeldet wurde, steht hier nicht. Auch ein Name, unter dem nichts zu finden war, beweist nichts; er
sagt nur, dass jemand nachgesehen hat.

## Offen

${table(
  ['Paket', 'Hinweis', 'worum', 'warum das hier nicht trifft'],
  offen.map(({ paket, hinweis }) => [
    `${paket.name} ${paket.version}`,
    hinweis.id,
    hinweis.worum,
    hinweis.warumNicht ?? '',
  ]),
)}

## Behoben

Von Electron stehen hier die Hinweise seit 2025, die beim Suchen auftauchten; ältere betreffen Reihen, die lange vor unserer
endeten.

${table(
  ['Paket', 'Hinweis', 'worum', 'behoben in'],
  alle
    .filter(({ behoben }) => behoben)
    .map(({ paket, hinweis }) => [
      `${paket.name} ${hinweis.fassung === undefined ? paket.version : `${paket.version} (Teil: ${hinweis.fassung})`}`,
      hinweis.id,
      hinweis.worum,
      hinweis.behobenIn.join(', '),
    ]),
)}

## Gesucht und nichts gefunden

${table(
  ['Paket', 'gesucht am', 'in den Fäden unter'],
  Object.entries(ohneBefund)
    .toSorted(([a], [b]) => a.localeCompare(b, 'de'))
    .map(([name, { am, unter }]) => [name, am, unter === name ? 'dem eigenen Namen' : unter]),
)}

## Nicht gesucht

${nichtGesucht.length === 0 ? 'Keines.' : `${nichtGesucht.join(', ')}.`}
`;
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
