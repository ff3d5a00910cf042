/** The changes Stryker makes, and the modules with all of them behind switches. Texts stay as they are (ADR 0024). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { ROOT } from '#electron/dev/freshness.ts';

export type Veraenderung = {
  readonly id: string;
  readonly datei: string;
  readonly zeile: number;
  readonly art: string;
  readonly neu: string;
};

export type Vorlage = {
  readonly mutanten: readonly Veraenderung[];
  /** By path: the modules with every change behind its switch. */
  readonly texte: ReadonlyMap<string, string>;
};

const quiet = () => {};
/** What the instrumenter wants of a logger. */
const logger = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: quiet,
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  fatal: quiet,
};

export async function veraendere(files: readonly string[]): Promise<Vorlage> {
  const { files: changed, mutants } = await new Instrumenter(logger).instrument(
    files.map((file) => ({
      name: join(ROOT, file),
      mutate: true,
      content: readFileSync(join(ROOT, file), 'utf8'),
    })),
    { plugins: null, ignorers: [], excludedMutations: ['StringLiteral', 'ObjectLiteral'] },
  );
  return {
    mutanten: mutants
      .filter(({ status }) => status !== 'Ignored')
      .map(({ id, fileName, location, mutatorName, replacement }) => ({
        id,
        datei: fileName.slice(ROOT.length + 1).replaceAll('\\', '/'),
        zeile: location.start.line + 1,
        art: mutatorName,
        neu: replacement ?? '',
      })),
    texte: new Map(changed.map(({ name, content }) => [name, withoutCounting(content)])),
  };
}

/** Stryker's own count of who comes past a switch, to be ended by `gezaehlt` in its namespace. */
function withoutCounting(content: string): string {
  const counted = content.replace(/function cover\(\) \{/, '$& if (ns.gezaehlt) return;');
  if (counted === content && content.includes('stryCov_')) throw new Error('Stryker counts in another way');
  return counted;
}
