import { expect, test } from 'vitest';
import { refusePermissions } from '#electron/app/permissions.ts';

type Decide = (granted: boolean) => void;

test('Every permission is refused, asked for or looked up, and every device', () => {
  const answers: unknown[] = [];
  refusePermissions({
    setPermissionRequestHandler: (
      handler: (contents: unknown, permission: string, decide: Decide) => void,
    ) => {
      for (const name of [
        'media',
        'geolocation',
        'notifications',
        'clipboard-read',
        'openExternal',
        'fullscreen',
        'unknown',
      ])
        handler(null, name, (granted) => answers.push(granted));
    },
    setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
    setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
    // As much of a session as is used.
  } as never);
  expect(answers).toEqual(Array.from({ length: 9 }, () => false));
});
