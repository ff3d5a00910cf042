import { afterAll, beforeAll, expect, it } from 'vitest';
import { holding, openWorld, type World } from '#test/electron/core/world.ts';
import { liste, mitLeserHier, oeffne } from '#test/electron/core/usecases/listen.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ ports: mitLeserHier });
});
afterAll(async () => {
  await world.close();
});

it('eine bestätigte Zuordnung gilt für die nächste Liste derselben Quelle, auch in anderer Spaltenfolge', async () => {
  const { lauf } = await oeffne(
    world,
    liste(['Name', 'geb. am', 'Kennung', 'Bezirk'], ['Muster, Eva', '1.2.90', '55-1', 'Nord']),
  );
  await world.call('import.run', {
    lauf,
    zuordnung: ['name', 'geburtsdatum', 'aktenzeichen', 'gemeinde'],
    merkenAls: 'Fachverfahren',
  });
  const pfad = liste(['Kennung', 'Bezirk', 'Name', 'geb. am'], ['55-2', 'Süd', 'Probe, Max', '1.2.91']);
  const wieder = await world.call('import.open', { pfad });
  expect(wieder?.profil).toEqual({ name: 'Fachverfahren', genau: true });
  expect(wieder?.spalten.map(({ ziel }) => ziel)).toEqual([
    'aktenzeichen',
    'gemeinde',
    'name',
    'geburtsdatum',
  ]);
  expect(wieder?.spalten[0]?.grund).toBe('Wie beim letzten Mal („Fachverfahren“).');
});

it('Quellen lassen sich umbenennen und vergessen, zwei tragen nie denselben Namen', async () => {
  await world.call('import.run', {
    ...(await oeffne(world, liste(['Name', 'Geburtsdatum'], ['Übung, Ina', '1.2.92']))),
    merkenAls: 'Handliste',
  });
  const { profile } = await world.call('import.gemerkt', undefined);
  expect(profile.map(({ name, spalten }) => [name, spalten])).toEqual([
    ['Handliste', 2],
    ['Fachverfahren', 4],
  ]);
  const id = profile[0]?.id ?? '';
  expect(await world.request('import.renameProfil', { id, name: 'Fachverfahren' })).toMatchObject({
    code: 'invalid',
    message: holding('gibt es schon'),
  });
  await world.call('import.renameProfil', { id, name: 'Liste der Teamleitung' });
  await world.call('import.forgetProfil', { id: profile[1]?.id ?? '' });
  expect((await world.call('import.gemerkt', undefined)).profile.map(({ name }) => name)).toEqual([
    'Liste der Teamleitung',
  ]);
});

it('ein unbekannter Status wird genannt, einmal gefragt und danach gewusst; geändert und vergessen wird er auch wieder', async () => {
  const pfad = liste(['Name', 'geb. am', 'Status', 'seit'], ['Fiktiv, Ali', '1.2.93', 'AZR 17/x', '1.1.20']);
  const begriffe = async () => (await world.call('import.dryRun', await oeffne(world, pfad))).begriffe;
  const offen = { feld: 'status', wort: 'AZR 17/x', anzahl: 1, zelle: 'C2', code: null, herkunft: 'offen' };
  expect(await begriffe()).toEqual([offen]);
  await world.call('import.saveBegriffe', { begriffe: [{ feld: 'status', wort: 'AZR 17/x', code: 'D' }] });
  expect(await begriffe()).toEqual([{ ...offen, code: 'D', herkunft: 'gemerkt' }]);
  await world.call('import.saveBegriffe', { begriffe: [{ feld: 'status', wort: 'azr 17/X', code: null }] });
  expect(await begriffe()).toEqual([{ ...offen, herkunft: 'gemerkt' }]);
  expect((await world.call('import.gemerkt', undefined)).begriffe).toHaveLength(1);
  await world.call('import.forgetBegriff', { feld: 'status', wort: 'AZR 17/x' });
  expect(await begriffe()).toEqual([offen]);
});

it('ein Code, den die Spalte nicht kennt, wird abgelehnt', async () => {
  expect(
    await world.request('import.saveBegriffe', { begriffe: [{ feld: 'status', wort: 'x', code: 'ledig' }] }),
  ).toMatchObject({ ok: false, code: 'invalid' });
});

it('nichts davon war ein Programmfehler', () => {
  expect(world.defects).toEqual([]);
});
