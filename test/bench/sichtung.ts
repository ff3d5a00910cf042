/** The Sichtung with 10,000 people: from the key that settles a case until everything of the next one is there. */
import type { CoreClient } from '#electron/core/client.ts';
import { median, type Messung } from './messung.ts';

const CASES = 40;

export async function benchSichtung(core: CoreClient): Promise<Messung[]> {
  const start = await once(() => core.call('sichtung.start', { auswahl: { art: 'offen' } }));
  const next: number[] = [];
  for (let i = 0; i < CASES; i += 1) {
    const current = await core.call('sichtung.current', undefined);
    const personId = current?.fall?.id;
    if (personId === undefined) throw new Error('the queue is empty');
    next.push(
      await once(async () => {
        await core.call('sichtung.setAside', {
          personId,
          art: 'angaben_fehlen',
          grund: 'Unterlagen fehlen.',
        });
        const id = (await core.call('sichtung.current', undefined))?.fall?.id ?? '';
        await Promise.all([core.call('fall.load', { id }), core.call('pruefung.check', { personId: id })]);
      }),
    );
  }
  const undo = await once(() => core.call('sichtung.undo', undefined));
  const overview = await once(() => core.call('sichtung.overview', undefined));
  return [
    { name: 'Sichtung beginnen', wert: start, einheit: 'ms' },
    {
      name: 'Sichtung: Ergebnis festhalten, nächster Fall mit Akte und Prüfung',
      wert: median(next),
      einheit: 'ms',
    },
    { name: 'Sichtung: letzten Schritt zurücknehmen', wert: undo, einheit: 'ms' },
    { name: 'Sichtung: Trichter', wert: overview, einheit: 'ms' },
  ];
}

async function once(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}
