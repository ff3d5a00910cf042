import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createTresor } from '#electron/core/register/tresor.ts';
import { regelwerk } from '#electron/core/register/regelwerk.ts';
import type { HostPorts } from '#electron/core/protocol.ts';
import { Refusal } from '#shared/lib/refusal.ts';
import {
  emptyWorld,
  holding,
  KENNWORT,
  openWorld,
  testServices,
  type World,
} from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 60_000 });

type Keep = Pick<HostPorts, 'keepStatus' | 'keepSeal' | 'keepOpen'>;

/** An operating system that seals for one user: what another one has sealed it does not open. */
function system(user: string, status: Awaited<ReturnType<HostPorts['keepStatus']>> = 'bereit'): Keep {
  const mask = (bytes: Uint8Array) => bytes.map((byte, i) => byte ^ (user.codePointAt(i % user.length) ?? 0));
  return {
    keepStatus: async () => await Promise.resolve(status),
    keepSeal: async (bytes) => await Promise.resolve(Buffer.concat([Buffer.from(user), mask(bytes)])),
    keepOpen: async (sealed) =>
      Buffer.from(sealed).subarray(0, user.length).toString() === user
        ? await Promise.resolve(mask(sealed.subarray(user.length)))
        : await Promise.reject(new Refusal('refused', 'Das gehört jemand anderem.')),
  };
}

async function world(ports: Partial<HostPorts>): Promise<World> {
  const created = await openWorld({ ports });
  onTestFinished(async () => await created.close());
  return created;
}

/** The program started anew on the same computer. */
const started = ({ userData, ordner }: World) => {
  const tresor = createTresor({
    userData,
    onlySample: false,
    version: '0.0.0',
    services: testServices('2026-11-20'),
    regelwerk,
    emit: () => undefined,
    logDefect: () => undefined,
  });
  onTestFinished(async () => {
    await tresor.lock();
  });
  return { tresor, ordner, status: tresor.status() };
};
const file = ({ userData }: World) => join(userData, 'rechner.json');

describe('Ein Rechner, der sich den Zugang merkt', () => {
  it('öffnet das Register nach dem Start ohne Kennwort, nach dem Sperren nicht', async () => {
    const keep = system('mara@pc1');
    const office = await world(keep);
    expect(await office.request('tresor.merkeRechner', { kennwort: 'falsch' })).toMatchObject({
      code: 'refused',
    });
    await office.call('tresor.merkeRechner', { kennwort: KENNWORT });
    expect((await office.call('tresor.status', undefined)).gemerkt).not.toBeNull();
    await office.call('tresor.lock', undefined);
    expect((await office.call('tresor.status', undefined)).gemerkt).toBeNull();
    expect(await office.request('tresor.unlockRechner', undefined)).toMatchObject({
      code: 'refused',
      message: holding('Kennwort'),
    });
    const { tresor, status } = started(office);
    expect(status.gemerkt).toBe(status.benutzer[0]?.id);
    expect((await tresor.unlockRemembered(keep.keepOpen)).angemeldet?.name).toBe('Petra Probe');
  });

  it('legt weder Kennwort noch Schlüssel lesbar ab', async () => {
    const office = await world(system('mara@pc1'));
    await office.call('tresor.merkeRechner', { kennwort: KENNWORT });
    const text = readFileSync(file(office), 'utf8');
    expect(text).not.toContain(KENNWORT);
    expect(Object.keys(JSON.parse(text) as object).toSorted()).toEqual([
      'benutzerId',
      'registerId',
      'versiegelt',
    ]);
  });

  it('öffnet nichts mehr, wenn das Kennwort geändert wurde; das neue öffnet', async () => {
    const keep = system('mara@pc1');
    const office = await world(keep);
    await office.call('tresor.merkeRechner', { kennwort: KENNWORT });
    await office.call('tresor.changeKennwort', { alt: KENNWORT, neu: 'Hafen-Nadel-Ernte-31' });
    await office.call('tresor.lock', undefined);
    const { tresor } = started(office);
    await expect(tresor.unlockRemembered(keep.keepOpen)).rejects.toThrow(/geben Sie Ihr Kennwort ein/);
    expect(existsSync(file(office))).toBe(false);
    const opened = await tresor.unlock({ benutzerId: null, kennwort: 'Hafen-Nadel-Ernte-31' });
    expect(opened.zustand).toBe('offen');
  });

  it('öffnet nichts, wenn am Rechner jemand anderes angemeldet ist; das Kennwort öffnet', async () => {
    const office = await world(system('mara@pc1'));
    await office.call('tresor.merkeRechner', { kennwort: KENNWORT });
    await office.call('tresor.lock', undefined);
    const { tresor } = started(office);
    await expect(tresor.unlockRemembered(system('uwe@pc1').keepOpen)).rejects.toThrow(
      /geben Sie Ihr Kennwort ein/,
    );
    expect((await tresor.unlock({ benutzerId: null, kennwort: KENNWORT })).zustand).toBe('offen');
  });

  it('gilt nach dem Erneuern des Schlüssels weiter', async () => {
    const keep = system('mara@pc1');
    const office = await world(keep);
    await office.call('tresor.merkeRechner', { kennwort: KENNWORT });
    await office.call('tresor.renewKey', { kennwort: KENNWORT });
    await office.call('tresor.lock', undefined);
    expect((await started(office).tresor.unlockRemembered(keep.keepOpen)).zustand).toBe('offen');
  });

  it('ist nie der einzige Weg: Auf einem neuen Rechner öffnen Kennwort und Wörter wie immer', async () => {
    const office = await world(system('mara@pc1'));
    await office.call('tresor.merkeRechner', { kennwort: KENNWORT });
    await office.call('tresor.lock', undefined);
    for (const open of [
      { name: 'tresor.unlock', input: { benutzerId: null, kennwort: KENNWORT } },
      {
        name: 'tresor.recover',
        input: { woerter: office.woerter, benutzerId: null, kennwort: 'Hafen-Nadel-Ernte-31' },
      },
    ]) {
      const newPc = emptyWorld({ ports: system('mara@pc2') });
      onTestFinished(async () => await newPc.close());
      cpSync(office.ordner, newPc.ordner, { recursive: true });
      await newPc.call('tresor.select', { ordner: newPc.ordner });
      expect((await newPc.call('tresor.status', undefined)).gemerkt).toBeNull();
      expect(await newPc.request(open.name, open.input)).toMatchObject({ ok: true });
    }
  });
});
