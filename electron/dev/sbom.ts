/** `npm run sbom`: the list of what ships as CycloneDX 1.6, from the last build, to dist/bleibeweg.cdx.json. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beigaben } from './beigelegt.ts';
import { ROOT } from './freshness.ts';
import { loadGebuendelt } from './gebuendelt.ts';
import { manifest, paketAt, resolvePlace, type Paket } from './pakete.ts';

const FILE = join(ROOT, 'dist', 'bleibeweg.cdx.json');

/** https://cyclonedx.org/docs/1.6/json/; without time and serial number, so that equal programs have equal files. */
export function createSbom(places: readonly string[]) {
  const pakete = places.map(paketAt);
  const known = new Set(places);
  const self = `pkg:generic/bleibeweg@${manifest.version}`;
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: 'Bleibeweg',
        version: manifest.version,
        licenses: [{ license: { id: 'EUPL-1.2' } }],
      },
    },
    components: pakete.map(component),
    dependencies: [
      { ref: self, dependsOn: pakete.map(refOf) },
      ...pakete.map((paket) => ({
        ref: refOf(paket),
        dependsOn: paket.dependencies
          .flatMap((name) => resolvePlace(paket.place, name) ?? [])
          .filter((place) => known.has(place))
          .map((place) => refOf(paketAt(place))),
      })),
    ],
  };
}

function component(paket: Paket) {
  const slash = paket.name.indexOf('/');
  const beigabe = beigaben[paket.place];
  return {
    type: paket.name === 'electron' ? 'framework' : 'library',
    'bom-ref': refOf(paket),
    ...(slash > 0 && { group: paket.name.slice(0, slash) }),
    name: paket.name.slice(slash + 1),
    version: paket.version,
    scope: 'required',
    ...(paket.sha512 !== null && { hashes: [{ alg: 'SHA-512', content: paket.sha512 }] }),
    licenses: [/\s/.test(paket.license) ? { expression: paket.license } : { license: { id: paket.license } }],
    purl: purlOf(paket),
    ...(beigabe !== undefined && { pedigree: { notes: `Beigelegt ist ${beigabe.was}.` } }),
  };
}

/** https://github.com/package-url/purl-spec, type npm: the @ of a scope is percent-encoded. */
const purlOf = ({ name, version }: Paket): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** The same package may lie in two places; each place is one component. */
const refOf = (paket: Paket): string => `${purlOf(paket)}#${paket.place}`;

if (process.argv[1] === import.meta.filename) {
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  const sbom = createSbom(loadGebuendelt());
  writeFileSync(FILE, `${JSON.stringify(sbom, null, 2)}\n`);
  console.log(`${sbom.components.length} Pakete: ${FILE}`);
}
