import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createChosenPlaces } from '#electron/core/chosen-places.ts';
import { createDispatch } from '#electron/core/ipc/dispatch.ts';
import type { Handlers } from '#electron/core/ipc/handlers.ts';
import { handlers } from '#electron/core/usecases/index.ts';
import { api, type Name, type Reply } from '#shared/api/contract.ts';
import { createPerson, emptyWorld, openWorld, type World } from '#test/electron/core/world.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  await world.close();
});

// Object.keys forgets that these are the names of the contract.
const names = Object.keys(api) as Name[];
const closedNames = names.filter((name) => api[name].right !== 'offen');

/** The real dispatcher over handlers of which one misbehaves. */
async function callWith(
  changed: Partial<Record<Name, unknown>>,
  name: string,
  input: unknown,
  defects: unknown[] = [],
): Promise<Reply<unknown>> {
  // A misbehaving handler does not fit the type that would forbid it.
  const dispatch = createDispatch({
    handlers: { ...handlers, ...changed } as Handlers,
    tresor: world.tresor,
    places: createChosenPlaces({} as never, false),
    logDefect: (_, error) => void defects.push(error),
  });
  return await dispatch({ name, input, signal: new AbortController().signal, progress: () => undefined });
}

const count = (table: string) =>
  world.tresor.register()?.db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get();

describe('The dispatcher', () => {
  it.each(['gibt.es.nicht', 'toString', '__proto__', 'constructor', '', 'fall.list '])(
    'refuses the unknown name „%s“',
    async (name) => {
      expect(await world.request(name, {})).toMatchObject({ ok: false, code: 'invalid' });
    },
  );

  it.each(closedNames)('%s is refused while the register is locked', async (name) => {
    const locked = emptyWorld();
    expect(await locked.request(name, {})).toMatchObject({ ok: false, code: 'locked' });
    await locked.close();
  });

  it.each(closedNames)('%s is refused without its right', async (name) => {
    const others = (
      ['lesen', 'vorpruefen', 'entscheiden', 'freigeben', 'verwalten', 'datenschutz'] as const
    ).filter((right) => right !== api[name].right);
    expect(await world.requestWith(others, name, {})).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('lets only these be called without a right: what stands before the door, and one’s own way through it', () => {
    expect(names.filter((name) => api[name].right === 'offen').toSorted()).toEqual([
      'sicherung.adopt',
      'tresor.changeKennwort',
      'tresor.chooseFolder',
      'tresor.create',
      'tresor.lock',
      'tresor.merkeRechner',
      'tresor.printBlatt',
      'tresor.recover',
      'tresor.rehearse',
      'tresor.repair',
      'tresor.select',
      'tresor.staerke',
      'tresor.status',
      'tresor.unlock',
      'tresor.unlockRechner',
      'tresor.vergissRechner',
    ]);
  });

  it('gives who watches over data protection the log and nothing else', async () => {
    const allowed = closedNames.filter((name) => api[name].right === 'datenschutz');
    expect(allowed.toSorted()).toEqual(['protokoll.auszug', 'protokoll.write']);
    for (const name of closedNames) {
      const reply = await world.requestWith(['datenschutz'], name, { unbekannt: 1 });
      expect(reply, name).toMatchObject({ code: allowed.includes(name) ? 'invalid' : 'forbidden' });
    }
  });

  it('knows one person who may do everything, and each right by itself', async () => {
    const all = ['lesen', 'vorpruefen', 'entscheiden', 'freigeben', 'verwalten', 'datenschutz'] as const;
    for (const name of closedNames) {
      const { right } = api[name];
      expect(all, name).toContain(right);
      expect(await world.requestWith(all, name, { unbekannt: 1 }), name).toMatchObject({ code: 'invalid' });
      expect(await world.requestWith([right], name, { unbekannt: 1 }), name).toMatchObject({
        code: 'invalid',
      });
    }
  });

  it.each(names)('%s refuses what is no input of it, in German and without repeating it', async (name) => {
    const reply = await world.request(name, { unbekannt: 'Geheim-4711' });
    expect(reply).toMatchObject({ ok: false, code: 'invalid' });
    if (!reply.ok) {
      expect(reply.message).not.toContain('Geheim-4711');
      expect(reply.message).not.toMatch(/expected|invalid|undefined|null|zod|schema/i);
    }
  });

  it('names the field by its label', async () => {
    expect(await world.request('fall.create', { nachname: '', geburtsdatum: '1990-02-31' })).toEqual({
      ok: false,
      code: 'invalid',
      message: 'Nachname: Bitte ausfüllen. Geburtsdatum: Dieses Datum gibt es nicht.',
    });
  });

  it('lets no query write', async () => {
    const before = count('person');
    const defects: unknown[] = [];
    const writing = { 'fall.facets': () => world.tresor.register()?.db.exec('DELETE FROM person') };
    expect(await callWith(writing, 'fall.facets', undefined, defects)).toMatchObject({
      ok: false,
      code: 'internal',
    });
    expect(count('person')).toBe(before);
    expect(String(defects[0])).toContain('a query tried to write');
  });

  it('takes back data, history and log of a command that throws late', async () => {
    const before = ['person', 'aenderung', 'protokoll', 'uebersicht'].map(count);
    const { 'fall.create': create } = handlers;
    const throwing = {
      'fall.create': (...args: Parameters<typeof create>) => {
        create(...args);
        throw new Error('late');
      },
    };
    expect(await callWith(throwing, 'fall.create', { nachname: 'Probe' })).toMatchObject({
      code: 'internal',
    });
    expect(['person', 'aenderung', 'protokoll', 'uebersicht'].map(count)).toEqual(before);
  });

  it('answers a defect with one sentence that gives nothing away', async () => {
    const reply = await callWith(
      {
        'fall.facets': () => {
          throw new Error('SELECT geheim FROM person');
        },
      },
      'fall.facets',
      undefined,
    );
    expect(reply).toMatchObject({ ok: false, code: 'internal' });
    expect(JSON.stringify(reply)).not.toContain('geheim');
  });

  it('answers whatever a window may send, and never with a defect', async () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withTypedArray: true,
      withNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.constantFrom<string>(...names), fc.string()),
        anything,
        async (name, input) => {
          // Without an input these do what they are for; here the question is the input.
          fc.pre(input !== undefined);
          // An empty Map passes for an empty object, which a few accept: an answer or a refusal is fine too.
          const reply = await world.request(name, input);
          expect(['answered', 'invalid', 'refused', 'conflict']).toContain(
            reply.ok ? 'answered' : reply.code,
          );
        },
      ),
      { numRuns: 1000, verbose: 1 },
    );
    expect(world.defects).toEqual([]);
  });

  it('writes one log line for a command and for a look at restricted facts, none for a query or a draft', async () => {
    const lines = async (work: () => Promise<unknown>) => {
      const before = count('protokoll') ?? 0;
      await work();
      return (count('protokoll') ?? 0) - before;
    };
    let id = '';
    expect(
      await lines(async () => {
        id = await createPerson(world);
      }),
    ).toBe(1);
    expect(await lines(() => world.call('eintrag.loadGeschuetzt', { personId: id }))).toBe(1);
    expect(await lines(() => world.call('fall.load', { id }))).toBe(0);
    expect(await lines(() => world.call('entwurf.save', { ort: '/x', inhalt: { a: 1 } }))).toBe(0);
    expect(world.tresor.register()?.protokoll.verify()).toMatchObject({ ok: true });
  });
});
