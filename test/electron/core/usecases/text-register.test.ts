import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadTextregister, prepareTextregister } from '#electron/core/usecases/text-register.ts';
import { createTextregister, textregisterInSchritten } from '#shared/anonymisierung/text/textregister.ts';
import { pruefeText } from '#shared/anonymisierung/text/pruefe-text.ts';
import { createPerson, openWorld, type World } from '#test/electron/core/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await createPerson(world, 'Wartemuster', { vornamen: 'Ida' });
});
afterAll(async () => {
  await world.close();
});

const register = () => {
  const open = world.tresor.register();
  if (open === null) throw new Error('the register is closed');
  return open;
};
const prepare = async () => await prepareTextregister({ read: register().read });
const load = () => register().read(loadTextregister);

it('Der Wächter steht schon bereit, wenn der erste Text geprüft wird, und kennt danach auch die Neuen', async () => {
  await world.call('grundsatzentscheidung.prepare', undefined);
  const bereit = await prepare();
  expect(load()).toBe(bereit);
  expect(pruefeText('Frau Wartemuster kam.', bereit)).toHaveLength(1);

  await createPerson(world, 'Spätmuster', { vornamen: 'Uwe' });
  expect(load()).not.toBe(bereit);
  expect(pruefeText('Herr Spätmuster kam.', load())).toHaveLength(1);
});

it('Was während des Vorbereitens eingetragen wird, ist beim Prüfen bekannt', async () => {
  await createPerson(world, 'Anlassmuster');
  const running = prepare();
  await createPerson(world, 'Zwischenmuster');
  await running;
  expect(pruefeText('Frau Zwischenmuster kam.', load())).toHaveLength(1);
});

it('In Schritten vorbereitet kennt er dasselbe und lässt oft genug andere an die Reihe', () => {
  const eintraege = Array.from(
    { length: 1_000 },
    (_, i) => ({ art: 'name', text: `Erfunden${i}er` }) as const,
  );
  const schritte = textregisterInSchritten(eintraege);
  let pausen = 0;
  let schritt = schritte.next();
  for (; schritt.done !== true; schritt = schritte.next()) pausen += 1;
  expect(pausen).toBe(5);
  expect(schritt.value.worte.get('erfunden999er')).toEqual(
    createTextregister(eintraege).worte.get('erfunden999er'),
  );
});
