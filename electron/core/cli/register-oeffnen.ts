import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refusal } from '#shared/lib/refusal.ts';
import { startCore, type CoreClient } from '../client.ts';
import { startReader } from '../reader/start-reader.ts';

export type Zugang = {
  readonly ordner: string;
  /** Null where the register has one user only. */
  readonly benutzer: string | null;
  readonly kennwort: () => Promise<string>;
};

/**
 * The same core as behind the window, in a process of its own, unlocked; locked and ended afterwards, whatever happens.
 * Its settings lie in a folder that is gone again.
 */
export async function withRegister<R>(
  { ordner, benutzer, kennwort }: Zugang,
  work: (core: CoreClient) => Promise<R>,
): Promise<R> {
  const userData = mkdtempSync(join(tmpdir(), 'bleibeweg-befehl-'));
  const core = await startCore({
    userData,
    onlySample: false,
    version: '0.0.0',
    ports: { startReader: (job) => startReader(job) },
  });
  try {
    const status = await core.call('tresor.select', { ordner: resolve(ordner) });
    const benutzerId = chooseBenutzer(status.benutzer, benutzer);
    await core.call('tresor.unlock', { benutzerId, kennwort: await kennwort() });
    return await work(core);
  } finally {
    await core.stop();
    rmSync(userData, { recursive: true, force: true });
  }
}

type Bekannt = readonly { readonly id: string; readonly name: string }[];

function chooseBenutzer(bekannt: Bekannt, name: string | null): string | null {
  if (name === null) {
    if (bekannt.length === 1) return bekannt[0]?.id ?? null;
    throw new Refusal(
      'invalid',
      `Dieses Register hat mehrere Benutzerinnen und Benutzer; bitte sagen Sie mit --benutzer, wer arbeitet: ${bekannt.map((each) => each.name).join(', ')}.`,
    );
  }
  const found = bekannt.find((each) => each.name === name);
  if (found === undefined)
    throw new Refusal('not_found', `In diesem Register gibt es niemanden mit dem Namen „${name}“.`);
  return found.id;
}
