import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enginePdf } from '#test/electron/core/files/druckwerk.ts';
import { wordText } from '#test/electron/core/files/paper-text.ts';
import { createPerson, openWorld, ownFolder, type World } from '#test/electron/core/world.ts';
import { mitLeser } from './listen.ts';
import { changeBody } from './word-datei.ts';

const drawn: string[] = [];
let chosen: string | null = null;
let world: World;
beforeAll(async () => {
  world = await openWorld({
    ports: {
      ...mitLeser,
      chooseFile: async () => await Promise.resolve({ path: chosen }),
      printPdf: async ({ html }) => {
        drawn.push(html);
        return await Promise.resolve(enginePdf(html));
      },
    },
  });
});
afterAll(async () => await world.close());

test('Ein Lauf schreibt mit der eigenen Vorlage der Behörde, im Druck wie in der Word-Datei', async () => {
  const vorlage = 'rueckmeldebogen';
  chosen = join(ownFolder(), 'vorlage.docx');
  const { datei } = await world.call('vorlage.export', { vorlage, fassungId: null });
  const eigene = changeBody(readFileSync(datei ?? ''), (xml) =>
    xml.replace('Verweis an eine Beratungsstelle', 'Unser eigener Satz'),
  );
  writeFileSync(chosen, eigene);
  expect(await world.call('vorlage.add', { vorlage })).toMatchObject({ befunde: [] });
  const ids = [
    await createPerson(world, 'Probe Eins', { geburtsdatum: '1990-02-01' }),
    await createPerson(world, 'Probe Zwei', { geburtsdatum: '1991-02-01' }),
  ];
  drawn.length = 0;
  const ordner = ownFolder();
  const done = await world.call('rueckmeldung.issue', { ids, einzeln: true, ordner });
  expect(done).toMatchObject({ geschrieben: 2, seiten: 2 });
  expect(drawn.filter((html) => html.includes('Unser eigener Satz'))).toHaveLength(2);
  const words = readdirSync(ordner).filter((name) => name.endsWith('.docx'));
  expect(words).toHaveLength(2);
  for (const name of words)
    expect(await wordText(readFileSync(join(ordner, name)))).toContain('UnsereigenerSatz');
});

test('Lässt sich ein Papier mit der eigenen Vorlage nicht schreiben, bleibt nur diese Person weg, mit dem Grund', async () => {
  // Somebody who is under way with a Rückmeldebogen gets the letter alone, which the default writes.
  const haushalt = {
    id: null,
    bezeichnung: null,
    unterkunft: null,
    strasse: 'Erdachte Gasse 7',
    plz: '01234',
    ort: 'Musterstadt',
  };
  const [unterwegs, neu] = [
    await createPerson(world, 'Schon Unterwegs', { geburtsdatum: '1990-02-01' }),
    await createPerson(world, 'Ganz Neu', { geburtsdatum: '1990-02-01' }),
  ];
  for (const personId of [unterwegs, neu]) await world.call('fall.saveHaushalt', { personId, haushalt });
  await world.call('rueckmeldung.issue', { ids: [unterwegs], ordner: ownFolder() });
  world.tresor
    .register()
    ?.write('vorlage.add', ({ db }) =>
      db.prepare('UPDATE vorlageninhalt SET inhalt = ?').run(Buffer.from('kaputt')),
    );
  const ordner = ownFolder();
  const done = await world.call('anschreiben.write', {
    ids: [unterwegs, neu],
    stufe: 1,
    mitBogen: true,
    einzeln: true,
    ordner,
  });
  expect(done).toMatchObject({ geschrieben: 1, ausgelassen: [{ id: neu, name: 'Ganz Neu' }] });
  expect(done.ausgelassen[0]?.grund).toMatch(/eigenen Vorlage.*„Rückmeldebogen“.*Einstellungen › Vorlagen/);
  expect(await world.call('dokument.list', { personId: neu })).toEqual([]);
  const { programmNr } = (await world.call('fall.load', { id: unterwegs })).person;
  expect(readdirSync(ordner).toSorted()).toEqual([
    `2026-11-20_Anschreiben_1.pdf`,
    `2026-11-20_Anschreiben_${programmNr}.docx`,
  ]);
});
