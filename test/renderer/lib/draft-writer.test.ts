import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraftWriter } from '#renderer/lib/draft-writer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Stands for the core: remembers what would lie in the register, and takes its time. */
function slowStore() {
  const log: string[] = [];
  const after = async (entry: string) => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    log.push(entry);
  };
  return { log, save: (inhalt: string) => after(`bewahrt ${inhalt}`), discard: () => after('verworfen') };
}

describe('Ein Entwurf', () => {
  it('wird erst nach einer Pause geschrieben, dann mit dem letzten Stand', async () => {
    const store = slowStore();
    const writer = createDraftWriter(store);
    writer.keep('T');
    await vi.advanceTimersByTimeAsync(300);
    writer.keep('Te');
    await vi.advanceTimersByTimeAsync(399);
    expect(store.log).toEqual([]);
    await vi.advanceTimersByTimeAsync(101);
    expect(store.log).toEqual(['bewahrt Te']);
  });

  it('ist vor dem Sperren sofort geschrieben', async () => {
    const store = slowStore();
    const writer = createDraftWriter(store);
    writer.keep('Testmann');
    const flushed = writer.flush();
    await vi.advanceTimersByTimeAsync(100);
    await flushed;
    expect(store.log).toEqual(['bewahrt Testmann']);
  });

  it('kommt nach dem Verwerfen nicht wieder, auch wenn gerade geschrieben wurde', async () => {
    const store = slowStore();
    const writer = createDraftWriter(store);
    writer.keep('Testmann');
    void writer.flush();
    writer.keep('Testmann, Amal');
    const discarded = writer.discard();
    await vi.advanceTimersByTimeAsync(1_000);
    await discarded;
    expect(store.log).toEqual(['bewahrt Testmann', 'verworfen']);
  });

  it('lässt sich nach einem Fehlschlag weiter bewahren', async () => {
    let locked = true;
    const log: string[] = [];
    const writer = createDraftWriter<string>({
      save: (inhalt) => (locked ? Promise.reject(new Error('gesperrt')) : Promise.resolve(log.push(inhalt))),
      discard: () => Promise.resolve(),
    });
    writer.keep('eins');
    await writer.flush();
    locked = false;
    writer.keep('zwei');
    await writer.flush();
    expect(log).toEqual(['zwei']);
  });

  it('schreibt nichts, wenn nichts getippt wurde', async () => {
    const store = slowStore();
    await createDraftWriter(store).flush();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(store.log).toEqual([]);
  });
});
