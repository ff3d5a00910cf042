import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** The fuses of electron-builder.yml as they must be found in the packed program. */
const EXPECTED = [
  ['runAsNode', FuseV1Options.RunAsNode, FuseState.DISABLE],
  ['enableCookieEncryption', FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [
    'enableNodeOptionsEnvironmentVariable',
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseState.DISABLE,
  ],
  ['enableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [
    'enableEmbeddedAsarIntegrityValidation',
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseState.ENABLE,
  ],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [
    'loadBrowserProcessSpecificV8Snapshot',
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseState.DISABLE,
  ],
  ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
] as const;

/** Names of the fuses of a packed program that are not as they should be. */
export async function wrongFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  return EXPECTED.filter(([, option, state]) => wire[option] !== state).map(([name]) => name);
}
