/** `npm run abhaengigkeiten`: writes docs/abhaengigkeiten.md from the lock file, the reasons and the last build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beigaben } from './beigelegt.ts';
import { ROOT } from './freshness.ts';
import { loadGebuendelt } from './gebuendelt.ts';
import { gruende } from './gruende.ts';
import { direkte, keeperOf, paketAt } from './pakete.ts';
import { renderHinweise } from './sicherheitshinweise.ts';

export const SEITE = join(ROOT, 'docs', 'abhaengigkeiten.md');
const HINWEISE = join(ROOT, 'docs', 'sicherheitshinweise.md');

/** Direct dependencies nobody has given a reason for, and reasons for what is not there. */
export function ohneGrund(): readonly string[] {
  return [
    ...direkte.filter((name) => !Object.hasOwn(gruende, name)),
    ...Object.keys(gruende).filter((name) => !direkte.includes(name)),
  ];
}

/** The packages the page lists as shipped, in the form of `loadGebuendelt`. */
export function gebuendeltLaut(seite: string): readonly string[] {
  return [...seite.matchAll(/^\| `((?:node_modules|resources)\/[^`]+)` \|/gm)].map(
    ([, place]) => place ?? '',
  );
}

export function renderSeite(gebuendelt: readonly string[]): string {
  const ships = new Set(gebuendelt);
  const [drin, werkzeug] = [true, false].map((shipped) =>
    direkte.filter((name) => ships.has(`node_modules/${name}`) === shipped),
  );
  return `# Abhängigkeiten

Geschrieben von \`npm run abhaengigkeiten\` nach einem Bau; Gründe stehen in \`electron/dev/gruende.ts\`, die Liste der
ausgelieferten Pakete macht der Bau selbst (ADR 0042). „gehalten von“ sagt das Paket: Besitzer des Quelltexts oder
Autor. Lizenztexte zeigt das Programm unter Einstellungen › Programm › Lizenzen; die maschinenlesbare Liste schreibt
\`npm run sbom\`.

## Lizenzen dessen, was ausgeliefert wird

${table(['Lizenz', 'Pakete'], licences(gebuendelt))}

Keine davon verbietet die EUPL-1.2. Electron bringt Chromium mit; dessen Lizenzen liegen als
\`LICENSES.chromium.html\` neben dem Programm.

## Direkt, ausgeliefert (${drin?.length ?? 0})

${direct(drin ?? [])}

## Beigelegt, ohne das Paket (${Object.keys(beigaben).length})

Einmal von Hand aus einem Paket genommen, das nicht installiert ist; die Dateien liegen unter \`resources/\` neben ihrer Lizenz.

${beigelegt()}

## Direkt, nur Bau und Tests (${werkzeug?.length ?? 0})

${direct(werkzeug ?? [])}

## Alles, was im Programm steckt (${gebuendelt.length}), auch mittelbar

${table(
  ['Ort', 'Version', 'Lizenz', ''],
  gebuendelt.map((place) => {
    const { version, license } = paketAt(place);
    return [`\`${place}\``, version, license, herkunft(place)];
  }),
)}
`;
}

function herkunft(place: string): 'beigelegt' | 'direkt' | 'mittelbar' {
  if (Object.hasOwn(beigaben, place)) return 'beigelegt';
  return direkte.some((name) => place === `node_modules/${name}`) ? 'direkt' : 'mittelbar';
}

const beigelegt = (): string =>
  table(
    ['Paket', 'Version', 'Lizenz', 'was davon', 'wozu', 'warum dieses'],
    Object.values(beigaben).map(({ name, version, license, was, wozu, warum }) => [
      name,
      version,
      license,
      was,
      wozu,
      warum,
    ]),
  );

const direct = (names: readonly string[]): string =>
  table(
    ['Paket', 'Version', 'Lizenz', 'wozu', 'warum dieses', 'gehalten von'],
    names.map((name) => {
      const { version, license } = paketAt(`node_modules/${name}`);
      const grund = gruende[name];
      return [
        name,
        version,
        license,
        grund?.wozu ?? '',
        grund?.warum ?? '',
        keeperOf(`node_modules/${name}`),
      ];
    }),
  );

function licences(places: readonly string[]): readonly (readonly string[])[] {
  const groups = Map.groupBy(places, (place) => paketAt(place).license);
  return [...groups]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([id, each]) => [id, String(each.length)]);
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

export const readSeite = (): string => readFileSync(SEITE, 'utf8');

if (process.argv[1] === import.meta.filename) {
  const missing = ohneGrund();
  if (missing.length > 0) {
    console.error(
      `In electron/dev/gruende.ts fehlt ein Grund oder steht einer zu viel: ${missing.join(', ')}`,
    );
    process.exitCode = 1;
  } else {
    writeFileSync(SEITE, renderSeite(loadGebuendelt()));
    writeFileSync(HINWEISE, renderHinweise(loadGebuendelt()));
    console.log(`${SEITE}\n${HINWEISE}`);
  }
}
