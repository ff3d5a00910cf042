import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import { Refusal } from '#shared/lib/refusal.ts';

const REGISTER = join('/', 'register');
const host = (path: string) =>
  // `as`: only the dialogs are asked here.
  ({
    chooseFolder: async () => await Promise.resolve({ path }),
    chooseFile: async () => await Promise.resolve({ path }),
  }) as unknown as HostPorts;

describe('A place on disk that a window names', () => {
  it.each(['ordner', 'datei', 'pfad'])(
    'is refused in the field „%s“ unless a dialog returned it',
    async (field) => {
      const places = createChosenPlaces(host(join('/', 'stick')), true);
      const input = { [field]: join('/', 'stick', 'liste.xlsx') };
      expect(() => places.require(input, REGISTER)).toThrow(Refusal);
      await places.host.chooseFolder({ title: 'Ordner' });
      expect(() => places.require(input, REGISTER)).not.toThrow();
    },
  );

  it('may lie in the folder of the register at hand, but not beside it', () => {
    const places = createChosenPlaces(host(''), true);
    expect(() => places.require({ datei: join(REGISTER, 'Sicherungen', 'a') }, REGISTER)).not.toThrow();
    for (const datei of [join(REGISTER, '..', 'fremd'), `${REGISTER}-fremd`, 'Sicherungen/a'])
      expect(() => places.require({ datei }, REGISTER)).toThrow(Refusal);
  });

  it('is taken as it is where the caller has the rights of the process anyway', () => {
    expect(() => createChosenPlaces(host(''), false).require({ ordner: '/irgendwo' }, null)).not.toThrow();
  });
});
