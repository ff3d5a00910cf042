import { installedBrowser } from '#electron/dev/installed-browser.ts';
import { unpackChromium } from './unpack-chromium.ts';

export type Browser = {
  readonly executable: string;
  readonly env: Readonly<Record<string, string>>;
  /** A browser without windows: enough for tests, not for a person. */
  readonly onlyHeadless: boolean;
};

/** The browser to use: the one named by APP_CHROMIUM, an installed one, or the one that comes as a package. */
export async function findBrowser(): Promise<Browser> {
  const installed = installedBrowser();
  if (installed !== null) return { executable: installed, env: {}, onlyHeadless: false };
  return { ...(await unpackChromium()), onlyHeadless: true };
}
