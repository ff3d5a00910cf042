import { buildProgram } from '#electron/dev/build.ts';
import { isBuildFresh } from '#electron/dev/freshness.ts';

/** The stories run against the built program, never against yesterday's. */
async function buildFirst(): Promise<void> {
  if (!isBuildFresh()) await buildProgram();
}

// Playwright loads the default export of a global setup.
export { buildFirst as default };
